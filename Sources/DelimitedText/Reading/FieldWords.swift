/// A field as its length and four words: bytes 1 to 8 and 9 to 16 from its beginning and from its end. A field of up to 32 bytes is told by
/// them wholly.
///
/// A field of fewer than eight bytes fills the first word with zeros and leaves the others zero; one of fewer than sixteen leaves the
/// inner words zero. Lengths differ from field to field, so the words are made without branches.
struct FieldWords: Equatable, Sendable {
  /// The length in bytes, −1 for none.
  let count: Int
  private let outer: SIMD2<UInt64>
  private let inner: SIMD2<UInt64>

  /// No field.
  static let none = FieldWords(count: -1, outer: .zero, inner: .zero)

  @inline(__always)
  private init(count: Int, outer: SIMD2<UInt64>, inner: SIMD2<UInt64>) {
    (self.count, self.outer, self.inner) = (count, outer, inner)
  }

  /// The words of the `count` bytes at `bytes`, behind which eight more are readable.
  @inline(__always)
  init(padded bytes: UnsafePointer<UInt8>, count: Int) {
    let raw = UnsafeRawPointer(bytes)
    let isEight = FieldWords.mask(count, isAtLeast: 8)
    let isSixteen = FieldWords.mask(count, isAtLeast: 16)
    let first = raw.loadUnaligned(as: UInt64.self)
    let last = raw.loadUnaligned(fromByteOffset: (count &- 8) & Int(bitPattern: isEight), as: UInt64.self)
    let second = raw.loadUnaligned(fromByteOffset: 8 & Int(bitPattern: isSixteen), as: UInt64.self)
    let beforeLast = raw.loadUnaligned(fromByteOffset: (count &- 16) & Int(bitPattern: isSixteen), as: UInt64.self)
    let used = UInt64(isEight) | ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
    self.init(
      count: count, outer: SIMD2(UInt64(littleEndian: first) & used, UInt64(littleEndian: last) & UInt64(isEight)),
      inner: SIMD2(second, beforeLast) & SIMD2(repeating: UInt64(isSixteen)))
  }

  /// The words of `bytes`.
  init(_ bytes: Span<UInt8>) {
    let count = bytes.count
    if count >= 8 {
      // Nothing is read beyond a field that fills the first word.
      self = bytes.withUnsafeBufferPointer { $0.baseAddress.map { FieldWords(padded: $0, count: count) } ?? .none }
      return
    }
    var word: UInt64 = 0
    for at in bytes.indices { word |= UInt64(bytes[at]) &<< UInt64(truncatingIfNeeded: at &* 8) }
    self.init(count: count, outer: SIMD2(word, 0), inner: .zero)
  }

  /// All ones where `count` is at least `least`, else zero.
  @inline(__always)
  private static func mask(_ count: Int, isAtLeast least: Int) -> UInt { UInt(bitPattern: (least &- 1 &- count) &>> 63) }

  /// Whether the words hold all bytes.
  @inline(__always)
  var areWhole: Bool { count <= 32 }

  @inline(__always)
  static func == (left: FieldWords, right: FieldWords) -> Bool {
    let difference = (left.outer ^ right.outer) | (left.inner ^ right.inner)
    return difference[0] | difference[1] | UInt64(truncatingIfNeeded: left.count ^ right.count) == 0
  }

  /// A number that spreads over its low bits.
  @inline(__always)
  var hash: Int {
    let mixed = (outer[0] ^ outer[1] &* 0xC2B2_AE3D_27D4_EB4F ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> 40)
  }
}
