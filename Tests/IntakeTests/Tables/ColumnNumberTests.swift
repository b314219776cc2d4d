import Enforcement
import Testing

@testable import Intake

/// Rows of column numbers, wherever they stand.
@Suite struct ColumnNumberTests {
  private static let heading =
    "STT;Loại việc;Việc: Tổng số thi hành xong;Việc: Có điều kiện thi hành;Việc: Tổng số phải thi hành;Tiền: Tổng số thi hành xong;Tiền: Có điều kiện thi hành;Tiền: Tổng số phải thi hành"
  private static let rows = ["1;Dân sự;313;532;664;13626654;23428876;31210486", "2;Hình sự;30;52;66;1362665;2342887;3121048"]

  /// What is read of these lines below the office of 01001.
  private func read(_ lines: [String]) async throws -> (categories: Int, done: Int64?, findings: [String]) {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", (["Mã đơn vị: 01001"] + lines).map { $0 + "\r\n" }.joined())
    let result = await bench.read()
    #expect(result.isBalanced)
    let position = try #require(bench.registry.position(of: "01001"))
    return (
      result.figures.categories(of: position).count, bench.figure(result, "01001", "cases.done", "Dân sự"), result.summary
    )
  }

  @Test(arguments: [
    "A;B;1;2;3;4;5;6", "(A);(B);(1);(2);(3);(4);(5);(6)", "a;b;1;2;3=1+2;4;5;6", "1;2;3;4;5;6;7;8", "A;1;2;3;4;5;6;7",
  ])
  func `a row of column numbers behind a blank row or between rows is no row of figures`(_ numbers: String) async throws {
    for lines in [
      [Self.heading, "", numbers] + Self.rows, [Self.heading, ";;;;;;;", "", numbers] + Self.rows,
      [Self.heading, Self.rows[0], numbers, Self.rows[1]], [Self.heading, Self.rows[0], "", Self.heading, numbers, Self.rows[1]],
    ] {
      let (categories, done, findings) = try await read(lines)
      #expect(categories == 2 && done == 313 && findings == [])
    }
  }

  @Test func `neither is it where offices have a column`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let statement = Statement("01001")
    let lines = statement.text.split(separator: "\r\n").map(String.init)
    let numbers = (["A", "B", "C", "D"] + (1...statement.columns.count - 4).map { "\($0)" }).joined(separator: ";")
    bench.write("01/01001.csv", [lines[0], "", numbers, lines[1], numbers, lines[2], ""].joined(separator: "\r\n"))
    #expect(await bench.read().summary == [])
  }

  @Test(arguments: ["A;Lao động;1;2;3;4;5;6", "1;Lao động;1;2;3;4;5;6"])
  func `a row of figures in sequence that names a category is one`(_ row: String) async throws {
    #expect(try await read([Self.heading, Self.rows[0], row]).categories == 2)
  }
}
