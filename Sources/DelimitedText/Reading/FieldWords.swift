/// A field as its length, its first 32 bytes in two registers, and its last eight. A field of up to 32 bytes is told by them wholly.
///
/// What lies beyond a field is zero. Lengths differ from field to field, so the words are made without branches.
struct FieldWords: Equatable, Sendable {
  /// The length in bytes, −1 for none.
  let count: Int
  private let first, second: SIMD2<UInt64>
  /// The last eight bytes, zero where there are fewer.
  private let last: UInt64

  /// No field.
  static let none = FieldWords(count: -1, first: .zero, second: .zero, last: 0)

  @inline(__always)
  private init(count: Int, first: SIMD2<UInt64>, second: SIMD2<UInt64>, last: UInt64) {
    (self.count, self.first, self.second, self.last) = (count, first, second, last)
  }

  /// The words of the `count` bytes at `bytes`, behind which 32 more are readable.
  @inline(__always)
  init(padded bytes: UnsafePointer<UInt8>, count: Int, masks: FieldMasks) {
    let raw = UnsafeRawPointer(bytes)
    let mask = masks.first(min(count, 32))
    let isEight = (7 &- count) &>> 63
    let last = raw.loadUnaligned(fromByteOffset: (count &- 8) & isEight, as: UInt64.self) & UInt64(bitPattern: Int64(isEight))
    self.init(
      count: count, first: raw.loadUnaligned(as: SIMD2<UInt64>.self) & mask.loadUnaligned(as: SIMD2<UInt64>.self),
      second: raw.loadUnaligned(fromByteOffset: 16, as: SIMD2<UInt64>.self)
        & mask.loadUnaligned(fromByteOffset: 16, as: SIMD2<UInt64>.self), last: last)
  }

  /// The words of `bytes`.
  init(_ bytes: Span<UInt8>) {
    let raw = bytes.bytes
    let count = bytes.count
    // What is left behind the last whole word stands at the end of the last eight bytes, or is all there is.
    let last =
      count < 8
      ? FieldWords.short(bytes) : UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
    func word(_ start: Int) -> UInt64 {
      let left = count &- start
      if left >= 8 { return raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self) }
      if left <= 0 { return 0 }
      return UInt64(littleEndian: count < 8 ? last : last &>> UInt64(truncatingIfNeeded: (8 &- left) &* 8))
    }
    self.init(
      count: count, first: SIMD2(word(0), word(8)), second: SIMD2(word(16), word(24)),
      last: count < 8 ? 0 : UInt64(littleEndian: last))
  }

  /// Fewer than eight bytes, the first one lowest.
  private static func short(_ bytes: Span<UInt8>) -> UInt64 {
    var word: UInt64 = 0
    var at = bytes.count &- 1
    while at >= 0 {
      word = word &<< 8 | UInt64(bytes[at])
      at &-= 1
    }
    return word
  }

  /// Whether the words hold all bytes.
  @inline(__always)
  var areWhole: Bool { count <= 32 }

  @inline(__always)
  static func == (left: FieldWords, right: FieldWords) -> Bool {
    let difference = (left.first ^ right.first) | (left.second ^ right.second)
    return left.count == right.count && difference[0] | difference[1] == 0
  }

  /// A number that spreads over its low bits.
  @inline(__always)
  var hash: Int {
    let mixed = (first[0] ^ last &* 0xC2B2_AE3D_27D4_EB4F ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> 40)
  }
}

/// Bytes of ones among zeros, from which a mask of any length is read at its place.
struct FieldMasks {
  private let base: UnsafeRawPointer

  /// 32 times all ones, 32 zeros. The memory is never given back.
  private nonisolated(unsafe) static let shared: UnsafeRawPointer = {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: 64, alignment: 16)
    memory.initializeMemory(as: UInt8.self, repeating: 0xFF, count: 32)
    (memory + 32).initializeMemory(as: UInt8.self, repeating: 0, count: 32)
    return UnsafeRawPointer(memory)
  }()

  init() { base = FieldMasks.shared }

  /// 32 bytes of which the first `count`, 0 to 32, are ones.
  @inline(__always)
  func first(_ count: Int) -> UnsafeRawPointer { base + (32 &- count) }
}
