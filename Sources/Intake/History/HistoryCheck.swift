import Enforcement

/// Compares each office's submission with what was reported before: the rules whose ids begin with `history.`.
///
/// It looks at whole submissions, before it is decided which of them count: one that contradicts the past so much that it cannot be
/// what was meant is invalid, and an earlier one may count in its place.
struct HistoryCheck {
  private let request: IntakeRequest
  private let writer: BreachWriter

  private init(_ request: IntakeRequest) { (self.request, writer) = (request, BreachWriter(request)) }

  /// Adds findings to `readings`, and makes submissions invalid that break an error rule.
  ///
  /// - Complexity: O(rows), on `request.jobs` cores.
  static func judge(_ readings: inout FileReadings, for request: IntakeRequest) async {
    if request.history.isEmpty { return }
    _ = await readings.map(jobs: request.jobs) {
      let check = HistoryCheck(request)
      return { check.judge(&$0) }
    }
  }

  private func judge(_ reading: inout FileReading) {
    let contradictions = reading.submissions.indices.compactMap { contradiction(by: $0, of: reading) }
    writer.add(contradictions, to: &reading)
    for contradiction in contradictions { refuse(contradiction, in: &reading) }
  }

  /// What the valid submission at `index` breaks; nil where it breaks nothing.
  private func contradiction(by index: Int, of reading: FileReading) -> BreachWriter.Contradiction? {
    let submission = reading.submissions[index]
    guard submission.isValid, let now = SubmissionFigures(submission, in: reading) else { return nil }
    let breaches = HistoryComparison(now, of: request.registry.offices[submission.office], in: request).breaches()
    return breaches.isEmpty ? nil : BreachWriter.Contradiction(submission: index, now: now, breaches: breaches)
  }

  /// Makes the submission invalid where it breaks an error rule.
  private func refuse(_ contradiction: BreachWriter.Contradiction, in reading: inout FileReading) {
    guard let error = contradiction.breaches.first(where: { $0.rule.severity == .error }) else { return }
    // (A row that sums up cases is not at fault by itself.)
    if reading.tally == nil { reading.rows[contradiction.now.row(of: error.category)].breaches.append(error.rule) }
    let submission = reading.submissions[contradiction.submission]
    reading.explains.insert(submission.office)
    reading.submissions[contradiction.submission] = Submission(
      office: submission.office, number: submission.number, rows: submission.rows, isValid: false,
      isSupplement: submission.isSupplement)
  }
}
