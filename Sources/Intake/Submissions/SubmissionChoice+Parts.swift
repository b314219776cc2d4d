import Configuration
import Enforcement

// Offices send what was mended, or what was forgotten, alone. Taken for the whole, as a later submission is, it would drop the rest in silence.

extension SubmissionChoice {
  /// The last of the submissions `whole`, or the last of them in the same layout, where `place` lacks some of its figures; nil where it lacks none.
  /// (A list and a statement state the same figures, and either may replace the other. Decisions are those of lists alone.)
  func lackedFigures(of place: Place, sinceOneOf whole: [Place]) -> Place? {
    guard let last = whole.last, let now = figures(place) else { return nil }
    if lacks(now, place, of: last) { return last }
    guard let before = whole.last(where: { readings[$0.file].layout == readings[place.file].layout }), before != last,
      lacks(now, place, of: before)
    else { return nil }
    return before
  }

  private func lacks(_ now: SubmissionFigures, _ place: Place, of before: Place) -> Bool {
    guard let old = figures(before) else { return false }
    let isSameForm = readings[place.file].layout == readings[before.file].layout
    return lacksFigures(now, of: old, inSameForm: isSameForm) || lacksCategories(now, of: old) || lacksWorkload(now, of: old)
      || lacksDecisions(place, now, of: before, old)
  }

  /// Whether figures are left out that were more than nothing: of another form, all of a kind, for a list and a statement do not state quite the same.
  private func lacksFigures(_ now: SubmissionFigures, of old: SubmissionFigures, inSameForm: Bool) -> Bool {
    let stated = inSameForm ? now.total.stated : now.scope
    return old.total.ids.contains { !stated.contains($0) && old.total[$0] ?? 0 > 0 }
  }

  /// Whether categories are left out that had figures, and the sum is smaller by about as much, or is another one and none of them is there any
  /// more: that is a supplement. (Cases that moved to other categories are still there.)
  private func lacksCategories(_ now: SubmissionFigures, of old: SubmissionFigures) -> Bool {
    if now.parts.isEmpty { return false }
    return FigureID.workload(.cases).contains { figure in
      guard let whole = old.total[figure], let rest = now.total[figure] else { return false }
      let left = old.parts.filter { $0.figures[figure] ?? 0 > 0 }
      let lost = left.filter { now[$0.category] == nil }
      let sum = lost.compactMap { $0.figures[figure] }.reduce(Int128(0)) { $0 + Int128($1) }
      if lost.isEmpty { return false }
      return lost.count == left.count ? whole != rest : Int128(whole) - Int128(rest) > sum / 2
    }
  }

  /// Whether most of the cases are left out, whatever they are called.
  private func lacksWorkload(_ now: SubmissionFigures, of old: SubmissionFigures) -> Bool {
    FigureID.workload(.cases).contains { figure in
      guard let whole = old.total[figure], let rest = now.total[figure] else { return false }
      return lacksMost(rest, of: whole)
    }
  }

  func lacksMost(_ rest: Int64, of whole: Int64) -> Bool { whole >= request.thresholds.minimumCases && rest < whole / 2 }

  /// Tells where the submission that counts has no longer what the whole one before it had, categories or many of its cases: it is taken, and someone
  /// should look.
  mutating func tellReduction(by winner: Place, _ office: Int, sinceOneOf whole: ArraySlice<Place>) {
    guard let before = whole.last, let now = figures(winner), let old = figures(before),
      let reduction = lostCategories(now, of: old) ?? fall(now, of: old)
    else { return }
    tellReduction(by: winner, office, since: before, reduction)
  }

  /// Tells that the submission that counts has less than the one before it, whatever became of that.
  mutating func tellReduction(by winner: Place, _ office: Int, since before: Place, _ reduction: Bilingual) {
    tellReduction(by: winner, office, since: (readings[before.file].file, submission(before).number), reduction)
  }

  mutating func tellReduction(
    by winner: Place, _ office: Int, since before: (file: String, number: Int), _ reduction: Bilingual
  ) {
    var facts = FindingList.Facts(
      office: office, field: "submission", fieldName: submissionHeading(winner), found: "\(submission(winner).number)",
      expected: "\(before.file) (\(before.number))")
    facts.detail = reduction
    readings[winner.file].findings.add(.submissionReduced, line: firstLine(winner), facts)
  }

  private func lostCategories(_ now: SubmissionFigures, of old: SubmissionFigures) -> Bilingual? {
    let lost = old.parts.filter { now[$0.category] == nil && !$0.figures.isZero }.map(\.category)
    return lost.isEmpty ? nil : Self.lost(lost)
  }

  static func lost(_ lost: [Category]) -> Bilingual {
    let names = lost.prefix(Self.mostNames).map(\.name).joined(separator: "; ") + (lost.count > Self.mostNames ? "; …" : "")
    return Bilingual(vi: "không còn loại việc: \(names)", en: "these categories are gone: \(names)")
  }

  private static var mostNames: Int { 5 }

  /// A fall of the cases by more than a fifth.
  private func fall(_ now: SubmissionFigures, of old: SubmissionFigures) -> Bilingual? {
    for figure in FigureID.workload(.cases) {
      guard let whole = old.total[figure], let rest = now.total[figure] else { continue }
      guard whole >= request.thresholds.minimumCases, rest < whole - whole / 5 else { return nil }
      return Self.fall(from: whole, to: rest)
    }
    return nil
  }

  static func fall(from whole: Int64, to rest: Int64) -> Bilingual {
    Bilingual(vi: "số việc giảm từ \(whole) xuống \(rest)", en: "the cases fell from \(whole) to \(rest)")
  }
}

extension Figures {
  /// Whether nothing is stated but zeros.
  fileprivate var isZero: Bool { ids.allSatisfy { self[$0] ?? 0 == 0 } }
}
