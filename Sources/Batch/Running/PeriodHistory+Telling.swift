import Configuration
import Enforcement
import Intake

extension PeriodHistory {
  /// One of the periods that offices or provinces of `period` were compared with.
  private struct Entry {
    let role: Bilingual
    let id: String
    let past: Past
    /// How many offices were.
    let offices: Int
    /// How many provinces were, where no offices could be.
    var provinces: Int?

    /// What was compared, and how many of it, for a person.
    var count: Bilingual {
      guard let provinces else { return Bilingual(vi: "\(offices) đơn vị", en: "\(offices) offices") }
      return Bilingual(vi: "\(provinces) tỉnh", en: "\(provinces) provinces")
    }
  }

  /// What `period` was compared with, in the order of the rules; empty where there was nothing. Of the months of the year each counts the
  /// offices that reported last in it.
  private func entries(for period: Period) -> [Entry] {
    let months = lastReports().map { past, offices in
      let isBefore = past.period == period.previousMonth
      return Entry(
        role: isBefore
          ? Bilingual(vi: "tháng trước", en: "the month before") : Bilingual(vi: "kỳ báo cáo gần nhất", en: "the last report"),
        id: isBefore ? "previous_month" : "earlier_month", past: past, offices: offices)
    }
    let others: [(Bilingual, String, Past?)] = [
      (Bilingual(vi: "cùng kỳ năm trước", en: "the prior year"), "prior_year", priorYear),
      (Bilingual(vi: "cuối năm trước", en: "the end of last year"), "year_end", yearEnd),
      (Bilingual(vi: "bản đã chốt", en: "the sealed version"), "sealed", sealed),
    ]
    let former = formerStructure.map {
      Entry(
        role: Bilingual(vi: "các đơn vị trước khi sắp xếp lại", en: "the former offices"), id: "former_structure", past: $0,
        offices: 0, provinces: $0.provinceCount)
    }
    return months
      + others.compactMap { role, id, past in past.map { Entry(role: role, id: id, past: $0, offices: $0.officeCount) } }
      + [former].compactMap { $0 }
  }

  /// What `period` was compared with, for manifest.json and `--json`.
  func json(for period: Period) -> JSON {
    .array(
      entries(for: period).map { entry in
        .members([
          "with": .string(entry.id), "period": .string(entry.past.period.description), "source": .string(entry.past.source),
          entry.provinces == nil ? "offices" : "provinces": .count(entry.provinces ?? entry.offices),
        ])
      })
  }

  /// What `period` was compared with, for a person.
  func line(for period: Period) -> Bilingual {
    let entries = entries(for: period)
    guard !entries.isEmpty else {
      return Bilingual(
        vi: "  không có kỳ trước nào để đối chiếu từng đơn vị", en: "  no earlier period to compare offices with")
    }
    return Bilingual(
      vi: "  đối chiếu với "
        + entries.map { "\($0.role.vietnamese) \($0.past.period) (\($0.past.source), \($0.count.vietnamese))" }
        .joined(separator: "; "),
      en: "  compared with "
        + entries.map { "\($0.role.english) \($0.past.period) (\($0.past.source), \($0.count.english))" }
        .joined(separator: "; "))
  }
}
