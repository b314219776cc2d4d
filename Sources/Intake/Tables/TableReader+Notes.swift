import DelimitedText
import Enforcement

extension TableReader {
  /// Whether a record that is no sound row of an office is a note: signatures, "Ghi chú: …", the title of a section.
  mutating func isNote(_ record: borrowing Record, _ office: CellMeanings.OfficeCell) -> Bool {
    var filled = 0
    var hasDigit = false
    var isMarked = false
    for field in 0..<min(record.fieldCount, columns.width + 1) where !isBlank(record, field) {
      filled += 1
      let text = record.text(of: field)
      hasDigit = hasDigit || text.utf8.contains { (0x30...0x39).contains($0) }
      let isFigure = columns.numberFields.contains(field)
      guard HeadingReader.mayBeHeading(text), !isFigure || filled == 1 || isBelowSignatures || !hasDigit else { continue }
      let phrase = Phrase(text)
      if vocabulary.signatures.contains(where: phrase.hasPrefix) || Self.isDateLine(phrase) {
        isBelowSignatures = true
        isMarked = true
      }
      if filled == 1, vocabulary.notes.contains(where: phrase.hasPrefix) { isMarked = true }
      if filled == 1, vocabulary.words[phrase] == .column(.office) { isMarked = isRepeatedHeading(record) }
    }
    if isMarked { return true }
    if isBelowSignatures { return !hasFigures(record) }
    // A section's title stands alone and holds no number.
    if case .blank = office, filled > 1 { return false }
    return filled <= 1 && !hasDigit
  }

  /// The unit that a note states for the amounts below it, "Đơn vị tính: đồng", where it is not that of the table's columns.
  func unitStated(in record: borrowing Record) -> (text: String, field: Int)? {
    if isBelowSignatures { return nil }
    let cells = HeadRecord(cells: record.texts, line: record.line, range: record.byteRange, damage: nil)
    guard let entry = Preamble([cells], vocabulary: vocabulary)[.unit], let unit = vocabulary.unit(in: entry.value).money else {
      return nil
    }
    return units.contains { $0 != unit } ? (entry.value, entry.field) : nil
  }

  /// Đồng a unit of each column of amounts.
  private var units: [Int64] {
    columns.figures.filter { $0.id.aspect == .money }.map(\.unit)
      + columns.roles.keys.filter(\.isAmount).map { columns.unit(of: $0) }
  }

  /// Rejects a row that states another unit for what follows: read in the first one, the amounts would be wrong in silence.
  mutating func changeUnit(_ record: borrowing Record, to unit: (text: String, field: Int)) {
    let facts = FindingList.Facts(
      office: blockOffice ?? preambleOffice ?? fileOffice, found: unit.text, expected: units.first.map(Self.unitName) ?? "")
    fault(record, .tableUnitChanged, field: unit.field, facts)
    reading.isUnitChanged = true
  }

  private static func unitName(_ unit: Int64) -> String {
    switch unit {
    case 1: "đồng"
    case 1_000: "1.000 đồng"
    case 1_000_000: "triệu đồng"
    case 1_000_000_000: "tỷ đồng"
    default: "\(unit) đồng"
    }
  }

  /// "Hà Nội, ngày 05 tháng 10 năm 2022".
  private static func isDateLine(_ phrase: Phrase) -> Bool {
    guard let day = phrase.position(of: "ngay"), let month = phrase.position(of: "thang"),
      let year = phrase.position(of: "nam")
    else {
      return false
    }
    return day < month && month < year
  }

  /// Whether the record repeats the heading's last row, as at the top of a printed page.
  private func isRepeatedHeading(_ record: borrowing Record) -> Bool {
    head[search.rows].contains { $0.cells == record.texts }
  }

  private func hasFigures(_ record: borrowing Record) -> Bool {
    columns.numberFields.contains { field in
      record.withBytes(of: field) { bytes in
        for at in bytes.indices where bytes[at] &- 0x30 <= 9 { return true }
        return false
      }
    }
  }
}
