import DelimitedText

/// The line that a finding speaks of, cut to what a terminal shows, with the place to point at.
public struct Excerpt: Hashable, Sendable {
  /// The line, or the part of it around the place; control characters are shown as blanks, what is left out as "…".
  public let text: String
  /// The column of the caret in ``text``, from 1.
  public let caret: Int
  /// How many characters the caret underlines, at least 1.
  public let width: Int

  /// The most characters of a line that are shown.
  public static let limit = 120

  /// Bytes of a record from which on it is not decoded for an excerpt.
  private static let longRecord = 16 << 10

  /// The part of `line` around `column` (from 1) of which `width` characters are meant.
  public init(line: String, column: Int, width: Int) {
    self.init(line: line, holdsControl: line.holdsControl, column: column, width: width)
  }

  private init(line: String, holdsControl: Bool, column: Int, width: Int) {
    // Columns count scalars, as SourceLocation does.
    let count = line.scalarCount
    let place = min(max(column - 1, 0), count)
    var start = 0
    if count > Excerpt.limit, place > Excerpt.limit / 2 {
      start = min(place - Excerpt.limit / 2, count - Excerpt.limit)
    }
    let end = min(count, start + Excerpt.limit)
    if end - start == count {
      text = holdsControl ? Excerpt.withoutControls(line) : line
    } else {
      let shown = Excerpt.scalars(start..<end, of: line)
      text = (start > 0 ? "…" : "") + (holdsControl ? Excerpt.withoutControls(shown) : shown) + (end < count ? "…" : "")
    }
    caret = place - start + 1 + (start > 0 ? 1 : 0)
    self.width = max(1, min(width, end - place))
  }

  /// The excerpt of `record` at `field`, which stands at `location`, or of its beginning.
  init(_ record: borrowing Record, field: Int?, at location: SourceLocation) {
    if record.byteRange.count > Excerpt.longRecord {
      // Of a line that no screen holds, the field alone.
      let text = Excerpt.physicalLine(record.writtenText(of: field ?? 0, limit: Excerpt.limit * 4), 0)
      self.init(
        line: (field ?? 0) > 0 ? "…" + text : text, column: (field ?? 0) > 0 ? 2 : 1,
        width: field == nil ? 1 : text.scalarCount)
      return
    }
    let text = record.text
    // (Mostly it is one line of letters and signs alone.)
    let holdsControl = text.holdsControl
    let line = holdsControl ? Excerpt.physicalLine(text, field == nil ? 0 : location.line - record.line) : text
    let width = field.map { record.text(of: $0).scalarCount + (record.isQuoted($0) ? 2 : 0) } ?? 1
    self.init(line: line, holdsControl: holdsControl, column: field == nil ? 1 : location.column, width: width)
  }

  /// The excerpt of `record` at a fault of its writing: bytes that are no text by themselves, a quote with its field.
  init(_ record: borrowing Record, _ issue: RecordIssue) {
    if issue.kind.isOfBytes, record.byteRange.count <= Excerpt.longRecord {
      let line = Excerpt.physicalLine(record.text, issue.location.line - record.line)
      self.init(line: line, column: issue.location.column, width: 1)
    } else {
      self.init(record, field: issue.field, at: issue.location)
    }
  }

  /// Those scalars of a text, counted from 0. (Bytes are counted faster than an index goes forward.)
  private static func scalars(_ range: Range<Int>, of text: String) -> String {
    let bytes = text.utf8Span.span
    let start = offset(of: range.lowerBound, in: bytes, from: 0)
    let end = offset(of: range.count, in: bytes, from: start)
    let first = text.utf8.index(text.startIndex, offsetBy: start)
    return String(text[first..<text.utf8.index(first, offsetBy: end - start)])
  }

  /// Where the scalar stands that is `count` behind the one at `start`.
  private static func offset(of count: Int, in bytes: Span<UInt8>, from start: Int) -> Int {
    var (at, left) = (start, count)
    while at < bytes.count {
      if bytes[at] & 0xC0 != 0x80 {
        if left == 0 { break }
        left &-= 1
      }
      at &+= 1
    }
    return at
  }

  /// The text with blanks for control characters.
  private static func withoutControls(_ text: String) -> String {
    if !text.holdsControl { return text }
    func isControl(_ value: UInt32) -> Bool { value < 0x20 || value == 0x7F }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0.value) ? " " : $0 }))
  }

  /// Line `number` (from 0) of a record that may span several.
  private static func physicalLine(_ text: String, _ number: Int) -> String {
    // (Mostly it is one line.)
    if !text.holdsControl { return text }
    let bytes = text.utf8Span.span
    var start = 0
    for _ in 0..<number {
      let end = lineEnd(in: bytes, from: start)
      if end == bytes.count { return text }
      // (CR and LF are one end.)
      let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
    let end = lineEnd(in: bytes, from: start)
    if start == 0, end == bytes.count { return text }
    return bytes.extracting(start..<end).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// Where the line ends that begins at `start`.
  private static func lineEnd(in bytes: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at &+= 1 }
    return at
  }

  /// The caret under the text: blanks up to it, then `^` and `~`.
  public var pointer: String { String(repeating: " ", count: caret - 1) + "^" + String(repeating: "~", count: width - 1) }
}
