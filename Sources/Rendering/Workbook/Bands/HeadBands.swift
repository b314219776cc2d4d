internal import Enforcement
internal import Report
internal import Spreadsheet

/// "SƠ BỘ" with the reasons, at the top of the first sheet.
struct ProvisionalBanner: Band {
  let reasons: [String]

  var rowCount: Int { 1 + reasons.count + 1 }

  func write(to canvas: inout SheetCanvas, from first: Int) throws(SpreadsheetError) {
    let columns = canvas.grid.reading
    try canvas.row(first, height: canvas.height(lines: 1, times: 1.9), [Piece(columns, text: ReportWords.provisional, .banner)])
    for (index, reason) in reasons.enumerated() {
      try canvas.text("• " + reason, .bannerReason, at: first + 1 + index, over: columns)
    }
  }
}

/// The link to the table of contents, and "SƠ BỘ" where figures are provisional.
struct NavigationBand: Band {
  let isProvisional: Bool

  var rowCount: Int { 1 }

  func write(to canvas: inout SheetCanvas, from first: Int) throws(SpreadsheetError) {
    let parts = canvas.grid.stretches(of: canvas.grid.reading, wanted: [3, 1])
    var pieces = [
      Piece(
        parts.first ?? 1...1, text: ReportWords.backToContents, .navigation, link: .cell(sheet: canvas.coverName, .a1))
    ]
    if isProvisional, let right = parts.dropFirst().first {
      pieces.append(Piece(right, text: ReportWords.provisional, .bannerTag))
    }
    try canvas.row(first, pieces)
  }
}

/// The title of a sheet that is no statutory form.
struct TitleBand: Band {
  let title: String
  let subtitle: String?

  var rowCount: Int { 2 + (subtitle == nil ? 0 : 1) }

  func write(to canvas: inout SheetCanvas, from first: Int) throws(SpreadsheetError) {
    let times = canvas.looks.palette.titleSize / canvas.looks.palette.size
    try canvas.text(title, .title, at: first, over: canvas.grid.reading, times: times, bold: true)
    if let subtitle { try canvas.text(subtitle, .paragraph, at: first + 1, over: canvas.grid.reading) }
  }
}

/// What stands above the table of a statutory form: code, legal basis and day of receipt on the left, title and period in the
/// middle, the units on the right (Nghị định 30/2020/NĐ-CP and the circulars on statistics of enforcement).
struct FrameBand: Band {
  let formCode: String?
  let title: String
  let subtitle: String?
  let period: String
  let frame: FormFrame

  var rowCount: Int { 1 }

  func write(to canvas: inout SheetCanvas, from first: Int) throws(SpreadsheetError) {
    let palette = canvas.looks.palette
    let columns = canvas.grid.stretches(of: canvas.grid.page, wanted: [3.4, 6.8, 3.8])
    let left = ([formCode].compactMap { $0 } + frame.legalBasis).joined(separator: "\n")
    let lower = subtitle ?? ReportWords.reportingPeriod + period
    let right = ReportWords.reportingUnit + frame.reportingUnit + "\n" + ReportWords.receivingUnit + frame.receivingUnit
    let times = palette.titleSize / palette.size
    var height = 0.0
    var pieces: [Piece] = []
    for (index, part) in columns.enumerated() {
      switch index {
      case 0:
        height = max(height, canvas.height(of: left, over: part, bold: formCode != nil))
        pieces.append(Piece(part, Self.withBoldFirstLine(left, palette, isBold: formCode != nil), .frameSide))
      case 1:
        let width = canvas.grid.width(of: part)
        let upper = canvas.height(lines: TextMeasure.lines(title, in: width, times: times, bold: true), times: times)
        height = max(height, upper + canvas.height(of: lower, over: part))
        let runs = RichText([
          RichText.Run(
            TextClip.clipped(title, toUnits: 4000, ellipsis: "…"), font: palette.font(.heading, times: times, bold: true)),
          RichText.Run("\n" + TextClip.clipped(lower, toUnits: 4000, ellipsis: "…"), font: palette.font(italic: true)),
        ])
        pieces.append(Piece(part, .richText(runs), .frameMiddle))
      default:
        height = max(height, canvas.height(of: right, over: part))
        pieces.append(Piece(part, text: right, .frameSide))
      }
    }
    try canvas.row(first, height: min(height + 6, 409), pieces)
  }

  private static func withBoldFirstLine(_ text: String, _ palette: Palette, isBold: Bool) -> CellValue {
    let clipped = TextClip.clipped(text, toUnits: 8000, ellipsis: "…")
    guard isBold, let end = clipped.firstIndex(of: "\n") else { return .string(clipped) }
    return .richText(
      RichText([
        RichText.Run(String(clipped[..<end]), font: palette.font(bold: true)),
        RichText.Run(String(clipped[end...]), font: palette.font(times: 0.95)),
      ]))
  }
}
