internal import Spreadsheet

/// Rows of a sheet that repeat, once for each entry of a list.
struct RepeatedRows: Hashable {
  let list: String
  let rows: ClosedRange<Int>
  /// How often they stand in the filled sheet, at least once: an empty list leaves them once, blank, so that sums and charts over them
  /// still have cells.
  var copies = 1

  var height: Int { rows.count }
}

/// Where the rows of a template's sheet come to stand once its lists are filled.
struct RowPlan {
  /// The copy of repeated rows that a formula stands in.
  struct Copy: Hashable {
    let block: Int
    let number: Int
  }

  /// From the top, none overlapping.
  let blocks: [RepeatedRows]

  /// The position of the block that has the row.
  func block(of row: Int) -> Int? { blocks.firstIndex { $0.rows.contains(row) } }

  /// The row in a copy of its block, the first unless told; rows outside blocks move with what grows above them.
  func row(_ row: Int, copy: Int = 0) -> Int {
    var moved = row
    for block in blocks {
      if block.rows.contains(row) { return moved + copy * block.height }
      if block.rows.upperBound < row { moved += (block.copies - 1) * block.height }
    }
    return moved
  }

  /// The row in the last copy of its block.
  func lastRow(_ row: Int) -> Int {
    guard let block = block(of: row) else { return self.row(row) }
    return self.row(row, copy: blocks[block].copies - 1)
  }

  /// A range stretched over all copies of the blocks it touches.
  func stretched(_ range: CellRange) -> CellRange {
    CellRange(
      CellReference(uncheckedRow: row(range.first.row), column: range.first.column),
      CellReference(uncheckedRow: lastRow(range.last.row), column: range.last.column))
  }

  /// A range as it stands in one copy; nil where it does not lie in one block.
  func range(_ range: CellRange, copy: Int) -> CellRange? {
    guard let block = block(of: range.first.row), block == self.block(of: range.last.row) else { return nil }
    return CellRange(
      CellReference(uncheckedRow: row(range.first.row, copy: copy), column: range.first.column),
      CellReference(uncheckedRow: row(range.last.row, copy: copy), column: range.last.column))
  }

  /// A formula's reference to this sheet. Relative rows of the formula's own copy stay in that copy; other ranges stretch over all
  /// copies, other single cells are those of the first.
  func moved(_ reference: FormulaReference, in copy: Copy?) -> FormulaReference {
    var moved = reference
    moved.first.row = reference.first.row.map { end($0, isFixed: reference.first.isRowFixed, copy, isLast: false) }
    if let last = reference.last {
      moved.last?.row = last.row.map { end($0, isFixed: last.isRowFixed, copy, isLast: true) }
    }
    return moved
  }

  private func end(_ row: Int, isFixed: Bool, _ copy: Copy?, isLast: Bool) -> Int {
    if let copy, !isFixed, block(of: row) == copy.block { return self.row(row, copy: copy.number) }
    return isLast ? lastRow(row) : self.row(row)
  }
}

/// The row plans of a workbook's sheets by folded name.
struct WorkbookPlan {
  var plans: [String: RowPlan] = [:]

  /// A formula of a sheet with its references moved. `stretchesCells` takes single cells for the whole column of copies, as charts
  /// and names over one row mean it.
  func moved(_ formula: String, sheet: String, copy: RowPlan.Copy? = nil, stretchesCells: Bool = false) -> String {
    FormulaReferences.rewritten(formula) { reference in
      let target = SheetName.folded(reference.sheet ?? sheet)
      guard let plan = plans[target] else { return reference }
      var wanted = reference
      if stretchesCells, reference.last == nil, let row = reference.first.row, plan.lastRow(row) > plan.row(row) {
        wanted.last = reference.first
      }
      return plan.moved(wanted, in: target == SheetName.folded(sheet) ? copy : nil)
    }
  }
}
