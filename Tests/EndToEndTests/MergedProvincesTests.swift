import Batch
import Enforcement
import Foundation
import TestSupport
import Testing

/// From 01/07/2025 the code 52 and the name Gia Lai stand for what was Bình Định (52) and Gia Lai (64): a comparison by code alone, or
/// by name alone, would compare the wrong provinces in silence.
@Suite struct MergedProvincesTests {
  @Test func `a merged province is compared with the summed counts of the provinces it was made of`() async throws {
    let (outcome, out) = try await report(Self.workspace())
    #expect(outcome.exitCode == .published)
    let indicators = try Rows("indicators.csv", of: out["2025-12"])
    for code in ["52", "VN"] {
      let line = try #require(indicators.matching(["code": code, "indicator": "cases.completion"]).first)
      #expect(line["vintage"] == "2025")
      #expect(line["value"] == "75.00")
      #expect(line["prior_value"] == "63.33")
      #expect(line["change_points"] == "11.67")
    }
    let office = try #require(indicators.matching(["code": "52000", "indicator": "cases.completion"]).first)
    #expect(office["prior_value"] == "", "the THADS of 2025 is no successor of the Cục that had its code")
    #expect(try names(in: out["2025-12/tinh"]) == ["52-gia-lai.html", "52-gia-lai.xlsx"])
    #expect(try Verification.run(out["2025-12"]).faults == [])
  }

