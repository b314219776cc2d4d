import Foundation

/// The python3 of the machine, for readers that are not our own.
enum Python {
  /// Whether it has openpyxl.
  static let hasOpenpyxl = (try? run("import openpyxl", [])) == ""

  /// Runs a script to its end; what it printed, complaints among it.
  static func run(_ script: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
