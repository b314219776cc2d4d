internal import Report

/// What stands around the table of a statutory form: basis and units above it, signatures below it, which only paper shows.
struct StatutoryFrame {
  private let frame: FormFrame

  init(_ frame: FormFrame) { self.frame = frame }

  /// Form code and legal basis on the left, reporting and receiving unit on the right.
  func writeHead(formCode: String?, to out: inout MarkupWriter) {
    out.raw("<div class=\"form\">\n<p>")
    write([formCode].compactMap { $0 } + frame.legalBasis, to: &out)
    out.raw("</p>\n<p>")
    let units = [("Đơn vị báo cáo", frame.reportingUnit), ("Đơn vị nhận báo cáo", frame.receivingUnit)]
    write(units.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }, to: &out)
    out.raw("</p>\n</div>\n")
  }

  /// Place and date, and the two who sign.
  func writeSignatures(to out: inout MarkupWriter) {
    out.raw("<div class=\"signatures\">\n<p>")
    out.element("strong", frame.preparer)
    out.raw("</p>\n<p>")
    out.element("em", frame.placeAndDate)
    out.raw("<br>")
    out.element("strong", frame.head)
    out.raw("</p>\n</div>\n")
  }

  private func write(_ lines: [String], to out: inout MarkupWriter) {
    for (index, line) in lines.enumerated() {
      if index > 0 { out.raw("<br>") }
      out.text(line)
    }
  }
}
