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
  /// The words of the longest term.
  private(set) var longest = 1
  /// The currencies that are one word.
  let currencies: Set<FoldedBytes>
  /// The letters with which those begin.
  let initials: LetterSet
  /// Labels behind which a unit must stand, and those behind which one may.
  let labels: [Phrase]
  let hints: [Phrase]

  init(_ layout: Layout) {
    let currencies = layout.currencies.map { Phrase($0).plain }
    self.currencies = Set(currencies.filter { $0.wordCount == 1 })
    initials = self.currencies.reduce(into: LetterSet()) { $0.formUnion(LetterSet($1.bytes.first ?? 0)) }
    let byLength = { (texts: [String]) in texts.map { Phrase($0) }.sorted { $0.count > $1.count } }
    labels = byLength(layout.preamble.first { $0.meaning == .unit }?.texts ?? [])
    hints = byLength(layout.unitHints)
    for currency in currencies { insert(currency, .money(1, isNamed: true)) }
    for entry in layout.units {
      for multiplier in entry.texts.map({ Phrase($0).plain }) {
        // (A number alone is no unit.)
        if multiplier.bytes.contains(where: { $0 > 0x39 }) { insert(multiplier, .money(entry.meaning, isNamed: false)) }
        for currency in currencies {
          insert(multiplier.joined(currency), .money(entry.meaning, isNamed: true))
          insert(FoldedBytes(multiplier.bytes + currency.bytes), .money(entry.meaning, isNamed: true))
        }
      }
    }
    let counted = layout.aspects.filter { $0.meaning == .cases }.flatMap(\.texts) + layout.countWords
    for text in counted { insert(Phrase(text).plain, .count) }
    let fillers = layout.aspects.filter { $0.meaning == .money }.flatMap(\.texts) + layout.unitFillers
    for phrase in fillers.map({ Phrase($0) }) + labels + hints { insert(phrase.plain, .filler) }
  }

  /// The first meaning given to words stays.
  private mutating func insert(_ words: FoldedBytes, _ term: Term) {
    if words.bytes.isEmpty || terms[words] != nil { return }
    terms[words] = term
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
      let counts = stride(from: min(longest, words.count - start), to: 0, by: -1)
      let found = counts.lazy.compactMap { count in
        terms[FoldedBytes(Array(words[start..<start + count].joined(separator: [0x20])))].map { (count, $0) }
      }.first
      guard let (count, term) = found else { return nil }
      switch term {
      case .money(let factor, _): meaning.add(factor)
      case .count: meaning.isOfCases = true
      case .filler: break
      }
      start += count
    }
    return meaning
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
  /// Says of which unit a column is that a cell contradicts.
  mutating func tell(unit: Int64) {
    expected = UnitWords.name(unit)
    detail = Bilingual(vi: " của cột", en: " of the column")
  }
}
