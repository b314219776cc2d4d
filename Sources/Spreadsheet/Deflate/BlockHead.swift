/// The head of a block with a code of its own: the lengths of its codes, themselves coded (RFC 1951, 3.2.7).
struct BlockHead {
  private let literalCount: Int
  private let distanceCount: Int
  /// A symbol of the code of code lengths, with the value and number of its extra bits.
  private var runs: [(symbol: Int, value: Int, extra: Int)] = []
  private let code: PrefixCode
  private let sent: Int
  /// The size of the head.
  let bitCount: Int

  init(literals: PrefixCode, distances: PrefixCode) {
    literalCount = max(257, (literals.lengths.lastIndex { $0 > 0 } ?? 0) + 1)
    distanceCount = max(1, (distances.lengths.lastIndex { $0 > 0 } ?? 0) + 1)
    let lengths = literals.lengths[..<literalCount] + distances.lengths[..<distanceCount]
    runs = Self.runs(in: Array(lengths))
    var frequencies = [UInt32](repeating: 0, count: 19)
    for run in runs { frequencies[run.symbol] += 1 }
    // Inflaters want a complete code here: two symbols at least.
    if frequencies.count(where: { $0 > 0 }) < 2 { frequencies[frequencies[0] > 0 ? 18 : 0] += 1 }
    let code = PrefixCode(frequencies: frequencies, limit: 7)
    self.code = code
    sent = max(4, (DeflateSymbols.order.lastIndex { code.lengths[$0] > 0 } ?? 0) + 1)
    bitCount = 17 + 3 * sent + runs.reduce(0) { $0 + Int(code.lengths[$1.symbol]) + $1.extra }
  }

  /// Lengths with repetitions taken together: 16 repeats the one before 3 to 6 times, 17 and 18 repeat 0.
  private static func runs(in lengths: [UInt8]) -> [(symbol: Int, value: Int, extra: Int)] {
    var runs: [(symbol: Int, value: Int, extra: Int)] = []
    var start = 0
    while start < lengths.count {
      let length = lengths[start]
      var end = start + 1
      while end < lengths.count, lengths[end] == length { end += 1 }
      var rest = end - start
      start = end
      if length > 0 {
        runs.append((Int(length), 0, 0))
        rest -= 1
      }
      while rest > 0 {
        if length == 0, rest >= 11 {
          runs.append((18, min(rest, 138) - 11, 7))
          rest -= min(rest, 138)
        } else if length == 0, rest >= 3 {
          runs.append((17, min(rest, 10) - 3, 3))
          rest -= min(rest, 10)
        } else if length > 0, rest >= 3 {
          runs.append((16, min(rest, 6) - 3, 2))
          rest -= min(rest, 6)
        } else {
          runs.append((Int(length), 0, 0))
          rest -= 1
        }
      }
    }
    return runs
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
    for run in runs {
      sink.add(UInt64(code.codes[run.symbol]), Int(code.lengths[run.symbol]))
      sink.add(UInt64(run.value), run.extra)
      sink.settle()
    }
  }
}
