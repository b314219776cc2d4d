extension Chart {
  /// The chart, or what is wrong with it; see ``Worksheet/addChart(_:at:)``.
  func checked() throws(SpreadsheetError) -> Chart {
    if layers.isEmpty { throw .empty(what: "a chart's layers") }
    guard Set(layers.map(\.kind.family)).count == 1 else {
      throw .mismatch("a chart's layers must all stand on one kind of axes: columns, lines and areas together, the others alone")
    }
    if layers.count > 1, layers[0].kind.family == .round { throw .mismatch("a pie or ring stands alone in its chart") }
    for layer in layers { try layer.checked() }
    let count = layers.reduce(0) { $0 + $1.series.count }
    guard count <= 255 else { throw .outOfRange(what: "a chart's series", value: "\(count)", allowed: "up to 255") }
    guard (0...500).contains(gapWidth) else {
      throw .outOfRange(what: "a chart's gap width", value: "\(gapWidth)", allowed: "0...500")
    }
    if let overlap, !(-100...100).contains(overlap) {
      throw .outOfRange(what: "a chart's overlap", value: "\(overlap)", allowed: "-100...100")
    }
    for axis in [categoryAxis, valueAxis, secondaryAxis] { try axis.checked() }
    try font.checked()
    return self
  }

  /// The sheets that the chart's ranges lie on.
  var sheets: [String] { layers.flatMap(\.series).flatMap(\.sheets) }
}

extension Chart.Kind {
  /// Kinds of one family may share a chart.
  enum Family { case upright, lying, points, round }

  var family: Family {
    switch self {
    case .column, .line, .area: .upright
    case .bar: .lying
    case .scatter: .points
    case .pie, .doughnut: .round
    }
  }
}

extension Chart.Layer {
  fileprivate func checked() throws(SpreadsheetError) {
    if series.isEmpty { throw .empty(what: "a chart's series") }
    if case .doughnut(let hole) = kind, !(10...90).contains(hole) {
      throw .outOfRange(what: "a ring's hole", value: "\(hole)", allowed: "10...90")
    }
    for one in series { try one.checked() }
  }
}

extension ChartSeries {
  fileprivate var sheets: [String] {
    var sheets = [values.range.sheet]
    switch categories {
    case .labels(let labels): sheets.append(labels.range.sheet)
    case .values(let values): sheets.append(values.range.sheet)
    case nil: break
    }
    if case .cell(let range, _) = name { sheets.append(range.sheet) }
    return sheets
  }

  fileprivate func checked() throws(SpreadsheetError) {
    try values.checked()
    switch categories {
    case .labels(let labels): try Self.check(labels.range, count: labels.cached.count)
    case .values(let values): try values.checked()
    case nil: break
    }
    if case .cell(let range, _) = name, !range.range.isSingleCell { throw .unfitRange(.chart, range.formulaText) }
    guard (0.25...100).contains(lineWidth) else {
      throw .outOfRange(what: "a line's width in points", value: "\(lineWidth)", allowed: "0.25...100")
    }
    for point in pointColors.keys.sorted() where !values.cached.indices.contains(point) {
      throw .outOfRange(what: "a coloured point", value: "\(point)", allowed: "0..<\(values.cached.count)")
    }
    if let code = labels?.formatCode { try NumberFormat.code(code).checked() }
  }

  fileprivate static func check(_ range: SheetRange, count: Int) throws(SpreadsheetError) {
    let cells = range.range
    guard cells.rows.count == 1 || cells.columns.count == 1 else { throw .unfitRange(.chart, range.formulaText) }
    guard count == cells.rows.count * cells.columns.count else {
      throw .mismatch("a chart has \(count) cached values for the cells \(range.formulaText)")
    }
  }
}

extension ChartValues {
  fileprivate func checked() throws(SpreadsheetError) {
    try ChartSeries.check(range, count: cached.count)
    try NumberFormat.code(formatCode).checked()
    for case let number? in cached { _ = try number.checked() }
  }
}

extension ChartAxis {
  fileprivate func checked() throws(SpreadsheetError) {
    for value in [minimum, maximum, majorUnit] { if let value, !value.isFinite { throw .notFinite("\(value)") } }
    if let minimum, let maximum, minimum >= maximum {
      throw .outOfRange(what: "an axis's lowest value", value: "\(minimum)", allowed: "below \(maximum)")
    }
    if let majorUnit, majorUnit <= 0 { throw .outOfRange(what: "an axis's step", value: "\(majorUnit)", allowed: "above 0") }
    if let formatCode { try NumberFormat.code(formatCode).checked() }
  }
}
