import Configuration
public import Enforcement

/// The page of rules for staff, in Markdown, made from the catalogue and the regimes: docs/rules.md.
public enum RuleGuide {
  /// The page.
  public static func markdown(regimes: RegimeHistory) -> String {
    var lines = [
      "# Các quy tắc kiểm tra · The rules", "",
      "Trang này được tạo từ danh mục quy tắc (`make rules`), đừng sửa tay. Mỗi phát hiện trong `data/findings.csv` mang mã của một quy",
      "tắc. **error** loại dòng cùng cả lần nộp, hoặc cả tệp; **warning** cần người xem lại; **note** để biết.", "",
      "This page is made from the catalogue (`make rules`); it is not edited by hand. Each finding of `data/findings.csv` has the id of a",
      "rule. An **error** rejects the row with its whole submission, or the file; a **warning** wants someone to look; a **note** is worth",
      "knowing. What stands in braces is filled in by the finding: `{found}` what stands in the file, `{expected}` what should.",
      "",
    ]
    for family in RuleFamily.allCases {
      lines += ["## \(family.name.vietnamese) · \(family.name.english)", ""]
      for rule in Rule.allCases where rule.family == family {
        if rule == .identity { lines += identities(regimes) } else if rule == .bound { lines += bounds(regimes) }
        lines += section(rule)
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func section(_ rule: Rule) -> [String] {
    [
      "### `\(rule.rawValue)`", "", "\(rule.severity.rawValue)", "", "- vi: \(rule.problem.vietnamese) → \(rule.mend.vietnamese)",
      "- en: \(rule.problem.english) → \(rule.mend.english)", "- vd · e.g.: `\(rule.example)`", "",
    ]
  }

  /// The identities by regime; findings carry their ids.
  private static func identities(_ history: RegimeHistory) -> [String] {
    table(history, "đẳng thức · equation") { regime in regime.identities.map { ($0.id, $0.equation, $0.aspects) } }
  }

  private static func bounds(_ history: RegimeHistory) -> [String] {
    table(history, "giới hạn · bound") { regime in
      regime.bounds.map { ($0.id, "\($0.part.rawValue) ≤ \($0.whole.rawValue)", $0.aspects) }
    }
  }

  private static func table(
    _ history: RegimeHistory, _ title: String, _ rows: (Regime) -> [(id: String, text: String, aspects: [Aspect])]
  ) -> [String] {
    var lines = ["| chế độ · regime | từ năm · from year | mã · id | \(title) | |", "|---|---|---|---|---|"]
    for regime in history.regimes {
      for row in rows(regime) {
        let aspects = row.aspects.map(\.rawValue).joined(separator: ", ")
        lines.append("| \(regime.id) | \(regime.fromYear) | `\(row.id)` | \(row.text) | \(aspects) |")
      }
    }
    return lines + [""]
  }
}
