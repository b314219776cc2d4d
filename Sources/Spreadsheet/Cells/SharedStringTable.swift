internal import Glibc

/// The texts of a workbook's string cells.
///
/// A reference to one ``SharedStrings``, shared by the sheets of a workbook.
final class SharedStringTable {
  // Unchecked as the rows of a sheet are: no access is made while another lasts.
  @exclusivity(unchecked) private var strings = SharedStrings()

  var count: Int { strings.count }
  var uses: Int { strings.uses }

  /// The position of a plain text, added where it is new. Amortised O(length).
  func index(of bytes: UnsafeBufferPointer<UInt8>) -> Int { strings.index(of: bytes, rich: false) }

  /// The position of a rich text, given as the XML inside its `si`.
  func index(ofRichXML xml: [UInt8]) -> Int { xml.withUnsafeBufferPointer { strings.index(of: $0, rich: true) } }

  /// Calls `body` for each text in order with its bytes and whether they are the XML of a rich text.
  func forEach(_ body: (UnsafeBufferPointer<UInt8>, Bool) -> Void) { strings.forEach(body) }
}

/// Texts, each kept once, in order of first use.
///
/// A hash table with open addressing over the texts' bytes, which lie one after the other in one array. Texts are equal where
/// their bytes are: Swift's own string equality would join composed and decomposed Vietnamese letters.
struct SharedStrings {
  private var texts: [UInt8] = []
  private var ends: [Int] = []
  private var isRich: [Bool] = []
  private var hashes: [UInt32] = []
  private var slots: [Int32] = Array(repeating: -1, count: 256)
  private(set) var uses = 0

  var count: Int { ends.count }

  /// The position of a text, added where it is new. Amortised O(length).
  mutating func index(of bytes: UnsafeBufferPointer<UInt8>, rich: Bool) -> Int {
    uses &+= 1
    let hash = Self.hash(bytes) ^ (rich ? 0x5bd1_e995 : 0)
    let mask = slots.count &- 1
    var slot = Int(hash) & mask
    while true {
      let found = Int(slots[slot])
      if found < 0 { return insert(bytes, rich: rich, hash: hash, slot: slot) }
      if hashes[found] == hash, isRich[found] == rich, equals(found, bytes) { return found }
      slot = (slot &+ 1) & mask
    }
  }

  private mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>, rich: Bool, hash: UInt32, slot: Int) -> Int {
    let index = ends.count
    texts.append(contentsOf: bytes)
    ends.append(texts.count)
    isRich.append(rich)
    hashes.append(hash)
    slots[slot] = Int32(truncatingIfNeeded: index)
    if ends.count * 2 > slots.count { rehash() }
    return index
  }

  private mutating func rehash() {
    var larger = [Int32](repeating: -1, count: slots.count * 2)
    let mask = larger.count &- 1
    for (index, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while larger[slot] >= 0 { slot = (slot &+ 1) & mask }
      larger[slot] = Int32(truncatingIfNeeded: index)
    }
    slots = larger
  }

  private func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  private func equals(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(index)
    guard range.count == bytes.count, let other = bytes.baseAddress else { return range.count == bytes.count }
    return texts.withUnsafeBufferPointer { texts in
      texts.baseAddress.map { memcmp($0 + range.lowerBound, other, bytes.count) == 0 } ?? false
    }
  }

  /// Eight bytes a step, multiplied and folded; the same on every machine and run.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    let raw = UnsafeRawBufferPointer(bytes)
    var at = 0
    while at &+ 8 <= raw.count {
      hash = mix(hash ^ UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
      at &+= 8
    }
    var rest: UInt64 = 0
    while at < raw.count {
      rest = rest << 8 | UInt64(raw[at])
      at &+= 1
    }
    hash = mix(hash ^ rest)
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  /// Calls `body` for each text in order with its bytes and whether they are the XML of a rich text.
  func forEach(_ body: (UnsafeBufferPointer<UInt8>, Bool) -> Void) {
    texts.withUnsafeBufferPointer { buffer in
      for index in ends.indices { body(UnsafeBufferPointer(rebasing: buffer[range(index)]), isRich[index]) }
    }
  }
}
