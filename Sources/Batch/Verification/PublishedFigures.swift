import Configuration
import Enforcement

/// figures.csv as it was published: its sums can be taken again without knowing anything else of the run, because the nation
/// comes first and each province is followed by its offices.
struct PublishedFigures: Sendable {
  /// One figure of one unit.
  struct Key: Hashable {
    let code: String
    let category: String
    let measure: String
  }

  private struct Line {
    let key: Key
    let level: Level
    let value: Int64
    let line: Int
  }

  /// Every figure by unit, category and measure.
  let values: [Key: Int64]
  private let lines: [Line]

  /// Reads the file in `folder`.
  init(folder: String) throws(RunError) {
    guard let table = try TableFile(DataFiles.figures, in: folder, columns: FiguresFile.columns, isPublished: true) else {
      throw .missing(path: "\(folder)/\(DataFiles.figures)", what: Bilingual(vi: "bảng số liệu", en: "the table of figures"))
    }
    var lines: [Line] = []
    lines.reserveCapacity(table.rows.count)
    for row in table.rows {
      let level = try row.value("level", Bilingual(vi: "cấp không đúng", en: "unknown level"), Level.init(rawValue:))
      let value = try row.value("value", Bilingual(vi: "phải là số nguyên", en: "must be a whole number"), Int64.init)
      lines.append(
        Line(
          key: Key(code: row["code"], category: row["category"], measure: row["measure"]), level: level, value: value,
          line: row.line))
    }
    self.lines = lines
    values = Dictionary(lines.map { ($0.key, $0.value) }) { first, _ in first }
  }

  /// Each figure of the nation and the provinces that is not the sum of its parts.
  ///
  /// - Complexity: O(lines).
  func faults() -> [Fault] {
    var sums: [Key: Int64] = [:]
    var province = ""
    var nation = ""
    var overflowing: [Key] = []
    func add(_ line: Line, to unit: String) {
      let key = Key(code: unit, category: line.key.category, measure: line.key.measure)
      let (sum, overflow) = sums[key, default: 0].addingReportingOverflow(line.value)
      if overflow { overflowing.append(key) } else { sums[key] = sum }
    }
    for line in lines {
      switch line.level {
      case .nation: nation = line.key.code
      case .province:
        province = line.key.code
        add(line, to: nation)
      case .office: add(line, to: province)
      }
    }
    var faults = overflowing.map {
      Fault(DataFiles.figures, vi: "tổng của \($0.code) vượt 64 bit", en: "a sum of \($0.code) leaves 64 bits")
    }
    for line in lines where line.level != .office {
      let sum = sums[line.key] ?? 0
      if sum != line.value {
        let what = "\(line.key.code) \(line.key.category) \(line.key.measure)"
        faults.append(
          Fault(
            DataFiles.figures, "\(line.line)", vi: "\(what): \(line.value), nhưng cộng các đơn vị được \(sum)",
            en: "\(what): \(line.value), but its parts add up to \(sum)"))
      }
    }
    return faults
  }
}
