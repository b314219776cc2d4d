/// Lays out a workbook's parts, their names, content types and relationships.
///
/// Numbers are given in order of first need: sheets by position, drawings, charts and tables as the sheets name them. The order of parts in the file is the order in which they are added here.
struct PackageBuilder {
  private let workbook: Workbook
  private(set) var package = PackageParts()
  private var tableCount = 0
  private var drawingCount = 0
  private var chartCount = 0
  private var commentCount = 0
  private var shapeBlock = 1
  private var pictures = InternedList<[UInt8]>()

  init(_ workbook: Workbook) { self.workbook = workbook }

  /// The parts in the order of the file; checks first what can only be checked on the whole.
  mutating func parts() throws(SpreadsheetError) -> [Part] {
    try WorkbookCheck(workbook).run()
    addDocumentParts()
    for sheet in workbook.worksheets { try addSheet(sheet) }
    return package.parts()
  }

  private mutating func addDocumentParts() {
    var roots = Relationships()
    _ = roots.add(.officeDocument, "xl/workbook.xml")
    _ = roots.add(.coreProperties, "docProps/core.xml")
    _ = roots.add(.extendedProperties, "docProps/app.xml")
    package.add("docProps/core.xml", CorePropertiesPart.xml(workbook.properties), .coreProperties)
    package.add("docProps/app.xml", ExtendedPropertiesPart.xml(workbook.properties), .extendedProperties)
    if !workbook.properties.custom.isEmpty {
      _ = roots.add(.customProperties, "docProps/custom.xml")
      package.add("docProps/custom.xml", CustomPropertiesPart.xml(workbook.properties), .customProperties)
    }
    package.addRelationships(roots, of: "")

    var relationships = Relationships()
    let sheetIDs = workbook.worksheets.map { relationships.add(.worksheet, "worksheets/sheet\($0.position + 1).xml") }
    _ = relationships.add(.theme, "theme/theme1.xml")
    _ = relationships.add(.styles, "styles.xml")
    package.add("xl/workbook.xml", WorkbookPart.xml(workbook, sheetIDs: sheetIDs), .workbook)
    package.add(
      "xl/theme/theme1.xml", ThemePart.xml(workbook.options.theme, defaultFont: workbook.styles.defaultFont.name ?? ""), .theme)
    package.add("xl/styles.xml", StylesPart.xml(workbook.styles), .styles)
    if workbook.strings.count > 0 {
      _ = relationships.add(.sharedStrings, "sharedStrings.xml")
      package.add("xl/sharedStrings.xml", SharedStringsPart.xml(workbook.strings), .sharedStrings)
    }
    if workbook.worksheets.contains(where: \.rows.hasDynamicArrays) {
      _ = relationships.add(.sheetMetadata, "metadata.xml")
      package.add("xl/metadata.xml", MetadataPart.xml(), .sheetMetadata)
    }
    package.addRelationships(relationships, of: "xl/workbook.xml")
  }

  private mutating func addSheet(_ sheet: Worksheet) throws(SpreadsheetError) {
    let name = "xl/worksheets/sheet\(sheet.position + 1).xml"
    var links = WorksheetLinks()
    for hyperlink in sheet.hyperlinks {
      if case .external(let address) = hyperlink.target {
        links.hyperlinks.append(links.relationships.add(.hyperlink, Hyperlink.escaped(address), external: true))
      } else {
        links.hyperlinks.append(nil)
      }
    }
    for table in sheet.tables {
      tableCount += 1
      links.tables.append(links.relationships.add(.table, "../tables/table\(tableCount).xml"))
      package.add("xl/tables/table\(tableCount).xml", TableXML.part(table, id: tableCount), .table)
    }
    if !sheet.drawings.isEmpty {
      links.drawing = links.relationships.add(.drawing, "../drawings/drawing\(addDrawing(of: sheet)).xml")
    }
    addComments(of: sheet, links: &links)
    let isActive = sheet === workbook.openedSheet
    let content = try WorksheetPart(sheet, links: links, isActive: isActive).content()
    package.add(name, content, .worksheet)
    package.addRelationships(links.relationships, of: name)
  }

  /// Adds a picture's bytes unless they are there; returns the part's name in its folder.
  private mutating func addMedia(_ picture: Picture) -> String {
    let known = pictures.items.count
    let number = pictures.index(of: picture.bytes) + 1
    let file = "image\(number).\(picture.format.rawValue)"
    if pictures.items.count > known {
      package.add("xl/media/\(file)", PartContent(bytes: picture.bytes), extension: picture.format == .png ? .png : .jpeg)
    }
    return file
  }

  /// Adds the notes of a sheet and their boxes, where there are any.
  private mutating func addComments(of sheet: Worksheet, links: inout WorksheetLinks) {
    guard !sheet.comments.isEmpty else { return }
    commentCount += 1
    let comments = sheet.comments.sorted { $0.key < $1.key }.map { (cell: $0.key, comment: $0.value) }
    links.commentShapes = links.relationships.add(.vmlDrawing, "../drawings/vmlDrawing\(commentCount).vml")
    _ = links.relationships.add(.comments, "../comments\(commentCount).xml")
    package.add("xl/comments\(commentCount).xml", CommentsPart.xml(comments), .comments)
    let shapes = CommentShapesPart.xml(comments, block: shapeBlock)
    shapeBlock += CommentShapesPart.blocks(for: comments.count)
    package.add("xl/drawings/vmlDrawing\(commentCount).vml", PartContent(bytes: shapes.bytes), extension: .vml)
  }

  /// Adds the drawing of a sheet with its charts and pictures; returns its number.
  private mutating func addDrawing(of sheet: Worksheet) -> Int {
    drawingCount += 1
    let number = drawingCount
    var relationships = Relationships()
    var targets: [String] = []
    for placed in sheet.drawings {
      switch placed.content {
      case .chart(let chart):
        chartCount += 1
        targets.append(relationships.add(.chart, "../charts/chart\(chartCount).xml"))
        let part = ChartPart(chart, defaultFont: workbook.styles.defaultFont).xml()
        package.add("xl/charts/chart\(chartCount).xml", part, .chart)
      case .picture(let picture):
        targets.append(relationships.add(.image, "../media/\(addMedia(picture))"))
      }
    }
    let name = "xl/drawings/drawing\(number).xml"
    package.add(name, DrawingPart.xml(sheet.drawings, targets: targets), .drawing)
    package.addRelationships(relationships, of: name)
    return number
  }
}

/// The relationships of a sheet, and which of its elements they belong to.
struct WorksheetLinks {
  var relationships = Relationships()
  /// One for each hyperlink; nil for those inside the workbook.
  var hyperlinks: [String?] = []
  var tables: [String] = []
  var drawing: String?
  var commentShapes: String?
}
