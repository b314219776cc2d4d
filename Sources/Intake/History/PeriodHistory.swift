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
    public var officeCount: Int { count(of: .office) }

    /// How many provinces they hold figures of.
    public var provinceCount: Int { count(of: .province) }

    private func count(of level: Level) -> Int { figures.registry.positions(of: level).count { figures[$0] != nil } }

    /// Where the figures of `office` stand; nil where another structure was in force.
    func position(of office: Office) -> Int? {
      guard figures.registry.vintage == office.id.vintage else { return nil }
      return figures.registry.position(of: office.id.code)
    }
  }

  /// The earlier months of the same statistical year, the latest first: an office is held against the last of them in which it reported.
  public var earlierMonths: [Past] = []
  /// The same months of the year before.
  public var priorYear: Past?
  /// The end of the statistical year before: its closing balance bounds this year's opening.
  public var yearEnd: Past?
  /// The period itself, as it was sealed earlier.
  public var sealed: Past?
  /// The last month of the year under the structure before, by the provinces of the period's own; see ``ProvinceCheck``.
  public var formerStructure: Past?

  /// Nothing to compare with.
  public init() {}

  /// The months of the year in which some office reported last, the latest first, with the number of those offices.
  public func lastReports() -> [(past: Past, offices: Int)] {
    var told: Set<OfficeID> = []
    return earlierMonths.compactMap { past in
      let registry = past.figures.registry
      let offices = registry.positions(of: .office).filter {
        past.figures[$0] != nil && told.insert(registry.offices[$0].id).inserted
      }
      return offices.isEmpty ? nil : (past, offices.count)
    }
  }

  /// Whether there is nothing to compare offices with.
  public var isEmpty: Bool { earlierMonths.isEmpty && priorYear == nil && yearEnd == nil && sealed == nil }
}
