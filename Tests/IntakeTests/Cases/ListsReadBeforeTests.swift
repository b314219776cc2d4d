import TestSupport
import Testing

@testable import Intake

/// A worker keeps in mind which cells it has met in lists that are written alike. What they taught makes it faster and changes nothing.
@Suite struct ListsReadBeforeTests {
  private static let statuses = CaseRows.statuses + ["Đã chuyển sổ theo dõi riêng", "Ủy thác", "Xog", "Số ủy thác", ""]
  private static let origins = ["Mới thụ lý", "Năm trước chuyển sang", "Khác hẳn", ""]
  private static let categories = ["Dân sự", "Dan sự", "Hình sư", "Loại khác", "Tổng cộng", "Tháng 8", ""]
  private static let offices = ["64000", "64001", "99999", "", "Nguyễn Văn An", "12/QĐ-CTHADS"]

  /// A list of some offices that holds something odd in every third row.
  private static func list(_ seed: UInt64, offices: [String], count: Int) -> CaseRows {
    var random = SeededGenerator(seed: seed)
    var list = CaseRows([offices[0]], count: count, seed: seed)
    for index in list.rows.indices {
      func drawn(_ texts: [String], _ text: String) -> String {
        Int.random(in: 0..<3, using: &random) == 0 ? texts.randomElement(using: &random) ?? "" : text
      }
      list.rows[index].office = drawn(offices, list.rows[index].office)
      list.rows[index].status = drawn(statuses, list.rows[index].status)
      list.rows[index].origin = drawn(origins, list.rows[index].origin)
      list.rows[index].kind = drawn(categories, list.rows[index].kind)
      list.rows[index].due = drawn(["", "12x", "1.000.000", "99999999999999999999"], list.rows[index].due)
      list.rows[index].note = ""
    }
    return list
  }

  @Test(arguments: UInt64(1)...30, [1, 20, Int.max])
  func `a list gives the same whatever lists were read before it`(_ seed: UInt64, _ room: Int) async throws {
    let bench = try Workbench()
    let file = "64/64.csv"
    bench.write(file, Self.list(seed, offices: Self.offices, count: 150).text)
    let alone = await bench.read(jobs: 1, room: room)
    bench.write("01/01000.csv", Self.list(seed &+ 100, offices: ["01000"], count: 150).text)
    let behind = await bench.read(jobs: 1, room: room)
    func told(_ result: IntakeResult) throws -> [Finding] { try result.allFindings().filter { $0.file == file } }
    #expect(try told(behind) == told(alone) && behind.isBalanced)
    let first = behind.findings.contains { $0.file == "01/01000.csv" }
    #expect(first && behind.rejected.first { $0.file == file } == alone.rejected.first { $0.file == file })
    bench.remove(file)
    let before = await bench.read(jobs: 1, room: room)
    let (sum, both) = (before.totals.rejectedFigures, behind.totals.rejectedFigures)
    #expect(both.readable == sum.readable + alone.totals.rejectedFigures.readable)
    #expect(both.unreadable == sum.unreadable + alone.totals.rejectedFigures.unreadable)
    #expect(behind.totals.used == before.totals.used + alone.totals.used)
  }
}
