import Configuration
import DelimitedText
import Enforcement

/// How the files of a layout write units: what is counted, "Việc", and money by a multiplier and a currency, "1.000 đồng", "tr.đ".
///
/// The layout lists multipliers and currencies; every multiplier may stand before every currency, apart or joined, and one that is a word may
/// stand alone ("triệu").
struct UnitWords: Sendable {
  /// What words say of a unit.
  enum Term: Hashable, Sendable {
    /// Đồng a unit, and whether the currency is named.
    case money(Int64, isNamed: Bool)
    /// Something that is counted and is no money.
    case count
    /// Words that say nothing of their own: "tiền" in "tiền: 1.000 đồng".
    case filler
  }

  private var terms: [FoldedBytes: Term] = [:]
  /// The last words of terms of money: no text without one names a unit of money.
  private var lastWordsOfMoney: Set<FoldedBytes> = []
  /// Words beside which a multiple is an amount, with their diacritics and without any: "trên 1.000.000 đồng", "quá 1 tỷ đồng", not "KẾT QUẢ
  /// triệu đồng".
  private let amountWords: Set<FoldedBytes>
  /// The words of the longest term.
  private(set) var longest = 1
  /// The currencies that are one word.
  let currencies: Set<FoldedBytes>
  /// The letters with which those begin.
  let initials: LetterSet
  /// The letters with which currencies and multipliers in words begin.
  private(set) var moneyInitials = LetterSet()
  /// All letters of what is said of units, and the digits.
  private(set) var letters = LetterSet.digits
  /// The currencies with their diacritics, and without any.
  private let writtenCurrencies: Set<FoldedBytes>
  /// Labels behind which a currency stands that need not be the unit.
  let currencyLabels: [Phrase]
  /// Labels behind which an amount stands in words.
  let amountLabels: [Phrase]
  /// Labels behind which a unit must stand, and those behind which one may.
  let labels: [Phrase]
  let hints: [Phrase]

  init(_ layout: Layout) {
    let currencies = layout[.currencies].map { Phrase($0).plain }
    self.currencies = Set(currencies.filter { $0.wordCount == 1 })
    writtenCurrencies = Set(layout[.currencies].flatMap { [Phrase($0).key, Phrase($0).plain] })
    amountLabels = layout.phrases(of: .amountLabels)
    currencyLabels = layout.phrases(of: .currencyLabels)
    amountWords = Set(layout[.amountWords].flatMap { [Phrase($0).key, Phrase($0).plain] })
    initials = self.currencies.reduce(into: LetterSet()) { $0.formUnion(LetterSet($1.bytes.first ?? 0)) }
    let byLength = { (texts: [String]) in texts.map { Phrase($0) }.sorted { $0.count > $1.count } }
    labels = byLength(layout.preamble.first { $0.meaning == .unit }?.texts ?? [])
    hints = byLength(layout[.unitHints])
    for currency in currencies { insert(currency, .money(1, isNamed: true)) }
    for entry in layout.units {
      for multiplier in entry.texts.map({ Phrase($0).plain }) {
        // (A number alone is no unit.)
        let isWord = multiplier.bytes.contains { $0 > 0x39 }
        if isWord { insert(multiplier, .money(entry.meaning, isNamed: false)) }
        for currency in currencies {
          if isWord { insert(UnitWords.one.joined(multiplier).joined(currency), .money(entry.meaning, isNamed: true)) }
          insert(multiplier.joined(currency), .money(entry.meaning, isNamed: true))
          insert(FoldedBytes(multiplier.bytes + currency.bytes), .money(entry.meaning, isNamed: true))
        }
      }
    }
    let counted = layout.aspects.filter { $0.meaning == .cases }.flatMap(\.texts) + layout[.countWords]
    for text in counted { insert(Phrase(text).plain, .count) }
    let fillers = layout.aspects.filter { $0.meaning == .money }.flatMap(\.texts) + layout[.unitFillers]
    for phrase in fillers.map({ Phrase($0) }) + labels + hints { insert(phrase.plain, .filler) }
  }

  /// The first meaning given to words stays.
  private mutating func insert(_ words: FoldedBytes, _ term: Term) {
    if words.bytes.isEmpty || terms[words] != nil { return }
    terms[words] = term
    letters.formUnion(LetterSet(words.bytes.span))
    if case .money = term {
      if !words.bytes.contains(where: { $0 &- 0x30 <= 9 }) { moneyInitials.formUnion(LetterSet(words.bytes.first ?? 0)) }
      lastWordsOfMoney.insert(words.lastWord)
    }
    longest = max(longest, words.wordCount)
  }

  /// All words of money, labels and hints.
  var phrases: [FoldedBytes] { Array(terms.keys) }

