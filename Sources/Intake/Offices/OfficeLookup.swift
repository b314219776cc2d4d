import DelimitedText
import Enforcement

/// Finds the office that a cell means: by code, by a code that lost its leading zeros, by name, or by both. One object, since every row may ask it.
final class OfficeLookup: Sendable {
  /// What a cell means.
  enum Match: Hashable, Sendable {
    case office(Int)
    /// The code without its leading zeros is this office's alone.
    case mended(Int)
    /// These offices have the name.
    case ambiguous([Int])
    /// A province or the nation, which do not report as such.
    case group(Int)
    case none
    /// None, and no word for a sum either, as a glance tells.
    case strange
  }

  let registry: OfficeRegistry
  /// Offices that are known and do not report this period, by code. (One that reports may have the code too.)
  private let others: [String: Office]
  private let spelling: OfficeSpelling
  /// Folding every name is worth it only where codes do not do.
  private let spelled: Lazy<SpelledOffices>
  private let names: Lazy<OfficeNames>
  /// Those that do not report by name; nil where several have it.
  private let otherNames: Lazy<[FoldedBytes: Office?]>
  /// The codes, and what is left of them without leading zeros.
  private let codes: HashSketch
  private let areCodesASCII: Bool
  private let glanceOnce: Lazy<OfficeGlance>
  /// What tells most texts that mean none.
  var glance: OfficeGlance { glanceOnce.value }

