import Enforcement
import TestSupport
import Testing

@testable import Intake

@Suite struct FindingOrderTests {
  @Test(arguments: UInt64(1)...30)
  func `findings are given out by line and rule, and in the order of their coming where these are the same`(seed: UInt64) throws {
    let bench = try Workbench()
    var random = SeededGenerator(seed: seed)
    var list = FindingList(file: "01.csv", period: bench.period, registry: bench.registry)
    let isInOrder = seed % 3 == 0
    var line = 0
    for count in 0..<Int.random(in: 0...40, using: &random) {
      list.isReadingRows = Bool.random(using: &random)
      line = isInOrder ? line + Int.random(in: 0...1, using: &random) : Int.random(in: 0...9, using: &random)
      let rule: Rule = isInOrder || Bool.random(using: &random) ? .rowTooShort : .rowTooLong
      list.add(rule, line: line == 0 ? nil : line, FindingList.Facts(found: "\(count)"))
    }
    let added = list.entries
    let ordered = (0..<added.count).sorted {
      let (a, b) = (added[$0].finding, added[$1].finding)
      return (a.line ?? 0, a.ruleID, $0) < (b.line ?? 0, b.ruleID, $1)
    }
    #expect(list.sorted == ordered.map { added[$0].finding })
    #expect(list.sortedPlacesOfOthers == ordered.indices.filter { !added[ordered[$0]].isOfRow })
    #expect(list.sortedOfRows == ordered.filter { added[$0].isOfRow }.map { added[$0].finding })
  }
}
