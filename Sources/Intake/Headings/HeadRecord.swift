import DelimitedText

/// A record at the beginning of a file, as the search for the heading sees it.
struct HeadRecord: Sendable {
  /// Its cells, which are made text where somebody asks for them: most rows below a heading are not looked at. One object for all files that have the
  /// record in common.
  let content: Lazy<HeadCells>
  /// How many cells it has.
  let width: Int
  let line: Int
  let range: Range<Int>
  /// The first place that is no text, if any.
  let damage: RecordIssue?
  /// The first quote that is never closed, or that the record is longer than any.
  let openQuote: RecordIssue?
  /// Whether its cells are those of a heading that is kept in mind (``CommonHeadings``).
  private(set) var isCommon = false

  init(cells: [String], line: Int, range: Range<Int>, damage: RecordIssue?, openQuote: RecordIssue? = nil) {
    content = Lazy { HeadCells(cells, isEmpty: false) }
    width = cells.count
    (self.line, self.range, self.damage, self.openQuote) = (line, range, damage, openQuote)
  }

  /// The record with these contents, which is a known heading, or whose cells are not looked at yet.
  init(_ record: borrowing Record, _ contents: FieldContents, heading: Lazy<HeadCells>?) {
    let isEmpty = contents.count == 0 && record.isEmpty
    content = heading ?? Lazy { HeadCells(contents, isEmpty: isEmpty) }
    width = contents.count
    (line, range) = (record.line, record.byteRange)
    damage = record.hasIssues ? record.issues.first { $0.kind.isOfBytes } : nil
    openQuote = record.hasIssues ? record.issues.first(where: HeadRecord.isOpen) : nil
    isCommon = heading != nil
  }

  private static func isOpen(_ issue: RecordIssue) -> Bool {
    switch issue.kind {
    case .unterminatedQuote, .tooLong: true
    case .invalidBytes, .nulBytes, .textAfterClosingQuote: false
    }
  }

  /// Notes that its cells are kept in mind.
  mutating func becomeCommon() { isCommon = true }
}

extension HeadRecord {
  var cells: [String] { content.value.texts }
  /// Whether no field holds anything.
  var isEmpty: Bool { content.value.isEmpty }
  /// The cells that may be headings, by their places: the others hold numbers, or nothing.
  var candidates: [Int] { content.value.candidates }
  /// How many cells hold something, and the first that does.
  var filled: Int { content.value.filled }
  var first: Int? { content.value.first }
}

extension HeadRecord {
  /// The record with each cell that repeats the one before it left blank: programs that part merged cells write the text of a group into each.
  var withoutRepeats: HeadRecord {
    guard filled > 1, cells.indices.contains(where: isRepeat) else { return self }
    let cells = self.cells.indices.map { isRepeat($0) ? "" : self.cells[$0] }
    return HeadRecord(cells: cells, line: line, range: range, damage: damage, openQuote: openQuote)
  }

  /// (Equal numbers side by side are no group, but for years.)
  private func isRepeat(_ field: Int) -> Bool {
    guard field > 0, !cells[field].isEmpty, cells[field] == cells[field - 1] else { return false }
    return HeadingReader.mayBeHeading(cells[field]) || PeriodGroups.isYear(cells[field])
  }
}

/// The cells of such a record, and what is plain at them.
final class HeadCells: Sendable {
  let texts: [String]
  let isEmpty: Bool
  let candidates: [Int]
  let filled: Int
  let first: Int?

  init(_ texts: [String], isEmpty: Bool) {
    var candidates: [Int] = []
    candidates.reserveCapacity(texts.count)
    var filled = 0
    var first: Int?
    for (place, cell) in texts.enumerated() {
      let bytes = cell.utf8Span.span
      if bytes.indices.contains(where: { bytes[$0] != 0x20 }) {
        filled += 1
        if first == nil { first = place }
      }
      if HeadingReader.mayBeHeading(bytes) { candidates.append(place) }
    }
    (self.texts, self.isEmpty) = (texts, isEmpty)
    (self.candidates, self.filled, self.first) = (candidates, filled, first)
  }

  /// `isEmpty` says whether a record is, of which no cells are looked at.
  convenience init(_ contents: FieldContents, isEmpty: Bool) {
    let texts = contents.texts
    self.init(texts, isEmpty: texts.isEmpty ? isEmpty : texts.allSatisfy(Preamble.isBlank))
  }
}
