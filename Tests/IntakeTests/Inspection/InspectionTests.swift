import Configuration
import DelimitedText
import Intake
import Testing

@Suite struct InspectionTests {
  @Test func `a statement is shown with its format, heading, columns and samples`() throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    statement.columns.append("Đang thi hànhh")
    bench.write("a.csv", "Kỳ báo cáo: 09/2022\r\n\r\n" + statement.text)
    let found = FileInspection.inspect(path: "\(bench.folder)/a.csv", layouts: try Templates.layouts())
    #expect(found.failure == nil)
    #expect(found.detection?.encoding == "utf-8")
    #expect(found.detection?.delimiter == ";")
    #expect(found.detection?.lineEnd == "CRLF")
    #expect(found.layout == "statement")
    #expect(found.preamble == ["Kỳ báo cáo: 09/2022"])
    #expect(found.headingLines == 3...3)
    #expect(found.columns.first?.meaning == "office")
    #expect(found.columns.first { $0.meaning == "money.eligible" }?.unit == 1000)
    #expect(found.columns.last?.meaning == nil)
    #expect(found.columns.last?.suggestion == "Đang thi hành")
    #expect(found.records == 5)
    #expect(found.blank == 1)
    #expect(found.samples.map { $0.first } == ["01001", "01001"])
  }

  @Test func `records that are written faultily or do not fit the heading are told with their places`() throws {
    let bench = try Workbench()
    let statement = Statement("01001")
    let bytes = Array(statement.text.utf8) + Array("01001;2022-09;Lao\u{0}động\r\n".utf8) + [0xFF] + Array("\r\n\"01001".utf8)
    bench.write("a.csv", bytes: bytes)
    let found = FileInspection.inspect(path: "\(bench.folder)/a.csv", layouts: try Templates.layouts())
    #expect(found.misfits.count == 3 && found.misfits.first == [4, 5, 6])
    #expect(found.faults.count == 3)
    #expect(found.faults.first.map(\.kind) == [.nulBytes(count: 1), .invalidBytes(count: 1), .unterminatedQuote(lines: 0)])
    #expect(found.faults.first.map(\.location.line) == [4, 5, 6])
    #expect(found.faults.first.last?.location.byteOffset == bytes.count - 6)
  }

  @Test func `any CSV is shown, with a layout or without`() throws {
    let bench = try Workbench()
    bench.write("a.csv", "x,y\n1,2\n")
    let found = FileInspection.inspect(path: "\(bench.folder)/a.csv", layouts: try Templates.layouts())
    #expect(found.layout == nil)
    #expect(found.samples == [["x", "y"], ["1", "2"]])
  }

  @Test func `what cannot be read says why in both languages`() throws {
    let bench = try Workbench()
    bench.write("a.csv", "%PDF-1.4")
    let layouts = try Templates.layouts()
    #expect(
      FileInspection.inspect(path: "\(bench.folder)/a.csv", layouts: layouts).failure?.english == "the file is no CSV but PDF")
    #expect(FileInspection.inspect(path: "\(bench.folder)/none.csv", layouts: layouts).failure?.vietnamese.isEmpty == false)
  }
}
