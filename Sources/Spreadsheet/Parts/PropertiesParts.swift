/// docProps/core.xml: title, author, dates.
enum CorePropertiesPart {
  static func xml(_ properties: DocumentProperties) -> XMLWriter {
    var xml = XMLWriter.part()
    xml.element(
      "cp:coreProperties",
      [
        "xmlns:cp": Namespace.coreProperties, "xmlns:dc": Namespace.dublinCore, "xmlns:dcterms": Namespace.dublinCoreTerms,
        "xmlns:dcmitype": "http://purl.org/dc/dcmitype/", "xmlns:xsi": Namespace.schemaInstance,
      ]
    ) { xml in
      let texts: [(String, String?)] = [
        ("dc:title", properties.title), ("dc:subject", properties.subject), ("dc:creator", properties.creator),
        ("cp:keywords", properties.keywords), ("dc:description", properties.description),
        ("cp:lastModifiedBy", properties.lastModifiedBy),
      ]
      for (name, text) in texts { if let text { xml.text(name, text, xstring: true) } }
      let moments = [("dcterms:created", properties.created), ("dcterms:modified", properties.modified)]
      for (name, moment) in moments { if let moment { xml.text(name, iso(moment), ["xsi:type": "dcterms:W3CDTF"]) } }
      if let category = properties.category { xml.text("cp:category", category, xstring: true) }
      if let language = properties.language { xml.text("dc:language", language, xstring: true) }
    }
    return xml
  }

  /// `2022-09-30T00:00:00Z`.
  private static func iso(_ moment: DocumentProperties.Moment) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let second = max(0, min(moment.secondOfDay, 86_399))
    let day = "\(moment.day.year)-\(two(moment.day.month))-\(two(moment.day.day))"
    return "\(day)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
  }
}

/// docProps/app.xml: the program and the organisation.
enum ExtendedPropertiesPart {
  static func xml(_ properties: DocumentProperties) -> XMLWriter {
    var xml = XMLWriter.part()
    xml.element("Properties", ["xmlns": Namespace.extendedProperties, "xmlns:vt": Namespace.variantTypes]) { xml in
      xml.text("Application", properties.application)
      if let company = properties.company { xml.text("Company", company) }
      xml.text("AppVersion", "12.0000")
    }
    return xml
  }
}

/// docProps/custom.xml: properties of the caller's own.
enum CustomPropertiesPart {
  static func xml(_ properties: DocumentProperties) -> XMLWriter {
    var xml = XMLWriter.part()
    xml.element("Properties", ["xmlns": Namespace.customProperties, "xmlns:vt": Namespace.variantTypes]) { xml in
      for (index, property) in properties.custom.enumerated() {
        // Property numbers start at 2; the fmtid is the same for all custom properties (ECMA-376 part 1, 22.3).
        xml.element(
          "property", ["fmtid": "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid": String(index + 2), "name": property.name]
        ) { xml in
          switch property.value {
          case .string(let text): xml.text("vt:lpwstr", text)
          case .integer(let value): xml.text("vt:i4", String(value))
          case .number(let value): xml.text("vt:r8", Number.double(value).text)
          case .boolean(let value): xml.text("vt:bool", value ? "true" : "false")
          }
        }
      }
    }
    return xml
  }
}
