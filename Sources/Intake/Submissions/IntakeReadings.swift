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
  public func result(comparedWith history: PeriodHistory) -> IntakeResult {
    let request = request.compared(with: history)
    var readings = readings
    HistoryCheck(request).judge(&readings)
    let choice = SubmissionChoice(readings, request: request)
    return ResultAssembly(request: request, choice: choice, rules: rules).result()
  }
}
