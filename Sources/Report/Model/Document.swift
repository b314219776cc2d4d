public import Enforcement

/// A whole report in no format: what is shown, in which order, and what each figure is derived from. Renderers turn it into a
/// workbook or a page and add nothing of substance.
public struct Document: Sendable {
  /// The unit the report is about: the nation or a province.
  public let unit: Office
  /// The period.
  public let period: Period
  /// The title, such as "Kết quả thi hành án dân sự 12 tháng năm 2022".
  public let title: String
  /// The unit, period and status in one line.
  public let subtitle: String
  /// Whether the figures are provisional ("sơ bộ"), and why; empty where they are final.
  public let provisionalReasons: [String]
  /// Title and signature blocks of the statutory form.
  public let frame: FormFrame
  /// The sheets, in order. A page shows them as sections.
  public let sheets: [Sheet]

  /// A report of `sheets`.
  public init(
    unit: Office, period: Period, title: String, subtitle: String, provisionalReasons: [String], frame: FormFrame, sheets: [Sheet]
  ) {
    self.unit = unit
    self.period = period
    self.title = title
    self.subtitle = subtitle
    self.provisionalReasons = provisionalReasons
    self.frame = frame
    self.sheets = sheets
  }
}

/// What stands around the table of a statutory form (Nghị định 30/2020/NĐ-CP): who reports to whom, on what basis, who signs.
public struct FormFrame: Hashable, Sendable {
  /// Legal basis, top left, a line each.
  public let legalBasis: [String]
  /// The reporting unit, top right.
  public let reportingUnit: String
  /// The receiving unit, top right.
  public let receivingUnit: String
  /// Place and date above the signatures.
  public let placeAndDate: String
  /// Left signature, such as "NGƯỜI LẬP BIỂU".
  public let preparer: String
  /// Right signature, such as "THỦ TRƯỞNG ĐƠN VỊ".
  public let head: String

  /// The frame of a form.
  public init(
    legalBasis: [String], reportingUnit: String, receivingUnit: String, placeAndDate: String, preparer: String, head: String
  ) {
    self.legalBasis = legalBasis
    self.reportingUnit = reportingUnit
    self.receivingUnit = receivingUnit
    self.placeAndDate = placeAndDate
    self.preparer = preparer
    self.head = head
  }
}

/// One sheet of a workbook, one section of a page.
public struct Sheet: Sendable {
  /// A stable id, unique in the document: the form's id, such as `results-cases`.
  public let id: String
  /// The short name: the sheet's tab and the page's navigation; at most 31 characters.
  public let name: String
  /// The form's code, such as "Biểu số 01/TK-THA"; nil where the form has none.
  public let formCode: String?
  /// The title.
  public let title: String
  /// One line on what it shows, nil where the title says it.
  public let subtitle: String?
  /// Whether the statutory frame and signature block belong to it.
  public let isStatutory: Bool
  /// Whether it is made for machines: one table from the left edge with one row of headings, nothing merged. Pages leave it out.
  public let isData: Bool
  /// On which page it stands where reports are pages.
  public let page: SheetPage
  /// What it shows, from top to bottom.
  public let blocks: [Block]

  /// A sheet of `blocks`.
  public init(
    id: String, name: String, formCode: String? = nil, title: String, subtitle: String? = nil, isStatutory: Bool = false,
    isData: Bool = false, page: SheetPage = .report, blocks: [Block]
  ) {
    self.id = id
    self.name = name
    self.formCode = formCode
    self.title = title
    self.subtitle = subtitle
    self.isStatutory = isStatutory
    self.isData = isData
    self.page = page
    self.blocks = blocks
  }
}

/// On which page a sheet stands.
public enum SheetPage: Hashable, Sendable {
  /// The report's own, as a section.
  case report
  /// One for itself beside the report's: a file name without its ending, such as `phuong-phap`.
  case own(String)
  /// The national report's page of that name, which says the same; the report's own where there is no national one.
  case national(String)
}

/// A part of a sheet.
public enum Block: Sendable {
  /// The most important figures, each with target and change.
  case keyFigures([KeyFigure])
  /// Paragraphs of text, such as the announcement's sentence.
  case text([String])
  /// A table.
  case table(Table)
  /// A chart of cells that stand in some table of the document.
  case chart(Chart)
  /// The tile-grid map of the provinces, for renderers that can draw it.
  case tileMap(TileMap)
  /// Definitions, sources and remarks.
  case notes([Note])
}

/// A remark with a mark that cells and headings can refer to.
public struct Note: Hashable, Sendable {
  /// The mark, such as "1"; nil for a general remark.
  public let mark: String?
  /// A short heading; nil where there is none.
  public let heading: String?
  /// The text.
  public let text: String

  /// A remark.
  public init(mark: String? = nil, heading: String? = nil, text: String) {
    self.mark = mark
    self.heading = heading
    self.text = text
  }
}
