/// The files of a period, read and checked, before it is decided which submissions count.
public struct IntakeReadings: Sendable {
  private let request: IntakeRequest
  private let rules: IntakeRules
  private let readings: [FileReading]

  init(request: IntakeRequest, rules: IntakeRules, readings: [FileReading]) {
    (self.request, self.rules, self.readings) = (request, rules, readings)
  }

  /// What they amount to, each office's submission held against `history`.
  ///
  /// - Complexity: O(rows + offices).
  public consuming func result(comparedWith history: PeriodHistory) -> IntakeResult {
    let (request, rules) = (request.compared(with: history), rules)
    // There may be many: none are held but those that are changed.
    var readings = readings
    _ = consume self
    HistoryCheck(request).judge(&readings)
    let choice = SubmissionChoice(consume readings, request: request)
    var assembly = ResultAssembly(request: request, choice: consume choice, rules: rules)
    return assembly.result()
  }
}
