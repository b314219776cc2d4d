import Enforcement

/// A row that sums up others.
struct CaseTotal: Sendable {
  var place: CaseTally.Place
  /// The category it sums up, nil where it sums up all.
  let category: Category?
  /// The province or nation that it sums up.
  let group: Int?
  /// The office that it names, whose rows alone it sums up.
  let office: Int?
  /// The office of the rows right above, nil below another sum.
  var above: Int?
  /// The amounts it states: due, paid, reduced.
  let stated: [Int64?]
  /// Whether it is the title of a section, which may hold others.
  let isSection: Bool
  /// The number of rows that it states, and the field that does.
  let count: (rows: RowCount, field: Int)?
  /// The sums over the rows before it.
  var before: CaseTally.Sum
  /// The same of the rows of ``ownOffice`` alone.
  var ownBefore: CaseTally.Sum

  /// The office whose rows it may sum up alone.
  var ownOffice: Int? { office ?? above }

  /// Whether it states nothing but how many rows there are.
  var isCountAlone: Bool { count != nil && stated.allSatisfy { $0 == nil } }

  /// Whether a sum of this kind ends where `other` does: a total without group and category that states amounts as this one does, or none.
  func isAlike(_ other: CaseTotal) -> Bool {
    other.category == nil && other.group == nil && other.isCountAlone == isCountAlone
  }
}

/// Rows whose office cannot be told, between rows of offices that can.
struct Orphans: Sendable {
  /// The rows, nil where there are none.
  var sum: FaultTally.Sum?
  /// What stands in the office's cell, where it is the same in all of them.
  var text: String?

  /// Whether there are some, of which not all show the same office.
  var areMixed: Bool { sum != nil && text == nil }

  /// Adds those that follow.
  mutating func add(_ others: Orphans) {
    guard let theirs = others.sum else { return }
    if sum == nil { return self = others }
    sum?.add(theirs)
    if text != others.text { text = nil }
  }

  func moved(by lines: Int) -> Orphans { Orphans(sum: sum?.moved(by: lines), text: text) }
}
