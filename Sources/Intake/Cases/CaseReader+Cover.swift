import Configuration
import DelimitedText
import Enforcement

// A formula that sums up a column does not always grow with it: rows that are added below its last one, or above its first, are left out. To be told how many
// rows a wrong total covers is worth more than the difference.

extension CaseReader {
  /// Which rows above it a total sums up exactly, the first or the last ones, for a finding; nil where it is the sum of neither.
  ///
  /// - Complexity: O(bytes above it): they are read again.
  func cover(of total: CaseTotal, _ memory: ReaderMemory) throws(SourceError) -> Bilingual? {
    guard tableStart < total.place.range.lowerBound, total.stated.contains(where: { $0 ?? 0 != 0 }) else { return nil }
    var above = CaseTally.Sum()
    var found: Bilingual?
    var reader = RecordReader(source, format: format, range: tableStart..<total.place.range.lowerBound, memory: memory)
    while found == nil, try reader.advance() {
      guard let one = reader.withRecord({ amounts(ofCase: $0) }) ?? nil else { continue }
      above.add(wrapping: one)
      if above.cases < total.before.cases { found = words(above, total) }
    }
    return found
  }

  private func words(_ above: CaseTally.Sum, _ total: CaseTotal) -> Bilingual? {
    if total.states(above) {
      return Bilingual(
        vi: "; số ghi đúng bằng tổng của \(above.cases) dòng đầu", en: "; it is the sum of the first \(above.cases) rows")
    }
    let below = CaseTally.Sum(
      cases: total.before.cases &- above.cases, due: total.before.due &- above.due, paid: total.before.paid &- above.paid,
      reduced: total.before.reduced &- above.reduced)
    guard total.states(below) else { return nil }
    return Bilingual(
      vi: "; số ghi đúng bằng tổng của \(below.cases) dòng cuối", en: "; it is the sum of the last \(below.cases) rows")
  }

  /// The amounts of a row that is a case; nil for any other.
  private func amounts(ofCase record: borrowing Record) -> CaseTally.Sum? {
    guard statesStatus(record) else { return nil }
    let numbers = setting.numbers
    func amount(_ field: Int, _ unit: Int64) -> Int64 {
      field < 0 ? 0 : record.withBytes(of: field) { numbers.read($0, unit: unit, isMoney: true).value }
    }
    return CaseTally.Sum(
      cases: 1, due: amount(fields.due, fields.dueUnit), paid: amount(fields.paid, fields.paidUnit),
      reduced: amount(fields.reduced, fields.reducedUnit))
  }
}

extension CaseTotal {
  /// Whether its amounts are those of `sum`.
  fileprivate func states(_ sum: CaseTally.Sum) -> Bool {
    zip(stated, [sum.due, sum.paid, sum.reduced]).allSatisfy { stated, value in stated.map { $0 == value } ?? true }
  }
}
