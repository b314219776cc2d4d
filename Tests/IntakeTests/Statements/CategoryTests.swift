import Enforcement
import Intake
import Testing

/// What stands in the column of categories.
@Suite struct CategoryTests {
  /// The findings of a statement of 01001 whose second row is called `label`.
  private func read(_ label: String) async throws -> (Workbench, IntakeResult) {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.rows[1]["category"] = label
    bench.write("01/01001.csv", statement.text)
    return (bench, await bench.read())
  }

  @Test(arguments: [
    "12 tháng năm 2021", "12T/2021", "T8/2022", "9 tháng", "2021", "Tháng 8", "Quý III/2022", "Số liệu cùng kỳ", "Số cùng kỳ",
    "Thực hiện cùng kỳ năm ngoái", "CK 2021", "Số kỳ trước", "Số lũy kế", "Trong tháng", "Phát sinh trong tháng", "Chỉ tiêu",
    "Kế hoạch",
  ])
  func `the row of another period or of a plan is no category`(_ label: String) async throws {
    #expect(try await read(label).1.summary == ["category.not_one 01/01001.csv:3 01001"])
  }

  @Test(arguments: [
    "Trđó: tín dụng", "Tr.đó: tín dụng", "Trongđó: tín dụng", "TĐ: tín dụng", "a. Vay tín dụng", "1.1. Vay tín dụng", "2.10 Vay",
    "Kể cả tín dụng", "Dân sự (trong đó: tín dụng)",
  ])
  func `a part of another row is no category`(_ label: String) async throws {
    #expect(try await read(label).1.summary == ["category.not_one 01/01001.csv:3 01001"])
  }

  @Test(arguments: ["2. Hình sự", "b) Hình sự", "II. Hình sự", "b. HÌNH SỰ", "- Hình sự", "2 Hình sự"])
  func `a category of the list is one whatever numbers it`(_ label: String) async throws {
    let (bench, result) = try await read(label)
    #expect(result.summary == [] && bench.figure(result, "01001", "cases.eligible", "Hình sự") == 140)
  }

  @Test(arguments: ["Môi trường", "Tín dụng 2", "Án từ 2014", "12", "Ckm"])
  func `any other name is kept and told`(_ label: String) async throws {
    #expect(try await read(label).1.summary == ["category.unknown 01/01001.csv:3 01001"])
  }

  /// The findings of a statement of 01001 with these rows.
  private func read(_ rows: [Statement.Row]) async throws -> [String] {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.rows = rows
    bench.write("01/01001.csv", statement.text)
    return await bench.read().findings.filter { $0.rule != .categoryUnknown }.map { "\($0.ruleID):\($0.line ?? 0)" }
  }

  private func read(_ rows: [(String, Int)]) async throws -> [String] {
    try await read(rows.map { Statement.row("01001", $0.0, size: $0.1) })
  }

  @Test(arguments: [
    ([("I. Chủ động", 5), ("Dân sự", 3), ("Hình sự", 2), ("II. Theo đơn", 9), ("Lao động", 4), ("Phá sản", 5)], 2),
    ([("Dân sự", 5), ("Tranh chấp hợp đồng", 3), ("Bồi thường thiệt hại", 2), ("Hình sự", 1)], 2),
    ([("Phá sản", 7), ("Nhóm 1", 6), ("Dân sự", 1), ("Hình sự", 2), ("Lao động", 3)], 3),
    ([("Phá sản", 7), ("Dân sự", 1), ("Hình sự", 2), ("Nhóm 1", 3), ("Lao động", 8)], 5),
  ])
  func `the sum of the rows beside it is no category`(_ rows: [(String, Int)], line: Int) async throws {
    #expect(try await read(rows) == ["category.sums_others:\(line)"])
  }

  private static let breakdowns: [(rows: [(String, Int)], line: Int)] = [
    ([("Dân sự", 3), ("Hình sự", 2), ("Chủ động", 1), ("Theo đơn", 4)], 4),
    ([("CHV Nguyễn Văn A", 1), ("CHV Trần Thị B", 4), ("Dân sự", 3), ("Hình sự", 2)], 2),
    ([("Dân sự", 3), ("Hình sự", 2), ("Chủ động", 1), ("Theo đơn", 4), ("CHV A", 2), ("CHV B", 3)], 6),
    ([("Nhóm 1", 7), ("Nhóm 2", 2), ("Nhóm 3", 4), ("Nhóm 4", 5)], 4),
    // Whatever totals are put between or below them.
    ([("Dân sự", 3), ("Hình sự", 2), ("Chủ động", 1), ("Theo đơn", 4), ("Tổng số", 10)], 4),
    ([("Dân sự", 3), ("Hình sự", 2), ("Cộng", 5), ("Chủ động", 1), ("Theo đơn", 4)], 5),
  ]

