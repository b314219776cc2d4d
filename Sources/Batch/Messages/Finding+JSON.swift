import Configuration
import Enforcement
import Intake

extension Finding {
  /// As `--json` gives it.
  func json(in reading: PeriodReading) -> JSON {
    .members([
      "rule": .string(ruleID), "severity": .string(severity.rawValue), "file": .string(reading.path(of: file)),
      "line": line.map(JSON.count) ?? .null, "column": column.map(JSON.count) ?? .null, "office": .optional(office?.code),
      "period": .string(period.description), "field": .string(field), "found": .string(found), "expected": .string(expected),
      "message": .members(["vi": .string(message(in: .vietnamese)), "en": .string(message(in: .english))]),
    ])
  }
}
