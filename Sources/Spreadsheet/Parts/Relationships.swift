/// The relationships of one part, numbered rId1, rId2 … in order.
struct Relationships {
  /// What a relationship leads to.
  enum Kind: String {
    case officeDocument, worksheet, styles, theme, sharedStrings, sheetMetadata, table, drawing, chart, image, hyperlink
    case comments, vmlDrawing
    case extendedProperties = "extended-properties"
    case customProperties = "custom-properties"
    case coreProperties = "metadata/core-properties"

    var type: String {
      self == .coreProperties ? "\(Namespace.packageRelationships)/\(rawValue)" : "\(Namespace.relationships)/\(rawValue)"
    }
  }

  private var items: [(kind: Kind, target: String, external: Bool)] = []

  var isEmpty: Bool { items.isEmpty }

  /// Adds a relationship and returns its id.
  mutating func add(_ kind: Kind, _ target: String, external: Bool = false) -> String {
    items.append((kind, target, external))
    return "rId\(items.count)"
  }

  func xml() -> XMLWriter {
    var xml = XMLWriter.part()
    xml.element("Relationships", ["xmlns": Namespace.packageRelationships]) { xml in
      for (index, item) in items.enumerated() {
        xml.leaf(
          "Relationship",
          [
            "Id": "rId\(index + 1)", "Type": item.kind.type, "Target": item.target,
            "TargetMode": item.external ? "External" : nil,
          ])
      }
    }
    return xml
  }
}
