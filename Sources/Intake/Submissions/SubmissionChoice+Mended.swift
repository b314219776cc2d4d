import Enforcement

// A submission that was rejected goes back whole; some offices mend the rows that were wrong and send these alone. No sound submission is there
// that it could be held against: it is held against what the rejected one named.

extension SubmissionChoice {
  /// The last of the `rejected` submissions before `place` in the same layout, where `place` holds no more than a part of what that one named: half of
  /// its categories or fewer, or of a case list fewer than half of its rows; nil where it does not.
  func rejectedWhole(ofPart place: Place, _ rejected: [Place]) -> Place? {
    let reading = readings[place.file]
    let before = rejected.filter {
      submission($0).number < submission(place).number && readings[$0.file].layout == reading.layout
    }.max { submission($0).number < submission($1).number }
    guard let before else { return nil }
    if reading.tally != nil {
      let rows = records(before)
      return rows >= Self.fewestRows && records(place) * 2 < rows ? before : nil
    }
    let (named, kept) = (categories(before), categories(place))
    return named.count > 1 && named.subtracting(kept).count * 2 >= named.count ? before : nil
  }

  /// Of fewer rows half may have been wrong.
  private static var fewestRows: Int { 4 }

  private func records(_ place: Place) -> Int {
    submission(place).rows.reduce(0) { $0 + readings[place.file].rows[$1].records }
  }

  /// The categories of the layout that a submission names. (Others may be what it was rejected for.)
  private func categories(_ place: Place) -> Set<Category> {
    let reading = readings[place.file]
    guard let known = reading.table?.vocabulary.layout.categories.map(\.meaning) else { return [] }
    let named = submission(place).rows.flatMap { [reading.rows[$0].category] + reading.rows[$0].furtherCategories }
    return Set(named).intersection(known)
  }
}
