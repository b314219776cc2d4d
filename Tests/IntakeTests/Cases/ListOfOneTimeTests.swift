import Enforcement
import Testing

@testable import Intake

/// Lists that look like those of some months alone.
@Suite struct ListOfOneTimeTests {
  /// A list of 01001 whose cases, all newly accepted, were accepted on `days` in turn.
  private static func list(_ days: [String], count: Int = 24, office: String = "01001") -> CaseRows {
    var list = CaseRows(office)
    let first = list.rows[2]
    list.rows = (0..<count).map { index in
      var row = first
      (row.decision, row.date) = ("\(index + 1)/QĐ-CTHADS", days[index % days.count])
      row.status = index % 2 == 0 ? "Đang thi hành" : "Chưa có điều kiện"
      if index % 2 == 1 { row.paid = "0" }
      return row
    }
    return list
  }

  private func read(
    _ list: CaseRows, period: String = "2022-09", partSize: Int = CaseList.partSize, more: String = ""
  ) async throws -> [String] {
    let bench = try Workbench(period: period)
    var list = list
    for row in list.rows.indices { list.rows[row].period = period }
    bench.write("01/01001.csv", list.text + more)
    let result = await bench.read(partSize: partSize)
    #expect(result.isBalanced && result.findings.allSatisfy { $0.rule == .officeMissing || $0.severity == .warning })
    return result.findings.filter { $0.rule != .officeMissing }.map { "\($0.ruleID) \($0.line ?? 0) \($0.found) \($0.expected)" }
  }

  private static let september = ["15/09/2022", "01/09/2022", "30/09/2022"]

  @Test(arguments: [300, CaseList.partSize])
  func `cases of the last month alone, all of them new, are told`(_ partSize: Int) async throws {
    #expect(try await read(Self.list(Self.september), partSize: partSize) == ["case.one_month 3 01/09/2022 24"])
  }

  @Test func `so are those of a quarter`() async throws {
    #expect(try await read(Self.list(["15/09/2022", "03/07/2022", "30/08/2022"])) == ["case.one_month 3 03/07/2022 24"])
  }

  @Test func `a case of the year's first months, one that was carried over, or few cases make it none`() async throws {
    var list = Self.list(Self.september)
    list.rows[20].date = "30/11/2021"
    #expect(try await read(list) == [])
    list = Self.list(Self.september)
    list.rows[20].origin = "Năm trước chuyển sang"
    #expect(try await read(list) == [])
    #expect(try await read(Self.list(Self.september, count: 19)) == [])
  }

  @Test(arguments: [("2021-10", "15/10/2021", []), ("2021-11", "15/11/2021", ["case.one_month 2 15/11/2021 24"])])
  func `in the first month of the year it is as it should be`(_ period: String, _ day: String, _ findings: [String]) async throws
  {
    #expect(try await read(Self.list([day]), period: period) == findings)
  }

  @Test func `of several offices that one is told whose list it is`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001", "64000")
    var list = Self.list(Self.september)
    list.rows += Self.list(["15/09/2022", "15/10/2021"], office: "64000").rows + Self.list(["05/08/2022"], office: "01000").rows
    bench.write("ds.csv", list.text)
    let told = await bench.read().findings.map { "\($0.ruleID) \($0.office?.code ?? "") \($0.found)" }
    #expect(told == ["case.one_month 01001 01/09/2022", "case.one_month 01000 05/08/2022"])
  }

  @Test func `an office that was set up in the month has no earlier cases`() async throws {
    let day = try #require(CalendarDate(iso: "2022-09-01"))
    for (since, count) in [(day, 0), (nil, 1)] {
      let bench = try Workbench(
        more: [("64009", "Chi cục THADS huyện Ia Pa", .office, "64")], since: since.map { ["64009": $0] } ?? [:])
      bench.write("64/64009.csv", Self.list(Self.september, office: "64009").text)
      #expect(await bench.read().findings.count { $0.rule == .caseOneMonth } == count)
    }
  }
}

/// Lists that end where a sheet of a spreadsheet does.
@Suite struct CutListTests {
  private func read(_ rows: Int, below: String = "", limit: Int64 = 30) async throws -> (findings: [String], used: Int) {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", CaseRows(["01001"], count: rows, seed: 3).text + below)
    var thresholds = Thresholds()
    thresholds.rowsOfOldSheet = limit
    let result = await bench.read(thresholds: thresholds)
    #expect(result.isBalanced)
    return (
      result.findings.map { "\($0.ruleID) \($0.office?.code ?? "") \($0.expected)" },
      result.files.first { $0.file == "01/01001.csv" }?.totals.used ?? 0
    )
  }

  @Test func `a list of exactly as many rows as a sheet has is cut`() async throws {
    #expect(try await read(29) == (["table.cut_at_limit 01001 30"], 0))
    #expect(try await read(28) == ([], 28))
    #expect(try await read(30) == ([], 30))
  }

  @Test func `one that ends in a count or in a signature is whole`() async throws {
    #expect(try await read(28, below: "Tổng số việc: 28\r\n") == ([], 28))
    #expect(try await read(28, below: ";;;;;;;;;;;Người lập biểu\r\n") == ([], 28))
    // As it is advised.
    #expect(try await read(29, below: "Tổng số việc: 29\r\n") == ([], 29))
    #expect(try await read(29, below: "Tổng số việc: 31\r\n").findings.map { $0.prefix(14) } == ["total.mismatch"])
  }
}
