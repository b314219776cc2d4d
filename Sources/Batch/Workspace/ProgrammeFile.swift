import Configuration
import Enforcement
import Report

/// programme.csv: the year's register of targets, tasks and solutions.
enum ProgrammeFile {
  static let name = "programme.csv"

  /// The programmes by year, each in the order of the file; empty where there is none.
  static func read(folder: String) throws(RunError) -> [Int: [ProgrammeItem]] {
    guard let table = try TableFile(name, in: folder, columns: ["year", "id", "group", "indicator", "threshold", "text"]) else {
      return [:]
    }
    var programmes: [Int: [ProgrammeItem]] = [:]
    for row in table.rows {
      let year = try row.value("year", Bilingual(vi: "phải là một năm", en: "must be a year"), Int.init)
      programmes[year, default: []].append(try item(row))
    }
    return programmes
  }

  private static func item(_ row: TableFile.Row) throws(RunError) -> ProgrammeItem {
    let groups = ProgrammeItem.Group.allCases.map(\.rawValue).joined(separator: ", ")
    return ProgrammeItem(
      id: row["id"],
      group: try row.value(
        "group", Bilingual(vi: "phải là một trong: \(groups)", en: "must be one of: \(groups)"),
        ProgrammeItem.Group.init(rawValue:)),
      text: row["text"],
      indicator: try optional(
        row, "indicator", Bilingual(vi: "không có chỉ tiêu này", en: "there is no such indicator"), { Indicator($0) }),
      threshold: row["threshold"].isEmpty
        ? nil
        : try row.percentage(
          "threshold",
          Bilingual(
            vi: "phải là số phần trăm từ 0 đến 100, như 81.50", en: "must be a percentage from 0 to 100, such as 81.50")))
  }

  private static func optional<Result>(
    _ row: TableFile.Row, _ column: String, _ problem: Bilingual, _ convert: (String) -> Result?
  ) throws(RunError) -> Result? {
    row[column].isEmpty ? nil : try row.value(column, problem, convert)
  }
}
