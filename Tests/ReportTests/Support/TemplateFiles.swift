import Configuration
import Glibc
import Report
import Testing

/// The templates of the project, as the batch loads them.
enum TemplateFiles {
  /// The folder above Tests.
  static let root = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }

  /// The files of templates/forms, in name order.
  static func forms() throws -> [ConfigurationNode] {
    let folder = "\(root)/templates/forms"
    let stream = try #require(opendir(folder), "no folder \(folder)")
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name.hasSuffix(".yaml") { names.append(name) }
    }
    return try names.sorted().map { try ConfigurationFile.load("\(folder)/\($0)", named: "forms/\($0)") }
  }

  /// The forms of the project.
  static func catalogue() throws -> FormCatalogue { try FormCatalogue.load(forms()) }

  /// The theme of the project.
  static func theme() throws -> Theme {
    try Theme(from: ConfigurationFile.load("\(root)/templates/theme.yaml", named: "theme.yaml"))
  }

  /// The text of a golden file beside the tests.
  static func golden(_ name: String) -> String? { text("Tests/ReportTests/Golden/\(name)") }

  /// The text of a file of the project.
  static func text(_ path: String) -> String? {
    guard let file = fopen("\(root)/\(path)", "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var byte = fgetc(file)
    while byte != EOF {
      bytes.append(UInt8(truncatingIfNeeded: byte))
      byte = fgetc(file)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension TemplateFiles {
  /// Writes what a golden file would be now, where THADS_WRITE_GOLDEN names a folder: to look at, and to take over.
  static func write(_ text: String, to name: String) {
    guard let folder = getenv("THADS_WRITE_GOLDEN").map({ String(cString: $0) }), let file = fopen("\(folder)/\(name)", "w")
    else { return }
    defer { fclose(file) }
    fputs(text, file)
  }
}
