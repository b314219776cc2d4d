import Configuration
import Enforcement

/// The figures of a published result or of a sealed version, by unit, category and measure, in the order of the file.
struct ComparedFigures: Sendable {
  /// Which figure of which unit.
  struct Key: Hashable, Sendable {
    let vintage: String
    let code: String
    let category: String
    let measure: String
  }

  /// The keys in the file's order.
  let keys: [Key]
  /// The figures.
  let values: [Key: Int64]
  /// The names of the units.
  let names: [String: String]

  /// Reads `data/figures.csv` of a result, or `figures.csv` of a sealed version, in `folder`.
  init(folder: String) throws(RunError) {
    let isResult = FileSystem.kind(of: "\(folder)/\(DataFiles.figures)") != .nothing
    if !isResult { try Seal.check(folder) }
    guard
      let table = try TableFile(
        isResult ? DataFiles.figures : Seal.figuresName, in: folder, columns: FiguresFile.columns, isPublished: true)
    else {
      throw .missing(
        path: folder, what: Bilingual(vi: "kết quả đã công bố hoặc bản đã chốt", en: "a published result or a sealed version"))
    }
    var keys: [Key] = []
    var values: [Key: Int64] = [:]
    var names: [String: String] = [:]
    keys.reserveCapacity(table.rows.count)
    values.reserveCapacity(table.rows.count)
    for row in table.rows {
      let key = Key(vintage: row["vintage"], code: row["code"], category: row["category"], measure: row["measure"])
      let value = try row.value("value", Bilingual(vi: "phải là số nguyên", en: "must be a whole number"), Int64.init)
      guard values.updateValue(value, forKey: key) == nil else {
        throw row.mistake("measure", Bilingual(vi: "số liệu này đã có ở dòng trên", en: "this figure is already given above"))
      }
      keys.append(key)
      names[key.code] = row["name"]
    }
    self.keys = keys
    self.values = values
    self.names = names
  }

  /// The published value of `indicator` for the unit of `key`, over all categories; nil where it is undefined.
  func value(_ indicator: Indicator, of key: Key) -> Points? {
    func total(_ id: FigureID) -> Int64? {
      values[Key(vintage: key.vintage, code: key.code, category: Category.total.name, measure: id.description)]
    }
    guard let over = total(indicator.numerator), let under = total(indicator.denominator) else { return nil }
    return Ratio(over, of: under).published
  }
}
