import Enforcement

/// One unit's report in one format: what is rendered by itself, beside others.
struct RenderTask: Hashable, Sendable {
  /// The position of the unit in the registry.
  let unit: Int
  /// The format, `xlsx` or `html`.
  let format: ReportOptions.Format

  /// The tasks of a result, the largest first so that the last ones are small.
  static func all(of computed: Computation, options: ReportOptions) -> [RenderTask] {
    let registry = computed.current.figures.registry
    var units: [Int] = []
    if options.scope.contains(.national) { units.append(OfficeRegistry.nation) }
    if options.scope.contains(.provinces) {
      let provinces = registry.positions(of: .province)
      units += provinces.sorted { (-registry.children(of: $0).count, $0) < (-registry.children(of: $1).count, $1) }
    }
    return units.flatMap { unit in
      [.xlsx, .html].filter(options.formats.contains).map { RenderTask(unit: unit, format: $0) }
    }
  }
}
