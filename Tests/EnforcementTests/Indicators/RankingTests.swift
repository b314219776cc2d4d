import Enforcement
import Testing
import TestSupport

@Suite struct RankingTests {
  @Test func `ties share a rank and the next ones are skipped`() {
    let hundredths: [Int64?] = [70, 82, 82, 90, nil, 65]
    let values = hundredths.map { $0.map { Points(hundredths: $0) } }
    #expect(ranks(of: values) == [4, 2, 2, 1, nil, 5])
  }

  @Test(arguments: UInt64(1)...50) func `a rank is one more than the number of higher values`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let values: [Points?] = (0..<Int.random(in: 0...80, using: &generator)).map { _ in
      Bool.random(using: &generator) ? Points(hundredths: .random(in: 0...20, using: &generator)) : nil
    }
    let expected = values.map { value in value.map { own in 1 + values.count { $0.map { $0 > own } ?? false } } }
    #expect(ranks(of: values) == expected)
  }

  @Test func `no value has no rank`() {
    #expect(ranks(of: []) == [])
    #expect(ranks(of: [nil, nil]) == [nil, nil])
  }
}
