internal import Report

/// Turns derivations into the text of live formulas.
///
/// Each formula gives what the program computed, and "–" where an operand is missing: text counts as more than any number in a
/// comparison, so operands are asked for being numbers first.
struct FormulaWriter {
  let directory: CellDirectory
  private var hint = 0

  /// A SUM takes at most 255 arguments (ECMA-376 part 1, 18.17.2).
  static let argumentLimit = 255

  /// A formula has at most 8,192 UTF-16 units.
  static let lengthLimit = 8192

  init(_ directory: CellDirectory) { self.directory = directory }

  /// The formula for `cell` in a column of `kind` on sheet `home`; nil where an operand is not in the workbook or the text would be
  /// longer than Excel takes, so that the value must stand alone.
  mutating func text(of derivation: Derivation, for cell: Cell, kind: ColumnKind, home: Int) -> String? {
    let text = formula(of: derivation, for: cell, kind: kind, home: home)
    return text.flatMap { $0.utf8.count <= Self.lengthLimit ? $0 : nil }
  }

  private mutating func formula(of derivation: Derivation, for cell: Cell, kind: ColumnKind, home: Int) -> String? {
    switch derivation {
    case .sum(let keys): return sum(of: keys, kind: kind, isUndefined: cell.value == .undefined, home: home)
    case .ratio(let numerator, let denominator):
      guard let (over, under) = operands(numerator, denominator, kind: nil, home: home) else { return nil }
      return "IF(AND(ISNUMBER(\(over.bare)),N(\(under.bare))>0),ROUND(\(over.text)/\(under.text),4),\"–\")"
    case .difference(let first, let second): return difference(first, second, kind: kind, home: home)
    case .relativeChange(let first, let second):
      guard let (now, before) = operands(first, second, kind: nil, home: home) else { return nil }
      return "IF(AND(ISNUMBER(\(now.bare)),N(\(before.bare))>0),ROUND((\(now.text)-\(before.text))/\(before.text),4),\"–\")"
    case .rank(let key, let among): return rank(of: key, among: among, home: home)
    case .exceeds(let first, let second): return comparison(first, ">", second, home: home)
    case .reaches(let first, let second): return comparison(first, ">=", second, home: home)
    case .same(let key): return same(as: key, value: cell.value, kind: kind, home: home)
    }
  }

  /// A reference to the cell of `key` from sheet `home`, nil where it is not in the workbook.
  mutating func reference(to key: CellKey, home: Int) -> String? {
    directory.position(of: key, hint: &hint).map { reference(to: $0, home: home) }
  }

  private func reference(to position: CellPosition, home: Int) -> String {
    directory.prefix(of: position.sheet, from: home) + position.text()
  }

  private mutating func positions(of keys: [CellKey]) -> [CellPosition]? {
    var positions: [CellPosition] = []
    positions.reserveCapacity(keys.count)
    for key in keys {
      guard let position = directory.position(of: key, hint: &hint) else { return nil }
      positions.append(position)
    }
    return positions.isEmpty ? nil : positions
  }

  // MARK: Sums and ranks

  private mutating func sum(of keys: [CellKey], kind: ColumnKind, isUndefined: Bool, home: Int) -> String? {
    guard let positions = positions(of: keys) else { return nil }
    let scales = Set(positions.map(moneyScale(at:)))
    guard scales.count == 1, let scale = scales.first else { return nil }
    let texts = ReferenceRuns(positions).texts(in: directory, home: home)
    let total = Self.call("SUM", texts, joined: ",") + Self.shift(from: scale, to: Self.moneyScale(of: kind))
    return isUndefined ? "IF(\(Self.call("COUNT", texts, joined: "+"))>0,\(total),\"–\")" : total
  }

  /// A function over many arguments, nested or joined where they are more than one call takes.
  private static func call(_ function: String, _ arguments: [String], joined operation: String) -> String {
    guard arguments.count > argumentLimit else { return "\(function)(\(arguments.joined(separator: ",")))" }
    let calls = stride(from: 0, to: arguments.count, by: argumentLimit).map { start in
      "\(function)(\(arguments[start..<min(start + argumentLimit, arguments.count)].joined(separator: ",")))"
    }
    return operation == "," ? call(function, calls, joined: operation) : calls.joined(separator: operation)
  }

