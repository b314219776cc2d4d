import Enforcement

/// What an office's rows in a file that was rejected whole state, as far as they could be read: little is proved by it, for the file may be that of
/// another period, but much less in the next submission is something to ask about.
struct RejectedStatement: Sendable {
  let office: Int
  /// Lần nộp.
  let number: Int
  let categories: Set<Category>
  /// The cases to be enforced, or those that are eligible where only these are stated.
  let cases: [FigureID: Int64]

  /// What the rows `indices` of `reading` state of `office`.
  init(_ office: Int, _ indices: [Int], in reading: FileReading) {
    let rows = indices.map { reading.rows[$0] }
    self.office = office
    number = rows.map(\.submission).max() ?? 1
    categories = reading.categories(of: indices)
    cases = FigureID.workload(.cases).reduce(into: [:]) { $0[$1] = rows.sum(of: $1) }
  }
}

extension [StatementRow] {
  /// What the rows state of a figure, as far as it can be read; nil where none does, or the sum leaves 64 bits.
  func sum(of figure: FigureID) -> Int64? {
    var sum: Int64?
    for row in self where !row.isControl {
      guard let value = row.values?.figures[figure] ?? row.stated?.figures[figure] else { continue }
      let (next, overflow) = (sum ?? 0).addingReportingOverflow(value)
      if overflow { return nil }
      sum = next
    }
    return sum
  }
}
