import DelimitedText

// How this works. A payment in a case of a status in which none is counted, or a case that is completed and was not paid whole, is counted as it stands;
// someone should look at it. A list may have that in each row, so such rows are taken many at once, as those are that agree.

extension CaseReader {
  /// Notes of usual rows whose amounts are not as they must be of their status; those of an office of which the same is told are noted together.
  mutating func tellAmounts(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, by columns: borrowing CaseColumns, from first: Int
  ) {
    let agreements = setting.caseRules.agreementsOfKinds
    let end = first + rows.count
    var at = first
    while at < end {
      guard let rule = columns.breach(at, of: agreements) else {
        at += 1
        continue
      }
      let (start, slot) = (at, columns.slot(at))
      repeat { at += 1 } while at < end && columns.slot(at) == slot && columns.breach(at, of: agreements) == rule
      let place = block.withRecord(rows.lowerBound + start - first) { CaseTally.Place(line: $0.line, range: $0.byteRange) }
      tally.remark(rule, slot: slot, at: place, count: at - start)
    }
  }
}

extension CaseColumns {
  /// What is told of the amounts of a usual row, nil where they are as they must be of its status.
  fileprivate func breach(_ at: Int, of agreements: [CaseRules.Agreement]) -> Rule? {
    agrees[at] ? nil : agreements[Int(kinds[at])].breach
  }
}
