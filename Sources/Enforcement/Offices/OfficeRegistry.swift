/// Every office of one vintage that exists in a period, as a tree in registry order: nation, provinces, offices.
///
/// Offices are addressed by their position, so that figures can be kept in arrays; the nation is position 0 and each parent
/// stands before its children.
public struct OfficeRegistry: Sendable {
  /// The structure all its offices belong to.
  public let vintage: Vintage
  /// All offices, parents before children: the nation, then each province followed by its offices, each ordered by code.
  public let offices: [Office]

  private let positions: [String: Int]
  private let childPositions: [[Int]]
  private let parentPositions: [Int?]

  /// The tree of the offices of `vintage` that exist on `day`.
  ///
  /// - Throws: ``RegistryError`` where a code is given twice, a parent is unknown or on the wrong level, the nation has one, or there is
  ///   not exactly one nation.
  /// - Complexity: O(n log n).
  public init(_ all: [Office], vintage: Vintage, on day: CalendarDate) throws(RegistryError) {
    let valid = try Self.offices(of: vintage, on: day, among: all)
    let nations = valid.filter { $0.level == .nation }
    guard let nation = nations.first, nations.count == 1 else { throw .notOneNation(vintage, count: nations.count) }
    if let parent = nation.parent, !parent.isEmpty { throw .wrongParent(nation.id, parent: parent) }

    var childrenOf: [String: [Int]] = [:]
    for (index, office) in valid.enumerated() where office.level != .nation {
      childrenOf[office.parent ?? "", default: []].append(index)
    }
    var ordered = [nation]
    var parents: [Int?] = [nil]
    for province in childrenOf.removeValue(forKey: nation.id.code) ?? [] {
      let province = valid[province]
      guard province.level == .province else { throw .wrongParent(province.id, parent: nation.id.code) }
      let position = ordered.count
      ordered.append(province)
      parents.append(Self.nation)
      for office in childrenOf.removeValue(forKey: province.id.code) ?? [] {
        let office = valid[office]
        guard office.level == .office else { throw .wrongParent(office.id, parent: province.id.code) }
        ordered.append(office)
        parents.append(position)
      }
    }
    if let orphan = childrenOf.values.joined().map({ valid[$0] }).min(by: { $0.id < $1.id }) {
      throw .wrongParent(orphan.id, parent: orphan.parent ?? "")
    }
    self.init(vintage: vintage, ordered: ordered, parents: parents)
  }

  /// Those of `vintage` that exist on `day`, by code.
  private static func offices(of vintage: Vintage, on day: CalendarDate, among all: [Office]) throws(RegistryError) -> [Office] {
    var valid = all.filter { $0.id.vintage == vintage && $0.exists(on: day) }
    // Mostly they stand in this order already.
    let isOrdered = valid.indices.dropFirst().allSatisfy { valid[$0 - 1].id.code <= valid[$0].id.code }
    if !isOrdered { valid.sort { $0.id.code < $1.id.code } }
    for index in valid.indices.dropFirst() where valid[index - 1].id == valid[index].id { throw .duplicate(valid[index - 1].id) }
    return valid
  }

  private init(vintage: Vintage, ordered: [Office], parents: [Int?]) {
    self.vintage = vintage
    offices = ordered
    parentPositions = parents
    var positions: [String: Int] = [:]
    positions.reserveCapacity(ordered.count)
    var children = [[Int]](repeating: [], count: ordered.count)
    for (position, parent) in parents.enumerated() {
      positions[ordered[position].id.code] = position
      if let parent { children[parent].append(position) }
    }
    self.positions = positions
    childPositions = children
  }

  /// The nation's position.
  public static let nation = 0

  /// The position of the office with `code`, or nil where the vintage has none. Complexity: O(1).
  public func position(of code: String) -> Int? { positions[code] }

  /// The positions directly below `position`, in order.
  public func children(of position: Int) -> [Int] { childPositions[position] }

  /// The position above, nil for the nation.
  public func parent(of position: Int) -> Int? { parentPositions[position] }

  /// The position of the province that `position` is or belongs to; nil for the nation.
  public func province(of position: Int) -> Int? {
    switch offices[position].level {
    case .nation: nil
    case .province: position
    case .office: parentPositions[position]
    }
  }

  /// The positions of `level`, in order.
  public func positions(of level: Level) -> [Int] { offices.indices.filter { offices[$0].level == level } }

  /// How many offices report: those on the lowest level.
  public var reportingCount: Int { positions(of: .office).count }
}

/// Why offices do not form a tree.
public enum RegistryError: Error, Equatable, Sendable {
  /// Two offices of one vintage, valid on the same day, have one code.
  case duplicate(OfficeID)
  /// An office names a parent that does not exist, or that stands on the wrong level.
  case wrongParent(OfficeID, parent: String)
  /// A vintage must have exactly one nation.
  case notOneNation(Vintage, count: Int)
}
