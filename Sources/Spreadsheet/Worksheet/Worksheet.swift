/// A sheet of a ``Workbook``, made by ``Workbook/addWorksheet(_:)``.
///
/// Rows are given from top to bottom and cells from left to right; each goes into the sheet's XML at once, so a million cells need no
/// objects. Everything else (widths, merges, tables, charts, print setup) may be given in any order, before or after the rows.
///
/// ```swift
/// let sheet = try workbook.addWorksheet("Kết quả")
/// try sheet.setColumns(1...1, ColumnProperties(width: 30))
/// try sheet.beginRow()
/// try sheet.append("Đơn vị", bold)
/// try sheet.append("Tỷ lệ", bold)
/// try sheet.beginRow()
/// try sheet.append("Gia Lai")
/// try sheet.append(.decimal(8257, scale: 4), percent)
/// ```
///
/// A reference type used by one thread at a time, like its workbook.
public final class Worksheet {
  /// The sheet's name.
  public let name: String
  /// The sheet's position in the workbook, from 0.
  public let position: Int
  /// The colour of the sheet's tab.
  public var tabColor: Color?
  /// Whether the sheet is shown among the tabs. The sheet that opens with the workbook must be.
  public var visibility = SheetVisibility.visible
  /// Where sums of outline groups stand.
  public var outline = OutlineSettings()

  let styles: StyleTable
  let strings: SharedStringTable?
  /// Each cell is one access; none is made while another lasts, so the check of that, a tenth of a cell's time, is left out.
  @exclusivity(unchecked) var rows: RowWriter
  var columns: [Int: ColumnProperties] = [:]
  var defaultRowHeight = 15.0
  var defaultColumnWidth: Double?
  var view = SheetView()
  var print = PrintSetup()
  var isPrintSet = false
  var rowBreaks: [Int] = []
  var columnBreaks: [Int] = []
  var printArea: CellRange?
  var repeatedRows: ClosedRange<Int>?
  var repeatedColumns: ClosedRange<Int>?
  var merges: [CellRange] = []
  var mergeIndex = RangeIndex()
  /// The cells of array formulas over more than one cell.
  var arrays: [CellRange] = []
  var arrayIndex = RangeIndex()
  var autoFilter: CellRange?
  var filterCriteria: [Int: FilterCriterion] = [:]
  var conditionals: [PlacedConditionalFormat] = []
  var validations: [PlacedValidation] = []
  var hyperlinks: [PlacedHyperlink] = []
  var ignoredErrors: [PlacedIgnoredError] = []
  var tables: [PlacedTable] = []
  var drawings: [PlacedDrawing] = []
  var sparklines: [PlacedSparklines] = []
  var comments: [CellReference: Comment] = [:]
  var protection: SheetProtection?
  var headers: Set<TableHeader> = []
  let names: NameRegistry

  init(
    name: String, position: Int, styles: StyleTable, strings: SharedStringTable?, names: NameRegistry, deflater: PieceDeflater,
    options: WorkbookOptions
  ) {
    self.name = name
    self.position = position
    self.styles = styles
    self.strings = strings
    self.names = names
    rows = RowWriter(sheet: name, deflater: deflater, rows: options.rows)
  }

  func check(_ format: FormatID?) throws(SpreadsheetError) {
    if let format, format.index >= styles.count { throw .unknownFormat(format.index) }
  }
}
