/// A workbook being made: sheets, formats, names and properties, encoded as the bytes of an .xlsx file.
///
/// ```swift
/// let workbook = Workbook(WorkbookOptions(threads: 2))
/// let bold = try workbook.format(CellFormat(font: Font(bold: true)))
/// let sheet = try workbook.addWorksheet("Kết quả")
/// try sheet.appendRow(["Đơn vị", "Thụ lý"], bold)
/// try sheet.appendRow(["Gia Lai", 18819])
/// try workbook.write(to: "ket-qua.xlsx")
/// ```
///
/// The same calls give the same bytes, on any machine and with any number of threads. A reference type, used by one thread at a time;
/// several workbooks may be made at the same time on several threads.
public final class Workbook {
  /// How the workbook is made.
  public let options: WorkbookOptions
  /// What the workbook says about itself.
  public var properties = DocumentProperties()
  /// The sheets in order.
  public private(set) var worksheets: [Worksheet] = []
  /// The protection of the list of sheets, nil for none.
  public var protection: WorkbookProtection?
  /// The position of the sheet that is open when the workbook is, from 0; one beyond the last opens the last.
  public var activeSheet = 0

  let styles: StyleTable
  let strings: SharedStringTable
  let names = NameRegistry()
  private let deflater: PieceDeflater

  /// A workbook without sheets.
  public init(_ options: WorkbookOptions = WorkbookOptions()) {
    self.options = options
    let font = options.defaultFont
    var base = font
    base.name = font.name ?? "Times New Roman"
    base.size = font.size ?? 11
    styles = StyleTable(defaultFont: base)
    strings = SharedStringTable()
    deflater = PieceDeflater(level: options.compressionLevel, threads: options.threads)
  }

  /// Adds a sheet after the others.
  ///
  /// Throws ``SpreadsheetError/sheetName(_:_:)`` for a name that Excel refuses, ``SpreadsheetError/duplicateSheetName(_:)`` for one that
  /// differs from another by letter case at most.
  public func addWorksheet(_ name: String) throws(SpreadsheetError) -> Worksheet {
    try SheetName.check(name)
    let folded = SheetName.folded(name)
    if worksheets.contains(where: { SheetName.folded($0.name) == folded }) { throw .duplicateSheetName(name) }
    let sheet = Worksheet(
      name: name, position: worksheets.count, styles: styles, strings: options.strings == .shared ? strings : nil, names: names,
      deflater: deflater, options: options)
    worksheets.append(sheet)
    return sheet
  }

  /// The handle of a format, the same for equal formats. Throws what is out of range in it.
  /// - Complexity: O(1) on average; keep the handle for cells rather than asking for each.
  public func format(_ format: CellFormat) throws(SpreadsheetError) -> FormatID { try styles.format(format) }

  /// Adds a named style, shown in Excel's list of styles. Formats refer to it by ``CellFormat/styleName``.
  public func addNamedStyle(_ name: String, _ format: CellFormat) throws(SpreadsheetError) { try styles.addNamed(name, format) }

  /// Defines a name for a range.
  public func defineName(_ name: String, _ range: SheetRange) throws(SpreadsheetError) {
    try defineName(name, formula: range.formulaText)
  }

  /// Defines a name for a formula (without `=`), for the whole workbook or one sheet.
  ///
  /// Throws ``SpreadsheetError/name(_:_:)`` for a name that Excel refuses, ``SpreadsheetError/duplicateName(_:)`` for one in use, and
  /// what is wrong with the formula. That the sheets exist is checked when the workbook is encoded.
  public func defineName(_ name: String, formula: String, sheet: String? = nil) throws(SpreadsheetError) {
    try NameRule.check(name)
    let scan = try FormulaScan(formula)
    try names.add(
      DefinedName(
        name: name, formula: scan.prefixed, sheets: scan.sheets, tables: scan.tables, sheet: sheet, isHidden: false))
  }

  /// The bytes of the .xlsx file.
  ///
  /// Throws ``SpreadsheetError/noSheets``, ``SpreadsheetError/unknownSheet(_:in:)`` where something refers to a sheet that is not
  /// there, or what zlib reports. `threads` is how many deflate what waits, ``WorkbookOptions/threads`` unless told; the bytes are the
  /// same for any number. Nothing is consumed: more rows may follow, and it may be called again.
  public func encoded(threads: Int? = nil) throws(SpreadsheetError) -> [UInt8] {
    let entries = try entries(threads: threads)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.reduce(1024) { $0 + $1.compressedSize + 256 })
    try ZipWriter.write(entries) { buffer throws(SpreadsheetError) in bytes.append(contentsOf: buffer) }
    return bytes
  }

  /// Writes the .xlsx file, replacing one there is. Not atomic: write beside the target and rename where that matters.
  ///
  /// Throws as ``encoded(threads:)`` before the file is opened, and ``SpreadsheetError/file(operation:path:code:)``.
  public func write(to path: String) throws(SpreadsheetError) {
    let entries = try entries(threads: nil)
    let file = try FileSink(path: path)
    try ZipWriter.write(entries) { buffer throws(SpreadsheetError) in try file.write(buffer) }
  }

  /// The sheet that is open when the workbook is, nil without sheets.
  var openedSheet: Worksheet? {
    worksheets.isEmpty ? nil : worksheets[min(max(0, activeSheet), worksheets.count - 1)]
  }

  private func entries(threads: Int?) throws(SpreadsheetError) -> [ZipEntry] {
    var builder = PackageBuilder(self)
    return try deflater.entries(of: try builder.parts(), threads: threads)
  }
}
