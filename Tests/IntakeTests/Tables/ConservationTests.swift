import Enforcement
import Intake
import TestSupport
import Testing

/// Nothing is lost and nothing fails, whatever happens to the bytes of a file.
@Suite struct ConservationTests {
  /// A small statement with control totals, so that a changed figure cannot pass unseen.
  private static let text: String = {
    var statement = Statement("01001")
    let kept = ["eligible", "completed", "terminated", "in_progress", "postponed_consent", "other", "reduced"]
    statement.columns =
      ["office", "period", "category", "submission"] + kept.dropLast().map { "cases.\($0)" } + kept.map { "money.\($0)" }
    statement.addTotal("01001")
    return statement.text + "Người lập biểu\r\n"
  }()

  /// What a changed file ended in.
  enum Ending: CaseIterable {
    case right, noticed, rejected
  }

  private func ending(_ result: IntakeResult, _ sound: [Figures?], _ bench: Workbench) -> Ending {
    #expect(result.isBalanced)
    let position = bench.registry.position(of: "01001") ?? 0
    let figures = ["Dân sự", "Hình sự"].map { result.figures[position, Category($0)] }
    if result.missing.contains(position) {
      #expect(result.findings.contains { $0.office?.code == "01001" && $0.severity == .error })
      return .rejected
    }
    if figures == sound { return .right }
    // The figures are other ones: that must have been noticed.
    #expect(result.findings.contains { !$0.file.isEmpty && $0.rule != .officeMissing }, "\(result.summary)")
    return .noticed
  }

  /// Every second byte here; `make test-bytes` changes all of them.
  @Test(arguments: 0..<8)
  func `a single byte changed ends in a right reading, a finding or a rejection`(_ part: Int) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let bytes = Array(ConservationTests.text.utf8)
    bench.write("01/01001.csv", bytes: bytes)
    let first = await bench.read()
    #expect(first.summary == [])
    let position = try #require(bench.registry.position(of: "01001"))
    let sound = ["Dân sự", "Hình sự"].map { first.figures[position, Category($0)] }
    for other in Workbench.reporting where other != "01001" { bench.remove("\(other.prefix(2))/\(other).csv") }
    var endings: [Ending: Int] = [:]
    let values: [UInt8] = [0x00, 0x0A, 0x22, 0x30, 0x39, 0x3B, 0x2E, 0xFF]
    for index in stride(from: part, to: bytes.count, by: Environment.isWhole ? 8 : 16) {
      for value in values where bytes[index] != value {
        var changed = bytes
        changed[index] = value
        bench.write("01/01001.csv", bytes: changed)
        let result = await bench.read()
        endings[ending(result, sound, bench), default: 0] += 1
      }
    }
    print("byte changes, part \(part):", Ending.allCases.map { "\($0) \(endings[$0] ?? 0)" }.joined(separator: ", "))
    #expect((endings[.rejected] ?? 0) > (endings[.noticed] ?? 0))
  }

  @Test(arguments: UInt64(1)...20)
  func `cut, repeated and scrambled files balance`(_ seed: UInt64) async throws {
    try await expectBalance(ofScrambled: ConservationTests.text, seed)
  }

  @Test func `the result does not depend on how many files are read at a time`() async throws {
    let bench = try Workbench()
    for number in 0..<40 {
      var statement = Statement(Workbench.reporting[number % 4], submission: number / 4 + 1)
      if number % 7 == 0 { statement.rows[0]["cases.eligible"] = "1" }
      bench.write("01/\(number).csv", statement.text)
    }
    let one = await bench.read(jobs: 1)
    for jobs in [2, 3, 8] {
      let several = await bench.read(jobs: jobs)
      #expect(several.findings == one.findings)
      #expect(several.sources == one.sources)
      #expect(several.files == one.files)
      #expect(several.rejected == one.rejected)
    }
    #expect(one.isBalanced && one.totals.files == 40)
  }
}
