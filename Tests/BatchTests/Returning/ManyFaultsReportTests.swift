@testable import Batch
import Configuration
import DelimitedText
import Enforcement
import Intake
import Synchronization
import TestSupport
import Testing

/// A run over files in which every row is bad tells of every row, wherever it tells of findings.
@Suite struct ManyFaultsReportTests {
  private static let project = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
  private static let cases = 12_000
  private static let rows = 1_500

  /// A case list of two offices whose statuses are unknown.
  private static var list: String {
    let heading =
      "Mã đơn vị;Kỳ báo cáo;Số quyết định;Ngày thụ lý;Loại việc;Nguồn;Trạng thái;Số tiền phải thi hành;Số tiền đã thi hành;Số tiền giảm\r\n"
    return heading
      + (0..<cases).map { index in
        "\(index < cases / 2 ? "64000" : "64001");2022-09;\(index + 1)/QĐ-CTHADS;13/04/2022;Dân sự;Mới thụ lý;Xog \(index);1000;0;0\r\n"
      }.joined()
  }

  /// The sample's statement with one row again and again, each with a word for a number.
  private static func statement(_ sample: String) -> String {
    let lines = sample.split(separator: "\r\n", omittingEmptySubsequences: true)
    let row = lines[2].replacing(";210;", with: ";x;")
      .replacing("01001;Chi cục THADS quận Ba Đình", with: "01000;Cục THADS thành phố Hà Nội")
    return lines[..<2].joined(separator: "\r\n") + "\r\n" + String(repeating: row + "\r\n", count: rows)
  }

  private func source() throws -> (source: RunSource, workspace: TemporaryFolder, list: String) {
    let workspace = TemporaryFolder("thads-many-faults")
    let sample = try #require(TemporaryFolder.bytes(of: "\(Self.project)/samples/messy/encodings/utf-8.csv"))
    try workspace.write(
      #require(TemporaryFolder.bytes(of: "\(Self.project)/samples/messy/offices.csv")), to: "offices.csv")
    try workspace.write(sample, to: "exports/2022-09/01/01001.csv")
    try workspace.write(Self.statement(String(decoding: sample, as: UTF8.self)), to: "exports/2022-09/01/01000.csv")
    try workspace.write(Self.list, to: "exports/2022-09/64/64.csv")
    let source = RunSource(
      workspace: workspace.path, templates: "\(Self.project)/templates", period: try #require(Period(year: 2022, month: 9)),
      baseline: nil, jobs: 2)
    return (source, workspace, Self.list)
  }

  private func text(_ bytes: [UInt8]?) throws -> String { String(decoding: try #require(bytes), as: UTF8.self) }

  @Test func `every bad row stands in the findings and in the list of errors, and goes back byte for byte`() async throws {
    let (source, workspace, list) = try source()
    let out = TemporaryFolder("thads-out")
    let options = ReportOptions(
      source: source, out: out.path, formats: [.csv], scope: [.national], requireComplete: false, replace: false,
      sourceDateEpoch: nil)
    let outcome = try await ReportRun.run(options, observer: .silent)
    #expect(outcome.exitCode == .provisional)
    withExtendedLifetime(workspace) {}

    let findings = try text(out.bytes(of: "2022-09/data/findings.csv")).split(separator: "\n")
    let ofList = findings.filter { $0.hasPrefix("case.status_unknown,error,exports/2022-09/64/64.csv,") }
    #expect(ofList.count == Self.cases)
    #expect(ofList.enumerated().allSatisfy { $1.split(separator: ",", omittingEmptySubsequences: false)[3] == "\($0 + 2)" })
    #expect(findings.count { $0.hasPrefix("number.invalid,error,exports/2022-09/01/01000.csv,") } == Self.rows)
    #expect(findings.count { $0.hasPrefix("row.duplicate,error,exports/2022-09/01/01000.csv,") } == Self.rows - 1)

    let errors = try text(out.bytes(of: "2022-09/data/rejected/64.errors.csv")).split(separator: "\r\n").dropFirst()
    #expect(errors.count == Self.cases)
    #expect(errors.enumerated().allSatisfy { $1.hasPrefix("\($0 + 2);\($0 + 2);") })
    let last = try #require(errors.last).split(separator: ";", omittingEmptySubsequences: false)
    let offset = try #require(Int(last[2]))
    #expect(Array(list.utf8)[offset...].starts(with: Array("Xog \(Self.cases - 1);".utf8)))
    #expect(last[4] == "G\(Self.cases + 1)")
    #expect(out.bytes(of: "2022-09/data/rejected/64.csv") == Array(list.utf8))
    let statement = try text(out.bytes(of: "2022-09/data/rejected/01000.errors.csv")).split(separator: "\r\n").dropFirst()
    #expect(statement.count == 2 * Self.rows - 1)
    #expect(out.bytes(of: "2022-09/data/rejected/01000.csv") == workspace.bytes(of: "exports/2022-09/01/01000.csv"))

    // A letter is for a person: the first ones, and how many there are.
    let letter = try text(out.bytes(of: "2022-09/data/rejected/64001.html"))
    #expect(letter.contains("(\(Self.cases / 2))</caption>") && letter.contains("Xog \(Self.cases / 2)<"))
    #expect(letter.contains("và \(Self.cases / 2 - ReturnLetter.shownFindings) mục nữa"))
    let manifest = try text(out.bytes(of: "2022-09/manifest.json"))
    #expect(manifest.contains("\"records_rejected\": \(Self.cases + Self.rows)"))
  }

  @Test func `every bad row stands in the JSON of a check, and is printed where all are asked for`() async throws {
    let (source, workspace, _) = try source()
    let printed = Printed()
    let observer = RunObserver(
      progress: { _ in }, say: { _ in }, shownErrors: nil, found: { _ in printed.count() }, further: { _ in })
    let outcome = try await CheckRun.run(source, observer: observer)
    var json: [UInt8] = []
    try outcome.writeJSON { json += $0 }
    withExtendedLifetime(workspace) {}
    let lines = String(decoding: json, as: UTF8.self).split(separator: "\n")
    #expect(lines.count { $0 == "      \"rule\": \"case.status_unknown\"," } == Self.cases)
    #expect(lines.count { $0 == "      \"rule\": \"number.invalid\"," } == Self.rows)
    #expect(lines.first == "{" && lines.suffix(2) == ["  ]", "}"])
    #expect(printed.value == Self.cases + 2 * Self.rows - 1)
  }
}

/// Counts what an observer is told.
private final class Printed: Sendable {
  private let told = Atomic<Int>(0)

  func count() { told.add(1, ordering: .relaxed) }

  var value: Int { told.load(ordering: .relaxed) }
}
