import Enforcement
import Intake
import Testing

/// Internal counts, which go beside an office's statement.
@Suite struct SupplementTests {
  private static let text = """
    Kỳ báo cáo: 12 tháng năm 2022
    ;;Hướng dẫn nghiệp vụ;;Khiếu nại;;Tố cáo;;Tiếp công dân;THAHC;
    Mã đơn vị;Tên đơn vị;Phải trả lời;Trả lời đúng hạn;Phải giải quyết;Đúng hạn;Phải giải quyết;Đúng hạn;Số lượt;Phải thi hành;Đã thi hành xong
    01001;Chi cục THADS quận Ba Đình;12;12;5;4;-;-;30;2;1

    """

  @Test func `internal counts stand beside the statement and leave its sums as they are`() async throws {
    let bench = try Workbench()
    bench.writeSound()
    bench.write("01/01001-noi-bo.csv", SupplementTests.text)
    let result = await bench.read()
    #expect(result.summary == [])
    #expect(result.isBalanced && !result.isProvisional)
    #expect(bench.figure(result, "01001", "guidance.due") == 12)
    #expect(bench.figure(result, "01001", "complaints.on_time") == 4)
    #expect(bench.figure(result, "01001", "denunciations.due") == 0)
    #expect(bench.figure(result, "01001", "reception.persons") == 30)
    #expect(bench.figure(result, "01001", "administrative.on_time") == 1)
    #expect(bench.figure(result, "01001", "cases.eligible") == 350)
    #expect(bench.figure(result, "01001", "cases.eligible", "Dân sự") == 210)
    let nation = try result.figures.rolledUp()
    #expect(nation[OfficeRegistry.nation]?[.cases, .eligible] == 1400)
    #expect(nation[OfficeRegistry.nation]?[.guidance, .due] == 12)
  }

  @Test(arguments: ["1", "2"])
  func `sections of an office may send their kinds of figures in files of their own`(_ number: String) async throws {
    let bench = try Workbench()
    bench.writeSound()
    let guidance =
      "Mã đơn vị;Hướng dẫn nghiệp vụ: Phải trả lời;Hướng dẫn nghiệp vụ: Trả lời đúng hạn;Lần nộp\r\n01001;12;11;1\r\n"
    bench.write("01/01001-hd.csv", guidance)
    bench.write(
      "01/01001-kn.csv", "Mã đơn vị;Khiếu nại: Phải giải quyết;Khiếu nại: Đúng hạn;Lần nộp\r\n01001;5;4;\(number)\r\n")
    let result = await bench.read()
    #expect(result.summary == [] && result.isBalanced && !result.isProvisional)
    #expect(bench.figure(result, "01001", "guidance.on_time") == 11)
    #expect(bench.figure(result, "01001", "complaints.on_time") == 4)
    // One that states both replaces both, or is told to lack one.
    bench.write("01/01001-kn.csv", guidance.replacing("12;11;1", with: "13;12;2"))
    let revised = await bench.read()
    #expect(revised.summary == ["submission.superseded 01/01001-hd.csv:2 01001"])
    #expect(bench.figure(revised, "01001", "guidance.on_time") == 12)
  }

  @Test func `a kind of figures of which no column is understood rejects the file`() async throws {
    let bench = try Workbench()
    bench.writeSound()
    bench.write(
      "01/01001-nb.csv",
      "Mã đơn vị;Khiếu nại;;Tố cáo;;Hướng dẫn nghiệp vụ;\r\n"
        + ";Số thư đến;Số thư đi;Phải giải quyết;Đúng hạn;Phải trả lời;Đúng hạn\r\n01001;5;4;3;2;7;6\r\n")
    let result = await bench.read()
    #expect(result.findings.filter { $0.severity == .error }.map(\.ruleID) == ["heading.misspelt", "heading.misspelt"])
    #expect(bench.figure(result, "01001", "denunciations.due") == nil && result.isBalanced)
  }

  @Test func `a later file that lacks a kind of figures does not displace one that has it`() async throws {
    let bench = try Workbench()
    bench.writeSound()
    bench.write(
      "01/01001-ca-hai.csv",
      "Mã đơn vị;Khiếu nại: Phải giải quyết;Khiếu nại: Đúng hạn;Tố cáo: Phải giải quyết;Tố cáo: Đúng hạn;Lần nộp\r\n01001;5;4;3;2;1\r\n"
    )
    bench.write("01/01001-kn.csv", "Mã đơn vị;Khiếu nại: Phải giải quyết;Khiếu nại: Đúng hạn;Lần nộp\r\n01001;6;5;2\r\n")
    let result = await bench.read()
    #expect(result.summary == ["submission.incomplete 01/01001-kn.csv:2 01001"] && result.isBalanced)
    #expect(bench.figure(result, "01001", "complaints.due") == 5 && bench.figure(result, "01001", "denunciations.due") == 3)
  }

