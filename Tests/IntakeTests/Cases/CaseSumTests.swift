import Configuration
import Enforcement
import Testing

@testable import Intake

/// Rows of a case list that sum up some of its rows.
@Suite struct CaseSumTests {
  private static let heading =
    "Mã đơn vị;Số quyết định;Ngày thụ lý;Loại việc;Nguồn;Trạng thái;Số tiền phải thi hành;Số tiền đã thi hành"

  private static func row(_ number: Int, _ office: String = "01001", _ category: String = "Dân sự") -> String {
    "\(office);\(number)/QĐ-CTHADS;05/03/2022;\(category);Mới thụ lý;Đang thi hành;\(number)000000;200000"
  }

  private static func sum(_ label: String, _ numbers: [Int], by column: Int = 0, more: Int = 0) -> String {
    var cells = [String](repeating: "", count: 6)
    cells[column] = label
    return (cells + ["\((numbers.reduce(0, +) + more) * 1_000_000)", "\(numbers.count * 200_000)"]).joined(separator: ";")
  }

  private func read(_ lines: [String], partSize: Int = CaseList.partSize) async throws -> (missing: Int, findings: [String]) {
    let bench = try Workbench(more: [("01002", "Chi cục THADS quận Hoàn Kiếm", .office, "01")])
    bench.writeSound(except: "01000", "01001")
    bench.write("01/01.csv", ([Self.heading] + lines).map { $0 + "\r\n" }.joined())
    let result = await bench.read(partSize: partSize)
    #expect(result.isBalanced)
    return (result.missing.count, result.summary.filter { !$0.hasPrefix("office.missing") })
  }

  /// Three offices' cases, with `sum` behind the second's.
  private static func list(_ sum: String) -> [String] {
    [
      row(1, "01000"), row(2, "01000"), row(4), row(8), sum, row(16, "01002"), row(32, "01002"),
      self.sum("Tổng cộng", [1, 2, 4, 8, 16, 32]),
    ]
  }

  static let labels = [
    "Cộng", "Cộng Chi cục THADS quận Ba Đình", "Cộng: 01001", "Chi cục THADS quận Ba Đình cộng", "01001 Total", "01001 Tổng",
    "Tổng số của 01001",
  ]

  @Test(arguments: labels, [CaseList.partSize, 100])
  func `a sum behind one office's rows alone is held against these`(_ label: String, _ partSize: Int) async throws {
    #expect(try await read(Self.list(Self.sum(label, [4, 8])), partSize: partSize) == (0, []))
  }

  @Test(arguments: labels.dropFirst(), [CaseList.partSize, 100])
  func `a wrong one that names an office rejects that one alone`(_ label: String, _ partSize: Int) async throws {
    let read = try await read(Self.list(Self.sum(label, [4, 8], more: 1)), partSize: partSize)
    #expect(read == (1, ["total.mismatch 01/01.csv:6 01001"]))
  }

