import Enforcement
import Intake
import Testing

/// Sums over the rows of one office, in a province's statement.
@Suite struct OfficeSumTests {
  private static let names = [
    "01000": "Cục THADS thành phố Hà Nội", "01001": "Chi cục THADS quận Ba Đình", "01002": "Chi cục THADS quận Hoàn Kiếm",
  ]

  /// What is read of offices with so many rows each, of which those with several have a sum below them, called by `label`; `spoilt` is the office
  /// whose sum is wrong.
  private func read(_ counts: [Int], spoilt: String? = nil, _ label: (String) -> String) async throws -> IntakeResult {
    let bench = try Workbench(more: [("01002", "Chi cục THADS quận Hoàn Kiếm", .office, "01")])
    bench.writeSound(except: "01000", "01001")
    var statement = Statement()
    var all = 0
    for (office, count) in zip(["01000", "01001", "01002"], counts) {
      let sizes = (0..<count).map { all + $0 + 2 }
      for (size, category) in zip(sizes, ["Dân sự", "Hình sự", "Lao động"]) {
        statement.rows.append(Statement.row(office, category, size: size))
      }
      let sum = sizes.reduce(0, +)
      all += sum
      if count > 1 { statement.rows.append(Statement.row(label(office), "", size: office == spoilt ? sum + 1 : sum)) }
    }
    statement.rows.append(Statement.row("Tổng cộng", "", size: all))
    bench.write("01/01.csv", statement.text)
    let result = await bench.read()
    #expect(result.isBalanced)
    return result
  }

  static let labels: [@Sendable (String) -> String] = [
    { _ in "Cộng" }, { "Cộng \(names[$0] ?? "")" }, { "Cộng \($0)" }, { "\($0) Total" }, { "Tổng của \($0)" }, { "\($0) Tổng" },
    { "\(names[$0] ?? "") cộng" }, { "\($0) - Cộng" }, { "I. Tổng số \(names[$0] ?? "")" }, { "\($0) Result" },
  ]

  @Test(arguments: [[1, 3, 3], [1, 3, 1], [3, 1, 3], [1, 1, 3], [3, 3, 1], [3, 1, 1], [3, 3, 3]], labels.indices)
  func `a sum below the rows of one office is held against these, be there sums of others or not`(
    _ counts: [Int], _ label: Int
  ) async throws {
    let result = try await read(counts, Self.labels[label])
    #expect(result.summary == [] && result.missing.isEmpty)
  }

  @Test(arguments: labels.indices.dropFirst())
  func `a wrong sum that names an office rejects that office alone`(_ label: Int) async throws {
    let result = try await read([1, 3, 1], spoilt: "01001", Self.labels[label])
    #expect(result.summary.filter { !$0.hasPrefix("office.missing") } == ["total.mismatch 01/01.csv:6 01001"])
    #expect(result.missing.count == 1)
  }

  @Test(arguments: [[1, 3, 3], [1, 3, 1], [3, 1, 3], [1, 1, 3], [3, 3, 1], [3, 1, 1]])
  func `so is one above its rows`(_ counts: [Int]) async throws {
    let bench = try Workbench(more: [("01002", "Chi cục THADS quận Hoàn Kiếm", .office, "01")])
    bench.writeSound(except: "01000", "01001")
    var statement = Statement()
    for (place, count) in counts.enumerated() {
      let sizes = (0..<count).map { place * 4 + $0 + 2 }
      if count > 1 { statement.rows.append(Statement.row("Cộng", "", size: sizes.reduce(0, +))) }
      for (size, category) in zip(sizes, ["Dân sự", "Hình sự", "Lao động"]) {
        statement.rows.append(Statement.row("0100\(place)", category, size: size))
      }
    }
    bench.write("01/01.csv", statement.text)
    #expect(await bench.read().summary == [])
    let sum = try #require(statement.rows.firstIndex { $0["office"] == "Cộng" })
    statement.rows[sum]["cases.separate_book"] = "1"
    bench.write("01/01.csv", statement.text)
    #expect(await bench.read().summary.contains { $0.hasPrefix("total.mismatch 01/01.csv:\(sum + 2) ") })
  }

  @Test func `a count in the label of a sum is no office's code`() async throws {
    let result = try await read([1, 3, 1]) { _ in "Cộng: 1001" }
    #expect(result.summary == [])
  }

  @Test func `subtotals by category below those of offices are held against the rows of their category`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001")
    var statement = Statement("01000", "01001")
    statement.rows.sort { ($0["category"] ?? "") < ($1["category"] ?? "") }
    statement.rows.insert(Statement.row("", "Dân sự Total", size: 6), at: 2)
    statement.rows += [Statement.row("", "Hình sự Total", size: 4), Statement.row("", "Grand Total", size: 10)]
    bench.write("01/01.csv", statement.text)
    #expect(await bench.read().summary == [])
    statement.rows[5]["cases.separate_book"] = "37"
    bench.write("01/01.csv", statement.text)
    #expect(await bench.read().summary.contains("total.mismatch 01/01.csv:7 -"))
  }
}