  private mutating func rank(of key: CellKey, among keys: [CellKey], home: Int) -> String? {
    guard let own = directory.position(of: key, hint: &hint), let positions = positions(of: keys) else { return nil }
    let runs = ReferenceRuns(positions)
    let cell = reference(to: own, home: home)
    let texts = runs.texts(in: directory, home: home, absolute: true)
    // A union of ranges must stand on one sheet; several sheets are counted each for itself.
    if runs.sheet != nil, texts.count <= Self.argumentLimit {
      let range = texts.count == 1 ? texts.joined() : "(\(texts.joined(separator: ",")))"
      return "IF(ISNUMBER(\(cell)),RANK(\(cell),\(range),0),\"–\")"
    }
    let counts = texts.map { "COUNTIF(\($0),\">\"&\(cell))" }.joined(separator: "+")
    return "IF(ISNUMBER(\(cell)),1+\(counts),\"–\")"
  }

  // MARK: Two operands

  /// An operand: the reference alone, and the reference in the unit of the result.
  private struct Operand {
    let bare: String
    let text: String
    let position: CellPosition
  }

  /// Both operands, in the money unit of `kind` or, where that is nil, in the second operand's.
  private mutating func operands(
    _ first: CellKey, _ second: CellKey, kind: ColumnKind?, home: Int
  ) -> (Operand, Operand)? {
    guard let left = directory.position(of: first, hint: &hint), let right = directory.position(of: second, hint: &hint) else {
      return nil
    }
    let goal = kind.map(Self.moneyScale(of:)) ?? moneyScale(at: right)
    func operand(_ position: CellPosition) -> Operand {
      let bare = reference(to: position, home: home)
      return Operand(bare: bare, text: bare + Self.shift(from: moneyScale(at: position), to: goal), position: position)
    }
    return (operand(left), operand(right))
  }

  private mutating func comparison(_ first: CellKey, _ sign: String, _ second: CellKey, home: Int) -> String? {
    guard let (value, limit) = operands(first, second, kind: nil, home: home) else { return nil }
    let verdict = "IF(\(value.text)\(sign)\(limit.text),\"\(ReportWords.met)\",\"\(ReportWords.notMet)\")"
    return "IF(COUNT(\(value.bare),\(limit.bare))=2,\(verdict),\"–\")"
  }

  private mutating func difference(_ first: CellKey, _ second: CellKey, kind: ColumnKind, home: Int) -> String? {
    guard let (left, right) = operands(first, second, kind: kind, home: home) else { return nil }
    let difference = "\(left.text)-\(right.text)"
    let result: String
    if isPercent(left.position), isPercent(right.position) {
      result = "ROUND((\(difference))*100,2)"
    } else if kind == .points || kind == .relative {
      result = "ROUND(\(difference),2)"
    } else {
      result = difference
    }
    return "IF(COUNT(\(left.bare),\(right.bare))=2,\(result),\"–\")"
  }

  private mutating func same(as key: CellKey, value: Value, kind: ColumnKind, home: Int) -> String? {
    guard let position = directory.position(of: key, hint: &hint) else { return nil }
    let source = reference(to: position, home: home)
    if value == .blank { return "IF(\(source)=\"\",\"\",\(source))" }
    let shift = Self.shift(from: moneyScale(at: position), to: Self.moneyScale(of: kind))
    return shift.isEmpty ? source : "IF(ISNUMBER(\(source)),\(source)\(shift),\(source))"
  }

  // MARK: Units

  /// Whether the cell holds a share, kept as value/100.
  private func isPercent(_ position: CellPosition) -> Bool {
    switch directory.cell(at: position)?.value {
    case .percent: true
    case .undefined, .blank: directory.column(at: position)?.kind == .percent
    default: false
    }
  }

  private func moneyScale(at position: CellPosition) -> Int {
    Self.moneyScale(of: directory.column(at: position)?.kind ?? .count)
  }

  private static func moneyScale(of kind: ColumnKind) -> Int {
    if case .money(let unit) = kind { unit.scale } else { 0 }
  }

  /// What follows a value in one money unit to give it in another.
  private static func shift(from scale: Int, to goal: Int) -> String {
    let factor = "1" + String(repeating: "0", count: abs(goal - scale))
    return scale == goal ? "" : scale < goal ? "/\(factor)" : "*\(factor)"
  }
}
