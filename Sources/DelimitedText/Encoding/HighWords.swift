import CByteMarks

// How this works. Which bytes are beyond ASCII, and which are letters at all, are words of one bit a byte (byte_marks.h). Where a run of letters
// begins or ends the bits change, and of the runs only those with a byte beyond ASCII are looked at.

/// The words of a text that hold other bytes than ASCII.
struct HighWords {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Whether nothing follows on the bytes.
  private let isWhole: Bool

  /// Bytes of a word that are looked at.
  static let longest = 256

  init(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) {
    self.bytes = bytes
    self.isWhole = isWhole
  }

  /// Passes the words from `first` on, until `take` wants no more. One that the bytes cut is left out, since it may be cut inside a character. One longer
  /// than ``longest`` is passed in pieces, from so many bytes before its first byte beyond ASCII.
  func forEach(from first: Int, _ take: (Range<Int>) -> Bool) {
    var (start, isHigh): (start: Int?, isHigh: Bool) = (nil, false)
    for base in stride(from: first, to: bytes.count, by: 64 * Masks.scalarCount) {
      let (high, letters) = masks(from: base)
      for block in 0..<min(Masks.scalarCount, (bytes.count - base + 63) / 64) {
        let at = base &+ 64 &* block
        var bounds = letters[block] ^ (letters[block] << 1 | (start == nil ? 0 : 1))
        // What of the block is beyond ASCII, from the run at hand on.
        var left = high[block]
        while bounds != 0 {
          let bit = bounds.trailingZeroBitCount
          let behind = UInt64.max << UInt64(bit)
          if let begun = start {
            if isHigh || left & ~behind != 0, !pass(begun..<at &+ bit, take) { return }
            (start, isHigh) = (nil, false)
          } else {
            start = at &+ bit
          }
          left &= behind
          bounds &= bounds &- 1
        }
        if start != nil, left != 0 { isHigh = true }
      }
    }
    if let start, isHigh { _ = pass(start..<bytes.count, take) }
  }

  private typealias Masks = SIMD8<UInt64>

  /// The bytes beyond ASCII, and all letters, of the next 512 bytes.
  @inline(__always)
  private func masks(from start: Int) -> (high: Masks, letters: Masks) {
    var masks = (high: Masks(), letters: Masks())
    guard let base = bytes.baseAddress else { return masks }
    let count = min(64 * Masks.scalarCount, bytes.count - start)
    withUnsafeMutablePointer(to: &masks) { masks in
      masks.withMemoryRebound(to: UInt64.self, capacity: 2 * Masks.scalarCount) {
        byte_marks_find_words(ByteMarks.width, base + start, count, $0, $0 + Masks.scalarCount)
      }
    }
    return masks
  }

  /// Passes a word, and whether more are wanted.
  @inline(__always)
  private func pass(_ word: Range<Int>, _ take: (Range<Int>) -> Bool) -> Bool {
    if word.count > HighWords.longest { return passPieces(of: word, take) }
    if word.upperBound < bytes.count { return take(word) }
    return isWhole && take(word.lowerBound..<max(word.lowerBound, wholeEnd))
  }

  private func passPieces(of word: Range<Int>, _ take: (Range<Int>) -> Bool) -> Bool {
    var at = word.lowerBound
    while let high = bytes[at..<word.upperBound].firstIndex(where: { $0 >= 0x80 }) {
      let start = max(at, high - HighWords.longest)
      at = min(word.upperBound, start + HighWords.longest)
      if !pass(start..<at, take) { return false }
    }
    return true
  }

  /// The end of the bytes without the first two of a Vietnamese letter in UTF-8, where the file was cut inside it: no legacy encoding has a word that
  /// ends so.
  private var wholeEnd: Int {
    let tail = bytes.suffix(2)
    return tail.first == 0xE1 && (0xBA...0xBB).contains(tail.last ?? 0) ? bytes.count - 2 : bytes.count
  }
}
