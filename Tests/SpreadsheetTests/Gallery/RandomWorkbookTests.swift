import Glibc
import Spreadsheet
import TestSupport
import Testing

/// Random workbooks, whatever they hold: 24 of them, or as many as SHEET_SWEEP says (`make sheet-sweep`).
@Suite(.serialized) struct `Random workbooks` {
  private static let count = getenv("SHEET_SWEEP").flatMap { UInt64(String(cString: $0)) } ?? 24
  /// Hundreds at a time, so that a thousand do not fill the disk.
  private static let batches = stride(from: UInt64(1), through: count, by: 250).map { $0...min($0 + 249, count) }

  @Test(.enabled(if: Programs.hasOpenpyxl, "SKIPPED: python3 has no openpyxl"), arguments: batches)
  func `have no fault, hold what they were given, and compute what they carry`(seeds: ClosedRange<UInt64>) throws {
    let folder = TemporaryFolder("spreadsheet")
    for seed in seeds { try Programs.write(RandomWorkbook.make(seed: seed), named: "seed-\(seed)", to: folder) }
    if let checker = Programs.checker {
      let outcome = Programs.run("\(checker) '\(folder.path)'/*.xlsx")
      #expect(outcome.status == 0 && outcome.output.contains("\(seeds.count) files"), "\(outcome.output)")
    }
    if Programs.hasCalamine {
      let outcome = Programs.run("\(Programs.script("read_back.py")) '\(folder.path)'")
      #expect(outcome.status == 0 && outcome.output.contains("\(seeds.count) workbooks"), "\(outcome.output)")
    }
    if Programs.formulaChecker != nil {
      let outcome = Programs.run("\(Programs.script("recalculate.py")) '\(folder.path)' '\(Programs.sharedTools)'")
      #expect(outcome.status == 0 && outcome.output.contains("\(seeds.count) workbooks"), "\(outcome.output)")
    }
  }

  @Test(arguments: UInt64(1)...10) func `have the same bytes each time`(seed: UInt64) throws {
    #expect(try RandomWorkbook.make(seed: seed).book.encoded() == RandomWorkbook.make(seed: seed).book.encoded())
  }
}
