import Enforcement

extension CaseReader {
  /// Adds what the reader of the next part found, whose lines are counted from `lines` on; false, and nothing done, where that part must be
  /// read with what stands before it in mind.
  mutating func absorb(_ part: CaseReader, lines: Int) -> Bool {
    guard !part.asksForEntry, !isBelowSignatures, trail.agrees(with: part.trail), !isFullOfCategories,
      !part.restsOnNoOffice || blockOffice == nil && title == nil,
      tally.categories.count + part.tally.categories.count <= CaseReader.categoryLimit,
      totals.count + part.totals.count <= rules.thresholds.mostTotals, !register.overlaps(part.register),
      register.canTakeIn(part.register),
      reading.isTableChanged || reading.findings.absorb(part.reading.findings, lines: lines, told: &told, part.told)
    else { return false }
    reading.coverage.take(part.reading.coverage)
    if reading.isTableChanged {
      countUnread(part)
      return true
    }
    reading.totals.add(part.reading.totals)
    reading.totals.files = 1
    register.formUnion(part.register)
    if let change = part.reading.change { reading.note(change) }
    absorbOrphans(of: part, lines: lines)
    faults.absorb(part.faults, lines: lines)
    absorbTotals(of: part, lines: lines)
    running.add(wrapping: part.running)
    absorbNumbers(of: part, lines: lines)
    tally.absorb(part.tally, lines: lines)
    withheld.formUnion(part.withheld)
    if part.lastOffice != nil || part.hasEnteredBlock {
      (blockOffice, blockSubmission, title) = (part.blockOffice, part.blockSubmission, part.title?.moved(by: lines))
    }
    lastOffice = part.lastOffice ?? lastOffice
    isBelowSignatures = part.isBelowSignatures
    trail.absorb(part.trail)
    style.add(part.style)
    dayOrder.formUnion(part.dayOrder)
    return true
  }
}

extension CaseReader {
  /// Adds the totals of the next part and the sums at which its sections begin, which count what precedes them here as well.
  private mutating func absorbTotals(of part: CaseReader, lines: Int) {
    for total in part.totals {
      var total = total
      total.place = total.place.moved(by: lines)
      // (What stands at the beginning of a part may follow rows of the part before it.)
      if total.before.cases == 0, totals.last.map({ $0.before.cases < running.cases }) ?? true {
        total.above = total.above ?? blockOffice
      }
      total.ownBefore.add(wrapping: sumOfRows(of: total.ownOffice))
      total.before.add(wrapping: running)
      totals.append(total)
    }
    for start in part.sectionStarts {
      var start = start
      start.add(wrapping: running)
      beginSection(behind: start)
    }
  }

  /// Counts the records of a part that stands below a line where the table changes: it was read as if it did not, and none of them is understood.
  private mutating func countUnread(_ part: CaseReader) {
    let (totals, coverage) = (part.reading.totals, part.reading.coverage)
    reading.totals.read += totals.read
    reading.totals.blank += totals.blank
    reading.totals.account.blank += totals.account.blank
    var row = StatementRow(line: 0, range: coverage.start..<coverage.end - totals.account.blank)
    row.records = totals.read - totals.blank
    if row.records > 0 { reading.totals.reject(row) }
  }
}
