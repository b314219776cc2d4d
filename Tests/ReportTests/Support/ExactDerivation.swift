import Enforcement
import Report

/// Computes a derivation again from the values of the cells it names, with arithmetic of its own.
struct ExactDerivation {
  let cells: [CellKey: Cell]

  /// The cells of a document by key.
  init(_ document: Document) {
    var cells: [CellKey: Cell] = [:]
    for (sheet, table) in document.tables {
      for row in table.rows {
        for (column, cell) in zip(table.columns, row.cells) {
          cells[CellKey(sheet: sheet.id, table: table.id, row: row.key, column: column.id)] = cell
        }
      }
    }
    self.cells = cells
  }

  /// The value that follows; nil where a cell is missing or of the wrong kind.
  func value(of derivation: Derivation) -> Value? {
    switch derivation {
    case .same(let key): return cells[key]?.value
    case .sum(let keys): return sum(keys)
    case .ratio(let over, let under): return quotient(over, under) { numerator, _ in numerator }.map(Self.percent)
    case .relativeChange(let first, let second):
      return quotient(first, second) { $0 - $1 }.map { $0.map(Value.points) ?? .undefined }
    case .difference(let first, let second): return difference(first, second)
    case .exceeds(let first, let second):
      guard let (one, other) = points(first, second) else { return nil }
      guard let one, let other else { return .undefined }
      return .met(one.hundredths > other.hundredths)
    case .reaches(let first, let second):
      guard let (one, other) = points(first, second) else { return nil }
      guard let one, let other else { return .undefined }
      return .met(one.hundredths >= other.hundredths)
    case .rank(let own, let among):
      guard among.contains(own), among.allSatisfy({ cells[$0] != nil }) else { return nil }
      guard case .percent(let mine) = cells[own]?.value else { return .undefined }
      return .rank(1 + among.filter { if case .percent(let other) = cells[$0]?.value { other > mine } else { false } }.count)
    }
  }

  /// Every cell a derivation names.
  static func references(of derivation: Derivation) -> [CellKey] {
    switch derivation {
    case .same(let key): [key]
    case .sum(let keys): keys
    case .rank(let key, let among): [key] + among
    case .ratio(let one, let other), .difference(let one, let other), .relativeChange(let one, let other),
      .exceeds(let one, let other), .reaches(let one, let other):
      [one, other]
    }
  }

  private static func percent(_ points: Points?) -> Value { points.map(Value.percent) ?? .undefined }

  private func sum(_ keys: [CellKey]) -> Value? {
    var total: Int64?
    var isMoney = false
    for key in keys {
      switch cells[key]?.value {
      case .count(let number): total = (total ?? 0) + number
      case .money(let number): (total, isMoney) = ((total ?? 0) + number, true)
      case .undefined: continue
      default: return nil
      }
    }
    return total.map { isMoney ? .money($0) : .count($0) } ?? .undefined
  }

  /// `top(first, second)` / second as a percentage: outer nil where a cell is missing, inner where it is undefined.
  private func quotient(_ first: CellKey, _ second: CellKey, _ top: (Int64, Int64) -> Int64) -> Points?? {
    guard let one = cells[first], let other = cells[second] else { return nil }
    guard let over = Self.number(one.value), let under = Self.number(other.value), under > 0 else { return .some(nil) }
    // Half away from zero in whole numbers: floor((2·10000·|n| + d) / 2d).
    let numerator = top(over, under)
    let size = (Int128(numerator.magnitude) * 20_000 + Int128(under)) / (2 * Int128(under))
    return Points(hundredths: Int64(numerator < 0 ? -size : size))
  }

  private func difference(_ first: CellKey, _ second: CellKey) -> Value? {
    guard let one = cells[first]?.value, let other = cells[second]?.value else { return nil }
    switch (one, other) {
    case (.undefined, _), (_, .undefined): return .undefined
    case (.count(let one), .count(let other)): return .count(one - other)
    case (.money(let one), .money(let other)): return .money(one - other)
    case (.percent(let one), .percent(let other)): return .points(Points(hundredths: one.hundredths - other.hundredths))
    default: return nil
    }
  }

  private func points(_ first: CellKey, _ second: CellKey) -> (Points?, Points?)? {
    func points(_ key: CellKey) -> Points?? {
      switch cells[key]?.value {
      case .percent(let points): .some(points)
      case .undefined: .some(nil)
      default: nil
      }
    }
    guard let one = points(first), let other = points(second) else { return nil }
    return (one, other)
  }

  private static func number(_ value: Value) -> Int64? {
    switch value {
    case .count(let number), .money(let number): number
    default: nil
    }
  }
}

extension Document {
  /// Every table with its sheet, in order.
  var tables: [(sheet: Sheet, table: Table)] {
    sheets.flatMap { sheet in
      sheet.blocks.compactMap { if case .table(let table) = $0 { (sheet, table) } else { nil } }
    }
  }

  /// The sheet called `id`.
  func sheet(_ id: String) -> Sheet? { sheets.first { $0.id == id } }

  /// The table `id` of `sheet`.
  func table(_ id: String, of sheet: String) -> Table? { tables.first { $0.sheet.id == sheet && $0.table.id == id }?.table }

  /// The cell at `row` and `column` of a table.
  func cell(_ sheet: String, _ table: String, _ row: String, _ column: String) -> Cell? {
    ExactDerivation(self).cells[CellKey(sheet: sheet, table: table, row: row, column: column)]
  }

  /// Every chart, in order.
  var charts: [Chart] {
    sheets.flatMap { sheet in sheet.blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } } }
  }
}
