import DelimitedText
import Enforcement

/// Why a record without figures is no row.
enum NoteKind {
  /// Its words say it: signatures, "Ghi chú: …", the heading again.
  case marked
  /// A text that stands alone: the title of a section or of an office, a footnote, the names of those who sign.
  case text
}

extension TableReader {
  /// Whether a record that is no sound row of an office is a note.
  mutating func note(in record: borrowing Record, _ office: CellMeanings.OfficeCell) -> NoteKind? {
    let vocabulary = vocabulary
    let isFull = Self.isFull(record)
    var filled = 0
    var hasDigit = false
    var isMarked = false
    for field in 0..<min(record.fieldCount, columns.width + 1) {
      // What stands behind the first cell of a row does not make a note of it.
      if isFull, filled == 1 {
        filled += 1
        break
      }
      let glance = record.withBytes(of: field) { vocabulary.glance(at: $0) }
      if glance.isEmpty { continue }
      filled += 1
      if filled == 1, glance == .filled, Self.isRule(record, from: field) { return .marked }
      if glance.contains(.digit) { hasDigit = true }
      if !glance.contains(.mayBeNote) { continue }
      let marks = noteMarks(record, field, vocabulary)
      if marks.isEmpty { continue }
      let isFigure = columns.numberFields.contains(field)
      guard !isFigure || filled == 1 || isBelowSignatures || !hasDigit else { continue }
      // A debtor may be a director, and a remark may stand beside figures.
      if marks != .officeHeading, figureCount(record) >= (isFull ? 1 : 2) { continue }
      if marks.contains(.signature) {
        isBelowSignatures = true
        isMarked = true
      }
      if filled == 1, marks.contains(.note) { isMarked = true }
      if filled == 1, marks.contains(.officeHeading) { isMarked = isRepeatedHeading(record) }
    }
    if isMarked { return .marked }
    if filled == 1, let first = Self.firstFilled(record), vocabulary.isFooter(Preamble.trimmed(record.text(of: first)[...])) {
      return .marked
    }
    if isBelowSignatures { return hasFigures(record) ? nil : .text }
    if filled <= 1 { return !hasDigit || mayHoldNumbers(record, office) ? .text : nil }
    return !isFull && !hasDigit && isTextAlone(record, office) ? .text : nil
  }

  /// Whether a record is a line that is ruled with dashes across the columns from `first` on, as clients of databases do below a heading. (A dash alone
  /// is a figure.)
  private static func isRule(_ record: borrowing Record, from first: Int) -> Bool {
    guard record.withBytes(of: first, { $0.count > 1 && isRuled($0) }) else { return false }
    for field in first..<record.fieldCount where !record.withBytes(of: field, isRuled) { return false }
    return true
  }

  static func isRuled(_ bytes: Span<UInt8>) -> Bool {
    for at in bytes.indices where ![0x2D, 0x3D, 0x5F, 0x2B, 0x3A, 0x20].contains(bytes[at]) { return false }
    return true
  }

