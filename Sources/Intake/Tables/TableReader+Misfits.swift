import Configuration
import DelimitedText
import Enforcement

// Where a row does not fit the heading, it may be the heading that is wrong: one of its rows has cells too few or too many, or the row is one of
// its rows that could not be told to be.

extension TableReader {
  /// What there is in the heading, or in how the row is quoted, that may be the cause of a row that does not fit it.
  mutating func causeOfMisfit(of record: borrowing Record) -> Bilingual {
    if record.fieldCount == 1, record.isQuoted(0), holdsRow(record, parted: format.dialect.delimiter.last) {
      return Bilingual(
        vi: ": cả dòng nằm trong một cặp dấu nháy kép, hãy bỏ cặp dấu nháy",
        en: ": it stands in one pair of quotes as a whole, which is to be removed")
    }
    if record.byteRange.lowerBound == tableStart, holdsWordsAlone(record) {
      return Bilingual(
        vi: ": dòng này ngay dưới tiêu đề và không có số, có vẻ là một dòng tiêu đề có số ô khác dòng trên",
        en: ": right below the heading and without numbers it looks like a row of it whose width differs from the one above")
    }
    let widths = head[search.rows].map(\.width)
    guard let first = widths.first, let other = widths.first(where: { $0 != first }), widths.contains(record.fieldCount) else {
      return Bilingual(vi: "", en: "")
    }
    return Bilingual(
      vi: ": các dòng tiêu đề có số ô khác nhau (\(first) và \(other))",
      en: ": the rows of the heading differ in width (\(first) and \(other))")
  }

  /// Whether the only cell of a record holds `sign` as often as a row does.
  private mutating func holdsRow(_ record: borrowing Record, parted sign: UInt8?) -> Bool {
    guard let sign else { return false }
    let count = record.withBytes(of: 0) { bytes in bytes.indices.count { bytes[$0] == sign } }
    return count >= columns.width - 1
  }

  /// Whether some cells of a record are filled, and none holds a digit.
  private mutating func holdsWordsAlone(_ record: borrowing Record) -> Bool {
    var filled = 0
    for field in 0..<record.fieldCount where !Self.isBlank(record, field) {
      if Self.holdsDigit(record, field) { return false }
      filled += 1
    }
    return filled > 1
  }
}
