import Testing

@testable import Intake

@Suite struct TrimmedTextTests {
  @Test(arguments: [
    ("", ""), ("An", "An"), (" An ", "An"), ("Hà Nội", "Hà Nội"), ("Đà Nẵng\t", "Đà Nẵng"), ("\nỦy thác", "Ủy thác"),
    ("Bờ Ị ", "Bờ Ị"),
    ("\u{A0}Hà Nội\u{A0}", "Hà Nội"), ("\u{1680}Ế", "Ế"), ("Ế\u{1680}", "Ế"), ("\u{FEFF}Lê", "Lê"), ("Lê\u{200B}", "Lê"),
    ("a\u{301} ", "a\u{301}"),
    ("\u{3000}An", "An"), (" ", ""), ("Ở", "Ở"), ("x", "x"), ("\u{AD}Hà\u{AD} Nội", "Hà Nội"),
  ])
  func `what nobody sees is taken off, and nothing else`(_ text: String, _ trimmed: String) {
    #expect(Array(Preamble.trimmed(text[...]).utf8) == Array(trimmed.utf8))
    #expect(Array(Preamble.trimmed("<\(text)>".dropFirst().dropLast()).utf8) == Array(trimmed.utf8))
  }
}
