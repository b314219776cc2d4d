/// What is wrong with the cells of a row by which a case is counted: the rule that each of them breaks. (As bits: of very many rows each is compared with the
/// one before it.)
struct RowFaults: OptionSet {
  let rawValue: UInt64

  /// The row does not belong into the file.
  static let place = RowFaults(rawValue: 1)
  /// The row is of another period, which was told of its office.
  static let period = RowFaults(rawValue: 1 << 1)
  static let category = RowFaults(rawValue: 1 << 2)
  static let status = RowFaults(rawValue: 1 << 3)
  static let origin = RowFaults(rawValue: 1 << 4)
  private static let amounts = RowFaults(rawValue: 0xFFFF_FF00)
  /// Paid and reduced together are more than due.
  static let excess = RowFaults(rawValue: 1 << 32)

  /// A cell that may break one of several rules, by the place of the first among the bits.
  enum Cell: Int, CaseIterable {
    case date = 5
    case due = 8
    case paid = 16
    case reduced = 24

    fileprivate var rules: [Rule] { self == .date ? RowFaults.rulesOfDate : RowFaults.rulesOfAmount }

    /// That the cell breaks the rule in a place of ``rules``.
    fileprivate func fault(_ place: Int) -> RowFaults { RowFaults(rawValue: 1 << UInt64(rawValue + place)) }
  }

  private static let rulesOfDate: [Rule] = [.caseDateOutside, .caseDateInvalid, .cellNotExported]
  private static let rulesOfAmount: [Rule] = [
    .numberNegative, .numberOverflow, .numberInvalid, .numberLostDigits, .cellNotExported, .unitContradictory,
  ]

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Adds that `cell` breaks `rule`; false for a rule that is not known to be about such a cell.
  mutating func add(_ rule: Rule, of cell: Cell) -> Bool {
    guard let place = cell.rules.firstIndex(of: rule) else { return false }
    insert(cell.fault(place))
    return true
  }

  /// Whether all amounts could be read.
  var areAmountsRead: Bool { isDisjoint(with: .amounts) }

  /// The rules in the order in which a row is looked through, which is that of the bits.
  func forEach(_ body: (Rule) -> Void) {
    if contains(.place) { body(.officeNotOfFile) }
    if contains(.period) { body(.periodWrong) }
    if contains(.category) { body(.categoryTooMany) }
    if contains(.status) { body(.caseStatusUnknown) }
    if contains(.origin) { body(.caseOriginUnknown) }
    for cell in Cell.allCases {
      for (place, rule) in cell.rules.enumerated() where contains(cell.fault(place)) { body(rule) }
    }
    if contains(.excess) { body(.casePaidExceedsDue) }
  }

  var breaches: Breaches {
    var breaches = Breaches()
    forEach { breaches.append($0) }
    return breaches
  }
}
