internal import Enforcement

/// What the figures of a unit lack, in the period or in the prior year's that they are compared with.
struct Lacks: Sendable {
  /// Offices without figures.
  let missing: Int
  /// Records that were not used.
  let rejected: Int
  /// Errors in the files.
  let errors: Int
  /// Whether the figures were sealed as provisional.
  let isSealedProvisional: Bool

  init(missing: Int, rejected: Int, errors: Int, isSealedProvisional: Bool = false) {
    (self.missing, self.rejected, self.errors) = (missing, rejected, errors)
    self.isSealedProvisional = isSealedProvisional
  }

  /// What the figures lack that `unit` is compared with.
  init(priorTo input: ReportInput, unit: Office) {
    let isNation = unit.level == .nation
    let lack = isNation ? input.priorQuality.nation : input.priorQuality.provinces[unit.id] ?? PriorQuality.Lack()
    self.init(
      missing: lack.missing, rejected: isNation ? input.priorQuality.recordsRejected : 0, errors: lack.errors,
      isSealedProvisional: input.priorQuality.isSealedProvisional)
  }

  /// Whether anything is lacking.
  var isProvisional: Bool { missing > 0 || rejected > 0 || errors > 0 || isSealedProvisional }

  /// What is lacking, a sentence each.
  func reasons(_ wording: Theme.Reasons, _ facts: ReportFacts) -> [String] {
    func words(_ pattern: TextPattern, _ name: String, _ count: Int) -> String? {
      count > 0 ? pattern.filled(facts.adding([name: VietnameseNumber.count(Int64(count))])) : nil
    }
    return [
      words(wording.missing, "missing_offices", missing), words(wording.rejected, "rejected", rejected),
      words(wording.errors, "errors", errors), isSealedProvisional ? wording.sealed?.filled(facts.values) : nil,
    ].compactMap { $0 }
  }
}
