// How this works. A text goes by once, byte by byte, and leaves the plain letters and the digits of it in a hash: marks and case are taken off by a table,
// what parts words is left out, but for a sign between two digits, which parts two numbers. No text is made of the bytes, for it is asked of columns that
// may be spelt differently in each row.

/// A hash of what a text in UTF-8 says however it is spelt: "/QĐ-CTHADS", "/qđ - cthads", "/QD–CTHADS" and "QÐ CTHADS" have the same, and with combining
/// marks or signs of no width among them too. "1/22" and "12/2" are two.
///
/// Letters are those of ``FoldedText/plain``.
public struct SpellingHash: Sendable {
  private var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var word: UInt64 = 0
  private var last: UInt8 = 0
  private var isParted = false
  /// How many letters and digits there are.
  private var count: UInt64 = 0

  /// Takes in `text`.
  ///
  /// - Complexity: O(n).
  public init(_ text: Span<UInt8>) {
    var at = 0
    while at < text.count {
      let byte = text[at]
      if byte < 0x80 {
        add(ascii: byte)
        at &+= 1
      } else {
        at &+= add(text, at)
      }
    }
  }

  /// Whether the text holds neither a letter nor a digit.
  public var isEmpty: Bool { count == 0 }

  /// The hash; of an empty text always the same.
  public var value: UInt64 { mixed(mixed(hash ^ word) ^ count) }

  @inline(__always)
  private mutating func add(ascii byte: UInt8) {
    let small = byte | 0x20
    if byte &- 0x30 <= 9 { add(byte) } else if small &- 0x61 < 26 { add(small) } else { isParted = true }
  }

  @inline(__always)
  private mutating func add(_ sign: UInt8) {
    if isParted, last &- 0x30 <= 9, sign &- 0x30 <= 9 { append(0x20) }
    isParted = false
    last = sign
    append(sign)
  }

  @inline(__always)
  private mutating func append(_ sign: UInt8) {
    word = word << 8 | UInt64(sign)
    count &+= 1
    if count & 7 == 0 {
      hash = mixed(hash ^ word)
      word = 0
    }
  }

  /// Takes in the scalar that begins at `start`, which is not ASCII; its length.
  private mutating func add(_ text: Span<UInt8>, _ start: Int) -> Int {
    let lead = text[start]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    // (What is cut or no UTF-8 counts as it stands.)
    guard length > 1, start + length <= text.count else {
      add(lead)
      return 1
    }
    var scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for at in start + 1..<start + length { scalar = scalar << 6 | UInt32(text[at] & 0x3F) }
    if let letter = SpellingHash.letter(scalar) {
      add(letter)
    } else if !SpellingHash.isOverlooked(scalar) {
      add(other: scalar)
    }
    return length
  }

  /// Takes in a scalar that is no letter of the table: any other letter as it is folded, any sign as what parts words.
  private mutating func add(other scalar: UInt32) {
    guard let known = Unicode.Scalar(scalar), known.properties.isAlphabetic || known.properties.numericType == .decimal else {
      isParted = true
      return
    }
    for byte in FoldedText(String(known)).plainBytes { add(byte) }
  }

  /// Combining marks, and what nobody sees.
  private static func isOverlooked(_ scalar: UInt32) -> Bool {
    (0x300...0x36F).contains(scalar) || Unicode.Scalar(scalar).map(FoldedText.isInvisible) ?? false
  }

  private static func letter(_ scalar: UInt32) -> UInt8? {
    let letter =
      low.contains(scalar)
      ? letters[Int(scalar - low.lowerBound)] : high.contains(scalar) ? letters[low.count + Int(scalar - high.lowerBound)] : 0
    return letter != 0 ? letter : LatinLetter.isSignOfDong(scalar) ? UInt8(ascii: "d") : LatinLetter.alike(scalar)
  }

  /// Latin-1 to ư, and the block that Vietnamese has for itself.
  private static let (low, high): (Range<UInt32>, Range<UInt32>) = (0xC0..<0x1B1, 0x1EA0..<0x1EFA)
  /// The plain letters of these; 0 for what is not one.
  private static let letters: [UInt8] = (Array(low) + Array(high)).map { scalar in
    let plain = Unicode.Scalar(scalar).map { FoldedText(String($0)).plainBytes } ?? []
    return plain.count == 1 ? plain[0] : 0
  }
}
