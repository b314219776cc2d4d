/// What is counted: a column of the statutory forms, each in cases (việc) and in money (tiền), or an internal count.
///
/// The order is that of the form. Vietnamese names stand in the layouts and forms, which are data.
public enum Measure: String, CaseIterable, Hashable, Sendable {
  case carriedOver = "carried_over"
  case newlyAccepted = "newly_accepted"
  case accepted
  case delegated
  case withdrawn
  /// "Cục rút lên": taken up by the province's Cục; a column of the forms before TT 06/2019.
  case takenUp = "taken_up"
  case toEnforce = "to_enforce"
  case eligible
  case completed
  case terminated
  /// "Giảm thi hành án": money only.
  case reduced
  case inProgress = "in_progress"
  case postponedConsent = "postponed_consent"
  case other
  case postponedOther = "postponed_other"
  case suspended
  case notEligible = "not_eligible"
  case carriedForward = "carried_forward"
  case separateBook = "separate_book"
  /// What counts as done: completed + terminated, and for money also reduced.
  case done
  /// Internal counts: what was due for a written answer, a decision or monitoring.
  case due
  /// Internal counts: of those due, the ones answered or resolved properly and on time.
  case onTime = "on_time"
  /// Internal counts: persons received (tiếp công dân).
  case persons

  /// The measures of an enforcement statement, each of which stands in cases and in money, but `reduced` in money alone.
  public static let statement: [Measure] = allCases.filter { !$0.isInternal }

  /// Whether it is an internal count and no measure of a statement.
  public var isInternal: Bool { self == .due || self == .onTime || self == .persons }
}

/// In what a measure is taken.
public enum Aspect: String, CaseIterable, Hashable, Sendable {
  /// Về việc: one enforcement decision is one case.
  case cases
  /// Về tiền: đồng.
  case money
  /// Written requests for professional guidance.
  case guidance
  /// Khiếu nại.
  case complaints
  /// Tố cáo.
  case denunciations
  /// Tiếp công dân.
  case reception
  /// Monitoring of administrative-judgment enforcement (THAHC).
  case administrative
}
