import Configuration
import Enforcement
import Intake

extension PeriodHistory {
  /// What `workspace` holds of the time before `period`: sealed versions where they hold offices, else exports, read by the same rules.
  ///
  /// - Parameter priorYear: the prior year's figures where they are at hand; else they are looked for as well.
  static func load(
    before period: Period, priorYear: Past?, workspace: Workspace, templates: Templates, jobs: Int
  ) async throws(RunError) -> PeriodHistory {
    func past(_ period: Period?) async throws(RunError) -> Past? {
      guard let period else { return nil }
      return try await Past.load(period, workspace: workspace, templates: templates, jobs: jobs)
    }
    var history = PeriodHistory()
    history.previousMonth = try await past(period.previousMonth)
    history.priorYear = priorYear
    if priorYear == nil { history.priorYear = try await past(period.priorYear) }
    let yearEnd = Period(year: period.statisticalYear - 1, month: 9)
    history.yearEnd = yearEnd == period.priorYear ? history.priorYear : try await past(yearEnd)
    history.sealed = try Past.sealed(period, workspace: workspace)
    return history
  }

  /// What was compared with, in the order of the rules; empty where there was nothing.
  var entries: [(role: Bilingual, id: String, past: Past)] {
    let all: [(Bilingual, String, Past?)] = [
      (Bilingual(vi: "tháng trước", en: "the month before"), "previous_month", previousMonth),
      (Bilingual(vi: "cùng kỳ năm trước", en: "the prior year"), "prior_year", priorYear),
      (Bilingual(vi: "cuối năm trước", en: "the end of last year"), "year_end", yearEnd),
      (Bilingual(vi: "bản đã chốt", en: "the sealed version"), "sealed", sealed),
    ]
    return all.compactMap { role, id, past in past.map { (role, id, $0) } }
  }

  /// What was compared with, for manifest.json and `--json`.
  var json: JSON {
    .array(
      entries.map { _, id, past in
        .members([
          "with": .string(id), "period": .string(past.period.description), "source": .string(past.source),
          "offices": .count(past.officeCount),
        ])
      })
  }

  /// What was compared with, for a person.
  var line: Bilingual {
    guard !isEmpty else {
      return Bilingual(
        vi: "  không có kỳ trước nào để đối chiếu từng đơn vị", en: "  no earlier period to compare offices with")
    }
    return Bilingual(
      vi: "  đối chiếu với "
        + entries.map { "\($0.role.vietnamese) \($0.past.period) (\($0.past.source), \($0.past.officeCount) đơn vị)" }
        .joined(separator: "; "),
      en: "  compared with "
        + entries.map { "\($0.role.english) \($0.past.period) (\($0.past.source), \($0.past.officeCount) offices)" }
        .joined(separator: "; "))
  }
}

extension PeriodHistory.Past {
  /// The figures of `period`, sealed or exported; nil where no office's are known. Exports are checked by the rules of their own rows
  /// alone, and nothing is told of what is wrong in them: their own run has told it.
  fileprivate static func load(
    _ period: Period, workspace: Workspace, templates: Templates, jobs: Int
  ) async throws(RunError) -> PeriodHistory.Past? {
    if let sealed = try sealed(period, workspace: workspace) { return sealed }
    let reading = try await PeriodReading.read(period, workspace: workspace, templates: templates, jobs: jobs)
    return reading.map { PeriodHistory.Past($0.figures, from: "exports") }
  }

  /// The latest sealed version of `period`; nil where there is none, or one of provinces alone.
  fileprivate static func sealed(_ period: Period, workspace: Workspace) throws(RunError) -> PeriodHistory.Past? {
    guard let sealed = try Archive.figures(in: workspace, of: period) else { return nil }
    let past = PeriodHistory.Past(sealed.figures, from: "archive:v\(sealed.version)")
    return past.officeCount > 0 ? past : nil
  }
}
