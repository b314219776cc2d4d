/// What is wrong with the cells of a row by which a case is counted, each with the rule that it breaks.
struct RowFaults: Equatable {
  /// The row does not belong into the file.
  var place: Rule?
  var category: Rule?
  var status: Rule?
  var origin: Rule?
  var date: Rule?
  var due: Rule?
  var paid: Rule?
  var reduced: Rule?
  /// Paid and reduced together are more than due.
  var excess: Rule?

  /// Whether all amounts could be read.
  var areAmountsRead: Bool { due == nil && paid == nil && reduced == nil }

  /// The rules in the order in which a row is looked through.
  func forEach(_ body: (Rule) -> Void) {
    if let place { body(place) }
    if let category { body(category) }
    if let status { body(status) }
    if let origin { body(origin) }
    if let date { body(date) }
    if let due { body(due) }
    if let paid { body(paid) }
    if let reduced { body(reduced) }
    if let excess { body(excess) }
  }

  var breaches: Breaches {
    var breaches = Breaches()
    forEach { breaches.append($0) }
    return breaches
  }
}
