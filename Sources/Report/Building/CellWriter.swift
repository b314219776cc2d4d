internal import Enforcement

/// Turns a draft into a table whose cells know how they follow from others.
struct CellWriter {
  private let draft: TableDraft
  private let homes: [CellBook.Address: CellKey]
  private let sums: IncompleteSums
  private let scope: ReportScope
  /// The row of each unit.
  private let rowOfUnit: [Int: Int]
  /// The cells a rank is taken among, by parent and column, made once for all their ranks.
  private var groups: [Group: [CellKey]] = [:]

  private struct Group: Hashable {
    let parent: Int
    let ratio: Quantity
  }

  /// A writer of `draft`; `homes` tells where quantities stand in other tables, `sums` which of them bear a mark.
  init(draft: TableDraft, homes: [CellBook.Address: CellKey], sums: IncompleteSums, scope: ReportScope) {
    self.draft = draft
    self.homes = homes
    self.sums = sums
    self.scope = scope
    var rowOfUnit: [Int: Int] = [:]
    if case .units = draft.form.rows {
      for (index, row) in draft.rows.enumerated() { if let subject = row.subject { rowOfUnit[subject.position] = index } }
    }
    self.rowOfUnit = rowOfUnit
  }

  /// The table.
  mutating func table() -> Table {
    var rows: [Row] = []
    rows.reserveCapacity(draft.rows.count)
    for (index, row) in draft.rows.enumerated() {
      var cells: [Cell] = []
      cells.reserveCapacity(draft.form.columns.count)
      for column in draft.form.columns.indices { cells.append(cell(index, column)) }
      rows.append(Row(key: row.key, kind: row.kind, depth: row.depth, unit: row.unit, cells: cells))
    }
    return Table(
      id: draft.form.id, caption: draft.form.caption.filled(scope.facts.values),
      unitLabel: draft.form.unitLabel?.filled(scope.facts.values), columns: draft.columns(scope.facts),
      headerColumns: draft.form.headerColumns, showsColumnNumbers: draft.form.isNumbered,
      opensGroups: draft.form.rows.opensGroups, rows: rows)
  }

  private mutating func cell(_ row: Int, _ column: Int) -> Cell {
    let value = draft.values[row][column]
    guard let quantity = draft.quantities[row][column], let subject = draft.rows[row].subject else {
      guard case .fact(let name) = draft.form.columns[column].content else { return Cell(value) }
      return Cell(value, from: name == .number ? sum(row, column) : nil, noteMark: draft.rows[row].facts[name]?.noteMark)
    }
    let own = draft.key(row: row, column: column)
    let shown = ShownQuantity(quantity: quantity, subject: subject, value: value)
    let mark = draft.bearsMarks ? sums.mark(of: shown) : nil
    if let home = homes[CellBook.Address(quantity, of: subject)], home != own {
      return Cell(value, from: .same(home), noteMark: mark)
    }
    return Cell(value, from: derivation(of: quantity, subject, row: row, column: column), noteMark: mark)
  }

  private mutating func derivation(of quantity: Quantity, _ subject: Subject, row: Int, column: Int) -> Derivation? {
    let policy = scope.input.assessment.changePolicy
    switch quantity {
    case .figure: return sum(row, column)
    case .share(let over, let under, let year):
      return pair(.figure(over, year), .figure(under, year), subject, row).map { .ratio(numerator: $0, denominator: $1) }
    case .growth(let figure):
      return pair(.figure(figure, .this), .figure(figure, .prior), subject, row).map { .relativeChange($0, $1) }
    case .difference(let figure):
      return pair(.figure(figure, .this), .figure(figure, .prior), subject, row).map { .difference($0, $1) }
    case .shareChange(let over, let under):
      // The exact change is no difference of two cells, which hold rounded ratios.
      guard policy == .published else { return nil }
      return pair(.share(over, of: under, .this), .share(over, of: under, .prior), subject, row).map { .difference($0, $1) }
    case .overTarget(let indicator):
      return pair(.ratio(indicator), .target(indicator), subject, row).map { .difference($0, $1) }
    case .met(let indicator):
      let isStrict = scope.outcome(indicator, subject)?.target?.isStrict ?? true
      return pair(.ratio(indicator), .target(indicator), subject, row).map { isStrict ? .exceeds($0, $1) : .reaches($0, $1) }
    case .abovePrior(let indicator):
      return pair(.ratio(indicator), .ratio(indicator, .prior), subject, row).map { .exceeds($0, $1) }
    case .rank(let indicator): return rank(.ratio(indicator), subject, row)
    case .target, .stillNeeded: return nil
    }
  }

  /// The cell of `quantity` in the row itself, else where it is at home.
  private func operand(_ quantity: Quantity, _ subject: Subject, row: Int?) -> CellKey? {
    if let row, let column = draft.quantities[row].firstIndex(of: quantity) { return draft.key(row: row, column: column) }
    return homes[CellBook.Address(quantity, of: subject)]
  }

  private func pair(_ first: Quantity, _ second: Quantity, _ subject: Subject, _ row: Int) -> (CellKey, CellKey)? {
    guard let one = operand(first, subject, row: row), let other = operand(second, subject, row: row) else { return nil }
    return (one, other)
  }

  /// The sum of the row's parts, where they do add up: an archive may know a province without its offices.
  private func sum(_ row: Int, _ column: Int) -> Derivation? {
    let parts = draft.rows[row].parts
    guard !parts.isEmpty, Self.sum(parts.map { draft.values[$0][column] }) == draft.values[row][column] else { return nil }
    return .sum(parts.map { draft.key(row: $0, column: column) })
  }

  /// The sum of the values that are there, undefined where none is; nil where it cannot be told.
  private static func sum(_ values: [Value]) -> Value? {
    var total: Value = .undefined
    for value in values {
      switch (total, value) {
      case (_, .undefined): continue
      case (.undefined, _): total = value
      case (.count(let sum), .count(let more)):
        let (next, overflow) = sum.addingReportingOverflow(more)
        if overflow { return nil }
        total = .count(next)
      case (.money(let sum), .money(let more)):
        let (next, overflow) = sum.addingReportingOverflow(more)
        if overflow { return nil }
        total = .money(next)
      default: return nil
      }
    }
    return total
  }

  /// The rank among the units of the same parent, where the document has the ratios of all of them.
  private mutating func rank(_ ratio: Quantity, _ subject: Subject, _ row: Int) -> Derivation? {
    guard let parent = scope.registry.parent(of: subject.position), let own = operand(ratio, subject, row: row) else {
      return nil
    }
    let group = Group(parent: parent, ratio: ratio)
    let among = groups[group] ?? members(of: parent, ratio, period: subject.period)
    groups[group] = among
    return among.contains(own) ? .rank(own, among: among) : nil
  }

  private func members(of parent: Int, _ ratio: Quantity, period: Period) -> [CellKey] {
    let units = scope.registry.children(of: parent)
    let cells = units.compactMap { unit in
      operand(ratio, Subject(position: unit, category: .total, period: period), row: rowOfUnit[unit])
    }
    return cells.count == units.count ? cells : []
  }
}
