import Batch
import Configuration
import Enforcement
import TestSupport
import Testing

/// The whole run on samples/national, once, and what must fall out of it.
@Suite struct NationalReportTests {
  @Test func `the published figures of 2022 fall out of the samples`() async throws {
    let out = TemporaryFolder("thads-national")
    let outcome = try await ReportRun.run(
      ReportOptions(
        source: RunSource(
          workspace: Project.national, templates: Project.templates, period: try #require(Period(year: 2022, month: 9)),
          baseline: nil,
          jobs: 2), out: out.path, formats: Set(ReportOptions.Format.allCases), scope: Set(ReportOptions.Scope.allCases),
        requireComplete: true, replace: false, sourceDateEpoch: nil), observer: .silent)
    #expect(outcome.exitCode == .published)
    let result = out["2022-09"]

    try expectIndicators(result)
    try expectFigures(result)
    try expectSentence(result)
    #expect(try names(in: "\(result)/tinh").count == 126)
    if Python.hasOpenpyxl {
      #expect(try Agreement.differences(in: result) == [])
    } else {
      print("SKIPPED: openpyxl is not installed")
    }
    if Browsing.hasBrowser {
      #expect(try Browsing.problems(in: result) == "usable\n")
    } else {
      print("SKIPPED: Chromium and selenium are not installed")
    }
    let verification = try Verification.run(result)
    #expect(verification.faults.map { $0.message[.english] } == [])
  }

  private func expectIndicators(_ result: String) throws {
    let indicators = try Rows("indicators.csv", of: result)
    let cases = try #require(indicators.matching(["code": "VN", "indicator": "cases.completion"]).first)
    #expect(cases["value"] == "82.50")
    #expect(cases["prior_value"] == "75.83")
    #expect(cases["change_points"] == "6.67")
    #expect(cases["target"] == "81.50")
    #expect(cases["over_target"] == "1.00")
    #expect(cases["met"] == "true")
    let money = try #require(indicators.matching(["code": "VN", "indicator": "money.completion"]).first)
    #expect(money["value"] == "45.42")
    #expect(money["prior_value"] == "31.21")
    #expect(money["change_points"] == "14.21")
    #expect(money["target"] == "40.10")
    #expect(money["over_target"] == "5.32")
    #expect(money["met"] == "true")
    let giaLai = try #require(indicators.matching(["code": "64", "indicator": "cases.completion"]).first)
    #expect(giaLai["value"] == "82.57")
  }

  private func expectFigures(_ result: String) throws {
    let figures = try Rows("figures.csv", of: result)
    for (code, measure, value) in [
      ("VN", "cases.to_enforce", "861529"), ("VN", "cases.eligible", "653719"), ("VN", "cases.done", "539290"),
      ("64", "cases.to_enforce", "18819"), ("64", "cases.eligible", "13409"), ("64", "cases.done", "11072"),
    ] {
      let row = figures.matching(["code": code, "category": "", "measure": measure]).first
      #expect(row?["value"] == value, "\(code) \(measure)")
    }
  }

  private func expectSentence(_ result: String) throws {
    let page = String(decoding: try #require(TemporaryFolder.bytes(of: "\(result)/index.html")), as: UTF8.self)
    #expect(
      page.contains("về việc đạt 82,50%, vượt 1,00%, tăng 6,67% so với năm 2021; về tiền đạt 45,42%, vượt 5,32%, tăng 14,21%"))
  }
}
