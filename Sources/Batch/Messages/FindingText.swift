public import Configuration
import Enforcement
import Intake

/// A finding as the operator reads it, worded when it is asked for: place, severity, rule, what is wrong and how to mend it, and the line
/// with a caret.
public struct FindingText: Sendable {
  /// How grave it is.
  public enum Severity: Sendable {
    case error, warning, note
  }

  /// How grave it is.
  public let severity: Severity
  private let finding: Finding
  private let reading: Period

  init(_ finding: Finding, in reading: PeriodReading) {
    self.finding = finding
    self.reading = reading.period
    severity =
      switch finding.severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
  }

  /// Place, severity, rule, message, office and period in one line.
  public var headline: Bilingual {
    let numbers = [finding.line, finding.column].compactMap { $0.map(String.init) }
    let file = finding.file.isEmpty ? "\(reading)" : PeriodReading.path(of: finding.file, in: reading)
    let place = ([file] + numbers).joined(separator: ":")
    let name = severity.name
    let office = FindingText.office(of: finding)
    return Bilingual(
      vi: "\(place): \(name.vietnamese) [\(finding.ruleID)] \(finding.message(in: .vietnamese))\(office)".onOneLine,
      en: "\(place): \(name.english) [\(finding.ruleID)] \(finding.message(in: .english))\(office)".onOneLine)
  }

  /// The line it was found in, and below it a caret at the field; nil where there is none to show.
  public var excerpt: String? {
    finding.excerpt.map { excerpt in
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
