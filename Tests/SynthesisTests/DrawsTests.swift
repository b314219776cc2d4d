import Testing

@testable import Synthesis

@Suite struct DrawsTests {
  @Test func `a key gives the same numbers for ever`() {
    var draws = Draws(seed: 2022, key: "weight/64001")
    let first = (0..<4).map { _ in draws.number(in: 0...999_999) }
    #expect(first == [586_920, 60_070, 278_499, 557_219])
  }

  @Test func `another key or seed gives others`() {
    func first(_ seed: UInt64, _ key: String) -> [Int64] {
      var draws = Draws(seed: seed, key: key)
      return (0..<4).map { _ in draws.number(in: 0...999_999) }
    }
    #expect(first(2022, "a") != first(2022, "b"))
    #expect(first(2022, "a") != first(2023, "a"))
    #expect(first(2022, "a") == first(2022, "a"))
  }

  @Test(arguments: UInt64(1)...50) func `numbers lie in their range and reach its ends`(seed: UInt64) {
    var draws = Draws(seed: seed, key: "range")
    let numbers = (0..<400).map { _ in draws.number(in: -3...3) }
    #expect(Set(numbers) == Set(-3...3))
    #expect((0..<400).allSatisfy { _ in (10...20).contains(draws.central(in: 10...20)) })
    #expect(draws.number(in: 7...7) == 7)
  }

  @Test func `a choice of weight zero is never made`() {
    var draws = Draws(seed: 1, key: "choice")
    let chosen = (0..<500).map { _ in draws.choice((1, "a"), (0, "b"), (3, "c")) }
    #expect(Set(chosen) == ["a", "c"])
    #expect(chosen.count { $0 == "c" } > chosen.count { $0 == "a" })
  }
}
