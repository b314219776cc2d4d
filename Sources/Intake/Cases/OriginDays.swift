import Enforcement

/// On which days cases may have been accepted by where they come from: new ones since 1 October, those carried over before it.
///
/// Only a column that is headed as that of the acceptance is held against it. A decision may be a later one of an old case, and that of the
/// court is older than its case.
struct OriginDays: Sendable {
  /// The days of one kind of case, as numbers `yyyymmdd`.
  struct Bounds: Sendable {
    fileprivate let first, last: Int32

    /// Below zero where `day` is none of them.
    @inline(__always)
    func gap(_ day: Int32) -> Int32 { (day &- first) | (last &- day) }
  }

  /// 1 October.
  let start: CalendarDate
  /// The days by the kind of case; see ``CaseTally/kind(category:origin:status:)``. The first is of no kind.
  let ofKinds: [Bounds]

  /// Nil where the list does not say when cases were accepted.
  init?(_ columns: ColumnMap, _ vocabulary: HeadingVocabulary, _ rules: CaseRules, _ period: Period) {
    guard let field = columns.roles[.acceptedOn], vocabulary.statesAcceptance(columns.columns[field].heading) else { return nil }
    start = period.firstDay
    let number = Int32(truncatingIfNeeded: period.firstDay.number)
    let any = Bounds(first: 0, last: .max)
    let ofOrigins = rules.origins.map { origin in
      switch origin {
      case .newlyAccepted: Bounds(first: number, last: .max)
      // (All days of September come before 1 October in this order too.)
      case .carriedOver: Bounds(first: 0, last: number - 1)
      default: any
      }
    }
    // A memo item is not accepted, whatever its origin says.
    let ofCategory = ofOrigins.flatMap { bounds in rules.statuses.map { $0.isMemo ? any : bounds } }
    ofKinds = [any] + repeatElement(ofCategory, count: vocabulary.layout.categories.count + 1).joined()
  }
}

extension CalendarDate {
  /// The day as `yyyymmdd`, which compares like it.
  var number: Int { (year * 100 + month) * 100 + day }
}
