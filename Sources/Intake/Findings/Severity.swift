/// How grave a finding is.
public enum Severity: String, CaseIterable, Hashable, Comparable, Sendable {
  /// It rejects a row, a submission or a file.
  case error
  /// Someone should look; nothing is rejected.
  case warning
  /// Worth knowing.
  case note

  private var rank: Int { self == .error ? 0 : self == .warning ? 1 : 2 }

  /// The gravest first.
  public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rank < rhs.rank }
}
