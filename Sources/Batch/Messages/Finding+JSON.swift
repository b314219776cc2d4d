import Configuration
import Enforcement
import Intake

extension Finding {
  /// As `--json` gives it.
  func json(in reading: PeriodReading) -> JSON {
    .members([
      "rule": .string(ruleID), "severity": .string(severity.rawValue), "file": .string(reading.path(of: file)),
      "line": line.map(JSON.count) ?? .null, "column": column.map(JSON.count) ?? .null,
      "byte_offset": byteOffset.map(JSON.count) ?? .null, "cell": cell.map { .count($0 + 1) } ?? .null,
      "office": .optional(office?.code), "office_name": .string(officeName),
      "period": .string(period.description), "field": .string(field), "found": .string(found), "expected": .string(expected),
      "excerpt": excerpt.map { .members(["text": .string($0.text), "caret": .count($0.caret), "width": .count($0.width)]) }
        ?? .null,
      "problem": .members(["vi": .string(problem(in: .vietnamese)), "en": .string(problem(in: .english))]),
      "mend": .members(["vi": .string(remedy(in: .vietnamese)), "en": .string(remedy(in: .english))]),
      "message": .members(["vi": .string(message(in: .vietnamese)), "en": .string(message(in: .english))]),
    ])
  }
}
