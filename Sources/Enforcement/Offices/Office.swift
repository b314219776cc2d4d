/// The structure that an office's code belongs to, named by the year it came into force: 2008 (63 provinces) or 2025 (34).
///
/// Codes and names were used again for other territories in 2025, so neither identifies an office without its vintage.
public struct Vintage: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year the structure came into force.
  public let year: Int

  /// The structure of `year`.
  public init(year: Int) { self.year = year }

  /// Orders structures in time.
  public static func < (lhs: Vintage, rhs: Vintage) -> Bool { lhs.year < rhs.year }

  /// The year in digits.
  public var description: String { "\(year)" }
}

/// What identifies an office: its code within a vintage.
public struct OfficeID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The structure the code belongs to.
  public let vintage: Vintage
  /// The code: `VN` for the nation, two digits for a province, any other text for an office.
  public let code: String

  /// The office with `code` in `vintage`.
  public init(vintage: Vintage, code: String) {
    self.vintage = vintage
    self.code = code
  }

  /// Orders by vintage, then by code as text.
  public static func < (lhs: OfficeID, rhs: OfficeID) -> Bool { (lhs.vintage, lhs.code) < (rhs.vintage, rhs.code) }

  /// Vintage and code, `2008:64`.
  public var description: String { "\(vintage):\(code)" }
}

/// How high an office stands in the tree.
public enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
  case nation, province, office

  private var depth: Int { self == .nation ? 0 : self == .province ? 1 : 2 }

  /// A higher level comes first.
  public static func < (lhs: Level, rhs: Level) -> Bool { lhs.depth < rhs.depth }
}

/// A unit that figures belong to: the nation, a province, or one office that exports.
///
/// A province is not its Cục alone: the Cục enforces cases of its own and stands as an office (`64000`) beside its Chi cục.
public struct Office: Hashable, Sendable {
  /// Its vintage and code.
  public let id: OfficeID
  /// Its name as the registry spells it.
  public let name: String
  /// Where it stands.
  public let level: Level
  /// The code of the unit it belongs to, in the same vintage; nil for the nation.
  public let parent: String?
  /// The first day it exists, or nil where the registry names none.
  public let validFrom: CalendarDate?
  /// The last day it exists, or nil where it still does.
  public let validTo: CalendarDate?

  /// An office with the facts of a row of offices.csv.
  public init(
    id: OfficeID, name: String, level: Level, parent: String?, validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil
  ) {
    self.id = id
    self.name = name
    self.level = level
    self.parent = parent
    self.validFrom = validFrom
    self.validTo = validTo
  }

  /// Whether it exists on `day`.
  public func exists(on day: CalendarDate) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }
}
