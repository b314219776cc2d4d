internal import Report
internal import Spreadsheet

/// Paragraphs of text, each in a merged row of its own. The first ones of an overview stand out as the announcement.
struct TextBand: Band {
  let paragraphs: [String]
  let isAnnouncement: Bool

  var rowCount: Int { paragraphs.isEmpty ? 0 : paragraphs.count + 1 }

  func write(to canvas: inout SheetCanvas, from first: Int) throws(SpreadsheetError) {
    for (index, paragraph) in paragraphs.enumerated() {
      try canvas.text(
        paragraph, isAnnouncement ? .announcement : .paragraph, at: first + index, over: canvas.grid.reading,
        times: isAnnouncement ? 1.2 : 1, bold: isAnnouncement)
    }
  }
}

/// Remarks: the mark, a bold heading and the text, wrapped.
struct NotesBand: Band {
  let notes: [Note]

  var rowCount: Int { notes.isEmpty ? 0 : notes.count + 1 }

  func write(to canvas: inout SheetCanvas, from first: Int) throws(SpreadsheetError) {
    for (index, note) in notes.enumerated() {
      let head = [note.mark.map { NoteMarks.superscript($0) + " " }, note.heading.map { $0 + ": " }].compactMap { $0 }.joined()
      let height = canvas.height(of: head + note.text, over: canvas.grid.reading, bold: !head.isEmpty)
      let text = TextClip.clipped(note.text, toUnits: 30_000, ellipsis: "…")
      let value: CellValue =
        head.isEmpty
        ? .string(text)
        : .richText(
          RichText([
            RichText.Run(TextClip.clipped(head, toUnits: 2000, ellipsis: "…"), font: canvas.looks.palette.font(bold: true)),
            RichText.Run(text, font: canvas.looks.palette.font()),
          ]))
      try canvas.row(first + index, height: height, [Piece(canvas.grid.reading, value, .note)])
    }
  }
}

/// The signature block of a statutory form: place and date, who prepared it on the left, the unit's head on the right.
struct SignatureBand: Band {
  let frame: FormFrame

  /// Lines left free for signatures and seal.
  private static let space = 5

  var rowCount: Int { 4 + Self.space }

  func write(to canvas: inout SheetCanvas, from first: Int) throws(SpreadsheetError) {
    let parts = canvas.grid.stretches(of: canvas.grid.page, wanted: [4, 2, 4])
    guard let left = parts.first, let right = parts.last, parts.count > 1 else { return }
    try canvas.row(first + 1, [Piece(right, text: frame.placeAndDate, .placeAndDate)])
    try canvas.row(
      first + 2, [Piece(left, text: frame.preparer, .signatureTitle), Piece(right, text: frame.head, .signatureTitle)])
    try canvas.row(
      first + 3,
      [
        Piece(left, text: ReportWords.signature, .signatureHint), Piece(right, text: ReportWords.sealedSignature, .signatureHint),
      ])
    // The last row is written, so that the printed page keeps the space for signatures.
    try canvas.row(first + 3 + Self.space, [Piece(left, .string(" "), .signatureHint)])
  }
}
