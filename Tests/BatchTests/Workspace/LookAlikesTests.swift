import Configuration
import TestSupport
import Testing

@testable import Batch

@Suite struct LookAlikesTests {
  @Test(arguments: [
    ("Targets.csv", "targets.csv"), ("targets.CSV", "targets.csv"), ("targets.csv.txt", "targets.csv"),
    ("targets (1).csv", "targets.csv"),
    ("target.csv", "targets.csv"), ("Copy of targets.csv", "targets.csv"), ("targets - Bản sao.csv", "targets.csv"),
    ("targets", "targets.csv"),
    ("offices.xlsx", "offices.csv"), ("Crosswalk.tsv", "crosswalk.csv"), ("programmes.csv", "programme.csv"),
    ("program.csv", "programme.csv"),
    ("thads.yml", "thads.yaml"),
    ("Thads.yaml.txt", "thads.yaml"), ("targets.csv ", "targets.csv"),
  ])
  func `a file that is nearly called like a table is told`(name: String, meant: String) throws {
    let folder = TemporaryFolder()
    try folder.write("x\n", to: name)
    let warning = try #require(LookAlikes.warnings(in: folder.path).first)
    #expect(warning.file == name && warning.expected == meant && warning.kind == .fileNotRead)
    #expect(warning.message.english.contains("nearly called \(meant)"))
  }

  @Test func `other files are not, nor the tables, nor a spreadsheet beside the table made of it`() throws {
    let folder = TemporaryFolder()
    let names = [
      "offices.csv", "targets.csv", "crosswalk.csv", "programme.csv", "thads.yaml", "targets.xlsx", "README.md", "notes.txt",
      "~$targets.xlsx", ".targets.csv.swp", "thads.log", "exports/2022-09/01/targets.csv", "data.csv", "targets.pdf",
    ]
    for name in names { try folder.write("x\n", to: name) }
    #expect(LookAlikes.warnings(in: folder.path) == [])
  }

  @Test func `a register of offices under another name is named where there is none`() throws {
    let folder = TemporaryFolder()
    try folder.write("x\n", to: "Offices.csv")
    let error = #expect(throws: RunError.self) { try Workspace(folder: folder.path) }
    #expect(error?.message.english.contains("there is Offices.csv; give it the right name") == true)
  }

  @Test func `a doctor names it too`() throws {
    let folder = TemporaryFolder()
    try folder.write("x\n", to: "targets (1).csv")
    let lines = Examination.run(templates: "/nowhere", workspace: folder.path).diagnoses.flatMap(\.lines).map(\.english)
    #expect(lines.contains { $0.hasPrefix("✗ targets (1).csv: the file is nearly called targets.csv") })
  }
}
