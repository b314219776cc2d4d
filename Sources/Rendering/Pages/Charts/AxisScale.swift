internal import Enforcement

/// A linear axis of percentages with round ticks: values in hundredths of a point go to lengths in tenths of a unit.
struct AxisScale {
  /// The ticks, rising, in hundredths of a point; each a multiple of one step of 1, 2 or 5 times a power of ten.
  let ticks: [Int64]
  private let start: Int
  private let length: Int

  /// An axis from the tick at or below the least of `values` to the one at or above the greatest, over `length` tenths of a unit from
  /// `start`. It begins at zero where `fromZero` is set or values are near it.
  init(over values: [Points], fromZero: Bool, start: Int, length: Int, steps: Int = 5) {
    let hundredths = values.map { min(max($0.hundredths, -Self.limit), Self.limit) }
    var low = hundredths.min() ?? 0
    var high = hundredths.max() ?? 10_000
    if fromZero || (low > 0 && low < (high - low)) { (low, high) = (min(low, 0), max(high, 0)) }
    if low == high { high = low + 100 }
    let step = Self.step(of: high - low, in: Int64(max(steps, 1)))
    let first = Self.floor(low, to: step)
    ticks = Array(stride(from: first, through: first + step * ((high - first + step - 1) / step), by: Int(step)))
    self.start = start
    self.length = length
  }

  /// No published percentage comes near: 100 million per cent.
  private static let limit: Int64 = 10_000_000_000

  /// Where a value stands, in tenths of a unit; beyond the ends it stands at the end.
  func position(of points: Points) -> Int {
    guard let first = ticks.first, let last = ticks.last, last > first else { return start }
    let value = min(max(points.hundredths, first), last)
    return start + Int((value - first) * Int64(length) / (last - first))
  }

  /// Where a tick stands.
  func position(ofTick tick: Int64) -> Int { position(of: Points(hundredths: tick)) }

  /// A tick's label, without decimals where it has none.
  static func label(ofTick tick: Int64) -> String {
    tick % 100 == 0 ? "\(tick / 100)" : Points(hundredths: tick).vietnamese
  }

  /// The least step of 1, 2 or 5 times a power of ten of which `count` cover `span`.
  private static func step(of span: Int64, in count: Int64) -> Int64 {
    var unit: Int64 = 1
    while true {
      for factor: Int64 in [1, 2, 5] where unit * factor * count >= span { return unit * factor }
      unit *= 10
    }
  }

  private static func floor(_ value: Int64, to step: Int64) -> Int64 {
    let remainder = value % step
    return value - (remainder < 0 ? remainder + step : remainder)
  }
}
