/// xl/tables/tableN.xml.
enum TableXML {
  static func part(_ placed: PlacedTable, id: Int) -> XMLWriter {
    let table = placed.table
    var xml = XMLWriter.part()
    xml.element(
      "table",
      [
        "xmlns": Namespace.main, "id": String(id), "name": XMLText.xstring(table.name),
        "displayName": XMLText.xstring(table.name), "ref": placed.range.description,
        "totalsRowCount": placed.totals == nil ? nil : "1", "totalsRowShown": placed.totals == nil ? "0" : nil,
      ]
    ) { xml in
      if table.hasFilter { xml.leaf("autoFilter", ["ref": filterRange(placed)]) }
      xml.element("tableColumns", ["count": String(placed.columns.count)]) { xml in
        for (index, column) in placed.columns.enumerated() {
          writeColumn(column, id: index + 1, total: placed.totals?[index] ?? .none, to: &xml)
        }
      }
      xml.leaf(
        "tableStyleInfo",
        [
          "name": table.style.name, "showFirstColumn": table.emphasizesFirstColumn ? "1" : "0",
          "showLastColumn": table.emphasizesLastColumn ? "1" : "0", "showRowStripes": table.hasBandedRows ? "1" : "0",
          "showColumnStripes": table.hasBandedColumns ? "1" : "0",
        ])
    }
    return xml
  }

  /// A column's name inside a structured reference: brackets, `#` and apostrophes are escaped with an apostrophe.
  static func escapedColumn(_ name: String) -> String {
    var escaped = ""
    for scalar in name.unicodeScalars {
      if "[]#'".unicodeScalars.contains(scalar) { escaped.append("'") }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  private static func filterRange(_ placed: PlacedTable) -> String {
    guard placed.totals != nil else { return placed.range.description }
    let last = placed.range.last
    return CellRange(placed.range.first, CellReference(uncheckedRow: last.row - 1, column: last.column)).description
  }

  private static func writeColumn(_ name: String, id: Int, total: TableTotal, to xml: inout XMLWriter) {
    var label: String?
    var function: String?
    switch total {
    case .none: break
    case .label(let text): label = text
    case .function(let kind, _): function = kind.rawValue
    }
    // The name is an ST_Xstring: a line break in it is written _x000a_.
    var escaped: [UInt8] = []
    XMLText.append(name, to: &escaped, xstring: true, attribute: true)
    xml.leaf(
      "tableColumn", ["id": String(id), "totalsRowLabel": XMLWriter.xstring(label), "totalsRowFunction": function],
      raw: ("name", escaped))
  }
}