  init(_ registry: OfficeRegistry, others: [String: Office] = [:], layouts: [Layout]) {
    self.registry = registry
    self.others = others
    let spelling = OfficeSpelling(layouts)
    self.spelling = spelling
    codes = OfficeLookup.codes(registry, others)
    areCodesASCII =
      registry.offices.allSatisfy { OfficeLookup.isASCII($0.id.code.utf8Span.span) }
      && others.keys.allSatisfy { OfficeLookup.isASCII($0.utf8Span.span) }
    let spelled = Lazy { SpelledOffices(registry, spelling) }
    self.spelled = spelled
    names = Lazy { OfficeNames(registry, spelled.value, spelling) }
    otherNames = Lazy {
      Dictionary(others.values.map { (spelling.full(Phrase($0.name)), $0) }) { first, second in first == second ? first : nil }
    }
    glanceOnce = Lazy { OfficeGlance(registry, spelled.value, spelling, layouts) }
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

  /// Whether a text may be a name, a code or a word for a sum.
  private func mayMean(_ text: Span<UInt8>) -> Bool { glanceOnce.withValue { $0.mayMean(text) } }

  static func isASCII(_ bytes: Span<UInt8>) -> Bool {
    for at in bytes.indices where bytes[at] >= 0x80 { return false }
    return true
  }

  /// Whether `text` may be a code, or one without its leading zeros. (Letters beyond ASCII may be written in several ways, but those of Vietnamese in none
  /// that is ASCII.)
  private func mayBeCode(_ bytes: Span<UInt8>) -> Bool {
    if codes.mayHold(stableHash(bytes)) { return true }
    return areCodesASCII ? !TextLetters.areComposed(bytes) : !OfficeLookup.isASCII(bytes)
  }

  /// The hash of what stands behind leading zeros.
  private static func hashWithoutZeros(_ code: Span<UInt8>) -> UInt64 { stableHash(code, from: leadingZeros(code)) }

  private static func leadingZeros(_ code: Span<UInt8>) -> Int {
    var start = 0
    while start < code.count, code[start] == 0x30 { start += 1 }
    return start
  }

  /// The office whose code or name is `text`, or both, as Excel may write them. `province` narrows names that several provinces have.
  func match(_ text: String, province: Int?) -> Match {
    let text = OfficeLookup.unwrapped(text)
    let bytes = text.utf8Span.span
    if let match = matchCode(text) { return match }
    guard OfficeLookup.isNumber(bytes) else { return match(name: text, province: province) }
    return mayMean(bytes) ? .none : .strange
  }

  private func matchCode(_ text: String) -> Match? {
    let bytes = text.utf8Span.span
    if DecimalCode.isOne(bytes) {
      let code = matchCode(DecimalCode.whole(of: text))
      if case .office(let position) = code { return .mended(position) }
      return code
    }
    if mayBeCode(bytes), let position = registry.position(of: text) {
      return registry.offices[position].level == .office ? .office(position) : .group(position)
    }
    guard OfficeLookup.isNumber(bytes), codes.mayHold(OfficeLookup.hashWithoutZeros(bytes)),
      let known = names.value.withoutZeros[text.drop { $0 == "0" }], let position = known
    else { return nil }
    return .mended(position)
  }

  private static func isNumber(_ bytes: Span<UInt8>) -> Bool {
    for at in bytes.indices where bytes[at] &- 0x30 > 9 { return false }
    return !bytes.isEmpty
  }

  /// The office called `text`.
  func match(name text: String, province: Int?) -> Match {
    mayMean(text.utf8Span.span) ? match(nameTakenApart: text, province: province) : .strange
  }

  /// The same of a text that was not looked at.
  func match(nameTakenApart text: String, province: Int?) -> Match {
    let phrase = Phrase(text)
    let full = spelling.full(phrase)
    let written = match(name: full, province)
    let numbered = { phrase.withoutNumber.flatMap { self.match(name: self.spelling.full($0), province) } }
    return written ?? numbered() ?? match(withProvince: full) ?? matchCodeWithName(text)
  }

  /// The office of a name with its province behind it: "Chi cục THADS quận Ba Đình - Hà Nội".
  private func match(withProvince name: FoldedBytes) -> Match? {
    for (place, province) in names.value.provinces where name.hasSuffix(place) {
      guard let start = name.removing(last: place).flatMap(spelling.parted), !start.rest.bytes.isEmpty else { continue }
      let near = names.value.offices(start.kind, start.rest)?.filter { registry.parent(of: $0) == province } ?? []
      if near.count == 1 { return .office(near[0]) }
    }
    return nil
  }

  private func match(name: FoldedBytes, _ province: Int?) -> Match? {
    let names = names.value
    if let group = names.groups[name] { return .group(group) }
    if name.bytes.isEmpty { return nil }
    let alike = names.byName[name] ?? spelling.withoutPrefix(name).flatMap { names.byName[$0] }
    guard let found = alike ?? names.offices(calledNearly: name, spelling) ?? names.offices(calledJoined: name) else {
      return nil
    }
    if found.count == 1 { return .office(found[0]) }
    let near = found.filter { registry.parent(of: $0) == province }
    return near.count == 1 ? .office(near[0]) : .ambiguous(found)
  }

  /// What `text` means that Excel was told to keep as it is: `="01001"`, `'01001`.
  private static func unwrapped(_ text: String) -> String {
    guard let inner = GuardedCell.inner(of: text.utf8Span.span), !inner.isEmpty else { return text }
    return String(decoding: text.utf8.dropFirst(inner.lowerBound).prefix(inner.count), as: UTF8.self)
  }

  /// The office of a code that its own name stands beside: "01001 - Chi cục …", "Chi cục … (01001)".
  private func matchCodeWithName(_ text: String) -> Match {
    func isSign(_ character: Character) -> Bool {
      if let byte = character.asciiValue { return LetterSet(byte).isEmpty }
      return !character.isLetter && !character.isNumber
    }
    let words = text.split(whereSeparator: isSign)
    guard let first = words.first, let last = words.last, words.count > 1 else { return .none }
    for (code, name) in [(first, text[first.endIndex...]), (last, text[..<last.startIndex])] {
      guard let match = matchCode(String(code)) else { continue }
      switch match {
      case .office(let position), .mended(let position):
        if agrees(String(name), with: position) { return match }
      case .group(let position):
        if names.value.groups[spelling.full(Phrase(String(name)))] == position { return match }
      default: continue
      }
    }
    return .none
  }

  /// Whether the office is that of a whole province: its name ends with the province's, "Cục THADS tỉnh Gia Lai"; or it is called after the
  /// province, "Cục THADS Gia Lai", and no other office of the province is of its kind. (A town may have the province's name.)
  func isOfWholeProvince(_ position: Int) -> Bool {
    guard let province = registry.parent(of: position) else { return false }
    let (own, whole) = (fullName(position), fullName(province))
    if own.hasSuffix(whole) { return true }
    guard let (kind, place) = spelling.parted(own), place == spelling.bare(whole) else { return false }
    return registry.children(of: province).allSatisfy { $0 == position || spelling.parted(fullName($0))?.kind != kind }
  }

  private func fullName(_ position: Int) -> FoldedBytes { spelled.withValue { $0.full(position) } }

  /// Whether `text` holds a word that names of offices are made of, for a kind of office or of place.
  func mayMeanOffice(_ text: String) -> Bool { spelling.mayMeanOffice(spelling.full(Phrase(text))) }

  /// Whether `text` may be the name of the office at `position`: the same words, or the last of them, abbreviations written out.
  func agrees(_ text: String, with position: Int) -> Bool {
    if text == registry.offices[position].name { return true }
    let (given, known) = (spelling.full(Phrase(text)), fullName(position))
    if given.bytes.isEmpty || known.hasSuffix(given) || given.hasSuffix(known) { return true }
    let near = names.value.offices(calledNearly: given, spelling) ?? names.value.offices(calledJoined: given)
    return near?.contains(position) ?? false
  }

  /// The office whose name `text` is beside the code of the one at `position`, with whose name it does not agree: one that reports or one of
  /// another structure; nil where it is that of none, or of several.
  func namesOther(_ text: String, than position: Int) -> Office? {
    switch match(name: text, province: registry.parent(of: position)) {
    case .office(let other), .mended(let other): return other == position ? nil : registry.offices[other]
    case .ambiguous, .group: return nil
    case .none, .strange: return otherNames.value[spelling.full(Phrase(text))] ?? nil
    }
  }

  /// The office with the code `text` that does not report this period; nil where there is none.
  func other(_ text: String) -> Office? {
    let text = Preamble.trimmed(text[...])
    return mayBeCode(text.utf8Span.span) && registry.position(of: text) == nil ? others[text] : nil
  }

  /// The office nearest to a name, for a message: by the place that it is named after.
  func suggestion(for text: String) -> Office? {
    guard text.utf8.count <= 200 else { return nil }
    if let code = CodeShape(text), let position = names.value.byShape[code] ?? nil { return registry.offices[position] }
    let phrase = Phrase(text)
    let place = spelling.place(of: spelling.full(phrase.withoutNumber ?? phrase))
    return names.withValue { names in
      NearestMatch(place, among: names.places).map { registry.offices[names.positions[$0.index]] }
    }
  }
}

/// What a code looks like to who types it: small letters as large ones, O as 0 and l as 1, no zeros before its numbers, and neither the signs between
/// them nor the ".0" of a number.
struct CodeShape: Hashable, Sendable {
  private let signs: [UInt8]

