// How this works. A field of up to 16 bytes is told apart wholly by its length, its first eight bytes and its last eight (four or fewer
// where it is shorter); of a longer one the bytes between are compared as well. So a lookup is two loads, a multiplication and mostly
// one comparison, and it never takes one field for another.

/// Small numbers for the distinct contents of a column: an office, a status, a kind of case is understood once and known by its bytes
/// from then on.
public struct FieldTable: Sendable {
  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline let first: UInt64
    @usableFromInline let last: UInt64
    /// The field's length, −1 for a free slot.
    @usableFromInline let count: Int
    /// Where its bytes are kept.
    @usableFromInline let start: Int
    @usableFromInline let code: Int

    @usableFromInline
    init(first: UInt64, last: UInt64, count: Int, start: Int, code: Int) {
      (self.first, self.last, self.count, self.start, self.code) = (first, last, count, start, code)
    }

    @usableFromInline static let free = Slot(first: 0, last: 0, count: -1, start: 0, code: 0)
  }

  @usableFromInline var slots: [Slot]
  @usableFromInline var kept: [UInt8] = []
  /// How many fields are in the table.
  public private(set) var count = 0

  /// No more fields are taken in than these, and none longer.
  public static let limits = (fields: 4096, bytes: 256)

  /// An empty table.
  public init() { slots = [Slot](repeating: .free, count: 16) }

  /// The code of `bytes`, 0 where they have none.
  ///
  /// - Complexity: O(n).
  @inlinable
  public func code(of bytes: Span<UInt8>) -> Int {
    let (first, last) = FieldTable.ends(of: bytes)
    return slots.withUnsafeBufferPointer { slots in
      let mask = slots.count &- 1
      var at = FieldTable.place(first, last, bytes.count) & mask
      while true {
        let slot = slots[at]
        if slot.count == bytes.count, slot.first == first, slot.last == last, bytes.count <= 16 || isSame(slot, bytes) {
          return slot.code
        }
        if slot.count < 0 { return 0 }
        at = (at &+ 1) & mask
      }
    }
  }

  /// Gives `bytes` a code, unless they have one or the table is full.
  public mutating func insert(_ code: Int, for bytes: Span<UInt8>) {
    guard count < FieldTable.limits.fields, bytes.count <= FieldTable.limits.bytes, self.code(of: bytes) == 0 else { return }
    if (count + 1) * 4 > slots.count { grow() }
    let (first, last) = FieldTable.ends(of: bytes)
    put(Slot(first: first, last: last, count: bytes.count, start: kept.count, code: code))
    for at in bytes.indices { kept.append(bytes[at]) }
    count += 1
  }

  private mutating func put(_ slot: Slot) {
    let mask = slots.count - 1
    var at = FieldTable.place(slot.first, slot.last, slot.count) & mask
    while slots[at].count >= 0 { at = (at + 1) & mask }
    slots[at] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: .free, count: old.count * 2)
    for slot in old where slot.count >= 0 { put(slot) }
  }

  /// Whether the bytes between the first and last eight are those of `slot`.
  @usableFromInline
  func isSame(_ slot: Slot, _ bytes: Span<UInt8>) -> Bool {
    guard slot.start >= 0, slot.start + bytes.count <= kept.count else { return false }
    let raw = bytes.bytes
    return kept.withUnsafeBytes { kept in
      // Words of eight; the last one overlaps what was compared before it.
      var at = 8
      while at < bytes.count &- 8 {
        let theirs = kept.loadUnaligned(fromByteOffset: slot.start &+ at, as: UInt64.self)
        if theirs != raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self) { return false }
        at &+= 8
      }
      return true
    }
  }

  @inlinable @inline(__always)
  static func ends(of bytes: Span<UInt8>) -> (first: UInt64, last: UInt64) {
    let raw = bytes.bytes
    let count = bytes.count
    if count >= 8 {
      return (
        raw.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self),
        raw.unsafeLoadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      )
    }
    if count >= 4 {
      return (
        UInt64(raw.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt32.self)),
        UInt64(raw.unsafeLoadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      )
    }
    if count == 0 { return (0, 0) }
    return (UInt64(bytes[0]), UInt64(bytes[count >> 1]) << 8 | UInt64(bytes[count &- 1]))
  }

  @inlinable @inline(__always)
  static func place(_ first: UInt64, _ last: UInt64, _ count: Int) -> Int {
    let mixed = (first ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15 ^ last &* 0xC2B2_AE3D_27D4_EB4F
    return Int(truncatingIfNeeded: (mixed ^ mixed >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 40)
  }
}

/// A hash of bytes that is the same in every run.
///
/// - Complexity: O(n).
@inlinable
public func stableHash(_ bytes: Span<UInt8>, from start: Int = 0) -> UInt64 {
  let raw = bytes.bytes
  var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: bytes.count &- start)
  var at = max(0, start)
  while at &+ 8 <= bytes.count {
    hash = mixed(hash ^ raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
    at &+= 8
  }
  if at == bytes.count { return hash }
  // The rest as the last eight bytes, which overlap those before.
  if bytes.count >= 8, at > start {
    return mixed(hash ^ raw.unsafeLoadUnaligned(fromByteOffset: bytes.count &- 8, as: UInt64.self))
  }
  var rest: UInt64 = 0
  while at < bytes.count {
    rest = rest << 8 | UInt64(bytes[at])
    at &+= 1
  }
  return mixed(hash ^ rest)
}

/// Spreads the bits of a word over all of it.
@inlinable @inline(__always)
public func mixed(_ word: UInt64) -> UInt64 {
  let product = word.multipliedFullWidth(by: 0xC2B2_AE3D_27D4_EB4F)
  return product.high ^ product.low
}
