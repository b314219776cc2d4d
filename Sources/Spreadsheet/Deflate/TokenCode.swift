/// The two codes of a block, of literals with lengths and of distances, and the tokens written under them.
final class TokenCode {
  let literals = PrefixCode(symbols: DeflateSymbols.literalCount, limit: 15)
  let distances = PrefixCode(symbols: DeflateSymbols.distanceCount, limit: 15)
  /// A literal or length with its extra bits is one lookup: bits in the low half, their number in the high. Literals come first, then
  /// lengths − 3.
  private let words: UnsafeMutablePointer<UInt64> = .allocate(capacity: 512)

  init() { words.initialize(repeating: 0, count: 512) }

  deinit { words.deallocate() }

  /// The code that needs no head (RFC 1951, 3.2.6).
  static func fixed() -> TokenCode {
    let code = TokenCode()
    code.literals.setFixedLiterals()
    code.distances.setFixedDistances()
    code.makeWords()
    return code
  }

  /// Makes the codes for symbols that occur so often.
  func assign(literals frequencies: UnsafePointer<UInt32>, distances distanceFrequencies: UnsafePointer<UInt32>) {
    literals.assign(frequencies)
    distances.assign(distanceFrequencies)
    makeWords()
  }

  /// The bits of symbols that occur so often, without those beside the symbols.
  func bits(literals frequencies: UnsafePointer<UInt32>, distances distanceFrequencies: UnsafePointer<UInt32>) -> Int {
    literals.bits(of: frequencies) + distances.bits(of: distanceFrequencies)
  }

  private func makeWords() {
    for literal in 0..<256 { words[literal] = UInt64(literals.codes[literal]) | UInt64(literals.lengths[literal]) << 32 }
    DeflateSymbols.lengths.withUnsafeBufferPointer { lengths in
      for offset in 0..<256 {
        let length = lengths[offset]
        let bits = literals.lengths[Int(length.symbol)]
        words[256 + offset] =
          UInt64(literals.codes[Int(length.symbol)]) | UInt64(length.value) << UInt64(bits) | UInt64(bits &+ length.extra) << 32
      }
    }
  }

  /// Writes tokens (see ``TokenBlock``) and the end of the block; room was reserved.
  func write(_ tokens: UnsafePointer<UInt32>, count: Int, to sink: inout BitSink) {
    let distanceCodes = distances.codes
    let distanceLengths = distances.lengths
    for index in 0..<count {
      let token = tokens[index]
      if token < 0x8000_0000 {
        let word = words[Int(token)]
        sink.add(word & 0xFFFF_FFFF, Int(word &>> 32))
      } else {
        let word = words[256 &+ Int(token &>> 16) & 0xFF]
        sink.add(word & 0xFFFF_FFFF, Int(word &>> 32))
        let offset = token & 0x7FFF
        let distance = DeflateSymbols.distance(offset)
        sink.add(UInt64(distanceCodes[distance.symbol]), Int(distanceLengths[distance.symbol]))
        sink.add(UInt64(offset) & (1 &<< UInt64(distance.extra) &- 1), distance.extra)
      }
      sink.settle()
    }
    sink.add(UInt64(literals.codes[DeflateSymbols.endOfBlock]), Int(literals.lengths[DeflateSymbols.endOfBlock]))
    sink.settle()
  }
}
