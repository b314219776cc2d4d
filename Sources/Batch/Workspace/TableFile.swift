import Configuration
import DelimitedText
import Enforcement

/// A table of the workspace (offices.csv, targets.csv …): UTF-8 with commas and a heading row, or what a spreadsheet program makes of that. These
/// are ours, not the offices', so a mistake stops the run.
struct TableFile: Sendable {
  /// A row of the table.
  struct Row: Sendable {
    let file: String
    let line: Int
    fileprivate let heading: [String]
    fileprivate let values: [String]
    fileprivate let hasDecimalCommas: Bool

    /// The value of `column`; empty where the row ends before it.
    subscript(column: String) -> String {
      // (Of so few, looking at each is quicker than hashing.)
      guard let index = heading.firstIndex(of: column), index < values.count else { return "" }
      return values[index]
    }

    /// What is wrong with the value of `column`.
    func mistake(_ column: String, _ problem: Bilingual) -> RunError {
      .table(TableError(file: file, line: line, found: self[column], problem: problem))
    }

    /// The value of `column` as `convert` understands it.
    func value<Result>(
      _ column: String, _ problem: @autoclosure () -> Bilingual, _ convert: (String) -> Result?
    ) throws(RunError) -> Result {
      guard let result = convert(self[column]) else { throw mistake(column, problem()) }
      return result
    }

    /// The value of `column`, a percentage: with a decimal comma too, where commas do not part cells.
    func percentage(_ column: String, _ problem: @autoclosure () -> Bilingual) throws(RunError) -> Points {
      try value(column, problem()) { Points(share: hasDecimalCommas ? $0.replacing(",", with: ".") : $0) }
    }
  }

  /// The rows, in order.
  let rows: [Row]
  /// The order of day and month in its dates.
  let dates: TableDates
  private let name: String
  private let dateColumns: [String]

  /// Reads `name` in `folder`, which must have `columns`; nil where there is no such file. In a published table, which nobody edits, texts are
  /// what they were before they were made inert.
  init?(
    _ name: String, in folder: String, columns: [String], dateColumns: [String] = [], isPublished: Bool = false
  ) throws(RunError) {
    let path = "\(folder)/\(name)"
    guard FileSystem.kind(of: path) != .nothing else { return nil }
    var bytes: [UInt8]
    do { bytes = try FileSystem.read(path) } catch { throw .unreadable(error) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let source = ByteSource(bytes: bytes, name: name)
    var form = TableForm.usual
    if !isPublished {
      let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
      if !isUTF8 || !Self.isUsual(bytes, columns) { form = try TableForm(of: source, isUTF8: isUTF8, columns: columns) }
    }
    let convert = isPublished ? InertText.original : { $0.withoutOuterBlanks }
    rows = try Self.rows(of: source, form, name: name, columns: columns, convert)
    let cells = rows.lazy.flatMap { row in dateColumns.map { row[$0] } }
    dates = TableDates(cells, assumesDayFirst: form.format.dialect == .semicolon)
    (self.name, self.dateColumns) = (name, dateColumns)
  }

  /// The day in `column` of `row`; nil where the cell is empty.
  func day(_ row: Row, _ column: String) throws(RunError) -> CalendarDate? {
    let text = row[column]
    return text.isEmpty ? nil : try row.value(column, dates.problem(text), dates.day)
  }

  /// What is taken on trust in it.
  var warnings: [WorkspaceWarning] {
    guard dates.areAssumed else { return [] }
    for row in rows {
      for text in dateColumns.map({ row[$0] }) where dates.isAssumed(text) {
        return [Self.assumed(text, dates.day(text), in: row)]
      }
    }
    return []
  }

  private static func assumed(_ text: String, _ day: CalendarDate?, in row: Row) -> WorkspaceWarning {
    let iso = day?.iso ?? ""
    return WorkspaceWarning(
      .dateAssumed, file: row.file, line: row.line, found: text, expected: iso,
      Bilingual(
        vi:
          "không ngày nào trong tệp cho biết ngày hay tháng viết trước; “\(text)” được đọc là ngày/tháng/năm, \(iso). Ghi ngày dạng YYYY-MM-DD",
        en:
          "no date of the file tells whether day or month comes first; '\(text)' is read with the day first, \(iso). Write dates as YYYY-MM-DD"
      ))
  }

  /// Whether the first line of `bytes` has all `columns`, parted by commas.
  private static func isUsual(_ bytes: [UInt8], _ columns: [String]) -> Bool {
    let line = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    let cells = Set(line.split(separator: ",").map(String.init))
    return columns.allSatisfy(cells.contains)
  }

  private static func rows(
    of source: ByteSource, _ form: TableForm, name: String, columns: [String], _ convert: (String) -> String
  ) throws(RunError) -> [Row] {
    var reader = RecordReader(source, format: form.format)
    var heading: [String] = []
    var rows: [Row] = []
    var overfull: TableError?
    do throws(SourceError) {
      while try reader.advance() {
        _ = reader.withRecord { record in
          if record.isEmpty { return }
          let texts = record.texts.map(convert)
          if heading.isEmpty {
            heading = texts
          } else {
            overfull = overfull ?? surplus(texts, in: record.line, of: name, width: heading.count, form)
            rows.append(
              Row(file: name, line: record.line, heading: heading, values: texts, hasDecimalCommas: !form.hasCommas))
          }
        }
      }
    } catch {
      throw .unreadable(FileError(.read, name, errno: 0))
    }
    for column in columns where !heading.contains(column) {
      let wanted = columns.joined(separator: ",")
      throw .table(
        TableError(
          file: name, line: 1, found: heading.joined(separator: ","),
          problem: Bilingual(
            vi: "thiếu cột “\(column)”; cần: \(wanted)\(form.words.vietnamese)",
            en: "the column '\(column)' is missing; needed: \(wanted)\(form.words.english)")))
    }
    if let overfull { throw .table(overfull) }
    return rows
  }

  /// What is wrong with a row that has more cells than the heading, as "53,90" makes of one number two; blank ones mean nothing.
  private static func surplus(
    _ texts: [String], in line: Int, of name: String, width: Int, _ form: TableForm
  ) -> TableError? {
    guard texts.dropFirst(width).contains(where: { !$0.allSatisfy(\.isWhitespace) }) else { return nil }
    let separator = form.format.dialect.delimiterText
    let advice =
      form.hasCommas
      ? Bilingual(
        vi: "số thập phân viết với dấu chấm, ô chứa dấu phẩy đặt trong dấu nháy kép",
        en: "write decimals with '.', and quote a cell that holds a comma")
      : Bilingual(vi: "ô chứa “\(separator)” đặt trong dấu nháy kép", en: "quote a cell that holds '\(separator)'")
    return TableError(
      file: name, line: line, found: texts.joined(separator: separator),
      problem: Bilingual(
        vi: "dòng có \(texts.count) ô, tiêu đề chỉ có \(width) cột; \(advice.vietnamese)",
        en: "the row has \(texts.count) cells, the heading \(width); \(advice.english)"))
  }
}
