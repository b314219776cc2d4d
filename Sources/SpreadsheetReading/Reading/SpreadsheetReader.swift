public import Spreadsheet

/// An .xlsx file opened for reading: its sheets, and their cells with formulas and the values these had when written.
///
/// ```swift
/// let file = try SpreadsheetReader(path: "ket-qua.xlsx")
/// for sheet in file.sheets {
///   try file.forEachCell(of: sheet) { cell in print(cell.reference, cell.value, cell.formula ?? "") }
/// }
/// ```
///
/// Formats other than number formats, charts, names and all the rest are not read. Files are taken for hostile: sizes and ratios are
/// bounded by ``ReadingLimits``, checksums are compared, XML with a document type is refused, and nothing is loaded from elsewhere.
/// The bytes are kept; a sheet's part is inflated each time it is read.
public struct SpreadsheetReader: Sendable {
  /// The worksheets in order; chart sheets are left out.
  public let sheets: [ReadSheet]

  private let archive: ReadArchive
  private let strings: [String]
  private let styles: ReadStyles

  /// Opens a file. Throws ``SpreadsheetReadingError/file(path:code:)`` and as ``init(_:limits:)``.
  public init(path: String, limits: ReadingLimits = ReadingLimits()) throws(SpreadsheetReadingError) {
    try self.init(try ReadArchive.bytes(ofFile: path, limit: limits.fileSize), limits: limits)
  }

  /// Opens a file's bytes: reads its directory, the list of sheets, shared strings and number formats.
  ///
  /// Throws what is wrong with the archive or one of these parts; cells are read later.
  public init(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(SpreadsheetReadingError) {
    let archive = try ReadArchive(bytes, limits: limits)
    guard let workbook = try ReadRelationships(of: "", in: archive).first("officeDocument") else {
      throw .missingPart("xl/workbook.xml")
    }
    let relationships = try ReadRelationships(of: workbook, in: archive)
    sheets = try Self.sheets(of: workbook, relationships, in: archive)
    let stringsPart = relationships.first("sharedStrings")
    strings =
      try stringsPart.map { part throws(SpreadsheetReadingError) in
        try ReadStrings.read(try archive.part(part), part: part, limit: limits.strings)
      } ?? []
    let stylesPart = relationships.first("styles")
    styles =
      try stylesPart.map { part throws(SpreadsheetReadingError) in try ReadStyles(try archive.part(part), part: part) }
      ?? ReadStyles()
    self.archive = archive
  }

  /// Calls `body` for each cell of a sheet in the order of the file: rows from the top, cells from the left.
  ///
  /// Throws where the part is damaged; cells before the damage have been given by then.
  /// - Complexity: O(size of the sheet); memory for the inflated part, not for the cells.
  public func forEachCell(of sheet: ReadSheet, _ body: (ReadCell) -> Void) throws(SpreadsheetReadingError) {
    let bytes = try archive.part(sheet.part)
    try SheetReader(part: sheet.part, strings: strings, styles: styles).read(bytes, body)
  }

  /// All cells of the sheet of this name. Throws ``SpreadsheetReadingError/noSheet(_:)`` and as ``forEachCell(of:_:)``.
  public func cells(of name: String) throws(SpreadsheetReadingError) -> [CellReference: ReadCell] {
    guard let sheet = sheets.first(where: { $0.name == name }) else { throw .noSheet(name) }
    var cells: [CellReference: ReadCell] = [:]
    try forEachCell(of: sheet) { cells[$0.reference] = $0 }
    return cells
  }

  private static func sheets(
    of workbook: String, _ relationships: ReadRelationships, in archive: ReadArchive
  ) throws(SpreadsheetReadingError) -> [ReadSheet] {
    var xml = try XMLReader(try archive.part(workbook), part: workbook)
    var sheets: [ReadSheet] = []
    while let event = try xml.next() {
      guard case .start = event, xml.isNamed("sheet") else { continue }
      guard let name = xml.attribute("name"), let id = xml.attribute("id"), let target = relationships.targets[id] else {
        throw .content(part: workbook, fault: "a sheet lacks its name or part")
      }
      guard target.kind == "worksheet" else { continue }
      let state = xml.attribute("state")
      sheets.append(ReadSheet(name: EscapedText.plain(name), isHidden: state != nil && state != "visible", part: target.part))
    }
    return sheets
  }
}
