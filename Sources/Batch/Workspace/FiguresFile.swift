import Configuration
import Enforcement

/// figures.csv, as published and as sealed: one line a figure, in cases and đồng.
enum FiguresFile {
  static let columns = ["period", "vintage", "level", "code", "name", "category", "measure", "value"]

  /// Reads `figures.csv` of `folder` back, for the units of `registry`; nil where there is no such file.
  ///
  /// Lines of units that the registry does not hold are an error: a baseline that cannot be matched must not shrink in silence.
  static func read(folder: String, name: String, period: Period, registry: OfficeRegistry) throws(RunError) -> PeriodFigures? {
    guard let table = try TableFile(name, in: folder, columns: columns, isPublished: true) else { return nil }
    var figures = PeriodFigures(period: period, registry: registry)
    for row in table.rows {
      guard row["period"] == period.description else {
        throw row.mistake("period", Bilingual(vi: "kỳ phải là \(period)", en: "the period must be \(period)"))
      }
      let position = try row.value(
        "code", Bilingual(vi: "mã không có trong offices.csv", en: "the code is not in offices.csv"),
        { registry.position(of: $0) })
      let id = try row.value("measure", Bilingual(vi: "không có chỉ số này", en: "there is no such measure"), { FigureID($0) })
      let value = try row.value("value", Bilingual(vi: "phải là số nguyên", en: "must be a whole number"), Int64.init)
      figures.set(value, of: id, at: position, category: Category(row["category"]))
    }
    return figures
  }
}

extension PeriodFigures {
  fileprivate mutating func set(_ value: Int64, of id: FigureID, at position: Int, category: Category) {
    var figures = self[position, category] ?? Figures()
    figures[id] = value
    self[position, category] = figures
  }
}
