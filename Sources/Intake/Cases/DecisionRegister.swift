import DelimitedText

// How this works. A decision's number is a serial number and a series, "123/QĐ-CTHADS", and serial numbers lie close together: a series
// is a row of bits, 4,096 numbers a page. That takes a bit a decision where a set of hashes takes sixteen bytes, and it is exact.
// Numbers that are no serial numbers go into a set of hashes, as far as memory allows.
//
// A series is the same however it is spelt (``DecisionSpelling``). Pages are named by what is left of it; the pages of late by the bytes as well, so that
// a row of a series that is spelt as before is not asked for its spelling.

/// The decisions of a file, to find those that stand in it twice: an office, a year, a series and a serial number.
struct DecisionRegister: Sendable {
  private var pages: [UInt64: Int] = [:]
  private var bits: [UInt64] = []
  private var odd = MixedHashes()
  /// Pages of late, by the series as they were written: a list goes back and forth between few years and series.
  private var recent = [Recent](repeating: Recent(), count: DecisionRegister.recentCount)
  /// Spellings of late: of more offices and years than there are recent pages, a list has few series.
  private var spellings = [Spelling](repeating: Spelling(), count: DecisionRegister.recentCount)
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

  private struct Spelling: Sendable {
    var written: UInt64 = 0
    var series: UInt64 = 0
  }

  /// Whether no decision was taken in.
  var isEmpty: Bool { pages.isEmpty && odd.count == 0 }

  /// Takes in the decision `number` of `office` and `year`, whatever its spelling; false where it was there already.
  mutating func insert(_ number: Span<UInt8>, office: Int, year: Int, by spelling: borrowing DecisionSpelling) -> Bool {
    let parts = DecisionParts(number)
    let behind = stableHash(number, from: parts.end)
    // (As a rule nothing stands before the digits.)
    let written = parts.start == 0 ? behind : mixed(behind ^ mixed(stableHash(number.extracting(..<parts.start))))
    let name = PageName(series: written, office: office, year: year, serial: parts.serial)
    if parts.hasSerial, let page = recentPage(name) { return insert(parts.serial, onPage: page) }
    if let visible = spelling.visible(number) { return insert(visible.span, office: office, year: year, by: spelling) }
    let series = series(written, of: number, parts, by: spelling)
    let serial = parts.hasSerial ? parts.serial : 0
    let own = PageName(series: series, office: office, year: year, serial: serial)
    guard parts.hasSerial else { return insertOdd(mixed(own.key ^ UInt64(truncatingIfNeeded: parts.serial))) }
    guard let page = page(own.key) else { return insertOdd(mixed(own.key ^ UInt64(truncatingIfNeeded: serial & 4095))) }
    recent[name.slot] = Recent(name: name, page: page)
    return insert(serial, onPage: page)
  }

  /// Takes in a decision by its serial number and a hash of its series as it is written; false, and nothing done, where that is on no page of late or was
  /// there already.
  mutating func insert(serial: Int, series: UInt64, office: Int, year: Int) -> Bool {
    recentPage(PageName(series: series, office: office, year: year, serial: serial)).map { insert(serial, onPage: $0) } ?? false
  }

  private mutating func insert(_ serial: Int, onPage page: Int) -> Bool {
    let (word, bit) = DecisionRegister.place(of: serial, onPage: page)
    if bits[word] & bit != 0 { return false }
    bits[word] |= bit
    return true
  }

  /// What tells the series from others, however it is written; `written` is a hash of its bytes.
  private mutating func series(
    _ written: UInt64, of number: Span<UInt8>, _ parts: DecisionParts, by spelling: borrowing DecisionSpelling
  ) -> UInt64 {
    let slot = Int(truncatingIfNeeded: written) & (DecisionRegister.recentCount - 1)
    if spellings[slot].written == written { return spellings[slot].series }
    let series = spelling.series(of: number, parts)
    spellings[slot] = Spelling(written: written, series: series)
    return series
  }

  /// Takes in decisions of `office`, of which there is one, as far as they are on pages of late and new, and returns which is the first that is not.
  mutating func insert(_ columns: borrowing CaseColumns, _ rows: Range<Int>, office: Int) -> Int {
    let (serials, hashes, years) = (columns.serials.span, columns.series.span, columns.years.span)
    if serials[rows.lowerBound] < 0 { return rows.lowerBound }
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

  @inline(__always)
  private func recentPage(_ name: PageName) -> Int? {
    let last = recent[name.slot]
    return last.name == name && last.page >= 0 ? last.page : nil
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
