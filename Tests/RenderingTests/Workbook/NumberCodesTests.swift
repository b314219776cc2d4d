import Report
import Spreadsheet
import Testing

@testable import Rendering

@Suite struct `Number formats` {
  @Test(arguments: [
    (ColumnKind.count, "[$-42A]#,##0;[$-42A]\"−\"#,##0"), (.percent, "[$-42A]0.00%"),
    (.money(.thousand), "[$-42A]#,##0;[$-42A]\"−\"#,##0"),
    (.points, "[$-42A]\"▲ +\"0.00;[$-42A]\"▼ −\"0.00;[$-42A]0.00"),
    (.relative, "[$-42A]\"▲ +\"0.00%;[$-42A]\"▼ −\"0.00%;[$-42A]0.00%"),
  ])
  func `each kind is shown as Vietnamese writes it`(_ kind: ColumnKind, _ code: String) {
    #expect(NumberCodes.format(kind) == .code(code))
  }

  @Test func `places of money, signs of differences and marks of notes are part of the format`() {
    #expect(NumberCodes.format(.money(.thousand), decimals: 3) == .code("[$-42A]#,##0.000;[$-42A]\"−\"#,##0.000"))
    #expect(NumberCodes.format(.count, isSigned: true) == .code("[$-42A]+#,##0;[$-42A]\"−\"#,##0;[$-42A]#,##0"))
    #expect(NumberCodes.format(.percent, mark: "12") == .code("[$-42A]0.00%\"⁽¹²⁾\""))
  }

  @Test func `a mark that is no number stands in brackets`() {
    #expect(NoteMarks.marked("Tỷ lệ", "a") == "Tỷ lệ (a)")
    #expect(NoteMarks.marked("Tỷ lệ", nil) == "Tỷ lệ")
  }
}
