import Enforcement
import Testing

@testable import Intake

/// Headings of lists whose amounts stand below one cell, and titles of sections.
@Suite struct CaseHeadingTests {
  private static let top = "Mã đơn vị;Số quyết định;Ngày thụ lý;Loại việc;Nguồn;Trạng thái;"
  private static func row(_ number: Int) -> String {
    "01001;\(number)/QĐ-CTHADS;05/03/2022;Dân sự;Mới thụ lý;Đang thi hành;1000000;200000;"
  }

  /// What is read of `lines`, a list of 01001.
  private func read(_ lines: [String]) async throws -> (cases: Int64?, money: Int64?, findings: [String]) {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", lines.map { $0 + "\r\n" }.joined())
    let result = await bench.read()
    #expect(result.isBalanced)
    let figure = { bench.figure(result, "01001", $0, "Dân sự") }
    return (figure("cases.to_enforce"), figure("money.completed"), result.summary)
  }

  @Test(arguments: [
    ("Số tiền;;Ghi chú", "Phải thi hành;Đã thi hành;"), ("Số tiền;Số tiền;Ghi chú", "Phải thi hành;Đã thi hành;"),
    ("Số tiền;;Ghi chú", "Số tiền phải thi hành;Số tiền đã thi hành;"), ("Số tiền (đồng);;", "Phải thi hành;Đã thi hành;Giảm"),
  ])
  func `two amounts below one cell are a heading, once and on each page`(_ group: String, _ amounts: String) async throws {
    let heading = [Self.top + group, ";;;;;;" + amounts]
    let once = try await read(heading + (1...3).map(Self.row))
    #expect(once == (3, 600_000, []))
    let twice = try await read(heading + [Self.row(1), ""] + heading + [Self.row(2), Self.row(3)])
    #expect(twice == (3, 600_000, []))
  }

  @Test(arguments: ["I", "II.", "A", "(iv)"])
  func `a numbered row that names an executor is a title`(_ number: String) async throws {
    let cells = { (row: String, number: String) in "\(number);\(row.dropLast())" }
    let heading = "STT;" + Self.top + "Số tiền phải thi hành;Số tiền đã thi hành"
    let title = "\(number);Chấp hành viên Nguyễn Văn A;;;;;;;"
    let read = try await read([heading, title, cells(Self.row(1), "1"), title, cells(Self.row(2), "2")])
    #expect(read == (2, 400_000, []))
  }

  @Test(arguments: ["Chưa xác minh", "Không có tài sản", "Còn lại"])
  func `words of columns that internal counts do not read make no heading of a case`(_ note: String) async throws {
    let heading = "Nguồn;Trạng thái;Ghi chú;Loại việc;Số quyết định;Số tiền phải thi hành;Số tiền đã thi hành"
    let rows = (1...2).map { "Mới thụ lý;Đang thi hành;\(note);Dân sự;\($0)/QĐ;1000000;200000" }
    let read = try await read(["Mã đơn vị: 01001", heading] + rows)
    #expect(read == (2, 400_000, []))
  }
}
