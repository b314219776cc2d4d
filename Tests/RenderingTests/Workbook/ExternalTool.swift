import Foundation
import TestSupport

/// A program of the machine that tests may use where it is installed.
enum ExternalTool {
  /// Whether python3 has openpyxl, another reader of workbooks.
  static let hasOpenpyxl = (try? run("python3", ["-c", "import openpyxl"]).status) == 0
  /// Whether LibreOffice can recalculate workbooks.
  static let hasLibreOffice = (try? run("soffice", ["--version"]).status) == 0

  /// Runs a program to its end; its standard output and exit status.
  static func run(_ program: String, _ arguments: [String]) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }
}
