public import Enforcement

/// What the prior year's figures lack, by the provinces of the period's structure.
public struct PriorQuality: Hashable, Sendable {
  /// What is wanting of the nation or of one province.
  public struct Lack: Hashable, Sendable {
    /// Offices without figures.
    public var missing = 0
    /// Errors in the files.
    public var errors = 0

    /// Nothing.
    public init() {}
  }

  /// By province; the offices of a province that leads nowhere are in ``nation`` alone.
  public private(set) var provinces: [OfficeID: Lack] = [:]
  /// All together.
  public private(set) var nation = Lack()
  /// Records that were not used; a province knows of them by its errors.
  public var recordsRejected = 0
  /// Whether they were sealed as provisional, whatever they lacked then.
  public var isSealedProvisional = false

  /// Figures that lack nothing.
  public init() {}

  /// Adds `missing` offices and `errors` of `province`, nil where it is none of the period's structure.
  public mutating func add(missing: Int = 0, errors: Int = 0, of province: OfficeID?) {
    func added(_ lack: Lack) -> Lack {
      var lack = lack
      lack.missing += missing
      lack.errors += errors
      return lack
    }
    nation = added(nation)
    if let province { provinces[province] = added(provinces[province] ?? Lack()) }
  }
}
