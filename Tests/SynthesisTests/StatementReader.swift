import DelimitedText
import Enforcement

@testable import Synthesis

/// A plain reader of the sample's exports, by detection of their format and by their headings: it knows what a statement is, and
/// nothing of how the sample wrote it.
struct StatementReader {
  struct Row {
    let office: String
    let period: String
    let category: String
    /// Cases, and thousand đồng.
    let figures: Figures
  }

  /// The rows of single kinds.
  private(set) var rows: [Row] = []
  /// The row of totals, where there is one.
  private(set) var total: Row?
  let encoding: TextEncoding

  init(_ bytes: [UInt8], named name: String) throws {
    let source = ByteSource(bytes: bytes, name: name)
    let headings = ExportColumns.money.map(ExportColumns.heading) + IdentityColumn.allCases.map(\.heading)
    let detection = try FormatDetection(source, hints: DetectionHints(knownHeadings: headings))
    encoding = detection.encoding.encoding
    var reader = RecordReader(source, format: detection.format)
    var records: [[String]] = []
    try reader.forEachRecord { records.append($0.texts) }
    guard let columns = Columns(records) else { return }
    read(records[columns.end...], columns)
  }

  private mutating func read(_ records: ArraySlice<[String]>, _ columns: Columns) {
    let kinds = CaseKind.allCases.map { FoldedText($0.rawValue).key }
    let totals = ["Tổng số", "Cộng"].map { FoldedText($0).key }
    var office = ""
    var period = ""
    for record in records {
      func field(_ column: IdentityColumn) -> String {
        columns.identity[column].map { $0 < record.count ? record[$0] : "" } ?? ""
      }
      let category = FoldedText(field(.category)).key
      guard kinds.contains(category) || totals.contains(category) else { continue }
      if !field(.office).isEmpty { (office, period) = (field(.office), field(.period)) }
      var figures = Figures()
      for (id, index) in columns.figures {
        let digits = record.indices.contains(index) ? record[index].filter { $0 != "." && $0 != " " } : ""
        figures[id] = digits.isEmpty || digits == "-" ? 0 : Int64(digits)
      }
      let row = Row(office: office, period: period, category: field(.category), figures: figures)
      if totals.contains(category) { total = row } else { rows.append(row) }
    }
  }

  /// Where each column stands.
  private struct Columns {
    var identity: [IdentityColumn: Int] = [:]
    var figures: [(FigureID, Int)] = []
    /// The first record below the headings.
    let end: Int

    init?(_ records: [[String]]) {
      let office = FoldedText(IdentityColumn.office.heading).key
      guard let row = records.firstIndex(where: { $0.contains { FoldedText($0).key == office || $0 == "office" } }) else {
        return nil
      }
      let isGroups = { (record: [String]) in record.contains("Việc") && record.contains("Tiền") }
      var groups = [String](repeating: "", count: records[row].count)
      var measures = records[row]
      var end = row + 1
      if isGroups(records[row]), row + 1 < records.count {
        (groups, measures, end) = (records[row], records[row + 1], row + 2)
      } else if row > 0, isGroups(records[row - 1]) {
        groups = records[row - 1]
      }
      self.end = end
      for (index, heading) in records[row].enumerated() {
        if let column = IdentityColumn.allCases.first(where: {
          FoldedText($0.heading).key == FoldedText(heading).key || $0.canonical == heading
        }) {
          identity[column] = index
        }
      }
      readFigures(groups, measures)
    }

    private mutating func readFigures(_ groups: [String], _ measures: [String]) {
      var aspect: Aspect?
      for (index, text) in measures.enumerated() {
        if index < groups.count, groups[index] == "Việc" { aspect = .cases }
        if index < groups.count, groups[index] == "Tiền" { aspect = .money }
        var heading = text
        for (prefix, prefixed) in [("Việc - ", Aspect.cases), ("Tiền - ", .money)] where text.hasPrefix(prefix) {
          aspect = prefixed
          heading = String(text.dropFirst(prefix.count))
        }
        let measure = ExportColumns.money.first { FoldedText(ExportColumns.heading($0)).key == FoldedText(heading).key }
        if let id = FigureID(text) ?? aspect.flatMap({ aspect in measure.flatMap { FigureID(aspect, $0) } }) {
          figures.append((id, index))
        }
      }
    }
  }
}
