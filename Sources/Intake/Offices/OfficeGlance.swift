import DelimitedText
import Enforcement

// How this works. A text means an office only where it begins as names do and ends in a place that an office is named after or in a province, or where it
// holds a code at either end, and it means a sum or a group only where it begins or ends in a word for one. Names are written with blanks between their words
// and without, with apostrophes, abbreviations and Roman numbers. So the letters of a text are looked at from its beginning and from its end, without what
// parts them, and compared with those of all that may stand there. What is taken for one of them by chance is taken apart.

/// What texts surely mean no office, no group of offices and no sum: a glance that spares most questions to ``OfficeLookup``. One object, since very many
/// rows ask it.
final class OfficeGlance: Sendable {
  private let marks: Marks

  /// What a text may mean at a glance: an office, a group of them or a sum, or else a heading.
  enum Meaning { case office, heading, none }

  /// What tells that a text may mean something.
  private struct Marks: Sendable {
    /// What it begins with: the first words of names, to which the next may be joined, and abbreviations of these, which stand by themselves or before a
    /// number.
    var openings = LetterRuns()
    var shortOpenings = LetterWords()
    /// What it then ends in.
    var ends = LetterRuns(isFromEnd: true, size: 8192)
    /// What it ends in, or begins with, whatever the rest of it is.
    var lasts = LetterRuns(isFromEnd: true, size: 4096)
    var beginnings = LetterRuns()
    /// What is too short to be looked for at the end of any text, but may be all of it, or all behind a number.
    var wholes = LetterWords()
    /// Codes of offices, behind which a part of the name may stand, and those of provinces, behind which the whole name does.
    var codes = LetterWords(size: 2048)
    var groupCodes = LetterWords()
    /// The last words of names.
    var lastWords = LetterRuns(isFromEnd: true)
    /// What names and ``wholes`` begin with, and what ``lasts`` end in.
    var firstParts = LetterParts()
    var lastParts = LetterParts(isFromEnd: true)
    /// All codes, and the first words of ``beginnings``.
    var firstWords = LetterWords(size: 2048)
    /// Whether some of it begins with a number, and not with that alone.
    var hasNumbers = false

    /// Takes in what a text may end in, whatever it begins with.
    mutating func insert(last words: FoldedBytes) {
      lasts.insert(words)
      lastParts.insert(words)
    }

    /// Takes in a word that a text may begin with.
    mutating func insert(first word: FoldedBytes, isCode: Bool = false) {
      firstWords.insert(word)
      if !isCode, let first = word.bytes.first, LetterWords.isDigit(first) { hasNumbers = true }
    }

    /// Takes in what a name may begin with, to which more may be joined.
    mutating func insert(opening words: FoldedBytes, isAll: Bool = false) {
      firstParts.insert(words)
      let isNumber = isAll && words.bytes.allSatisfy { LetterWords.isDigit($0) }
      if let first = words.bytes.first, LetterWords.isDigit(first), !isNumber { hasNumbers = true }
    }

    /// Takes in what a place may be called.
    mutating func insert(_ place: FoldedBytes, behind words: Set<FoldedBytes>) {
      if place.bytes.count > OfficeGlance.short { return ends.insert(place) }
      wholes.insert(place)
      insert(opening: place, isAll: true)
      for word in words { ends.insert(word.joined(place)) }
    }
  }

  /// What has more letters before its number, or no more digits in it, may be something else than a code.
  private let mostLetters: Int
  private let mostDigits: Int

  /// Of so few letters an end would be that of too many texts.
  private static let short = 4

  init(_ registry: OfficeRegistry, _ spelled: SpelledOffices, _ spelling: OfficeSpelling, _ layouts: [Layout]) {
    var marks = Marks()
    for text in layouts.flatMap({ $0[.totalEnds] }) { marks.insert(last: Phrase(text).plain) }
    for text in layouts.flatMap({ $0[.totalWords] + $0[.officeGroups] }) {
      let words = Phrase(text).plain
      marks.insert(last: words)
      marks.beginnings.insert(words)
      marks.insert(first: words.firstWord)
    }
    var places: Set<FoldedBytes> = []
    for (position, office) in registry.offices.enumerated() {
      let code = Phrase(office.id.code).plain
      marks.insert(first: code, isCode: true)
      if office.level == .office {
        places.formUnion(spelling.ends(of: spelled.ways[position], within: spelled.within[position]))
        marks.codes.insert(code)
      } else {
        marks.wholes.insert(code)
        marks.insert(opening: code, isAll: true)
        marks.groupCodes.insert(code)
        let name = spelled.full(position)
        for way in Set([name, spelling.bare(name)]).flatMap(spelling.shortWays) {
          marks.ends.insert(way)
          marks.ends.insert(way.joined(code))
        }
      }
    }
    let words = spelling.wordsBeforePlaces
    for place in places.flatMap(spelling.shortWays) { marks.insert(place, behind: words) }
    for short in spelling.shorts(endingIn: places) { marks.ends.insert(short) }
    for word in spelling.lastWords(of: places.union(spelled.ways.flatMap(\.self))) { marks.lastWords.insert(word) }
    mostLetters = marks.beginnings.shortest - 1
    let openings = spelling.openings(of: spelled.ways.flatMap(\.self))
    for word in openings.words {
      marks.openings.insert(word)
      marks.insert(opening: word)
    }
    for short in openings.shorts { marks.shortOpenings.insert(short) }
    mostDigits = max(marks.ends.mostDigits, marks.lasts.mostDigits, marks.wholes.mostDigits, marks.beginnings.mostDigits)
    for office in registry.offices where office.level == .office { marks.insert(last: Phrase(office.id.code).plain) }
    self.marks = marks
  }

