public import Enforcement
public import Report
public import Spreadsheet

/// Renders a report as an Excel workbook (.xlsx): a cover with the contents, and a sheet for each of the document's.
///
/// Every figure that follows from others is a live formula with the program's value as its cached result, so that an analyst can
/// trace it and a viewer that does not compute shows the same. Shares are kept as fractions, differences in points as points, money
/// in its column's unit; all are exact decimals. Undefined is the text "–".
///
/// ```swift
/// let bytes = try WorkbookRenderer(theme: theme).render(document, threads: 2)
/// ```
///
/// The bytes depend on the document, the theme and the date alone, not on `threads`.
public struct WorkbookRenderer: Sendable {
  private let palette: Palette
  let motto: [String]

  /// A renderer in the theme's colours and fonts.
  public init(theme: Report.Theme) {
    self.init(palette: Palette(theme), motto: theme.motto)
  }

  init(palette: Palette, motto: [String]) {
    self.palette = palette
    self.motto = motto
  }

  /// The bytes of the workbook.
  ///
  /// - Parameters:
  ///   - date: the day the workbook says it was made, the period's last unless told.
  ///   - threads: how many threads may compress, from 1.
  /// - Throws: ``SpreadsheetError`` where the document does not fit a workbook, such as a table of more rows than a sheet has.
  /// - Complexity: O(cells + operands of formulas).
  public func render(_ document: Document, date: CalendarDate? = nil, threads: Int = 1) throws(SpreadsheetError) -> [UInt8] {
    try workbook(of: document, date: date ?? document.period.lastDay, threads: max(threads, 1)).encoded()
  }

  private func workbook(of document: Document, date: CalendarDate, threads: Int) throws(SpreadsheetError) -> Workbook {
    let book = Workbook(
      WorkbookOptions(threads: threads, defaultFont: Font(name: palette.fontName, size: palette.size)))
    book.properties = try Self.properties(of: document, date: date)
    let plan = WorkbookPlan(document, motto: motto)
    let looks = LookBook(palette, in: book)
    var formulas = FormulaWriter(plan.directory)
    for (position, sheetPlan) in plan.sheets.enumerated() {
      let sheet = try book.addWorksheet(sheetPlan.name)
      if sheetPlan.source == nil {
        sheet.tabColor = palette.color(document.provisionalReasons.isEmpty ? .heading : .provisional)
      } else if sheetPlan.source?.isStatutory == true {
        sheet.tabColor = palette.color(.accent)
      }
      var canvas = SheetCanvas(
        sheet: sheet, home: position, grid: sheetPlan.grid, looks: looks, formulas: formulas, coverName: plan.coverName)
      try SheetWriter(plan: sheetPlan, footer: "\(document.frame.reportingUnit) – \(document.title)").write(to: &canvas)
      formulas = canvas.formulas
    }
    try defineNames(of: document, plan: plan, in: book)
    return book
  }

  private func defineNames(of document: Document, plan: WorkbookPlan, in book: Workbook) throws(SpreadsheetError) {
    var names = DefinedNames()
    for sheet in plan.sheets {
      guard let source = sheet.source else { continue }
      for (band, row) in sheet.tables where band.dataName == nil {
        guard let rows = band.dataRows(from: row), !band.table.columns.isEmpty else { continue }
        let range = try CellRange(
          rows: band.headingRows(from: row).lowerBound...rows.upperBound, columns: 1...band.table.columns.count)
        try names.name(band.table, of: source.id, range: SheetRange(sheet: sheet.name, range), in: book)
      }
    }
    for case .keyFigures(let figures) in document.sheets.flatMap(\.blocks) {
      for key in figures.compactMap(\.source) {
        guard let place = plan.directory.position(of: key) else { continue }
        let cell = try CellReference(row: place.row, column: place.column)
        try names.name(key, range: SheetRange(sheet: plan.directory.sheetNames[place.sheet], CellRange(cell)), in: book)
      }
    }
  }

  private static func properties(of document: Document, date: CalendarDate) throws(SpreadsheetError) -> DocumentProperties {
    let creator = document.frame.reportingUnit.isEmpty ? document.unit.name : document.frame.reportingUnit
    let moment = DocumentProperties.Moment(try CalendarDay(year: date.year, month: date.month, day: date.day))
    return DocumentProperties(
      title: document.title, subject: document.subtitle, creator: creator, lastModifiedBy: creator, language: "vi-VN",
      created: moment, modified: moment)
  }
}
