import Enforcement
import TestSupport
import Testing

@testable import Rendering

@Suite struct `Axis scale` {
  @Test(arguments: UInt64(1)...60)
  func `ticks are round, cover every value and are few`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let size = Int64.random(in: 1...1_000_000, using: &generator)
    let values = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
      Points(hundredths: .random(in: -size...size, using: &generator))
    }
    let scale = AxisScale(over: values, fromZero: seed % 2 == 0, start: 100, length: 4_000)
    let steps = Set(zip(scale.ticks, scale.ticks.dropFirst()).map { $1 - $0 })
    let step = try #require(steps.first)
    #expect(steps.count == 1 && (2...8).contains(scale.ticks.count))
    #expect(Self.isRound(step) && scale.ticks.allSatisfy { $0 % step == 0 })
    for value in values {
      #expect(try #require(scale.ticks.first) <= value.hundredths && value.hundredths <= #require(scale.ticks.last))
      #expect((100...4_100).contains(scale.position(of: value)))
    }
    #expect(seed % 2 != 0 || scale.ticks.contains(0))
  }

  @Test(arguments: [Int64.min, -1, 0, 1, Int64.max])
  func `no value is too large for it`(hundredths: Int64) {
    let scale = AxisScale(over: [Points(hundredths: hundredths), Points(hundredths: 0)], fromZero: true, start: 0, length: 1_000)
    #expect((0...1_000).contains(scale.position(of: Points(hundredths: hundredths))))
    #expect(scale.ticks.count < 10)
  }

  /// 1, 2 or 5 times a power of ten.
  private static func isRound(_ step: Int64) -> Bool {
    var rest = step
    while rest > 9, rest % 10 == 0 { rest /= 10 }
    return [1, 2, 5].contains(rest)
  }
}
