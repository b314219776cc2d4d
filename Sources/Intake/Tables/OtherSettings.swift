import DelimitedText
import Glibc

// How this works. A spreadsheet program cuts a file by the separator of its own settings. A file of semicolons that went through one set to commas comes
// back in one of two ways. Opened and saved, each line was cut at its commas, "Thu hồi, hủy quyết định", and is filled up with commas to as many as the
// line with most of them has. Pasted and saved, each line was one cell, and those with a comma stand in quotes as a whole. Either is undone by blanks in
// place of what was put there: then each byte stays where it was, and what goes back to the office is as it came.

/// A table that went through a spreadsheet program with another separator in its settings.
enum OtherSettings {
  /// Separators of settings.
  private static let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";")]
  private static let quote = UInt8(ascii: "\"")
  private static let blank = UInt8(ascii: " ")
  /// A file beyond this is left as it is, since all of it is looked at and held.
  private static let largest = 64 << 20

  /// The table of `source` as it was before; nil where it went through none, or where that leaves a doubt.
  ///
  /// - Complexity: O(1) mostly; O(n) where the first lines look like it.
  static func undone(_ source: ByteSource, _ detection: FormatDetection) throws(SourceError) -> ByteSource? {
    let dialect = detection.format.dialect
    guard source.size <= largest, !detection.encoding.encoding.isUTF16, dialect.delimiter.count == 1,
      let own = dialect.delimiter.first
    else { return nil }
    let head = try source.bytes(in: 0..<FormatDetection.sampleSize)
    let other = separators.first { $0 != own && endsLines($0, head) }
    let mayBeQuoted = dialect.quote == quote && (detection.dialect.fieldCount ?? 0) > 2 && standsAroundLine(head, own)
    guard other != nil || mayBeQuoted else { return nil }
    let bytes = head.count == source.size ? head : try source.bytes(in: 0..<source.size)
    var undone = other.flatMap { withoutPadding(bytes, $0) }
    if undone == nil, mayBeQuoted { undone = withoutQuotes(bytes, own, width: detection.dialect.fieldCount ?? 0) }
    return undone.map { ByteSource(bytes: $0, name: source.name) }
  }

  /// Whether one of the first lines ends in `sign`.
  private static func endsLines(_ sign: UInt8, _ head: [UInt8]) -> Bool {
    var at = 0
    for _ in 0..<firstLines {
      guard let end = place(of: 0x0A, in: head, from: at) else { return false }
      if end > 0, head[end - 1] == sign || end > 1 && head[end - 1] == 0x0D && head[end - 2] == sign { return true }
      at = end + 1
    }
    return false
  }

  private static let firstLines = 16

  /// Whether some line of `head` stands in quotes as a whole and holds `own`. (Only what begins with a quote is looked at: the quotes of notes are
  /// many.)
  private static func standsAroundLine(_ head: [UInt8], _ own: UInt8) -> Bool {
    let end: UInt8 = place(of: 0x0A, in: head, from: 0) == nil ? 0x0D : 0x0A
    var start = 0
    while true {
      if start < head.count, head[start] == quote, isWhole(head[start...], own) { return true }
      guard let next = head.firstPlace(of: end, before: quote, from: start) else { return false }
      start = next + 1
    }
  }

  /// Whether the first line of `text` stands in quotes as a whole and holds `own`.
  private static func isWhole(_ text: ArraySlice<UInt8>, _ own: UInt8) -> Bool {
    let line = text.prefix { !isLineEnd($0) }
    return isQuotedWhole(line) && line.contains(own)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The first place of `byte` from `start` on.
  @inline(__always)
  private static func place(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, start < buffer.count,
        let found = memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// `bytes` with blanks for the signs that fill up the lines; nil where there are quotes, or lines differ in the number of the sign.
  private static func withoutPadding(_ bytes: [UInt8], _ sign: UInt8) -> [UInt8]? {
    if bytes.contains(quote) { return nil }
    var (undone, signs) = (bytes, 0)
    for line in lines(of: bytes) {
      let count = bytes[line].count { $0 == sign }
      if signs == 0 { signs = count }
      if count == 0 || count != signs { return nil }
      var at = line.upperBound
      while at > line.lowerBound, bytes[at - 1] == sign {
        at -= 1
        undone[at] = blank
      }
    }
    return undone
  }

  /// `bytes` with blanks for the quotes around lines that hold as many cells as the others; nil where there is none, or other quotes stand there
  /// as well.
  private static func withoutQuotes(_ bytes: [UInt8], _ own: UInt8, width: Int) -> [UInt8]? {
    var (undone, isChanged) = (bytes, false)
    for line in lines(of: bytes) where bytes[line].contains(quote) {
      guard isQuotedWhole(bytes[line]) else { return nil }
      guard bytes[line].count(where: { $0 == own }) == width - 1 else { continue }
      (undone[line.lowerBound], undone[line.upperBound - 1], isChanged) = (blank, blank, true)
    }
    return isChanged ? undone : nil
  }

  /// Whether a line begins and ends with a quote and holds no other.
  private static func isQuotedWhole(_ line: ArraySlice<UInt8>) -> Bool {
    line.count > 2 && line.first == quote && line.last == quote && line.count { $0 == quote } == 2
  }

  /// The lines that hold something, without their ends.
  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    bytes.split(whereSeparator: isLineEnd).map { $0.indices }
  }
}
