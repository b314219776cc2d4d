import Enforcement
import Testing

@testable import Intake

/// How the rows of a case list become figures.
@Suite struct CaseFiguresTests {
  /// The figures of one case of each status.
  private func figures(period: String = "2022-09", _ edit: (inout CaseRows) -> Void = { _ in }) async throws -> (
    result: IntakeResult, bench: Workbench
  ) {
    let bench = try Workbench(period: period)
    for office in Workbench.reporting {
      var list = CaseRows(office)
      for index in list.rows.indices { (list.rows[index].period, list.rows[index].date) = (period, "13/04/\(period.prefix(4))") }
      if office == "01001" { edit(&list) }
      bench.write("\(office.prefix(2))/\(office).csv", list.text)
    }
    return (await bench.read(), bench)
  }

  @Test func `cases and money follow the regime of 2021, as the peers of the benchmark count them`() async throws {
    let (result, bench) = try await figures()
    #expect(result.summary == [])
    #expect(result.isBalanced && !result.isProvisional && result.totals.used == 28 && result.totals.headings == 4)
    let rolled = try result.figures.rolledUp()
    let position = try #require(bench.registry.position(of: "01001"))
    let office = try #require(rolled[position])
    let expected: [String: Int64] = [
      "cases.carried_over": 3, "cases.newly_accepted": 4, "cases.accepted": 7, "cases.to_enforce": 7, "cases.eligible": 4,
      "cases.completed": 1, "cases.terminated": 1, "cases.done": 2, "cases.in_progress": 1, "cases.postponed_consent": 1,
      "cases.postponed_other": 1, "cases.suspended": 1, "cases.not_eligible": 1, "cases.carried_forward": 5,
      "money.accepted": 7_000_000, "money.to_enforce": 7_000_000, "money.eligible": 4_000_000, "money.completed": 1_300_000,
      "money.terminated": 50_000, "money.reduced": 0, "money.done": 1_350_000, "money.in_progress": 700_000,
      "money.postponed_consent": 1_000_000, "money.other": 950_000, "money.postponed_other": 1_000_000,
      "money.suspended": 1_000_000, "money.not_eligible": 1_000_000, "money.carried_forward": 5_650_000,
    ]
    for (id, value) in expected { #expect(office[try #require(FigureID(id))] == value, "\(id)") }
    #expect(bench.figure(result, "01001", "cases.eligible", "Dân sự") == 4)
    #expect(bench.figure(result, "01001", "cases.eligible", "Hình sự") == 0)
  }

  @Test func `a status counts in the regimes that have its measure, and is unknown in others`() async throws {
    let old = try await figures(period: "2020-09") { $0.rows[3].status = "Cục rút lên" }
    #expect(old.result.summary == [] && old.bench.figure(old.result, "01001", "cases.taken_up", "Dân sự") == 1)
    let new = try await figures { $0.rows[3].status = "Cục rút lên" }
    #expect(new.result.summary == ["case.status_unknown 01/01001.csv:5 01001"])
  }

  @Test func `a list of few columns takes nothing over from one of more that was read before it`() async throws {
    let bench = try Workbench()
    let amounts = "Nguồn;Trạng thái;Số tiền phải thi hành;Số tiền đã thi hành"
    let whole = (1...40).map { "01000;2022-09;\($0)/QĐ-CTHADS;13/04/2022;Mới thụ lý;Đình chỉ;1000;100;900;Dân sự\r\n" }
    let heading = "Mã đơn vị;Kỳ báo cáo;Số quyết định;Ngày thụ lý;\(amounts);Số tiền giảm;Loại việc\r\n"
    bench.write("01/01000.csv", heading + whole.joined())
    let few = (1...40).map { "01001;2022-09;\($0)/QĐ-CTHADS;Mới thụ lý;Đang thi hành;5000;1000\r\n" }
    bench.write("01/01001.csv", "Mã đơn vị;Kỳ báo cáo;Số quyết định;\(amounts)\r\n" + few.joined())
    let both = await bench.read()
    #expect(bench.figure(both, "01000", "money.terminated", "Dân sự") == 36_000)
    #expect(
      bench.figure(both, "01001", "money.completed") == 40_000 && bench.figure(both, "01001", "money.in_progress") == 160_000)
    let alone = await bench.read(files: ["01/01001.csv"])
    for figure in FigureID.all.map(\.description) {
      #expect(bench.figure(both, "01001", figure) == bench.figure(alone, "01001", figure), "\(figure)")
    }
    #expect(both.findings.filter { $0.file == "01/01001.csv" } == alone.findings.filter { $0.file == "01/01001.csv" })
  }

  @Test(arguments: ["each another", "all the same"])
  func `a list without a column of categories counts all its rows in none`(_ decisions: String) async throws {
    let bench = try Workbench()
    let rows = (1...40).map { number in
      let decision = decisions == "all the same" ? 1 : number
      return "01001;2022-09;\(decision)/QĐ-CTHADS;13/04/2022;Mới thụ lý;Đang thi hành;1000;100;0\r\n"
    }
    let heading =
      "Mã đơn vị;Kỳ báo cáo;Số quyết định;Ngày thụ lý;Nguồn;Trạng thái;Số tiền phải thi hành;Số tiền đã thi hành;Số tiền giảm\r\n"
    bench.write("01/01001.csv", heading + rows.joined())
    let result = await bench.read()
    #expect(result.isBalanced && result.totals.used == 40)
    let position = try #require(bench.registry.position(of: "01001"))
    #expect(result.figures.categories(of: position) == [.total])
    #expect(result.figures[position, .total]?[try #require(FigureID("cases.in_progress"))] == 40)
  }

