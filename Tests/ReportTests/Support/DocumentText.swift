import Enforcement
import Report

/// A document as plain text, for golden files: each sheet, block, row and cell on a line or in a column.
struct DocumentText {
  let document: Document
  /// The sheets shown.
  let sheets: Set<String>

  var text: String {
    var lines = ["# \(document.title)", document.subtitle, document.provisionalReasons.map { "! \($0)" }.joined(separator: "\n")]
    lines += [
      "\(document.frame.legalBasis.joined(separator: " | ")) | \(document.frame.reportingUnit) → \(document.frame.receivingUnit)"
    ]
    lines += ["\(document.frame.placeAndDate) | \(document.frame.preparer) | \(document.frame.head)"]
    for sheet in document.sheets where sheets.contains(sheet.id) {
      lines += ["", "## \(sheet.id) [\(sheet.name)] \(sheet.formCode ?? "")", sheet.title, sheet.subtitle ?? ""]
      for block in sheet.blocks { lines += self.lines(block) }
    }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  private func lines(_ block: Block) -> [String] {
    switch block {
    case .text(let texts): texts.map { "¶ \($0)" }
    case .notes(let notes):
      notes.map { "* \([$0.mark.map { "(\($0))" }, $0.heading, $0.text].compactMap { $0 }.joined(separator: " "))" }
    case .keyFigures(let figures):
      figures.map { figure in
        let change = figure.change.map(VietnameseNumber.signed) ?? "–"
        return "= \(figure.label): \(Self.text(figure.value)) [\(figure.basis)] target \(Self.text(figure.target?.threshold)) "
          + "over \(figure.overTarget.map(VietnameseNumber.signed) ?? "–") prior \(Self.text(figure.prior)) change \(change) "
          + (figure.comparison ?? "")
      }
    case .chart(let chart):
      ["~ \(chart.kind.rawValue) \(chart.id): \(chart.title) | \(chart.altText)"]
        + chart.series.map {
          "  \($0.name): \(zip(chart.categories, $0.values).map { "\($0) \(Self.text($1))" }.joined(separator: "; "))"
        }
    case .tileMap(let map):
      ["▦ \(map.title) | \(map.altText)"] + map.tiles.map { "  (\($0.row),\($0.column)) \($0.name) \(Self.text($0.value))" }
    case .table(let table): self.table(table)
    }
  }

  private func table(_ table: Table) -> [String] {
    ["▤ \(table.id): \(table.caption) \(table.unitLabel.map { "(\($0))" } ?? "")"]
      + table.columns.map { "  | \($0.number.map { "\($0) " } ?? "")\($0.id): \($0.heading.joined(separator: " › "))" }
      + table.rows.map { row in
        "  " + String(repeating: "  ", count: row.depth) + row.cells.map(Self.text).joined(separator: " | ")
      }
  }

  static func text(_ points: Points?) -> String { points.map(VietnameseNumber.percent) ?? "–" }

  /// The cell's value, with a sign that tells how it follows: Σ sum, ÷ ratio, − difference, % relative, # rank, > exceeds, ≥ reaches, = same.
  static func text(_ cell: Cell) -> String {
    let sign =
      switch cell.derivation {
      case nil: ""
      case .sum: "Σ"
      case .ratio: "÷"
      case .difference: "−"
      case .relativeChange: "%"
      case .rank: "#"
      case .exceeds: ">"
      case .reaches: "≥"
      case .same: "="
      }
    return sign + text(cell.value) + (cell.noteMark ?? "")
  }

  static func text(_ value: Value) -> String {
    switch value {
    case .blank: ""
    case .text(let text): text
    case .count(let count): VietnameseNumber.count(count)
    case .money(let dong): VietnameseNumber.money(dong, in: .thousand)
    case .percent(let points): VietnameseNumber.percent(points)
    case .points(let points): VietnameseNumber.signed(points)
    case .rank(let rank): "\(rank)"
    case .met(let isMet): isMet ? "đạt" : "không đạt"
    case .undefined: "–"
    }
  }
}
