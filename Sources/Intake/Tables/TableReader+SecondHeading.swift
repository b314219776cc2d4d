import DelimitedText
import Enforcement

// A file may hold a second table below the first, of another form or with its columns in another order. Read by the first heading its
// figures would be those of other columns, mostly without breaking a rule, so the file is rejected and the second heading named.

extension TableReader {
  /// Whether a record that names no office is the heading of another table: none of its cells holds a digit, and three or more are known
  /// headings of one form.
  ///
  /// - Complexity: O(1) for a row of an unknown office, mostly: its code holds digits.
  func isOtherHeading(_ record: borrowing Record) -> Bool {
    guard let first = (0..<record.fieldCount).first(where: { !isBlank(record, $0) }), !holdsDigit(record, first),
      rules.vocabularies.contains(where: { $0.words[Phrase(record.text(of: first))] != nil })
    else { return false }
    let cells = (0..<min(record.fieldCount, Self.lookedAt)).map { record.text(of: $0) }
    return rules.vocabularies.contains { vocabulary in
      cells.count { !$0.isEmpty && vocabulary.words[Phrase($0)] != nil } >= Self.fewHeadings
    }
  }

  private static var lookedAt: Int { 16 }
  private static var fewHeadings: Int { 3 }

  private func holdsDigit(_ record: borrowing Record, _ field: Int) -> Bool {
    record.withBytes(of: field) { bytes in bytes.indices.contains { bytes[$0] &- 0x30 <= 9 } }
  }

  /// Rejects a row that heads another table: what follows would be read by the wrong columns.
  mutating func changeHeading(_ record: borrowing Record) {
    reading.isTableChanged = true
    if blockOffice == nil { askForEntry() }
    let office = blockOffice ?? preambleOffice ?? fileOffice
    if reading.findings.note(.tableHeadingChanged, of: office) {
      let heading = record.texts.filter { !$0.isEmpty }.joined(separator: "; ")
      let facts = FindingList.Facts(office: office, found: heading, expected: "\(head[search.rows.lowerBound].line)")
      reading.findings.keep(.tableHeadingChanged, record, field: nil, facts)
    }
    reject(record, office: office, Breaches(.tableHeadingChanged))
  }

  /// Whether the record repeats the heading's last row, as at the top of a printed page, but for case, blanks and diacritics.
  func isRepeatedHeading(_ record: borrowing Record) -> Bool {
    let texts = record.texts
    if head[search.rows].contains(where: { $0.cells == texts }) { return true }
    let folded = Self.folded(texts)
    return head[search.rows].contains { Self.folded($0.cells) == folded }
  }

  private static func folded(_ cells: [String]) -> [FoldedText] {
    let filled = cells.lastIndex { !Preamble.trimmed($0[...]).isEmpty } ?? -1
    return cells[...filled].map { FoldedText($0) }
  }
}
