/// What the distinct cells of a column mean, looked up by their bytes: each distinct cell is decoded and understood once a file.
struct CellCache<Value> {
  fileprivate struct Entry {
    let bytes: [UInt8]
    var value: Value
    let next: Int
  }

  private var heads: [UInt64: Int] = [:]
  private var entries: [Entry] = []
  /// Rows of a block repeat their cells.
  private var last = -1

  init() {}

  /// The meaning of `bytes`, nil where it has not been put in.
  ///
  /// - Complexity: O(n) in the bytes.
  mutating func value(for bytes: Span<UInt8>) -> Value? {
    if last >= 0, CellCache.equal(entries[last].bytes, bytes) { return entries[last].value }
    var at = heads[CellCache.hash(bytes)] ?? -1
    while at >= 0 {
      if CellCache.equal(entries[at].bytes, bytes) {
        last = at
        return entries[at].value
      }
      at = entries[at].next
    }
    return nil
  }

  /// How many cells are known at most. A column with more has another one in each row, and knowing them would help nobody.
  static var limit: Int { 4096 }

  /// Whether there is room for another cell.
  var hasRoom: Bool { entries.count < CellCache.limit }

  /// Puts in the meaning of `bytes`, where there is room for it.
  mutating func insert(_ value: Value, for bytes: [UInt8]) {
    guard hasRoom else { return }
    let hash = CellCache.hash(bytes.span)
    entries.append(Entry(bytes: bytes, value: value, next: heads[hash] ?? -1))
    heads[hash] = entries.count - 1
    last = entries.count - 1
  }

  private static func equal(_ known: [UInt8], _ bytes: Span<UInt8>) -> Bool {
    if known.count != bytes.count { return false }
    for at in known.indices where known[at] != bytes[at] { return false }
    return true
  }

  /// FNV-1a.
  private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for at in bytes.indices { hash = (hash ^ UInt64(bytes[at])) &* 0x100_0000_01B3 }
    return hash
  }
}

extension CellCache: Sendable where Value: Sendable {}
extension CellCache.Entry: Sendable where Value: Sendable {}
