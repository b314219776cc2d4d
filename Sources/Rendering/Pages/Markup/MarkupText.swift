/// Text for markup that is not made by ``PageRenderer``.
public enum MarkupText {
  /// `text` as the content of an element or of a quoted attribute: nothing in it is markup, and nothing that HTML may not hold passes.
  ///
  /// - Complexity: O(n) in the text's length.
  public static func escaped(_ text: String) -> String {
    var writer = MarkupWriter()
    writer.text(text)
    return writer.string
  }
}
