import Enforcement
import TestSupport
import Testing

@testable import Intake

/// Lists that name more categories than there are.
@Suite struct SurplusCategoryTests {
  /// What else may be of note in a row with another category than all others.
  private static let oddities: [@Sendable (inout CaseRows.Row, Int) -> Void] = [
    { row, _ in row.paid = "1000001" },
    { row, _ in row.due = "99999999999999999999" },
    { row, _ in row.due = "1.000.000" },
    { row, _ in row.reduced = "" },
    { row, _ in row.status = "Xog" },
    { row, _ in row.status = "" },
    { row, _ in row.status = "Ủy thác" },
    { row, _ in row.origin = "Khác hẳn" },
    { row, _ in row.date = "29/02/2020" },
    { row, _ in row.date = "31/12/2022" },
    { row, _ in row.period = "2022-08" },
    { row, _ in row.kind = "Dân sự" },
    { row, _ in row.kind = "1. Dân sự" },
    { row, _ in row.kind = "Dan su" },
    { row, _ in row.kind = "Tổng cộng" },
    { row, _ in row.kind = "" },
    { row, index in row.kind = "Loại \(index % 40)" },
    { row, index in row.kind = "\"\"\"Loại\"\" \(index)\"" },
    { row, index in row.kind = "\"Loại \(index % 40)\"" },
    { row, index in row.kind = "\"\(index) \\\\ khác\"" },
    { row, index in row.kind = "Loại\\\(index)" },
    { row, index in row.office = index % 3 == 0 ? "64000" : "01001" },
    { row, index in row.decision = "\(index % 90)/QĐ-CTHADS" },
  ]

  /// A list in which each row has another category; some rows have something else of note.
  private static func list(_ seed: UInt64, _ count: Int) -> CaseRows {
    var random = SeededGenerator(seed: seed)
    var list = CaseRows(["01000", "01001"], count: count, seed: seed)
    let isQuoted = seed % 3 == 0
    for index in list.rows.indices {
      list.rows[index].kind = isQuoted ? "\"Loại \(index)\"" : "Loại \(index)"
      guard Int.random(in: 0..<6, using: &random) == 0 else { continue }
      oddities[Int.random(in: 0..<oddities.count, using: &random)](&list.rows[index], index)
    }
    return list
  }

  @Test(arguments: UInt64(1)...40)
  func `what is told of rows with a category too many does not rest on how many findings are kept`(_ seed: UInt64) async throws {
    let bench = try Workbench()
    bench.write(seed % 4 == 0 ? "01/01000.csv" : "01/01.csv", Self.list(seed, 400).text)
    let roomy = await bench.read(room: .max)
    #expect(roomy.findings.contains { $0.rule == .categoryTooMany })
    for room in [1, 30] {
      let short = await bench.read(room: room)
      #expect(short.isBalanced)
      #expect(try short.allFindings() == roomy.findings)
      #expect(short.totals == roomy.totals && short.sources == roomy.sources && short.missing == roomy.missing)
      #expect(short.rejected.map(\.file) == roomy.rejected.map(\.file))
      for (one, other) in zip(short.rejected, roomy.rejected) {
        #expect(try one.spans(folder: bench.folder) == other.spans(folder: bench.folder))
      }
    }
  }

  @Test(arguments: [1, 2], [1, 30, Int.max])
  func `the same unknown categories are told in each list as if it was the only one`(_ jobs: Int, _ room: Int) async throws {
    let all = try Workbench()
    var alone: [(file: String, result: IntakeResult)] = []
    for office in Workbench.reporting {
      let file = "\(office.prefix(2))/\(office).csv"
      var list = CaseRows([office], count: 300, seed: 7)
      let others = ["Dan sự", "Hình sư", "Tháng 8", "Loại khác", "Dân sự Total", "D\u{E3}n s\u{3F}", ""]
      for index in list.rows.indices {
        list.rows[index].kind = index < others.count ? others[index] : index % 5 == 0 ? "Dân sự" : "Loại \(index % 90)"
      }
      let one = try Workbench()
      for bench in [all, one] { bench.write(file, list.text) }
      alone.append((file, await one.read(room: room)))
    }
    let together = await all.read(jobs: jobs, room: room)
    for (file, result) in alone {
      let told = result.findings.filter { $0.file == file }
      #expect(together.findings.filter { $0.file == file } == told)
      #expect(told.contains { $0.rule == .categoryMisspelt || $0.rule == .categoryUnknown })
      #expect(together.rejected.first { $0.file == file } == result.rejected.first { $0.file == file })
    }
  }

  @Test func `letters within limits are those of a set of letters, and others are none`() {
    let limits = LetterSet("dân sự 12")
    for text in ["", "d", "ds", "SUD", "dan su", "s1", "21", "x", "dx", "xd", "d3", "-", "é"] {
      let bytes = Array(text.utf8)
      let set = LetterSet(bytes.span)
      #expect(LetterSet(of: bytes.span, within: limits) == (set.isSubset(of: limits) ? set : nil))
    }
  }
}
