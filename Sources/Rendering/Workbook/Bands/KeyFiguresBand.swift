internal import Enforcement
internal import Report
internal import Spreadsheet

/// The most important figures side by side: each a large number that leads to its cell, and under it what it rests on, how it stands
/// to the target and how it changed.
struct KeyFiguresBand: Band {
  let figures: [KeyFigure]

  private static let figuresInRow = 3
  private static let linesOfFigure = 5

  private var groups: [[KeyFigure]] {
    stride(from: 0, to: figures.count, by: Self.figuresInRow).map {
      Array(figures[$0..<min($0 + Self.figuresInRow, figures.count)])
    }
  }

  var rowCount: Int { groups.count * (Self.linesOfFigure + 1) }

  func write(to canvas: inout SheetCanvas, from first: Int) throws(SpreadsheetError) {
    for (index, group) in groups.enumerated() { try write(group, to: &canvas, from: first + index * (Self.linesOfFigure + 1)) }
  }

  private func write(_ group: [KeyFigure], to canvas: inout SheetCanvas, from first: Int) throws(SpreadsheetError) {
    let parts = canvas.grid.stretches(of: canvas.grid.reading, wanted: Array(repeating: 1, count: max(group.count, 2)))
    let figures = Array(zip(group, parts))
    try canvas.row(first, height: canvas.height(lines: 1, times: 1.2), figures.map { Piece($1, text: $0.label, .figureLabel) })
    var values: [Piece] = []
    for (figure, columns) in figures {
      let look = Look.figureValue(noteMark: figure.noteMark)
      values.append(Piece(columns, try Self.value(figure, in: &canvas), look, link: Self.link(figure, in: canvas)))
    }
    try canvas.row(first + 1, height: canvas.height(lines: 1, times: 2.4), values)
    try lines(figures.map { ($1, $0.basis, Look.figureLine) }, to: &canvas, at: first + 2)
    try lines(figures.map { ($1, Self.target($0), $0.isMet == false ? .figureMissed : .figureMet) }, to: &canvas, at: first + 3)
    try lines(figures.map { ($1, Self.change($0), .figureLastLine) }, to: &canvas, at: first + 4)
  }

  private func lines(_ texts: [(ClosedRange<Int>, String, Look)], to canvas: inout SheetCanvas, at row: Int)
    throws(SpreadsheetError)
  {
    let height = texts.map { canvas.height(of: $0.1, over: $0.0.lowerBound...$0.0.upperBound) }.max()
    try canvas.row(row, height: height, texts.map { Piece($0.0, text: $0.1, $0.2) })
  }

  private static func value(_ figure: KeyFigure, in canvas: inout SheetCanvas) throws(SpreadsheetError) -> CellValue {
    let cached = figure.value.map { Formula.Cached.number(.decimal($0.hundredths, scale: 4)) } ?? .string(ReportWords.undefined)
    if let source = figure.source, let reference = canvas.formulas.reference(to: source, home: canvas.home) {
      return .formula(try Formula(reference, cached: cached))
    }
    return figure.value.map { .decimal($0.hundredths, scale: 4) } ?? .string(ReportWords.undefined)
  }

  private static func link(_ figure: KeyFigure, in canvas: SheetCanvas) -> Hyperlink? {
    guard let source = figure.source, let place = canvas.formulas.directory.position(of: source),
      let cell = try? CellReference(row: place.row, column: place.column)
    else { return nil }
    return .cell(sheet: canvas.formulas.directory.sheetNames[place.sheet], cell)
  }

  private static func target(_ figure: KeyFigure) -> String {
    guard let target = figure.target else { return "" }
    var text = (target.isStrict ? ReportWords.targetAbove : ReportWords.targetAtLeast)
    text += VietnameseNumber.percent(target.threshold) + "%"
    if let over = figure.overTarget {
      let size = Points(hundredths: Int64(clamping: over.hundredths.magnitude))
      text +=
        " – " + (over.hundredths < 0 ? ReportWords.below : ReportWords.above) + VietnameseNumber.percent(size)
        + ReportWords.points
    }
    if let isMet = figure.isMet { text += " – " + (isMet ? ReportWords.met : ReportWords.notMet).lowercased() }
    return text
  }

  private static func change(_ figure: KeyFigure) -> String {
    guard let prior = figure.prior else { return figure.comparison ?? "" }
    var text = ReportWords.prior + VietnameseNumber.percent(prior) + "%"
    if let change = figure.change {
      let mark = change.hundredths > 0 ? "▲ " : change.hundredths < 0 ? "▼ " : ""
      text += "; " + mark + VietnameseNumber.signed(change) + ReportWords.points
    }
    if let comparison = figure.comparison { text += " " + comparison }
    return text
  }
}
