import Configuration
import Enforcement
import TestSupport
import Testing

@testable import Batch

/// What of a workspace's own tables is passed over, and that it is told.
@Suite struct PlanTests {
  let folder = TemporaryFolder()

  private static let offices = """
    vintage,code,name,level,parent,valid_from,valid_to
    2008,VN,Toàn quốc,nation,,2008-01-01,2025-06-30
    2008,01,Hà Nội,province,VN,2008-01-01,2025-06-30
    2008,01001,Chi cục Thi hành án dân sự quận Ba Đình,office,01,2008-01-01,2025-06-30
    2025,VN,Toàn quốc,nation,,2025-07-01,
    2025,52,Gia Lai,province,VN,2025-07-01,

    """

  private func warnings(targets: String, offices: String = PlanTests.offices) throws -> [WorkspaceWarning] {
    try folder.write(offices, to: "offices.csv")
    try folder.write("year,vintage,code,indicator,threshold\n\(targets)\n", to: "targets.csv")
    return try Plan(of: Workspace(folder: folder.path)).warnings
  }

  @Test(arguments: [
    ("2022,2008,1,cases.completion,70", "workspace.unit_unknown", "01", "Write 01"),
    ("2022,2008,1001,cases.completion,70", "workspace.unit_unknown", "01001", "Write 01001"),
    ("2022,2008,vn,cases.completion,70", "workspace.unit_unknown", "VN", "Is VN meant?"),
    ("2022,2008,99,cases.completion,70", "workspace.unit_unknown", "", "has no such unit (2008:99)"),
    ("2022,2025,01,cases.completion,70", "workspace.unit_unknown", "", "has no such unit (2025:01)"),
    ("2022,2025,52,cases.completion,70", "workspace.unit_of_other_time", "", "2025:52 is no unit of statistical year 2022"),
    ("202,2008,01,cases.completion,70", "workspace.unit_of_other_time", "", "2008:01 is no unit of statistical year 202"),
  ])
  func `a target that is nobody's is told with its line`(row: String, rule: String, expected: String, words: String) throws {
    let warning = try #require(try warnings(targets: "2022,2008,VN,money.completion,40\n\(row)").first)
    #expect(warning.kind.rawValue == rule && warning.expected == expected)
    let text = warning.headline.english
    #expect(text.hasPrefix("targets.csv:3: warning [\(rule)]") && text.contains(words), "\(text)")
    #expect(warning.headline.vietnamese.hasPrefix("targets.csv:3: cảnh báo [\(rule)]"))
  }

  @Test(arguments: [
    "2022,2008,VN,cases.completion,70", "2022,2008,01001,cases.completion,70", "2025,2008,01,cases.completion,70",
    "2025,2025,52,cases.completion,70", "2026,2025,VN,cases.completion,70",
  ])
  func `a target of a unit of its year is told nothing`(row: String) throws {
    #expect(try warnings(targets: row) == [])
  }

  @Test func `a register that has lost its own zeros is named as what is wrong`() throws {
    let offices = Self.offices.replacing("2008,01,", with: "2008,1,").replacing("office,01,", with: "office,1,")
    let warnings = try warnings(targets: "2022,2008,01,cases.completion,70", offices: offices)
    let warning = try #require(warnings.first { $0.kind == .unitUnknown })
    #expect(warning.headline.english.contains("has offices.csv itself lost its leading zeros?"))
  }

  @Test func `a province of the crosswalk that nobody has is told, too`() throws {
    try folder.write(
      "from_vintage,from_code,to_vintage,to_code,effective\n2008,1,2025,52,2025-07-01\n2008,01,2025,52,2025-07-01\n",
      to: "crosswalk.csv")
    let lines = try warnings(targets: "2022,2008,VN,cases.completion,70").map(\.headline.english)
    #expect(
      lines.count == 1 && lines.first?.hasPrefix("crosswalk.csv:2: ") == true && lines.first?.contains("Write 01") == true,
      "\(lines)")
  }

  @Test func `codes of offices that have lost their zeros are told once a level, by report, check and doctor`() throws {
    let offices = Self.offices.replacing("2008,01", with: "2008,1").replacing("office,01,", with: "office,1,")
    let lines = try warnings(targets: "2022,2008,VN,cases.completion,70", offices: offices).map(\.headline.english)
    #expect(lines.count == 2)
    #expect(lines.contains { $0.hasPrefix("offices.csv:3: ") && $0.contains("1 codes of provinces are not two digits (1)") })
    #expect(lines.contains { $0.hasPrefix("offices.csv:4: ") && $0.contains("fewer than five digits (1001)") })
    let examination = Examination.run(templates: "/nowhere", workspace: folder.path)
    #expect(examination.diagnoses.flatMap(\.mistakes).contains { $0.english.hasPrefix("offices.csv:3: ") })
  }

  @Test(arguments: ["01K02", "PHONG-1", "010012", "01001"])
  func `an office may be called anything that is no short number`(_ code: String) throws {
    let offices = Self.offices.replacing("2008,01001", with: "2008,\(code)")
    #expect(try warnings(targets: "2022,2008,VN,cases.completion,70", offices: offices) == [])
  }

  @Test func `many warnings are told in part, unless all are wanted`() throws {
    let rows = (100..<130).map { "2022,2008,\($0),cases.completion,70" }
    let warnings = try warnings(targets: rows.joined(separator: "\n"))
    for (shownErrors, count) in [(20, 21), (nil, 30)] as [(Int?, Int)] {
      let said = Said()
      RunObserver(progress: { _ in }, say: said.add, shownErrors: shownErrors, found: { _ in }, further: { _ in }).tell(warnings)
      #expect(said.lines.count == count)
      #expect(shownErrors == nil || said.lines.last?.contains("10 warnings more") ?? false)
    }
  }

  @Test(arguments: ["targets.csv", "programme.csv"])
  func `a check stops where a report would at a table that cannot be read`(_ name: String) async throws {
    try folder.write(Self.offices, to: "offices.csv")
    try folder.write("rubbish\n1\n", to: name)
    let project = "/" + "\(#filePath)".split(separator: "/").dropLast(4).joined(separator: "/")
    let source = RunSource(
      workspace: folder.path, templates: "\(project)/templates", period: try #require(Period(year: 2022, month: 9)),
      baseline: nil, jobs: 1)
    let error = await #expect(throws: RunError.self) { try await CheckRun.run(source, observer: .silent) }
    #expect(error?.exitCode == .unusableInput && error?.message.english.hasPrefix("\(name):1: the column") ?? false)
  }
}
