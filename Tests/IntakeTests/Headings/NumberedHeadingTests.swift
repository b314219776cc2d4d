import Intake
import Testing

/// Headings with the numbers of a form before them.
@Suite struct NumberedHeadingTests {
  private static let measures = [
    "carried_over": "Năm trước chuyển sang", "newly_accepted": "Mới thụ lý", "accepted": "Tổng số thụ lý",
    "delegated": "Ủy thác thi hành án", "withdrawn": "Thu hồi, hủy quyết định thi hành án", "to_enforce": "Tổng số phải thi hành",
    "eligible": "Có điều kiện thi hành", "completed": "Thi hành xong", "terminated": "Đình chỉ thi hành án",
    "reduced": "Giảm thi hành án", "in_progress": "Đang thi hành", "postponed_consent": "Hoãn theo điểm c khoản 1 Điều 48",
    "other": "Trường hợp khác", "postponed_other": "Hoãn (trừ điểm c khoản 1 Điều 48)", "suspended": "Tạm đình chỉ thi hành án",
    "not_eligible": "Chưa có điều kiện (trừ sổ theo dõi riêng)", "carried_forward": "Chuyển kỳ sau",
    "separate_book": "Đã chuyển sổ theo dõi riêng",
  ]
  private static let (cases, money) = (headings(Statement.caseColumns), headings(Array(Statement.moneyColumns)))

  private static func headings(_ columns: [String]) -> [String] { columns.map { measures[$0] ?? $0 } }

  private func read(_ heading: [String]) async throws -> [String] {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let row = Statement.row("01001", "Dân sự", size: 3)
    let ids = Statement.caseColumns.map { "cases.\($0)" } + Statement.moneyColumns.map { "money.\($0)" }
    let cells = ["01001", "2022-09", "Dân sự"] + ids.map { row[$0] ?? "" }
    bench.write("01/01001.csv", (heading + [cells.joined(separator: ";")]).map { $0 + "\r\n" }.joined())
    let result = await bench.read()
    #expect(bench.figure(result, "01001", "cases.eligible", "Dân sự") == (result.summary == [] ? 210 : nil))
    return result.summary
  }

  private static let places = "Mã đơn vị;Kỳ báo cáo;Loại việc;"

  @Test(arguments: ["#. @: ", "@: #. ", "#) @: ", "(#) @: ", "#.@: "])
  func `a number before a heading says nothing`(_ before: String) async throws {
    let all = Self.cases.map { ("Việc", $0) } + Self.money.map { ("Tiền", $0) }
    let cells = all.enumerated().map { place, heading in
      before.replacing("#", with: "\(place + 1)").replacing("@", with: heading.0) + heading.1
    }
    #expect(try await read([Self.places + cells.joined(separator: ";")]) == [])
  }

  @Test(arguments: [("I. Việc", "II. Tiền"), ("A. Việc", "B. Tiền"), ("1) Việc", "2) Tiền")])
  func `nor does one before a group`(_ first: String, _ second: String) async throws {
    func over(_ group: String, _ headings: [String]) -> String { group + String(repeating: ";", count: headings.count) }
    let top = Self.places + over(first, Self.cases) + over(second, Self.money).dropLast()
    let letters = "abcdefghijklmnopqr".map { "\($0)) " }
    let numbers = (1...18).map { "\($0). " }
    for marks in [letters, numbers, [String](repeating: "", count: 18)] {
      let cells = zip(marks, Self.cases).map { $0 + $1 } + zip(marks, Self.money).map { $0 + $1 }
      #expect(try await read([top, ";;;" + cells.joined(separator: ";")]) == [])
    }
  }

  @Test func `a numbered title over one of two tables is no group`() async throws {
    let bench = try Workbench()
    let table = "Mã đơn vị;Loại việc;1. Mới thụ lý;2. Có điều kiện;3. Thi hành xong\r\n01001;Dân sự;5;4;3\r\n"
    bench.write("01/01001.csv", "I. VỀ VIỆC\r\n\(table)\r\nII. VỀ TIỀN\r\n\(table)")
    #expect(await bench.read().summary.first == "table.aspects_apart 01/01001.csv:2 01001")
  }
}
