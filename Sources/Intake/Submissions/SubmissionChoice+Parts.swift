import Enforcement

// Offices send what was mended, or what was forgotten, alone. Taken for the whole, as a later submission is, it would drop the rest in silence.

extension SubmissionChoice {
  /// The last of the submissions `whole` in the same layout, where `place` lacks some of its figures; nil where it lacks none.
  func lackedFigures(of place: Place, sinceOneOf whole: [Place]) -> Place? {
    guard let before = whole.last(where: { readings[$0.file].layout == readings[place.file].layout }),
      let now = figures(place), let old = figures(before)
    else { return nil }
    let isPart =
      lacksKinds(now, of: old) || lacksCategories(now, of: old) || lacksWorkload(now, of: old)
      || lacksDecisions(place, now, of: before, old)
    return isPart ? before : nil
  }

  private func lacksKinds(_ now: SubmissionFigures, of old: SubmissionFigures) -> Bool {
    old.total.ids.contains { !now.scope.contains($0) && old.total[$0] ?? 0 > 0 }
  }

  /// Whether categories are left out that had figures, and the sum is smaller by about as much, or is another one and none of them is there any
  /// more: that is a supplement. (Cases that moved to other categories are still there.)
  private func lacksCategories(_ now: SubmissionFigures, of old: SubmissionFigures) -> Bool {
    if now.categories.isEmpty { return false }
    return FigureID.workload(.cases).contains { figure in
      guard let whole = old.total[figure], let rest = now.total[figure] else { return false }
      let left = old.categories.filter { $0.value[figure] ?? 0 > 0 }
      let lost = left.filter { now.categories[$0.key] == nil }
      let sum = lost.compactMap { $0.value[figure] }.reduce(Int128(0)) { $0 + Int128($1) }
      if lost.isEmpty { return false }
      return lost.count == left.count ? whole != rest : Int128(whole) - Int128(rest) > sum / 2
    }
  }

  /// Whether most of the cases are left out, whatever they are called.
  private func lacksWorkload(_ now: SubmissionFigures, of old: SubmissionFigures) -> Bool {
    FigureID.workload(.cases).contains { figure in
      guard let whole = old.total[figure], let rest = now.total[figure] else { return false }
      return whole >= request.thresholds.minimumCases && rest < whole / 2
    }
  }
}
