/// Finds where the bytes ahead occurred before, at most 32,768 back, by chains of equal hashes of four bytes.
struct MatchFinder: ~Copyable {
  static let window = 1 << 15
  static let shortest = 4
  static let longest = 258

  /// The bytes, with eight more behind them that may be loaded.
  private let bytes: UnsafePointer<UInt8>
  private let count: Int
  /// 32 less the bits of a hash: small parts have small tables.
  private let shift: UInt32
  private let heads: UnsafeMutablePointer<Int32>
  private let earlier: UnsafeMutablePointer<Int32>

  init(_ bytes: UnsafePointer<UInt8>, count: Int) {
    self.bytes = bytes
    self.count = count
    let bits = min(15, max(8, Int.bitWidth - count.leadingZeroBitCount))
    shift = UInt32(32 - bits)
    heads = .allocate(capacity: 1 << bits)
    heads.initialize(repeating: -1, count: 1 << bits)
    // An element is read only after it was written: a chain holds positions that were noted.
    earlier = .allocate(capacity: Self.window)
  }

  deinit {
    heads.deallocate()
    earlier.deallocate()
  }

  @inline(__always)
  private func word(at position: Int) -> UInt32 {
    UnsafeRawPointer(bytes + position).loadUnaligned(as: UInt32.self)
  }

  @inline(__always)
  private func slot(at position: Int) -> Int {
    Int((UInt32(littleEndian: word(at: position)) &* 0x9E37_79B1) &>> shift)
  }

  /// Notes a position; the next one that hashes alike leads to it.
  @inline(__always)
  func note(_ position: Int) {
    let slot = slot(at: position)
    earlier[position & (Self.window &- 1)] = heads[slot]
    heads[slot] = Int32(truncatingIfNeeded: position)
  }

  /// The longest match at `position` that is longer than `length`, after at most `depth` tries; (0, 0) where there is none.
  @inline(__always)
  func longest(at position: Int, beyond length: Int, depth: Int, enough: Int) -> (length: Int, distance: Int) {
    var best = max(length, Self.shortest &- 1)
    let limit = min(Self.longest, count &- position)
    guard limit > best else { return (0, 0) }
    var distance = 0
    var tries = depth
    let first = word(at: position)
    var candidate = Int(heads[slot(at: position)])
    while candidate >= 0, candidate < position, position &- candidate <= Self.window, tries > 0 {
      // The last four bytes of a longer match differ soonest.
      if word(at: candidate &+ best &- 3) == word(at: position &+ best &- 3), word(at: candidate) == first {
        let found = matching(candidate, position, limit: limit)
        if found > best {
          best = found
          distance = position &- candidate
          if found >= enough || found >= limit { break }
        }
      }
      let next = Int(earlier[candidate & (Self.window &- 1)])
      if next >= candidate { break }
      candidate = next
      tries &-= 1
    }
    return distance > 0 ? (best, distance) : (0, 0)
  }

  /// How many bytes are equal, at most `limit`; whole words are compared, so eight bytes beyond the end may be looked at.
  @inline(__always)
  private func matching(_ one: Int, _ other: Int, limit: Int) -> Int {
    var length = 4
    while length < limit {
      let left = UnsafeRawPointer(bytes + (one &+ length)).loadUnaligned(as: UInt64.self)
      let right = UnsafeRawPointer(bytes + (other &+ length)).loadUnaligned(as: UInt64.self)
      let difference = UInt64(littleEndian: left ^ right)
      if difference != 0 { return min(limit, length &+ difference.trailingZeroBitCount &>> 3) }
      length &+= 8
    }
    return limit
  }
}
