internal import Enforcement

/// A table with its rows and values, before cells are told how they follow from others.
struct TableDraft: Sendable {
  /// A row to be.
  struct Row: Sendable {
    let key: String
    let kind: Report.Row.Kind
    let depth: Int
    /// The unit it is about, for links.
    let unit: OfficeID?
    /// What its quantities are of.
    let subject: Subject?
    /// The indicator it is about.
    let indicator: Indicator?
    /// The rows it is the sum of.
    var parts: [Int] = []
    /// What its other columns show.
    let facts: [ColumnContent.Name: Cell]
  }

  let sheetID: String
  /// Whether it belongs to a statutory form.
  let isStatutory: Bool
  /// Whether its cells bear the marks of notes; those of a table for machines do not.
  let bearsMarks: Bool
  let form: TableForm
  let rows: [Row]
  /// How many rows were left out at the end.
  let rest: Int
  /// The quantity of each cell by row and column, nil where it shows something else.
  let quantities: [[Quantity?]]
  /// The value of each cell by row and column.
  let values: [[Value]]

  /// The table of `form` about the unit of `scope`.
  init(_ form: TableForm, of sheetID: String, isStatutory: Bool, bearsMarks: Bool, scope: ReportScope) {
    let form = form.shown(in: scope)
    let (rows, rest) = TableRows(form: form, scope: scope).rows
    self.sheetID = sheetID
    self.isStatutory = isStatutory
    self.bearsMarks = bearsMarks
    self.form = form
    self.rows = rows
    self.rest = rest
    let quantities = rows.map { row in form.columns.map { Self.quantity($0.content, of: row) } }
    self.quantities = quantities
    values = zip(rows, quantities).map { row, quantities in
      zip(form.columns, quantities).map { column, quantity in
        if let quantity, let subject = row.subject { return scope.value(quantity, of: subject) }
        guard case .fact(let name) = column.content else { return .blank }
        return row.facts[name]?.value ?? .blank
      }
    }
  }

  /// Whether some cell has a figure or what follows from one.
  var hasFigures: Bool {
    zip(quantities, values).contains { quantities, values in
      zip(quantities, values).contains { quantity, value in
        guard let quantity, value != .undefined else { return false }
        if case .target = quantity { return false }
        return true
      }
    }
  }

  /// What its cells show, row by row, as far as they may bear marks.
  var shown: [ShownQuantity] {
    guard bearsMarks else { return [] }
    return rows.indices.flatMap { row in
      zip(quantities[row], values[row]).compactMap { quantity, value in
        guard let quantity, let subject = rows[row].subject else { return nil }
        return ShownQuantity(quantity: quantity, subject: subject, value: value)
      }
    }
  }

  /// The name of the cell at `row` and `column`.
  func key(row: Int, column: Int) -> CellKey {
    CellKey(sheet: sheetID, table: form.id, row: rows[row].key, column: form.columns[column].id)
  }

  /// The columns as the document has them.
  func columns(_ facts: ReportFacts) -> [Column] {
    form.columns.enumerated().map { index, column in
      Column(
        id: column.id, heading: column.heading.map { $0.filled(facts.values) }, number: form.number(of: index),
        kind: column.content.kind(money: column.money ?? form.money), showsBars: column.showsBars,
        showsTrend: column.showsTrend, noteMark: column.noteMark)
    }
  }

  private static func quantity(_ content: ColumnContent, of row: Row) -> Quantity? {
    switch content {
    case .quantity(let quantity): quantity
    case .taken(let take): row.indicator.map(take.of)
    case .fact: nil
    }
  }
}