  private static let longest = 12
  private static let digitsAlike: [UInt8: UInt8] = [0x4F: 0x30, 0x49: 0x31, 0x4C: 0x31]

  /// Nil for what holds no digit, or other signs than codes do.
  init?(_ text: String) {
    let span = text.utf8Span.span
    var bytes: [UInt8] = []
    for at in span.indices where span[at] != 0x20 {
      if bytes.count == CodeShape.longest { return nil }
      bytes.append(span[at])
    }
    guard bytes.contains(where: { $0 &- 0x30 <= 9 }) else { return nil }
    if bytes.count > 2, bytes.last == 0x30, [0x2E, 0x2C].contains(bytes[bytes.count - 2]) { bytes.removeLast(2) }
    var signs: [UInt8] = []
    var isInNumber = false
    for byte in bytes where !".,-'".utf8.contains(byte) {
      let large = (0x61...0x7A).contains(byte) ? byte & 0xDF : byte
      let sign = CodeShape.digitsAlike[large] ?? large
      let isDigit = sign &- 0x30 <= 9
      guard isDigit || (0x41...0x5A).contains(sign) else { return nil }
      if sign == 0x30, !isInNumber { continue }
      isInNumber = isDigit
      signs.append(sign)
    }
    self.signs = signs
  }
}
