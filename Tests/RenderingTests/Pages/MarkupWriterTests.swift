import Testing

@testable import Rendering

@Suite struct `Markup writer` {
  @Test(arguments: [
    ("a < b & c > \"d\" 'e'", "a &lt; b &amp; c &gt; &quot;d&quot; &#39;e&#39;"),
    ("</td><script>alert(1)</script>", "&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("Đắk Lắk\n–", "Đắk Lắk\n–"), ("\u{0}\u{1B}\u{7F}\u{85}\u{FFFE}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
  ])
  func `text from data cannot become markup`(text: String, markup: String) {
    var out = MarkupWriter()
    out.text(text)
    #expect(out.string == markup)
    var attribute = MarkupWriter()
    attribute.attribute("title", text)
    #expect(attribute.string == " title=\"\(markup)\"")
  }

  @Test(arguments: [(0, "0"), (10, "1"), (125, "12.5"), (-35, "-3.5"), (-3, "-0.3")])
  func `lengths have a decimal only where they need one`(tenths: Int, text: String) {
    #expect(MarkupWriter.decimal(tenths: tenths) == text)
  }
}
