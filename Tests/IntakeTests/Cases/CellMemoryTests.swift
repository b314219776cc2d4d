import Enforcement
import TestSupport
import Testing

@testable import Intake

/// What a worker keeps from list to list changes nothing of what it reads in the next.
@Suite struct CellMemoryTests {
  /// A list of `office` without the columns in `absent`.
  private static func list(_ office: String, without absent: Set<Int>, seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    var list = CaseRows(office)
    // Now and then something that no column vouches for.
    for at in list.rows.indices where Int.random(in: 0..<4, using: &random) == 0 {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: list.rows[at].status = "Xog"
      case 1: list.rows[at].due = "1.000.000"
      case 2: list.rows[at].kind = "Hình sự khác"
      default: list.rows[at].date = "2022-05-0\(at % 9 + 1)"
      }
    }
    return list.text.split(separator: "\r\n").map { line in
      line.split(separator: ";", omittingEmptySubsequences: false).enumerated().filter { !absent.contains($0.offset) }.map(
        \.element
      )
      .joined(separator: ";") + "\r\n"
    }.joined()
  }

  @Test(arguments: UInt64(1)...24)
  func `lists with other columns are read as if each was the first`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let all = try Workbench()
    var alone: [(office: String, result: IntakeResult)] = []
    for office in Workbench.reporting {
      // The number, the day, the category and the amount reduced may lack.
      let absent = Set([2, 3, 5, 10].filter { _ in Bool.random(using: &random) })
      let text = Self.list(office, without: absent, seed: seed &+ UInt64(alone.count))
      let one = try Workbench()
      for bench in [all, one] { bench.write("\(office.prefix(2))/\(office).csv", text) }
      alone.append((office, await one.read()))
    }
    let together = await all.read()
    for (office, result) in alone {
      let file = "\(office.prefix(2))/\(office).csv"
      #expect(together.findings.filter { $0.file == file } == result.findings.filter { $0.file == file })
      guard let position = all.registry.position(of: office) else { continue }
      #expect(together.figures.categories(of: position) == result.figures.categories(of: position))
      for category in result.figures.categories(of: position) {
        #expect(together.figures[position, category] == result.figures[position, category])
      }
    }
  }
}
