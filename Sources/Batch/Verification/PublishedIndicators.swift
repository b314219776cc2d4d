import Configuration
import Enforcement

/// indicators.csv as it was published.
struct PublishedIndicators: Sendable {
  /// One unit's ratio.
  struct Line: Sendable {
    let line: Int
    let code: String
    let level: String
    let indicator: Indicator
    let ratio: Ratio?
    let value: Points?
    let prior: Points?
    let change: Points?
    let target: Points?
    let overTarget: Points?
    let met: String
  }

  /// The lines, in order.
  let lines: [Line]

  /// Reads the file in `folder`.
  init(folder: String) throws(RunError) {
    guard let table = try TableFile(DataFiles.indicators, in: folder, columns: DataFiles.indicatorColumns, isPublished: true)
    else {
      throw .missing(
        path: "\(folder)/\(DataFiles.indicators)", what: Bilingual(vi: "bảng chỉ tiêu", en: "the table of indicators"))
    }
    var lines: [Line] = []
    for row in table.rows {
      let indicator = try row.value(
        "indicator", Bilingual(vi: "không có chỉ tiêu này", en: "there is no such indicator"), { Indicator($0) })
      let numerator = Int64(row["numerator"])
      let denominator = Int64(row["denominator"])
      lines.append(
        Line(
          line: row.line, code: row["code"], level: row["level"], indicator: indicator,
          ratio: numerator.flatMap { over in denominator.map { Ratio(over, of: $0) } }, value: Points(decimal: row["value"]),
          prior: Points(decimal: row["prior_value"]), change: Points(decimal: row["change_points"]),
          target: Points(decimal: row["target"]), overTarget: Points(decimal: row["over_target"]), met: row["met"]))
    }
    self.lines = lines
  }

  /// Each line that does not follow from the figures, where these can be read, or not from itself. Changes are taken again where they are
  /// differences of published ratios.
  func faults(against figures: PublishedFigures?, changeIsPublished: Bool) -> [Fault] {
    lines.flatMap { line in
      let checks: [(String, Bool)] = [
        ("numerator", follows(line.ratio?.numerator, line, line.indicator.numerator, figures)),
        ("denominator", follows(line.ratio?.denominator, line, line.indicator.denominator, figures)),
        ("value", line.value == line.ratio?.published),
        ("change_points", !changeIsPublished || line.change == difference(line.value, line.prior)),
        ("over_target", line.overTarget == difference(line.value, line.target)),
        ("met", line.met == met(line)),
      ]
      return checks.filter { !$0.1 }.map { column, _ in
        Fault(
          DataFiles.indicators, "\(line.line)", vi: "\(line.code) \(line.indicator.id): cột \(column) không khớp",
          en: "\(line.code) \(line.indicator.id): \(column) does not follow from the figures")
      }
    }
  }

  /// Whether a part of a line's ratio is the figure `id` of its unit, as far as the figures can be read.
  private func follows(_ stated: Int64?, _ line: Line, _ id: FigureID, _ figures: PublishedFigures?) -> Bool {
    guard let figures else { return true }
    return stated == figures.total(line.code, id, where: line.ratio != nil)
  }

  private func difference(_ one: Points?, _ other: Points?) -> Points? { one.flatMap { one in other.map { one - $0 } } }

  private func met(_ line: Line) -> String {
    guard let value = line.value, let target = line.target else { return "" }
    return Target(target, of: line.indicator).isMet(by: value) ? "true" : "false"
  }
}

extension PublishedFigures {
  /// The figure of a unit over all categories; nil where it is absent or not asked for.
  fileprivate func total(_ code: String, _ id: FigureID, where isGiven: Bool) -> Int64? {
    isGiven ? values[Key(code: code, category: Category.total.name, measure: id.description)] : nil
  }
}
