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
