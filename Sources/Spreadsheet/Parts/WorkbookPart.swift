/// xl/workbook.xml: the list of sheets, the window, defined names.
enum WorkbookPart {
  static func xml(_ workbook: Workbook, sheetIDs: [String]) -> XMLWriter {
    var xml = XMLWriter.part()
    let active = min(max(0, workbook.activeSheet), workbook.worksheets.count - 1)
    xml.element("workbook", ["xmlns": Namespace.main, "xmlns:r": Namespace.relationships]) { xml in
      xml.leaf("workbookPr", ["defaultThemeVersion": "124226"])
      if let protection = workbook.protection { ProtectionXML.write(protection, to: &xml) }
      xml.element("bookViews") { xml in
        xml.leaf(
          "workbookView",
          [
            "xWindow": "240", "yWindow": "15", "windowWidth": "24000", "windowHeight": "12000",
            "activeTab": active > 0 ? String(active) : nil,
          ])
      }
      xml.element("sheets") { xml in
        for (sheet, id) in zip(workbook.worksheets, sheetIDs) {
          let state = sheet.visibility == .visible ? nil : sheet.visibility.rawValue
          xml.leaf(
            "sheet", ["name": XMLText.xstring(sheet.name), "sheetId": String(sheet.position + 1), "state": state, "r:id": id])
        }
      }
      let names = definedNames(workbook)
      if !names.isEmpty {
        xml.element("definedNames") { xml in
          for name in names {
            xml.text(
              "definedName", name.formula,
              [
                "name": XMLText.xstring(name.name), "localSheetId": name.sheet.map(String.init),
                "hidden": XMLWriter.flag(name.isHidden),
              ],
              xstring: true)
          }
        }
      }
      xml.leaf("calcPr", ["calcId": "191029"])
    }
    return xml
  }

  private struct Entry {
    let name: String
    let sheet: Int?
    let formula: String
    var isHidden = false
  }

  /// Names as Excel keeps them: sorted without regard to letter case, then by sheet.
  private static func definedNames(_ workbook: Workbook) -> [Entry] {
    var entries = workbook.names.defined.map { name in
      let folded = name.sheet.map(SheetName.folded)
      return Entry(
        name: name.name, sheet: workbook.worksheets.first { SheetName.folded($0.name) == folded }?.position, formula: name.formula
      )
    }
    for sheet in workbook.worksheets { entries += builtInNames(of: sheet) }
    return entries.sorted { left, right in
      let leftKey = left.name.lowercased()
      let rightKey = right.name.lowercased()
      return leftKey == rightKey ? (left.sheet ?? -1) < (right.sheet ?? -1) : leftKey < rightKey
    }
  }

  private static func builtInNames(of sheet: Worksheet) -> [Entry] {
    var entries: [Entry] = []
    let quoted = SheetName.quoted(sheet.name)
    if let filter = sheet.autoFilter {
      // Excel hides the name of the filter, and always writes both corners.
      entries.append(
        Entry(
          name: "_xlnm._FilterDatabase", sheet: sheet.position,
          formula: "\(quoted)!\(filter.first.absoluteText):\(filter.last.absoluteText)", isHidden: true))
    }
    if let area = sheet.printArea {
      let formula = "\(quoted)!\(area.first.absoluteText):\(area.last.absoluteText)"
      entries.append(Entry(name: "_xlnm.Print_Area", sheet: sheet.position, formula: formula))
    }
    var titles: [String] = []
    if let columns = sheet.repeatedColumns {
      let first = CellReference.letters(ofColumn: columns.lowerBound)
      let last = CellReference.letters(ofColumn: columns.upperBound)
      titles.append("\(quoted)!$\(first):$\(last)")
    }
    if let rows = sheet.repeatedRows { titles.append("\(quoted)!$\(rows.lowerBound):$\(rows.upperBound)") }
    if !titles.isEmpty {
      entries.append(Entry(name: "_xlnm.Print_Titles", sheet: sheet.position, formula: titles.joined(separator: ",")))
    }
    return entries
  }
}
