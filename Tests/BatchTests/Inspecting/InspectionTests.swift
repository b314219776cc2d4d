import Batch
import Configuration
import Foundation
import TestSupport
import Testing

/// `thads inspect` for a person and for a script.
@Suite struct InspectionTests {
  private static let project = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")

  private static let text = """
    Đơn vị tính: triệu đồng
    Mã đơn vị;Kỳ báo cáo;Số quyết định;Ngày thụ lý;Loại việc;Nguồn;Trạng thái;Số tiền phải thi hành;Số tiền đã thi hành
    01001;2022-09;1/QĐ;01/02/2022;Dân sự;Mới thụ lý;Thi hành xong;10;10
    01001;2022-09;2/Q\u{0}Đ;01/02/2022;Dân sự;Mới thụ lý;Thi hành xong;10
    01001;2022-09;"3/QĐ;01/02/2022;Dân sự;Mới thụ lý;Thi hành xong;10;10

    """

  private func inspect(_ text: String) throws -> Inspection {
    let folder = TemporaryFolder("thads-inspection")
    try folder.write(text, to: "a.csv")
    return try #require(try Inspection.run(["\(folder.path)/a.csv"], templates: "\(Self.project)/templates", encoding: nil).first)
  }

  @Test(arguments: Language.allCases)
  func `a person reads how the file is read, what it begins with and what is wrong with its writing`(_ language: Language) throws
  {
    let lines = try inspect(Self.text).lines.dropFirst().map { $0[language] }
    let expected: [Language: [String]] = [
      .vietnamese: [
        "  bảng mã: utf-8 (cách biệt 100%, validity)", "  dấu ngăn: ;, dấu bao: \", hết dòng: LF",
        "  mẫu: cases, tiêu đề ở dòng 2–2",
        "  trên tiêu đề: Đơn vị tính: triệu đồng", "    8. Số tiền phải thi hành → amount_due (× 1000000 đồng)",
        "  5 bản ghi, 0 dòng trống",
        "  ví dụ: 01001 │ 2022-09 │ 1/QĐ │ 01/02/2022 │ Dân sự │ Mới thụ lý │ Thi hành xong │ 10 │ 10",
        "  2 bản ghi có số ô khác tiêu đề, đầu tiên ở dòng 4", "  2 bản ghi có lỗi cách viết (--records cho biết tất cả):",
        "    4:18: 1 byte NUL", "    5:15: dấu nháy mở ở đây không được đóng (1 dòng)",
      ],
      .english: [
        "  encoding: utf-8 (margin 100%, validity)", "  delimiter: ;, quote: \", line ends: LF",
        "  layout: cases, headings in lines 2–2",
        "  above the heading: Đơn vị tính: triệu đồng", "    8. Số tiền phải thi hành → amount_due (× 1000000 đồng)",
        "  5 records, 0 blank lines",
        "  sample: 01001 │ 2022-09 │ 1/QĐ │ 01/02/2022 │ Dân sự │ Mới thụ lý │ Thi hành xong │ 10 │ 10",
        "  2 records have more or fewer fields than the heading, the first in line 4",
        "  2 records are written faultily (--records tells all):", "    4:18: 1 NUL byte",
        "    5:15: the quote opened here is never closed (1 line)",
      ],
    ]
    for line in expected[language] ?? ["?"] { #expect(lines.contains(line), "\(line) ∉ \(lines)") }
  }

  @Test func `nothing is told of a file in which nothing is wrong`() throws {
    let sound = Self.text.split(separator: "\n").prefix(3).joined(separator: "\n")
    let inspection = try inspect(sound)
    #expect(inspection.lines.last?.english.hasPrefix("  sample: 01001") == true)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(inspection.json.text.utf8)) as? [String: Any])
    #expect((json["misfits"] as? [String: Any])?["records"] as? Int == 0)
    #expect((json["faults"] as? [String: Any])?["records"] as? Int == 0)
  }
}
