import Configuration
import Enforcement
import Testing

@testable import Intake

/// Rows that hold nothing but groups, above a whole heading or below each measure: whatever their cells stand beside, and whether those of a merged cell are
/// blank or repeat it, they say the same.
@Suite struct GroupRowTests {
  /// How a table writes its groups.
  enum Shape: CaseIterable {
    /// Above the whole heading, over the first of its columns, or over each.
    case above, aboveRepeated
    /// In one row with the headings of offices and categories, or with that of offices alone.
    case beside, besideRepeated, besideOffices
    /// Above a blank row.
    case apart
    /// Below each measure, which stands over the first of its columns, or over each.
    case below, belowRepeated

    var isBelow: Bool { self == .below || self == .belowRepeated }
  }

  private static let figures = Statement.columns.filter { $0.contains(".") }
  private static let moneyColumns = figures.filter { $0.hasPrefix("money.") }

  private static func line(_ cells: [String]) -> String { cells.joined(separator: ";") + "\r\n" }

  /// The heading of `ids` times `groups`, each over `spans` of the figures.
  private static func heading(_ groups: [String], _ shape: Shape, spans: [ArraySlice<String>]) -> String {
    let ids = ["office", "category"], blank = ["", ""]
    let figures = spans.flatMap { $0 }
    let merged = zip(groups, spans).flatMap { group, span in [group] + span.dropFirst().map { _ in "" } }
    let parted = zip(groups, spans).flatMap { group, span in span.map { _ in group } }
    switch shape {
    case .above: return line(blank + merged) + line(ids + figures)
    case .aboveRepeated: return line(blank + parted) + line(ids + figures)
    case .beside: return line(ids + merged) + line(blank + figures)
    case .besideRepeated: return line(ids + parted) + line(blank + figures)
    case .besideOffices: return line(["office", ""] + merged) + line(["", "category"] + figures)
    case .apart: return line(blank + merged) + "\r\n" + line(ids + figures)
    case .below, .belowRepeated:
      let upper = Self.figures.flatMap { id in groups.indices.map { $0 == 0 || shape == .belowRepeated ? id : "" } }
      return line(ids + upper) + line(blank + Self.figures.flatMap { _ in groups })
    }
  }

  /// What is read of a statement of 01001 with groups of all figures times their factors.
  private func read(_ groups: [(words: String, factor: Int)], _ shape: Shape) async throws -> (
    eligible: Int64?, findings: [Finding]
  ) {
    let words = groups.map(\.words)
    let heading = Self.heading(words, shape, spans: words.map { _ in Self.figures[...] })
    let rows = Statement("01001").rows.map { row in
      let cells = Self.figures.map { id in groups.map { "\((Int(row[id] ?? "") ?? 0) * $0.factor)" } }
      let ordered = shape.isBelow ? cells.flatMap { $0 } : groups.indices.flatMap { group in cells.map { $0[group] } }
      return Self.line([row["office"] ?? "", row["category"] ?? ""] + ordered)
    }
    return try await read(heading + rows.joined())
  }

  private func read(_ text: String) async throws -> (eligible: Int64?, findings: [Finding]) {
    let bench = try Workbench()
    bench.write("01/01001.csv", text)
    let result = await bench.read()
    #expect(result.isBalanced)
    let findings = result.findings.filter { $0.rule != .officeFiguresMissing && $0.rule != .officeMissing }
    return (bench.figure(result, "01001", "cases.eligible", "Hình sự"), findings)
  }

  @Test(
    arguments: [
      ("2021", "period.wrong"), ("Năm 2021", "period.wrong"), ("12 tháng năm 2021", "period.wrong"),
      ("11 tháng năm 2022", "period.wrong"), ("Kết quả năm 2021", "period.wrong"), ("Cùng kỳ năm trước", "heading.other_figures"),
      ("Trong tháng 9", "heading.other_figures"),
    ], Shape.allCases)
  func `what stands over all figures and is not the period's is never taken for it`(
    _ group: (words: String, rule: String), _ shape: Shape
  ) async throws {
    let read = try await read([(group.words, 1)], shape)
    #expect(read.eligible == nil && read.findings.map(\.ruleID) == [group.rule], "\(read.findings.map(\.ruleID))")
    #expect(read.findings.first?.found == group.words)
  }

