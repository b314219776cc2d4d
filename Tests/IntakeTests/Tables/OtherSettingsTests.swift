import Configuration
import DelimitedText
import Enforcement
import Testing

@testable import Intake

/// Tables of semicolons that went through a spreadsheet program which parts cells by commas.
@Suite struct OtherSettingsTests {
  private static func statement() -> [String] {
    let headings =
      ["Mã đơn vị", "Loại việc"] + FormTests.measures.map { "Việc: \($0)" } + FormTests.moneyMeasures.map { "Tiền: \($0)" }
    let rows = [("Dân sự", 3), ("Kinh doanh, thương mại", 2)].map {
      ["01001", $0.0] + FormTests.cells(Statement.row("", "", size: $0.1))
    }
    return ([["KẾT QUẢ, SỐ LIỆU"], headings] + rows).map { $0.joined(separator: ";") }
  }

  private static func opened(_ lines: [String], lineEnd: String = "\r\n") -> String {
    let commas = lines.map { line in line.count { $0 == "," } }
    let padded = zip(lines, commas).map { line, count in
      line + String(repeating: ",", count: (commas.max() ?? 0) - count) + lineEnd
    }
    return padded.joined()
  }

  private static func pasted(_ lines: [String]) -> String {
    lines.map { line in line.contains(",") ? "\"\(line)\"\r\n" : "\(line)\r\n" }.joined()
  }

  @Test(arguments: [opened(statement()), opened(statement(), lineEnd: "\n"), pasted(statement())])
  func `a statement that went through other settings is read`(_ text: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", text)
    let result = await bench.read()
    #expect(result.summary == [] && result.isBalanced)
    #expect(bench.figure(result, "01001", "cases.eligible", "Dân sự") == 210)
    #expect(bench.figure(result, "01001", "cases.completed", "Kinh doanh, thương mại") == 80)
  }

  @Test(arguments: [true, false], [1, 1 << 20])
  func `a list that went through other settings is read`(_ isOpened: Bool, _ partSize: Int) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows(["01001"], count: 400, seed: 7)
    for row in list.rows.indices {
      list.rows[row].note = row % 3 == 0 ? "đã giao" : ""
      list.rows[row].kind = row % 5 == 0 ? "Kinh doanh, thương mại" : "Dân sự"
    }
    bench.write("01/01001.csv", list.text)
    let sound = await bench.read()
    let lines = list.text.split(separator: "\r\n").map(String.init)
    bench.write("01/01001.csv", isOpened ? Self.opened(lines) : Self.pasted(lines))
    let result = await bench.read(partSize: partSize == 1 ? 4096 : partSize)
    #expect(result.summary == sound.summary)
    #expect(result.isBalanced)
    #expect(result.figures[3, .total] == sound.figures[3, .total])
  }

  @Test func `what goes back stays as it came`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var lines = Self.statement()
    lines[3] = lines[3].replacing(";140;", with: ";141;")
    for text in [Self.opened(lines), Self.pasted(lines)] {
      bench.write("01/01001.csv", text)
      let result = await bench.read()
      #expect(result.isBalanced && !result.rejected.isEmpty)
      let back = try #require(result.rejected.first).bytes(folder: bench.folder)
      #expect(String(decoding: back, as: UTF8.self) == text)
    }
  }

  @Test(arguments: [
    // Other quotes, or lines with other numbers of commas, leave a doubt.
    "a;b;\"c\"\r\n1;2;3,\r\n", "a,b;c;d\r\n1;2;3,,\r\n",
  ])
  func `where there is a doubt a file stays as it is`(_ text: String) async throws {
    let source = ByteSource(bytes: Array(text.utf8))
    #expect(try OtherSettings.undone(source, FormatDetection(source)) == nil)
  }

  @Test func `a row that stands in quotes as a whole is told to`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows(["01001"], count: 40, seed: 7)
    for row in list.rows.indices { (list.rows[row].kind, list.rows[row].note) = ("Dân sự", row == 3 ? "\"chờ; xác minh\"" : "") }
    var lines = list.text.split(separator: "\r\n").map(String.init)
    lines[2] = "\"\(lines[2].replacing("Dân sự", with: "Kinh doanh, thương mại"))\""
    bench.write("01/01001.csv", lines.map { $0 + "\r\n" }.joined())
    let finding = try #require(await bench.read().findings.first)
    #expect(finding.ruleID == "row.too_short" && finding.message(in: .vietnamese).contains("nằm trong một cặp dấu nháy kép"))
  }

  @Test func `lines in quotes that cannot be undone are named`() async throws {
    let bench = try Workbench()
    bench.write("01/01001.csv", Self.pasted(Self.statement()) + "01001;\"Hình\" sự;1\r\n")
    #expect(await bench.read().findings.first?.ruleID == "file.wrapped")
  }
}
