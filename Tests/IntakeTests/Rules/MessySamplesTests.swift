import DelimitedText
import Enforcement
import Intake
import Testing

/// samples/messy: every file is read or rejected as its expectation says.
@Suite struct MessySamplesTests {
  private static let files = MessyExpectation.all.filter { !$0.isSet }

  @Test(arguments: files)
  func `a messy file is read or rejected as its expectation says`(_ expected: MessyExpectation) async throws {
    let bench = try Workbench()
    let result = await bench.read(folder: MessyExpectation.folder, files: [expected.file])
    let findings = result.findings.filter { $0.rule != .officeMissing }
    #expect(findings.map { "\($0.ruleID):\($0.line.map(String.init) ?? "-")" } == expected.findings)
    #expect(result.isBalanced)
    #expect(result.hasUsableFigures == expected.isUsed)
    #expect(result.rejected.isEmpty == expected.isUsed)
    for figure in expected.figures {
      let parts = figure.split(separator: "=")
      let place = parts[0].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      #expect(bench.figure(result, place[0], place[2], place[1]) == Int64(parts[1]), "\(figure)")
    }
    // What is rejected goes back byte for byte: all of it, or the heading and the office's rows.
    let source = try ByteSource(path: "\(MessyExpectation.folder)/\(expected.file)")
    let bytes = try source.bytes(in: 0..<source.size)
    for rejected in result.rejected where rejected.isWhole {
      #expect(try rejected.bytes(folder: MessyExpectation.folder) == bytes)
    }
  }

  @Test func `each folder of the samples is there`() {
    let folders = Set(MessyExpectation.all.compactMap { $0.file.split(separator: "/").first.map(String.init) })
    #expect(folders == ["encodings", "dialects", "headings", "numbers", "files", "rows", "cells", "figures", "cases", "sets"])
  }

  /// Rules that no small file can break, and the test that breaks them.
  private static let withoutSample: [Rule: String] = [
    .fileUnreadable: "a link, a pipe or a folder is no file to commit: HostileFileTests",
    .fileNameNotUTF8: "no name to commit: HostileFileTests",
    .rowCut: "needs a line of more than 16 MiB: HostileFileTests",
    .caseDuplicatesUnchecked: "needs more decisions without a serial number than fit a small file: DecisionRegisterTests",
  ]

  @Test func `every rule is broken by a sample, or says why it cannot be`() {
    let broken = Set(MessyExpectation.all.flatMap(\.findings).map { $0.prefix { $0 != ":" && $0 != "@" } })
    for rule in Rule.allCases {
      let isBroken = broken.contains { id in
        rule == .identity || rule == .bound ? id.hasPrefix("\(rule.rawValue).") : id == rule.rawValue
      }
      #expect(isBroken != (MessySamplesTests.withoutSample[rule] != nil), "\(rule.rawValue)")
    }
  }
}
