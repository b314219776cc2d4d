/// The files of a period, read and checked, before it is decided which submissions count. They have one owner, who puts the result together
/// in their place.
public struct IntakeReadings: ~Copyable, Sendable {
  private let request: IntakeRequest
  private let rules: IntakeRules
  private let readings: FileReadings

  init(request: IntakeRequest, rules: IntakeRules, readings: consuming FileReadings) {
    (self.request, self.rules) = (request, rules)
    self.readings = readings
  }

  /// What they amount to, each office's submission held against `history`.
  ///
  /// - Complexity: O(rows + offices).
  public consuming func result(comparedWith history: PeriodHistory) async -> IntakeResult {
    let (request, rules) = (request.compared(with: history), rules)
    var readings = readings
    await HistoryCheck.judge(&readings, for: request)
    var choice = SubmissionChoice(readings, request: request)
    RevisionCheck.tell(in: &choice, for: request)
    var assembly = ResultAssembly(request: request, choice: choice, rules: rules)
    return await assembly.result()
  }
}