  subscript(words: FoldedBytes) -> Term? { terms[words] }

  /// The money unit that the last words of a phrase name, and how many words these are: of several the longest.
  func atEnd(of phrase: Phrase) -> (factor: Int64, isNamed: Bool, count: Int)? {
    for count in stride(from: min(longest, phrase.count), to: 0, by: -1) {
      let words = phrase.removing(0..<phrase.count - count).plain
      if case .money(let factor, let isNamed)? = terms[words] { return (factor, isNamed, count) }
    }
    return nil
  }

  /// Whether the words that look like a currency are one by their diacritics: "theo dòng" names none. One or two letters alone need theirs: "đ", "tỷ".
  func isCurrencyMeant(in phrase: Phrase) -> Bool {
    if phrase.plain.bytes.count <= 2 { return phrase.key != phrase.plain }
    let plain = phrase.plain.bytes.split(separator: 0x20)
    return zip(plain, phrase.key.bytes.split(separator: 0x20)).allSatisfy { word, key in
      !currencies.contains(FoldedBytes(Array(word))) || writtenCurrencies.contains(FoldedBytes(Array(key)))
    }
  }

  /// Whether an amount in words follows: "Bằng chữ: Năm triệu đồng".
  func labelsAmount(_ cell: String) -> Bool {
    amountLabels.contains(where: Phrase(cell).holds)
  }

  /// Whether a phrase names a currency by its code, VND, which is no other word, and no amount of it.
  func namesCurrencyCode(_ phrase: Phrase) -> Bool {
    phrase.plain.bytes.split(separator: 0x20).enumerated().contains { place, word in
      word.count > 1 && currencies.contains(FoldedBytes(Array(word))) && !word.contains { "aeiouy".utf8.contains($0) }
        && !isAmount(place..<place + 1, of: phrase)
    }
  }

  /// Whether some words of a phrase stand where units are told of.
  func tellsOfUnits(_ phrase: Phrase) -> Bool {
    let words = phrase.plain.bytes.split(separator: 0x20)
    return words.indices.contains { longestTerm(words[$0...])?.term == .filler }
  }

  /// Whether the last word is a currency.
  func looksLikeMoney(_ phrase: Phrase) -> Bool { atEnd(of: phrase)?.isNamed ?? false }

  /// Whether a multiplier and a currency stand at the end: names of places end in one that is a currency (Lâm Đồng), but never so.
  func namesMultipleOfCurrency(_ phrase: Phrase) -> Bool { atEnd(of: phrase).map { $0.isNamed && $0.factor > 1 } ?? false }

  /// What all the words of a phrase say of units, each of them understood; nil where one is not.
  func meaning(of phrase: Phrase) -> UnitMeaning? {
    let words = phrase.plain.bytes.split(separator: 0x20)
    var meaning = UnitMeaning()
    var start = 0
    while start < words.count {
      guard let (count, term) = longestTerm(words[start...]) else { return nil }
      switch term {
      case .money(let factor, _): meaning.add(factor)
      case .count: meaning.isOfCases = true
      case .filler: break
      }
      start += count
    }
    return meaning
  }

  private typealias Words = ArraySlice<ArraySlice<UInt8>>

  /// The term that `words` begin with: of several the longest.
  private func longestTerm(_ words: Words) -> (count: Int, term: Term)? {
    for count in stride(from: min(longest, words.count), to: 0, by: -1) {
      if let term = terms[FoldedBytes(Array(words.prefix(count).joined(separator: [0x20])))] { return (count, term) }
    }
    return nil
  }
}

// Units among other words.
extension UnitWords {
  private static let one = FoldedBytes([0x31])

  /// Whether some word may be the last of a unit of money.
  func mayNameMoney(_ phrase: Phrase) -> Bool {
    phrase.plain.bytes.split(separator: 0x20).contains { lastWordsOfMoney.contains(FoldedBytes(Array($0))) }
  }

  /// Whether a phrase is "1 triệu đồng": a unit behind a label, and elsewhere rather an amount.
  func beginsWithOne(_ phrase: Phrase) -> Bool { isOneMultiple(phrase.plain.bytes.split(separator: 0x20)[...]) }

  /// The multiple of a currency that running words name and that is no amount.
  func mention(in phrase: Phrase) -> Int64? {
    let words = phrase.plain.bytes.split(separator: 0x20)
    var start = 0
    while start < words.count {
      guard let (count, term) = longestTerm(words[start...]) else {
        start += 1
        continue
      }
      if case .money(let factor, isNamed: true) = term, factor > 1, !isAmount(start..<start + count, of: phrase) { return factor }
      start += count
    }
    return nil
  }

