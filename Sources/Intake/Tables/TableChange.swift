import DelimitedText
import Enforcement

/// A line within a table from which on it is another.
struct TableChange: Sendable {
  /// Where the line begins.
  let start: Int
  /// The figures that rows from there on state for certain: but for money where the unit is another, none where the columns are, all where only
  /// the office is.
  let legible: FigureSet

  /// The same change where another one follows.
  func followed(by other: TableChange) -> TableChange {
    TableChange(start: start, legible: legible.intersection(other.legible))
  }
}

extension TableReader {
  /// Rejects a row by `rule`, which says that what follows is another table, of which no more than `legible` can be read.
  mutating func change(
    _ record: borrowing Record, _ rule: Rule, legible: FigureSet, field: Int?, found: String, expected: String
  ) {
    reading.note(TableChange(start: record.byteRange.lowerBound, legible: legible))
    if blockOffice == nil { askForEntry() }
    let office = blockOffice ?? preambleOffice ?? fileOffice
    if reading.findings.note(rule, of: office) {
      reading.findings.keep(
        rule, record, field: field, FindingList.Facts(office: office, found: found, expected: expected))
    }
    reject(record, office: office, Breaches(rule))
  }
}

extension FigureSet {
  /// All but amounts of money.
  static let withoutMoney = FigureSet(in: Aspect.allCases.filter { $0 != .money })
}
