import DelimitedText
import Glibc

/// What the distinct cells of a column mean, looked up by their bytes: each distinct cell is decoded and understood once a file.
struct CellCache<Value> {
  fileprivate struct Entry {
    /// Where the cell's bytes are kept.
    let range: Range<Int>
    var value: Value
  }

  /// A place in the table: some of a cell's hash and its entry, −1 where none is. (Small, so that the table stays near.)
  fileprivate struct Slot {
    var hash: UInt32 = 0
    var entry: Int32 = -1
  }

  private var entries: [Entry] = []
  private var kept: [UInt8] = []
  /// A power of two, at least twice as many as there are entries.
  private var slots: [Slot] = []
  /// Rows of a block repeat their cells.
  private var last = -1

  init() {}

  /// The meaning of `bytes`, nil where it has not been put in.
  ///
  /// - Complexity: O(n) in the bytes.
  mutating func value(for bytes: Span<UInt8>) -> Value? { find(bytes) ? entries[last].value : nil }

  /// Whether `bytes` have a meaning, which is then that of the last entry.
  private mutating func find(_ bytes: Span<UInt8>) -> Bool {
    if last < 0 { return false }
    if isSame(entries[last].range, bytes) { return true }
    let hash = UInt32(truncatingIfNeeded: stableHash(bytes))
    var at = Int(hash) & (slots.count - 1)
    while slots[at].entry >= 0 {
      let entry = Int(slots[at].entry)
      if slots[at].hash == hash, isSame(entries[entry].range, bytes) {
        last = entry
        return true
      }
      at = (at + 1) & (slots.count - 1)
    }
    return false
  }

  /// How many cells are known at most. A column with more has another one in each row, and knowing them would help nobody.
  static var limit: Int { 4096 }

  /// How many cells are known.
  var count: Int { entries.count }

  /// Whether there is room for another cell.
  var hasRoom: Bool { entries.count < CellCache.limit }

  /// Puts in the meaning of `bytes`, in place of the one that they had, or where there is room for it.
  mutating func insert(_ value: Value, for bytes: [UInt8]) {
    if find(bytes.span) { return entries[last].value = value }
    guard hasRoom else { return }
    if (entries.count + 1) * 2 > slots.count { grow() }
    last = entries.count
    put(Slot(hash: UInt32(truncatingIfNeeded: stableHash(bytes.span)), entry: Int32(last)))
    entries.append(Entry(range: kept.count..<kept.count + bytes.count, value: value))
    kept += bytes
  }

  private mutating func put(_ slot: Slot) {
    var at = Int(slot.hash) & (slots.count - 1)
    while slots[at].entry >= 0 { at = (at + 1) & (slots.count - 1) }
    slots[at] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: max(8, old.count * 2))
    for slot in old where slot.entry >= 0 { put(slot) }
  }

  private func isSame(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    if range.count != bytes.count { return false }
    return kept.withUnsafeBytes { kept in
      bytes.withUnsafeBytes { bytes in
        guard let known = kept.baseAddress, let asked = bytes.baseAddress else { return true }
        return memcmp(known + range.lowerBound, asked, range.count) == 0
      }
    }
  }
}

extension CellCache: Sendable where Value: Sendable {}
extension CellCache.Entry: Sendable where Value: Sendable {}
extension CellCache.Slot: Sendable where Value: Sendable {}
