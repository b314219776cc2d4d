import DelimitedText

// How this works. A decision's number is a serial number and a series, "123/QĐ-CTHADS", and serial numbers lie close together: a series
// is a row of bits, 4,096 numbers a page. That takes a bit a decision where a set of hashes takes sixteen bytes, and it is exact.
// Numbers that are no serial numbers go into a set of hashes, as far as memory allows.

/// The decisions of a file, to find those that stand in it twice: an office, a year, a series and a serial number.
struct DecisionRegister: Sendable {
  private var pages: [UInt64: Int] = [:]
  private var bits: [UInt64] = []
  private var odd = MixedHashes()
  /// Pages of late: a list goes back and forth between few years and series.
  private var recent = [Recent](repeating: Recent(), count: DecisionRegister.recentCount)
  /// Whether some decision could not be kept in mind.
  private(set) var isFull = false

  /// 16 MiB of pages, and as many odd numbers as take about the same.
  private static let pageLimit = 32_768
  private static let oddLimit = 500_000
  private static let wordsPerPage = 64
  private static let recentCount = 16

  /// The decisions that share a page: a series of one office and year, and 4,096 serial numbers.
  private struct PageName: Equatable, Sendable {
    /// A hash of the series.
    let series: UInt64
    /// Office, year and the serial numbers' upper part side by side: no more than 24, 16 and 24 bits.
    let place: UInt64

    @inline(__always)
    init(series: UInt64, office: Int, year: Int, serial: Int) {
      self.series = series
      place =
        UInt64(truncatingIfNeeded: office) << 40 ^ UInt64(truncatingIfNeeded: year) << 24
        ^ UInt64(truncatingIfNeeded: serial >> 12)
    }

    /// Where it is looked for first.
    @inline(__always)
    var slot: Int { Int(truncatingIfNeeded: series ^ place >> 24 ^ place << 3) & (DecisionRegister.recentCount - 1) }

    var key: UInt64 { mixed(series ^ mixed(place)) }
  }

  private struct Recent: Sendable {
    var name = PageName(series: 0, office: 0, year: 0, serial: 0)
    /// −1 for none.
    var page = -1
  }

  /// Whether no decision was taken in.
  var isEmpty: Bool { pages.isEmpty && odd.count == 0 }

  /// Takes in the decision `number` of `office` and `year`; false where it was there already.
  mutating func insert(_ number: Span<UInt8>, office: Int, year: Int) -> Bool {
    var start = 0
    while start < number.count, number[start] &- 0x30 > 9 { start &+= 1 }
    var serial = 0
    var at = start
    while at < number.count, at &- start < 10 {
      let digit = number[at] &- 0x30
      if digit > 9 { break }
      serial = serial &* 10 &+ Int(digit)
      at &+= 1
    }
    // (What stands before the digits, "QĐ-123", belongs to the series; as a rule nothing does.)
    let behind = stableHash(number, from: at)
    let hash = start == 0 ? behind : mixed(behind ^ mixed(stableHash(number.extracting(..<start))))
    guard at > start, at &- start < 10 else {
      return insertOdd(
        mixed(PageName(series: hash, office: office, year: year, serial: 0).key ^ UInt64(truncatingIfNeeded: serial)))
    }
    let name = PageName(series: hash, office: office, year: year, serial: serial)
    guard let page = page(name) else { return insertOdd(mixed(name.key ^ UInt64(truncatingIfNeeded: serial & 4095))) }
    let (word, bit) = DecisionRegister.place(of: serial, onPage: page)
    if bits[word] & bit != 0 { return false }
    bits[word] |= bit
    return true
  }

  /// Takes in decisions of `office` as far as they are on pages of late and new, and returns which is the first that is not.
  mutating func insert(_ columns: borrowing CaseColumns, _ rows: Range<Int>, office: Int) -> Int {
    let (serials, hashes, years) = (columns.serials.span, columns.series.span, columns.years.span)
    let recent = recent
    let recents = recent.span
    var taken: [UInt64] = []
    swap(&taken, &bits)
    defer { swap(&taken, &bits) }
    var bits = taken.mutableSpan
    for at in rows {
      let serial = Int(serials[at])
      if serial < 0 { return at }
      let name = PageName(series: hashes[at], office: office, year: Int(years[at]), serial: serial)
      let last = recents[name.slot]
      if last.name != name || last.page < 0 { return at }
      let (word, bit) = DecisionRegister.place(of: serial, onPage: last.page)
      if bits[word] & bit != 0 { return at }
      bits[word] |= bit
    }
    return rows.upperBound
  }

  @inline(__always)
  private static func place(of serial: Int, onPage page: Int) -> (word: Int, bit: UInt64) {
    (page &* wordsPerPage &+ (serial & 4095) >> 6, 1 &<< UInt64(truncatingIfNeeded: serial & 63))
  }

  private mutating func page(_ name: PageName) -> Int? {
    let last = recent[name.slot]
    if last.name == name, last.page >= 0 { return last.page }
    guard let page = page(name.key) else { return nil }
    recent[name.slot] = Recent(name: name, page: page)
    return page
  }

  private mutating func page(_ key: UInt64) -> Int? {
    if let page = pages[key] { return page }
    guard pages.count < DecisionRegister.pageLimit else { return nil }
    let page = pages.count
    pages[key] = page
    bits.append(contentsOf: repeatElement(0, count: DecisionRegister.wordsPerPage))
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
