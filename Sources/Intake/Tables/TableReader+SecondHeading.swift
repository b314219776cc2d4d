import DelimitedText
import Enforcement

// A file may hold a second table below the first, of another form or with its columns in another order. Read by the first heading its
// figures would be those of other columns, mostly without breaking a rule, so the file is rejected and the second heading named.

extension TableReader {
  /// Whether a record that names no office is the heading of another table: none of its cells holds a digit, and three or more are known
  /// headings of one form.
  ///
  /// - Complexity: O(1) for a row of an unknown office, mostly: its code holds digits.
  mutating func isOtherHeading(_ record: borrowing Record) -> Bool {
    guard let first = Self.firstFilled(record), !Self.holdsDigit(record, first),
      (0..<min(record.fieldCount, Self.lookedAt)).count(where: { !isBlank(record, $0) }) >= Self.fewHeadings,
      rules.vocabularies.contains(where: { $0.words[$0.heading(record.text(of: first))] != nil })
    else { return false }
    let cells = (0..<min(record.fieldCount, Self.lookedAt)).map { record.text(of: $0) }
    return rules.vocabularies.contains { vocabulary in
      cells.count { HeadingReader.mayBeHeading($0) && vocabulary.reading(of: vocabulary.heading($0))?.isUnread == false }
        >= Self.fewHeadings
    }
  }

  private static var lookedAt: Int { 16 }
  private static var fewHeadings: Int { 3 }

  /// Rejects a row that heads another table: what follows would be read by the wrong columns.
  mutating func changeHeading(_ record: borrowing Record) {
    let heading = record.texts.filter { !$0.isEmpty }.joined(separator: "; ")
    let known = "\(head[search.rows.lowerBound].line)"
    change(record, .tableHeadingChanged, legible: .none, field: nil, found: heading, expected: known)
  }

  /// Whether the record repeats a row of the heading, as at the top of a printed page, or what was left of it: each cell is the same but for
  /// case, blanks and diacritics, or says the same of its column in other words.
  mutating func isRepeatedHeading(_ record: borrowing Record) -> Bool {
    let texts = record.texts
    return head[search.rows].contains { row in
      texts.indices.allSatisfy { saysTheSame(texts[$0], $0 < row.cells.count ? row.cells[$0] : "") }
    }
  }

  /// Whether the record is a lower row of the heading again, which may have few cells: words in the first column of figures, before which nothing stands.
  mutating func repeatsLowerHeading(_ record: borrowing Record) -> Bool {
    guard search.rows.count > 1, let first = Self.firstFilled(record), columns.numberFields.contains(first),
      record.withBytes(of: first, { HeadingReader.mayBeHeading($0) })
    else { return false }
    return isRepeatedHeading(record)
  }

  /// Whether the record is the row of column numbers below the heading again.
  mutating func repeatsColumnNumbers(_ record: borrowing Record) -> Bool {
    guard search.tableStart > search.rows.upperBound else { return false }
    let cells = head[search.tableStart - 1].cells
    return record.fieldCount == cells.count && record.text(of: 0) == cells[0] && record.texts == cells
  }

  /// Whether the record is a row of column numbers, as a printed page may begin with whose first has none. (Static, or the reader, which is large, would
  /// be copied for each row of a block.)
  static func numbersColumns(_ record: borrowing Record) -> Bool {
    guard let first = firstFilled(record), record.withBytes(of: first, mayBeFirstNumber) else { return false }
    return HeadingSearch.numbersColumns(record.texts)
  }

  /// Whether a cell may be the first of such a row: "A", "(1)".
  static func mayBeFirstNumber(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count <= 3 else { return false }
    for at in bytes.indices where bytes[at] | 0x20 == 0x61 || bytes[at] == 0x31 { return true }
    return false
  }

  /// Whether a cell says nothing of its column that the heading, which has `known` there, does not.
  private func saysTheSame(_ cell: String, _ known: String) -> Bool {
    if cell == known || Preamble.trimmed(cell[...]).isEmpty { return true }
    let (phrase, other) = (vocabulary.heading(cell), vocabulary.heading(known))
    if phrase.plain == other.plain { return true }
    guard let word = vocabulary.words[phrase] else { return false }
    return word == vocabulary.words[other]
  }
}
