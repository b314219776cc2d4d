import Testing

@testable import Spreadsheet
@testable import SpreadsheetReading

@Suite struct `References in a formula` {
  @Test(arguments: [
    ("SUM(B4:B4)+$C$4", "SUM(B14:B14)+$C$14"), ("'Biểu 1'!B4&\"B4\"", "'Biểu 1'!B14&\"B4\""), ("LOG10(A4)+T4A", "LOG10(A14)+T4A"),
    ("Bang[B4]+TyLe4", "Bang[B4]+TyLe4"), ("A:A+4:4", "A:A+14:14"), ("Sheet2!A4:Sheet2!B5", "Sheet2!A14:Sheet2!B15"),
    ("IF(TRUE,1E4,B4)", "IF(TRUE,1E4,B14)"), ("'O''Neil'!$A4", "'O''Neil'!$A14"),
  ])
  func `are found, and nothing else is`(formula: String, moved: String) {
    let result = FormulaReferences.rewritten(formula) { reference in
      var moved = reference
      moved.first.row = reference.first.row.map { $0 + 10 }
      moved.last?.row = reference.last?.row.map { $0 + 10 }
      return moved
    }
    #expect(result == moved)
  }
}

@Suite struct `A computed formula` {
  @Test(arguments: [
    ("1+2*3^2", ComputedValue.number(19)), ("-2^2", .number(4)), ("(1+2)*3", .number(9)), ("50%*4", .number(2)),
    ("10/4/5", .number(0.5)),
    ("\"a\"&1&TRUE", .text("a1TRUE")), ("1/0", .error(.divisionByZero)), ("IFERROR(1/0,\"–\")", .text("–")),
    ("ROUND(2.345,2)", .number(2.35)), ("ROUND(1.005,2)", .number(1.01)), ("ROUND(-2.5,0)", .number(-3)),
    ("ROUND(1234,-2)", .number(1200)),
    ("IF(AND(1<2,2>=2),\"đ\",0)", .text("đ")), ("IF(0,1)", .boolean(false)), ("SUM(A1:B2,5)", .number(15)),
    ("SUM(A:A)", .number(4)),
    ("AVERAGE(A1:B2)", .number(2.5)), ("MAX(A1:B2)-MIN(A1:B2)", .number(3)), ("COUNT(A1:C3)", .number(4)),
    ("COUNTA(A1:C3)", .number(5)),
    ("RANK(A1,A1:B2)", .number(4)), ("RANK(A1,A1:B2,1)", .number(1)), ("SUBTOTAL(109,A1:B2)", .number(10)),
    ("C1=\"X\"", .boolean(true)),
    ("D9", .number(0)), ("D9=\"\"", .boolean(true)), ("NOT(A1=1)", .boolean(false)), ("NA()", .error(.notAvailable)),
    ("SUM(khác!A1,1)", .number(8)), ("'khác'!A1*2", .number(14)), ("ABS(-1.5E1)", .number(15)), ("C1+1", .error(.value)),
    ("2>\"1\"", .boolean(false)), ("INT(-1.5)", .number(-2)),
  ])
  func `has Excel's value`(formula: String, value: ComputedValue) {
    #expect(Self.computer(formula).value(of: WorkbookCell(sheet: "s", row: 9, column: 9)) == value)
  }

  @Test(arguments: [
    "VLOOKUP(1,A1:B2,2)", "1+", "(1", "SUM(", "Tên", "Bang[Cột]", "{1,2}", "I9", "\"a", "A1:B2", "#REF!+1", "1 2", "[1]s!A1",
  ])
  func `has none where it is not understood or leads back to itself`(formula: String) {
    #expect(Self.computer(formula).value(of: WorkbookCell(sheet: "s", row: 9, column: 9)) == nil)
  }

  @Test func `may lead through hundreds of others, and a longer chain has no value`() {
    func chain(_ length: Int) -> ComputedValue? {
      let computer = FormulaComputer()
      for row in 2...length { computer.set(.formula("A\(row - 1)+1"), at: WorkbookCell(sheet: "s", row: row, column: 1)) }
      return computer.value(of: WorkbookCell(sheet: "s", row: length, column: 1))
    }
    #expect(chain(300) == .number(299))
    #expect(chain(5000) == nil)
  }

  private static func computer(_ formula: String) -> FormulaComputer {
    let computer = FormulaComputer()
    for (index, value) in [1.0, 2, 3, 4].enumerated() {
      computer.set(.value(.number(value)), at: WorkbookCell(sheet: "s", row: 1 + index / 2, column: 1 + index % 2))
    }
    computer.set(.value(.text("x")), at: WorkbookCell(sheet: "s", row: 1, column: 3))
    computer.set(.value(.number(7)), at: WorkbookCell(sheet: "khác", row: 1, column: 1))
    computer.set(.formula(formula), at: WorkbookCell(sheet: "s", row: 9, column: 9))
    return computer
  }
}
