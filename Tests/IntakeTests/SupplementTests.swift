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

  @Test func `without a statement they do not count`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/noi-bo.csv", SupplementTests.text)
    let result = await bench.read()
    #expect(result.summary == ["submission.without_statement 01/noi-bo.csv:4 01001"])
    #expect(result.missing.count == 1 && result.isBalanced && result.totals.rejected == 1)
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
