import DelimitedText

/// A file of a sample workspace.
public struct SampleFile: Hashable, Sendable {
  /// Its path in the workspace, with `/` between folders.
  public let path: String
  /// What it holds.
  public let bytes: [UInt8]

  /// A file of the workspace.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file of text.
  init(_ path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  /// A table of the workspace: UTF-8, commas, LF, quoted only where it must be.
  init(_ path: String, heading: [String], rows: [[String]]) {
    var writer = DelimitedWriter(.comma)
    writer.append(record: heading)
    for row in rows { writer.append(record: row) }
    self.init(path: path, bytes: writer.takeBytes())
  }
}
