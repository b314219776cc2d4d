import Configuration
import Enforcement
import Intake
import TestSupport
import Testing

@testable import Batch

/// What earlier periods are worth: what their own check says.
@Suite struct EarlierPeriodsTests {
  private static let project = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")

  /// What an office states: eligible and done cases, and the money of each in thousand đồng.
  private struct Stated {
    var eligible: Int
    var done: Int
    var unit = 100
    var submission = 1

    var text: String {
      """
      Mã đơn vị;Lần nộp;Việc: Có điều kiện thi hành;Việc: Tổng số thi hành xong;Tiền: Có điều kiện thi hành;Tiền: Tổng số thi hành xong
      01001;\(submission);\(eligible);\(done);\(eligible * unit);\(done * unit)

      """
    }
  }

  /// A workspace of one office, with what it sent by period.
  private func workspace(_ sent: [(period: String, files: [Stated])]) throws -> TemporaryFolder {
    let folder = TemporaryFolder("thads-earlier")
    try folder.write(
      """
      vintage,code,name,level,parent,valid_from,valid_to
      2008,VN,Toàn quốc,nation,,,2025-06-30
      2008,01,Thành phố Hà Nội,province,VN,,2025-06-30
      2008,01001,Chi cục THADS quận Ba Đình,office,01,,2025-06-30
      2025,VN,Toàn quốc,nation,,2025-07-01,
      2025,01,Thành phố Hà Nội,province,VN,2025-07-01,
      2025,01001,Phòng THADS khu vực 1,office,01,2025-07-01,

      """, to: "offices.csv")
    for (period, files) in sent {
      for file in files { try folder.write(file.text, to: "exports/\(period)/01/01001-\(file.submission).csv") }
    }
    return folder
  }

