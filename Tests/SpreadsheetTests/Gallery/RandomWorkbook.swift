import Spreadsheet
import TestSupport

/// A workbook drawn from a seed: sheets, rows and cells of every kind, in random looks and layouts, with what lies around them.
struct RandomWorkbook {
  private var random: SeededGenerator
  private let record: RecordedWorkbook
  private var formats: [FormatID] = [.normal]

  /// The workbook of `seed`, always the same.
  static func make(seed: UInt64) throws -> RecordedWorkbook {
    var random = SeededGenerator(seed: seed)
    let threads = Int.random(in: 1...3, using: &random)
    let options: WorkbookOptions =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: .streaming(threads: threads)
      case 1: WorkbookOptions(strings: .inline, compressionLevel: 1, threads: threads)
      default: WorkbookOptions(compressionLevel: Int.random(in: 1...9, using: &random), threads: threads)
      }
    var making = RandomWorkbook(random: random, record: RecordedWorkbook(options))
    try making.fill()
    return making.record
  }

  private mutating func fill() throws {
    for _ in 0..<below(8) { formats.append(try record.book.format(format())) }
    for number in 1...(1 + below(4)) {
      let sheet = try record.sheet("\(sheetName()) \(number)")
      try rows(of: sheet)
      try RandomLayout.add(to: sheet, of: record, using: &random)
    }
  }

  /// What Excel refuses; and quotation marks, which the checker takes for a formula's text.
  private static let notInSheetNames = Set("[]:*?/\\\"\n\t".unicodeScalars)

  private mutating func sheetName() -> String {
    let scalars = text(upTo: 8).unicodeScalars.filter { !Self.notInSheetNames.contains($0) }.drop { $0 == "'" }
    return String(String.UnicodeScalarView(scalars))
  }

  private mutating func rows(of sheet: Worksheet) throws {
    for _ in 0..<below(30) {
      let properties = RowProperties(
        height: chance(5) ? Double(below(400)) : nil, format: chance(6) ? pick(formats) : nil, outlineLevel: below(8),
        hidden: chance(9))
      try sheet.beginRow(chance(6) ? sheet.currentRow + 1 + below(5) : nil, properties)
      for _ in 0..<below(12) {
        if chance(10) { try sheet.skip(below(4)) }
        let value = try value(in: sheet)
        try record.cell(sheet, value, isDay(value) ? try dayFormat() : pick(formats))
      }
    }
  }

  private mutating func value(in sheet: Worksheet) throws -> CellValue {
    switch below(12) {
    case 0: return .integer(Int64.random(in: -9_000_000_000_000_000...9_000_000_000_000_000, using: &random))
    case 1: return .integer(below(100))
    case 2: return .decimal(Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random), scale: below(10))
    case 3: return .double(Double(bitPattern: random.next()).finite)
    case 4, 5: return .string(text(upTo: 20))
    case 6:
      return .richText(
        RichText((0...below(3)).map { .init("\($0) \(text(upTo: 5))", font: $0 % 2 == 0 ? Font(bold: true) : nil) }))
    case 7: return .boolean(chance(2))
    case 8: return .date(try CalendarDay(year: 1901 + below(8000), month: 1 + below(12), day: 1 + below(28)))
    case 9: return chance(2) ? .blank : .error(pick(CellError.allCases))
    default: return .formula(try formula())
    }
  }

  /// A formula with the value that every program must compute.
  private mutating func formula() throws -> Formula {
    let (a, b) = (Int64(below(1000)), Int64(1 + below(1000)))
    switch below(6) {
    case 0: return try Formula("SUM(\(a),\(b))", cached: .number(.integer(a + b)))
    case 1: return try Formula("ROUND(\(a)/\(b),4)", cached: .number(.decimal((a * 10_000 + b / 2) / b, scale: 4)))
    case 2: return try Formula("IF(\(a)>\(b),\"hơn\",\"kém\")", cached: .string(a > b ? "hơn" : "kém"))
    case 3: return try Formula("\(a)>=\(b)", cached: .boolean(a >= b))
    case 4: return try Formula("\(a)/0", cached: .error(.divisionByZero))
    default: return try Formula("TEXTJOIN(\"–\",TRUE,\(a),\(b))", cached: .string("\(a)–\(b)"))
    }
  }

  private mutating func format() -> CellFormat {
    CellFormat(
      font: Font(
        name: chance(3) ? "Arial" : nil, size: chance(2) ? Double(6 + below(30)) : nil, bold: chance(3), italic: chance(4)),
      fill: chance(3)
        ? .pattern(pick(Fill.Pattern.allCases), foreground: color(), background: color()) : chance(2) ? .solid(color()) : .none,
      border: chance(3) ? .all(.init(pick(Border.Stroke.allCases), color: color())) : .none,
      alignment: Alignment(pick(Alignment.Horizontal.allCases), vertical: pick(Alignment.Vertical.allCases), wraps: chance(3)),
      numberFormat: pick([
        .general, .groupedInteger, .twoDecimals, .percentTwoDecimals, .code("#,##0;-#,##0;\"–\""), .code("0.0##"),
      ]))
  }

  private func dayFormat() throws -> FormatID { try record.book.format(CellFormat(numberFormat: .day)) }

  private func isDay(_ value: CellValue) -> Bool { if case .date = value { true } else { false } }

  private mutating func color() -> Color {
    chance(2) ? .rgb(UInt32(below(0x1000000))) : .theme(pick(Color.ThemeColor.allCases), tint: Double(below(200) - 100) / 100)
  }

  /// Text of what readers by other people leave as it is: line feeds and tabs, no other controls.
  private mutating func text(upTo length: Int) -> String {
    let alphabet = Array("aZ09 x&<>\"'=+-@\t\nạếƯđ\u{301}漢😀".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<below(length + 1) { text.append(pick(alphabet)) }
    return String(text)
  }

  private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &random) }
  private mutating func chance(_ oneIn: Int) -> Bool { below(oneIn) == 0 }
  private mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }
}

extension Double {
  /// Itself, or 0 where it is no number; far from the ends, where readers part.
  fileprivate var finite: Double { isFinite && (magnitude == 0 || (1e-290...1e290).contains(magnitude)) ? self : 0 }
}
