import Spreadsheet
import TestSupport
import Testing

@Suite struct `A cell reference` {
  @Test(arguments: UInt64(1)...50) func `reads back from its own text`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let cell = try CellReference(
        row: .random(in: 1...1_048_576, using: &random), column: .random(in: 1...16_384, using: &random))
      #expect(try CellReference("\(cell)") == cell)
      #expect(try CellReference(cell.absoluteText) == cell)
      let other = try CellReference(
        row: .random(in: 1...1_048_576, using: &random), column: .random(in: 1...16_384, using: &random))
      let range = CellRange(cell, other)
      #expect(try CellRange("\(range)") == range)
      #expect(try CellRange(range.absoluteText) == range)
    }
  }

  @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")])
  func `names columns as Excel does`(column: Int, letters: String) throws {
    #expect(CellReference.letters(ofColumn: column) == letters)
    #expect(try CellReference("\(letters)1").column == column)
  }

  @Test(arguments: [
    "", "A", "1", "A0", "A01", "1A", "XFE1", "A1048577", "AAAA1", "a1", "A1 ", "$$A1", "A$$1", "A1$", "A-1", "Ạ1", "A1:B2",
  ])
  func `is refused for any other text`(text: String) {
    #expect(throws: SpreadsheetError.reference(text)) { try CellReference(text) }
  }

  @Test(arguments: ["", ":", "A1:", ":B2", "B2:A1", "A1:B2:C3", "A:B", "1:2"])
  func `of a range is refused where the corners are not two cells in order`(text: String) {
    #expect(throws: SpreadsheetError.reference(text)) { try CellRange(text) }
  }

  @Test func `off the sheet is refused`() {
    for (row, column) in [(0, 1), (1, 0), (-1, 1), (1_048_577, 1), (1, 16_385), (Int.max, Int.min)] {
      #expect(throws: SpreadsheetError.self) { try CellReference(row: row, column: column) }
    }
  }
}
