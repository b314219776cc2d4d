/// The tokens of one block of deflate, counted as they come and written under a code of their own.
///
/// A token is a literal byte, or a match: its high bit set, length − 3 in bits 16 to 23, distance − 1 in the low 15.
struct TokenBlock: ~Copyable {
  static let capacity = 1 << 15

  private let tokens: UnsafeMutablePointer<UInt32>
  private(set) var count = 0
  private var literals = [UInt32](repeating: 0, count: DeflateSymbols.literalCount)
  private var distances = [UInt32](repeating: 0, count: DeflateSymbols.distanceCount)

  init() { tokens = .allocate(capacity: Self.capacity) }

  deinit { tokens.deallocate() }

  var isFull: Bool { count == Self.capacity }

  @inline(__always)
  mutating func append(literal: UInt8) {
    tokens[count] = UInt32(literal)
    count &+= 1
  }

  /// A match of 3 to 258 bytes, 1 to 32,768 back.
  @inline(__always)
  mutating func append(length: Int, distance: Int) {
    tokens[count] = 0x8000_0000 | UInt32(truncatingIfNeeded: length &- 3) &<< 16 | UInt32(truncatingIfNeeded: distance &- 1)
    count &+= 1
  }

  /// Writes the tokens as a block and forgets them; `source` is what they stand for, stored as it is where that is shorter.
  mutating func write(_ source: UnsafeBufferPointer<UInt8>, to sink: inout BitSink) {
    guard count > 0 else { return }
    let extra = countSymbols()
    let literalCode = PrefixCode(frequencies: literals, limit: 15)
    let distanceCode = PrefixCode(frequencies: distances, limit: 15)
    let head = BlockHead(literals: literalCode, distances: distanceCode)
    let bits = head.bitCount + Self.bits(literals, literalCode) + Self.bits(distances, distanceCode) + extra
    if bits >= (source.count + 5 * (source.count / 65_535 + 1)) * 8 {
      Self.writeStored(source, to: &sink)
    } else {
      sink.reserve(bits: bits + 64)
      head.write(to: &sink)
      writeTokens(literalCode, distanceCode, to: &sink)
    }
    count = 0
  }

  /// Counts each symbol; returns the bits of lengths and distances beside their symbols.
  private mutating func countSymbols() -> Int {
    for index in literals.indices { literals[index] = 0 }
    for index in distances.indices { distances[index] = 0 }
    var extra = 0
    let lengths = DeflateSymbols.lengths
    for index in 0..<count {
      let token = tokens[index]
      guard token >= 0x8000_0000 else {
        literals[Int(token)] &+= 1
        continue
      }
      let length = lengths[Int(token &>> 16) & 0xFF]
      let distance = DeflateSymbols.distance(token & 0x7FFF)
      literals[Int(length.symbol)] &+= 1
      distances[distance.symbol] &+= 1
      extra &+= Int(length.extra) &+ distance.extra
    }
    literals[DeflateSymbols.endOfBlock] = 1
    return extra
  }

  private static func bits(_ frequencies: [UInt32], _ code: PrefixCode) -> Int {
    zip(frequencies, code.lengths).reduce(0) { $0 + Int($1.0) * Int($1.1) }
  }

  private func writeTokens(_ literalCode: PrefixCode, _ distanceCode: PrefixCode, to sink: inout BitSink) {
    // A literal or length with its extra bits is one lookup: bits in the low half, their number in the high.
    let literalWords = (0..<256).map { UInt64(literalCode.codes[$0]) | UInt64(literalCode.lengths[$0]) << 32 }
    let lengthWords = DeflateSymbols.lengths.map { length in
      let bits = literalCode.lengths[Int(length.symbol)]
      return UInt64(literalCode.codes[Int(length.symbol)]) | UInt64(length.value) << UInt64(bits) | UInt64(bits + length.extra)
        << 32
    }
    literalWords.withUnsafeBufferPointer { literalWords in
      lengthWords.withUnsafeBufferPointer { lengthWords in
        for index in 0..<count {
          let token = tokens[index]
          if token < 0x8000_0000 {
            let word = literalWords[Int(token)]
            sink.add(word & 0xFFFF_FFFF, Int(word &>> 32))
          } else {
            let word = lengthWords[Int(token &>> 16) & 0xFF]
            sink.add(word & 0xFFFF_FFFF, Int(word &>> 32))
            let offset = token & 0x7FFF
            let distance = DeflateSymbols.distance(offset)
            sink.add(UInt64(distanceCode.codes[distance.symbol]), Int(distanceCode.lengths[distance.symbol]))
            sink.add(UInt64(offset) & (1 &<< UInt64(distance.extra) &- 1), distance.extra)
          }
          sink.settle()
        }
      }
    }
    sink.add(UInt64(literalCode.codes[DeflateSymbols.endOfBlock]), Int(literalCode.lengths[DeflateSymbols.endOfBlock]))
    sink.settle()
  }

  /// Blocks of bytes as they are, at most 65,535 each; with `isLast` the last of them ends the stream.
  static func writeStored(_ source: UnsafeBufferPointer<UInt8>, isLast: Bool = false, to sink: inout BitSink) {
    var start = 0
    repeat {
      let end = min(start + 65_535, source.count)
      sink.reserve(bits: 64)
      sink.add(isLast && end == source.count ? 1 : 0, 3)
      sink.align()
      sink.add(UInt64(end - start) | UInt64(~UInt16(truncatingIfNeeded: end - start)) << 16, 32)
      sink.settle()
      sink.append(UnsafeBufferPointer(rebasing: source[start..<end]))
      start = end
    } while start < source.count
  }
}
