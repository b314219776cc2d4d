import Enforcement
import TestSupport
import Testing

@testable import Intake

/// A list read in parts gives what one reader gives.
@Suite struct CasePartsTests {
  private func same(_ one: IntakeResult, _ other: IntakeResult, _ registry: OfficeRegistry) {
    #expect(one.findings == other.findings)
    #expect(one.sources == other.sources)
    #expect(one.files == other.files)
    #expect(one.rejected == other.rejected)
    #expect(one.missing == other.missing)
    for position in registry.positions(of: .office) {
      #expect(one.figures.categories(of: position) == other.figures.categories(of: position))
      for category in one.figures.categories(of: position) {
        #expect(one.figures[position, category] == other.figures[position, category])
      }
    }
  }

  @Test(arguments: UInt64(1)...24)
  func `findings, lines and figures do not depend on the size of the parts`(_ seed: UInt64) async throws {
    let bench = try Workbench()
    var random = SeededGenerator(seed: seed)
    var list = CaseRows(["01000", "01001"], count: 120, seed: seed)
    var text = list.text
    if seed % 3 > 0 {
      for _ in 0..<Int.random(in: 1...6, using: &random) { spoil(&list.rows[Int.random(in: 0..<120, using: &random)], &random) }
      text = list.text
    }
    if seed % 4 == 0 { text += list.total + "Người lập biểu;;;;;;;;;;;\r\nghi thêm\r\n" }
    if seed % 5 == 0 {
      var bytes = Array(text.utf8)
      for _ in 0..<3 {
        bytes[Int.random(in: 200..<bytes.count, using: &random)] = [0x22, 0x0A, 0xFF, 0x3B].randomElement(using: &random) ?? 0
      }
      bench.write("01/01.csv", bytes: bytes)
    } else {
      bench.write("01/01.csv", text)
    }
    let whole = await bench.read()
    #expect(whole.isBalanced)
    for size in [60, 150, 400, 1000, 5000] {
      for jobs in [1, 2] {
        let parts = await bench.read(jobs: jobs, partSize: size)
        same(whole, parts, bench.registry)
      }
    }
  }

  @Test(arguments: UInt64(1)...24)
  func `what is told behind bytes that are no text does not depend on the size of the parts`(_ seed: UInt64) async throws {
    let bench = try Workbench()
    var random = SeededGenerator(seed: seed)
    var list = CaseRows(["01000", "01001"], count: 120, seed: seed)
    for index in list.rows.indices { list.rows[index].note = "x" }
    var lines = list.text.split(separator: "\r\n").map { Array($0.utf8) }
    let kinds = seed % 3 == 0 ? 2 : seed % 3 == 1 ? 3 : 5
    for index in lines.indices.dropFirst() {
      switch Int.random(in: 0..<kinds, using: &random) {
      case 0: lines[index].append(0xFF)
      case 1: lines[index].insert(0xC3, at: lines[index].count - 1)
      case 2: lines[index].removeLast(8)
      case 3: lines[index] = lines[index].dropLast(12) + [0xFF]
      default: break
      }
    }
    bench.write("01/01.csv", bytes: Array(lines.joined(separator: Array("\r\n".utf8))) + Array("\r\n".utf8))
    let whole = await bench.read()
    #expect(whole.isBalanced)
    for size in [60, 150, 400, 1000, 5000] { same(whole, await bench.read(jobs: 2, partSize: size), bench.registry) }
  }

  /// Lists without a known office, with one here and there, below a heading that changes, or that name another unknown one in each row.
  @Test(arguments: UInt64(1)...24)
  func `rows without a known office do not depend on the size of the parts`(_ seed: UInt64) async throws {
    let bench = try Workbench()
    let names = [["99999"], [""], ["99999", "X5", ""], ["", "", "64001"], StrangeRowTests.names, ["Chi cục THADS huyện Lạ"]]
    var list = StrangeRowTests.list(seed, count: 150, names: names[Int(seed) % names.count], isPlain: seed % 4 < 2)
    if seed % 5 == 0 { for index in list.rows.indices where index % 9 > 0 { list.rows[index].office = "X\(index)" } }
    var lines = list.text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    if seed % 6 == 0 { lines.insert("Mã đơn vị;Kỳ báo cáo;Loại việc;Thụ lý mới;Năm trước chuyển sang;;;;;;;", at: 60) }
    if seed % 6 > 3 { for place in [20, 70, 110] { lines.insert("Chi cục THADS quận Ba Đình;;;;;;;;;;;", at: place) } }
    if seed % 8 == 3 { for place in [30, 90] { lines.insert("Tổng số;;;;;;;;5;0;0;", at: place) } }
    bench.write("01/01.csv", lines.joined(separator: "\r\n"))
    let whole = await bench.read()
    #expect(whole.isBalanced)
    for size in [60, 150, 400, 1000, 5000] { same(whole, await bench.read(jobs: 2, partSize: size), bench.registry) }
    let few = await bench.read(room: 5)
    for size in [150, 1000] { same(few, await bench.read(jobs: 2, partSize: size, room: 5), bench.registry) }
  }

  private func spoil(_ row: inout CaseRows.Row, _ random: inout SeededGenerator) {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: row.office = ""
    case 1: row.office = "0100x"
    case 2: row.status = "Xog"
    case 3: row.kind = "Dân sựu"
    case 4: row.decision = "7/QĐ-CTHADS"
    case 5: row.due = "-1"
    case 6: row.paid = "99999999999"
    case 7: row.period = "2022-01"
    case 8: row.note = "\"hở"
    case 9: row.office = "1001"
    case 10: row.date = "04/13/2022"
    default: row.due = "1.234.567"
    }
  }
}
