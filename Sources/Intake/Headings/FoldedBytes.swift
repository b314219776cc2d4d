/// Folded words as UTF-8 with a space between them: a key that is compared and hashed as bytes, where texts would be compared by
/// characters, at ten times the cost.
struct FoldedBytes: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }

  var wordCount: Int { bytes.isEmpty ? 0 : bytes.reduce(1) { $1 == 0x20 ? $0 + 1 : $0 } }

  /// The first word.
  var firstWord: FoldedBytes { FoldedBytes(Array(bytes.prefix { $0 != 0x20 })) }

  /// The last word.
  var lastWord: FoldedBytes { FoldedBytes(Array(bytes[(bytes.lastIndex(of: 0x20).map { $0 + 1 } ?? 0)...])) }

  /// Whether `isTrue` of each word.
  @inline(__always)
  func allWords(_ isTrue: (Span<UInt8>) -> Bool) -> Bool {
    let bytes = bytes.span
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x20 { end += 1 }
      if !isTrue(bytes.extracting(start..<end)) { return false }
      start = end + 1
    }
    return true
  }

  /// Whether the words of `other` stand at `start`, where a word begins.
  func holds(_ other: FoldedBytes, at start: Int) -> Bool {
    let end = start + other.bytes.count
    guard end == bytes.count || end < bytes.count && bytes[end] == 0x20 else { return false }
    return bytes[start..<end].elementsEqual(other.bytes)
  }

  /// Whether the last words are those of `other`; no words are the end of any.
  func hasSuffix(_ other: FoldedBytes) -> Bool {
    let start = bytes.count - other.bytes.count
    guard start >= 0, start == 0 || other.bytes.isEmpty || bytes[start - 1] == 0x20 else { return false }
    return bytes[start...].elementsEqual(other.bytes)
  }

  /// The words without those of `range`.
  func removing(_ range: Range<Int>) -> FoldedBytes {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var word = -1
    var before: UInt8 = 0x20
    for byte in bytes {
      if byte != 0x20 {
        let begins = before == 0x20
        if begins { word += 1 }
        if !range.contains(word) {
          if begins, !kept.isEmpty { kept.append(0x20) }
          kept.append(byte)
        }
      }
      before = byte
    }
    return FoldedBytes(kept)
  }

  /// These words, then those of `other`.
  func joined(_ other: FoldedBytes) -> FoldedBytes {
    if bytes.isEmpty { return other }
    return other.bytes.isEmpty ? self : FoldedBytes(bytes + [0x20] + other.bytes)
  }
}
