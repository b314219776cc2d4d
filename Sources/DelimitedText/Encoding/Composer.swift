/// Writes scalars as UTF-8 and joins letters with the marks behind them: NFC for the Latin script.
///
/// Marks are put into canonical order and composed by ``LatinCompositions``, as in Unicode Standard Annex 15; scalars of other
/// scripts pass unchanged. A letter that is already composed is taken apart first, so that â with a dot below becomes ậ.
struct Composer {
  /// The text so far, without the letter that still waits for marks.
  private(set) var bytes: [UInt8] = []
  private var letter: UInt32 = 0
  private var hasLetter = false
  private var marks: [UInt32] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Adds a scalar.
  @inline(__always)
  mutating func append(_ scalar: UInt32) {
    // U+034F is no mark but keeps the marks on its two sides apart.
    if (0x300...0x36F).contains(scalar), scalar != 0x34F {
      // (The former tone marks U+0340 and U+0341 are the grave and the acute accent.)
      let scalar = scalar & ~1 == 0x340 ? scalar - 0x40 : scalar
      if marks.isEmpty, hasLetter, let composed = Composer.firstComposition(of: letter, scalar) {
        // What follows takes it apart again where it must.
        letter = composed
      } else {
        marks.append(scalar)
      }
      return
    }
    flush()
    letter = scalar
    hasLetter = true
  }

  /// Ends the text and returns it.
  mutating func finish() -> [UInt8] {
    flush()
    return bytes
  }

  @inline(__always)
  private mutating func flush() {
    if !marks.isEmpty { composeMarks() }
    if hasLetter { Composer.encode(letter, into: &bytes) }
    hasLetter = false
  }

  /// Composes what it can into `letter` and writes letter and left-over marks.
  private mutating func composeMarks() {
    guard hasLetter else {
      for mark in marks { Composer.encode(mark, into: &bytes) }
      marks.removeAll(keepingCapacity: true)
      return
    }
    var base = letter
    var all: [UInt32] = []
    while let parts = Composer.decomposition(of: base) {
      base = parts.letter
      all.insert(parts.mark, at: 0)
    }
    all += marks
    marks.removeAll(keepingCapacity: true)
    if all.count > 1 { all = Composer.inCanonicalOrder(all) }
    var left: [UInt32] = []
    var lastClass: UInt8 = 0
    for mark in all {
      let markClass = Composer.combiningClass(mark)
      if lastClass < markClass || left.isEmpty, let composed = Composer.composition(of: base, mark) {
        base = composed
      } else {
        left.append(mark)
        lastClass = markClass
      }
    }
    Composer.encode(base, into: &bytes)
    hasLetter = false
    for mark in left { Composer.encode(mark, into: &bytes) }
  }

  /// Marks sorted by class, those of one class in the order given. There are few as a rule; a hostile file may have many.
  private static func inCanonicalOrder(_ marks: [UInt32]) -> [UInt32] {
    if marks.count == 2 { return combiningClass(marks[1]) < combiningClass(marks[0]) ? [marks[1], marks[0]] : marks }
    let keyed = marks.enumerated().map { (order: UInt64(combiningClass($1)) << 32 | UInt64($0), mark: $1) }
    return keyed.sorted { $0.order < $1.order }.map(\.mark)
  }

  /// Canonical combining classes of U+0300 to U+036F (UnicodeData.txt of Unicode 14.0, field 3).
  static func combiningClass(_ mark: UInt32) -> UInt8 {
    switch mark {
    case 0x0334...0x0338: 1
    case 0x0321, 0x0322, 0x0327, 0x0328: 202
    case 0x031B: 216
    case 0x0316...0x0319, 0x031C...0x0320, 0x0323...0x0326, 0x0329...0x0333, 0x0339...0x033C: 220
    case 0x0347...0x0349, 0x034D, 0x034E, 0x0353...0x0356, 0x0359, 0x035A: 220
    case 0x0315, 0x031A, 0x0358: 232
    case 0x035C, 0x035F, 0x0362: 233
    case 0x035D, 0x035E, 0x0360, 0x0361: 234
    case 0x0345: 240
    default: 230
    }
  }

  /// The letter that `letter` and `mark` compose to.
  static func composition(of letter: UInt32, _ mark: UInt32) -> UInt32? {
    guard letter < Table.size, mark < Table.size else { return nil }
    let table = table
    let key = letter << 16 | mark
    var (low, high) = (0, table.compositions.count)
    while low < high {
      let middle = (low + high) / 2
      if table.compositions[middle].key < key { low = middle + 1 } else { high = middle }
    }
    guard low < table.compositions.count, table.compositions[low].key == key else { return nil }
    return table.compositions[low].composed
  }

  /// The letter that a letter of one or two bytes and a mark compose to: the case of nearly every mark, without a search.
  @inline(__always)
  private static func firstComposition(of letter: UInt32, _ mark: UInt32) -> UInt32? {
    guard letter < Table.quickLetters else { return nil }
    let composed = table.quick[Int((mark & 0x7F) * Table.quickLetters + letter)]
    return composed == 0 ? nil : UInt32(composed)
  }

  /// The letter and mark that `letter` is composed of.
  static func decomposition(of letter: UInt32) -> (letter: UInt32, mark: UInt32)? {
    guard letter < Table.size else { return nil }
    let parts = table.decompositions[Int(letter)]
    return parts == 0 ? nil : (parts >> 16, parts & 0xFFFF)
  }

  private struct Table {
    /// Every letter and mark of the table is below this scalar.
    static let size: UInt32 = 0x1F00
    /// Letter and mark in one number, ascending, and what they compose to.
    var compositions: [(key: UInt32, composed: UInt32)] = []
    /// The letters that are composed without a search: those of Vietnamese with one mark or none are among them.
    static let quickLetters: UInt32 = 0x200
    /// By mark from U+0300 on, then by letter, what they compose to; 0 where they do not.
    var quick = [UInt16](repeating: 0, count: 0x80 * Int(quickLetters))
    /// By letter, letter and mark in one number; 0 for what is not composed.
    var decompositions = [UInt32](repeating: 0, count: Int(size))
  }

  private static let table: Table = {
    var table = Table()
    for row in LatinCompositions.rows {
      for (letter, composed) in zip(row.letters.unicodeScalars, row.composed.unicodeScalars) {
        let key = letter.value << 16 | row.mark
        table.compositions.append((key, composed.value))
        table.decompositions[Int(composed.value)] = key
        if letter.value < Table.quickLetters, (0x300...0x36F).contains(row.mark) {
          table.quick[Int((row.mark & 0x7F) * Table.quickLetters + letter.value)] = UInt16(truncatingIfNeeded: composed.value)
        }
      }
    }
    table.compositions.sort { $0.key < $1.key }
    return table
  }()

  /// Writes a scalar as UTF-8. Surrogates are written like other scalars of three bytes.
  @inline(__always)
  static func encode(_ scalar: UInt32, into bytes: inout [UInt8]) {
    switch scalar {
    case ..<0x80:
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    case ..<0x10000:
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    default:
      bytes.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18 & 0x07))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    }
  }
}
