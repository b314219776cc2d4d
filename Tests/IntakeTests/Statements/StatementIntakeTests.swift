import Enforcement
import Intake
import Testing

@Suite struct StatementIntakeTests {
  @Test func `a sound set is used whole, without a finding`() async throws {
    let bench = try Workbench()
    for office in ["01000", "01001", "64000", "64001"] {
      bench.write("\(office.prefix(2))/\(office).csv", Statement(office).text)
    }
    let result = await bench.read()
    #expect(result.summary == [])
    #expect(result.isBalanced && !result.isProvisional)
    #expect(result.sources.count == 8)
    #expect(result.totals.used == 8)
    #expect(bench.figure(result, "01001", "cases.eligible", "Dân sự") == 210)
    #expect(bench.figure(result, "01001", "money.eligible", "Hình sự") == 14_200_000)
    #expect(bench.figure(result, "01001", "cases.done", "Dân sự") == 135)
  }

  @Test func `a row of dashes states zeros, a blank one states nothing`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.rows.append(statement.rows[0].mapValues { _ in "-" })
    for (column, value) in ["office": "01001", "period": "2022-09", "category": "Lao động", "submission": "1"] {
      statement.rows[2][column] = value
    }
    bench.write("01/01001.csv", statement.text)
    let dashes = await bench.read()
    #expect(dashes.summary == [] && bench.figure(dashes, "01001", "cases.eligible", "Lao động") == 0)
    bench.write("01/01001.csv", statement.text.replacing(";-", with: ";"))
    #expect(await bench.read().summary == ["row.no_figures 01/01001.csv:4 01001"])
  }
}
