/// xl/worksheets/sheetN.xml. The order of elements is the schema's (CT_Worksheet): the methods below are called in that order and
/// nowhere else.
struct WorksheetPart {
  private let sheet: Worksheet
  private let links: WorksheetLinks
  private let isActive: Bool

  init(_ sheet: Worksheet, links: WorksheetLinks, isActive: Bool) {
    self.sheet = sheet
    self.links = links
    self.isActive = isActive
  }

  /// The part's content: what stands before the rows, the rows, what stands after.
  func content() throws(SpreadsheetError) -> PartContent {
    let rows = sheet.rows
    let written = XMLWriter.open("worksheet", namespaces) { xml in
      properties(&xml)
      xml.leaf("dimension", ["ref": (rows.usedRange ?? CellRange(.a1)).description])
      views(&xml)
      xml.leaf("sheetFormatPr", formatDefaults(rows))
      columns(&xml)
    }
    var head = written
    head.openTag("sheetData")
    var foot = XMLWriter()
    if rows.isOpen { foot.closeTag("row") }
    foot.closeTag("sheetData")
    try afterRows(&foot)
    foot.closeTag("worksheet")
    return try rows.store.content(head: head.bytes, foot: foot.bytes)
  }

  private var namespaces: XMLWriter.Attributes {
    ["xmlns": Namespace.main, "xmlns:r": Namespace.relationships]
  }

  private func afterRows(_ xml: inout XMLWriter) throws(SpreadsheetError) {
    if let protection = sheet.protection { ProtectionXML.write(protection, to: &xml) }
    if let filter = sheet.autoFilter { FilterXML.write(filter, sheet.filterCriteria, to: &xml) }
    if !sheet.merges.isEmpty {
      xml.element("mergeCells", ["count": String(sheet.merges.count)]) { xml in
        for merge in sheet.merges { xml.leaf("mergeCell", ["ref": merge.description]) }
      }
    }
    ConditionalXML.write(sheet.conditionals, to: &xml)
    ValidationXML.write(sheet.validations, to: &xml)
    hyperlinks(&xml)
    try PrintXML.write(sheet, to: &xml)
    ignoredErrors(&xml)
    if let drawing = links.drawing { xml.leaf("drawing", ["r:id": drawing]) }
    if let shapes = links.commentShapes { xml.leaf("legacyDrawing", ["r:id": shapes]) }
    if !links.tables.isEmpty {
      xml.element("tableParts", ["count": String(links.tables.count)]) { xml in
        for table in links.tables { xml.leaf("tablePart", ["r:id": table]) }
      }
    }
    ExtensionXML.write(sheet, to: &xml)
  }

  private func properties(_ xml: inout XMLWriter) {
    let fits = if case .fit = sheet.print.scaling { true } else { false }
    let isPlainOutline = sheet.outline == OutlineSettings()
    let filters = XMLWriter.flag(sheet.autoFilter != nil && !sheet.filterCriteria.isEmpty)
    guard sheet.tabColor != nil || fits || !isPlainOutline || filters != nil else { return }
    xml.element("sheetPr", ["filterMode": filters]) { xml in
      if let color = sheet.tabColor { StylesPart.writeColor(color, as: "tabColor", to: &xml) }
      if !isPlainOutline {
        xml.leaf(
          "outlinePr",
          [
            "summaryBelow": XMLWriter.unless(sheet.outline.summaryBelow),
            "summaryRight": XMLWriter.unless(sheet.outline.summaryRight),
          ])
      }
      if fits { xml.leaf("pageSetUpPr", ["fitToPage": "1"]) }
    }
  }

  private func views(_ xml: inout XMLWriter) {
    let view = sheet.view
    xml.element("sheetViews") { xml in
      xml.element(
        "sheetView",
        [
          "showGridLines": XMLWriter.unless(view.showsGridlines), "showRowColHeaders": XMLWriter.unless(view.showsHeadings),
          "tabSelected": XMLWriter.flag(isActive), "zoomScale": view.zoom == 100 ? nil : String(view.zoom),
          "zoomScaleNormal": view.zoom == 100 ? nil : String(view.zoom), "workbookViewId": "0",
        ]
      ) { xml in
        if let freeze = view.freeze, freeze.rows > 0 || freeze.columns > 0 { panes(freeze, &xml) }
      }
    }
  }

