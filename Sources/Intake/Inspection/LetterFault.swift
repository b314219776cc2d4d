public import Configuration
public import DelimitedText

/// What the letters at a file's beginning say against it, for whoever only looks at the file: they were misread and saved again and again, or are of
/// another writing. They cannot be read as they were written.
public struct LetterFault: Hashable, Sendable {
  /// What is wrong, on one line.
  public let problem: Bilingual

  /// Nil where nothing speaks against the letters of `source`.
  public init?(_ source: ByteSource, _ detection: EncodingDetection) throws(SourceError) {
    guard let letters = try ForeignLetters(source, detection) else { return nil }
    func words(_ language: Language) -> String {
      let pieces = MessageTemplate.pair(of: letters.rule, in: language).problem.pieces
      return pieces.map { $0.text + ($0.slot == .found ? letters.found : "") }.joined()
    }
    problem = Bilingual(vi: words(.vietnamese), en: words(.english))
  }
}
