import Configuration
import Enforcement
import TestSupport
import Testing

@testable import Intake

/// Lists without decisions that stand in their file twice.
@Suite struct RepeatedListTests {
  private static let heading =
    "STT;Mã đơn vị;Ngày ra quyết định;Loại việc;Nguồn;Trạng thái;Số tiền phải thi hành;Số tiền đã thi hành"

  /// Rows of `office` without decisions, every one with a number of its own.
  private static func rows(_ office: String, _ amounts: [Int]) -> [String] {
    amounts.enumerated().map { place, amount in
      "\(place + 1);\(office);13/10/2021;Dân sự;Mới thụ lý;\(place == 5 ? "Đình chỉ" : "Đang thi hành");\(amount);1000"
    }
  }

  private static let amounts = (0..<24).map { 100_000 + $0 * 7 % 24 * 50_000 }

  private func read(_ lines: [String], partSize: Int = CaseList.partSize) async throws -> (findings: [String], used: Int) {
    let bench = try Workbench()
    bench.writeSound(except: "01001", "64000")
    bench.write("ds.csv", ([Self.heading] + lines).map { $0 + "\r\n" }.joined())
    let result = await bench.read(partSize: partSize)
    #expect(result.isBalanced)
    let own = result.findings.filter { $0.rule != .officeMissing }
    for finding in own {
      #expect(!finding.message(in: .vietnamese).contains("{") && !finding.message(in: .english).contains("“”"))
    }
    return (
      own.map { "\($0.ruleID) \($0.line ?? 0) \($0.office?.code ?? "-") \($0.expected)" },
      result.files.first { $0.file == "ds.csv" }?.totals.used ?? 0
    )
  }

  @Test(arguments: [60, 400, CaseList.partSize])
  func `a list that is repeated as a whole is an error`(_ partSize: Int) async throws {
    let list = Self.rows("01001", Self.amounts)
    #expect(try await read(list, partSize: partSize) == ([], 24))
    #expect(try await read(list + list, partSize: partSize) == (["case.list_repeated 26 01001 24"], 0))
    // With its heading, a blank row and a sum behind each.
    let total = ";Tổng cộng;;;;;\(Self.amounts.reduce(0, +));24000"
    let again = try await read(list + [total, "", Self.heading] + list + [total], partSize: partSize)
    #expect(again == (["case.list_repeated 29 01001 24"], 0))
  }

  @Test func `of several offices that one is told whose rows are repeated, and all of them where the file is`() async throws {
    let (one, other) = (Self.rows("01001", Self.amounts), Self.rows("64000", Self.amounts.map { $0 + 3000 }))
    #expect(try await read(one + other + one) == (["case.list_repeated 50 01001 24"], 24))
    #expect(
      try await read(one + other + one + other)
        == (["case.list_repeated 50 01001 24", "case.list_repeated 74 64000 24"], 0))
  }

  @Test func `rows that are equal by chance are cases`() async throws {
    // All alike, or nearly so; not the whole; too few.
    #expect(try await read(Self.rows("01001", [Int](repeating: 200_000, count: 60))).findings == [])
    #expect(try await read(Self.rows("01001", (0..<60).map { $0 % 4 * 100_000 + 100_000 })).findings == [])
    let list = Self.rows("01001", Self.amounts)
    #expect(try await read(list + list.dropLast(2)) == ([], 46))
    let few = Self.rows("01001", Array(Self.amounts.prefix(12)))
    #expect(try await read(few + few) == ([], 24))
  }

  @Test(arguments: [60, 400, CaseList.partSize])
  func `a list that was sorted after it was repeated is an error, where enough rows differ`(_ partSize: Int) async throws {
    let list = Self.rows("01001", Self.amounts)
    #expect(try await read(list.flatMap { [$0, $0] }, partSize: partSize) == (["case.list_repeated 3 01001 24"], 0))
    #expect(try await read(list + list.reversed(), partSize: partSize) == (["case.list_repeated 26 01001 24"], 0))
    let other = Self.rows("64000", Self.amounts.map { $0 + 3000 })
    #expect(try await read(list + other + list.reversed(), partSize: partSize) == (["case.list_repeated 50 01001 24"], 24))
    // Few different rows may each stand an even number of times by chance; and some stand there once more than others.
    let few = Self.rows("01001", (0..<48).map { $0 / 2 % 12 * 50_000 + 100_000 })
    #expect(try await read(few, partSize: partSize).findings == [])
    let uneven = Array(list.flatMap { [$0, $0] }.dropLast(2)) + [list[0], list[2]]
    #expect(try await read(uneven, partSize: partSize) == ([], 48))
  }

  @Test(arguments: UInt64(1)...10)
  func `a list that is no repetition is none, whatever its sums`(_ seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let amounts = (0..<40).map { _ in Int.random(in: 1...40, using: &random) * 100_000 }
    #expect(try await read(Self.rows("01001", amounts)) == ([], 40))
  }
}