  private func check(_ folder: TemporaryFolder, _ text: String) async throws -> (reading: PeriodReading, findings: [String]) {
    let (workspace, templates) = (try Workspace(folder: folder.path), try await Templates(folder: "\(Self.project)/templates"))
    let period = try #require(Period(text))
    var earlier = EarlierPeriods(of: workspace, templates: templates, jobs: 2)
    let history = try await earlier.history(before: period)
    let reading = try #require(
      try await PeriodReading.read(period, workspace: workspace, templates: templates, jobs: 2, history: history))
    return (reading, reading.intake.findings.map { "\($0.ruleID) \($0.expected)" })
  }

  @Test func `what stands in the place of an earlier month's folder stops the run, as it does for the month itself`() async throws
  {
    let folder = try workspace([("2022-09", [Stated(eligible: 540, done: 240)])])
    try folder.write("zip", to: "exports/2022-08")
    let error = await #expect(throws: RunError.self) { try await self.check(folder, "2022-09") }
    guard case .notAFolder("exports/2022-08") = error else { Issue.record("\(String(describing: error))"); return }
  }

  @Test func `a rejected month is no history`() async throws {
    let folder = try workspace([
      ("2022-07", [Stated(eligible: 500, done: 200)]), ("2022-08", [Stated(eligible: 520, done: 220, unit: 100_000)]),
      ("2022-09", [Stated(eligible: 540, done: 240)]),
    ])
    #expect(try await check(folder, "2022-08").findings == ["history.thousandfold 2022-07: 50000"])
    let (reading, findings) = try await check(folder, "2022-09")
    #expect(findings == [])
    #expect(reading.lines.last?.english == "  compared with the last report 2022-07 (exports, 1 offices)")
  }

  @Test func `a slip that is sent again after it was rejected is rejected again`() async throws {
    let folder = try workspace([
      ("2022-07", [Stated(eligible: 500, done: 200)]), ("2022-08", [Stated(eligible: 520, done: 220, unit: 100_000)]),
      ("2022-09", [Stated(eligible: 540, done: 240, unit: 100_000)]),
    ])
    #expect(try await check(folder, "2022-09").findings == ["history.thousandfold 2022-07: 50000"])
  }

  @Test func `a rejected second submission does not displace the first in the history either`() async throws {
    let folder = try workspace([
      ("2022-07", [Stated(eligible: 500, done: 200)]),
      ("2022-08", [Stated(eligible: 520, done: 220), Stated(eligible: 520, done: 220, unit: 100_000, submission: 2)]),
      ("2022-09", [Stated(eligible: 540, done: 240)]),
    ])
    let (reading, findings) = try await check(folder, "2022-09")
    #expect(findings == [])
    #expect(reading.lines.last?.english == "  compared with the month before 2022-08 (exports, 1 offices)")
  }

  @Test(arguments: [["2022-07"], ["2021-10"], ["2021-10", "2022-02", "2022-08"]])
  func `an office is held against its last report of the year, whichever month that was`(_ months: [String]) async throws {
    let sent = months.enumerated().map { index, month in
      (period: month, files: [Stated(eligible: 500 + index, done: 200 + index)])
    }
    let last = try #require(sent.last)
    let own = try workspace(sent + [("2022-09", [Stated(eligible: 480, done: 30)])])
    #expect(try await check(own, "2022-09").findings == ["history.not_cumulative \(last.files[0].done) (\(last.period))"])
    for (month, files) in sent {
      let again = try workspace(sent + [("2022-09", files)])
      #expect(try await check(again, "2022-09").findings == ["history.stale_copy \(month)"])
    }
  }

  @Test func `the archive is advised where it has the prior year, and nowhere else`() async throws {
    let folder = try workspace([("2022-09", [Stated(eligible: 540, done: 240)])])
    let (workspace, templates) = (try Workspace(folder: folder.path), try await Templates(folder: "\(Self.project)/templates"))
    let (period, prior) = (try #require(Period("2022-09")), try #require(Period("2021-09")))
    var earlier = EarlierPeriods(of: workspace, templates: templates, jobs: 1)
    let known = try await Baseline.load(
      .exports, for: period, onto: workspace.registry(for: period), workspace: workspace, templates: templates, jobs: 1,
      earlier: &earlier)
    let warning = try #require(known.warning(prior))
    #expect(!warning.english.contains("--baseline") && !warning.vietnamese.contains("--baseline"))
    let sealed = try #require(PriorYear.unknown(isSealed: true).warning(prior))
    #expect(sealed.english.contains("--baseline archive") && sealed.vietnamese.contains("--baseline archive"))
  }

  @Test func `the baseline of a report is what the prior year's own check leaves of it`() async throws {
    let folder = try workspace([
      ("2021-08", [Stated(eligible: 500, done: 200)]), ("2021-09", [Stated(eligible: 520, done: 220, unit: 100_000)]),
      ("2022-09", [Stated(eligible: 540, done: 240)]),
    ])
    let (workspace, templates) = (try Workspace(folder: folder.path), try await Templates(folder: "\(Self.project)/templates"))
    let period = try #require(Period("2022-09"))
    var earlier = EarlierPeriods(of: workspace, templates: templates, jobs: 1)
    let baseline = try #require(
      try await Baseline.load(
        .exports, for: period, onto: workspace.registry(for: period), workspace: workspace, templates: templates, jobs: 1,
        earlier: &earlier
      ).baseline)
    #expect(baseline.reading?.intake.findings.map(\.ruleID) == ["history.thousandfold"])
    #expect(baseline.figures[OfficeRegistry.nation]?[.money, .eligible] == nil)
    earlier.take(baseline.past)
    #expect(try await earlier.history(before: period).isEmpty)
  }

  @Test(arguments: ["2022-09", "2022-03", "2021-10"])
  func `all that a period is compared with is at hand after years of months were read`(_ text: String) async throws {
    let period = try #require(Period(text))
    let years = [2019, 2020, 2021, 2022].compactMap { Period(year: $0, month: 9) }
    let months = years.flatMap(\.monthsToDate)
    let folder = try workspace(
      months.enumerated().map { ("\($1)", [Stated(eligible: 5000 + $0, done: 100 * $1.monthsCovered + $0)]) })
    let (workspace, templates) = (try Workspace(folder: folder.path), try await Templates(folder: "\(Self.project)/templates"))
    var earlier = EarlierPeriods(of: workspace, templates: templates, jobs: 2)
    // (As a check does: the prior year first.)
    _ = try await earlier.history(before: period.priorYear)
    let history = try await earlier.history(before: period)
    #expect(history.earlierMonths.map(\.period) == period.monthsToDate.dropLast().reversed())
    #expect(history.priorYear?.period == period.priorYear)
    #expect(history.yearEnd?.period == Period(year: period.statisticalYear - 1, month: 9))
  }

  @Test func `a sealed period stands as it was sealed, and nothing before it is read for it`() async throws {
    let folder = try workspace([
      ("2022-07", [Stated(eligible: 500, done: 200)]), ("2022-08", [Stated(eligible: 520, done: 220, unit: 100_000)]),
      ("2022-09", [Stated(eligible: 540, done: 240)]),
    ])
    try folder.write(
      """
      period,vintage,level,code,name,category,measure,value
      2022-08,2008,office,01001,Chi cục THADS quận Ba Đình,,cases.eligible,520
      2022-08,2008,office,01001,Chi cục THADS quận Ba Đình,,cases.done,300

      """, to: "archive/2022-08/v1/figures.csv")
    #expect(try await check(folder, "2022-09").findings == ["history.fell 300 (2022-08)"])
  }

  @Test func `offices of another structure are compared with nothing, and nothing is said of it`() async throws {
    let folder = try workspace([
      ("2025-06", [Stated(eligible: 500, done: 200)]), ("2025-07", [Stated(eligible: 500, done: 200)]),
    ])
    let (reading, findings) = try await check(folder, "2025-07")
    #expect(findings == [] && reading.history?.isEmpty == true)
    #expect(reading.lines.last?.english == "  no earlier period to compare offices with")
  }

  /// The workspace with the provinces of 2025 following those of 2008.
  private func reorganised(_ sent: [(period: String, files: [Stated])]) throws -> TemporaryFolder {
    let folder = try workspace(sent)
    try folder.write(
      "from_vintage,from_code,to_vintage,to_code,effective\n2008,01,2025,01,2025-07-01\n", to: "crosswalk.csv")
    return folder
  }

  @Test func `a province is held against its former offices' last month of the year`() async throws {
    let before = [("2025-05", [Stated(eligible: 500, done: 180)]), ("2025-06", [Stated(eligible: 500, done: 200)])]
    for (period, done, expected) in [
      ("2025-07", 12, ["history.province_fell 200 (2025-06)"]), ("2025-09", 199, ["history.province_fell 200 (2025-06)"]),
      ("2025-07", 200, []), ("2025-07", 230, []), ("2025-10", 12, []), ("2026-07", 12, []),
    ] {
      let folder = try reorganised(before + [(period, [Stated(eligible: 500, done: done)])])
      let (reading, findings) = try await check(folder, period)
      #expect(findings == expected, "\(period) \(done)")
      #expect(!reading.intake.isProvisional && reading.intake.furtherCounts.isEmpty)
      let isSameYear = reading.period.statisticalYear == 2025
      let told =
        isSameYear
        ? "  compared with the former offices 2025-06 (exports, 1 provinces)" : "  no earlier period to compare offices with"
      #expect(reading.lines.last?.english == told)
    }
  }

  @Test func `of the former offices what was not rejected counts, and a sealed month of provinces alone is enough`() async throws
  {
    let slip = Stated(eligible: 520, done: 220, unit: 100_000)
    let rejected = try reorganised([
      ("2025-05", [Stated(eligible: 500, done: 180)]), ("2025-06", [slip]), ("2025-07", [Stated(eligible: 500, done: 12)]),
    ])
    #expect(try await check(rejected, "2025-07").findings == ["history.province_fell 180 (2025-05)"])
    let sealed = try reorganised([("2025-07", [Stated(eligible: 500, done: 12)])])
    try sealed.write(
      """
      period,vintage,level,code,name,category,measure,value
      2025-06,2008,province,01,Thành phố Hà Nội,,cases.done,200

      """, to: "archive/2025-06/v1/figures.csv")
    #expect(try await check(sealed, "2025-07").findings == ["history.province_fell 200 (2025-06)"])
  }

  @Test func `a province of which an office is missing is held against nothing`() async throws {
    let folder = try reorganised([
      ("2025-06", [Stated(eligible: 500, done: 200)]), ("2025-07", [Stated(eligible: 500, done: 12)]),
    ])
    let offices = String(decoding: try #require(folder.bytes(of: "offices.csv")), as: UTF8.self)
    try folder.write(offices + "2025,01002,Phòng THADS khu vực 2,office,01,2025-07-01,\n", to: "offices.csv")
    #expect(try await check(folder, "2025-07").findings == ["office.missing "])
  }

  @Test func `a crosswalk that leaves a former province out stops the check`() async throws {
    let folder = try reorganised([
      ("2025-06", [Stated(eligible: 500, done: 200)]), ("2025-07", [Stated(eligible: 500, done: 230)]),
    ])
    try folder.write(
      "from_vintage,from_code,to_vintage,to_code,effective\n2008,02,2025,01,2025-07-01\n", to: "crosswalk.csv")
    let error = await #expect(throws: RunError.self) { try await self.check(folder, "2025-07") }
    guard case .crosswalk(.leadsNowhere) = error else { Issue.record("\(String(describing: error))"); return }
  }
}