  @Test(arguments: ["2022", "Năm 2022", "12 tháng năm 2022", "Lũy kế từ đầu năm", "Kỳ này"], Shape.allCases)
  func `what stands over all figures of the period changes nothing`(_ words: String, _ shape: Shape) async throws {
    let read = try await read([(words, 1)], shape)
    #expect(read.eligible == 140 && read.findings.isEmpty, "\(read.findings.map(\.ruleID))")
  }

  @Test(
    arguments: [
      ("2021", "2022"), ("Năm 2021", "Năm 2022"), ("12 tháng năm 2021", "12 tháng năm 2022"),
      ("Cùng kỳ năm trước", "12 tháng năm 2022"), ("Cùng kỳ", "Kỳ này"), ("Trong tháng", "Lũy kế từ đầu năm"),
      ("Kỳ này", "Lũy kế"), ("Chủ động", "Tổng số"),
    ], Shape.allCases)
  func `of two groups the period's own is read, in either order`(_ words: (other: String, own: String), _ shape: Shape)
    async throws
  {
    for groups in [[(words.other, 3), (words.own, 1)], [(words.own, 1), (words.other, 3)]] {
      let read = try await read(groups, shape)
      #expect(read.eligible == 140 && read.findings.isEmpty, "\(words) \(shape): \(read.findings.map(\.ruleID))")
    }
  }

  @Test(arguments: [("2020", "2021"), ("Năm 2020", "Năm 2021"), ("11 tháng năm 2022", "11 tháng năm 2021")], Shape.allCases)
  func `of two other periods the first is told, and nobody is advised to add them up`(
    _ words: (String, String), _ shape: Shape
  ) async throws {
    let read = try await read([(words.0, 1), (words.1, 2)], shape)
    #expect(read.eligible == nil && read.findings.map(\.ruleID) == ["period.wrong"], "\(read.findings.map(\.ruleID))")
    #expect(read.findings.first?.found == words.0)
  }

  @Test(
    arguments: [
      ("2022", "2021"), ("Năm 2022", "Năm 2021"), ("12 tháng năm 2022", "Cùng kỳ năm trước"), ("Kỳ này", "Năm 2021"),
      ("12 tháng năm 2022", "Kế hoạch"), ("", "2021"), ("", "Năm 2021"), ("", "Cùng kỳ năm trước"),
    ], Shape.allCases.filter { !$0.isBelow })
  func `another period over the amounts alone is never taken for the period's`(
    _ words: (cases: String, money: String), _ shape: Shape
  ) async throws {
    let money = Self.figures.count - Self.moneyColumns.count
    let heading = Self.heading(
      [words.cases, words.money], shape, spans: [Self.figures[..<money], Self.figures[money...]])
    let rows = Statement("01001").rows.map { row in
      Self.line([row["office"] ?? "", row["category"] ?? ""] + Self.figures.map { row[$0] ?? "" })
    }
    let read = try await read(heading + rows.joined())
    #expect(read.eligible == nil && read.findings.contains { $0.severity == .error })
    if words.cases == "12 tháng năm 2022", words.money == "Kế hoạch" || shape == .above {
      #expect(read.findings.map(\.rule) == [.headingMissing])
      #expect(read.findings.first?.message(in: .vietnamese).contains(words.money) == true)
    }
    // With a line between that says something else the same.
    guard shape == .apart else { return }
    let parted = heading.replacing("\r\n\r\n", with: "\r\n;;;;;;Đơn vị tính: 1.000 đồng\r\n")
    let second = try await self.read(parted + rows.joined())
    #expect(second.eligible == nil && second.findings.contains { $0.severity == .error })
  }

