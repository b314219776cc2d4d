import Configuration
import Enforcement
import Glibc
import TestSupport
import Testing

@testable import Batch

@Suite struct WorkspaceTests {
  let folder = TemporaryFolder()
  private var september: Period { get throws { try #require(Period(year: 2022, month: 9)) } }

  private let offices = """
    vintage,code,name,level,parent,valid_from,valid_to
    2008,VN,Toàn quốc,nation,,2008-01-01,2025-06-30
    2008,64,Gia Lai,province,VN,2008-01-01,2025-06-30
    2008,64000,Cục Thi hành án dân sự tỉnh Gia Lai,office,64,2008-01-01,2025-06-30
    2025,VN,Toàn quốc,nation,,2025-07-01,
    2025,52,Gia Lai,province,VN,2025-07-01,

    """

  @Test func `the tree is that of the period`() throws {
    try folder.write(offices, to: "offices.csv")
    let workspace = try Workspace(folder: folder.path)
    #expect(try workspace.registry(for: try september).offices.map(\.id.code) == ["VN", "64", "64000"])
    let later = try #require(Period(year: 2025, month: 9))
    #expect(try workspace.registry(for: later).offices.map(\.id.description) == ["2025:VN", "2025:52"])
  }

  @Test(arguments: [
    ("2008,64000,Cục thứ hai,office,64,2008-01-01,", "offices.csv:7: the code 2008:64000 is given twice (found '64000')"),
    ("2008,77001,Chi cục,office,77,2008-01-01,", "offices.csv:7: 2008:77001 belongs to '77'"),
    ("2008,V2,Toàn quốc,nation,,2008-01-01,", "offices.csv:7: vintage 2008 must have exactly one nation, but has 2"),
  ])
  func `what does not fit into the tree is told at its row`(row: String, words: String) throws {
    try folder.write(offices + row + "\n", to: "offices.csv")
    let workspace = try Workspace(folder: folder.path)
    let error = #expect(throws: RunError.self) { try workspace.registry(for: try september) }
    #expect(error?.message[.english].hasPrefix(words) == true, "\(error?.message[.english] ?? "")")
  }

  /// targets.csv, held against no units.
  private func targets() throws -> [TargetKey: Target] {
    var warnings: [WorkspaceWarning] = []
    return try Workspace.targets(in: folder.path, known: KnownUnits([]), &warnings)
  }

  @Test func `all but offices may be missing`() throws {
    try folder.write(offices, to: "offices.csv")
    let workspace = try Workspace(folder: folder.path)
    #expect(try targets().isEmpty)
    #expect(workspace.settings.baseline == .exports)
    #expect(workspace.settings.change == .published)
  }

  @Test func `a workspace without offices is refused by name`() throws {
    let error = #expect(throws: RunError.self) { try Workspace(folder: folder.path) }
    #expect(error?.message[.english].contains("offices.csv") == true)
    #expect(error?.exitCode == .unusableInput)
  }

  @Test(arguments: [
    ("offices.csv", "vintage,code,name,level\n", "1: the column 'parent' is missing"),
    ("offices.csv", "vintage,code,name,level,parent\n2008,VN,Toàn quốc,country,\n", "2: the level must be"),
    ("offices.csv", "vintage,code,name,level,parent\nnew,VN,Toàn quốc,nation,\n", "2: must be a year (found 'new')"),
    ("targets.csv", "year,vintage,code,indicator,threshold\n2022,2008,VN,cases.done,81.5\n", "2: the indicator must be one of"),
    (
      "targets.csv", "year,vintage,code,indicator,threshold\n2022,2008,VN,cases.completion,\"81,5\"\n", "2: the threshold must be"
    ),
    (
      "targets.csv", "year,vintage,code,indicator,threshold\n2022,2008,VN,cases.completion,53,90\n",
      "2: the row has 6 cells, the heading 5"
    ),
    ("targets.csv", "year,vintage,code,indicator,threshold\n2022,2008,VN,cases.completion,100.01\n", "2: the threshold must be"),
    ("targets.csv", "year,vintage,code,indicator,threshold\n2022,2008,VN,cases.completion,-0.01\n", "2: the threshold must be"),
    ("offices.csv", "vintage,code,name,level,parent\n2008,64,Gia Lai, tỉnh,province,VN\n", "2: the row has 6 cells"),
    (
      "crosswalk.csv", "from_vintage,from_code,to_vintage,to_code,effective\n2008,64,2025,52,2025-07-01,x\n",
      "2: the row has 6 cells"
    ),
    (
      "targets.csv",
      "year,vintage,code,indicator,threshold\n2022,2008,VN,cases.completion,81.5\n2022,2008,VN,cases.completion,82\n",
      "3: this target is already given"
    ),
    (
      "crosswalk.csv", "from_vintage,from_code,to_vintage,to_code,effective\n2008,64,2025,52,1/7/2025\n",
      "2: may be either of two days: must be a date"
    ),
    ("thads.yaml", "baseline: yesterday\n", "1:11: 'yesterday' is none of"),
    ("thads.yaml", "isuer: x\n", "'isuer' means nothing here"),
  ])
  func `a mistake in a table is shown by file and line`(file: String, content: String, message: String) throws {
    try folder.write(offices, to: "offices.csv")
    try folder.write(content, to: file)
    // Targets are read where a report is made.
    let error = #expect(throws: RunError.self) {
      _ = try Workspace(folder: folder.path)
      _ = try targets()
    }
    let text = try #require(error?.message[.english])
    #expect(text.contains(file))
    #expect(text.contains(message), "\(text)")
    #expect(error?.message[.vietnamese] != text)
  }

  @Test func `a workspace may be a link, and so is doctored`() throws {
    try folder.write(offices, to: "real/offices.csv")
    symlink("real", folder["current"])
    #expect(try Workspace(folder: folder["current"]).offices.count == 5)
    let subjects = Examination.run(templates: "/nowhere", workspace: folder["current"]).diagnoses.map(\.subject)
    #expect(subjects.contains("offices.csv"))
    symlink("nowhere", folder["broken"])
    let error = #expect(throws: RunError.self) { try Workspace(folder: folder["broken"]) }
    #expect(error?.message.english.hasPrefix("the workspace is missing") == true)
  }

  @Test func `exports of which the system does not say what they are stop the run, and are not taken for missing`() throws {
    try folder.write(offices, to: "offices.csv")
    let workspace = try Workspace(folder: folder.path)
    #expect(try workspace.exportsFolder(of: try september) == nil)
    // (Root may read everything, but leads in a circle as anybody does.)
    symlink("exports", folder["exports"])
    let error = #expect(throws: RunError.self) { try workspace.exportsFolder(of: try september) }
    guard case .unreadable(let cause) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(cause.errno == ELOOP && error?.exitCode == .unusableInput)
  }

  @Test(arguments: ["0", "81.5", "100.00", "53.90,,", "53.90, ,"])
  func `a threshold from 0 to 100 is taken, and blank cells behind it mean nothing`(_ threshold: String) throws {
    try folder.write(offices, to: "offices.csv")
    try folder.write("year,vintage,code,indicator,threshold\n2022,2008,VN,cases.completion,\(threshold)\n", to: "targets.csv")
    let targets = try targets()
    #expect(targets.values.map(\.threshold) == [Points(decimal: threshold.prefix { $0 != "," })])
  }

  @Test(arguments: ["exports", "archive", "archive:v3"])
  func `a baseline policy reads as it is written`(text: String) {
    #expect(BaselinePolicy(text)?.description == text)
  }

  @Test(arguments: ["", "archive:", "archive:3", "archive:v0", "archive:vx", "Exports"])
  func `other baseline policies are refused`(text: String) {
    #expect(BaselinePolicy(text) == nil)
  }
}
