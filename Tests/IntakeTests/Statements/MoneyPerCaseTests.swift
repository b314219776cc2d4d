import Configuration
import Enforcement
import Testing

@testable import Intake

/// What the money a case tells of a unit.
@Suite struct MoneyPerCaseTests {
  /// The findings of units of a statement with 3,000 civil and 200 criminal cases of 100,000 đồng each, the criminal ones' money with `zeros` behind.
  private func read(_ zeros: String, _ thresholds: Thresholds) async throws -> [Finding] {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.rows[0] = Statement.row("01001", "Dân sự", size: 30)
    for column in statement.columns where column.hasPrefix("money.") { statement.rows[1][column]? += zeros }
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read(thresholds: thresholds)
    #expect(result.missing.isEmpty)
    return result.findings.filter { $0.rule == .unitThousandfold }
  }

  @Test func `a small category in another unit than the others of its office is told at its row`() async throws {
    var thresholds = Thresholds()
    thresholds.minimumCases = 250
    let finding = try #require(try await read("000000", thresholds).first)
    #expect(finding.line == 3 && finding.found == "100.000.000.000")
    #expect(finding.message(in: .vietnamese).contains("ở dòng này, các dòng khác 100.000 đồng"))
    #expect(finding.message(in: .english).contains("in this row, 100.000 in the others"))
  }

  @Test func `a category of few large cases is not`() async throws {
    var thresholds = Thresholds()
    thresholds.minimumCases = 250
    #expect(try await read("00000", thresholds).isEmpty)
    thresholds.fewCases = 201
    #expect(try await read("000000", thresholds).isEmpty)
    thresholds.moneyPerCaseHighest = 90_000_000_000
    #expect(try await read("000000", thresholds).count == 1)
  }

  @Test(arguments: [
    ("50", true), ("999", true), ("50000000000000", true), ("900000000000", false), ("1000", false), ("0", false),
  ])
  func `few cases are held against what none can be`(_ due: String, isTold: Bool) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows("01001")
    for row in list.rows.indices {
      (list.rows[row].due, list.rows[row].paid, list.rows[row].reduced) = (due, row == 0 ? due : "0", "0")
    }
    bench.write("01/01001.csv", list.text)
    let result = await bench.read()
    #expect(result.summary == (isTold ? ["unit.thousandfold 01/01001.csv:2 01001"] : []) && result.missing.isEmpty)
  }

  @Test(arguments: [("triệu đồng", 1, true), ("triệu đồng", 2000, false), ("1.000 đồng", 1, false)])
  func `figures that are rounded to millions are told to be of no use, and not to be wrong`(
    _ unit: String, difference: Int, isRounded: Bool
  ) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.rows[0]["money.to_enforce"] = "\(30_000 + difference)"
    bench.write("01/01001.csv", "Đơn vị tính: \(unit)\r\n" + statement.text)
    let finding = try #require(await bench.read().findings.first)
    #expect(finding.rule == .identity)
    #expect(finding.message(in: .vietnamese).contains("làm tròn từng ô đến 1.000.000 đồng") == isRounded)
    #expect(finding.message(in: .english).contains("rounding each cell to 1.000.000 đồng") == isRounded)
  }

  @Test func `lost digits are to be had from the original alone`() {
    #expect(Rule.numberLostDigits.mend[.vietnamese].contains("gốc") && Rule.numberLostDigits.mend[.english].contains("original"))
  }
}
