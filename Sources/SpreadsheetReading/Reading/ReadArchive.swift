internal import Glibc
internal import Spreadsheet

/// The parts of a file, inflated one at a time when they are asked for.
struct ReadArchive: Sendable {
  private let bytes: [UInt8]
  private let directory: ZipDirectory

  init(_ bytes: [UInt8], limits: ReadingLimits) throws(SpreadsheetReadingError) {
    guard bytes.count <= limits.fileSize else { throw .tooLarge(what: "the size of the file", limit: limits.fileSize) }
    self.bytes = bytes
    directory = try ZipDirectory(bytes, limits: limits)
  }

  /// Whether there is a part of this name.
  func contains(_ name: String) -> Bool { directory.entries[name.lowercased()] != nil }

  /// The names of all parts, in the order of their data.
  var names: [String] { directory.entries.values.sorted { $0.offset < $1.offset }.map(\.name) }

  /// A part's bytes, checked against their size and checksum.
  func part(_ name: String) throws(SpreadsheetReadingError) -> [UInt8] {
    guard let entry = directory.entries[name.lowercased()] else { throw .missingPart(name) }
    let data = bytes[entry.offset..<(entry.offset + entry.compressedSize)]
    let part = entry.isDeflated ? InflateStream.inflate(data, size: entry.size) : Array(data)
    guard let part, Checksum.of(part) == entry.checksum else { throw .damagedPart(name) }
    return part
  }

  /// The bytes of a file of at most `limit` bytes.
  static func bytes(ofFile path: String, limit: Int) throws(SpreadsheetReadingError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(path: path, code: errno) }
    defer { _ = close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .file(path: path, code: errno) }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else { throw .tooLarge(what: "the size of the file", limit: limit) }
      bytes.append(contentsOf: chunk[..<count])
    }
  }
}
