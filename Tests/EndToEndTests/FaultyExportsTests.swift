import Batch
import Configuration
import Glibc
import TestSupport
import Testing

/// One row with its eligible total raised by 1, one file deleted, one file of garbage: what the operator must be able to rely on.
@Suite struct FaultyExportsTests {
  @Test func `three faults are three findings, and everything else is right`() async throws {
    let workspace = try SmallWorkspace()
    let files = try names(in: workspace.folder["exports/2022-09/64"])
    let broken = "exports/2022-09/64/\(files[1])"
    let deleted = files[2]
    let garbage = "exports/2022-09/64/\(files[3])"
    let original = try #require(workspace.folder.bytes(of: broken))
    let (raised, line) = try #require(raisingEligible(in: original))
    try workspace.folder.write(raised, to: broken)
    #expect(Glibc.unlink(workspace.folder["exports/2022-09/64/\(deleted)"]) == 0)
    var generator = SeededGenerator(seed: 7)
    try workspace.folder.write((0..<4096).map { _ in UInt8.random(in: .min ... .max, using: &generator) }, to: garbage)

    let out = TemporaryFolder("thads-faulty")
    let outcome = try await ReportRun.run(try workspace.options(out: out), observer: .silent)
    #expect(outcome.exitCode == .provisional)
    let result = out["2022-09"]

    let errors = try Rows("findings.csv", of: result).matching(["severity": "error"])
    #expect(errors.count == 3, "\(errors)")
    let identity = try #require(errors.first { $0["rule"] == "identity.eligible" })
    #expect(identity["file"] == broken)
    #expect(identity["line"] == "\(line)")
    #expect(identity["column"]?.isEmpty == false)
    #expect(errors.contains { $0["rule"] == "office.missing" && $0["office"] == String(deleted.prefix(5)) })
    #expect(errors.contains { $0["file"] == garbage })

    try await expectOthersRight(result, except: files[1...3].map { String($0.prefix(5)) })
    try expectKeptBytes(result, of: raised, stem: String(files[1].prefix(5)))
    let page = String(decoding: try #require(TemporaryFolder.bytes(of: "\(result)/index.html")), as: UTF8.self)
    #expect(page.lowercased().contains("sơ bộ"))
    #expect(try Verification.run(result).faults.map { $0.message[.english] } == [])
  }

  @Test func `where a newer submission is rejected, the data call provisional what the pages do`() async throws {
    let workspace = try SmallWorkspace()
    let file = try #require(try names(in: workspace.folder["exports/2022-09/64"]).dropFirst().first)
    let original = try #require(workspace.folder.bytes(of: "exports/2022-09/64/\(file)"))
    var lines = String(decoding: original, as: UTF8.self).split(whereSeparator: \.isNewline).map { "\($0),2" }
    try #require(lines.count > 2)
    lines[0] = String(lines[0].dropLast()) + "submission"
    lines[1] = lines[1].replacing(",2022-09,", with: ",2021-08,")
    try workspace.folder.write(lines.joined(separator: "\n") + "\n", to: "exports/2022-09/64/lan-2-\(file)")
    let out = TemporaryFolder("thads-rejected-again")
    let outcome = try await ReportRun.run(try workspace.options(out: out, formats: [.csv]), observer: .silent)
    #expect(outcome.exitCode == .provisional)
    let rows = try Rows("indicators.csv", of: out["2022-09"]).matching(["indicator": "cases.completion"])
    let provisional = rows.filter { $0["status"] == "provisional" }.compactMap { $0["code"] }
    #expect(provisional == ["VN", "64", String(file.prefix(5))])
    #expect(rows.contains { $0["code"] == "48" && $0["status"] == "final" })
  }

  /// The export with the eligible cases of its first row raised by 1, and that row's line. The headings must be canonical ids.
  private func raisingEligible(in export: [UInt8]) -> (export: [UInt8], line: Int)? {
    var lines = export.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count > 2, let column = fields(of: lines[0]).firstIndex(of: "cases.eligible") else { return nil }
    var row = fields(of: lines[1])
    guard let eligible = Int(row[column]) else { return nil }
    row[column] = "\(eligible + 1)"
    lines[1] = Array(row.joined(separator: ",").utf8)[...]
    return (Array(lines.joined(separator: [UInt8(ascii: "\n")])), 2)
  }

  private func fields(of line: ArraySlice<UInt8>) -> [String] {
    line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every office but `broken` has the figures of a run without faults.
  private func expectOthersRight(_ result: String, except broken: [String]) async throws {
    let out = TemporaryFolder("thads-sound")
    let workspace = try SmallWorkspace()
    let sound = try await ReportRun.run(try workspace.options(out: out, formats: [.csv]), observer: .silent)
    #expect(sound.exitCode == .published)
    let expected = try Rows("figures.csv", of: out["2022-09"]).matching(["level": "office"]).filter {
      !broken.contains($0["code"] ?? "")
    }
    let found = try Rows("figures.csv", of: result).matching(["level": "office"])
    #expect(!expected.isEmpty)
    #expect(found == expected)
  }

  /// The rejected file's records stand in data/rejected byte for byte.
  private func expectKeptBytes(_ result: String, of source: [UInt8], stem: String) throws {
    let kept = try #require(TemporaryFolder.bytes(of: "\(result)/data/rejected/\(stem).csv"))
    let records = kept.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
    let lines = Set(source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true))
    #expect(!records.isEmpty)
    #expect(records.allSatisfy(lines.contains))
  }

  @Test func `with --require-complete nothing is published`() async throws {
    let workspace = try SmallWorkspace(provinces: ["64"])
    let files = try names(in: workspace.folder["exports/2022-09/64"])
    #expect(Glibc.unlink(workspace.folder["exports/2022-09/64/\(files[0])"]) == 0)
    let out = TemporaryFolder("thads-incomplete")
    let options = try workspace.options(out: out, requireComplete: true)
    let error = await #expect(throws: RunError.self) { try await ReportRun.run(options, observer: .silent) }
    #expect(error?.exitCode == .unusableInput)
    #expect(try names(in: out.path) == [".thads.lock"])
  }

  @Test func `exports of which none can be used publish nothing`() async throws {
    let workspace = try SmallWorkspace(provinces: ["64"])
    for file in try names(in: workspace.folder["exports/2022-09/64"]) {
      try workspace.folder.write("not;a;statement\n1;2;3\n", to: "exports/2022-09/64/\(file)")
    }
    let out = TemporaryFolder("thads-unusable")
    let options = try workspace.options(out: out)
    let error = await #expect(throws: RunError.self) { try await ReportRun.run(options, observer: .silent) }
    #expect(error?.exitCode == .unusableInput)
    #expect(try names(in: out.path) == [".thads.lock"])
  }
}
