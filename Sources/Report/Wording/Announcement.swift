internal import Enforcement

/// The sentence in which results are announced: "về việc đạt 82,50%, vượt 1,00%, tăng 6,67% so với năm 2021; về tiền …".
///
/// Each indicator has a part: what was reached, how it stands to the target, how it changed. What a change is compared with is
/// said once, in the first part that has one.
struct Announcement: Hashable, Sendable {
  /// An indicator and what the sentence calls it.
  struct Part: Hashable, Sendable {
    let indicator: Indicator
    let label: TextPattern
  }

  /// The wording of each case.
  struct Phrases: Hashable, Sendable {
    /// `{label}`, `{value}`.
    let reached: TextPattern
    /// Behind what was reached, where offices are not in it that did not send the figures: `{lacking_offices}`.
    let lacking: TextPattern
    /// Where the ratio is undefined because nothing is eligible: `{label}`.
    let undefined: TextPattern
    /// Where the unit reported nothing: `{label}`.
    let missing: TextPattern
    /// Beyond the target: `{distance}`, `{target}`.
    let above: TextPattern
    /// Exactly at the target, which a strict target does not meet: `{target}`.
    let equal: TextPattern
    /// Exactly at a target that asks for no more: `{target}`.
    let reachedTarget: TextPattern
    /// Short of the target: `{distance}`, `{target}`.
    let below: TextPattern
    /// Higher than the prior year: `{change}`.
    let increase: TextPattern
    /// Lower than the prior year: `{change}`.
    let decrease: TextPattern
    /// As in the prior year.
    let unchanged: TextPattern
    /// After the first change: `{prior_period}`.
    let comparison: TextPattern
    /// Where only some parts can be compared.
    let noPrior: TextPattern
    /// Where no part can be compared: stands at the sentence's end.
    let noBaseline: TextPattern
  }

  /// The whole: `{parts}`.
  let sentence: TextPattern
  /// The parts, in order.
  let parts: [Part]
  /// The wording.
  let phrases: Phrases

  /// The sentence about `outcomes`; `lacking` tells how many offices are not in a ratio for want of its figures.
  func text(_ outcome: (Indicator) -> Outcome?, lacking: (Indicator) -> Int, facts: ReportFacts) -> String {
    let outcomes = parts.map { outcome($0.indicator) }
    let isCompared = outcomes.map { $0?.change != nil }
    var comparison = phrases.comparison.filled(facts.values)
    var texts: [String] = []
    for (part, outcome) in zip(parts, outcomes) {
      let label = facts.adding(["label": part.label.filled(facts.values)])
      guard let outcome, outcome.ratio != nil else {
        texts.append(phrases.missing.filled(label))
        continue
      }
      guard let value = outcome.value else {
        texts.append(phrases.undefined.filled(label))
        continue
      }
      let reached = phrases.reached.filled(label.merging(["value": VietnameseNumber.percent(value)]) { $1 })
      var clauses = [reached + self.lacking(lacking(part.indicator)), target(outcome)].compactMap { $0 }
      if let change = outcome.change {
        clauses.append(self.change(change) + comparison)
        comparison = ""
      } else if isCompared.contains(true) {
        clauses.append(phrases.noPrior.filled(label))
      }
      texts.append(clauses.filter { !$0.isEmpty }.joined(separator: ", "))
    }
    let ending = isCompared.contains(true) ? "" : phrases.noBaseline.filled(facts.values)
    return sentence.filled(facts.adding(["parts": texts.joined(separator: "; ") + ending]))
  }

  private func lacking(_ offices: Int) -> String {
    offices > 0 ? phrases.lacking.filled(["lacking_offices": VietnameseNumber.count(Int64(offices))]) : ""
  }

  private func target(_ outcome: Outcome) -> String? {
    guard let target = outcome.target, let over = outcome.overTarget else { return nil }
    let values = ["distance": VietnameseNumber.percent(over.size), "target": VietnameseNumber.percent(target.threshold)]
    let equal = target.isStrict ? phrases.equal : phrases.reachedTarget
    return (over.hundredths > 0 ? phrases.above : over.hundredths < 0 ? phrases.below : equal).filled(values)
  }

  private func change(_ change: Points) -> String {
    let values = ["change": VietnameseNumber.percent(change.size)]
    return (change.hundredths > 0 ? phrases.increase : change.hundredths < 0 ? phrases.decrease : phrases.unchanged).filled(
      values)
  }
}

extension Points {
  /// The number without its sign.
  fileprivate var size: Points { Points(hundredths: Int64(clamping: hundredths.magnitude)) }
}
