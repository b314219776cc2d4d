/// A sum rule between the measures of one aspect: `result = Σ added − Σ subtracted`, such as
/// `to_enforce = accepted − delegated − withdrawn`.
public struct Identity: Hashable, Sendable {
  /// A stable id, shown in findings.
  public let id: String
  /// The measure the rule gives.
  public let result: Measure
  /// Measures added.
  public let added: [Measure]
  /// Measures taken away.
  public let subtracted: [Measure]
  /// The aspects the rule holds in.
  public let aspects: [Aspect]

  /// The rule `result = Σ added − Σ subtracted` in `aspects`.
  public init(id: String, result: Measure, added: [Measure], subtracted: [Measure], aspects: [Aspect]) {
    self.id = id
    self.result = result
    self.added = added
    self.subtracted = subtracted
    self.aspects = aspects
  }

  /// Reads a rule as regimes.yaml writes it, `to_enforce = accepted - delegated - withdrawn`; nil where it names an unknown
  /// measure or is not such a sum.
  public init?(id: String, equation: String, aspects: [Aspect]) {
    let sides = equation.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2, let result = Measure(rawValue: Self.trimmed(sides[0])) else { return nil }
    var added: [Measure] = []
    var subtracted: [Measure] = []
    for term in sides[1].split(separator: "+", omittingEmptySubsequences: false) {
      for (index, name) in term.split(separator: "-", omittingEmptySubsequences: false).enumerated() {
        guard let measure = Measure(rawValue: Self.trimmed(name)) else { return nil }
        if index == 0 { added.append(measure) } else { subtracted.append(measure) }
      }
    }
    self.init(id: id, result: result, added: added, subtracted: subtracted, aspects: aspects)
  }

  private static func trimmed(_ text: Substring) -> String {
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { $0 != 0x20 }), let last = bytes.lastIndex(where: { $0 != 0x20 }) else {
      return ""
    }
    return String(text[first...last])
  }

  /// The sum of the rule's right side in `aspect`. A measure that the aspect does not have (reduced cases) counts as zero.
  ///
  /// - Returns: nil where a measure is absent from `figures`: then nothing can be said.
  /// - Throws: ``FiguresError/overflow(_:)`` where the sum leaves Int64.
  public func sum(in figures: Figures, _ aspect: Aspect) throws(FiguresError) -> Int64? {
    guard let total = FigureID(aspect, result) else { return nil }
    var sum: Int64 = 0
    for (measures, sign) in [(added, 1), (subtracted, -1)] {
      for measure in measures {
        guard let id = FigureID(aspect, measure) else { continue }
        guard let value = figures[id] else { return nil }
        let (next, overflow) = sign > 0 ? sum.addingReportingOverflow(value) : sum.subtractingReportingOverflow(value)
        if overflow { throw .overflow(total) }
        sum = next
      }
    }
    return sum
  }

  /// The equation with measure ids, `to_enforce = accepted - delegated`.
  public var equation: String {
    let left = added.map(\.rawValue).joined(separator: " + ")
    return "\(result.rawValue) = \(left)\(subtracted.map { " - \($0.rawValue)" }.joined())"
  }
}
