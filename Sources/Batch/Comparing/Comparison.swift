public import Configuration
import Enforcement
import Report

/// `thads compare`: two published results or sealed versions, figure by figure.
public struct Comparison: Sendable {
  /// A figure that is not the same, or is in one of them only.
  struct Difference: Sendable {
    let key: ComparedFigures.Key
    let before: Int64?
    let after: Int64?
  }

  /// A ratio that is not published the same.
  struct RatioDifference: Sendable {
    let code: String
    let indicator: Indicator
    let before: Points?
    let after: Points?
  }

  private let compared: Int
  private let differences: [Difference]
  private let ratios: [RatioDifference]
  private let folders: (before: String, after: String)

  /// Reads and compares the figures in `before` and `after`.
  ///
  /// - Throws: ``RunError`` where either holds no figures, or its seal is broken.
  /// - Complexity: O(figures).
  public static func run(_ before: String, _ after: String) throws(RunError) -> Comparison {
    let old = try ComparedFigures(folder: before)
    let new = try ComparedFigures(folder: after)
    let keys = old.keys + new.keys.filter { old.values[$0] == nil }
    let differences = keys.compactMap { key -> Difference? in
      let (one, other) = (old.values[key], new.values[key])
      return one == other ? nil : Difference(key: key, before: one, after: other)
    }
    return Comparison(
      compared: keys.count, differences: differences, ratios: ratios(differences, old, new), folders: (before, after))
  }

  /// The ratios that the differences change, a line for each unit and indicator.
  private static func ratios(
    _ differences: [Difference], _ old: ComparedFigures, _ new: ComparedFigures
  ) -> [RatioDifference] {
    var seen: Set<String> = []
    return differences.filter { seen.insert("\($0.key.vintage) \($0.key.code)").inserted }.flatMap { difference in
      Indicator.all.compactMap { indicator in
        let (before, after) = (old.value(indicator, of: difference.key), new.value(indicator, of: difference.key))
        guard before != after else { return nil }
        return RatioDifference(code: difference.key.code, indicator: indicator, before: before, after: after)
      }
    }
  }

  /// Exit code 0 where they are the same, 1 where they are not.
  public var exitCode: ExitCode { differences.isEmpty ? .published : .different }

  /// How many figures were compared, and how many are not the same.
  public var summary: Bilingual {
    Bilingual(
      vi: "\(folders.before) → \(folders.after): so \(compared) số liệu, \(differences.count) khác, \(ratios.count) tỷ lệ khác",
      en:
        "\(folders.before) → \(folders.after): \(compared) figures compared, \(differences.count) differ, \(ratios.count) ratios differ"
    )
  }

  /// The differences, ratios first, a line each, as Vietnamese writes numbers.
  public var lines: [String] {
    func percent(_ value: Points?) -> String { value.map { VietnameseNumber.percent($0) + "%" } ?? VietnameseNumber.undefined }
    func count(_ value: Int64?) -> String { value.map(VietnameseNumber.count) ?? VietnameseNumber.undefined }
    return ratios.map { "\($0.code) \($0.indicator.id): \(percent($0.before)) → \(percent($0.after))" }
      + differences.map { difference in
        let key = difference.key
        let name = [key.code, key.category, key.measure].filter { !$0.isEmpty }.joined(separator: " ")
        return "\(name): \(count(difference.before)) → \(count(difference.after))"
      }
  }

  /// The whole as one JSON object.
  public var json: JSON {
    .members([
      "command": .string("compare"), "compared": .count(compared),
      "ratios": .array(
        ratios.map {
          .members([
            "code": .string($0.code), "indicator": .string($0.indicator.id), "before": .optional($0.before?.decimal),
            "after": .optional($0.after?.decimal),
          ])
        }),
      "figures": .array(
        differences.map {
          .members([
            "vintage": .string($0.key.vintage), "code": .string($0.key.code), "category": .string($0.key.category),
            "measure": .string($0.key.measure), "before": $0.before.map(JSON.integer) ?? .null,
            "after": $0.after.map(JSON.integer) ?? .null,
          ])
        }),
    ])
  }
}
