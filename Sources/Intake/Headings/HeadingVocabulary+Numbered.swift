// Forms number their columns in words too: "1. Năm trước chuyển sang", "II. Tiền", "Việc: 2. Mới thụ lý". The number says nothing. It is told by its
// dot or bracket, which phrases do not have any more.

extension HeadingVocabulary {
  /// The words of a heading, without what numbers it unless they say something with it alone.
  func heading(_ text: String) -> Phrase {
    guard let bare = HeadingVocabulary.withoutNumbers(text).map({ Phrase($0) }) else { return Phrase(text) }
    let phrase = Phrase(text)
    // ("d) Chuyển kỳ sau" is in no đồng.)
    return reading(of: bare) == nil && reading(of: phrase) != nil ? phrase : bare
  }

  /// A heading without a number or a letter with a dot or a bracket at its beginning and behind a colon; nil where none stands there.
  static func withoutNumbers(_ text: String) -> String? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let bare = parts.map(withoutNumber)
    let rest = bare.joined(separator: ":")
    return rest.utf8.count < text.utf8.count ? rest : nil
  }

  private static func withoutNumber(_ part: Substring) -> Substring {
    var rest = part.drop(while: \.isWhitespace)
    if rest.first == "(" { rest = rest.dropFirst() }
    let number = rest.prefix { $0.isASCII && ($0.isNumber || $0.isLetter) || $0 == "đ" || $0 == "Đ" }
    let behind = rest[number.endIndex...]
    guard isNumber(number), let sign = behind.first, sign == "." || sign == ")" else { return part }
    let words = behind.dropFirst()
    // ("1.000 đồng" is a unit, "Đ.V.T" an abbreviation.)
    let isApart = words.first?.isWhitespace ?? false
    guard let first = words.first(where: { !$0.isWhitespace }), isApart || number.first?.isNumber ?? false && first.isLetter
    else {
      return part
    }
    return words
  }

  /// Whether a word numbers something: two digits at most, a letter, or a Roman number.
  private static func isNumber(_ word: Substring) -> Bool {
    if word.allSatisfy(\.isNumber) { return (1...2).contains(word.count) }
    return word.count == 1 || RomanNumber.isLike(word.utf8)
  }
}
