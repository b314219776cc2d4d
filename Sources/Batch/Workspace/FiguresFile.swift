import Configuration
import Enforcement

/// figures.csv, as published and as sealed: one line a figure, in cases and đồng.
enum FiguresFile {
  static let columns = ["period", "vintage", "level", "code", "name", "category", "measure", "value"]

  /// Reads `figures.csv` of `folder` back, for the units of `registry`; nil where there is no such file.
  ///
  /// Lines of units that the registry does not hold are an error: a baseline that cannot be matched must not shrink in silence. So is a figure
  /// that stands twice: nobody knows which of the two it is.
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
      guard figures.set(value, of: id, at: position, category: Category(row["category"])) else {
        throw row.mistake("value", Bilingual(vi: "số liệu này đã có ở dòng trên", en: "this figure is already given above"))
      }
    }
    return figures
  }
}

extension PeriodFigures {
  /// Puts a figure in; false where there is one already.
  fileprivate mutating func set(_ value: Int64, of id: FigureID, at position: Int, category: Category) -> Bool {
    var figures = self[position, category] ?? Figures()
    guard figures[id] == nil else { return false }
    figures[id] = value
    self[position, category] = figures
    return true
  }
}
