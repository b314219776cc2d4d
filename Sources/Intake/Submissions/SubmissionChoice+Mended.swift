import Enforcement

// A submission that was rejected goes back whole; some offices mend the rows that were wrong and send these alone. No sound submission is there
// that it could be held against: it is held against what the rejected one named, and what its sound rows state.

extension SubmissionChoice {
  /// The last of the `rejected` submissions before `place`, or the last of them in the same layout, where `place` holds no more than a part of what
  /// that one named: half of its categories or fewer, or fewer than half of the cases that its sound rows state, or of a case list fewer than half
  /// of its rows; nil where it does not.
  func rejectedWhole(ofPart place: Place, _ rejected: [Place]) -> Place? {
    let before = earlier(rejected, than: place)
    if let last = before.last, isPart(place, of: last) { return last }
    guard let list = before.last(where: { readings[$0.file].layout == readings[place.file].layout }),
      isPart(place, of: list)
    else { return nil }
    return list
  }

  /// Those of `places` with a lower number, the highest last.
  private func earlier(_ places: [Place], than place: Place) -> [Place] {
    places.filter { submission($0).number < submission(place).number }.sorted { submission($0).number < submission($1).number }
  }

  private func isPart(_ place: Place, of before: Place) -> Bool {
    if readings[place.file].tally != nil, readings[before.file].tally != nil {
      let rows = records(before)
      return rows >= Self.fewestRows && records(place) * 2 < rows
    }
    return lacksHalf(categories(place), of: categories(before)) || lacksSoundCases(place, of: before)
  }

  /// Of fewer rows half may have been wrong.
  private static var fewestRows: Int { 4 }

  private func records(_ place: Place) -> Int {
    submission(place).rows.reduce(0) { $0 + readings[place.file].rows[$1].records }
  }

  private func lacksHalf(_ kept: Set<Category>, of named: Set<Category>) -> Bool {
    // (A table that splits its figures by no category lacks none.)
    !kept.isEmpty && named.count > 1 && named.subtracting(kept).count * 2 >= named.count
  }

  private func categories(_ place: Place) -> Set<Category> { readings[place.file].categories(of: submission(place).rows) }
}

// What a rejected submission states is worth what its fault leaves of it. Rows that are sound by themselves are taken for what they say, unless the
// whole contradicts the past; with the others they are only something to ask about.

extension SubmissionChoice {
  private func lacksSoundCases(_ place: Place, of before: Place) -> Bool {
    let rows = submission(before).rows.map { readings[before.file].rows[$0] }
    if rows.contains(where: { $0.breaches.first?.family == .crossPeriod }) { return false }
    return fall(to: place, from: rows.filter { !$0.isFaulty }) != nil
  }

  /// Tells where the submission that counts, the first one that is whole, has fewer than half of the cases of the rejected one before it, or of the
  /// file before it that was rejected whole no more than half of the categories.
  mutating func tellReduction(by winner: Place, _ office: Int, sinceRejected rejected: [Place]) {
    guard let before = earlier(rejected, than: winner).last else {
      return tellReduction(by: winner, office, sinceRejectedFiles: statements[office] ?? [])
    }
    guard let fall = fall(to: winner, from: submission(before).rows.map { readings[before.file].rows[$0] }) else { return }
    tellReduction(by: winner, office, since: before, Self.fall(from: fall.whole, to: fall.rest))
  }

  private mutating func tellReduction(
    by winner: Place, _ office: Int, sinceRejectedFiles statements: [(file: Int, statement: RejectedStatement)]
  ) {
    let earlier = statements.filter { $0.statement.number < submission(winner).number }
    guard let before = earlier.max(by: { $0.statement.number < $1.statement.number }) else { return }
    let (kept, named) = (categories(winner), before.statement.categories)
    if lacksHalf(kept, of: named) {
      let lost = Self.lost(named.subtracting(kept).sorted())
      tellReduction(by: winner, office, since: (readings[before.file].file, before.statement.number), lost)
    } else if let fall = fall(to: winner, { before.statement.cases[$0] }) {
      let reduction = Self.fall(from: fall.whole, to: fall.rest)
      tellReduction(by: winner, office, since: (readings[before.file].file, before.statement.number), reduction)
    }
  }

  private func fall(to place: Place, from rows: [StatementRow]) -> (whole: Int64, rest: Int64)? {
    fall(to: place, rows.sum)
  }

  private func fall(to place: Place, _ before: (FigureID) -> Int64?) -> (whole: Int64, rest: Int64)? {
    guard let now = figures(place)?.total else { return nil }
    for figure in FigureID.workload(.cases) {
      guard let rest = now[figure], let whole = before(figure) else { continue }
      return lacksMost(rest, of: whole) ? (whole, rest) : nil
    }
    return nil
  }
}