  @Test(arguments: [
    ("12 tháng năm 2022", "Cùng kỳ năm trước"), ("", "Cùng kỳ năm trước"), ("2022", "2021"), ("", "2021"), ("2021", ""),
  ])
  func `groups beside the sender's name say the same`(_ words: (cases: String, money: String)) async throws {
    let money = Self.figures.count - Self.moneyColumns.count
    let heading = Self.heading([words.cases, words.money], .above, spans: [Self.figures[..<money], Self.figures[money...]])
    let rows = Statement("01001").rows.map { row in
      Self.line([row["office"] ?? "", row["category"] ?? ""] + Self.figures.map { row[$0] ?? "" })
    }
    let read = try await read("CHI CỤC THADS QUẬN BA ĐÌNH" + heading + rows.joined())
    #expect(read.eligible == nil && read.findings.contains { $0.severity == .error })
  }

  @Test func `from October on two years are those of the calendar and of statistics`() async throws {
    let bench = try Workbench(period: "2021-11")
    let heading = Self.heading(["Năm 2021", "Năm 2022"], .above, spans: [Self.figures[...], Self.figures[...]])
    let rows = Statement("01001").rows.map { row in
      let cells = Self.figures.map { Int(row[$0] ?? "") ?? 0 }
      return Self.line([row["office"] ?? "", row["category"] ?? ""] + (cells.map { $0 * 3 } + cells).map(String.init))
    }
    bench.write("01/01001.csv", heading + rows.joined())
    let result = await bench.read()
    #expect(bench.figure(result, "01001", "cases.eligible", "Hình sự") == 140)
  }

  @Test(arguments: [
    ["Kỳ này", "Cùng kỳ", "+/-"], ["Kỳ này", "Cùng kỳ", "(+/-)"], ["Năm 2022", "Năm 2021", "±"], ["2022", "2021", "+ / -"],
    ["Kỳ này", "Cùng kỳ", "Tăng, giảm"], ["2022", "2021", "(%)"], ["Tổng số", "Chủ động", "Theo đơn"],
    ["Tổng cộng", "Án chủ động", "Án theo đơn"], ["Tổng số", "Trong đó: chủ động", "Trong đó: theo đơn"],
  ])
  func `columns below each measure that are not the period's whole are not read`(_ words: [String]) async throws {
    for shape in [Shape.below, .belowRepeated] {
      let read = try await read([(words[0], 1), (words[1], 3), (words[2], 5)], shape)
      #expect(read.eligible == 140 && read.findings.isEmpty, "\(words) \(shape): \(read.findings.map(\.ruleID))")
    }
  }

  @Test func `two parts below each measure are told as such, with both headings`() async throws {
    let read = try await read([("Chủ động", 1), ("Theo đơn", 2)], .below)
    let first = try #require(read.findings.first)
    #expect(read.eligible == nil && Set(read.findings.map(\.rule)) == [.headingRepeated])
    #expect(first.expected == "cases.carried_over / Chủ động" && first.found == "cases.carried_over / Theo đơn")
  }

  @Test func `words below a measure that are not known are named`() async throws {
    let read = try await read([("Sơ thẩm", 1), ("Phúc thẩm", 2)], .below)
    let first = try #require(read.findings.first { $0.rule == .headingUnnamed })
    #expect(read.eligible == nil && first.found == "cases.carried_over / Phúc thẩm")
  }

  @Test(arguments: Shape.allCases)
  func `the rows of groups on a further page are its head`(_ shape: Shape) async throws {
    let words = ["2021", "2022"]
    let heading = Self.heading(words, shape, spans: words.map { _ in Self.figures[...] })
    let rows = Statement("01001").rows.enumerated().map { place, row in
      let cells = Self.figures.map { id in [3, 1].map { "\((Int(row[id] ?? "") ?? 0) * $0)" } }
      let ordered = shape.isBelow ? cells.flatMap { $0 } : [0, 1].flatMap { group in cells.map { $0[group] } }
      return Self.line([place == 0 ? row["office"] ?? "" : "", row["category"] ?? ""] + ordered)
    }
    let read = try await read(heading + rows.joined(separator: heading))
    #expect(read.eligible == 140 && read.findings.isEmpty, "\(read.findings.map(\.ruleID))")
  }
}
