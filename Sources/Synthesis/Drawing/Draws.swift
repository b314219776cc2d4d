/// A sequence of numbers that follows from a seed and a key alone (SplitMix64, Steele, Lea and Flood 2014).
///
/// Each thing that is drawn has a key of its own ("2022/64001/Dân sự"), so that a new draw in one place changes nothing elsewhere.
/// Everything is integer arithmetic, written out here: neither the mathematics library of a machine nor the standard library's
/// way of drawing from a range can change a byte of a sample.
struct Draws: Sendable {
  private var state: UInt64

  /// The sequence of `key` under `seed`.
  init(seed: UInt64, key: String) {
    // FNV-1a of the key, so that near keys begin far apart after mixing.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    state = hash ^ (seed &* 0x9E37_79B9_7F4A_7C15)
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of `range`, all about equally likely.
  mutating func number(in range: ClosedRange<Int64>) -> Int64 {
    let width = UInt64(range.upperBound &- range.lowerBound) &+ 1
    return range.lowerBound &+ Int64(next().multipliedFullWidth(by: width).high)
  }

  /// A number of `range` that lies near its middle more often than at its ends: the mean of three.
  mutating func central(in range: ClosedRange<Int64>) -> Int64 {
    (number(in: range) + number(in: range) + number(in: range)) / 3
  }

  /// One of `choices`, each as likely as its weight says; the last where the weights are all zero.
  mutating func choice<Choice>(_ first: (Int64, Choice), _ others: (Int64, Choice)...) -> Choice {
    let choices = [first] + others
    var left = number(in: 1...max(1, choices.reduce(0) { $0 + $1.0 }))
    for (weight, choice) in choices {
      left -= weight
      if left <= 0 { return choice }
    }
    return others.last?.1 ?? first.1
  }

  /// One of `choices`, each as likely as its share of a thousand says; the last where they fall short of it.
  mutating func drawn<Choice>(from choices: [Choice], share: (Choice) -> Int64) -> Choice? {
    var left = number(in: 1...1_000)
    for choice in choices {
      left -= share(choice)
      if left <= 0 { return choice }
    }
    return choices.last
  }

  /// True in `permille` of a thousand draws.
  mutating func happens(permille: Int64) -> Bool { number(in: 1...1000) <= permille }
}