  /// Whether a text that stands alone is no row though numbers stand in it: a sum in words, "Tổng cộng: 3 việc"; an office's name, "Chi cục THADS
  /// quận 3"; a section's title, "Hoãn (điểm c khoản 1 Điều 48)"; a footnote by its first sign, "(1) Trong đó có 5 việc"; what announces something, "Ngày
  /// 05/10/2022, Cục THADS đã viết:"; or the number of a row that is empty else. (Else it may be a row that lost its separators, or its end.)
  private mutating func mayHoldNumbers(_ record: borrowing Record, _ office: CellMeanings.OfficeCell) -> Bool {
    if case .total = office { return true }
    guard let first = Self.firstFilled(record), !columns.numberFields.contains(first) else { return false }
    let text = Preamble.trimmed(record.text(of: first)[...])
    if !columns.isRead(first), text.utf8.count <= 5, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return true }
    if let sign = text.unicodeScalars.first, vocabulary.noteSigns.contains(sign) { return true }
    if text.hasSuffix(":") { return true }
    if isSection(text) || vocabulary.titlesSection(Phrase(text)) { return true }
    guard Phrase(text).count > 1, case .office = meaningOfText(in: record, office) else { return false }
    return true
  }

  /// Whether a text is the title of a section, "Năm 2020", "Quyển số 3": few words that begin with one. (A row that lost its separators begins with a
  /// code, or has many.)
  private func isSection(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return 2...4 ~= Phrase(text).count
  }

  /// Whether the few cells that are filled hold words alone, as the names of those who sign do: several words each, and no category.
  private mutating func isTextAlone(_ record: borrowing Record, _ office: CellMeanings.OfficeCell) -> Bool {
    guard case .unknown = office else { return false }
    let number = sectionNumber(of: record)
    for field in 0..<record.fieldCount where field != number && !isBlank(record, field) {
      let phrase = Phrase(record.text(of: field))
      if phrase.count < 2 || vocabulary.categories[phrase] != nil { return false }
    }
    return true
  }

  /// The column of rows' numbers, where one stands that numbers a section, "I", and what stands beside it is its title.
  mutating func sectionNumber(of record: borrowing Record) -> Int? {
    guard let first = Self.firstFilled(record), !columns.isRead(first), record.withBytes(of: first, Self.isRomanOrLetter) else {
      return nil
    }
    return first
  }

  static func isRomanOrLetter(_ bytes: Span<UInt8>) -> Bool {
    var letters = 0
    var isRoman = true
    for at in bytes.indices {
      let byte = bytes[at] | 0x20
      if byte &- 0x61 < 26 {
        letters += 1
        isRoman = isRoman && RomanNumber.isLetter(byte)
      } else if ![0x20, 0x2E, 0x29, 0x28].contains(bytes[at]) {
        return false
      }
    }
    return letters == 1 || isRoman && RomanNumber.lengths.contains(letters)
  }

  // (Not of the reader, which is large, and would be copied.)
  static func firstFilled(_ record: borrowing Record) -> Int? { record.firstFilledField }

  /// A note fills one cell, and signatures a few side by side; what fills more is a row, whatever its cells begin with.
  private static var mostCellsOfNote: Int { 4 }

  /// Whether a record fills more cells than a note or signatures do.
  static func isFull(_ record: borrowing Record) -> Bool { record.fillsMore(than: mostCellsOfNote) }

  /// What a cell that may be one tells of whether its row is a note; cells are known by their bytes once they were understood.
  mutating func noteMarks(_ record: borrowing Record, _ field: Int, _ vocabulary: HeadingVocabulary) -> NoteMarks {
    let code = record.code(of: field, in: cells.notes)
    if code > 0 { return NoteMarks(rawValue: UInt8(truncatingIfNeeded: code - 1)) }
    let marks = vocabulary.noteMarks(of: record.text(of: field))
    record.withBytes(of: field) { cells.notes.insert(Int(marks.rawValue) + 1, for: $0) }
    return marks
  }

  /// The unit that a note states for the amounts below it, "Đơn vị tính: đồng", where it is not that of the table's columns, or not
  /// understood.
  mutating func unitStated(in record: borrowing Record) -> (text: String, field: Int)? {
    for unit in Preamble.units(in: record.texts, record: 0, vocabulary) {
      if unit.statement.isUnknown || unit.statement.contradicts(columns.moneyUnits) {
        return (unit.entry.value, unit.entry.field)
      }
    }
    return nil
  }

  /// Rejects a row that states another unit for what follows: read in the first one, the amounts would be wrong in silence.
  mutating func changeUnit(_ record: borrowing Record, to unit: (text: String, field: Int)) {
    let known = columns.moneyUnits.first.map(UnitWords.name) ?? ""
    change(record, .tableUnitChanged, legible: .withoutMoney, field: unit.field, found: unit.text, expected: known)
  }

  /// How many columns of figures hold nothing but a number.
  private func figureCount(_ record: borrowing Record) -> Int {
    columns.numberFields.count { field in
      Self.holdsDigit(record, field) && !record.withBytes(of: field) { HeadingReader.mayBeHeading($0) }
    }
  }

  mutating func hasFigures(_ record: borrowing Record) -> Bool {
    columns.numberFields.contains { Self.holdsDigit(record, $0) }
  }

  static func holdsDigit(_ record: borrowing Record, _ field: Int) -> Bool {
    record.withBytes(of: field) { bytes in
      for at in bytes.indices where bytes[at] &- 0x30 <= 9 { return true }
      return false
    }
  }
}
