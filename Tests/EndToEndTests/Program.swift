import Foundation
import Testing

/// The built program, run as the operator runs it.
struct Program {
  /// What a run of it gave.
  struct Outcome {
    let status: Int32
    let output: String
    let messages: String
  }

  /// Beside the test bundle, where SwiftPM puts every product.
  static var path: String {
    get throws {
      let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      let bundles = CommandLine.arguments.filter { $0.hasSuffix(".xctest") } + [tests]
      let beside = bundles.map { URL(fileURLWithPath: $0).deletingLastPathComponent().appendingPathComponent("thads").path }
      return try #require(beside.first { FileManager.default.isExecutableFile(atPath: $0) }, "thads is not beside \(bundles)")
    }
  }

  /// Runs it with `arguments` in an environment of `environment` alone, in `folder`.
  static func run(_ arguments: [String], environment: [String: String] = [:], folder: String = "/") throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try path)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "THADS_TEMPLATES": Project.templates].merging(environment) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let output = Pipe()
    let messages = try FileHandle.collecting()
    process.standardOutput = output
    process.standardError = messages
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try messages.seek(toOffset: 0)
    return Outcome(
      status: process.terminationStatus, output: String(decoding: data, as: UTF8.self),
      messages: String(decoding: messages.readDataToEndOfFile(), as: UTF8.self))
  }
}

extension FileHandle {
  /// A file without a name: it takes what a program writes however much that is, where a pipe would fill up.
  fileprivate static func collecting() throws -> FileHandle {
    var template = Array("/tmp/thads-messages-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    unlink(template)
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}
