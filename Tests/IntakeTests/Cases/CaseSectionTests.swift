import Enforcement
import Testing

@testable import Intake

/// Lists that are printed in sections.
@Suite struct CaseSectionTests {
  private static let heading =
    "STT;Mã đơn vị;Số quyết định;Ngày thụ lý;Loại việc;Nguồn;Trạng thái;Số tiền phải thi hành;Số tiền đã thi hành"

  private static func row(_ number: Int, _ status: String = "Đang thi hành", office: String = "01001") -> String {
    "\(number);\(office);\(number)/QĐ-CTHADS;05/03/2022;Dân sự;Mới thụ lý;\(status);1000000;\(status == "Đang thi hành" ? 200000 : 1000000)"
  }

  /// What is read of `lines` below the heading, a list of 01001.
  private func read(_ lines: [String]) async throws -> (cases: Int64?, money: Int64?, findings: [String]) {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", ([Self.heading] + lines).map { $0 + "\r\n" }.joined())
    let result = await bench.read()
    #expect(result.isBalanced)
    let figure = { bench.figure(result, "01001", $0, "Dân sự") }
    return (figure("cases.to_enforce"), figure("money.completed"), result.summary)
  }

  @Test(arguments: [
    "I;Chấp hành viên Nguyễn Văn A;;;;;;;", "1;Chấp hành viên Nguyễn Văn A;;;;;;;", "2.;Nguyễn Văn A;;;;;;;", "I;;Chấp hành viên Nguyễn Văn A;;;;;;",
    "1;CHV 05 Trần B;;;;;;;", "I;Đang thi hành;;;;;;;", "A;Mới thụ lý;;;;;;-;-",
  ])
  func `a number and a title are the title of a section`(title: String) async throws {
    #expect(try await read([title, Self.row(1), title, Self.row(2)]) == (2, 400_000, []))
  }

  @Test(arguments: ["I;Đang thi hành;;;;;;2000000;400000", ";Đang thi hành;;;;;;2000000;400000", "1;Chấp hành viên A;;;;;;2.000.000;400.000"])
  func `a title with what its rows add up to is a sum`(title: String) async throws {
    let last = "II;Thi hành xong;;;;;;1000000;1000000"
    let read = try await read([title, Self.row(1), Self.row(2), last, Self.row(3, "Thi hành xong")])
    #expect(read == (3, 1_400_000, []))
  }

  @Test func `sections within sections, sums below their rows and a sum of all are held against their own rows`() async throws {
    let nested = try await read([
      "A;Dân sự;;;;;;3000000;600000", "I;Chấp hành viên A;;;;;;2000000;400000", Self.row(1), Self.row(2),
      "II;Chấp hành viên B;;;;;;1000000;200000", Self.row(3), "B;Hình sự;;;;;;1000000;200000", Self.row(4),
      "Tổng cộng;;;;;;;4000000;800000",
    ])
    #expect(nested == (4, 800_000, []))
    let below = try await read([Self.row(1), Self.row(2), "I;Đang thi hành;;;;;;2000000;400000", Self.row(3), "II;Đang thi hành;;;;;;1000000;200000"])
    #expect(below == (3, 600_000, []))
  }

  @Test(arguments: ["I;Đang thi hành;;;;;;2000001;400000", "I;Đang thi hành;;;;;;2000000;400001", "7;Nguyễn Văn B;;;;;;500000;0"])
  func `a title whose sums are not those of its rows is a wrong sum`(title: String) async throws {
    let read = try await read([title, Self.row(1), Self.row(2), "II;Thi hành xong;;;;;;1000000;1000000", Self.row(3, "Thi hành xong")])
    #expect(read == (nil, nil, ["total.mismatch 01/01001.csv:2 01001"]))
  }

  @Test(arguments: [
    "7;01099;;;;;;;", "7;Chi cục THADS quận Không Có;;;;;;2000000;400000", "7;Đang thi hành;7/QĐ-CTHADS;;;;;;",
    "7;;;;;;Đang thi hành;;", "7;;;;Dân sự;;;2000000;400000", "7;Nguyễn Văn A;;;;;;không rõ;",
  ])
  func `a row that may be a case or an office's is no section`(row: String) async throws {
    #expect(try await read([Self.row(1), row, Self.row(2)]).cases == nil)
  }

  @Test func `rows that leave their office blank stay the office's below an executor's title, and are refused below any other`() async throws {
    let blank = { Self.row($0, office: "") }
    #expect(try await read([Self.row(1), "I;Chấp hành viên A;;;;;;;", blank(2)]) == (2, 400_000, []))
    let refused = try await read([Self.row(1), "1;Chi cục THADS quận Không Có;;;;;;;", blank(2)])
    #expect(refused == (nil, nil, ["office.unknown 01/01001.csv:3 01001"]))
  }

  @Test func `an office's own row of sums before its rows is held against them`() async throws {
    let title = { (due: String) in "I;Chi cục THADS quận Ba Đình;;;;;;\(due);400000" }
    #expect(try await read([title("2000000"), Self.row(1), Self.row(2)]) == (2, 400_000, []))
    #expect(try await read([title("2000001"), Self.row(1), Self.row(2)]).findings == ["total.mismatch 01/01001.csv:2 01001"])
  }
}
