import DelimitedText

/// Letters at a file's beginning that are no Vietnamese in any encoding read here: why no heading was found, where that is known.
struct ForeignLetters {
  let rule: Rule
  /// What they look like.
  var found = ""

  /// Looks at `source`; nil where its letters say nothing.
  init?(_ source: ByteSource, _ detection: EncodingDetection) throws(SourceError) {
    let head = try source.bytes(in: 0..<FormatDetection.sampleSize)
    if detection.encoding.isUnicode {
      let text = TextDecoder(detection.encoding).decode(head).string
      let lost = text.ranges(of: "ï¿½").count
      if lost > 0 {
        // U+FFFD that was misread in its turn.
        (rule, found) = (.encodingLostLetters, "\(lost)")
      } else if ForeignLetters.isMisreadTwice(text) {
        rule = .encodingGarbled
      } else {
        return nil
      }
    } else if let name = EastAsianText(head)?.name {
      (rule, found) = (.encodingForeign, name)
    } else {
      return nil
    }
  }

  /// Letters from which on it is no accident that they are Vietnamese.
  private static let fewLetters = 4

  /// Whether UTF-8 was misread and saved twice: Vietnamese letters come out when that is undone as often.
  private static func isMisreadTwice(_ text: String) -> Bool {
    let once = TextDecoder(.utf8InUTF8).decode(Array(text.utf8)).string
    let twice = TextDecoder(.utf8InUTF8).decode(Array(once.utf8)).string
    return vietnameseLetters(once) == 0 && vietnameseLetters(twice) >= fewLetters
  }

  private static func vietnameseLetters(_ text: String) -> Int {
    text.unicodeScalars.count { (0x1EA0...0x1EF9).contains($0.value) }
  }
}
