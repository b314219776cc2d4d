/// How the change of a ratio from the prior year is taken.
public enum ChangePolicy: String, Hashable, Sendable, CaseIterable {
  /// The difference of the two published ratios, 82,50 − 75,83 = 6,67: what the Ministry announces, and what a reader recomputes.
  case published
  /// The difference of the exact ratios, rounded once.
  case exact

  /// The change in points from `prior` to `current`; nil where either ratio is undefined.
  public func change(of current: Ratio, from prior: Ratio) -> Points? {
    switch self {
    case .exact: return current.exactChange(from: prior)
    case .published:
      guard let now = current.published, let before = prior.published else { return nil }
      return now - before
    }
  }
}
