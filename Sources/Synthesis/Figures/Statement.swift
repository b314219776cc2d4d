import Enforcement

/// The figures of a statement in one aspect, cases or thousand đồng: what is drawn is stored, what follows is computed, so that
/// the identities of the regime from 2021 on hold by construction.
struct Statement: Hashable, Sendable {
  var carriedOver: Int64 = 0
  var newlyAccepted: Int64 = 0
  var delegated: Int64 = 0
  var withdrawn: Int64 = 0
  var completed: Int64 = 0
  var terminated: Int64 = 0
  var reduced: Int64 = 0
  var inProgress: Int64 = 0
  var postponedConsent: Int64 = 0
  var other: Int64 = 0
  var postponedOther: Int64 = 0
  var suspended: Int64 = 0
  var notEligible: Int64 = 0
  var separateBook: Int64 = 0

  var accepted: Int64 { carriedOver + newlyAccepted }
  var toEnforce: Int64 { accepted - delegated - withdrawn }
  var done: Int64 { completed + terminated + reduced }
  var eligible: Int64 { done + inProgress + postponedConsent + other }
  var setAside: Int64 { postponedOther + suspended }
  var carriedForward: Int64 { toEnforce - done }

  /// The value of `measure`; nil for what a statement of these years does not have.
  subscript(measure: Measure) -> Int64? {
    switch measure {
    case .carriedOver: carriedOver
    case .newlyAccepted: newlyAccepted
    case .accepted: accepted
    case .delegated: delegated
    case .withdrawn: withdrawn
    case .toEnforce: toEnforce
    case .eligible: eligible
    case .completed: completed
    case .terminated: terminated
    case .reduced: reduced
    case .inProgress: inProgress
    case .postponedConsent: postponedConsent
    case .other: other
    case .postponedOther: postponedOther
    case .suspended: suspended
    case .notEligible: notEligible
    case .carriedForward: carriedForward
    case .separateBook: separateBook
    case .done: done
    case .takenUp, .due, .onTime, .persons: nil
    }
  }

  static let stored: [any WritableKeyPath<Statement, Int64> & Sendable] = [
    \.carriedOver, \.newlyAccepted, \.delegated, \.withdrawn, \.completed, \.terminated, \.reduced, \.inProgress,
    \.postponedConsent,
    \.other, \.postponedOther, \.suspended, \.notEligible, \.separateBook,
  ]

  static func + (lhs: Statement, rhs: Statement) -> Statement {
    var sum = lhs
    for field in stored { sum[keyPath: field] += rhs[keyPath: field] }
    return sum
  }
}

/// A statement in both aspects.
struct StatementPair: Hashable, Sendable {
  var cases = Statement()
  var money = Statement()
}

extension StatementPair {
  static func + (lhs: StatementPair, rhs: StatementPair) -> StatementPair {
    StatementPair(cases: lhs.cases + rhs.cases, money: lhs.money + rhs.money)
  }

  /// The value of `id` as published: cases, or đồng.
  subscript(id: FigureID) -> Int64? {
    switch id.aspect {
    case .cases: cases[id.measure]
    case .money: money[id.measure].map { $0 * 1000 }
    default: nil
    }
  }
}
