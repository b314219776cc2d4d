import Configuration
import Enforcement

// Offices send what was mended, or what was forgotten, alone. Taken for the whole, as a later submission is, it would drop the rest in silence.

extension SubmissionChoice {
  /// The last of the submissions `whole` in the same layout, where `place` lacks some of its figures; nil where it lacks none.
  func lackedFigures(of place: Place, sinceOneOf whole: [Place]) -> Place? {
    guard let before = last(whole[...], inLayoutOf: place),
      let now = figures(place), let old = figures(before)
    else { return nil }
    let isPart =
      lacksKinds(now, of: old) || lacksCategories(now, of: old) || lacksWorkload(now, of: old)
      || lacksDecisions(place, now, of: before, old)
    return isPart ? before : nil
  }

  private func last(_ places: ArraySlice<Place>, inLayoutOf place: Place) -> Place? {
    places.last { readings[$0.file].layout == readings[place.file].layout }
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

  /// Tells where the submission that counts has no longer what the whole one before it had, categories or many of its cases: it is taken, and someone
  /// should look.
  mutating func tellReduction(by winner: Place, _ office: Int, sinceOneOf whole: ArraySlice<Place>) {
    guard let before = last(whole, inLayoutOf: winner), let now = figures(winner), let old = figures(before),
      let reduction = lostCategories(now, of: old) ?? fall(now, of: old)
    else { return }
    var facts = FindingList.Facts(
      office: office, field: "submission", fieldName: submissionHeading(winner), found: "\(submission(winner).number)",
      expected: "\(readings[before.file].file) (\(submission(before).number))")
    facts.detail = reduction
    readings[winner.file].findings.add(.submissionReduced, line: firstLine(winner), facts)
  }

  private func lostCategories(_ now: SubmissionFigures, of old: SubmissionFigures) -> Bilingual? {
    let lost = old.categories.filter { now.categories[$0.key] == nil && !$0.value.isZero }.keys.sorted()
    if lost.isEmpty { return nil }
    let names = lost.prefix(Self.mostNames).map(\.name).joined(separator: "; ") + (lost.count > Self.mostNames ? "; …" : "")
    return Bilingual(vi: "không còn loại việc: \(names)", en: "these categories are gone: \(names)")
  }

  private static var mostNames: Int { 5 }

  /// A fall of the cases by more than a fifth.
  private func fall(_ now: SubmissionFigures, of old: SubmissionFigures) -> Bilingual? {
    for figure in FigureID.workload(.cases) {
      guard let whole = old.total[figure], let rest = now.total[figure] else { continue }
      guard whole >= request.thresholds.minimumCases, rest < whole - whole / 5 else { return nil }
      return Bilingual(vi: "số việc giảm từ \(whole) xuống \(rest)", en: "the cases fell from \(whole) to \(rest)")
    }
    return nil
  }
}

extension Figures {
  /// Whether nothing is stated but zeros.
  fileprivate var isZero: Bool { ids.allSatisfy { self[$0] ?? 0 == 0 } }
}

extension SubmissionFigures {
  /// Whether two submissions state the same figures of the same categories.
  func statesTheSame(as other: SubmissionFigures) -> Bool { total == other.total && categories == other.categories }
}
