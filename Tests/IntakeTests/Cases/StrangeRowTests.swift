import Configuration
import DelimitedText
import Enforcement
import TestSupport
import Testing

@testable import Intake

/// Rows of no known office are told alike by whatever way they are taken.
@Suite struct StrangeRowTests {
  /// What such a row may hold in place of its office: codes, names, nothing, and what may begin a note, a heading or a row of column numbers.
  static let names = [
    "99999", "X123", "Chi cục THADS huyện Lạ", "", "  ", "\"99999\"", "X7", "1", "A", "Ghi chú 5", "Mã 12345", "Mã đơn vị", "---",
    "Tổ 5",
    "ngày 05 tháng 10 năm 2022", "12.0", "Đang", "2022-09", "Tổng số", "1001",
    "12/QĐ-CTHADS", "1001/QĐ-THA", "Nguyễn Văn An", "Trần Thị Ba Đình", "Hà Nội 17", "II. Các Chi cục THADS", "1.2. Tổng cộng",
    "X5", "Q5",
    "Trạng thái", "Số tiền", "Ghi chú: 5", "Người lập biểu", "K'Bang", "N/A", "NULL", "Đ", "Chi cuc THADS quan Ba Dinh", "BaĐình",
    "01", "15.0",
  ]

  /// A drawn list of `count` rows: runs of cases without a known office, some of which lack a cell or state none, other rows between them.
  static func list(_ seed: UInt64, count: Int, names: [String] = names, isPlain: Bool = false) -> CaseRows {
    var random = SeededGenerator(seed: seed)
    var list = CaseRows(["01000", "01001"], count: count, seed: seed)
    for index in list.rows.indices { list.rows[index].note = "" }
    var row = 0
    while row < count {
      let name = names.randomElement(using: &random) ?? ""
      let isKnown = Int.random(in: 0..<6, using: &random) == 0
      for place in row..<min(count, row + Int.random(in: 1...9, using: &random)) {
        if !isKnown { list.rows[place].office = name }
        if !isPlain { spoil(&list.rows[place], &random) }
        row = place + 1
      }
    }
    return list
  }

  private static func spoil(_ row: inout CaseRows.Row, _ random: inout SeededGenerator) {
    switch Int.random(in: 0..<24, using: &random) {
    case 0: row.status = ""
    case 1: row.origin = ""
    case 2: row.due = "12x"
    case 3: (row.period, row.decision, row.date, row.officer, row.kind) = ("", "", "", "", "")
    case 4: (row.period, row.decision, row.date, row.officer, row.kind, row.origin, row.status) = ("", "", "", "", "", "", "")
    case 5: row.status = "Xog"
    case 6: row.note = "\"hai\ndòng\""
    default: break
    }
  }

  /// What is told of a row, and of which, without how the row is written.
  private func told(_ findings: [Finding], row: (Int) -> Int = { $0 }) -> [String] {
    findings.filter { $0.file.hasPrefix("01/01") }.map {
      "\($0.ruleID) \(row($0.line ?? 0)) \($0.cell ?? -1) \($0.office?.code ?? "") \($0.found) \($0.expected) \($0.detail.english)"
    }
  }

  @Test(arguments: UInt64(1)...20, ["01/01.csv", "01/01000.csv"])
  func `a row that begins as the one before is told as by itself`(_ seed: UInt64, _ file: String) async throws {
    let bench = try Workbench()
    let lines = StrangeRowTests.list(seed, count: 200).text.replacing("\"hai\ndòng\"", with: "x").split(separator: "\r\n")
    bench.write(file, lines.map { $0 + "\r\n" }.joined())
    let close = await bench.read()
    // A blank line behind each row: none has the one before it in mind.
    bench.write(file, lines.map { $0 + "\r\n\r\n" }.joined())
    let apart = await bench.read()
    #expect(told(close.findings) { $0 } == told(apart.findings) { ($0 + 1) / 2 })
    #expect(close.totals.rejected == apart.totals.rejected && close.totals.notes == apart.totals.notes)
    #expect(close.totals.rejectedFigures == apart.totals.rejectedFigures && close.missing == apart.missing)
    #expect(close.isBalanced && close.totals.rejected > 100)
  }

