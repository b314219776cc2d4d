import Configuration
import Glibc
import TestSupport
import Testing

@testable import Batch

@Suite struct ExaminationTests {
  private static let root = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }

  /// A copy of the project's templates that a test may spoil.
  private static func copy() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    for name in try FileSystem.files(below: "\(root)/templates") where !name.hasPrefix("geography/") {
      try folder.write(FileSystem.read("\(root)/templates/\(name)"), to: name)
    }
    return folder
  }

  private static func replace(_ old: String, with new: String, in name: String, of folder: TemporaryFolder) throws {
    let text = String(decoding: try #require(folder.bytes(of: name)), as: UTF8.self)
    let place = try #require(text.firstRange(of: old), "\(name) has no \(old)")
    try folder.write(text.replacingCharacters(place, with: new), to: name)
  }

  @Test func `the project's templates and national samples are sound`() {
    let examination = Examination.run(templates: "\(Self.root)/templates", workspace: "\(Self.root)/samples/national")
    #expect(examination.diagnoses.flatMap(\.mistakes) == [])
    #expect(examination.exitCode == .published)
    let subjects = examination.diagnoses.map(\.subject)
    for subject in ["regimes.yaml", "theme.yaml", "forms", "layouts", "page", "offices.csv", "targets.csv", "exports", "archive"]
    {
      #expect(subjects.contains(subject), "\(subject)")
    }
  }

  @Test(arguments: [
    ("forms/ranking.yaml", "take: rank", "take: ranks", "forms/ranking.yaml:17:"),
    ("forms/ranking.yaml", "indicator: cases.completion, bars", "indicator: cases.complete, bars", "forms/ranking.yaml:18:"),
    ("forms/ranking.yaml", "order: 60", "order: 60\n  wrong: indentation", "forms/ranking.yaml:"),
    ("forms/ranking.yaml", "header_columns: 1", "head_columns: 1", "forms/ranking.yaml:"),
    ("forms/ranking.yaml", "id: ranking", "id: targets", "targets"),
    ("forms/overview.yaml", "table: trend/months", "table: trend/weeks", "forms/overview.yaml:"),
    ("theme.yaml", "accent: \"#", "accent: \"", "theme.yaml:"),
    ("regimes.yaml", "id:", "ids:", "regimes.yaml:"),
    ("layouts/statement.yaml", "id:", "ids:", "layouts/statement.yaml:"),
    ("layouts/cases.yaml", "words: [Trường hợp khác,", "words: [Chưa đủ điều kiện, Trường hợp khác,", "layouts/cases.yaml:"),
    ("page/page.mustache", "{{/sections}}", "", "page.mustache"),
    ("page/page.mustache", "{{title}}", "{{titel}}", "page.mustache:"),
    ("page/report.css", "body {", "</style> body {", "report.css"),
    ("tiles/2008.csv", "row,col,code", "row,column,code", "tiles/2008.csv:1:"),
  ])
  func `a mistake is named with file and line`(file: String, old: String, new: String, place: String) throws {
    let folder = try Self.copy()
    try Self.replace(old, with: new, in: file, of: folder)
    let examination = Examination.run(templates: folder.path, workspace: nil)
    let mistakes = examination.diagnoses.flatMap(\.mistakes)
    #expect(mistakes.contains { $0.english.contains(place) && $0.vietnamese.contains(place) }, "\(mistakes.map(\.english))")
    #expect(examination.exitCode == .unusableInput)
  }

  @Test func `mistakes in several files are told in one pass`() throws {
    let folder = try Self.copy()
    try Self.replace("take: rank", with: "take: ranks", in: "forms/ranking.yaml", of: folder)
    try Self.replace("take: target", with: "take: targets", in: "forms/targets.yaml", of: folder)
    try Self.replace("accent: \"#", with: "accent: \"", in: "theme.yaml", of: folder)
    try folder.write("no zip", to: "workbook/x.xlsx")
    let mistakes = Examination.run(templates: folder.path, workspace: nil).diagnoses.flatMap(\.mistakes).map(\.english)
    for file in ["forms/ranking.yaml", "forms/targets.yaml", "theme.yaml", "x.xlsx"] {
      #expect(mistakes.count { $0.contains(file) } == 1, "\(file): \(mistakes)")
    }
  }

  @Test func `a workspace's tables are read to the end, each by itself`() throws {
    let folder = TemporaryFolder()
    try folder.write(
      "vintage,code,name,level,parent,valid_from,valid_to\n2008,VN,Toàn quốc,nation,,2008-01-01,\n2008,64,Gia Lai,province,XX,2008-01-01,\n",
      to: "offices.csv")
    try folder.write("year,vintage,code,indicator,threshold\n2022,2008,65,cases.completion,81.5\n", to: "targets.csv")
    try folder.write("baseline: yesterday\n", to: "thads.yaml")
    try folder.write("x", to: "exports/2022/a.csv")
    let examination = Examination.run(templates: "\(Self.root)/templates", workspace: folder.path)
    let mistakes = examination.diagnoses.flatMap(\.mistakes).map(\.english)
    #expect(mistakes.count == 4, "\(mistakes)")
    for words in [
      "offices.csv:3: 2008:64 belongs to 'XX'", "targets.csv:2: offices.csv has no such unit", "thads.yaml:1:11", "exports/2022",
    ] {
      #expect(mistakes.contains { $0.contains(words) }, "\(words): \(mistakes)")
    }
    #expect(examination.json.text.contains("\"sound\": false"))
  }

  @Test func `exports that cannot be listed are a mistake, and no empty folder`() throws {
    let folder = TemporaryFolder()
    try folder.write("x", to: "exports")
    symlink("archive", folder["archive"])
    let mistakes = Examination.run(templates: "/nowhere", workspace: folder.path).diagnoses.flatMap(\.lines).map(\.english)
    #expect(mistakes.contains { $0.hasPrefix("✗ exports: cannot list") })
    #expect(mistakes.contains { $0.hasPrefix("✗ archive: cannot") })
  }

  @Test func `a workspace that is not there is a mistake`() {
    let examination = Examination.run(templates: "\(Self.root)/templates", workspace: "/nowhere")
    #expect(examination.diagnoses.last?.mistakes.first?.english.contains("/nowhere") == true)
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + self[range.upperBound...]
  }
}
