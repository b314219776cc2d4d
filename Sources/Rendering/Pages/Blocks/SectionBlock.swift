internal import Enforcement
internal import Report

/// The content of a section: the blocks of one sheet, in their order.
struct SectionBlock {
  let sheet: Sheet
  /// Whether it is the first of the page, which carries the announcement.
  let isFirst: Bool
  let document: Document
  /// Where the provinces' pages are.
  let pages: [OfficeID: String]

  /// The content as markup.
  var markup: String {
    var out = MarkupWriter()
    var isAnnounced = !isFirst
    var isAmongGraphics = false
    if sheet.isStatutory { StatutoryFrame(document.frame).writeHead(formCode: sheet.formCode, to: &out) }
    for block in sheet.blocks {
      if block.isGraphic != isAmongGraphics {
        switch block {
        case .tileMap: out.raw("<div class=\"graphics with-map\">\n")
        case .chart: out.raw("<div class=\"graphics\">\n")
        case .keyFigures, .text, .table, .notes: out.raw("</div>\n")
        }
        isAmongGraphics.toggle()
      }
      switch block {
      case .keyFigures(let figures): TextBlocks.write(figures, of: sheet, to: &out)
      case .text(let paragraphs):
        TextBlocks.write(paragraphs, isAnnouncement: !isAnnounced, to: &out)
        isAnnounced = true
      case .table(let table): TableBlock(sheet: sheet, table: table, deepestRow: deepestRow, pages: pages).write(to: &out)
      case .chart(let chart): write(chart, to: &out)
      case .tileMap(let map): TileMapBlock(map: map, id: Identifiers.chart(sheet, map.id), pages: pages).write(to: &out)
      case .notes(let notes): TextBlocks.write(notes, of: sheet, to: &out)
      }
    }
    if isAmongGraphics { out.raw("</div>\n") }
    if sheet.isStatutory { StatutoryFrame(document.frame).writeSignatures(to: &out) }
    return out.string
  }

  /// The nation's page shows provinces; their offices stand on the provinces' pages.
  private var deepestRow: Int { document.unit.level == .nation ? 1 : .max }

  private func write(_ chart: Chart, to out: inout MarkupWriter) {
    let id = Identifiers.chart(sheet, chart.id)
    switch chart.kind {
    case .bar, .bullet, .dumbbell: RowChart(chart: chart, id: id).write(to: &out)
    case .line, .column: TimeChart(chart: chart, id: id).write(to: &out)
    }
  }
}

extension Block {
  /// Whether it is a picture; pictures that follow one another stand side by side where there is room.
  fileprivate var isGraphic: Bool {
    switch self {
    case .chart, .tileMap: true
    case .keyFigures, .text, .table, .notes: false
    }
  }
}