  @Test(arguments: ["2020-09", "2022-09", "2025-06", "2027-09"])
  func `the identities of every regime hold`(_ period: String) async throws {
    let (result, bench) = try await figures(period: period) { list in
      for (status, number) in [
        ("Ủy thác", 8), ("Thu hồi, hủy quyết định", 9), ("Trường hợp khác", 10), ("Đã chuyển sổ theo dõi riêng", 11),
      ] {
        var row = CaseRows.Row("01001", number)
        (row.period, row.status, row.paid) = (period, status, status == "Trường hợp khác" ? "5000" : "0")
        list.rows.append(row)
      }
      for index in list.rows.indices { list.rows[index].date = "13/04/\(period.prefix(4))" }
    }
    let errors = result.findings.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(result.summary)")
    let regime = try Templates.regime(year: bench.period.statisticalYear)
    let rolled = try result.figures.rolledUp()
    for unit in bench.registry.offices.indices {
      let figures = try #require(rolled[unit])
      #expect(try regime.breaches(in: figures) == [])
      for identity in regime.identities {
        for aspect in identity.aspects where FigureID(aspect, identity.result) != nil {
          #expect(figures[aspect, identity.result] != nil, "\(identity.id)")
        }
      }
    }
    #expect(rolled[OfficeRegistry.nation]?[.cases, .separateBook] == 1)
    #expect(rolled[OfficeRegistry.nation]?[.cases, .accepted] == 31)
    // Until 2020, cases postponed or suspended for whatever reason were eligible.
    #expect(rolled[OfficeRegistry.nation]?[.cases, .eligible] == (period == "2020-09" ? 25 : 17))
  }

  @Test func `amounts in another unit, canonical headings and folded words are read`() async throws {
    let bench = try Workbench()
    bench.write(
      "01/01001.csv",
      """
      Đơn vị báo cáo: Chi cục THADS quận Ba Đình\t\t\t\t
      Kỳ báo cáo: 09/2022\t\t\t\t
      origin\tstatus\tSo tien phai thi hanh (1.000 đồng)\tamount_paid (đồng)\taccepted_on
      newly_accepted\tDANG THI HANH\t1.234,5\t100\t5/9/2022
      nam truoc chuyen sang\tnot_eligible\t2\t-\t2021-09-30

      """)
    let result = await bench.read()
    let told = result.summary.filter { !$0.hasPrefix("office.missing") }
    #expect(told == [])
    #expect(bench.figure(result, "01001", "money.eligible") == 1_234_500)
    #expect(bench.figure(result, "01001", "money.done") == 100)
    #expect(bench.figure(result, "01001", "money.not_eligible") == 2000)
  }

  @Test func `a list and a statement of one office are two submissions`() async throws {
    let bench = try Workbench()
    bench.writeSound()
    bench.write("01/01001-ds.csv", CaseRows("01001").text)
    let result = await bench.read()
    #expect(result.summary.contains { $0.hasPrefix("submission.tie 01/01001.csv") })
    #expect(result.isBalanced && result.missing.count == 1)
  }

  @Test(arguments: [
    "12850000", "12.850.000", "12 850 000", "12\u{00A0}850\u{00A0}000", "12\u{202F}850\u{202F}000", "\"12850000\"", "012850000",
    "12.850.000,0", "\"12.850.000\"",
  ])
  func `an amount is the same however it is written, in every row of a list`(_ written: String) async throws {
    let bench = try Workbench()
    var list = CaseRows(["01001"], count: 300, seed: 5)
    for index in list.rows.indices {
      (list.rows[index].due, list.rows[index].status, list.rows[index].paid, list.rows[index].reduced) =
        (index % 3 == 0 ? "12850000" : written, "Chưa có điều kiện", "0", "")
    }
    bench.write("01/01001.csv", list.text)
    let result = await bench.read()
    #expect(result.isBalanced)
    let position = try #require(bench.registry.position(of: "01001"))
    let office = try #require(try result.figures.rolledUp()[position], "\(result.findings.map(\.ruleID))")
    #expect(office[try #require(FigureID("money.accepted"))] == 300 * 12_850_000)
  }

  @Test(arguments: ["12\u{00A0}85x\u{00A0}000", "1285000\u{0661}", "12850;00", "128500００"])
  func `what only looks like a number goes back, in every row of a list`(_ written: String) async throws {
    let bench = try Workbench()
    var list = CaseRows(["01001"], count: 30, seed: 5)
    for index in list.rows.indices { list.rows[index].due = written }
    bench.write("01/01001.csv", list.text)
    let result = await bench.read()
    #expect(result.isBalanced)
    #expect(result.totals.used == 0 && result.totals.rejected == 30)
  }
}
