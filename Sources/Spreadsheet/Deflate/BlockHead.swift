/// The head of a block with a code of its own: the lengths of its codes, themselves coded (RFC 1951, 3.2.7).
final class BlockHead {
  private static let most = DeflateSymbols.literalCount + DeflateSymbols.distanceCount

  private var literalCount = 0
  private var distanceCount = 0
  /// The lengths of both codes, one after the other.
  private let lengths: UnsafeMutablePointer<UInt8> = .allocate(capacity: BlockHead.most)
  /// A symbol of the code of code lengths in the low byte, then the value and the number of its extra bits.
  private let runs: UnsafeMutablePointer<UInt32> = .allocate(capacity: BlockHead.most)
  private var runCount = 0
  private let frequencies: UnsafeMutablePointer<UInt32> = .allocate(capacity: 19)
  private let code = PrefixCode(symbols: 19, limit: 7)
  private var sent = 0
  /// The size of the head.
  private(set) var bitCount = 0

  deinit {
    lengths.deallocate()
    runs.deallocate()
    frequencies.deallocate()
  }

  /// Makes the head for two codes.
  func set(literals: PrefixCode, distances: PrefixCode) {
    literalCount = max(257, (0..<literals.symbols).last { literals.lengths[$0] > 0 }.map { $0 + 1 } ?? 0)
    distanceCount = max(1, (0..<distances.symbols).last { distances.lengths[$0] > 0 }.map { $0 + 1 } ?? 0)
    lengths.update(from: literals.lengths, count: literalCount)
    (lengths + literalCount).update(from: distances.lengths, count: distanceCount)
    frequencies.update(repeating: 0, count: 19)
    findRuns(literalCount + distanceCount)
    // Inflaters want a complete code here: two symbols at least.
    if (0..<19).count(where: { frequencies[$0] > 0 }) < 2 { frequencies[frequencies[0] > 0 ? 18 : 0] += 1 }
    code.assign(frequencies)
    sent = max(4, (DeflateSymbols.order.lastIndex { code.lengths[$0] > 0 } ?? 0) + 1)
    bitCount = 17 + 3 * sent
    for index in 0..<runCount { bitCount += Int(code.lengths[Int(runs[index] & 0xFF)]) + Int(runs[index] >> 16) }
  }

  /// Takes repetitions together: 16 repeats the length before 3 to 6 times, 17 and 18 repeat 0.
  private func findRuns(_ count: Int) {
    runCount = 0
    var start = 0
    while start < count {
      let length = lengths[start]
      var end = start + 1
      while end < count, lengths[end] == length { end += 1 }
      var rest = end - start
      start = end
      if length > 0 {
        add(Int(length))
        rest -= 1
      }
      while rest > 0 {
        if length == 0, rest >= 11 {
          add(18, min(rest, 138) - 11, extra: 7)
          rest -= min(rest, 138)
        } else if length == 0, rest >= 3 {
          add(17, min(rest, 10) - 3, extra: 3)
          rest -= min(rest, 10)
        } else if length > 0, rest >= 3 {
          add(16, min(rest, 6) - 3, extra: 2)
          rest -= min(rest, 6)
        } else {
          add(Int(length))
          rest -= 1
        }
      }
    }
  }

  private func add(_ symbol: Int, _ value: Int = 0, extra: Int = 0) {
    runs[runCount] = UInt32(symbol) | UInt32(value) << 8 | UInt32(extra) << 16
    runCount += 1
    frequencies[symbol] += 1
  }

  /// Writes the head of a block that is not the last; room for ``bitCount`` was reserved.
  func write(to sink: inout BitSink) {
    sink.add(0b100, 3)
    sink.add(UInt64(literalCount - 257), 5)
    sink.add(UInt64(distanceCount - 1), 5)
    sink.add(UInt64(sent - 4), 4)
    sink.settle()
    for symbol in DeflateSymbols.order[..<sent] {
      sink.add(UInt64(code.lengths[symbol]), 3)
      sink.settle()
    }
    for index in 0..<runCount {
      let run = runs[index]
      let symbol = Int(run & 0xFF)
      sink.add(UInt64(code.codes[symbol]), Int(code.lengths[symbol]))
      sink.add(UInt64(run >> 8 & 0xFF), Int(run >> 16))
      sink.settle()
    }
  }
}