  /// The first file may be any office's of the province, the second is one office's.
  @Test(arguments: UInt64(1)...20, ["01/01.csv", "01/01000.csv"])
  func `a case for certain is told as one of which everything is asked`(_ seed: UInt64, _ file: String) async throws {
    let bench = try Workbench()
    let lines = StrangeRowTests.list(seed, count: 200, isPlain: true).text.split(separator: "\r\n")
    for room in [1, 1000] {
      bench.write(file, lines.map { $0 + "\r\n" }.joined())
      let short = await bench.read(room: room)
      let toldShort = told(try short.allFindings())
      // With a cell behind the heading's last one no row is a case at a glance.
      bench.write(file, ([lines[0]] + lines.dropFirst().map { $0 + ";" }).map { $0 + "\r\n" }.joined())
      let long = await bench.read(room: room)
      #expect(toldShort == told(try long.allFindings()))
      #expect(told(short.findings) == told(long.findings))
      #expect(short.totals.rejected == long.totals.rejected && short.totals.notes == long.totals.notes)
      #expect(short.missing == long.missing && short.isBalanced)
    }
  }

  /// The parts of a list, and how many of them could be put behind those before.
  private func joined(_ bench: Workbench) async throws -> (parts: Int, joined: Int) {
    let rules = try #require(await bench.read().rereading).rules
    let files = FileReader(rules)
    guard case .cases(let list, let parts) = files.open("01/01.csv", path: "\(bench.folder)/01/01.csv", partSize: 2000) else {
      return (0, 0)
    }
    var reader = try list.opened(memory: ReaderMemory(), cells: CellMemory())
    var (line, count) = (list.table.line, 0)
    for range in parts {
      let part = try files.read(range, of: list).get()
      guard reader.absorb(part.reader, lines: line) else { break }
      (line, count) = (line + part.end.line, count + 1)
    }
    return (parts.count, count)
  }

  @Test(arguments: ["99999", "", "Chi cục THADS huyện Lạ", "X{i}"])
  func `parts in which no row names a known office are put together as they are`(_ office: String) async throws {
    let bench = try Workbench()
    var list = CaseRows(["01000"], count: 200, seed: 5)
    for index in list.rows.indices { list.rows[index].office = office.replacing("{i}", with: "\(index)") }
    bench.write("01/01.csv", list.text)
    let (parts, joined) = try await joined(bench)
    #expect(parts > 5 && joined == parts)
  }

  @Test func `a part whose rows stand below the name of an office is not put behind it`() async throws {
    let bench = try Workbench()
    var list = CaseRows(["01000", "01001"], count: 200, seed: 5)
    for index in list.rows.indices where index % 100 > 0 { list.rows[index].office = "" }
    bench.write("01/01.csv", list.text)
    let (parts, joined) = try await joined(bench)
    #expect(parts > 5 && joined == 1)
    // Nor one that was read as if no office held.
    list.rows[0].office = ""
    list.rows[1].office = "01000"
    bench.write("01/01.csv", list.text)
    #expect(try await self.joined(bench).joined == 1)
  }

  @Test func `memo items of no known office are not summed as accepted, whatever files were read before`() async throws {
    let bench = try Workbench()
    var list = CaseRows(["01000"], count: 40, seed: 5)
    for index in list.rows.indices {
      list.rows[index].office = "Nguyễn Văn \(index)"
      if index % 4 == 0 { list.rows[index].status = "Đã chuyển sổ theo dõi riêng" }
    }
    bench.write("02/02.csv", list.text)
    let alone = await bench.read(jobs: 1)
    #expect(alone.totals.rejectedFigures.readable == 30 && alone.totals.rejectedFigures.unreadable == 10)
    for index in list.rows.indices { list.rows[index].office = "01000" }
    bench.write("01/01000.csv", list.text)
    let behind = await bench.read(jobs: 1)
    #expect(behind.totals.used == 40 && behind.totals.rejectedFigures == alone.totals.rejectedFigures)
  }

  @Test(arguments: ["", "X", "Chi cục", "99999"])
  func `an unknown office is told by the same hash from its text and from its bytes`(_ text: String) {
    #expect(ToldOnce.hash(ofOffice: text.utf8Span.span) == ToldOnce.hash(.officeUnknown, text, 0))
  }
}
