/// Small charts inside cells, one for each row of figures, drawn in one way: Excel 2010 and later show them, older ones leave the cells
/// empty.
///
/// ```swift
/// var trend = Sparklines(.line)
/// trend.marks = [.last, .high]
/// try sheet.addSparklines(trend, [(at: CellReference("N5"), of: SheetRange(sheet: sheet.name, CellRange("B5:M5")))])
/// ```
public struct Sparklines: Hashable, Sendable {
  /// What is drawn.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A line.
    case line
    /// Standing bars.
    case column
    /// Bars of one height, up for values above zero, down for those below.
    case winLoss = "stacked"
  }

  /// A point set off by a colour of its own.
  public enum Mark: String, Hashable, Sendable, CaseIterable {
    /// Every point of a line.
    case markers
    /// The highest.
    case high
    /// The lowest.
    case low
    /// The first.
    case first
    /// The last.
    case last
    /// Those below zero.
    case negative
  }

  /// An end of the vertical axis.
  public enum AxisEnd: Hashable, Sendable {
    /// Each sparkline's own lowest or highest value.
    case individual
    /// The lowest or highest of the group, so that its sparklines compare.
    case group
    /// A number.
    case number(Double)
  }

  /// What is drawn.
  public var kind: Kind
  /// The colour of the line or bars.
  public var color: Color
  /// The colour of points below zero.
  public var negativeColor: Color
  /// The colour of the other points set off.
  public var markColor: Color
  /// The points set off.
  public var marks: Set<Mark>
  /// The lower end of the vertical axis.
  public var minimum: AxisEnd
  /// The upper end of the vertical axis.
  public var maximum: AxisEnd
  /// The line's width in points, above 0 to 1,584.
  public var lineWidth: Double
  /// Whether a line at zero is drawn where values lie on both sides of it.
  public var showsAxis: Bool

  /// Sparklines of a kind.
  public init(
    _ kind: Kind, color: Color = .rgb(0x1F4E79), negativeColor: Color = .rgb(0xC00000), markColor: Color = .rgb(0xC55A11),
    marks: Set<Mark> = [], minimum: AxisEnd = .individual, maximum: AxisEnd = .individual, lineWidth: Double = 0.75,
    showsAxis: Bool = false
  ) {
    self.kind = kind
    self.color = color
    self.negativeColor = negativeColor
    self.markColor = markColor
    self.marks = marks
    self.minimum = minimum
    self.maximum = maximum
    self.lineWidth = lineWidth
    self.showsAxis = showsAxis
  }

  func checked() throws(SpreadsheetError) {
    guard lineWidth > 0, lineWidth <= 1584 else {
      throw .outOfRange(what: "a sparkline's width in points", value: "\(lineWidth)", allowed: "above 0 to 1584")
    }
    for case .number(let value) in [minimum, maximum] where !value.isFinite { throw .notFinite("\(value)") }
    if case .number(let low) = minimum, case .number(let high) = maximum, low >= high {
      throw .outOfRange(what: "a sparkline's lowest value", value: "\(low)", allowed: "below \(high)")
    }
  }
}

/// A group of sparklines with their cells and the ranges they draw.
struct PlacedSparklines {
  let look: Sparklines
  let cells: [(cell: CellReference, source: SheetRange)]
}

extension Worksheet {
  /// Draws sparklines in cells, each over one row or column of figures.
  ///
  /// Throws ``SpreadsheetError/empty(what:)`` for none, ``SpreadsheetError/unfitRange(_:_:)`` for a source of several rows and columns,
  /// ``SpreadsheetError/overlap(_:_:with:)`` for a cell that has one already, and what is out of range in the look.
  public func addSparklines(_ look: Sparklines, _ cells: [(at: CellReference, of: SheetRange)]) throws(SpreadsheetError) {
    if cells.isEmpty { throw .empty(what: "a group of sparklines") }
    try look.checked()
    var taken = Set(sparklines.flatMap { $0.cells.map(\.cell) })
    for (cell, source) in cells {
      guard source.range.rows.count == 1 || source.range.columns.count == 1 else {
        throw .unfitRange(.sparkline, source.formulaText)
      }
      guard taken.insert(cell).inserted else { throw .overlap(.sparkline, "\(cell)", with: "another sparkline") }
    }
    sparklines.append(PlacedSparklines(look: look, cells: cells.map { (cell: $0.at, source: $0.of) }))
  }
}
