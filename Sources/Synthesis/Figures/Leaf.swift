/// What one row of a statement belongs to: an office and a kind of case.
struct Leaf: Hashable, Sendable {
  let office: String
  let kind: CaseKind
  /// Its share of the nation's cases, relative to the other leaves.
  let weight: Int64

  var province: String { String(office.prefix(2)) }

  /// The draws for `purpose` of this leaf.
  func draws(_ purpose: String, seed: UInt64) -> Draws { Draws(seed: seed, key: "\(purpose)/\(office)/\(kind.rawValue)") }

  /// The leaves of `offices`, all kinds of one office together.
  static func all(of offices: [String], seed: UInt64) -> [Leaf] {
    offices.flatMap { office in
      let weight = OfficeWeights.weight(of: office, seed: seed)
      return CaseKind.allCases.map { kind in
        var draws = Draws(seed: seed, key: "kind/\(office)/\(kind.rawValue)")
        return Leaf(office: office, kind: kind, weight: weight * kind.share * draws.central(in: 50...150) / 1000)
      }
    }
  }
}