  private static let thirdOffice: [(String, String, Level, String?)] = [
    ("01018", "Chi cục THADS huyện Đông Anh", .office, "01")
  ]

  /// The province's own office sends the sums over the others, or nearly them.
  @Test(arguments: [(133, true), (134, false)])
  func `counts that are the sums of those of all others of the province are rejected`(_ due: Int, _ areSums: Bool) async throws {
    let bench = try Workbench(more: SupplementTests.thirdOffice)
    bench.writeSound()
    bench.write("01/01018.csv", Statement("01018").text)
    let heading = "Mã đơn vị;Khiếu nại: Phải giải quyết;Khiếu nại: Đúng hạn;Tiếp công dân: Số lượt\r\n"
    bench.write("01/noi-bo.csv", heading + "01000;\(due);121;1322\r\n01001;81;74;904\r\n01018;52;47;418\r\n")
    let result = await bench.read()
    #expect(result.summary == (areSums ? ["office.sums_others 01/noi-bo.csv:2 01000"] : []))
    #expect(bench.figure(result, "01000", "complaints.due") == (areSums ? nil : 134))
    #expect(bench.figure(result, "01000", "cases.eligible", "Dân sự") == 210 && result.isBalanced)
  }

  @Test func `few small counts are the sums of others by chance`() async throws {
    let bench = try Workbench(more: SupplementTests.thirdOffice)
    bench.writeSound()
    bench.write("01/01018.csv", Statement("01018").text)
    let heading = "Mã đơn vị;Khiếu nại: Phải giải quyết;Khiếu nại: Đúng hạn\r\n"
    bench.write("01/noi-bo.csv", heading + "01000;2;2\r\n01001;1;1\r\n01018;1;1\r\n")
    #expect(await bench.read().summary == [])
  }

  @Test func `without a statement they do not count`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/noi-bo.csv", SupplementTests.text)
    let result = await bench.read()
    #expect(result.summary == ["submission.without_statement 01/noi-bo.csv:4 01001"])
    #expect(result.missing.count == 1 && result.isBalanced && result.totals.rejected == 1)
  }

  @Test(arguments: [
    ("Phải trả lời;12", "guidance.due"), ("Trả lời đúng hạn;12", "guidance.on_time"), ("Phải giải quyết;5", "complaints.due"),
    ("Đúng hạn;4", "complaints.on_time"), ("Phải thi hành;2", "administrative.due"),
    ("Đã thi hành xong;1", "administrative.on_time"),
  ])
  func `one part of a ratio without the other is refused, and the absent column is named`(
    _ column: String, _ absent: String
  ) async throws {
    let bench = try Workbench()
    bench.writeSound()
    bench.write("01/noi-bo.csv", SupplementTests.without(column))
    let result = await bench.read()
    #expect(result.summary == ["heading.missing 01/noi-bo.csv:3 -"])
    #expect(result.findings.first?.field == absent)
    #expect(bench.figure(result, "01001", "guidance.due") == nil, "no part of the file counts")
    #expect(result.missing.isEmpty && result.isProvisional && result.isBalanced)
  }

  /// The text without the first column whose heading, and value, are `column`.
  private static func without(_ column: String) -> String {
    let parts = column.split(separator: ";").map(String.init)
    let lines = text.split(separator: "\n").map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    let place = lines[2].indices.first { lines[2][$0] == parts[0] && lines[3][$0] == parts[1] } ?? 0
    return lines.enumerated().map { row, cells in
      var cells = cells
      if row == 1, cells[place] != "", place + 1 < cells.count, cells[place + 1] == "" { cells.swapAt(place, place + 1) }
      if row > 0 { cells.remove(at: place) }
      return cells.joined(separator: ";") + "\n"
    }.joined()
  }

  @Test func `more on time than due is refused, and the statement stays`() async throws {
    let bench = try Workbench()
    bench.writeSound()
    bench.write("01/noi-bo.csv", SupplementTests.text.replacing(";5;4;", with: ";5;6;"))
    let result = await bench.read()
    #expect(result.summary == ["bound.on_time 01/noi-bo.csv:4 01001"])
    #expect(result.missing.isEmpty && result.isProvisional && result.isBalanced)
  }
}
