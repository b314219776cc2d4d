import Configuration
import Enforcement
import Intake

extension ControlTotals {
  /// As manifest.json and `--json` give them.
  var json: JSON {
    .members([
      "files": .count(files), "files_rejected": .count(filesRejected), "bytes": .count(bytes), "records_read": .count(read),
      "records_used": .count(used), "records_rejected": .count(rejected),
      "records_recognised": .members([
        "superseded": .count(superseded), "headings": .count(headings), "totals": .count(totalRows), "notes": .count(notes),
        "blank": .count(blank),
      ]),
      "bytes_by_kind": .object(account.kinds.map { JSON.Member(name: $0.name, value: .count($0.bytes)) }),
      "rejected_readable": .count(rejectedFigures.readable), "rejected_unreadable": .count(rejectedFigures.unreadable),
      "rejected_figures": .object(
        rejectedFigures.figures.ids.map { id in
          JSON.Member(name: id.description, value: .integer(rejectedFigures.figures[id] ?? 0))
        }),
    ])
  }

  /// What the records rejected hold as far as they can be read, for the log; nil where none is rejected.
  var rejectedLine: Bilingual? {
    guard rejected > 0 else { return nil }
    let (figures, readable) = (rejectedFigures.figures, rejectedFigures.readable)
    // The widest measure that is stated tells most of what is missing.
    guard let measure = [Measure.accepted, .toEnforce, .eligible].first(where: { figures[.cases, $0] != nil }) else {
      return Bilingual(
        vi: "bị loại: \(rejected) bản ghi, không đọc được số liệu", en: "rejected: \(rejected) records, no figures readable")
    }
    let cases = figures[.cases, measure] ?? 0
    let money = figures[.money, measure].map { ", \($0) đồng" } ?? ""
    return Bilingual(
      vi: "bị loại: \(rejected) bản ghi, đọc được \(readable): \(cases) việc\(money) (\(measure.rawValue))",
      en: "rejected: \(rejected) records, \(readable) readable: \(cases) cases\(money) (\(measure.rawValue))")
  }

  /// The sum in one line, for the log.
  var line: Bilingual {
    Bilingual(
      vi:
        "\(files) tệp (\(filesRejected) bị loại cả tệp), \(bytes) byte; \(read) bản ghi = \(used) dùng + \(rejected) bị loại + \(recognised) tiêu đề, tổng, ghi chú",
      en:
        "\(files) files (\(filesRejected) rejected whole), \(bytes) bytes; \(read) records = \(used) used + \(rejected) rejected + \(recognised) headings, totals, notes"
    )
  }
}

extension PeriodReading {
  /// What was read, for manifest.json and `--json`.
  var json: JSON {
    .members([
      "period": .string(period.description), "regime": .string(regime.id), "offices": .count(figures.registry.reportingCount),
      "offices_missing": .array(intake.missing.map { .string(figures.registry.offices[$0].id.code) }),
      "errors": .count(intake.count(of: .error)), "warnings": .count(intake.count(of: .warning)),
      "notes": .count(intake.count(of: .note)),
      "compared_with": history?.json(for: period) ?? .null, "totals": intake.totals.json,
    ])
  }

  /// What was read, for a person.
  var lines: [Bilingual] {
    let offices = figures.registry.reportingCount
    let reported = offices - intake.missing.count
    let rejected = intake.totals.rejectedLine.map { Bilingual(vi: "  \($0.vietnamese)", en: "  \($0.english)") }
    let (errors, warnings, notes) = (intake.count(of: .error), intake.count(of: .warning), intake.count(of: .note))
    return [
      Bilingual(
        vi: "Kỳ \(period): \(reported)/\(offices) đơn vị có số liệu; \(errors) lỗi, \(warnings) cảnh báo, \(notes) lưu ý",
        en: "\(period): \(reported) of \(offices) offices have figures; \(errors) errors, \(warnings) warnings, \(notes) notes"),
      Bilingual(vi: "  \(intake.totals.line.vietnamese)", en: "  \(intake.totals.line.english)"),
    ]
      + [rejected, history?.line(for: period)].compactMap { $0 }
  }
}
