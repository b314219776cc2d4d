/// The tables of a ``MatchFinder``, kept from piece to piece.
final class MatchTables {
  let heads: UnsafeMutablePointer<UInt16> = .allocate(capacity: 1 << MatchFinder.mostBits)
  let earlier: UnsafeMutablePointer<UInt16> = .allocate(capacity: MatchFinder.window)

  deinit {
    heads.deallocate()
    earlier.deallocate()
  }
}

/// Finds where the bytes ahead occurred before, at most 32,768 back, by chains of equal hashes of four bytes.
///
/// How it works: the tables hold positions modulo 65,536; what they say is read as a distance back from the place that asks, so that
/// they need half the room of whole positions. A distance beyond the window or the start ends the chain. A place that was never noted
/// reads as position 0: such a candidate, like any, counts only by its bytes. Both tables are cleared for each piece, or what an
/// earlier piece left would show in the output.
struct MatchFinder {
  static let window = 1 << 15
  static let mostBits = 15
  static let shortest = 4
  static let longest = 258

  /// The bytes, with ``Piece/padding`` more behind them that may be loaded.
  private let bytes: UnsafePointer<UInt8>
  private let count: Int
  /// 32 less the bits of a hash: small parts have small tables.
  private let shift: UInt32
  private let heads: UnsafeMutablePointer<UInt16>
  private let earlier: UnsafeMutablePointer<UInt16>

  init(_ bytes: UnsafePointer<UInt8>, count: Int, tables: MatchTables) {
    self.bytes = bytes
    self.count = count
    let bits = min(Self.mostBits, max(8, Int.bitWidth - count.leadingZeroBitCount))
    shift = UInt32(32 - bits)
    heads = tables.heads
    earlier = tables.earlier
    heads.update(repeating: 0, count: 1 << bits)
    earlier.update(repeating: 0, count: min(count, Self.window))
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
    heads[slot] = UInt16(truncatingIfNeeded: position)
  }

  /// The longest match at `position` that is longer than `length`, after at most `depth` tries; (0, 0) where there is none.
  @inline(__always)
  func longest(at position: Int, beyond length: Int, depth: Int, enough: Int) -> (length: Int, distance: Int) {
    var best = max(length, Self.shortest &- 1)
    let limit = min(Self.longest, count &- position)
    guard limit > best else { return (0, 0) }
    let farthest = min(position, Self.window)
    var found = 0
    var tries = depth
    let first = word(at: position)
    var distance = Int(UInt16(truncatingIfNeeded: position) &- heads[slot(at: position)])
    while distance > 0, distance <= farthest, tries > 0 {
      let candidate = position &- distance
      // The last four bytes of a longer match differ soonest.
      if word(at: candidate &+ best &- 3) == word(at: position &+ best &- 3), word(at: candidate) == first {
        let length = matching(candidate, position, limit: limit)
        if length > best {
          best = length
          found = distance
          if length >= enough || length >= limit { break }
        }
      }
      let step = Int(UInt16(truncatingIfNeeded: candidate) &- earlier[candidate & (Self.window &- 1)])
      if step == 0 { break }
      distance &+= step
      tries &-= 1
    }
    return found > 0 ? (best, found) : (0, 0)
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
