import Configuration
import Enforcement
import Testing

@testable import Intake

/// Groups of columns below few other cells: what they say of the figures below them.
@Suite struct GroupTests {
  private static let figures = [
    "cases.eligible", "cases.completed", "cases.terminated", "money.eligible", "money.completed", "money.terminated",
    "money.reduced",
  ]

  /// What is read of a statement of 01001 with `groups` over the figures times their factors, Việc and Tiền between the two.
  private func read(_ groups: [(words: String, factor: Int)]) async throws -> (eligible: Int64?, findings: [Finding]) {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let measures = ["Có điều kiện", "Thi hành xong", "Đình chỉ", "Có điều kiện", "Thi hành xong", "Đình chỉ", "Giảm"]
    let blanks = [String](repeating: "", count: 6)
    var lines = [["Mã đơn vị", "Loại việc"] + groups.flatMap { [$0.words] + blanks }]
    lines.append(["", ""] + groups.flatMap { _ in ["Việc", "", "", "Tiền", "", "", ""] })
    lines.append(["", ""] + groups.flatMap { _ in measures })
    for row in Statement("01001").rows {
      let cells = groups.flatMap { group in Self.figures.map { "\((Int(row[$0] ?? "") ?? 0) * group.factor)" } }
      lines.append([row["office"] ?? "", row["category"] ?? ""] + cells)
    }
    bench.write("01/01001.csv", lines.map { $0.joined(separator: ";") + "\r\n" }.joined())
    let result = await bench.read()
    #expect(result.isBalanced)
    return (
      bench.figure(result, "01001", "cases.eligible", "Hình sự"), result.findings.filter { $0.rule != .officeFiguresMissing }
    )
  }

  @Test(arguments: [
    ("Chủ động", "heading.part"), ("Theo đơn yêu cầu", "heading.part"), ("Tín dụng ngân hàng", "heading.part"),
    ("Án tín dụng", "heading.part"), ("Không lũy kế", "heading.other_figures"), ("Trước điều chỉnh", "heading.other_figures"),
    ("Bình quân tháng", "heading.other_figures"), ("Phát sinh trong kỳ", "heading.other_figures"), ("2021", "period.wrong"),
    ("Quý III", "period.wrong"),
  ])
  func `a group over all figures says of them what a title would`(_ words: String, _ rule: String) async throws {
    let read = try await read([(words, 1)])
    #expect(read.findings.map(\.ruleID) == [rule])
    #expect(read.findings.first?.found == words)
    // Above the heading it says the same.
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.columns.removeAll { $0 == "period" }
    bench.write("01/01001.csv", words + "\r\n" + statement.text)
    #expect(await bench.read().summary == ["\(rule) 01/01001.csv:1 01001"])
  }

  @Test(arguments: [
    "2022", "Lũy kế", "Số lũy kế", "Cả năm", "Kỳ báo cáo", "Tháng báo cáo", "Chủ động và theo đơn", "Kết quả thi hành án",
  ])
  func `a group of all figures of the period is taken`(_ words: String) async throws {
    let read = try await read([(words, 1)])
    #expect(read.eligible == 140 && read.findings.isEmpty, "\(read.findings.map(\.ruleID))")
  }

  @Test(arguments: [
    ("Tháng báo cáo", "Lũy kế từ đầu năm"), ("Số phát sinh", "Số lũy kế"), ("2021", "2022"), ("Kỳ báo cáo", "Lũy kế"),
    ("Trong tháng", "Lũy kế từ đầu năm"), ("Không lũy kế", "Lũy kế"), ("Kỳ này", "Lũy kế từ đầu năm"),
    ("Phát sinh trong kỳ", "Cộng dồn"),
    ("Chủ động", "Tổng số"), ("Tín dụng", "Tổng cộng"), ("Tháng 9/2022", "Lũy kế"), ("Trước điều chỉnh", "Lũy kế"),
  ])
  func `of two groups the cumulative one of all cases is read, in either order`(_ other: String, _ own: String) async throws {
    for groups in [[(other, 3), (own, 1)], [(own, 1), (other, 3)]] {
      let read = try await read(groups)
      #expect(read.eligible == 140 && read.findings.isEmpty, "\(read.findings.map(\.ruleID))")
    }
  }

  @Test(arguments: [
    "Kỳ báo cáo;12 tháng năm 2022;Năm;2022", "Tháng;9;Năm;2022;Mã đơn vị;01001", "Lần nộp;1;Kỳ;12 tháng năm 2022",
  ])
  func `labels and their values above the heading are no groups`(_ line: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", line + "\r\n" + Statement("01001").text)
    #expect(await bench.read().summary == [])
  }

  @Test func `of two parts side by side the sum is wanted, and neither is to be removed`() async throws {
    let read = try await read([("Chủ động", 1), ("Theo đơn", 2)])
    #expect(read.eligible == nil && Set(read.findings.map(\.rule)) == [.headingRepeated])
    let first = try #require(read.findings.first)
    #expect(first.expected == "Chủ động / Việc / Có điều kiện" && first.found == "Theo đơn / Việc / Có điều kiện")
    #expect(first.remedy(in: .vietnamese).hasPrefix("Nếu mỗi cột là một phần của số liệu"))
  }
}
