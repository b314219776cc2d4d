import Enforcement

/// Tells of the figures that count which are not as they were sealed: what comes after sealing is taken, and said to be a revision.
///
/// It looks at what was chosen alone: a submission that another one replaces revises nothing.
struct RevisionCheck {
  private let request: IntakeRequest
  private let sealed: PeriodHistory.Past

  /// Adds a finding to the first row of each submission that counts and differs.
  ///
  /// - Complexity: O(rows of the submissions that count).
  static func tell(in choice: inout SubmissionChoice, for request: IntakeRequest) {
    guard let sealed = request.history.sealed, sealed.figures.registry.vintage == request.registry.vintage else { return }
    let check = RevisionCheck(request: request, sealed: sealed)
    let writer = BreachWriter(request)
    let counting = request.registry.positions(of: .office).flatMap { office in
      [choice.chosen[office]].compactMap { $0 } + (choice.supplements[office] ?? [])
    }
    for (file, places) in Dictionary(grouping: counting, by: \.file).sorted(by: { $0.key < $1.key }) {
      let revisions = places.compactMap { check.revision(by: $0.submission, of: choice.readings[file]) }
      writer.add(revisions, to: &choice.readings[file])
    }
  }

  private func revision(by index: Int, of reading: FileReading) -> BreachWriter.Contradiction? {
    let submission = reading.submissions[index]
    guard let now = SubmissionFigures(submission, in: reading),
      let revision = revision(now, of: request.registry.offices[submission.office])
    else { return nil }
    return BreachWriter.Contradiction(submission: index, now: now, breaches: [revision])
  }

  /// The first figure that is not as it was sealed for this very period: one that both state before one that was added or left out. An
  /// office, or a layout of it, that had not been there then is a revision as a whole.
  private func revision(_ now: SubmissionFigures, of office: Office) -> HistoryComparison.Breach? {
    guard let before = EarlierReport(sealed, of: office, in: now.scope) else {
      let shown = [Measure.toEnforce, .eligible].compactMap { FigureID(.cases, $0) }.first { now.total[$0] != nil }
      return (shown ?? now.total.ids.first).map {
        HistoryComparison.Breach(rule: .historyRevised, figure: $0, now: now.total[$0], before: nil, past: sealed)
      }
    }
    let differing = differences(now, before)
    return differing.first { $0.now != nil && $0.before != nil } ?? differing.first
  }

  private func differences(_ now: SubmissionFigures, _ before: EarlierReport) -> [HistoryComparison.Breach] {
    // (Where only sums were sealed, nothing can be said of categories.)
    let categories = before.categories.isEmpty ? [] : Set(before.categories).union(now.categories).sorted()
    return ([.total] + categories).flatMap { category in
      let (new, old) = (now[category] ?? Figures(), before[category] ?? Figures())
      return FigureID.all.filter { (new[$0] ?? 0) != (old[$0] ?? 0) }.map {
        HistoryComparison.Breach(
          rule: .historyRevised, figure: $0, category: category, now: new[$0], before: old[$0], past: sealed)
      }
    }
  }
}
