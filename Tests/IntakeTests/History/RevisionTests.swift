import Configuration
import Enforcement
import Testing

@testable import Intake

/// What comes after sealing.
@Suite struct RevisionTests {
  @Test func `what differs from the sealed version is used and said to be a revision`() async throws {
    var history = PeriodHistory()
    history.sealed = try await EarlierFigures.past("2022-09") { row in
      row["cases.separate_book"] = "1"
    }
    let (bench, result, findings) = try await EarlierFigures.read(history)
    #expect(findings == ["history.revised 01/01001.csv:2 01001"])
    #expect(bench.figure(result, "01001", "cases.separate_book", "Dân sự") == 27)
    #expect(!result.isProvisional)
  }

  @Test func `an office that comes after sealing is taken and said to be a revision`() async throws {
    var history = PeriodHistory()
    let all = try await EarlierFigures.past("2022-09")
    var figures = all.figures
    let position = try #require(figures.registry.position(of: "01001"))
    for category in figures.categories(of: position) { figures[position, category] = nil }
    history.sealed = PeriodHistory.Past(figures, from: "archive:v1")
    let (bench, result, findings) = try await EarlierFigures.read(history)
    #expect(findings == ["history.revised 01/01001.csv:2 01001"])
    let finding = try #require(result.findings.first)
    #expect(finding.severity == .note && finding.found == "500" && finding.expected == "– (2022-09)")
    #expect(finding.message(in: .english).contains("revises sealed figures"))
    #expect(bench.figure(result, "01001", "cases.eligible", "Dân sự") == 210 && !result.isProvisional)
  }

  @Test func `what moves between categories is a revision, and the category is named`() async throws {
    var history = PeriodHistory()
    history.sealed = try await EarlierFigures.past("2022-09")
    let (bench, result, findings) = try await EarlierFigures.read(history) {
      ($0.rows[0]["category"], $0.rows[1]["category"]) = ("Hình sự", "Dân sự")
    }
    #expect(findings == ["history.revised 01/01001.csv:3 01001"])
    let finding = try #require(result.findings.first)
    #expect(finding.found == "120" && finding.expected == "180 (2022-09)")
    #expect(finding.message(in: .vietnamese).contains("loại việc Dân sự"))
    #expect(bench.figure(result, "01001", "cases.eligible", "Dân sự") == 140)
  }

  @Test func `a category that was left out is a revision`() async throws {
    var history = PeriodHistory()
    history.sealed = try await EarlierFigures.past("2022-09")
    let (_, result, findings) = try await EarlierFigures.read(history) {
      $0.rows = [Statement.row("01001", "Dân sự", size: 5)]
    }
    #expect(findings == ["history.revised 01/01001.csv:2 01001"])
    #expect(result.findings.first?.found == "300" && result.findings.first?.expected == "180 (2022-09)")
  }

  @Test func `a submission that another replaces revises nothing`() async throws {
    var history = PeriodHistory()
    history.sealed = try await EarlierFigures.past("2022-09")
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var first = Statement("01001")
    first.rows[0]["cases.separate_book"] = "1"
    bench.write("01/01001.csv", first.text)
    bench.write("01/01001-2.csv", Statement("01001", submission: 2).text)
    #expect(await bench.read(history: history).summary == ["submission.superseded 01/01001.csv:2 01001"])
  }

  @Test func `what is as it was sealed is no revision`() async throws {
    var history = PeriodHistory()
    history.sealed = try await EarlierFigures.past("2022-09")
    #expect(try await EarlierFigures.read(history).2 == [])
  }
}
