import DelimitedText
import Enforcement

/// An office's export of one period: a statement in the office's own style.
struct ExportFile: Sendable {
  /// A row of figures.
  struct Row: Sendable {
    let category: String
    let statement: StatementPair
  }

  let office: Office
  let period: Period
  let rows: [Row]
  let style: ExportStyle

  /// The file's bytes.
  var bytes: [UInt8] {
    let lines = preamble + headingRows + numberRow + table + signature
    let text = lines.map { $0.joined(separator: style.delimiter) + style.lineEnd }.joined()
    return (style.hasMark ? style.encoding.mark : []) + TextEncoder(style.encoding).encode(text).bytes
  }

  private var aspects: [(group: String, id: Aspect, measures: [Measure])] {
    let extra: [Measure] = style.headings == .canonical ? [.done] : []
    return [("Việc", .cases, ExportColumns.cases + extra), ("Tiền", .money, ExportColumns.money + extra)]
  }

  private var width: Int { style.columns.count + aspects.reduce(0) { $0 + $1.measures.count } }

  private var preamble: [[String]] {
    guard style.hasPreamble else { return [] }
    return [
      ["Tổng cục Thi hành án dân sự"], [office.name], ["Kết quả thi hành án dân sự tính bằng việc và tiền"],
      ["Kỳ báo cáo: \(period.monthsCovered) tháng / năm \(period.statisticalYear)"], ["Đơn vị tính: Việc, 1.000 đồng"], [],
    ].map(free)
  }

  private var headingRows: [[String]] {
    switch style.headings {
    case .canonical:
      return [
        (style.columns.map(\.canonical) + aspects.flatMap { part in part.measures.map { "\(part.id.rawValue).\($0.rawValue)" } })
      ]
    case .oneRow:
      let measures = aspects.flatMap { part in part.measures.map { "\(part.group) - \(ExportColumns.heading($0))" } }
      return [(style.columns.map(\.heading) + measures).map(field)]
    case .twoRows(let identityAbove):
      let identity = style.columns.map(\.heading)
      let blank = identity.map { _ in "" }
      let groups = aspects.flatMap { part in [part.group] + part.measures.dropFirst().map { _ in "" } }
      let measures = aspects.flatMap { part in part.measures.map(ExportColumns.heading) }
      return [(identityAbove ? identity : blank) + groups, (identityAbove ? blank : identity) + measures].map { $0.map(field) }
    }
  }

  private var numberRow: [[String]] {
    guard style.hasColumnNumbers else { return [] }
    let letters = ["A", "B", "C", "D", "E"].prefix(style.columns.count)
    return [Array(letters) + (1...(width - style.columns.count)).map(String.init)]
  }

  private var table: [[String]] {
    var all = rows
    if let label = style.totalLabel {
      let total = Row(category: label, statement: rows.reduce(StatementPair()) { $0 + $1.statement })
      all.insert(total, at: style.totalFirst ? 0 : all.count)
    }
    return all.enumerated().map { index, row in
      // A row of blanks would say nothing; one without any case says so.
      let zero = row.statement == StatementPair() ? "0" : style.zero
      return style.columns.map { identity($0, of: row, isFirst: index == 0) }
        + aspects.flatMap { part in
          let statement = part.id == .cases ? row.statement.cases : row.statement.money
          return part.measures.map { number(statement[$0] ?? 0, zero: zero) }
        }
    }
  }

  private var signature: [[String]] {
    guard style.hasSignature else { return [] }
    return [[], ["Người lập biểu", "", "", "", "", "Thủ trưởng đơn vị"], ["(Ký, họ tên)", "", "", "", "", "(Ký, đóng dấu)"]].map(
      free)
  }

  /// A row outside the table.
  private func free(_ fields: [String]) -> [String] {
    fields.map(field) + (style.isPadded ? [String](repeating: "", count: max(0, width - fields.count)) : [])
  }

  private func identity(_ column: IdentityColumn, of row: Row, isFirst: Bool) -> String {
    if style.namesOnce && !isFirst && column != .category { return "" }
    switch column {
    case .office: return office.id.code
    case .name: return field(office.name)
    case .period: return period.description
    case .category: return field(row.category)
    case .submission: return "1"
    }
  }

  private func number(_ value: Int64, zero: String) -> String {
    if value == 0 { return zero }
    if style.thousands.isEmpty { return "\(value)" }
    var digits = Array("\(value)")
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(contentsOf: style.thousands, at: place) }
    return String(digits)
  }

  private func field(_ text: String) -> String {
    if text.isEmpty || !(style.quotesTexts || text.contains(style.delimiter) || text.contains("\"")) { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