  @Test(arguments: breakdowns.indices)
  func `a second breakdown of the same cases is not added to the first`(_ index: Int) async throws {
    let (rows, line) = Self.breakdowns[index]
    let found = try await read(rows)
    #expect(found == ["category.sums_others:\(line)"])
  }

  @Test func `rows that add up to something else are no second breakdown`() async throws {
    let parts = try await read([("Dân sự", 3), ("Hình sự", 2), ("Chủ động", 1), ("Theo đơn", 5)])
    #expect(parts == [])
    #expect(try await read([("Dân sự", 3), ("Hình sự", 2), ("Lao động", 1), ("Phá sản", 4)]) == [])
    #expect(try await read([("Dân sự", 3), ("Hình sự", 2), ("Môi trường", 4), ("Đất đai", 7)]) == [])
  }

  @Test(arguments: ["Tín dụng ngân hàng", "Án tín dụng", "Thu cho ngân sách nhà nước", "4. Tín dụng, ngân hàng", "Án chủ động"])
  func `a part of the cases is no category beside categories`(_ label: String) async throws {
    #expect(try await read([("Dân sự", 3), ("Hình sự", 2), (label, 1)]) == ["category.not_one:4"])
    #expect(try await read([(label, 1), ("Dân sự", 3), ("Hình sự", 2)]) == ["category.not_one:2"])
    #expect(
      try await read([("Dân sự", 3), ("Hình sự", 2), (label, 1), ("Tổng số", 5)]) == ["category.not_one:4", "total.mismatch:5"])
    // The office's own total says that it is one like them.
    #expect(try await read([("Dân sự", 3), ("Hình sự", 2), (label, 1), ("Tổng số", 6)]) == [])
  }

  private static let breakdownsByParts: [[(String, Int)]] = [
    [("Án chủ động", 3), ("Án theo đơn", 2)], [("Án chủ động", 3), ("Án theo đơn", 2), ("Khác", 4)],
    [("Dân sự chủ động", 8), ("Dân sự theo đơn", 2), ("Hình sự", 1), ("Lao động", 4)],
    [("Dân sự", 3), ("Thi hành án dân sự trong hình sự", 2), ("Lao động", 4)],
    [("Dân sự", 3), ("Hình sự", 2), ("Môi trường", 4)],
  ]

  @Test(arguments: breakdownsByParts.indices)
  func `parts that stand for themselves are how an office breaks its cases down`(_ index: Int) async throws {
    #expect(try await read(Self.breakdownsByParts[index]) == [])
  }

  @Test func `a category of the list is no sum of others of the list`() async throws {
    #expect(try await read([("Dân sự", 5), ("Lao động", 3), ("Hình sự", 2), ("Phá sản", 1)]) == [])
    let credit = try await read([("Lao động", 9), ("Tín dụng", 6), ("Hình sự", 2), ("Phá sản", 5)])
    #expect(credit == [])
  }

  @Test func `a row that repeats another one is the same under another name`() async throws {
    #expect(try await read([("Hình sự", 3), ("Án hình sự khác", 3), ("Lao động", 4)]) == ["category.repeats_other:3"])
    #expect(try await read([("Án hình sự khác", 3), ("Hình sự", 3), ("Lao động", 4)]) == ["category.repeats_other:2"])
  }

  @Test func `rows of no cases, or of a few that are alike, are no sums of one another`() async throws {
    func few(_ category: String, _ count: Int) -> Statement.Row {
      var row = Statement.row("01001", category, size: 0)
      let (cases, money) = ("\(count)", "\(count * 300)")
      for name in ["newly_accepted", "accepted", "to_enforce", "eligible", "in_progress", "carried_forward"] {
        (row["cases.\(name)"], row["money.\(name)"]) = (cases, money)
      }
      return row
    }
    let rest = [Statement.row("01001", "Dân sự", size: 3), Statement.row("01001", "Hình sự", size: 2)]
    #expect(try await read([few("Môi trường", 2), few("Lao động", 1), few("Phá sản", 1)] + rest) == [])
    #expect(try await read([few("Môi trường", 0), few("Lao động", 0), few("Phá sản", 0)] + rest) == [])
    #expect(try await read([few("Môi trường", 1), few("Lao động", 1)] + rest) == [])
  }

  @Test func `rows of another period repeat none of this one's`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.addTotal("01001")
    let own = statement.rows
    for row in statement.rows.indices { statement.rows[row]["period"] = "2022-08" }
    statement.rows += own
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read()
    #expect(result.summary == ["period.wrong 01/01001.csv:2 01001"])
    #expect(result.missing.count == 1 && result.isBalanced)
  }
}
