import DelimitedText
import Enforcement

// Names of files hold many numbers: codes, dates of export, copies. A period is only what names a month of a year, "thang 8.2022", "2022-08",
// "T8_2022", "11T2022", or a month by its word, "thang 8"; a date is none, be it written in one number or in three.

/// What the name of a file, and those of the folders in which it lies, tell of the period of its figures.
struct NamePeriod {
  /// Whether one of them tells another period than the one that is read, and no word of that.
  let isOther: Bool

  /// Looks at `file`, a path below the folder of `period`, for which it is read; `isCode` tells the words that are codes of offices and provinces.
  init(_ file: String, of period: Period, isCode: (String) -> Bool) {
    var rest = file.utf8[...]
    var isFile = true
    repeat {
      let slash = rest.lastIndex(of: UInt8(ascii: "/"))
      let name = rest[(slash.map { rest.index(after: $0) } ?? rest.startIndex)...]
      rest = rest[..<(slash ?? rest.startIndex)]
      let stem = NamePeriod.stem(of: name, isFile: isFile, isCode)
      isFile = false
      if NamePeriod.saysOther(stem) {
        isOther = true
        return
      }
      let told = NamePeriod.meanings(in: stem)
      if told.isEmpty || told.contains(where: { $0.holds(of: period) }) { continue }
      isOther = true
      return
    } while !rest.isEmpty
    isOther = false
  }

  /// A name without the ending of a file, the number of a copy, and the code that it begins with.
  private static func stem(of name: Substring.UTF8View, isFile: Bool, _ isCode: (String) -> Bool) -> String {
    var stem = isFile ? ExportListing.stem(of: Substring(name)).utf8 : name
    let code = stem.prefix { !LetterSet($0).isEmpty }
    if isCode(String(Substring(code))) { stem = stem[code.endIndex...] }
    if stem.last == UInt8(ascii: ")"), let open = stem.lastIndex(of: UInt8(ascii: "(")) { stem = stem[..<open] }
    return String(Substring(stem))
  }

  /// What says in words that figures are of another time, or not yet those to be reported.
  private static let otherWords = [
    "Năm trước", "Năm ngoái", "Cùng kỳ", "Kỳ trước", "Tháng trước", "Quý trước", "Dự thảo", "Bản nháp", "Dự kiến",
    "Ước thực hiện",
  ].map { Phrase($0) }
  /// No such word has fewer letters.
  private static let fewestLetters = 6
  /// Beside these they say nothing of the kind: "so với cùng kỳ", "năm trước chuyển sang".
  private static let (compared, carried) = (["So với", "So sánh"].map { Phrase($0) }, Phrase("Chuyển"))

  private static func saysOther(_ stem: String) -> Bool {
    guard stem.utf8.count(where: { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 }) >= fewestLetters else { return false }
    let name = Phrase(stem)
    return otherWords.contains { word in
      name.places(of: word).contains { place in
        !name.removing(0..<place.upperBound).hasPrefix(carried)
          && !compared.contains { name.removing(place.lowerBound..<name.count).plain.hasSuffix($0.plain) }
      }
    }
  }

  private static func meanings(in stem: String) -> [PeriodText.Meaning] {
    guard stem.utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return [] }
    let text = PeriodText(stem)
    var meanings: [PeriodText.Meaning] = []
    var at = 0
    while at < text.tokens.count {
      guard let found = text.statement(at) else {
        at += 1
        continue
      }
      // (A number of a day or a copy behind it leaves open which of them are month and year.)
      if text.number(found.next, 0...99, digits: 1...2) != nil {
        at += 1
      } else {
        if text.isMonth(at..<found.next) { meanings.append(found.statement.meaning) }
        at = found.next
      }
    }
    return meanings
  }
}

extension PeriodText {
  /// Whether the tokens of `range` name a month: beside its year in full, or behind its word. Quarters and years do not, nor do dates.
  fileprivate func isMonth(_ range: Range<Int>) -> Bool {
    let numbers = tokens[range].compactMap { token in if case .number(_, let digits) = token { digits } else { nil } }
    let words = tokens[range].compactMap { token in if case .word(let word) = token { word } else { nil } }
    switch numbers {
    case [1], [2]: return words == ["thang"]
    case [1, 4], [2, 4], [4, 1], [4, 2], [6]: return !words.contains { $0 == "qui" || $0 == "q" }
    default: return false
    }
  }
}
