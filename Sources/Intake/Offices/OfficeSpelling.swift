import DelimitedText

/// How words of office names are shortened, and what is left out before them.
struct OfficeSpelling: Sendable {
  /// The abbreviations, and the long form of each by its code less one.
  private let shorts: FieldTable
  private let longs: [FoldedBytes]
  /// Those of several words, "BR-VT", with their first words and how many words the longest has.
  private let firstsOfShorts: FieldTable
  private let longestShort: Int
  /// All abbreviations with what they stand for.
  private let abbreviations: [(short: FoldedBytes, long: FoldedBytes)]
  private let prefixes: [FoldedBytes]
  /// What offices of each kind are called, and the words for kinds of places, the longest first.
  private let kinds: [(kind: Int, words: FoldedBytes)]
  private let places: [FoldedBytes]
  /// The words before a number that may be Roman: "khu vực I".
  private let numberedPlaces: [FoldedBytes]

  init(_ layouts: [Layout]) {
    var shorts = FieldTable()
    var (longs, firsts, longest): ([FoldedBytes], FieldTable, Int) = ([], FieldTable(), 1)
    var abbreviations: [(short: FoldedBytes, long: FoldedBytes)] = []
    // Of an abbreviation that several layouts give, the last counts.
    for entry in layouts.flatMap(\.abbreviations).reversed() {
      for text in entry.texts.reversed() {
        let short = Phrase(text).plain
        let long = Phrase(entry.meaning).plain
        longs.append(long)
        abbreviations.append((short, long))
        shorts.insert(longs.count, for: short.bytes.span)
        if short.wordCount == 1 { continue }
        longest = max(longest, short.wordCount)
        if let first = short.bytes.split(separator: 0x20).first { firsts.insert(1, for: first.span) }
      }
    }
    (self.shorts, self.longs, self.abbreviations) = (shorts, longs, abbreviations)
    (firstsOfShorts, longestShort) = (firsts, longest)
    prefixes = layouts.flatMap { $0[.officePrefixes] }.map { Phrase($0).plain }.filter { !$0.bytes.isEmpty }
    // (Layouts say the same; the first that says something counts.)
    kinds = (layouts.first { !$0.officeKinds.isEmpty }?.officeKinds ?? []).enumerated()
      .flatMap { kind, texts in texts.map { (kind, Phrase($0).plain) } }
      .sorted { $0.1.bytes.count > $1.1.bytes.count }
    places = layouts.flatMap { $0[.placeWords] }.map { Phrase($0).plain }
    numberedPlaces = Set(layouts.flatMap { $0[.numberedPlaces] }.map { Phrase($0).plain }).sorted {
      $0.bytes.count > $1.bytes.count
    }
  }

  /// The kind of office that a name begins with, and its other words; nil where it begins with none.
  func parted(_ name: FoldedBytes) -> (kind: Int, rest: FoldedBytes)? {
    kinds.first { name.holds($0.words, at: 0) }.flatMap { kind in name.removing(first: kind.words).map { (kind.kind, $0) } }
  }

  /// A place without the word for its kind.
  func bare(_ place: FoldedBytes) -> FoldedBytes {
    places.first { place.holds($0, at: 0) }.flatMap { place.removing(first: $0) } ?? place
  }

  /// The ways to say a place: with the word for its kind and without it, with the bare name of its province behind it and without it.
  func shortened(_ place: FoldedBytes, within province: FoldedBytes?) -> Set<FoldedBytes> {
    var ways: Set<FoldedBytes> = [place, bare(place)]
    if let province {
      for way in ways { way.removing(last: province).map { _ = ways.insert($0) } }
    }
    return ways
  }

  func mayMeanOffice(_ name: FoldedBytes) -> Bool {
    (kinds.map(\.words) + places).contains { words in name.wordStarts.contains { name.holds(words, at: $0) } }
  }

  /// The bare place that an office is named after.
  func place(of name: FoldedBytes) -> FoldedText {
    FoldedText(plain: bare(parted(name)?.rest ?? name).bytes)
  }

  /// The words without diacritics, abbreviations written out and numbers of places in figures. A letter by itself may as well be a part of the name that
  /// an apostrophe parts from the others, "Ea H'leo": with `keepsLetters` it is left as it is.
  func full(_ phrase: Phrase, keepsLetters: Bool = false) -> FoldedBytes {
    withFigures(writtenOut(phrase, keepsLetters: keepsLetters))
  }

