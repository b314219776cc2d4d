// How this works. A field of up to 32 bytes is told apart wholly by its words; of a longer one the bytes between are compared as well.
// So a lookup is some loads, a multiplication and mostly one comparison, whatever the length, and it never takes one field for another.

/// Small numbers for the distinct contents of a column: an office, a status, a kind of case is understood once and known by its bytes
/// from then on.
public struct FieldTable: Sendable {
  struct Slot: Sendable {
    let words: FieldWords
    /// Where the field's bytes are kept.
    let start: Int
    let code: Int

    static let free = Slot(words: .none, start: 0, code: 0)
  }

  private(set) var slots: [Slot]
  private var kept: [UInt8] = []
  /// How many fields are in the table.
  public private(set) var count = 0

  /// No more fields are taken in than these, and none longer.
  public static let limits = (fields: 4096, bytes: 256)

  /// Whether fields with quotes or backslashes in them are not taken in.
  private let isPlain: Bool
  /// Whether every second place may be taken.
  private let isDense: Bool

  /// An empty table. One that `isPlain` may be asked for fields as they are written: it takes in none that could be written in another way. One
  /// that `isDense` has a fourth of the memory, which a system is slow to give: for what is asked once a file and not once a row.
  public init(isPlain: Bool = false, isDense: Bool = false) {
    (self.isPlain, self.isDense) = (isPlain, isDense)
    slots = FieldTable.free
  }

  /// The places of an empty table, the same ones for all.
  private static let free = [Slot](repeating: .free, count: 16)

  /// The code of `bytes`, 0 where they have none.
  ///
  /// - Complexity: O(n).
  public func code(of bytes: Span<UInt8>) -> Int { code(of: FieldWords(bytes)) { isSame($0, bytes) } }

  /// The code of the `count` bytes at `bytes`, behind which 32 more are readable.
  @inline(__always)
  func code(ofPadded bytes: UnsafePointer<UInt8>, count: Int, masks: FieldMasks) -> Int {
    code(of: FieldWords(padded: bytes, count: count, masks: masks)) {
      isSame($0, UnsafeBufferPointer(start: bytes, count: count).span)
    }
  }

  /// The code of the field of `words`; `isSame` compares the bytes that they do not hold.
  @inline(__always)
  private func code(of words: FieldWords, isSame: (Slot) -> Bool) -> Int {
    let slots = slots.span
    let mask = slots.count &- 1
    var at = words.hash & mask
    while true {
      let slot = slots[at]
      if slot.words == words, words.areWhole || isSame(slot) { return slot.code }
      if slot.words.count < 0 { return 0 }
      at = (at &+ 1) & mask
    }
  }

  /// Gives `bytes` a code, unless they have one, the table is full or it takes in no such field.
  public mutating func insert(_ code: Int, for bytes: Span<UInt8>) {
    guard count < FieldTable.limits.fields, bytes.count <= FieldTable.limits.bytes, self.code(of: bytes) == 0 else { return }
    if isPlain {
      for at in bytes.indices where bytes[at] == 0x22 || bytes[at] == 0x27 || bytes[at] == 0x5C { return }
    }
    let slot = Slot(words: FieldWords(bytes), start: kept.count, code: code)
    while (count + 1) * (isDense ? 2 : 8) > slots.count || needsRoom(slot) { grow() }
    put(slot)
    for at in bytes.indices { kept.append(bytes[at]) }
    count += 1
  }

  /// Whether the place is taken where a field would be looked for first, and the table may be widened. Mostly empty, so that nearly every field is
  /// found there, and all of few fields are: a processor does not foresee for which of them it must look on.
  private func needsRoom(_ slot: Slot) -> Bool {
    !isDense && slots.count < FieldTable.widest(count) && slots[slot.words.hash & (slots.count - 1)].words.count >= 0
  }

  /// The most slots for `count` fields.
  private static func widest(_ count: Int) -> Int { count < 64 ? 1024 : count * 8 }

  private mutating func put(_ slot: Slot) {
    let mask = slots.count - 1
    var at = slot.words.hash & mask
    while slots[at].words.count >= 0 { at = (at + 1) & mask }
    slots[at] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: .free, count: old.count * 2)
    for slot in old where slot.words.count >= 0 { put(slot) }
  }

  /// Whether the bytes behind the first 32 are those of `slot`.
  private func isSame(_ slot: Slot, _ bytes: Span<UInt8>) -> Bool {
    guard slot.start >= 0, slot.start + bytes.count <= kept.count else { return false }
    let raw = bytes.bytes
    return kept.withUnsafeBytes { kept in
      // Words of eight; the last one overlaps what was compared before it.
      var at = 32
      while at < bytes.count {
        let start = min(at, bytes.count &- 8)
        let theirs = kept.loadUnaligned(fromByteOffset: slot.start &+ start, as: UInt64.self)
        if theirs != raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self) { return false }
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
  // Fewer than eight, the first the highest.
  var rest: UInt64 = 0
  let count = bytes.count &- at
  if count & 4 != 0 {
    rest = UInt64(raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt32.self).bigEndian)
    at &+= 4
  }
  if count & 2 != 0 {
    rest = rest << 16 | UInt64(raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt16.self).bigEndian)
    at &+= 2
  }
  if count & 1 != 0 { rest = rest << 8 | UInt64(bytes[at]) }
  return mixed(hash ^ rest)
}

/// Spreads the bits of a word over all of it.
@inlinable @inline(__always)
public func mixed(_ word: UInt64) -> UInt64 {
  let product = word.multipliedFullWidth(by: 0xC2B2_AE3D_27D4_EB4F)
  return product.high ^ product.low
}