  @Test(
    arguments: [
      (Array(1...4), "tổng của 4 dòng đầu", "the sum of the first 4 rows"),
      (Array(3...9), "tổng của 7 dòng cuối", "the sum of the last 7 rows"),
      ([1, 5], "45000000.", "45000000."),
    ], [CaseList.partSize, 100])
  func `a sum over some of the rows is told to be one, beside what all add up to`(
    _ sum: ([Int], String, String), _ partSize: Int
  ) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let lines = [Self.heading] + (1...9).map { Self.row($0) } + [Self.sum("Tổng cộng", sum.0)]
    bench.write("01/01001.csv", lines.map { $0 + "\r\n" }.joined())
    let findings = await bench.read(partSize: partSize).findings.filter { $0.rule == .totalMismatch }
    #expect(findings.count == 1 && findings.first?.expected == "45000000")
    #expect(findings.first?.problem(in: .vietnamese).contains(sum.1) == true)
    #expect(findings.first?.problem(in: .english).contains(sum.2) == true)
  }

  @Test func `a sum of nothing may be 0, and a wrong one is not held against no rows`() async throws {
    #expect(
      try await read(["01000;1/QĐ;05/03/2022;Dân sự;Mới thụ lý;Đang thi hành;0;0", Self.row(4), Self.sum("Tổng cộng", [4])])
        .findings == [])
    let list = [Self.row(1), Self.row(2), Self.sum("Cộng", [1])]
    #expect(try await read(list).findings == ["total.mismatch 01/01.csv:4 01001"])
  }

  @Test func `one above its rows is too`() async throws {
    let list = { (more: Int) in
      [
        Self.row(1, "01000"), Self.row(2, "01000"), Self.sum("Cộng", [4, 8], more: more), Self.row(4), Self.row(8),
        Self.row(16, "01002"), Self.row(32, "01002"),
      ]
    }
    #expect(try await read(list(0)) == (0, []))
    #expect(try await read(list(2)) == (3, ["total.mismatch 01/01.csv:4 -"]))
  }

  @Test func `a row with an office's name and amounts and no case is a title with its sum`() async throws {
    let list = { (more: Int) in
      [
        Self.sum("Cục THADS thành phố Hà Nội", [1, 2]), Self.row(1, "01000"), Self.row(2, "01000"),
        Self.sum("Chi cục THADS quận Ba Đình", [4, 8], more: more), Self.row(4), Self.row(8),
        Self.sum("01002", [16]), Self.row(16, "01002"),
      ]
    }
    #expect(try await read(list(0)) == (0, []))
    #expect(try await read(list(1)) == (1, ["total.mismatch 01/01.csv:5 01001"]))
  }

  /// Sections by executor, of which some end with a sum.
  private static func sections(_ areSummed: [Bool], more: Int = 0) -> [String] {
    let offices = ["01000", "01001", "01002"].map { row(1, $0) }
    return offices
      + zip(areSummed, [[2, 4], [8, 16], [32, 64]]).flatMap { isSummed, numbers in
        ["Chấp hành viên: A;;;;;;;"] + numbers.map { row($0) } + (isSummed ? [sum("Cộng", numbers, more: more)] : [])
      }
  }

  @Test(
    arguments: [[true, true, true], [false, true, true], [false, false, true], [false, true, false], [true, false, true]],
    [CaseList.partSize, 100])
  func `a sum below a section is held against its rows, be there sums below others or not`(
    _ areSummed: [Bool], _ partSize: Int
  ) async throws {
    #expect(try await read(Self.sections(areSummed), partSize: partSize) == (0, []))
    let wrong = try await read(Self.sections(areSummed, more: 1), partSize: partSize)
    #expect(wrong.findings.count == areSummed.count { $0 } && wrong.missing == 3)
  }

  @Test func `sections within sections have sums of their own`() async throws {
    let inner = { (title: String, numbers: [Int]) in
      ["\(title);;;;;;;"] + numbers.map { Self.row($0) } + [Self.sum("Cộng", numbers)]
    }
    let outer = { (title: String, parts: [[Int]]) in
      ["\(title);;;;;;;"] + inner("Mới thụ lý", parts[0]) + inner("Đang thi hành", parts[1]) + [
        Self.sum("Cộng", parts.flatMap { $0 })
      ]
    }
    let lines = [Self.row(1, "01000"), Self.row(1, "01002")] + outer("Chấp hành viên: A", [[2], [4, 8]])
    #expect(try await read(lines + outer("Chấp hành viên: B", [[16, 32], [64]])) == (0, []))
  }

  @Test(arguments: [3, 5])
  func `a category or a status with a word for a sum behind it is the sum of its rows`(column: Int) async throws {
    let names = column == 3 ? ["Dân sự", "Hình sự"] : ["Đang thi hành", "Đang thi hành"]
    let lines = [
      Self.row(1, "01000"), Self.row(2), Self.row(4, "01002"), Self.sum("\(names[0]) Total", [1, 2, 4], by: column),
      Self.row(8, "01001", "Hình sự"), Self.sum("\(names[1]) Total", [8], by: column), Self.sum("Grand Total", [1, 2, 4, 8]),
    ]
    #expect(try await read(lines) == (0, []))
    let wrong = lines.map { $0.hasPrefix(";") ? $0.replacing("8000000;", with: "9000000;") : $0 }
    #expect(try await read(wrong) == (3, ["total.mismatch 01/01.csv:7 -"]))
  }
}
