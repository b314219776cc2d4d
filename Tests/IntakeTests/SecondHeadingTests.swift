import Intake
import Testing

/// Files that hold a second table below the first.
@Suite struct SecondHeadingTests {
  /// `cells` with the amounts of two columns in each other's place.
  private static func swapped(_ cells: [String]) -> [String] {
    var cells = cells
    cells.swapAt(cells.count - 3, cells.count - 2)
    return cells
  }

  private static func line(_ cells: [String]) -> String { cells.joined(separator: ";") + "\r\n" }

  @Test func `a second heading with other columns rejects a statement and is named`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let statement = Statement("01001")
    let rows = statement.text.split(separator: "\r\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let text =
      Self.line(rows[0]) + Self.line(rows[1]) + "\r\n" + Self.line(Self.swapped(rows[0])) + Self.line(Self.swapped(rows[2]))
    bench.write("01/01001.csv", text)
    let result = await bench.read()
    #expect(result.summary == ["table.heading_changed 01/01001.csv:4 01001"])
    #expect(result.findings.first?.expected == "1")
    #expect(result.isBalanced && result.missing.count == 1)
    #expect(try result.rejected.first?.bytes(folder: bench.folder) == Array(text.utf8))
  }

  @Test func `a second heading with other columns rejects a case list`() async throws {
    let bench = try Workbench()
    let heading = CaseRows.heading
    let row = { (number: Int) in
      [
        "01001", "2022-09", "\(number)/QĐ-CTHADS", "13/04/2022", "CHV05", "Dân sự", "Mới thụ lý", "Đang thi hành", "2000", "0",
        "0", "",
      ]
    }
    let text = Self.line(heading) + Self.line(row(1)) + Self.line(Self.swapped(heading)) + Self.line(Self.swapped(row(2)))
    bench.write("01/01001.csv", text)
    let result = await bench.read()
    #expect(result.summary.contains("table.heading_changed 01/01001.csv:3 01001"))
    #expect(result.sources.isEmpty && result.isBalanced)
  }

  @Test func `the same heading again in other letters is a note`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let headings = ["Mã đơn vị", "Kỳ báo cáo", "Loại việc", "Lần nộp"] + Statement.columns.dropFirst(4)
    let rows = Statement("01001").text.split(separator: "\r\n").dropFirst().map { $0 + "\r\n" }
    bench.write("01/01001.csv", Self.line(headings) + rows[0] + Self.line(headings.map { $0.uppercased() }) + rows[1])
    let result = await bench.read()
    #expect(result.summary == [] && result.isBalanced)
  }

  @Test func `a row that names headings in some cells is a row`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let statement = Statement("01001")
    bench.write("01/01001.csv", statement.text + "Loại việc;2022-09;Dân sự;1\r\n")
    let result = await bench.read()
    #expect(!result.summary.contains { $0.hasPrefix("table.heading_changed") })
  }
}
