import DelimitedText
import Enforcement

extension TableReader {
  /// Whether a record that is no sound row of an office is a note: signatures, "Ghi chú: …", the title of a section.
  mutating func isNote(_ record: borrowing Record, _ office: CellMeanings.OfficeCell) -> Bool {
    let (columns, vocabulary) = (columns, vocabulary)
    var filled = 0
    var hasDigit = false
    var isMarked = false
    for field in 0..<min(record.fieldCount, columns.width + 1) where !isBlank(record, field) {
      filled += 1
      if !hasDigit { hasDigit = record.withBytes(of: field) { Self.hasDigit($0) } }
      let marks = noteMarks(record, field, vocabulary)
      if marks.isEmpty { continue }
      let isFigure = columns.numberFields.contains(field)
      guard !isFigure || filled == 1 || isBelowSignatures || !hasDigit else { continue }
      if marks.contains(.signature) {
        isBelowSignatures = true
        isMarked = true
      }
      if filled == 1, marks.contains(.note) { isMarked = true }
      if filled == 1, marks.contains(.officeHeading) { isMarked = isRepeatedHeading(record) }
    }
    if isMarked { return true }
    if isBelowSignatures { return !hasFigures(record) }
    // A section's title stands alone and holds no number.
    if case .blank = office, filled > 1 { return false }
    return filled <= 1 && !hasDigit
  }

  /// What a cell tells of whether its row is a note; cells are known by their bytes once they were understood.
  private mutating func noteMarks(_ record: borrowing Record, _ field: Int, _ vocabulary: HeadingVocabulary) -> NoteMarks {
    let code = record.withBytes(of: field) { cells.notes.code(of: $0) }
    if code > 0 { return NoteMarks(rawValue: UInt8(truncatingIfNeeded: code - 1)) }
    if !record.withBytes(of: field, { vocabulary.mayBeNote($0) }) { return [] }
    let marks = vocabulary.noteMarks(of: record.text(of: field))
    record.withBytes(of: field) { cells.notes.insert(Int(marks.rawValue) + 1, for: $0) }
    return marks
  }

  /// Whether the record repeats the heading's last row, as at the top of a printed page.
  private func isRepeatedHeading(_ record: borrowing Record) -> Bool {
    head[search.rows].contains { $0.cells == record.texts }
  }

  private func hasFigures(_ record: borrowing Record) -> Bool {
    columns.numberFields.contains { field in
      record.withBytes(of: field) { Self.hasDigit($0) }
    }
  }

  private static func hasDigit(_ bytes: Span<UInt8>) -> Bool {
    for at in bytes.indices where bytes[at] &- 0x30 <= 9 { return true }
    return false
  }
}