  /// The ways in which a name may be meant: with letters by themselves written out, and as they are.
  func ways(_ name: String) -> [FoldedBytes] {
    let phrase = Phrase(name)
    let full = full(phrase)
    if phrase.plain.allWords({ $0.count > 1 }) { return [full] }
    let kept = self.full(phrase, keepsLetters: true)
    return kept == full ? [full] : [full, kept]
  }

  private func writtenOut(_ phrase: Phrase, keepsLetters: Bool) -> FoldedBytes {
    let bytes = phrase.plain.bytes
    var words: [UInt8] = []
    /// How much of the phrase is among `words`.
    var taken = 0
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x20 { end += 1 }
      let several = short(ofWordsAt: start, bytes)
      let isKept = keepsLetters && end == start + 1
      let code = several?.code ?? (isKept ? 0 : shorts.code(of: bytes.span.extracting(start..<end)))
      if code > 0 {
        end = several?.end ?? end
        words += bytes[taken..<start]
        words += longs[code - 1].bytes
        taken = end
      } else if let number = number(bytes, start..<end) {
        words += bytes[taken..<start] + number
        taken = end
      }
      start = end + 1
    }
    return taken == 0 ? phrase.plain : FoldedBytes(words + bytes[taken...])
  }

  /// The longest abbreviation of several words that begins at `start`, and where it ends.
  private func short(ofWordsAt start: Int, _ bytes: [UInt8]) -> (code: Int, end: Int)? {
    if longestShort == 1 { return nil }
    var found: (code: Int, end: Int)?
    var end = start
    for count in 1...longestShort where end < bytes.count {
      if count > 1 { end += 1 }
      while end < bytes.count, bytes[end] != 0x20 { end += 1 }
      if count == 1 {
        if firstsOfShorts.code(of: bytes.span.extracting(start..<end)) == 0 { return nil }
        continue
      }
      let code = shorts.code(of: bytes.span.extracting(start..<end))
      if code > 0 { found = (code, end) }
    }
    return found
  }

  /// The letters and digits of a place without what parts them: names of the Central Highlands are written with apostrophes and blanks or without,
  /// "Ea H'leo", "EaH’leo", "Ea HLeo".
  static func joined(_ place: FoldedBytes) -> FoldedBytes { FoldedBytes(place.bytes.filter { !LetterSet($0).isEmpty }) }

  /// A name with the Roman number of its place in figures: "khu vực I" is "khu vực 1".
  private func withFigures(_ name: FoldedBytes) -> FoldedBytes {
    for words in numberedPlaces {
      for start in name.wordStarts where name.holds(words, at: start) {
        let begin = start + words.bytes.count + 1
        guard begin < name.bytes.count else { continue }
        let word = name.bytes[begin...].prefix { $0 != 0x20 }
        guard let number = RomanNumber.value(of: word) else { continue }
        return FoldedBytes(name.bytes[..<begin] + Array("\(number)".utf8) + name.bytes[word.endIndex...])
      }
    }
    return name
  }

  /// A word that ends in a number of one or two digits as it is written in full: "KV1" is "khu vực 1", "01" is "1"; nil where it is so already.
  private func number(_ bytes: [UInt8], _ word: Range<Int>) -> [UInt8]? {
    guard word.count > 1, bytes[word.upperBound - 1] &- 0x30 <= 9 else { return nil }
    let digits = bytes[word].reversed().prefix { $0 &- 0x30 <= 9 }.count
    guard digits <= 2 else { return nil }
    let letters = word.lowerBound..<word.upperBound - digits
    let zeros = bytes[letters.upperBound..<word.upperBound - 1].prefix { $0 == 0x30 }.count
    let number = Array(bytes[(letters.upperBound + zeros)..<word.upperBound])
    if letters.isEmpty { return zeros > 0 ? number : nil }
    let code = shorts.code(of: bytes.span.extracting(letters))
    return code > 0 ? longs[code - 1].bytes + [0x20] + number : nil
  }

  /// What names that mean an office, whose name may be meant in `ways`, end in at the least within a province with that bare name: its place without the word
  /// for what it is, with a number in figures and in Roman ones.
  func ends(of ways: [FoldedBytes], within province: FoldedBytes?) -> Set<FoldedBytes> {
    var ends: Set<FoldedBytes> = []
    for way in ways {
      if let (_, place) = parted(way) {
        ends.formUnion(shortened(place, within: province))
      } else {
        ends.formUnion([way, withoutPrefix(way) ?? way])
      }
    }
    return ends.union(ends.flatMap(withRomanNumbers))
  }

  /// A place with its number in Roman figures.
  private func withRomanNumbers(_ place: FoldedBytes) -> [FoldedBytes] {
    numberedPlaces.flatMap { words in
      place.wordStarts.filter { place.holds(words, at: $0) }.compactMap { start in
        let begin = start + words.bytes.count + 1
        guard begin < place.bytes.count else { return nil }
        let word = place.bytes[begin...].prefix { $0 != 0x20 }
        guard let number = Int(String(decoding: word, as: UTF8.self)), RomanNumber.words.indices.contains(number - 1) else {
          return nil
        }
        return FoldedBytes(place.bytes[..<begin] + Array(RomanNumber.words[number - 1].utf8) + place.bytes[word.endIndex...])
      }
    }
  }

  /// Words as they are, and with one or several of the abbreviations for what stands in them.
  func shortWays(_ words: FoldedBytes) -> [FoldedBytes] {
    var ways = [words]
    var next = 0
    while next < ways.count, ways.count < OfficeSpelling.mostWays {
      let way = ways[next]
      next += 1
      for start in way.wordStarts {
        for (short, long) in abbreviations where way.holds(long, at: start) {
          let shortened = FoldedBytes(way.bytes[..<start] + short.bytes + way.bytes[(start + long.bytes.count)...])
          if !ways.contains(shortened) { ways.append(shortened) }
        }
      }
    }
    return ways
  }

  /// A place has so few words that stand for others that it has no more ways.
  private static let mostWays = 64

  /// The abbreviations that end in one of `places` with more before it.
  func shorts(endingIn places: Set<FoldedBytes>) -> [FoldedBytes] {
    abbreviations.filter { _, long in
      long.wordStarts.contains { $0 > 0 && places.contains(FoldedBytes(Array(long.bytes[$0...]))) }
    }.map(\.short)
  }

  /// The last words of names, written out and short.
  func lastWords(of names: Set<FoldedBytes>) -> Set<FoldedBytes> {
    let words = Set(names.map(\.lastWord))
    return words.union(abbreviations.filter { words.contains($0.long.lastWord) }.map(\.short.lastWord))
  }

  /// The last words of what stands before a place, written out and short.
  var wordsBeforePlaces: Set<FoldedBytes> {
    let words = Set((kinds.map(\.words) + places + prefixes + numberedPlaces).map(\.lastWord))
    return words.union(abbreviations.filter { words.contains($0.long.lastWord) }.map(\.short))
  }

  /// The first words of what means one of the places and offices called `names`, or may stand before it, and the abbreviations of what begins so.
  func openings(of names: [FoldedBytes]) -> (words: Set<FoldedBytes>, shorts: Set<FoldedBytes>) {
    let words = Set((names + names.compactMap(withoutPrefix) + kinds.map(\.words) + prefixes).map(\.firstWord))
    let shorts = abbreviations.filter { _, long in
      let long = OfficeSpelling.joined(long).bytes
      return words.contains { long.starts(with: $0.bytes) || $0.bytes.starts(with: long) }
    }
    return (words, Set(shorts.map(\.short.firstWord)))
  }

  /// The rest of a name that begins with what may be left out; nil where it does not, or where nothing is left.
  func withoutPrefix(_ name: FoldedBytes) -> FoldedBytes? {
    prefixes.lazy.compactMap { name.holds($0, at: 0) ? name.removing(first: $0) : nil }.first
  }
}

extension FoldedBytes {
  /// Where words begin.
  fileprivate var wordStarts: [Int] { bytes.indices.filter { $0 == 0 || bytes[$0 - 1] == 0x20 } }

  /// The words before `last`; nil where they do not end with it, or where there are none.
  func removing(last: FoldedBytes) -> FoldedBytes? {
    let count = bytes.count - last.bytes.count - 1
    return count > 0 && !last.bytes.isEmpty && hasSuffix(last) ? FoldedBytes(Array(bytes[..<count])) : nil
  }

  /// The words behind `first`, which they begin with; nil where there are none.
  func removing(first: FoldedBytes) -> FoldedBytes? {
    bytes.count > first.bytes.count + 1 ? FoldedBytes(Array(bytes[(first.bytes.count + 1)...])) : nil
  }
}
