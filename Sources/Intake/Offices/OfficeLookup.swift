import DelimitedText
import Enforcement

/// Finds the office that a cell means: by code, by a code that lost its leading zeros, or by name.
struct OfficeLookup: Sendable {
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
  }

  let registry: OfficeRegistry
  private var withoutZeros: [Substring: Int?] = [:]
  private var byName: [[Substring]: [Int]] = [:]
  private var groups: [[Substring]: Int] = [:]
  private var phrases: [Phrase] = []
  private var names: [(position: Int, folded: FoldedText)] = []
  private let longForms: [Substring: [Substring]]
  private let prefixes: [Phrase]
  /// Hashes of the last words of all names, and of what means a sum.
  private var lastWords: Set<UInt64> = []

  init(_ registry: OfficeRegistry, layouts: [Layout]) {
    self.registry = registry
    var longForms: [Substring: [Substring]] = [:]
    for entry in layouts.flatMap(\.abbreviations) {
      for text in entry.texts { longForms[Substring(Phrase(text).plainText)] = Phrase(entry.meaning).plain }
    }
    self.longForms = longForms
    prefixes = layouts.flatMap(\.officePrefixes).map { Phrase($0) }
    for (position, office) in registry.offices.enumerated() {
      phrases.append(Phrase(office.name))
      guard office.level == .office else {
        groups[words(of: phrases[position])] = position
        continue
      }
      names.append((position, FoldedText(office.name)))
      let bare = office.id.code.drop { $0 == "0" }
      let isFirst = withoutZeros[bare] == nil
      withoutZeros.updateValue(isFirst ? position : nil, forKey: bare)
      let name = words(of: phrases[position])
      byName[name, default: []].append(position)
      if let short = withoutPrefix(name) { byName[short, default: []].append(position) }
    }
    let totals = layouts.flatMap(\.totalWords).map { Phrase($0) }
    var ends = Array(longForms.keys)
    for phrase in phrases + totals { ends += [phrase.plain.last, words(of: phrase).last].compactMap { $0 } }
    lastWords = Set(ends.map { OfficeLookup.hash(of: $0.utf8) })
  }

  /// Whether `text` may be a name, or a word for a sum, by its last word: a glance that spares taking apart what is surely none.
  func mayBeName(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      func isKept(_ byte: UInt8) -> Bool { LetterSet(byte).bits != 0 }
      var end = bytes.count
      while end > 0, bytes[end - 1] < 0x80, !isKept(bytes[end - 1]) { end -= 1 }
      var start = end
      while start > 0, isKept(bytes[start - 1]) { start -= 1 }
      // A letter with diacritics belongs to the word, and is not looked at here.
      if start == end || start > 0 && bytes[start - 1] >= 0x80 || end < bytes.count && bytes[end] >= 0x80 { return true }
      return lastWords.contains(OfficeLookup.hash(of: UnsafeBufferPointer(rebasing: bytes[start..<end])))
    }
  }

  /// A hash of ASCII letters and digits, large and small ones alike.
  private static func hash(of word: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// The office whose code or name is `text`. `province` narrows names that several provinces have.
  func match(_ text: String, province: Int?) -> Match {
    if let position = registry.position(of: text) {
      return registry.offices[position].level == .office ? .office(position) : .group(position)
    }
    if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      if let known = withoutZeros[text.drop { $0 == "0" }], let position = known { return .mended(position) }
      return .none
    }
    return match(name: text, province: province)
  }

  /// The office called `text`.
  func match(name text: String, province: Int?) -> Match {
    if !mayBeName(text) { return .none }
    let name = words(of: Phrase(text))
    if let group = groups[name] { return .group(group) }
    guard !name.isEmpty, let found = byName[name] ?? withoutPrefix(name).flatMap({ byName[$0] }) else { return .none }
    if found.count == 1 { return .office(found[0]) }
    let near = found.filter { registry.parent(of: $0) == province }
    return near.count == 1 ? .office(near[0]) : .ambiguous(found.count)
  }

  /// Whether `text` may be the name of the office at `position`: the same words, or the last of them, abbreviations written out.
  func agrees(_ text: String, with position: Int) -> Bool {
    let (given, known) = (words(of: Phrase(text)), words(of: phrases[position]))
    if given.isEmpty || given == known { return true }
    let (short, long) = given.count < known.count ? (given, known) : (known, given)
    return long.suffix(short.count).elementsEqual(short)
  }

  /// The code and name nearest to a name, for a message.
  func suggestion(for text: String) -> Office? {
    guard text.utf8.count <= 200 else { return nil }
    return NearestMatch(FoldedText(text), among: names.map(\.folded)).map { registry.offices[names[$0.index].position] }
  }

  private func words(of phrase: Phrase) -> [Substring] { phrase.plain.flatMap { longForms[$0] ?? [$0] } }

  private func withoutPrefix(_ name: [Substring]) -> [Substring]? {
    prefixes.first { name.starts(with: $0.plain) && name.count > $0.plain.count }.map { Array(name[$0.plain.count...]) }
  }
}