  @Test func `where a predecessor sent nothing, the comparison is provisional, and so are the indicators`() async throws {
    let folder = try Self.workspace()
    try FileManager.default.removeItem(atPath: folder["exports/2024-12/52000.csv"])
    let (outcome, out) = try await report(folder)
    #expect(outcome.exitCode == .provisional)
    let indicators = try Rows("indicators.csv", of: out["2025-12"])
    for code in ["52", "VN"] {
      let line = try #require(indicators.matching(["code": code, "indicator": "cases.completion"]).first)
      #expect(line["prior_value"] == "90.00")
      #expect(line["status"] == "provisional")
    }
    for page in ["index.html", "tinh/52-gia-lai.html"] {
      let text = String(decoding: try #require(out.bytes(of: "2025-12/\(page)")), as: UTF8.self)
      #expect(text.contains("dùng để so sánh còn thiếu 1 đơn vị"), "\(page)")
      #expect(!text.contains("Số liệu chính thức"), "\(page)")
    }
    #expect(try Verification.run(out["2025-12"]).faults == [])
  }

  @Test func `without a crosswalk nothing is compared, which page, log and check say`() async throws {
    let folder = try Self.workspace()
    try FileManager.default.removeItem(atPath: folder["crosswalk.csv"])
    let (outcome, out) = try await report(folder)
    #expect(outcome.exitCode == .published)
    let line = try #require(try Rows("indicators.csv", of: out["2025-12"]).matching(["code": "VN"]).first)
    #expect(line["value"] == "75.00" && line["prior_value"] == "")
    let page = String(decoding: try #require(out.bytes(of: "2025-12/index.html")), as: UTF8.self)
    #expect(page.contains("thiếu bảng nối đơn vị cũ với đơn vị mới (crosswalk.csv)"))
    #expect(try Verification.run(out["2025-12"]).faults == [])
    for command in ["report", "check"] {
      let rest = command == "report" ? ["--out", out.path, "--replace"] : []
      let run = try Program.run([command, "--workspace", folder.path, "--period", "2025-12", "--lang", "en"] + rest)
      #expect(run.messages.contains("there is no crosswalk.csv"), "\(command): \(run.messages)")
    }
  }

  @Test func `a crosswalk that leaves a province out stops check as it stops the report`() async throws {
    let folder = try Self.workspace()
    try folder.write(Self.crosswalk.split(separator: "\n").dropLast().joined(separator: "\n") + "\n", to: "crosswalk.csv")
    let isLost = { (error: any Error) in
      if case .crosswalk(.leadsNowhere)? = error as? RunError { true } else { false }
    }
    await #expect { _ = try await report(folder) } throws: { isLost($0) }
    await #expect { _ = try await CheckRun.run(try source(folder), observer: .silent) } throws: { isLost($0) }
  }

  /// Bình Định 100 of 200 and Gia Lai 90 of 100: together 190 of 300, 63,33%, which is neither 50% nor 90% nor their mean.
  private static func workspace() throws -> TemporaryFolder {
    let folder = TemporaryFolder("thads-merged")
    try folder.write(offices, to: "offices.csv")
    try folder.write(crosswalk, to: "crosswalk.csv")
    try folder.write(export("52000", "2024-12", done: 100, eligible: 200), to: "exports/2024-12/52000.csv")
    try folder.write(export("64000", "2024-12", done: 90, eligible: 100), to: "exports/2024-12/64000.csv")
    try folder.write(export("52000", "2025-12", done: 150, eligible: 200), to: "exports/2025-12/52000.csv")
    try folder.write(export("52K01", "2025-12", done: 75, eligible: 100), to: "exports/2025-12/52K01.csv")
    return folder
  }

  private func source(_ folder: TemporaryFolder) throws -> RunSource {
    RunSource(
      workspace: folder.path, templates: Project.templates, period: try #require(Period(year: 2025, month: 12)), baseline: nil,
      jobs: 2)
  }

  private func report(_ folder: TemporaryFolder) async throws -> (RunOutcome, out: TemporaryFolder) {
    let out = TemporaryFolder("thads-merged-out")
    let options = ReportOptions(
      source: try source(folder), out: out.path, formats: Set(ReportOptions.Format.allCases),
      scope: Set(ReportOptions.Scope.allCases), requireComplete: false, replace: false, sourceDateEpoch: nil)
    return (try await ReportRun.run(options, observer: .silent), out)
  }

  private static let offices = """
    vintage,code,name,level,parent,valid_from,valid_to
    2008,VN,Toàn quốc,nation,,2008-08-01,2025-06-30
    2008,52,Tỉnh Bình Định,province,VN,2008-08-01,2025-06-30
    2008,52000,Cục Thi hành án dân sự tỉnh Bình Định,office,52,2008-08-01,2025-06-30
    2008,64,Tỉnh Gia Lai,province,VN,2008-08-01,2025-06-30
    2008,64000,Cục Thi hành án dân sự tỉnh Gia Lai,office,64,2008-08-01,2025-06-30
    2025,VN,Toàn quốc,nation,,2025-07-01,
    2025,52,Tỉnh Gia Lai,province,VN,2025-07-01,
    2025,52000,Thi hành án dân sự tỉnh Gia Lai,office,52,2025-07-01,
    2025,52K01,Phòng Thi hành án dân sự khu vực 1,office,52,2025-07-01,

    """

  private static let crosswalk = """
    from_vintage,from_code,to_vintage,to_code,effective
    2008,52,2025,52,2025-07-01
    2008,64,2025,52,2025-07-01

    """

  /// An export of one row: so many cases, and as many thousand đồng.
  private static func export(_ office: String, _ period: String, done: Int, eligible: Int) -> String {
    let columns = [
      "carried_over", "newly_accepted", "accepted", "delegated", "withdrawn", "to_enforce", "eligible", "completed", "terminated",
      "in_progress", "postponed_consent", "other", "postponed_other", "suspended", "not_eligible", "done",
    ]
    let values = [eligible, 50, eligible + 50, 0, 0, eligible + 50, eligible, done, 0, eligible - done, 0, 0, 0, 0, 50, done]
    let heading = ["cases", "money"].flatMap { aspect in columns.map { "\(aspect).\($0)" } } + ["money.reduced"]
    let row = (values + values + [0]).map(String.init)
    return (["office", "period"] + heading).joined(separator: ",") + "\n" + ([office, period] + row).joined(separator: ",") + "\n"
  }
}
