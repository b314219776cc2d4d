/// xl/metadata.xml: the mark that cells with dynamic-array formulas carry as `cm="1"` ([MS-XLSX] 2.3.9).
enum MetadataPart {
  static func xml() -> XMLWriter {
    var xml = XMLWriter.part()
    xml.element("metadata", ["xmlns": Namespace.main, "xmlns:xda": Namespace.dynamicArray]) { xml in
      xml.element("metadataTypes", ["count": "1"]) { xml in
        xml.leaf(
          "metadataType",
          [
            "name": "XLDAPR", "minSupportedVersion": "120000", "copy": "1", "pasteAll": "1", "pasteValues": "1", "merge": "1",
            "splitFirst": "1", "rowColShift": "1", "clearFormats": "1", "clearComments": "1", "assign": "1", "coerce": "1",
            "cellMeta": "1",
          ])
      }
      xml.element("futureMetadata", ["name": "XLDAPR", "count": "1"]) { xml in
        xml.element("bk") { xml in
          xml.element("extLst") { xml in
            xml.element("ext", ["uri": "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"]) {
              $0.leaf("xda:dynamicArrayProperties", ["fDynamic": "1", "fCollapsed": "0"])
            }
          }
        }
      }
      xml.element("cellMetadata", ["count": "1"]) { xml in
        xml.element("bk") { $0.leaf("rc", ["t": "1", "v": "0"]) }
      }
    }
    return xml
  }
}
