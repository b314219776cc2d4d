/// The elements of a worksheet that say how it is printed.
enum PrintXML {
  static func write(_ sheet: Worksheet, to xml: inout XMLWriter) throws(SpreadsheetError) {
    let print = sheet.print
    if print.centersHorizontally || print.centersVertically || print.printsGridlines {
      xml.leaf(
        "printOptions",
        [
          "horizontalCentered": XMLWriter.flag(print.centersHorizontally),
          "verticalCentered": XMLWriter.flag(print.centersVertically),
          "gridLines": XMLWriter.flag(print.printsGridlines),
        ])
    }
    xml.leaf(
      "pageMargins",
      [
        "left": PageMargins.inches(print.margins.left), "right": PageMargins.inches(print.margins.right),
        "top": PageMargins.inches(print.margins.top), "bottom": PageMargins.inches(print.margins.bottom),
        "header": PageMargins.inches(print.margins.header), "footer": PageMargins.inches(print.margins.footer),
      ])
    if sheet.isPrintSet { writeSetup(print, to: &xml) }
    try writeBands(print, to: &xml)
    writeBreaks("rowBreaks", sheet.rowBreaks, limit: CellReference.lastColumn - 1, to: &xml)
    writeBreaks("colBreaks", sheet.columnBreaks, limit: CellReference.lastRow - 1, to: &xml)
  }

  private static func writeSetup(_ print: PrintSetup, to xml: inout XMLWriter) {
    var scale: String?
    var wide: String?
    var high: String?
    switch print.scaling {
    case .percent(let percent): scale = percent == 100 ? nil : String(percent)
    case .fit(let pagesWide, let pagesHigh):
      wide = pagesWide == 1 ? nil : String(pagesWide)
      high = pagesHigh == 1 ? nil : String(pagesHigh)
    }
    xml.leaf(
      "pageSetup",
      [
        "paperSize": String(print.paper.rawValue), "scale": scale, "firstPageNumber": print.firstPageNumber.map(String.init),
        "fitToWidth": wide, "fitToHeight": high, "pageOrder": print.printsDownFirst ? nil : "overThenDown",
        "orientation": print.orientation.rawValue, "useFirstPageNumber": XMLWriter.flag(print.firstPageNumber != nil),
      ])
  }

  private static func writeBands(_ print: PrintSetup, to xml: inout XMLWriter) throws(SpreadsheetError) {
    guard print.header != nil || print.footer != nil else { return }
    let header = try print.header?.code()
    let footer = try print.footer?.code()
    xml.element("headerFooter", ["differentFirst": XMLWriter.flag(print.omitsFirstPage)]) { xml in
      if let header, !header.isEmpty { xml.text("oddHeader", header, xstring: true) }
      if let footer, !footer.isEmpty { xml.text("oddFooter", footer, xstring: true) }
    }
  }

  private static func writeBreaks(_ name: String, _ breaks: [Int], limit: Int, to xml: inout XMLWriter) {
    guard !breaks.isEmpty else { return }
    xml.element(name, ["count": String(breaks.count), "manualBreakCount": String(breaks.count)]) { xml in
      for place in breaks.sorted() { xml.leaf("brk", ["id": String(place), "max": String(limit), "man": "1"]) }
    }
  }
}
