public import Configuration
import Enforcement
import Intake

/// A finding as the operator reads it: place, severity, rule, what is wrong and how to mend it, and the line with a caret.
public struct FindingText: Sendable {
  /// How grave it is.
  public enum Severity: Sendable {
    case error, warning, note
  }

  /// How grave it is.
  public let severity: Severity
  /// Place, severity, rule, message, office and period in one line.
  public let headline: Bilingual
  /// The line it was found in, and below it a caret at the field; nil where there is none to show.
  public let excerpt: String?

  init(_ finding: Finding, in reading: PeriodReading) {
    severity =
      switch finding.severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    let numbers = [finding.line, finding.column].compactMap { $0.map(String.init) }
    let file = finding.file.isEmpty ? "\(reading.period)" : reading.path(of: finding.file)
    let place = ([file] + numbers).joined(separator: ":")
    let name = severity.name
    let office = FindingText.office(of: finding)
    headline = Bilingual(
      vi: "\(place): \(name.vietnamese) [\(finding.ruleID)] \(finding.message(in: .vietnamese))\(office)".onOneLine,
      en: "\(place): \(name.english) [\(finding.ruleID)] \(finding.message(in: .english))\(office)".onOneLine)
    excerpt = finding.excerpt.map { excerpt in
      let caret = String(repeating: " ", count: max(0, excerpt.caret - 1)) + String(repeating: "^", count: max(1, excerpt.width))
      return "    \(excerpt.text)\n    \(caret)"
    }
  }
}

extension FindingText {
  /// Whom it concerns and when, where the message does not say so itself.
  private static func office(of finding: Finding) -> String {
    guard let office = finding.office, !finding.rule.problem.english.contains("{office}") else { return "" }
    return " (\(finding.officeName.isEmpty ? "" : "\(finding.officeName), ")\(office.code); \(finding.period))"
  }
}

extension FindingText.Severity {
  fileprivate var name: Bilingual {
    switch self {
    case .error: Bilingual(vi: "lỗi", en: "error")
    case .warning: Bilingual(vi: "cảnh báo", en: "warning")
    case .note: Bilingual(vi: "lưu ý", en: "note")
    }
  }
}
