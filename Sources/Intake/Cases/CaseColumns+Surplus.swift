// How this works. A list that names more categories than there are has something else in their column, mostly another thing in each row. Of such a row
// nothing has to be found out where columns know all else of it, so they tell how many of them stand one below the other.

extension CaseColumns {
  /// The rows from `start` on, of one office, whose category is one too many and of which columns know all else, and what is wrong with each of them; nil
  /// where there is none.
  func surplus(from start: Int, before end: Int, _ setting: CaseSetting) -> SurplusRows? {
    guard let faults = faultsOfSurplus(start, setting) else { return nil }
    var rows = SurplusRows(faults: faults)
    var at = start
    repeat {
      rows.count &+= 1
      rows.due &+= due[at]
      rows.bytes &+= Int(sizes[at])
      at &+= 1
    } while at < end && owners[at] == owners[start] && faultsOfSurplus(at, setting) == faults
    return rows
  }

  /// Some rows that break the same rules. (Of so few rows that are read at once the sums stay in 64 bits.)
  struct SurplusRows {
    let faults: RowFaults
    fileprivate(set) var count = 0
    fileprivate(set) var due: Int64 = 0
    fileprivate(set) var bytes = 0
  }

  @inline(__always)
  private func faultsOfSurplus(_ at: Int, _ setting: CaseSetting) -> RowFaults? {
    guard kinds[at] < 0, years[at] > 0 || setting.fields.acceptedOn < 0 else { return nil }
    let (due, paid, reduced) = (due[at], paid[at], reduced[at])
    guard (due | paid | reduced) >= 0, max(due, paid, reduced) <= setting.largestMoney,
      !setting.caseRules.statuses[Int(statuses[at]) &- 1].isMemo
    else { return nil }
    return paid &+ reduced > due ? [.category, .excess] : .category
  }
}
