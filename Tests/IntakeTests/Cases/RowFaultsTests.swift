import Testing

@testable import Intake

@Suite struct RowFaultsTests {
  @Test(arguments: RowFaults.Cell.allCases)
  func `every rule that a cell may break is known to be about it`(_ cell: RowFaults.Cell) {
    let ofAmounts: Set<Rule?> = Set(
      [.invalid, .fraction, .lostDigits, .notExported, .overflow, .otherUnit].map { NumberReading.failure($0).fault(upTo: 9) }
        + [-1, 10].map { NumberReading(kind: .number, value: $0, style: []).fault(upTo: 9) })
    let rules: Set<Rule?> = cell == .date ? [.caseDateOutside, .caseDateInvalid, .cellNotExported] : ofAmounts
    for rule in Rule.allCases {
      var faults: RowFaults = [.status]
      let isKnown = faults.add(rule, of: cell)
      #expect(isKnown == rules.contains(rule))
      #expect(faults.breaches.count == (rules.contains(rule) ? 2 : 1))
      #expect(faults.areAmountsRead == (cell == .date || !rules.contains(rule)))
    }
  }

  @Test func `rules are told in the order in which a row is looked through`() {
    var faults: RowFaults = [.excess, .origin, .place, .category, .status]
    for (rule, cell) in [
      (Rule.numberInvalid, RowFaults.Cell.reduced), (.cellNotExported, .paid), (.numberNegative, .due), (.caseDateInvalid, .date),
    ] {
      let isKnown = faults.add(rule, of: cell)
      #expect(isKnown)
    }
    var told: [Rule] = []
    faults.forEach { told.append($0) }
    #expect(
      told == [
        .officeNotOfFile, .categoryTooMany, .caseStatusUnknown, .caseOriginUnknown, .caseDateInvalid, .numberNegative,
        .cellNotExported, .numberInvalid,
        .casePaidExceedsDue,
      ])
    #expect(faults.breaches.first == .officeNotOfFile && faults.breaches.count == 9)
  }
}
