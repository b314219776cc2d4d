/// The parts of a package as they gather, with their content types.
struct PackageParts {
  private var added: [Part] = []
  private var types: [(name: String, type: ContentType)] = []
  /// Content types given by extension, for parts that are no XML.
  private var extensions = InternedList<ExtensionType>()

  mutating func add(_ name: String, _ writer: XMLWriter, _ type: ContentType) {
    add(name, PartContent(bytes: writer.bytes), type)
  }

  mutating func add(_ name: String, _ content: PartContent, _ type: ContentType) {
    added.append(Part(name, content))
    types.append((name, type))
  }

  /// Adds a part whose content type goes by its name's extension.
  mutating func add(_ name: String, _ content: PartContent, extension type: ExtensionType) {
    added.append(Part(name, content))
    _ = extensions.index(of: type)
  }

  /// Adds the relationships of a part, "" for the package's own, where there are any.
  mutating func addRelationships(_ relationships: Relationships, of source: String) {
    guard !relationships.isEmpty else { return }
    var folders = source.split(separator: "/").map(String.init)
    let file = folders.popLast() ?? ""
    added.append(Part((folders + ["_rels", "\(file).rels"]).joined(separator: "/"), relationships.xml()))
  }

  /// All parts, the content types first, as readers of streams want them.
  func parts() -> [Part] { [Part("[Content_Types].xml", contentTypes())] + added }

  private func contentTypes() -> XMLWriter {
    var xml = XMLWriter.part()
    xml.element("Types", ["xmlns": Namespace.contentTypes]) { xml in
      xml.leaf("Default", ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"])
      xml.leaf("Default", ["Extension": "xml", "ContentType": "application/xml"])
      for type in extensions.items { xml.leaf("Default", ["Extension": type.rawValue, "ContentType": type.contentType]) }
      for (name, type) in types { xml.leaf("Override", ["PartName": "/\(name)", "ContentType": type.rawValue]) }
    }
    return xml
  }
}

/// The content types of the parts that the library writes.
enum ContentType: String {
  case workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
  case worksheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
  case styles = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
  case sharedStrings = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
  case table = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"
  case theme = "application/vnd.openxmlformats-officedocument.theme+xml"
  case sheetMetadata = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"
  case comments = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
  case drawing = "application/vnd.openxmlformats-officedocument.drawing+xml"
  case chart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
  case coreProperties = "application/vnd.openxmlformats-package.core-properties+xml"
  case extendedProperties = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
  case customProperties = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
}

/// The extensions of parts that are no XML of the standard, with their content types.
enum ExtensionType: String {
  case png, jpeg, vml

  var contentType: String {
    switch self {
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .vml: "application/vnd.openxmlformats-officedocument.vmlDrawing"
    }
  }
}
