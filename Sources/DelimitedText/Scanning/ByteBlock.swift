// How this works. Sixty-four bytes are looked at together and each question about them ("which are separators?") is answered by a
// word with one bit a byte, lowest first. SSE2 is part of every x86-64, so nothing is asked of the machine at run time; the module
// that names its instructions is underscored and therefore used in this file alone. Elsewhere eight bytes at a time in plain
// words do the same at half the speed. The two must answer alike; the tests compare both with a loop over single bytes.

#if arch(x86_64)
  import _Builtin_intrinsics.intel

  /// Sixty-four bytes in registers.
  struct ByteBlock {
    private let v0: __m128i
    private let v1: __m128i
    private let v2: __m128i
    private let v3: __m128i

    /// Loads the 64 bytes at `bytes`, which need no alignment.
    @inline(__always)
    init(_ bytes: UnsafePointer<UInt8>) {
      let raw = UnsafeRawPointer(bytes)
      v0 = raw.loadUnaligned(fromByteOffset: 0, as: __m128i.self)
      v1 = raw.loadUnaligned(fromByteOffset: 16, as: __m128i.self)
      v2 = raw.loadUnaligned(fromByteOffset: 32, as: __m128i.self)
      v3 = raw.loadUnaligned(fromByteOffset: 48, as: __m128i.self)
    }

    @inline(__always)
    private static func word(_ a: __m128i, _ b: __m128i, _ c: __m128i, _ d: __m128i) -> UInt64 {
      let low = UInt64(UInt32(truncatingIfNeeded: _mm_movemask_epi8(a)) | UInt32(truncatingIfNeeded: _mm_movemask_epi8(b)) << 16)
      let high = UInt64(UInt32(truncatingIfNeeded: _mm_movemask_epi8(c)) | UInt32(truncatingIfNeeded: _mm_movemask_epi8(d)) << 16)
      return low | high << 32
    }

    /// The bytes equal to `byte`.
    @inline(__always)
    func equal(to byte: UInt8) -> UInt64 {
      let wanted = _mm_set1_epi8(CChar(bitPattern: byte))
      return ByteBlock.word(
        _mm_cmpeq_epi8(v0, wanted), _mm_cmpeq_epi8(v1, wanted), _mm_cmpeq_epi8(v2, wanted), _mm_cmpeq_epi8(v3, wanted))
    }

    /// The bytes equal to one of two.
    @inline(__always)
    func equal(to first: UInt8, or second: UInt8) -> UInt64 {
      let a = _mm_set1_epi8(CChar(bitPattern: first))
      let b = _mm_set1_epi8(CChar(bitPattern: second))
      return ByteBlock.word(
        _mm_or_si128(_mm_cmpeq_epi8(v0, a), _mm_cmpeq_epi8(v0, b)), _mm_or_si128(_mm_cmpeq_epi8(v1, a), _mm_cmpeq_epi8(v1, b)),
        _mm_or_si128(_mm_cmpeq_epi8(v2, a), _mm_cmpeq_epi8(v2, b)), _mm_or_si128(_mm_cmpeq_epi8(v3, a), _mm_cmpeq_epi8(v3, b)))
    }

    /// The bytes from 0x80 on.
    @inline(__always)
    var high: UInt64 { ByteBlock.word(v0, v1, v2, v3) }

    /// Whether all bytes are from 0x01 to 0x7F: the common case, answered by seven instructions.
    @inline(__always)
    var isPlain: Bool {
      let anyHigh = _mm_or_si128(_mm_or_si128(v0, v1), _mm_or_si128(v2, v3))
      let least = _mm_min_epu8(_mm_min_epu8(v0, v1), _mm_min_epu8(v2, v3))
      return _mm_movemask_epi8(_mm_or_si128(anyHigh, _mm_cmpeq_epi8(least, _mm_setzero_si128()))) == 0
    }
  }
#else
  /// Sixty-four bytes in eight words.
  typealias ByteBlock = PortableByteBlock
#endif

/// Sixty-four bytes in eight words, for machines without SSE2 and as its twin in the tests.
struct PortableByteBlock {
  private let words: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Loads the 64 bytes at `bytes`, which need no alignment.
  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>) {
    let raw = UnsafeRawPointer(bytes)
    func load(_ index: Int) -> UInt64 { UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)) }
    words = (load(0), load(1), load(2), load(3), load(4), load(5), load(6), load(7))
  }

  /// One bit for each byte whose top bit is set, gathered by a multiplication.
  @inline(__always)
  private static func gather(_ tops: UInt64) -> UInt64 { ((tops >> 7) &* 0x0102_0408_1020_4080) >> 56 }

  @inline(__always)
  private func map(_ tops: (UInt64) -> UInt64) -> UInt64 {
    func part(_ word: UInt64, _ index: UInt64) -> UInt64 { PortableByteBlock.gather(tops(word)) << (index * 8) }
    let low = part(words.0, 0) | part(words.1, 1) | part(words.2, 2) | part(words.3, 3)
    return low | part(words.4, 4) | part(words.5, 5) | part(words.6, 6) | part(words.7, 7)
  }

  /// Top bits where the bytes of `word` are zero, exact for each byte.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    let low = (word & ~tops) &+ (ones &* 0x7F)
    return ~(low | word) & tops
  }

  /// The bytes equal to `byte`.
  @inline(__always)
  func equal(to byte: UInt8) -> UInt64 {
    let wanted = PortableByteBlock.ones &* UInt64(byte)
    return map { PortableByteBlock.zeros($0 ^ wanted) }
  }

  /// The bytes equal to one of two.
  @inline(__always)
  func equal(to first: UInt8, or second: UInt8) -> UInt64 {
    let a = PortableByteBlock.ones &* UInt64(first)
    let b = PortableByteBlock.ones &* UInt64(second)
    return map { PortableByteBlock.zeros($0 ^ a) | PortableByteBlock.zeros($0 ^ b) }
  }

  /// The bytes from 0x80 on.
  @inline(__always)
  var high: UInt64 { map { $0 & PortableByteBlock.tops } }

  /// Whether all bytes are from 0x01 to 0x7F.
  @inline(__always)
  var isPlain: Bool { map { ($0 & PortableByteBlock.tops) | PortableByteBlock.zeros($0) } == 0 }
}
