import Glibc
import Spreadsheet
import SpreadsheetReading
import TestSupport
import Testing

@Suite(.serialized) struct `One workbook a feature` {
  @Test func `is made for each, and no two share a name`() {
    let names = FeatureGallery.features.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.count >= 45)
  }

  @Test(arguments: FeatureGallery.features.map(\.name)) func `is read by this library, every cell given`(name: String) throws {
    let feature = try #require(FeatureGallery.features.first { $0.name == name })
    let record = try feature.make()
    let reader = try SpreadsheetReader(try record.book.encoded())
    var count = 0
    for sheet in reader.sheets {
      try reader.forEachCell(of: sheet) { cell in if cell.value != .blank || cell.formula != nil { count += 1 } }
    }
    #expect(count == record.lines.count)
  }

  @Test(.enabled(if: Programs.checker != nil, "SKIPPED: XLSX_CHECKER names no checker of .xlsx files"))
  func `has no fault against the schemas and their rules`() throws {
    let folder = try Self.gallery()
    let outcome = Programs.run("\(Programs.checker ?? "false") '\(folder.path)'/*.xlsx")
    #expect(outcome.status == 0 && outcome.output.contains("\(FeatureGallery.features.count) files"), "\(outcome.output)")
  }

  @Test(.enabled(if: Programs.hasCalamine, "SKIPPED: python3 has no openpyxl or no python_calamine"))
  func `holds for openpyxl and calamine the values it was given`() throws {
    let folder = try Self.gallery()
    let outcome = Programs.run("\(Programs.script("read_back.py")) '\(folder.path)'")
    #expect(outcome.status == 0 && outcome.output.contains("\(FeatureGallery.features.count) workbooks"), "\(outcome.output)")
  }

  @Test(.enabled(if: Programs.formulaChecker != nil, "SKIPPED: no LibreOffice, or no check_formulas.py beside the repository"))
  func `opens in LibreOffice, which computes what it carries`() throws {
    let folder = try Self.gallery(without: Self.beyondLibreOffice)
    let outcome = Programs.run("\(Programs.script("recalculate.py")) '\(folder.path)' '\(Programs.sharedTools)'")
    let count = FeatureGallery.features.count - Self.beyondLibreOffice.count
    #expect(outcome.status == 0 && outcome.output.contains("\(count) workbooks"), "\(outcome.output)")
  }

  /// LibreOffice 7 has no SORT.
  private static let beyondLibreOffice: Set<String> = ["dynamic-arrays"]

  private static func gallery(without left: Set<String> = []) throws -> TemporaryFolder {
    let folder = TemporaryFolder("spreadsheet")
    for feature in FeatureGallery.features where !left.contains(feature.name) {
      try Programs.write(try feature.make(), named: feature.name, to: folder)
    }
    return folder
  }
}

extension Programs {
  /// A script of this folder, as a command.
  static func script(_ name: String) -> String {
    let folder = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
    return "PYTHONIOENCODING=utf-8 python3 '\(folder)/\(name)'"
  }

  /// Writes a workbook and the list of its cells.
  static func write(_ record: RecordedWorkbook, named name: String, to folder: TemporaryFolder) throws {
    try record.book.write(to: folder["\(name).xlsx"])
    try folder.write(record.lines.joined(separator: "\n"), to: "\(name).cells")
  }
}
