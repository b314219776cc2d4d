import Configuration
import Intake
import Testing

/// Words of a unit behind an amount.
@Suite struct AmountUnitTests {
  private func finding(_ cell: String) async throws -> (rule: String, detail: String)? {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows("01001")
    list.rows[3].due = cell
    bench.write("01/01001.csv", list.text)
    let result = await bench.read()
    #expect(result.isBalanced)
    return result.findings.first.map { ($0.ruleID, $0.detail.english) }
  }

  @Test(arguments: [
    ("61 triệu", "61.000.000"), ("351,367 triệu đồng", "351.367.000"), ("\"1,5 tỷ\"", "1.500.000.000"), ("5 nghìn đồng", "5.000"),
    ("61tr", "61.000.000"), ("2 tr.đ", "2.000.000"),
  ])
  func `an amount with another unit is told with what to write`(_ cell: String, _ written: String) async throws {
    let found = try #require(try await finding(cell))
    #expect(found == ("unit.contradictory", " of the column: write \(written)"))
  }

  @Test(arguments: ["61 gram", "khoảng 5 triệu", "1 triệu 200", "5 việc"])
  func `what is no amount is told with the unit of its column`(_ cell: String) async throws {
    let found = try #require(try await finding(cell))
    #expect(found == ("number.invalid", " (in đồng)"))
  }

  @Test func `words of the column's own unit are no fault`() async throws {
    #expect(try await finding("1000000 đồng Việt Nam") == nil)
    #expect(try await finding("1.000.000 đồng") == nil)
  }
}
