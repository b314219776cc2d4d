import Enforcement

extension CaseReader {
  /// Adds what the reader of the next part found, whose lines are counted from `lines` on; false, and nothing done, where that part must be
  /// read with what stands before it in mind.
  mutating func absorb(_ part: CaseReader, lines: Int) -> Bool {
    guard !part.asksForEntry, !isBelowSignatures, trail.agrees(with: part.trail), orphans.sum == nil, !isFullOfCategories,
      tally.categories.count + part.tally.categories.count <= CaseReader.categoryLimit,
      totals.count + part.totals.count <= rules.thresholds.mostTotals, !register.overlaps(part.register),
      register.canTakeIn(part.register),
      reading.isTableChanged || reading.findings.absorb(part.reading.findings, lines: lines, told: &told, part.told)
    else { return false }
    reading.totals.add(part.reading.totals)
    reading.totals.files = 1
    reading.coverage.take(part.reading.coverage)
    if reading.isTableChanged {
      countUnread(part)
      return true
    }
    register.formUnion(part.register)
    if let change = part.reading.change { reading.note(change) }
    faults.absorb(part.faults, lines: lines)
    absorbTotals(of: part, lines: lines)
    running.add(wrapping: part.running)
    absorbNumbers(of: part, lines: lines)
    tally.absorb(part.tally, lines: lines)
    withheld.formUnion(part.withheld)
    orphans = Orphans(sum: part.orphans.sum?.moved(by: lines), text: part.orphans.text)
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

  /// Counts the rows of a part that stands below a line where the table changes: it was read as if it did not.
  private mutating func countUnread(_ part: CaseReader) {
    let counted = part.countedRows
    var row = StatementRow(line: 0, range: 0..<counted.bytes + (part.orphans.sum?.bytes ?? 0))
    row.records = counted.records + (part.orphans.sum?.rows ?? 0)
    if row.records > 0 { reading.totals.reject(row) }
  }
}