  /// Whether a text in UTF-8 may mean an office, a group of them or a sum.
  ///
  /// - Complexity: O(n), without asking for memory.
  func mayMean(_ text: Span<UInt8>) -> Bool { (meaning(ofCode: text) ?? meaning(of: text, nil)) == .office }

  /// What a cell may mean, an office, a group of them or a sum, or else one of `headings`; none where it surely means neither and its bytes are its text.
  /// Letters beyond ASCII are looked at where the file is in UTF-8.
  func meaning(ofCell bytes: Span<UInt8>, isUTF8: Bool, _ headings: HeadingGlance, _ words: inout StrangeWords) -> Meaning {
    guard !bytes.isEmpty, OfficeGlance.isPlain(bytes, isUTF8: isUTF8) else { return .office }
    // (Codes end in a number.)
    if bytes[bytes.count - 1] &- 0x30 < 10 {
      if DecimalCode.isOne(bytes) { return .office }
      if let meaning = meaning(ofCode: bytes) { return meaning }
    }
    return words.areAll(of: bytes, self, headings) ? .none : meaning(of: bytes, headings)
  }

  /// What a text may mean that is a code or looks like one, longer than what else may look so: of which there may be another one in each row; nil of others.
  private func meaning(ofCode text: Span<UInt8>) -> Meaning? {
    guard isCodeAtMost(text) else { return nil }
    return marks.codes.holdsWord(text) ? .office : Meaning.none
  }

  /// What a text in UTF-8 may mean by its letters.
  private func meaning(of text: Span<UInt8>, _ headings: HeadingGlance?) -> Meaning {
    var meaning = Meaning.office
    _ = FoldedText.withLetters(of: text) { letters, found in
      if !mayMean(letters, found.starts) { meaning = headings?.mayBeHeading(letters, found) ?? false ? .heading : .none }
    }
    return meaning
  }

  /// Whether nothing begins with the letters of a word, by itself or with more behind it. (Words for sums are not joined to others.)
  func beginsNothing(_ letters: Span<UInt8>, _ found: TextLetters) -> Bool {
    if letters.isEmpty || marks.firstParts.holds(letters) { return false }
    let word = letters.extracting(found.firstWord(of: letters))
    return !opensName(letters, word) && !OfficeGlance.isNumber(word) && !marks.firstWords.holds(word)
  }

  /// Whether nothing ends in the letters of a word that means something by that, by itself or with more before it.
  func endsNothing(_ letters: Span<UInt8>) -> Bool {
    !letters.isEmpty && !marks.lastParts.holds(letters) && !marks.lasts.isPart(of: letters)
  }

  /// Whether the digits before a text are a number alone, which says nothing of what the text means.
  func isOnlyNumber(_ digits: Span<UInt8>) -> Bool {
    !marks.hasNumbers && digits[0] != 0x30 && !marks.firstWords.holdsNumber(digits)
  }

  /// Whether nothing stands at the ends of a cell that would be taken off, and nothing before it that makes a text of a code. (Letters that may be written
  /// with other bytes are none that a glance knows.)
  private static func isPlain(_ bytes: Span<UInt8>, isUTF8: Bool) -> Bool {
    if bytes[0] <= 0x20 || bytes[bytes.count - 1] <= 0x20 || bytes[bytes.count - 1] == 0x7F { return false }
    if bytes[0] == UInt8(ascii: "=") || bytes[0] == UInt8(ascii: "'") { return false }
    return isUTF8 || OfficeLookup.isASCII(bytes)
  }

  /// Whether a text is a few letters and a number behind them, longer than all but those of codes: of which there may be another one in each row.
  private func isCodeAtMost(_ text: Span<UInt8>) -> Bool {
    var start = 0
    while start < text.count, (text[start] | 0x20) &- 0x61 < 26 { start &+= 1 }
    if start > mostLetters || start == text.count || text[start] == 0x30 || text.count &- start <= mostDigits { return false }
    for at in start..<text.count where text[at] &- 0x30 > 9 { return false }
    return true
  }

  /// The same of the letters of a text, whose words begin at `starts`.
  private func mayMean(_ letters: Span<UInt8>, _ starts: UInt64) -> Bool {
    if letters.isEmpty || marks.lasts.isPart(of: letters) { return true }
    var starts = starts
    var start = 0
    while true {
      let rest = letters.extracting(start..<letters.count)
      if marks.beginnings.isPart(of: rest) || marks.wholes.holds(rest) { return true }
      starts &= starts &- 1
      let next = starts == 0 ? letters.count : starts.trailingZeroBitCount
      // (A blank parts a number from the next.)
      let word = letters.extracting(start..<(letters[next - 1] == 0x20 ? next - 1 : next))
      if opensName(rest, word), marks.ends.isPart(of: letters) { return true }
      if start == 0, marks.codes.holds(word) { return word.count == letters.count || marks.lastWords.isPart(of: letters) }
      // What numbers a list may stand before a text, or the code of a province.
      if starts == 0 || !OfficeGlance.isNumber(word) && !marks.groupCodes.holds(word) { return false }
      start = next
    }
  }

  /// Whether a text that begins with `word` begins as names of offices do.
  private func opensName(_ letters: Span<UInt8>, _ word: Span<UInt8>) -> Bool {
    if marks.openings.isPart(of: letters) { return true }
    var end = 0
    while end < word.count, word[end] > 0x39 { end &+= 1 }
    return marks.shortOpenings.holds(word.extracting(0..<end))
  }

  /// Whether a word is a letter, a number or looks like a Roman one.
  private static func isNumber(_ word: Span<UInt8>) -> Bool {
    if word.count == 1 { return true }
    if word.count > RomanNumber.lengths.upperBound { return false }
    for at in word.indices where word[at] > 0x39 && !RomanNumber.isLetter(word[at]) { return false }
    return true
  }
}
