import TestSupport
import Testing

@testable import Batch

@Suite struct `A text of a published table` {
  @Test(arguments: [
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"), ("=1", "'=1"), ("+1+cmd", "'+1+cmd"), ("-1+cmd", "'-1+cmd"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), ("'=1", "''=1"), ("''@x", "'''@x"),
  ])
  func `is no formula, and reads back as it was`(_ text: String, _ published: String) {
    #expect(InertText.inert(text) == published)
    #expect(InertText.original(published) == text)
  }

  @Test(arguments: ["", "-12,5", "-0.07", "-1 234", "+84", "-", "Dân sự", "'", "'abc", "'-5", "a=b", "1.234"])
  func `stays as it is where it is a number or plain`(_ text: String) {
    #expect(InertText.inert(text) == text)
    #expect(InertText.original(text) == text)
  }

  @Test(arguments: UInt64(1)...20) func `reads back whatever it holds`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let length = Int.random(in: 0...6, using: &random)
      let text = String((0..<length).map { _ in Array("''==+-@\t1,.ă ")[Int.random(in: 0..<13, using: &random)] })
      #expect(InertText.original(InertText.inert(text)) == text)
    }
  }

  @Test func `is the same figure for those who read the table`() throws {
    let folder = TemporaryFolder()
    var table = PublishedTable()
    table.append(record: FiguresFile.columns)
    table.append(record: ["2022-09", "2008", "nation", "VN", "=A1", "=HYPERLINK(\"x\")", "cases.done", "-5"])
    try folder.write(table.bytes, to: "figures.csv")
    #expect(
      String(decoding: table.bytes, as: UTF8.self).hasSuffix(
        "\n2022-09,2008,nation,VN,'=A1,\"'=HYPERLINK(\"\"x\"\")\",cases.done,-5\n"))
    let read = try ComparedFigures(folder: folder.path)
    #expect(read.keys.map(\.category) == ["=HYPERLINK(\"x\")"])
    #expect(read.values.values.map { $0 } == [-5])
    #expect(read.names == ["VN": "=A1"])
  }
}
