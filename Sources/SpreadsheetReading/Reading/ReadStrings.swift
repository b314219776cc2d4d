/// The texts of shared strings and of cells that hold their own.
enum ReadStrings {
  /// The texts of a shared-strings part in order.
  static func read(_ bytes: [UInt8], part: String, limit: Int) throws(SpreadsheetReadingError) -> [String] {
    var xml = try XMLReader(bytes, part: part)
    var texts: [String] = []
    while let event = try xml.next() {
      guard case .start(let isEmpty) = event, xml.isNamed("si") else { continue }
      guard texts.count < limit else { throw .tooLarge(what: "the number of shared strings", limit: limit) }
      texts.append(isEmpty ? "" : try text(in: &xml))
    }
    return texts
  }

  /// The text of the `si` or `is` that the reader stands on, up to its end: its `t` and those of its runs, without phonetic hints.
  static func text(in xml: inout XMLReader) throws(SpreadsheetReadingError) -> String {
    let level = xml.depth
    var text = ""
    var phonetic: Int?
    while let event = try xml.next() {
      switch event {
      case .start(let isEmpty):
        if isEmpty { continue }
        if xml.isNamed("rPh") { phonetic = phonetic ?? xml.depth }
        if phonetic == nil, xml.isNamed("t") { text += EscapedText.plain(try xml.content()) }
      case .end:
        if xml.depth == level { return text }
        if xml.depth == phonetic { phonetic = nil }
      case .text: break
      }
    }
    return text
  }
}
