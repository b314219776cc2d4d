import DelimitedText

/// The ASCII letters and digits of a text, large and small ones alike, as a set of bits.
///
/// In every encoding that is read an ASCII letter stands for itself, so the letters of a cell's bytes are among those of the text without
/// diacritics: a cell that has a letter or digit which a word lacks cannot be that word, and need not be decoded to know it.
struct LetterSet: Hashable, Sendable {
  private(set) var bits: UInt64 = 0

  init() {}

  init(_ bytes: Span<UInt8>) {
    bits = LetterSet.ofBytes.withUnsafeBufferPointer { sets in
      var bits: UInt64 = 0
      for at in bytes.indices { bits |= sets[Int(bytes[at])] }
      return bits
    }
  }

  /// The same of bytes that have no others than `limits`; nil where they have, which is told from their end: names that go on for ever end in a number.
  @inline(__always)
  init?(of bytes: Span<UInt8>, within limits: LetterSet) {
    var at = bytes.count
    while at > 0 {
      at &-= 1
      let letter = LetterSet(bytes[at])
      if !letter.isSubset(of: limits) { return nil }
      formUnion(letter)
    }
  }

  /// The bits of each byte.
  private static let ofBytes = (UInt8.min...UInt8.max).map { LetterSet($0).bits }

  @inline(__always)
  init(_ byte: UInt8) { insert(byte) }

  init(_ text: String) {
    for byte in text.utf8 { insert(byte) }
  }

  @inline(__always)
  private mutating func insert(_ byte: UInt8) {
    let letter = byte & 0xDF &- 0x41
    if letter == 24 {
      // A y may be written for an i.
      bits |= 1 << 8
    } else if letter < 26 {
      bits |= 1 << UInt64(letter)
    } else if byte &- 0x30 < 10 {
      bits |= 1 << UInt64(26 &+ byte &- 0x30)
    }
  }

  /// The letters and digits that the plain forms of `texts` begin with.
  init(firstOf texts: [String]) {
    for text in texts { formUnion(LetterSet(String(FoldedText(text).plain.prefix(1)))) }
  }

  /// The letters and digits that records begin with, blanks left out.
  init(firstOf records: some Sequence<HeadRecord>) {
    for record in records {
      if let cell = record.first, let byte = record.cells[cell].utf8.first(where: { $0 != 0x20 && $0 != 0x09 }) { insert(byte) }
    }
  }

  static let digits = LetterSet("0123456789")

  var isEmpty: Bool { bits == 0 }

  func isSubset(of other: LetterSet) -> Bool { bits & ~other.bits == 0 }

  func meets(_ other: LetterSet) -> Bool { bits & other.bits != 0 }

  mutating func formUnion(_ other: LetterSet) { bits |= other.bits }
}

/// The letters of each of some texts.
struct LetterChoice: Sendable {
  private var sets: [LetterSet] = []
  /// The letters of all of them.
  private var all = LetterSet()

  init(_ texts: [String]) {
    for set in texts.map({ LetterSet(FoldedText($0).plain) }) where !sets.contains(set) {
      sets.append(set)
      all.formUnion(set)
    }
  }

  /// Whether a cell of these bytes may be one of the texts.
  func mayHold(_ bytes: Span<UInt8>) -> Bool {
    guard let set = LetterSet(of: bytes, within: all) else { return false }
    return sets.contains { set.isSubset(of: $0) }
  }
}
