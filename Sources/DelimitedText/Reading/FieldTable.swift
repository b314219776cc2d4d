// How this works. A field of up to 16 bytes is told apart wholly by its key, one of up to 32 by the eight bytes that follow the key's first
// and precede its last; of a longer one the bytes between are compared as well. So a lookup is some loads, a multiplication and mostly
// one comparison, whatever the length, and it never takes one field for another.

/// Small numbers for the distinct contents of a column: an office, a status, a kind of case is understood once and known by its bytes
/// from then on.
public struct FieldTable: Sendable {
  @usableFromInline
  struct Slot: Sendable {
    /// The field's key, whose length is −1 in a free slot.
    @usableFromInline let key: FieldKey
    /// The bytes next to those of the key.
    @usableFromInline let inner: InnerBytes
    /// Where its bytes are kept.
    @usableFromInline let start: Int
    @usableFromInline let code: Int

    @usableFromInline
    init(key: FieldKey, inner: InnerBytes, start: Int, code: Int) {
      (self.key, self.inner, self.start, self.code) = (key, inner, start, code)
    }

    @usableFromInline static let free = Slot(
      key: FieldKey(count: -1, first: 0, last: 0), inner: InnerBytes(first: 0, last: 0), start: 0, code: 0)
  }

  /// Of a field of sixteen bytes and more, bytes 8 to 15 from the beginning and from the end; of a shorter one zeros.
  @usableFromInline
  struct InnerBytes: Hashable, Sendable {
    @usableFromInline let first: UInt64
    @usableFromInline let last: UInt64

    @inlinable @inline(__always)
    init(first: UInt64, last: UInt64) { (self.first, self.last) = (first, last) }

    @inlinable @inline(__always)
    init(_ bytes: Span<UInt8>) {
      guard bytes.count >= 16 else {
        self.init(first: 0, last: 0)
        return
      }
      self.init(
        first: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: 8, as: UInt64.self),
        last: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: bytes.count &- 16, as: UInt64.self))
    }

    /// Those of the `count` bytes at `bytes`, behind which eight more are readable.
    @inline(__always)
    init(padded bytes: UnsafePointer<UInt8>, count: Int) {
      let raw = UnsafeRawPointer(bytes)
      // Without branches: lengths differ from field to field.
      let isLong = count >= 16
      let first = raw.loadUnaligned(fromByteOffset: isLong ? 8 : 0, as: UInt64.self)
      let last = raw.loadUnaligned(fromByteOffset: isLong ? count &- 16 : 0, as: UInt64.self)
      self.init(first: isLong ? first : 0, last: isLong ? last : 0)
    }
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
  public func code(of bytes: Span<UInt8>) -> Int { code(of: FieldKey(bytes), InnerBytes(bytes)) { $0(bytes) } }

  /// The code of the field of `key` and `inner`, whose bytes are passed on where these do not hold them all.
  @inlinable @inline(__always)
  func code(of key: FieldKey, _ inner: InnerBytes, bytes: ((Span<UInt8>) -> Bool) -> Bool) -> Int {
    let slots = slots.span
    let mask = slots.count &- 1
    var at = key.hash & mask
    while true {
      let slot = slots[at]
      let difference =
        slot.key.first ^ key.first | slot.key.last ^ key.last | slot.inner.first ^ inner.first | slot.inner.last ^ inner.last
        | UInt64(truncatingIfNeeded: slot.key.count ^ key.count)
      if difference == 0, key.count <= 32 || bytes({ isSame(slot, $0) }) { return slot.code }
      if slot.key.count < 0 { return 0 }
      at = (at &+ 1) & mask
    }
  }

  /// Gives `bytes` a code, unless they have one or the table is full.
  public mutating func insert(_ code: Int, for bytes: Span<UInt8>) {
    guard count < FieldTable.limits.fields, bytes.count <= FieldTable.limits.bytes, self.code(of: bytes) == 0 else { return }
    if (count + 1) * 4 > slots.count { grow() }
    put(Slot(key: FieldKey(bytes), inner: InnerBytes(bytes), start: kept.count, code: code))
    for at in bytes.indices { kept.append(bytes[at]) }
    count += 1
  }

  private mutating func put(_ slot: Slot) {
    let mask = slots.count - 1
    var at = slot.key.hash & mask
    while slots[at].key.count >= 0 { at = (at + 1) & mask }
    slots[at] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: .free, count: old.count * 2)
    for slot in old where slot.key.count >= 0 { put(slot) }
  }

  /// Whether the bytes between the first and last sixteen are those of `slot`.
  @usableFromInline
  func isSame(_ slot: Slot, _ bytes: Span<UInt8>) -> Bool {
    guard slot.start >= 0, slot.start + bytes.count <= kept.count else { return false }
    let raw = bytes.bytes
    return kept.withUnsafeBytes { kept in
      // Words of eight; the last one overlaps what was compared before it.
      var at = 16
      while at < bytes.count &- 16 {
        let theirs = kept.loadUnaligned(fromByteOffset: slot.start &+ at, as: UInt64.self)
        if theirs != raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self) { return false }
        at &+= 8
      }
      return true
    }
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
