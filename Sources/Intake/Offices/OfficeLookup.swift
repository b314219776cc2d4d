import DelimitedText
import Enforcement

/// Finds the office that a cell means: by code, by a code that lost its leading zeros, or by name. One object, since every row may ask it.
final class OfficeLookup: Sendable {
  /// What a cell means.
  enum Match: Hashable, Sendable {
    case office(Int)
    /// The code without its leading zeros is this office's alone.
    case mended(Int)
    /// Several offices have the name.
    case ambiguous(Int)
    /// A province or the nation, which do not report as such.
    case group(Int)
    case none
    /// None, and no word for a sum either, as a glance tells.
    case strange
  }

  let registry: OfficeRegistry
  /// Offices that are known and do not report this period, by code.
  private let others: [String: Office]
  private let spelling: OfficeSpelling
  /// Folding every name is worth it only where codes do not do.
  private let names: Lazy<OfficeNames>
  /// The codes, and what is left of them without leading zeros.
  private let codes: HashSketch
  /// The last words of all names, and of what means a sum.
  private let lastWords: Lazy<HashSketch>

  init(_ registry: OfficeRegistry, others: [String: Office] = [:], layouts: [Layout]) {
    self.registry = registry
    self.others = others
    let spelling = OfficeSpelling(layouts)
    self.spelling = spelling
    codes = OfficeLookup.codes(registry, others)
    names = Lazy { OfficeNames(registry, spelling) }
    lastWords = Lazy { OfficeLookup.lastWords(registry, spelling, layouts) }
  }

  private static func codes(_ registry: OfficeRegistry, _ others: [String: Office]) -> HashSketch {
    var codes = HashSketch()
    for code in others.keys { codes.insert(stableHash(code.utf8Span.span)) }
    for office in registry.offices {
      let code = office.id.code.utf8Span.span
      codes.insert(stableHash(code))
      codes.insert(hashWithoutZeros(code))
    }
    return codes
  }

  private static func lastWords(_ registry: OfficeRegistry, _ spelling: OfficeSpelling, _ layouts: [Layout]) -> HashSketch {
    var words = HashSketch()
    let abbreviations = layouts.flatMap { $0.abbreviations.flatMap(\.texts) }
    for text in registry.offices.map(\.name) + layouts.flatMap(\.totalWords) + abbreviations {
      let phrase = Phrase(text)
      for name in [phrase.plain, spelling.full(phrase)] {
        if let last = name.bytes.split(separator: 0x20).last { words.insert(hash(ofWord: last.span, 0..<last.count)) }
      }
    }
    return words
  }

  /// Whether a cell of ASCII signs is surely no code, name or word for a sum.
  func isStrange(_ bytes: Span<UInt8>) -> Bool {
    func isSign(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
    guard !bytes.isEmpty, isSign(bytes[0]), isSign(bytes[bytes.count - 1]), !mayBeCode(bytes) else { return false }
    if OfficeLookup.isNumber(bytes), codes.mayHold(OfficeLookup.hashWithoutZeros(bytes)) { return false }
    return !mayBeName(bytes)
  }

  /// Whether `text` may be a name, or a word for a sum, by its last word: a glance that spares taking apart what is surely none.
  private func mayBeName(_ bytes: Span<UInt8>) -> Bool {
    func isKept(_ byte: UInt8) -> Bool { !LetterSet(byte).isEmpty }
    var end = bytes.count
    while end > 0, bytes[end - 1] < 0x80, !isKept(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0, isKept(bytes[start - 1]) { start -= 1 }
    // A letter with diacritics belongs to the word, and is not looked at here.
    if start == end || start > 0 && bytes[start - 1] >= 0x80 || end < bytes.count && bytes[end] >= 0x80 { return true }
    return lastWords.value.mayHold(OfficeLookup.hash(ofWord: bytes, start..<end))
  }

  /// A hash of ASCII letters and digits, large and small ones alike.
  private static func hash(ofWord bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for at in range {
      let byte = bytes[at]
      hash = (hash ^ UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)) &* 0x100_0000_01B3
    }
    return mixed(hash)
  }

  /// Whether `text` may be a code, or one without its leading zeros. (Letters beyond ASCII may be written in several ways.)
  private func mayBeCode(_ bytes: Span<UInt8>) -> Bool {
    if codes.mayHold(stableHash(bytes)) { return true }
    for at in bytes.indices where bytes[at] >= 0x80 { return true }
    return false
  }

  /// The hash of what stands behind leading zeros.
  private static func hashWithoutZeros(_ code: Span<UInt8>) -> UInt64 {
    var start = 0
    while start < code.count, code[start] == 0x30 { start += 1 }
    return stableHash(code, from: start)
  }

  /// The office whose code or name is `text`. `province` narrows names that several provinces have.
  func match(_ text: String, province: Int?) -> Match {
    let bytes = text.utf8Span.span
    if mayBeCode(bytes), let position = registry.position(of: text) {
      return registry.offices[position].level == .office ? .office(position) : .group(position)
    }
    guard OfficeLookup.isNumber(bytes) else { return match(name: text, province: province) }
    if codes.mayHold(OfficeLookup.hashWithoutZeros(bytes)),
      let known = names.value.withoutZeros[text.drop { $0 == "0" }], let position = known
    {
      return .mended(position)
    }
    return mayBeName(bytes) ? .none : .strange
  }

  private static func isNumber(_ bytes: Span<UInt8>) -> Bool {
    for at in bytes.indices where bytes[at] &- 0x30 > 9 { return false }
    return !bytes.isEmpty
  }

  /// The office called `text`.
  func match(name text: String, province: Int?) -> Match {
    if !mayBeName(text.utf8Span.span) { return .strange }
    let name = spelling.full(Phrase(text))
    let names = names.value
    if let group = names.groups[name] { return .group(group) }
    guard !name.bytes.isEmpty, let found = names.byName[name] ?? spelling.withoutPrefix(name).flatMap({ names.byName[$0] }) else {
      return .none
    }
    if found.count == 1 { return .office(found[0]) }
    let near = found.filter { registry.parent(of: $0) == province }
    return near.count == 1 ? .office(near[0]) : .ambiguous(found.count)
  }

  /// Whether `text` may be the name of the office at `position`: the same words, or the last of them, abbreviations written out.
  func agrees(_ text: String, with position: Int) -> Bool {
    let name = registry.offices[position].name
    if text == name { return true }
    let (given, known) = (spelling.full(Phrase(text)), spelling.full(Phrase(name)))
    return given.bytes.isEmpty || known.hasSuffix(given) || given.hasSuffix(known)
  }

  /// The office with the code `text` that does not report this period; nil where there is none.
  func other(_ text: String) -> Office? {
    let text = Preamble.trimmed(text[...])
    return registry.position(of: text) == nil ? others[text] : nil
  }

  /// The code and name nearest to a name, for a message.
  func suggestion(for text: String) -> Office? {
    guard text.utf8.count <= 200 else { return nil }
    let all = names.value.all
    return NearestMatch(FoldedText(text), among: all.map(\.folded)).map { registry.offices[all[$0.index].position] }
  }
}

/// How words of office names are shortened, and what is left out before them.
struct OfficeSpelling: Sendable {
  /// The abbreviations, and the long form of each by its code less one.
  private let shorts: FieldTable
  private let longs: [FoldedBytes]
  private let prefixes: [FoldedBytes]

