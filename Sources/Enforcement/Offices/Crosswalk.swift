/// How the provinces of an older structure went into those of a newer one. Mergers were of whole provinces, so sums of counts
/// carry over exactly.
public struct Crosswalk: Hashable, Sendable {
  /// A province that became, or became part of, another.
  public struct Step: Hashable, Sendable {
    /// The older province.
    public let from: OfficeID
    /// The newer province.
    public let to: OfficeID
    /// The day it took effect.
    public let effective: CalendarDate

    /// The step from one province to another on `effective`.
    public init(from: OfficeID, to: OfficeID, effective: CalendarDate) {
      self.from = from
      self.to = to
      self.effective = effective
    }
  }

  private let successors: [OfficeID: OfficeID]

  /// A crosswalk of `steps`.
  ///
  /// - Throws: ``CrosswalkError/split(_:)`` where one province leads to two.
  public init(_ steps: [Step]) throws(CrosswalkError) {
    var successors: [OfficeID: OfficeID] = [:]
    for step in steps {
      if let known = successors[step.from], known != step.to { throw .split(step.from) }
      successors[step.from] = step.to
    }
    self.successors = successors
  }

  /// Whether it names no province at all.
  public var isEmpty: Bool { successors.isEmpty }

  /// The province that `id` became, nil where the crosswalk does not name it.
  public func successor(of id: OfficeID) -> OfficeID? { successors[id] }

  /// The rolled-up figures of an older structure, re-expressed by province and nation of `registry`: counts are summed, so that a
  /// ratio is taken afterwards.
  ///
  /// - Throws: ``CrosswalkError`` where a province with figures leads nowhere in `registry`, or a sum leaves Int64.
  public func carry(_ figures: PeriodFigures, to registry: OfficeRegistry) throws(CrosswalkError) -> PeriodFigures {
    if figures.registry.vintage == registry.vintage { return figures }
    var result = PeriodFigures(period: figures.period, registry: registry)
    for position in figures.registry.positions(of: .province) {
      let province = figures.registry.offices[position].id
      let categories = figures.categories(of: position)
      guard !categories.isEmpty else { continue }
      guard let next = successor(of: province), next.vintage == registry.vintage, let target = registry.position(of: next.code)
      else {
        throw .leadsNowhere(province)
      }
      for category in categories {
        guard let value = figures[position, category] else { continue }
        for unit in [target, OfficeRegistry.nation] {
          var sum = result[unit, category] ?? Figures()
          do { try sum.add(value) } catch { throw .sum(province, error) }
          result[unit, category] = sum
        }
      }
    }
    carryCoverage(of: figures, to: &result)
    return result
  }

  /// What the offices of a newer province state is what those of each older one do; one that sent nothing leaves the sum a part.
  private func carryCoverage(of figures: PeriodFigures, to result: inout PeriodFigures) {
    let coverage = figures.coverage()
    var carried: [Int: FigureSet] = [:]
    for position in figures.registry.positions(of: .province) {
      let target = successor(of: figures.registry.offices[position].id).flatMap { result.registry.position(of: $0.code) }
      for unit in [target, OfficeRegistry.nation].compactMap({ $0 }) {
        carried[unit] = carried[unit, default: .all].intersection(coverage[position])
      }
    }
    for (unit, stated) in carried { result.setCoverage(stated, of: unit) }
  }
}

/// Why figures cannot be carried from one structure to another.
public enum CrosswalkError: Error, Hashable, Sendable {
  /// A province leads to two successors; only whole mergers are exact.
  case split(OfficeID)
  /// A province with figures has no successor in the newer structure.
  case leadsNowhere(OfficeID)
  /// A sum leaves Int64.
  case sum(OfficeID, FiguresError)
}
