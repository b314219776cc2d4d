import Configuration
import Enforcement
import Intake
import TestSupport
import Testing

@testable import Batch

/// Offices of a province that merge within the structure.
@Suite struct MergedDistrictsTests {
  private static let project = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")

  /// What offices state: done cases, of twice as many that are eligible.
  private typealias Month = (period: String, done: [String: Int])

  /// A province of three districts of which two end on 28/02/2021; 79020 follows them, or 79003, which stays, takes them over.
  private func findings(_ months: [Month], of period: String) async throws -> [String] {
    let folder = TemporaryFolder("thads-merged")
    try folder.write(
      """
      vintage,code,name,level,parent,valid_from,valid_to
      2008,VN,Toàn quốc,nation,,,
      2008,79,Thành phố Hồ Chí Minh,province,VN,,
      2008,79000,Cục THADS Thành phố Hồ Chí Minh,office,79,,
      2008,79001,Chi cục THADS quận 2,office,79,,2021-02-28
      2008,79002,Chi cục THADS quận 9,office,79,,2021-02-28
      2008,79003,Chi cục THADS quận 3,office,79,,
      2008,79020,Chi cục THADS thành phố Thủ Đức,office,79,2021-03-01,

      """, to: "offices.csv")
    for month in months {
      for (office, done) in month.done {
        try folder.write(
          """
          Mã đơn vị;Việc: Có điều kiện thi hành;Việc: Tổng số thi hành xong;Tiền: Có điều kiện thi hành;Tiền: Tổng số thi hành xong
          \(office);\(done * 2);\(done);\(done * 200 + 7);\(done * 100)

          """, to: "exports/\(month.period)/79/\(office).csv")
      }
    }
    let (workspace, templates) = (try Workspace(folder: folder.path), try await Templates(folder: "\(Self.project)/templates"))
    let period = try #require(Period(period))
    var earlier = EarlierPeriods(of: workspace, templates: templates, jobs: 2)
    let history = try await earlier.history(before: period)
    let reading = try #require(
      try await PeriodReading.read(period, workspace: workspace, templates: templates, jobs: 2, history: history))
    for finding in reading.intake.findings { #expect(!finding.message(in: .vietnamese).contains("{")) }
    return reading.intake.findings.filter { [.historyProvinceFell, .officeMissing].contains($0.rule) }.map {
      "\($0.ruleID) \($0.office?.code ?? "") \($0.found) \($0.expected)"
    }
  }

  private static let february: Month = ("2021-02", ["79000": 400, "79001": 300, "79002": 320, "79003": 500])

  @Test func `a province whose new office counts since it was set up is told, and in every later month`() async throws {
    let march: Month = ("2021-03", ["79000": 420, "79003": 530, "79020": 40])
    #expect(try await findings([Self.february, march], of: "2021-03") == ["history.province_fell 79 990 1520 (2021-02)"])
    let april: Month = ("2021-04", ["79000": 440, "79003": 550, "79020": 90])
    #expect(try await findings([Self.february, march, april], of: "2021-04") == ["history.province_fell 79 1080 1520 (2021-02)"])
  }

  @Test func `one that counts since 1 October is not`() async throws {
    let march: Month = ("2021-03", ["79000": 420, "79003": 530, "79020": 660])
    #expect(try await findings([Self.february, march], of: "2021-03") == [])
  }

  @Test func `where the others did more than was lost, the new office is held against those that ended`() async throws {
    let march: Month = ("2021-03", ["79000": 690, "79003": 790, "79020": 250])
    #expect(try await findings([Self.february, march], of: "2021-03") == ["history.province_fell 79 250 620 (2021-02)"])
  }

  @Test func `an office that stayed may have taken over one that ended`() async throws {
    let march: Month = ("2021-03", ["79000": 410, "79003": 830, "79020": 340])
    #expect(try await findings([Self.february, march], of: "2021-03") == [])
  }

  @Test func `of a province of which an office is missing nothing is said, and the last report of the former ones counts`()
    async throws
  {
    let march: Month = ("2021-03", ["79000": 420, "79020": 40])
    #expect(try await findings([Self.february, march], of: "2021-03") == ["office.missing 79003  "])
    let april: Month = ("2021-04", ["79000": 440, "79003": 550, "79020": 90])
    #expect(try await findings([Self.february, april], of: "2021-04") == ["history.province_fell 79 1080 1520 (2021-02)"])
  }
}