  private func panes(_ freeze: SheetView.Freeze, _ xml: inout XMLWriter) {
    let corner = CellReference(uncheckedRow: freeze.rows + 1, column: freeze.columns + 1)
    let right = CellReference(uncheckedRow: 1, column: corner.column)
    let below = CellReference(uncheckedRow: corner.row, column: 1)
    let active = freeze.rows > 0 ? (freeze.columns > 0 ? "bottomRight" : "bottomLeft") : "topRight"
    xml.leaf(
      "pane",
      [
        "xSplit": freeze.columns > 0 ? String(freeze.columns) : nil, "ySplit": freeze.rows > 0 ? String(freeze.rows) : nil,
        "topLeftCell": corner.description, "activePane": active, "state": "frozen",
      ])
    if freeze.columns > 0, freeze.rows > 0 {
      xml.leaf("selection", ["pane": "topRight", "activeCell": right.description, "sqref": right.description])
      xml.leaf("selection", ["pane": "bottomLeft", "activeCell": below.description, "sqref": below.description])
    }
    xml.leaf("selection", ["pane": active, "activeCell": corner.description, "sqref": corner.description])
  }

  private func formatDefaults(_ rows: RowWriter) -> XMLWriter.Attributes {
    let columnLevel = sheet.columns.values.map(\.outlineLevel).max() ?? 0
    return [
      "defaultColWidth": sheet.defaultColumnWidth.map { Number.double($0).text },
      "defaultRowHeight": Number.double(sheet.defaultRowHeight).text,
      "customHeight": XMLWriter.flag(sheet.defaultRowHeight != 15),
      "outlineLevelRow": rows.maximumOutlineLevel > 0 ? String(rows.maximumOutlineLevel) : nil,
      "outlineLevelCol": columnLevel > 0 ? String(columnLevel) : nil,
    ]
  }

  /// Neighbouring columns of one look share an element.
  private func columns(_ xml: inout XMLWriter) {
    let sorted = sheet.columns.sorted { $0.key < $1.key }
    guard !sorted.isEmpty else { return }
    var runs: [(first: Int, last: Int, properties: ColumnProperties)] = []
    for (column, properties) in sorted {
      if let run = runs.last, run.last == column - 1, run.properties == properties {
        runs[runs.count - 1].last = column
      } else {
        runs.append((column, column, properties))
      }
    }
    xml.element("cols") { xml in
      for run in runs {
        let properties = run.properties
        xml.leaf(
          "col",
          [
            "min": String(run.first), "max": String(run.last),
            "width": Number.double(properties.width ?? sheet.defaultColumnWidth ?? 9.140625).text,
            "style": properties.format.flatMap { $0.index == 0 ? nil : String($0.index) },
            "hidden": XMLWriter.flag(properties.isHidden), "customWidth": XMLWriter.flag(properties.width != nil),
            "outlineLevel": properties.outlineLevel > 0 ? String(properties.outlineLevel) : nil,
            "collapsed": XMLWriter.flag(properties.isCollapsed),
          ])
      }
    }
  }

  private func hyperlinks(_ xml: inout XMLWriter) {
    guard !sheet.hyperlinks.isEmpty else { return }
    xml.element("hyperlinks") { xml in
      for (link, id) in zip(sheet.hyperlinks, links.hyperlinks) {
        let location: String? =
          switch link.target {
          case .external: nil
          case .cell(let sheet, let cell): "\(SheetName.quoted(sheet))!\(cell)"
          case .name(let name): name
          }
        xml.leaf(
          "hyperlink",
          [
            "ref": link.range.description, "r:id": id, "location": XMLWriter.xstring(location),
            "tooltip": XMLWriter.xstring(link.tooltip),
          ])
      }
    }
  }

  private func ignoredErrors(_ xml: inout XMLWriter) {
    guard !sheet.ignoredErrors.isEmpty else { return }
    xml.element("ignoredErrors") { xml in
      for placed in sheet.ignoredErrors {
        let on = Set(placed.errors)
        xml.leaf(
          "ignoredError",
          [
            "sqref": placed.ranges.map(\.description).joined(separator: " "),
            "evalError": XMLWriter.flag(on.contains(.evaluationError)),
            "twoDigitTextYear": XMLWriter.flag(on.contains(.twoDigitTextYear)),
            "numberStoredAsText": XMLWriter.flag(on.contains(.numberStoredAsText)),
            "formula": XMLWriter.flag(on.contains(.inconsistentFormula)),
            "formulaRange": XMLWriter.flag(on.contains(.formulaRange)),
            "unlockedFormula": XMLWriter.flag(on.contains(.unlockedFormula)),
            "emptyCellReference": XMLWriter.flag(on.contains(.emptyCellReference)),
            "calculatedColumn": XMLWriter.flag(on.contains(.calculatedColumn)),
          ])
      }
    }
  }
}
