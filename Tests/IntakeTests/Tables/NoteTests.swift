import Intake
import Testing

/// Rows of figures whose words look like those of notes, of signatures and of sums.
@Suite struct NoteTests {
  private static let heading =
    "Đương sự;Số quyết định;Ngày thụ lý;Loại việc;Nguồn;Trạng thái;Số tiền phải thi hành;Số tiền đã thi hành;Số tiền giảm"

  private static func list(debtor: String) -> String {
    let rows = ["Nguyễn Văn A", debtor, "Trần Thị B"].enumerated().map { number, debtor in
      "\(debtor);\(number + 1)/QĐ-CTHADS;13/04/2022;Dân sự;Mới thụ lý;Đang thi hành;1000000;300000;0"
    }
    return (["Mã đơn vị: 01001", heading] + rows).joined(separator: "\r\n") + "\r\n"
  }

  @Test(arguments: [
    "Giám đốc Công ty TNHH B", "Kế toán trưởng Hoa", "Chi cục trưởng X", "Người lập di chúc", "Nguồn Sống Co.", "Lưu ý: án treo",
    "Tổng Cty Sông Hồng", "Cộng Văn Nam",
  ])
  func `a case is counted whatever its debtor is called`(debtor: String) async throws {
    let bench = try Workbench()
    bench.write("01/01001.csv", NoteTests.list(debtor: debtor))
    let result = await bench.read()
    #expect(result.totals.used == 3 && result.isBalanced)
    #expect(result.findings.allSatisfy { $0.rule == .officeMissing })
  }

  @Test func `signatures, notes and sums below a list without a column of offices are none of its cases`() async throws {
    let bench = try Workbench()
    let end =
      "Tổng số;;;;;;3000000;900000;0\r\nGhi chú: số liệu đã đối chiếu;;;;;;;;\r\nNgười lập biểu;;;;Thủ trưởng đơn vị;;;;\r\nA;;;;B;;;;\r\n"
    bench.write("01/01001.csv", NoteTests.list(debtor: "C") + end)
    let result = await bench.read()
    #expect(result.totals.used == 3 && result.totals.totalRows == 1 && result.isBalanced)
    #expect(result.findings.allSatisfy { $0.rule == .officeMissing })
  }

  @Test func `a remark in the first column makes no note of a row of figures`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.columns.insert("Ghi chú", at: 0)
    for (index, remark) in ["", "Lưu ý: số liệu đã đối chiếu"].enumerated() {
      statement.rows[index]["Ghi chú"] = remark
      if index > 0 { statement.rows[index]["office"] = "" }
    }
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read()
    #expect(result.summary == [] && result.isBalanced && result.missing.isEmpty)
  }
}
