internal import Enforcement

/// All tables of a document with their cells: where each quantity is at home, and how every cell follows from others.
///
/// A quantity of a unit and period is at home in the first table that shows it: statutory forms before others, tables of units
/// before tables about one unit. There it carries its own derivation; elsewhere it is the same as at home.
struct CellBook: Sendable {
  /// A quantity, with this year's and the prior year's names for it made one.
  struct Address: Hashable, Sendable {
    let subject: Subject
    let quantity: Quantity

    /// The address of `quantity` of `subject`.
    init(_ quantity: Quantity, of subject: Subject) {
      let (normal, year) = quantity.normalized
      self.quantity = normal
      self.subject = year == .this ? subject : subject.priorYear
    }
  }

  /// A table's place in the document.
  private struct Name: Hashable, Sendable {
    let sheet, table: String
  }

  /// Where each quantity is at home.
  let homes: [Address: CellKey]
  /// Which sums lack some offices.
  let sums: IncompleteSums
  private let tables: [Name: Table]

  /// The book of `drafts`, in the order of the document.
  init(_ drafts: [TableDraft], sums: IncompleteSums, scope: ReportScope) {
    var homes: [Address: CellKey] = [:]
    homes.reserveCapacity(drafts.reduce(0) { $0 + $1.rows.count * $1.form.columns.count })
    for draft in drafts.enumerated().sorted(by: { ($0.element.homeRank, $0.offset) < ($1.element.homeRank, $1.offset) }) {
      Self.settle(draft.element, in: &homes)
    }
    self.homes = homes
    self.sums = sums
    var tables: [Name: Table] = [:]
    for draft in drafts {
      var writer = CellWriter(draft: draft, homes: homes, sums: sums, scope: scope)
      tables[Name(sheet: draft.sheetID, table: draft.form.id)] = writer.table()
    }
    self.tables = tables
  }

  /// The table `table` of `sheet`, nil where the document has none or it has no row.
  func table(_ table: String, of sheet: String) -> Table? {
    tables[Name(sheet: sheet, table: table)].flatMap { $0.rows.isEmpty ? nil : $0 }
  }

  private static func settle(_ draft: TableDraft, in homes: inout [Address: CellKey]) {
    for (row, quantities) in draft.quantities.enumerated() {
      guard let subject = draft.rows[row].subject else { continue }
      for (column, quantity) in quantities.enumerated() {
        guard let quantity else { continue }
        let address = Address(quantity, of: subject)
        if homes[address] == nil { homes[address] = draft.key(row: row, column: column) }
      }
    }
  }
}

extension TableDraft {
  /// Which tables quantities are at home in first: the lowest.
  fileprivate var homeRank: Int {
    guard case .units(let units) = form.rows, !units.isSelection else { return 3 }
    return !units.hasTotal ? 2 : isStatutory ? 0 : 1
  }
}