  /// The first words of a phrase that are a unit of money, and where they stand.
  func firstMoney(in phrase: Phrase) -> (factor: Int64, range: Range<Int>)? {
    if !mayNameMoney(phrase) { return nil }
    let words = phrase.plain.bytes.split(separator: 0x20)
    var start = 0
    while start < words.count {
      let found = longestTerm(words[start...])
      if let found, case .money(let factor, _) = found.term { return (factor, start..<start + found.count) }
      start += found?.count ?? 1
    }
    return nil
  }

  /// Whether a phrase is a multiple of one that is known and says nothing else: "trăm triệu đồng".
  func isUnknownMultiple(_ phrase: Phrase) -> Bool {
    guard let unit = atEnd(of: phrase), unit.isNamed, unit.factor > 1, unit.count < phrase.count else { return false }
    return phrase.key.bytes.split(separator: 0x20).dropLast(unit.count).allSatisfy {
      amountWords.contains(FoldedBytes(Array($0)))
    }
  }

  /// Whether the unit of money in `range` belongs to an amount: behind a number or a word for one, before "trở lên".
  private func isAmount(_ range: Range<Int>, of phrase: Phrase) -> Bool {
    let words = phrase.key.bytes.split(separator: 0x20)
    if isOneMultiple(words[range]) { return true }
    return [range.lowerBound - 1, range.upperBound].contains { place in
      guard words.indices.contains(place) else { return false }
      let isNumber = place < range.lowerBound && words[place].allSatisfy { (0x30...0x39).contains($0) }
      return isNumber || amountWords.contains(FoldedBytes(Array(words[place])))
    }
  }

  private func isOneMultiple(_ words: Words) -> Bool {
    guard let first = words.first, let second = words.dropFirst().first?.first else { return false }
    return first.elementsEqual(UnitWords.one.bytes) && second > 0x39
  }
}

extension UnitWords {
  /// How a unit of so many đồng is best written.
  static func name(_ factor: Int64) -> String {
    switch factor {
    case 1: "đồng"
    case 1_000: "1.000 đồng"
    case 1_000_000: "triệu đồng"
    case 1_000_000_000: "tỷ đồng"
    default: "\(factor) đồng"
    }
  }

  /// Says of a column in which unit it is read.
  fileprivate static func told(_ unit: Int64) -> Bilingual {
    Bilingual(vi: " (cột tính bằng \(name(unit)))", en: " (in \(name(unit)))")
  }

  /// The same of đồng, as most are, put together once.
  fileprivate static let inDong = told(1)

  /// An amount of đồng in a unit, in groups of digits.
  static func written(_ amount: Int64, unit: Int64) -> String {
    let text = StatementReader.shown(amount, unit: unit)
    let decimals = text.firstIndex(of: ",").map { text[$0...] } ?? ""
    return Thresholds.grouped(amount / max(1, unit)) + decimals
  }

  /// What may be written.
  static var names: String { [1, 1_000, 1_000_000, 1_000_000_000].map(name).joined(separator: "; ") }
}

/// What a text says of units.
struct UnitMeaning: Hashable, Sendable {
  /// Đồng a unit of money, the different ones.
  private(set) var money: [Int64] = []
  /// Whether it counts something.
  var isOfCases = false

  var isEmpty: Bool { money.isEmpty && !isOfCases }

  mutating func add(_ factor: Int64) {
    if !money.contains(factor) { money.append(factor) }
  }

  mutating func add(_ other: UnitMeaning) {
    other.money.forEach { add($0) }
    isOfCases = isOfCases || other.isOfCases
  }
}

extension FindingList.Facts {
  /// Says that the unit is that of columns which state none.
  mutating func tellUnitOfOthers() {
    detail = Bilingual(vi: " của các cột tiền không ghi đơn vị tính", en: " of the money columns that state none")
  }

  /// Says that what stands there names a currency, in which amounts may be in thousands as well.
  mutating func tellCurrencyAlone() {
    detail = Bilingual(
      vi: ": đó mới là loại tiền, chưa rõ số liệu ghi bằng đồng hay 1.000 đồng",
      en: ": it is a currency, and does not say whether figures are in đồng or in thousands of đồng")
  }

  /// Says of which unit a column is that a cell contradicts, and how to write there what it states.
  mutating func tell(unit: Int64, stating amount: Int64) {
    expected = UnitWords.name(unit)
    let written = UnitWords.written(amount, unit: unit)
    detail = Bilingual(vi: " của cột: viết \(written)", en: " of the column: write \(written)")
  }

  /// Says how a number is written; of an amount, in which unit its column is read.
  mutating func tell(numberIn unit: Int64, isMoney: Bool) {
    expected = isMoney && unit > 1 ? "1.234.567,8" : "1.234"
    if isMoney { detail = unit == 1 ? UnitWords.inDong : UnitWords.told(unit) }
  }
}
