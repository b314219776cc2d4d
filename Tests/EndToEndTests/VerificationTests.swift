import Batch
import Configuration
import Foundation
import TestSupport
import Testing

/// What `thads verify` finds in a published result that someone has touched.
@Suite struct VerificationTests {
  /// A way to touch a result, and what must be said of it.
  struct Touch: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let apply: @Sendable (_ result: String) throws -> Void
    let file: String
    let problem: String
  }

  static let touches = [
    Touch(
      testDescription: "a byte is changed",
      apply: { try replace("{", with: "{ ", in: "\($0)/data/findings.csv", orAppend: " ") },
      file: "data/findings.csv", problem: "changed"),
    Touch(
      testDescription: "a file is removed", apply: { try FileManager.default.removeItem(atPath: "\($0)/data/sources.csv") },
      file: "data/sources.csv", problem: "listed in manifest.json but not there"),
    Touch(
      testDescription: "a file is added", apply: { try Data("x".utf8).write(to: URL(fileURLWithPath: "\($0)/note.txt")) },
      file: "note.txt", problem: "not listed"),
    Touch(
      testDescription: "a province's figure is not its offices' sum",
      apply: { try raise("province", column: "value", in: "\($0)/data/figures.csv") }, file: "data/figures.csv",
      problem: "its parts add up to"),
    Touch(
      testDescription: "a ratio does not follow from its figures",
      apply: { try raise("office", column: "numerator", in: "\($0)/data/indicators.csv") }, file: "data/indicators.csv",
      problem: "numerator does not follow"),
    Touch(
      testDescription: "a workbook is no workbook",
      apply: { try Data("PK".utf8).write(to: URL(fileURLWithPath: "\($0)/toan-quoc.xlsx")) }, file: "toan-quoc.xlsx",
      problem: "cannot be read"),
  ]

  @Test(arguments: touches)
  func `a touched result is named with file and fault`(_ touch: Touch) async throws {
    let workspace = try SmallWorkspace(provinces: ["48"])
    let out = TemporaryFolder("thads-verify")
    _ = try await ReportRun.run(try workspace.options(out: out, formats: [.xlsx, .csv]), observer: .silent)
    #expect(try Verification.run(out["2022-09"]).faults == [])
    try touch.apply(out["2022-09"])
    let faults = try Verification.run(out["2022-09"]).faults
    #expect(
      faults.contains { $0.file == touch.file && $0.problem.english.contains(touch.problem) }, "\(faults.map(\.message.english))")
  }

  static let damages = [
    Touch(
      testDescription: "saved again by a spreadsheet program", apply: { try replace(",", with: ";", in: $0, orAppend: "") },
      file: "",
      problem: "the column"),
    Touch(testDescription: "emptied", apply: { try Data().write(to: URL(fileURLWithPath: $0)) }, file: "", problem: "the column"),
    Touch(testDescription: "removed", apply: { try FileManager.default.removeItem(atPath: $0) }, file: "", problem: "not there"),
  ]

  @Test(arguments: ["data/figures.csv", "data/indicators.csv"], damages)
  func `a data file that cannot be read back keeps nothing else from being checked`(_ file: String, _ damage: Touch) async throws
  {
    let workspace = try SmallWorkspace(provinces: ["48"])
    let out = TemporaryFolder("thads-verify")
    _ = try await ReportRun.run(try workspace.options(out: out, formats: [.xlsx, .csv]), observer: .silent)
    try damage.apply(out["2022-09/\(file)"])
    try Data().write(to: URL(fileURLWithPath: out["2022-09/toan-quoc.xlsx"]))
    let faults = try Verification.run(out["2022-09"]).faults
    #expect(faults.first?.file == file, "\(faults.map(\.message.english))")
    let isGone = damage.problem == "not there"
    #expect(faults.contains { $0.file == file && $0.problem.english.contains(isGone ? "not there" : "changed") })
    #expect(faults.count { $0.file == file } == (isGone ? 1 : 2) && faults.contains { $0.file == "toan-quoc.xlsx" })
    #expect(faults.contains { $0.problem.english.contains(damage.problem) })
  }

  @Test func `a folder that holds no result is refused`() throws {
    let folder = TemporaryFolder("thads-verify")
    #expect { try Verification.run(folder.path) } throws: { error in (error as? RunError)?.exitCode == .unusableInput }
  }

  @Sendable private static func replace(_ old: String, with new: String, in path: String, orAppend rest: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let changed = text.contains(old) ? text.replacingOccurrences(of: old, with: new) : text + rest
    try changed.write(toFile: path, atomically: false, encoding: .utf8)
  }

  /// Adds 1 to `column` of the first line of `level` that has a number there.
  @Sendable private static func raise(_ level: String, column: String, in path: String) throws {
    var lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    let index = try #require(lines[0].components(separatedBy: ",").firstIndex(of: column))
    for (number, line) in lines.enumerated() {
      var fields = line.components(separatedBy: ",")
      guard fields.count > index, fields[2] == level, let value = Int(fields[index]) else { continue }
      fields[index] = "\(value + 1)"
      lines[number] = fields.joined(separator: ",")
      return try lines.joined(separator: "\n").write(toFile: path, atomically: false, encoding: .utf8)
    }
    Issue.record("no \(level) has a number in \(column)")
  }
}
