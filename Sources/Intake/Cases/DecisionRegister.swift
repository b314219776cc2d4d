import DelimitedText

// How this works. A decision's number is a serial number and a series, "123/QĐ-CTHADS", and serial numbers lie close together: a series
// is a row of bits, 4,096 numbers a page. That takes a bit a decision where a set of hashes takes sixteen bytes, and it is exact.
// Numbers that are no serial numbers go into a set of hashes, as far as memory allows.

/// The decisions of a file, to find those that stand in it twice: an office, a year, a series and a serial number.
struct DecisionRegister: Sendable {
  private var pages: [UInt64: Int] = [:]
  private var bits: [UInt64] = []
  private var odd = MixedHashes()
  /// Pages of late, by the low bits of their keys: a list goes back and forth between few years and series.
  private var recent = [Recent](repeating: Recent(key: 0, page: -1), count: DecisionRegister.recentCount)
  /// Whether some decision could not be kept in mind.
  private(set) var isFull = false

  /// 16 MiB of pages, and as many odd numbers as take about the same.
  private static let pageLimit = 32_768
  private static let oddLimit = 500_000
  private static let wordsPerPage = 64
  private static let recentCount = 16

  private struct Recent: Sendable {
    let key: UInt64
    let page: Int
  }

  /// Takes in the decision `number` of `office` and `year`; false where it was there already.
  mutating func insert(_ number: Span<UInt8>, office: Int, year: Int) -> Bool {
    var serial = 0
    var at = 0
    while at < number.count, at < 10 {
      let digit = number[at] &- 0x30
      if digit > 9 { break }
      serial = serial &* 10 &+ Int(digit)
      at &+= 1
    }
    let series = DecisionRegister.series(stableHash(number, from: at), office, year)
    guard at > 0, at < 10 else { return insertOdd(mixed(series ^ UInt64(truncatingIfNeeded: serial))) }
    let key = DecisionRegister.pageKey(series, serial)
    guard let page = page(key) else { return insertOdd(mixed(key ^ UInt64(truncatingIfNeeded: serial & 4095))) }
    let (word, bit) = DecisionRegister.place(of: serial, onPage: page)
    if bits[word] & bit != 0 { return false }
    bits[word] |= bit
    return true
  }

  /// Takes in decisions of `office` as far as they are on pages of late and new, and returns which is the first that is not.
  mutating func insert(_ columns: borrowing CaseColumns, _ rows: Range<Int>, office: Int) -> Int {
    let (serials, hashes, years) = (columns.serials.span, columns.series.span, columns.years.span)
    let recent = recent
    var taken: [UInt64] = []
    swap(&taken, &bits)
    defer { swap(&taken, &bits) }
    var bits = taken.mutableSpan
    for at in rows {
      let serial = Int(serials[at])
      if serial < 0 { return at }
      let key = DecisionRegister.pageKey(DecisionRegister.series(hashes[at], office, Int(years[at])), serial)
      let last = recent[Int(truncatingIfNeeded: key) & (DecisionRegister.recentCount - 1)]
      if last.key != key || last.page < 0 { return at }
      let (word, bit) = DecisionRegister.place(of: serial, onPage: last.page)
      if bits[word] & bit != 0 { return at }
      bits[word] |= bit
    }
    return rows.upperBound
  }

  /// A series of one office and year.
  @inline(__always)
  private static func series(_ hash: UInt64, _ office: Int, _ year: Int) -> UInt64 {
    hash ^ mixed(UInt64(truncatingIfNeeded: office) << 16 ^ UInt64(truncatingIfNeeded: year))
  }

  @inline(__always)
  private static func pageKey(_ series: UInt64, _ serial: Int) -> UInt64 {
    mixed(series ^ UInt64(truncatingIfNeeded: serial >> 12) &* 0x9E37_79B9_7F4A_7C15)
  }

  @inline(__always)
  private static func place(of serial: Int, onPage page: Int) -> (word: Int, bit: UInt64) {
    (page &* wordsPerPage &+ (serial & 4095) >> 6, 1 &<< UInt64(truncatingIfNeeded: serial & 63))
  }

  private mutating func page(_ key: UInt64) -> Int? {
    let place = Int(truncatingIfNeeded: key) & (DecisionRegister.recentCount - 1)
    let last = recent[place]
    if last.key == key, last.page >= 0 { return last.page }
    var page = pages[key]
    if page == nil {
      guard pages.count < DecisionRegister.pageLimit else { return nil }
      page = pages.count
      pages[key] = pages.count
      bits.append(contentsOf: repeatElement(0, count: DecisionRegister.wordsPerPage))
    }
    recent[place] = Recent(key: key, page: page ?? -1)
    return page
  }

  private mutating func insertOdd(_ hash: UInt64) -> Bool {
    if odd.count >= DecisionRegister.oddLimit {
      isFull = true
      return !odd.contains(hash)
    }
    return odd.insert(hash)
  }

  /// Whether some decision stands in both.
  func overlaps(_ other: DecisionRegister) -> Bool {
    if !odd.isDisjoint(with: other.odd) { return true }
    return other.pages.contains { key, theirs in
      guard let ours = pages[key] else { return false }
      let words = DecisionRegister.wordsPerPage
      return (0..<words).contains { bits[ours * words + $0] & other.bits[theirs * words + $0] != 0 }
    }
  }

  /// Whether the decisions of `other` are so few that one reader would have taken them in.
  func canTakeIn(_ other: DecisionRegister) -> Bool {
    !other.isFull && pages.count + other.pages.count <= DecisionRegister.pageLimit
      && odd.count + other.odd.count < DecisionRegister.oddLimit
  }

  /// Takes in all decisions of `other`, which it can.
  mutating func formUnion(_ other: DecisionRegister) {
    odd.formUnion(other.odd)
    for (key, theirs) in other.pages {
      guard let ours = page(key) else { continue }
      let words = DecisionRegister.wordsPerPage
      for word in 0..<words { bits[ours * words + word] |= other.bits[theirs * words + word] }
    }
  }
}
