public import Enforcement

/// What was reported before the period that is read: the figures that its own are compared with. Each may be missing.
public struct PeriodHistory: Sendable {
  /// The figures of an earlier report, and where they come from.
  public struct Past: Sendable {
    /// The figures by office, rolled up, on the structure of the period that is read.
    public let figures: PeriodFigures
    /// Where they come from, `exports` or `archive:vN`.
    public let source: String

    /// Figures that come from `source`.
    public init(_ figures: PeriodFigures, from source: String) {
      self.figures = figures
      self.source = source
    }

    /// The period that they report.
    public var period: Period { figures.period }

    /// How many offices they hold figures of; a sealed month may hold provinces alone.
    public var officeCount: Int { figures.registry.positions(of: .office).count { figures[$0] != nil } }

    /// The figures of `office`; nil where it did not report, or another structure was in force.
    func figures(of office: Office) -> Figures? {
      guard figures.registry.vintage == office.id.vintage else { return nil }
      return figures.registry.position(of: office.id.code).flatMap { figures[$0] }
    }
  }

  /// The month before, in the same statistical year.
  public var previousMonth: Past?
  /// The same months of the year before.
  public var priorYear: Past?
  /// The end of the statistical year before: its closing balance bounds this year's opening.
  public var yearEnd: Past?
  /// The period itself, as it was sealed earlier.
  public var sealed: Past?

  /// Nothing to compare with.
  public init() {}

  /// Whether there is nothing to compare with.
  public var isEmpty: Bool { previousMonth == nil && priorYear == nil && yearEnd == nil && sealed == nil }
}
