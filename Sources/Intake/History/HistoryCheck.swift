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
    await readings.change(jobs: request.jobs) {
      let check = HistoryCheck(request)
      return { check.judge(&$0) }
    }
  }

  private func judge(_ reading: inout FileReading) {
    for index in reading.submissions.indices where reading.submissions[index].isValid { judge(index, &reading) }
  }

  private func judge(_ index: Int, _ reading: inout FileReading) {
    let submission = reading.submissions[index]
    guard let now = SubmissionFigures(submission, in: reading) else { return }
    let breaches = HistoryComparison(now, of: request.registry.offices[submission.office], in: request).breaches()
    writer.add(breaches, of: submission.office, now, to: &reading)
    guard let error = breaches.first(where: { $0.rule.severity == .error }) else { return }
    // (A row that sums up cases is not at fault by itself.)
    if reading.tally == nil { reading.rows[now.row(of: error.category)].breaches.append(error.rule) }
    reading.explains.insert(submission.office)
    reading.submissions[index] = Submission(
      office: submission.office, number: submission.number, rows: submission.rows, isValid: false,
      isSupplement: submission.isSupplement)
  }
}
