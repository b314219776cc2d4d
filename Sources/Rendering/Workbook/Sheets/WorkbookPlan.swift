internal import Enforcement
internal import Report

/// The first of two passes over a document: which sheets and bands there are, and where each table stands.
struct WorkbookPlan {
  let sheets: [SheetPlan]
  let directory: CellDirectory
  /// The name of the cover, the first sheet.
  let coverName: String

  /// The place of every cell of `document`.
  init(_ document: Document, motto: [String]) {
    let names = SheetNames.legal([ReportWords.coverName] + document.sheets.map(\.name))
    let index = Self.index(of: document)
    var sheets = [Self.cover(of: document, names: names, motto: motto)]
    for (position, sheet) in document.sheets.enumerated() {
      sheets.append(Self.plan(sheet, name: names[position + 1], isFirst: position == 0, document: document, index: index))
    }
    var directory = CellDirectory(sheetNames: names)
    for (position, plan) in sheets.enumerated() {
      guard let source = plan.source else { continue }
      for (band, row) in plan.tables {
        directory.add(band.table, of: source.id, on: position, firstRow: row + band.headRowCount)
      }
    }
    self.sheets = sheets
    coverName = names.first ?? ReportWords.coverName
    self.directory = directory
  }

  /// The tables by their keys, before rows are given: enough to tell which cells are neighbours.
  private static func index(of document: Document) -> CellDirectory {
    var index = CellDirectory(sheetNames: [])
    for (position, sheet) in document.sheets.enumerated() {
      for case .table(let table) in sheet.blocks { index.add(table, of: sheet.id, on: position, firstRow: 1) }
    }
    return index
  }

  private static func cover(of document: Document, names: [String], motto: [String]) -> SheetPlan {
    let entries = zip(document.sheets, names.dropFirst()).map {
      ContentsBand.Entry(name: $1, title: $0.title, formCode: $0.formCode)
    }
    var bands: [any Band] = []
    if !document.provisionalReasons.isEmpty { bands.append(ProvisionalBanner(reasons: document.provisionalReasons)) }
    bands.append(CoverTitleBand(document: document, motto: motto))
    bands.append(ContentsBand(entries: entries))
    bands.append(NotesBand(notes: ReportWords.conventions.map { Note(text: $0) }))
    return SheetPlan(name: names.first ?? ReportWords.coverName, source: nil, bands: bands, fallback: ContentsBand.widths)
  }

  private static func plan(_ sheet: Report.Sheet, name: String, isFirst: Bool, document: Document, index: CellDirectory)
    -> SheetPlan
  {
    let isProvisional = !document.provisionalReasons.isEmpty
    if sheet.isData { return dataSheet(sheet, name: name) }
    var bands: [any Band] = [NavigationBand(isProvisional: isProvisional)]
    if isFirst, isProvisional { bands.append(ProvisionalBanner(reasons: document.provisionalReasons)) }
    if sheet.isStatutory {
      bands.append(
        FrameBand(
          formCode: sheet.formCode, title: sheet.title, subtitle: sheet.subtitle,
          period: "\(document.period.name) (\(document.period.span))", frame: document.frame))
    } else {
      bands.append(TitleBand(title: sheet.title, subtitle: sheet.subtitle))
    }
    bands += blocks(of: sheet, isOverview: isFirst, index: index)
    if sheet.isStatutory { bands.append(SignatureBand(frame: document.frame)) }
    let figures = sheet.blocks.map { if case .keyFigures(let figures) = $0 { figures.count } else { 0 } }.max() ?? 0
    return SheetPlan(
      name: name, source: sheet, bands: bands, leastColumns: max(6, min(figures, 3) * 2), fallback: Array(repeating: 20, count: 6)
    )
  }

  /// A sheet for machines: its title, and one table from the left edge.
  private static func dataSheet(_ sheet: Report.Sheet, name: String) -> SheetPlan {
    let tables = sheet.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    let bands: [any Band] =
      [DataTitleBand(title: sheet.title, subtitle: sheet.subtitle)]
      + tables.prefix(1).map { TableBand($0, showsCaption: false, dataName: DefinedNames.tableName($0, of: sheet.id)) }
    return SheetPlan(name: name, source: sheet, bands: bands, fallback: [20])
  }

  private static func blocks(of sheet: Report.Sheet, isOverview: Bool, index: CellDirectory) -> [any Band] {
    let tables = sheet.blocks.count { if case .table = $0 { true } else { false } }
    var bands: [any Band] = []
    var charts: [Report.Chart] = []
    var isAnnounced = !isOverview
    for block in sheet.blocks {
      if case .chart(let chart) = block {
        charts.append(chart)
        continue
      }
      bands += ChartBand.bands(charts, index: index)
      charts = []
      switch block {
      case .keyFigures(let figures): bands.append(KeyFiguresBand(figures: figures))
      case .text(let paragraphs):
        bands.append(TextBand(paragraphs: paragraphs, isAnnouncement: !isAnnounced))
        isAnnounced = true
      case .table(let table): bands.append(TableBand(table, showsCaption: tables > 1))
      case .notes(let notes): bands.append(NotesBand(notes: notes))
      case .chart, .tileMap: break
      }
    }
    return bands + ChartBand.bands(charts, index: index)
  }
}
