import DelimitedText

/// What is told once a file, however many rows show it: an unknown office, a name beside a code, a misspelt category.
///
/// No more than ``limit`` such things are kept in mind. A file with more is not misspelt here and there but wrong in a column: from there
/// on each row that shows another one is told.
struct ToldOnce: Sendable {
  private var told: [UInt64: Told] = [:]
  private var sketch = HashSketch()
  /// Unknown offices, of which a file may have another one in each row, all of them told of the same office.
  private var unknown = MixedHashes()
  private var officeOfUnknown: Int?
  /// What was asked last, where it is in mind: rows that show the same stand together.
  private var last: UInt64?
  /// The same where it was asked by a text.
  private var lastText: (rule: Rule, text: String, key: Int)?
  /// Whether something could not be kept in mind.
  private(set) var isFull = false
  /// Whether it is what was in mind before this part of the file, when nothing more could be.
  private(set) var isInherited = false
  /// How many unknown offices were told, kept in mind or not.
  private(set) var unknownOffices = 0

  /// What was told, and of which office.
  private struct Told: Sendable {
    let rule: Rule
    let office: Int?
  }

  /// How many things are kept in mind.
  static let limit = 4096

  /// Whether `rule` is to be told of `text` (and of `key`, where the same text may stand for several things).
  mutating func insert(_ rule: Rule, _ text: String, key: Int = 0, office: Int?) -> Bool {
    if let lastText, lastText.text == text, lastText.rule == rule, lastText.key == key { return false }
    let hash = ToldOnce.hash(rule, text, key)
    let isNew = insert(rule, hash: hash, office: office)
    if hash == last { lastText = (rule, text, key) }
    return isNew
  }

  /// The same of what `hash` tells apart.
  mutating func insert(_ rule: Rule, hash: UInt64, office: Int?) -> Bool {
    if hash == last { return false }
    let isNew = rule == .officeUnknown ? insertUnknown(hash, office) : insertOther(rule, hash, office)
    if !isNew { last = hash }
    return isNew
  }

  /// Whether an unknown office is to be told, of which there may be another one in each row.
  private mutating func insertUnknown(_ hash: UInt64, _ office: Int?) -> Bool {
    let hasRoom = count < ToldOnce.limit
    guard hasRoom ? unknown.insert(hash) : !unknown.contains(hash) else { return false }
    if hasRoom { officeOfUnknown = office } else { isFull = true }
    unknownOffices += 1
    return true
  }

  private mutating func insertOther(_ rule: Rule, _ hash: UInt64, _ office: Int?) -> Bool {
    if contains(hash) { return false }
    if count == ToldOnce.limit { isFull = true } else { keep(Told(rule: rule, office: office), hash) }
    return true
  }

  private mutating func keep(_ entry: Told, _ hash: UInt64) {
    told[hash] = entry
    sketch.insert(hash)
  }

  /// How many things are in mind.
  private var count: Int { told.count + unknown.count }

  /// What tells apart things told once. (Among a few thousand, two are taken for one with a chance below 10⁻¹².)
  static func hash(_ rule: Rule, _ text: String, _ key: Int) -> UInt64 {
    hash(rule, text.utf8Span.span, key)
  }

  /// The same of a text in UTF-8.
  static func hash(_ rule: Rule, _ text: Span<UInt8>, _ key: Int) -> UInt64 {
    mixed(stableHash(text) ^ mixed(UInt64(truncatingIfNeeded: key) &+ stableHash(rule.rawValue.utf8Span.span)))
  }

  /// The same of an unknown office. (Of these there may be another one in each row.)
  static func hash(ofOffice text: Span<UInt8>) -> UInt64 { mixed(stableHash(text) ^ unknownOffice) }

  private static let unknownOffice = mixed(stableHash(Rule.officeUnknown.rawValue.utf8Span.span))

  /// Whether the thing told of under `hash` is in mind.
  func contains(_ hash: UInt64) -> Bool { unknown.contains(hash) || sketch.mayHold(hash) && told[hash] != nil }

  /// The same, full, for a part of the file that follows: what is told there is told once more in each row unless it is in mind.
  var inherited: ToldOnce {
    var inherited = self
    inherited.isInherited = true
    return inherited
  }

  /// What both have told: by rule and office, how often. (Of what was inherited nothing was told again.)
  func shared(with other: ToldOnce) -> [(rule: Rule, office: Int?)] {
    if other.isInherited { return [] }
    let offices = repeatElement(
      (rule: Rule.officeUnknown, office: officeOfUnknown), count: unknown.sharedCount(with: other.unknown))
    return offices + other.told.filter { told[$0.key] != nil }.map { ($0.value.rule, $0.value.office) }
  }

  /// Takes in what `other` told; false, and nothing done, where one reader would have run out of room.
  mutating func formUnion(_ other: ToldOnce) -> Bool {
    if isFull, other.isInherited { return true }
    if isFull || other.isFull || count + other.count > ToldOnce.limit { return false }
    unknownOffices += other.unknown.count - unknown.sharedCount(with: other.unknown)
    unknown.formUnion(other.unknown)
    if other.unknown.count > 0 { officeOfUnknown = other.officeOfUnknown }
    for (hash, entry) in other.told { keep(entry, hash) }
    return true
  }
}
