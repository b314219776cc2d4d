/// The directory of a ZIP file (APPNOTE 6.3): the names of its parts and where their data lie. ZIP64 is read.
///
/// Only the central directory is believed; local headers tell no more than how long they are. Entries are bounded in number and
/// size before anything is inflated.
struct ZipDirectory: Sendable {
  /// Where a part's data lie.
  struct Entry: Sendable {
    let name: String
    let isDeflated: Bool
    let checksum: UInt32
    let compressedSize: Int
    let size: Int
    let offset: Int
  }

  private static let localSize = 30
  private static let centralSize = 46
  private static let endSize = 22

  /// The parts by name, folded: part names match in any letter case ([ISO/IEC 29500-2] 6.2.2.3).
  private(set) var entries: [String: Entry] = [:]

  init(_ bytes: [UInt8], limits: ReadingLimits) throws(SpreadsheetReadingError) {
    let reader = ByteReader(bytes: bytes)
    let end = try Self.end(in: reader)
    guard end.count <= limits.parts else { throw .tooLarge(what: "the number of parts", limit: limits.parts) }
    var at = end.offset
    var total = 0
    for _ in 0..<end.count {
      let (entry, next) = try Self.entry(at: at, in: reader)
      at = next
      if entry.name.hasSuffix("/") { continue }
      try Self.check(entry, limits)
      let (sum, overflow) = total.addingReportingOverflow(entry.size)
      guard !overflow, sum <= limits.totalSize else { throw .tooLarge(what: "the size of all parts", limit: limits.totalSize) }
      total = sum
      guard entries.updateValue(entry, forKey: entry.name.lowercased()) == nil else { throw .archive(.duplicatePart(entry.name)) }
    }
  }

  private static func check(_ entry: Entry, _ limits: ReadingLimits) throws(SpreadsheetReadingError) {
    guard entry.size <= limits.partSize else { throw .tooLarge(what: "the size of \(entry.name)", limit: limits.partSize) }
    if entry.size > 1 << 20, entry.size / max(1, entry.compressedSize) >= limits.ratio {
      throw .tooLarge(what: "the compression ratio of \(entry.name)", limit: limits.ratio)
    }
  }

  /// The directory's place and number of entries, from the record at the file's end, before a comment of at most 64 KiB.
  private static func end(in reader: ByteReader) throws(SpreadsheetReadingError) -> (offset: Int, count: Int) {
    let last = reader.bytes.count - endSize
    guard last >= 0 else { throw .archive(.noDirectory) }
    for at in stride(from: last, through: max(0, last - 0xFFFF), by: -1) where reader.integer32(at: at) == 0x0605_4B50 {
      guard let disk = reader.integer16(at: at + 4), let count = reader.integer16(at: at + 10),
        let size = reader.integer32(at: at + 12),
        let offset = reader.integer32(at: at + 16)
      else { break }
      guard disk == 0 else { throw .archive(.severalVolumes) }
      if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF { return try largeEnd(before: at, in: reader) }
      guard reader.slice(at: offset, count: size) != nil else { throw .archive(.damagedDirectory) }
      return (offset, count)
    }
    throw .archive(.noDirectory)
  }

  /// The same from ZIP64's records.
  private static func largeEnd(before end: Int, in reader: ByteReader) throws(SpreadsheetReadingError) -> (
    offset: Int, count: Int
  ) {
    let locator = end - 20
    guard reader.integer32(at: locator) == 0x0706_4B50, let at = reader.integer64(at: locator + 8),
      at <= reader.bytes.count, reader.integer32(at: at) == 0x0606_4B50,
      let count = reader.integer64(at: at + 32), let size = reader.integer64(at: at + 40),
      let offset = reader.integer64(at: at + 48),
      reader.slice(at: offset, count: size) != nil
    else { throw .archive(.damagedDirectory) }
    return (offset, count)
  }

  private static func entry(at offset: Int, in reader: ByteReader) throws(SpreadsheetReadingError) -> (Entry, next: Int) {
    guard reader.integer32(at: offset) == 0x0201_4B50, let flags = reader.integer16(at: offset + 8),
      let method = reader.integer16(at: offset + 10), let checksum = reader.integer32(at: offset + 16),
      let compressed = reader.integer32(at: offset + 20), let size = reader.integer32(at: offset + 24),
      let nameLength = reader.integer16(at: offset + 28), let extraLength = reader.integer16(at: offset + 30),
      let commentLength = reader.integer16(at: offset + 32), let place = reader.integer32(at: offset + 42),
      let nameBytes = reader.slice(at: offset + centralSize, count: nameLength),
      let extra = reader.slice(at: offset + centralSize + nameLength, count: extraLength)
    else { throw .archive(.damagedDirectory) }
    let name = String(decoding: nameBytes, as: UTF8.self)
    guard flags & 0x2041 == 0, method == 0 || method == 8 else { throw .unsupportedPart(name) }
    guard let large = largeValues([size, compressed, place], in: Array(extra)) else { throw .archive(.damagedDirectory) }
    guard let data = dataOffset(of: large[2], compressed: large[1], in: reader), method == 8 || large[0] == large[1] else {
      throw .archive(.partOutside(name))
    }
    let entry = Entry(
      name: name, isDeflated: method == 8, checksum: UInt32(truncatingIfNeeded: checksum), compressedSize: large[1],
      size: large[0],
      offset: data)
    return (entry, offset + centralSize + nameLength + extraLength + commentLength)
  }

  /// Size, compressed size and offset, taken from ZIP64's extra field where the small fields are full.
  private static func largeValues(_ values: [Int], in extra: [UInt8]) -> [Int]? {
    guard values.contains(0xFFFF_FFFF) else { return values }
    let reader = ByteReader(bytes: extra)
    var at = 0
    while let id = reader.integer16(at: at), let length = reader.integer16(at: at + 2) {
      guard id == 1 else {
        at += 4 + length
        continue
      }
      var field = at + 4
      var result: [Int] = []
      for value in values {
        guard value == 0xFFFF_FFFF else {
          result.append(value)
          continue
        }
        guard field + 8 <= at + 4 + length, let large = reader.integer64(at: field) else { return nil }
        result.append(large)
        field += 8
      }
      return result
    }
    return nil
  }

  /// Where the data start behind the local header, nil where they do not lie inside the file.
  private static func dataOffset(of header: Int, compressed: Int, in reader: ByteReader) -> Int? {
    guard header < reader.bytes.count, reader.integer32(at: header) == 0x0403_4B50,
      let name = reader.integer16(at: header + 26), let extra = reader.integer16(at: header + 28)
    else { return nil }
    let start = header + localSize + name + extra
    return reader.slice(at: start, count: compressed) == nil ? nil : start
  }
}
