import Batch
import Foundation
import SpreadsheetReading
import TestSupport
import Testing

/// What an office did not send is no 0 in its row, and the sums that lack it say so, on the page and in the workbook.
@Suite struct IncompleteSumsTests {
  private static let mark = "(t)"

  /// A report of two provinces, where Liên Chiểu sends no column of `absent` figures.
  private func report(without absent: [String]) async throws -> (outcome: RunOutcome, out: TemporaryFolder) {
    let workspace = try SmallWorkspace()
    let path = "exports/2022-09/48/48490.csv"
    let text = String(decoding: try #require(workspace.folder.bytes(of: path)), as: UTF8.self)
    let rows = text.split(separator: "\n").map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    let kept = try #require(rows.first).indices.filter { !absent.contains(String(rows[0][$0])) }
    let cut = rows.map { row in kept.filter(row.indices.contains).map { row[$0] }.joined(separator: ";") }
    try workspace.folder.write(cut.joined(separator: "\n") + "\n", to: path)
    let out = TemporaryFolder("thads-incomplete-sums")
    return (try await ReportRun.run(try workspace.options(out: out), observer: .silent), out)
  }

  private func text(_ path: String, of out: TemporaryFolder) throws -> String {
    String(decoding: try #require(out.bytes(of: "2022-09/\(path)")), as: UTF8.self)
  }

  /// The row of `name` in the page's statement of money.
  private func row(_ page: String, named name: String) throws -> String {
    let section = try #require(page.components(separatedBy: #"<caption id="c-results-money-units">"#).last)
    let rows = section.components(separatedBy: "</tr>")
    return try #require(rows.first { $0.contains("<th scope=\"row\">") && $0.contains(name) })
  }

  @Test func `an office without two columns marks the sums of its province and of the nation`() async throws {
    let (outcome, out) = try await report(without: ["money.suspended", "money.separate_book"])
    #expect(outcome.exitCode == .published, "a warning makes nothing provisional")
    #expect(try Rows("findings.csv", of: out["2022-09"]).matching(["rule": "office.figures_missing"]).count == 1)

    let nation = try text("index.html", of: out)
    let province = try text("tinh/48-da-nang.html", of: out)
    for (page, name) in [(nation, "Thành phố Đà Nẵng"), (nation, "Tổng số"), (province, "Tổng số")] {
      #expect(try row(page, named: name).components(separatedBy: "\(Self.mark)</a></sup>").count == 3, "\(name)")
    }
    #expect(!(try row(nation, named: "Tỉnh Gia Lai")).contains(Self.mark))
    let office = try row(province, named: "quận Liên Chiểu")
    #expect(office.components(separatedBy: "<td>–</td>").count == 3 && !office.contains(Self.mark))
    #expect(nation.contains("1 đơn vị như vậy: Chi cục Thi hành án dân sự quận Liên Chiểu (Đà Nẵng)."))
    #expect(province.contains("1 đơn vị như vậy: Chi cục Thi hành án dân sự quận Liên Chiểu."))
    #expect(try !text("tinh/64-gia-lai.html", of: out).contains(Self.mark))

    for (book, marked) in [("toan-quoc", 4), ("tinh/48-da-nang", 2)] {
      let workbook = try SpreadsheetReader(try #require(out.bytes(of: "2022-09/\(book).xlsx")))
      let cells = try workbook.cells(of: "Kết quả về tiền").values
      let sums = cells.filter { $0.numberFormat?.contains(Self.mark) == true }
      #expect(sums.count == marked, "\(book)")
      for sum in sums {
        guard case .number(let number) = sum.value, sum.formula?.isEmpty == false else {
          Issue.record("\(book) \(sum.reference) is no sum: \(sum)")
          continue
        }
        #expect(number.double > 0)
      }
      let notes = cells.filter { if case .string(let text) = $0.value { text.contains("\(Self.mark) Số cộng") } else { false } }
      #expect(notes.count == 1, "\(book)")
    }
    #expect(try Verification.run(out["2022-09"]).faults == [])
  }

  @Test func `where every office sends all, nothing is marked`() async throws {
    let (_, out) = try await report(without: [])
    #expect(try !text("index.html", of: out).contains(Self.mark) && !text("phuong-phap.html", of: out).contains("chưa đủ đơn vị"))
  }
}
