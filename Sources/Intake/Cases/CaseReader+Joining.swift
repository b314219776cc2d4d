import Enforcement

extension CaseReader {
  /// Adds what the reader of the next part found, whose lines are counted from `lines` on; false, and nothing done, where that part must be
  /// read with what stands before it in mind.
  mutating func absorb(_ part: CaseReader, lines: Int) -> Bool {
    guard !part.asksForEntry, !isBelowSignatures, !isAfterDamage, orphans.rows.isEmpty, !register.overlaps(part.register),
      tally.categories.count + part.tally.categories.count <= CaseReader.categoryLimit,
      unknownOffices.isEmpty || part.unknownOffices.isEmpty, register.formUnion(part.register)
    else { return false }
    let rows = reading.rows.count
    reading.totals.add(part.reading.totals)
    reading.totals.files = 1
    reading.findings.append(part.reading.findings.findings.map { $0.moved(by: lines) })
    for row in part.reading.rows {
      var row = row
      row.line += lines
      reading.rows.append(row)
    }
    for total in part.totals {
      var total = total
      total.place = total.place.moved(by: lines)
      total.before.add(wrapping: running)
      totals.append(total)
    }
    running.add(wrapping: part.running)
    tally.absorb(part.tally, lines: lines)
    withheld.formUnion(part.withheld)
    orphans = Orphans(rows: part.orphans.rows.map { $0 + rows }, text: part.orphans.text)
    if part.lastOffice != nil {
      (blockOffice, blockSubmission, lastOffice) = (part.blockOffice, part.blockSubmission, part.lastOffice)
    }
    (isBelowSignatures, isAfterDamage) = (part.isBelowSignatures, part.isAfterDamage)
    unknownOffices.merge(part.unknownOffices) { first, _ in first }
    officesOfWrongPeriod.formUnion(part.officesOfWrongPeriod)
    mismatches.formUnion(part.mismatches)
    style.formUnion(part.style)
    dayOrder.formUnion(part.dayOrder)
    return true
  }
}

extension CaseTally.Sum {
  /// Adds without regard to overflow, which the sums of offices tell.
  mutating func add(wrapping other: CaseTally.Sum) {
    cases &+= other.cases
    due &+= other.due
    paid &+= other.paid
    reduced &+= other.reduced
  }
}
