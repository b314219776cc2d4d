internal import Enforcement
internal import Report

/// Paragraphs, key figures and notes as HTML.
enum TextBlocks {
  /// Paragraphs; the first of the page is the announcement and stands out.
  static func write(_ paragraphs: [String], isAnnouncement: Bool, to out: inout MarkupWriter) {
    for (index, paragraph) in paragraphs.enumerated() {
      if isAnnouncement && index == 0 { out.element("p", paragraph, class: "announcement") } else { out.element("p", paragraph) }
      out.raw("\n")
    }
  }

  /// Notes; one with a mark can be linked to.
  static func write(_ notes: [Note], of sheet: Sheet, to out: inout MarkupWriter) {
    out.raw("<div class=\"notes\">\n")
    var anchored: Set<String> = []
    for note in notes {
      if let heading = note.heading {
        out.element("h3", heading)
        out.raw("\n")
      }
      out.raw("<p")
      if let anchor = note.mark.flatMap({ Identifiers.note($0, of: sheet) }), anchored.insert(anchor).inserted {
        out.attribute("id", anchor)
      }
      out.raw(">")
      if let mark = note.mark {
        out.text("(\(mark)) ")
      }
      out.text(note.text)
      out.raw("</p>\n")
    }
    out.raw("</div>\n")
  }

  /// The key figures: the ratio large, below it target and change in words.
  static func write(_ figures: [KeyFigure], of sheet: Sheet, to out: inout MarkupWriter) {
    out.raw("<div class=\"key-figures\">\n")
    for figure in figures {
      out.raw("<div class=\"key-figure\">\n")
      out.raw("<h3>")
      out.text(figure.label)
      // Beside the name: raised above so large a number it would be as large as a name itself.
      NoteMark.write(figure.noteMark, of: sheet, to: &out)
      out.raw("</h3>")
      out.raw("\n")
      out.element("p", figure.value.map { "\(VietnameseNumber.percent($0))%" } ?? VietnameseNumber.undefined, class: "value")
      out.raw("\n")
      out.element("p", figure.basis, class: "muted")
      out.raw("\n")
      if let target = target(of: figure) { out.element("p", target, class: figure.isMet == true ? "met" : "missed") }
      if let change = change(of: figure) {
        out.element("p", change, class: (figure.change?.hundredths ?? 0) < 0 ? "down" : "up")
      }
      out.raw("\n</div>\n")
    }
    out.raw("</div>\n")
  }

  private static func target(of figure: KeyFigure) -> String? {
    guard let target = figure.target, let over = figure.overTarget, let isMet = figure.isMet else { return nil }
    let goal = "Chỉ tiêu: \(target.isStrict ? "trên" : "ít nhất") \(VietnameseNumber.percent(target.threshold))%"
    if isMet, over.hundredths == 0 { return "\(goal): ✓ đạt" }
    let words = isMet ? "✓ đạt, vượt" : over.hundredths == 0 ? "✗ chưa đạt, chênh lệch" : "✗ chưa đạt, thấp hơn"
    return "\(goal): \(words) \(magnitude(over)) điểm %"
  }

  private static func change(of figure: KeyFigure) -> String? {
    guard let change = figure.change else { return nil }
    let comparison = figure.comparison.map { " \($0)" } ?? ""
    let prior = figure.prior.map { " (\(VietnameseNumber.percent($0))%)" } ?? ""
    if change.hundredths == 0 { return "= không đổi\(comparison)\(prior)" }
    return "\(change.hundredths > 0 ? "▲ tăng" : "▼ giảm") \(magnitude(change)) điểm %\(comparison)\(prior)"
  }

  private static func magnitude(_ points: Points) -> String {
    VietnameseNumber.percent(points.hundredths < 0 ? Points(hundredths: 0) - points : points)
  }
}
