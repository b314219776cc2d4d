import Configuration
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

  private static let amounts = top + "Số tiền phải thi hành;Số tiền đã thi hành;"

  @Test(arguments: ["Tiền giảm", "Số tiền được miễn, giảm", "Số tiền đã giảm", "Giảm nghĩa vụ thi hành án"])
  func `what was reduced is known by its usual names`(_ heading: String) async throws {
    let bench = try Workbench()
    let lines = [Self.amounts + (heading.contains(",") ? "\"\(heading)\"" : heading)] + (1...3).map { Self.row($0) + "50000" }
    bench.write("01/01001.csv", lines.joined(separator: "\r\n"))
    let result = await bench.read()
    #expect(result.findings.allSatisfy { $0.rule == .officeMissing })
    #expect(bench.figure(result, "01001", "money.reduced", "Dân sự") == 150_000)
  }

  @Test(arguments: [
    ("Số tiền xét giảm", "50000"), ("Số tiền miễn", "0"), ("Được miễn án phí", "50000"), ("Xet giam", "1.250.000"),
  ])
  func `amounts whose heading says that they were reduced are not left out`(_ heading: String, _ amount: String) async throws {
    let read = try await read([Self.amounts + heading] + (1...3).map { Self.row($0) + amount })
    #expect(read.findings == ["heading.misspelt 01/01001.csv:1 01001"])
  }

  @Test(arguments: [
    "Số tiền đề nghị giảm", "Số tiền giảm so với cùng kỳ", "Số tiền giảm giá tài sản", "Số tiền đề nghị xét miễn, giảm",
  ])
  func `amounts that were asked for, or of another thing, are no reductions, and are never advised to be`(_ heading: String)
    async throws
  {
    let quoted = heading.contains(",") ? "\"\(heading)\"" : heading
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", ([Self.amounts + quoted] + (1...3).map { Self.row($0) + "500000" }).joined(separator: "\r\n"))
    let result = await bench.read()
    #expect(result.summary == ["heading.unknown 01/01001.csv:1 01001"])
    #expect(result.findings.first?.expected == "" && bench.figure(result, "01001", "money.reduced", "Dân sự") == 0)
  }

  @Test func `who is told that a column may be that of reductions is told to leave it out if it is another`() async throws {
    let bench = try Workbench()
    bench.write("01/01001.csv", ([Self.amounts + "Số tiền xét giảm"] + [Self.row(1) + "50000"]).joined(separator: "\r\n"))
    let finding = try #require(await bench.read().findings.first { $0.rule == .headingMisspelt })
    #expect(finding.remedy(in: .vietnamese).hasSuffix("nếu là số liệu khác thì bỏ cột này, không đổi tên."))
  }

  @Test(arguments: ["Đã thi hành (%)", "Tỷ lệ đã thi hành", "Số tiền đã thi hành (%)"])
  func `a column of percents is none of amounts`(_ heading: String) async throws {
    let lines = (1...3).map { Self.row($0).replacing(";200000;", with: ";20;") }
    let missing = try await read([Self.top + "Số tiền phải thi hành;\(heading);"] + lines)
    #expect(missing.findings == ["heading.missing 01/01001.csv:1 01001"])
    // Beside the amounts it is known and not read.
    let beside = try await read([Self.amounts + heading] + (1...3).map { Self.row($0) + "20" })
    #expect(beside == (3, 600_000, []))
  }

  @Test(arguments: [
    ("Lý do giảm", "khó khăn"), ("Năm xét giảm", "2021"), ("Mã giám sát viên", "123456"), ("Ngày miễn", "12.04.2022"),
  ])
  func `a column that says so and holds no amounts is left out with a warning`(_ heading: String, _ cell: String) async throws {
    let read = try await read([Self.amounts + heading] + (1...3).map { Self.row($0) + cell })
    #expect(read == (3, 600_000, ["heading.unknown 01/01001.csv:1 01001"]))
  }

  @Test(arguments: ["Mật độ", "Số việc", "Án phí", "Huyện"])
  func `a column that is near to none of the form's is not advised to be one that the file lacks`(_ heading: String)
    async throws
  {
    let bench = try Workbench()
    bench.write("01/01001.csv", ([Self.amounts + heading] + (1...3).map { Self.row($0) + "7" }).joined(separator: "\r\n"))
    let finding = try #require(await bench.read().findings.first { $0.rule == .headingUnknown })
    #expect(finding.expected == "")
    #expect(finding.remedy(in: .vietnamese).hasPrefix("Nếu là cột của biểu thì sửa tiêu đề; nếu không thì bỏ cột này"))
  }

  /// A list with a column that has no heading, at `place`.
  private func unnamed(_ place: Int, _ cells: [String]) async throws -> [String] {
    var lines = [Self.amounts.dropLast()] + (1...cells.count).map { Self.row($0).dropLast() }
    for (index, cell) in ([""] + cells).enumerated() {
      var row = lines[index].split(separator: ";", omittingEmptySubsequences: false)
      row.insert(cell[...], at: place)
      lines[index] = row.joined(separator: ";")[...]
    }
    return try await read(lines.map(String.init)).findings
  }

  @Test func `a first column that counts the rows from 0 may go without a heading, and none further right`() async throws {
    for cells in [["0", "1", "2"], ["0"], ["0", "1", "0", "1"]] {
      #expect(try await unnamed(0, cells) == [])
    }
    #expect(try await unnamed(0, ["0", "1", "5"]) == ["heading.unnamed 01/01001.csv:1 01001"])
    #expect(try await unnamed(8, ["0", "1", "2"]) == ["heading.unnamed 01/01001.csv:1 01001"])
  }

  @Test(arguments: [0, 1, 4, 5, 7, 8])
  func `a column of amounts without a heading is told once, wherever it stands`(_ place: Int) async throws {
    for cells in [["50000", "0", "70000"], ["0", "0", "0", "0", "61.000.000"], ["50000"]] {
      #expect(try await unnamed(place, cells) == ["heading.unnamed 01/01001.csv:1 01001"])
    }
  }

  @Test(arguments: [0, 4])
  func `numbers of rows, codes and words need no heading`(_ place: Int) async throws {
    for cells in [["1", "2", "3"], ["1.", "2.", "4.", "5."], ["01001", "01001"], ["", ""], ["khó khăn", "5", "đã chết"]] {
      #expect(try await unnamed(place, cells) == [])
    }
  }

  @Test func `an amount too much in one row of many is that row's`() async throws {
    #expect(try await unnamed(8, ["", "", "5000", ""]) == ["row.too_long 01/01001.csv:4 01001"])
  }
}
