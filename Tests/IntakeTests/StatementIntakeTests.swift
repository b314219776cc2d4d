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
}
