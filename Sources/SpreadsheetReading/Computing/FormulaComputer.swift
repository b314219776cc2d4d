internal import Spreadsheet

/// Computes the formulas of a filled template, so that its cells carry values for viewers that do not compute.
///
/// It knows the functions that report forms use. A formula with anything else has no value here; it is left without one and the file
/// asks to be computed when it is opened.
final class FormulaComputer {
  /// What a cell holds before it is computed.
  enum Content {
    case value(ComputedValue)
    case formula(String)
  }

  /// How deep formulas may lead to each other; what lies deeper is not computed.
  private static let depthLimit = 400

  private var contents: [WorkbookCell: Content] = [:]
  private var computed: [WorkbookCell: ComputedValue?] = [:]
  private var open: Set<WorkbookCell> = []
  /// The last used row of each sheet, for references to whole columns.
  private var lastRows: [String: Int] = [:]

  func set(_ content: Content, at cell: WorkbookCell) {
    contents[cell] = content
    lastRows[cell.sheet] = max(lastRows[cell.sheet] ?? 0, cell.row)
  }

  /// The value of a cell; nil where its formula, or one it leads to, is not understood or leads back to itself.
  func value(of cell: WorkbookCell) -> ComputedValue? {
    guard let content = contents[cell] else { return .blank }
    switch content {
    case .value(let value): return value
    case .formula(let formula):
      if let known = computed[cell] { return known }
      guard open.count < Self.depthLimit, open.insert(cell).inserted else { return nil }
      defer { open.remove(cell) }
      let value = FormulaExpression(formula).flatMap { self.value(of: $0, on: cell.sheet) }
      // A formula that leads to an empty cell shows 0.
      let shown = value == .blank ? .number(0) : value
      computed[cell] = .some(shown)
      return shown
    }
  }

  private func value(of expression: FormulaExpression, on sheet: String) -> ComputedValue? {
    switch expression {
    case .number(let number): return .number(number)
    case .text(let text): return .text(text)
    case .boolean(let flag): return .boolean(flag)
    case .missing: return .blank
    case .reference(let reference):
      guard reference.last == nil, let row = reference.first.row, let column = reference.first.column else { return nil }
      return value(of: WorkbookCell(sheet: reference.sheet.map(SheetName.folded) ?? sheet, row: row, column: column))
    case .negated(let inner): return value(of: inner, on: sheet).map { arithmetic($0) { -$0 } }
    case .percent(let inner): return value(of: inner, on: sheet).map { arithmetic($0) { $0 / 100 } }
    case .binary(let operation, let left, let right):
      guard let left = value(of: left, on: sheet), let right = value(of: right, on: sheet) else { return nil }
      return FormulaOperators.value(operation, left, right)
    case .call(let name, let arguments): return call(name, arguments, on: sheet)
    }
  }

  private func arithmetic(_ value: ComputedValue, _ body: (Double) -> Double) -> ComputedValue {
    let number = value.asNumber
    return if case .number(let operand) = number { .finite(body(operand)) } else { number }
  }

  /// Functions that look at their arguments one by one come first; the others take all values.
  private func call(_ name: String, _ arguments: [FormulaExpression], on sheet: String) -> ComputedValue? {
    switch (name, arguments.count) {
    case ("IF", 2...3):
      guard let test = value(of: arguments[0], on: sheet) else { return nil }
      if case .error = test { return test }
      guard let condition = test.asCondition else { return .error(.value) }
      if condition { return value(of: arguments[1], on: sheet) }
      return arguments.count == 3 ? value(of: arguments[2], on: sheet) : .boolean(false)
    case ("IFERROR", 2):
      guard let first = value(of: arguments[0], on: sheet) else { return nil }
      if case .error = first { return value(of: arguments[1], on: sheet) }
      return first
    case ("ISERROR", 1):
      guard let first = value(of: arguments[0], on: sheet) else { return nil }
      if case .error = first { return .boolean(true) }
      return .boolean(false)
    case ("NA", 0): return .error(.notAvailable)
    default: break
    }
    var lists: [[ComputedValue]] = []
    for argument in arguments {
      guard let values = values(of: argument, on: sheet) else { return nil }
      lists.append(values)
    }
    return FormulaFunctions.value(name, lists, arguments)
  }

  /// The values of an argument: all cells of a range, or one.
  private func values(of expression: FormulaExpression, on sheet: String) -> [ComputedValue]? {
    guard case .reference(let reference) = expression, let last = reference.last else {
      return value(of: expression, on: sheet).map { [$0] }
    }
    let target = reference.sheet.map(SheetName.folded) ?? sheet
    guard let firstColumn = reference.first.column, let lastColumn = last.column else { return nil }
    let firstRow = reference.first.row ?? 1
    let lastRow = min(last.row ?? CellReference.lastRow, lastRows[target] ?? 0)
    guard firstColumn <= lastColumn, lastRow >= firstRow else { return [] }
    var values: [ComputedValue] = []
    for row in firstRow...lastRow {
      for column in firstColumn...lastColumn {
        guard let value = value(of: WorkbookCell(sheet: target, row: row, column: column)) else { return nil }
        values.append(value)
      }
    }
    return values
  }
}