  init(_ layouts: [Layout]) {
    var shorts = FieldTable()
    var longs: [FoldedBytes] = []
    // Of an abbreviation that several layouts give, the last counts.
    for entry in layouts.flatMap(\.abbreviations).reversed() {
      for text in entry.texts.reversed() {
        longs.append(Phrase(entry.meaning).plain)
        shorts.insert(longs.count, for: Phrase(text).plain.bytes.span)
      }
    }
    (self.shorts, self.longs) = (shorts, longs)
    prefixes = layouts.flatMap(\.officePrefixes).map { Phrase($0).plain }.filter { !$0.bytes.isEmpty }
  }

  /// The words without diacritics, abbreviations written out.
  func full(_ phrase: Phrase) -> FoldedBytes {
    let bytes = phrase.plain.bytes
    var words: [UInt8] = []
    /// How much of the phrase is among `words`.
    var taken = 0
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x20 { end += 1 }
      let code = shorts.code(of: bytes.span.extracting(start..<end))
      if code > 0 {
        words += bytes[taken..<start]
        words += longs[code - 1].bytes
        taken = end
      }
      start = end + 1
    }
    return taken == 0 ? phrase.plain : FoldedBytes(words + bytes[taken...])
  }

  /// The rest of a name that begins with what may be left out; nil where it does not, or where nothing is left.
  func withoutPrefix(_ name: FoldedBytes) -> FoldedBytes? {
    guard let prefix = prefixes.first(where: { name.bytes.count > $0.bytes.count && name.holds($0, at: 0) }) else { return nil }
    return FoldedBytes(Array(name.bytes[(prefix.bytes.count + 1)...]))
  }
}

/// The offices of a registry by what people call them.
private struct OfficeNames: Sendable {
  private(set) var withoutZeros: [Substring: Int?] = [:]
  private(set) var byName: [FoldedBytes: [Int]] = [:]
  private(set) var groups: [FoldedBytes: Int] = [:]
  private(set) var all: [(position: Int, folded: FoldedText)] = []

  init(_ registry: OfficeRegistry, _ spelling: OfficeSpelling) {
    for (position, office) in registry.offices.enumerated() {
      let folded = FoldedText(office.name)
      let name = spelling.full(Phrase(folded))
      guard office.level == .office else {
        groups[name] = position
        continue
      }
      all.append((position, folded))
      let bare = office.id.code.drop { $0 == "0" }
      let isFirst = withoutZeros[bare] == nil
      withoutZeros.updateValue(isFirst ? position : nil, forKey: bare)
      byName[name, default: []].append(position)
      if let short = spelling.withoutPrefix(name) { byName[short, default: []].append(position) }
    }
  }
}
