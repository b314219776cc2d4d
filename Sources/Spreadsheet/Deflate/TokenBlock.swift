/// The tokens of one block of deflate, counted and written under a code of their own, or under the fixed one where they are few.
///
/// A token is a literal byte, or a match: its high bit set, length − 3 in bits 16 to 23, distance − 1 in the low 15.
final class TokenBlock {
  static let capacity = 1 << 15
  /// Blocks of fewer tokens take the fixed code (RFC 1951, 3.2.6): the head of a code of their own would be longer than what it saves.
  static let fewest = 192

  /// Takes tokens one by one, at most ``capacity``.
  struct Writer {
    private let tokens: UnsafeMutablePointer<UInt32>
    private var count = 0

    init(_ block: TokenBlock) { tokens = block.tokens }

    @inline(__always)
    var isFull: Bool { count == TokenBlock.capacity }

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

    /// The tokens' number; the writer is empty after it.
    mutating func take() -> Int {
      defer { count = 0 }
      return count
    }
  }

  fileprivate let tokens: UnsafeMutablePointer<UInt32> = .allocate(capacity: TokenBlock.capacity)
  private let literals: UnsafeMutablePointer<UInt32> = .allocate(capacity: DeflateSymbols.literalCount)
  private let distances: UnsafeMutablePointer<UInt32> = .allocate(capacity: DeflateSymbols.distanceCount)
  private let own = TokenCode()
  private let fixed = TokenCode.fixed()
  private let head = BlockHead()

  deinit {
    tokens.deallocate()
    literals.deallocate()
    distances.deallocate()
  }

  /// Writes the first `count` tokens as a block; `source` is what they stand for, stored as it is where that is shorter.
  func write(_ count: Int, of source: UnsafeBufferPointer<UInt8>, to sink: inout BitSink) {
    guard count > 0 else { return }
    let extra = countSymbols(count)
    let isShort = count < Self.fewest
    let code = isShort ? fixed : own
    if !isShort {
      code.assign(literals: literals, distances: distances)
      head.set(literals: code.literals, distances: code.distances)
    }
    let bits = (isShort ? 3 : head.bitCount) + code.bits(literals: literals, distances: distances) + extra
    if bits >= (source.count + 5 * (source.count / 65_535 + 1)) * 8 { return Self.writeStored(source, to: &sink) }
    sink.reserve(bits: bits + 64)
    if isShort { sink.add(0b010, 3) } else { head.write(to: &sink) }
    code.write(tokens, count: count, to: &sink)
  }

  /// Counts each symbol; returns the bits of lengths and distances beside their symbols.
  private func countSymbols(_ count: Int) -> Int {
    literals.update(repeating: 0, count: DeflateSymbols.literalCount)
    distances.update(repeating: 0, count: DeflateSymbols.distanceCount)
    literals[DeflateSymbols.endOfBlock] = 1
    return DeflateSymbols.lengths.withUnsafeBufferPointer { lengths in
      var extra = 0
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
      return extra
    }
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
