import Configuration
import DelimitedText

/// A table of the workspace (offices.csv, targets.csv …): UTF-8 with commas and a heading row. These are ours, not the offices', so a
/// mistake stops the run.
struct TableFile: Sendable {
  /// A row of the table.
  struct Row: Sendable {
    let file: String
    let line: Int
    fileprivate let heading: [String: Int]
    fileprivate let values: [String]

    /// The value of `column`; empty where the row ends before it.
    subscript(column: String) -> String {
      guard let index = heading[column], index < values.count else { return "" }
      return values[index]
    }

    /// What is wrong with the value of `column`.
    func mistake(_ column: String, _ problem: Bilingual) -> RunError {
      .table(TableError(file: file, line: line, found: self[column], problem: problem))
    }

    /// The value of `column` as `convert` understands it.
    func value<Result>(_ column: String, _ problem: Bilingual, _ convert: (String) -> Result?) throws(RunError) -> Result {
      guard let result = convert(self[column]) else { throw mistake(column, problem) }
      return result
    }
  }

  /// The rows, in order.
  let rows: [Row]

  /// Reads `name` in `folder`, which must have `columns`; nil where there is no such file. In a published table texts are what they were
  /// before they were made inert.
  init?(_ name: String, in folder: String, columns: [String], isPublished: Bool = false) throws(RunError) {
    let path = "\(folder)/\(name)"
    guard FileSystem.kind(of: path) != .nothing else { return nil }
    var bytes: [UInt8]
    do { bytes = try FileSystem.read(path) } catch { throw .unreadable(error) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    rows = try Self.rows(of: ByteSource(bytes: bytes, name: name), name: name, columns: columns, isPublished: isPublished)
  }

  private static func rows(
    of source: ByteSource, name: String, columns: [String], isPublished: Bool
  ) throws(RunError) -> [Row] {
    var reader = RecordReader(source, format: DelimitedFormat(encoding: .utf8, dialect: .comma))
    var heading: [String] = []
    var positions: [String: Int] = [:]
    var rows: [Row] = []
    var overfull: TableError?
    do throws(SourceError) {
      while try reader.advance() {
        _ = reader.withRecord { record in
          if record.isEmpty { return }
          let texts = isPublished ? record.texts.map(InertText.original) : record.texts
          if heading.isEmpty {
            heading = texts
            positions = Dictionary(zip(texts, texts.indices)) { first, _ in first }
          } else {
            overfull = overfull ?? surplus(texts, in: record.line, of: name, width: heading.count)
            rows.append(Row(file: name, line: record.line, heading: positions, values: texts))
          }
        }
      }
    } catch {
      throw .unreadable(FileError(.read, name, errno: 0))
    }
    if let overfull { throw .table(overfull) }
    for column in columns where !heading.contains(column) {
      let wanted = columns.joined(separator: ",")
      throw .table(
        TableError(
          file: name, line: 1, found: heading.joined(separator: ","),
          problem: Bilingual(
            vi: "thiếu cột “\(column)”; cần: \(wanted)", en: "the column '\(column)' is missing; needed: \(wanted)")))
    }
    return rows
  }

  /// What is wrong with a row that has more cells than the heading, as "53,90" makes of one number two; blank ones mean nothing.
  private static func surplus(_ texts: [String], in line: Int, of name: String, width: Int) -> TableError? {
    guard texts.dropFirst(width).contains(where: { !$0.allSatisfy(\.isWhitespace) }) else { return nil }
    return TableError(
      file: name, line: line, found: texts.joined(separator: ","),
      problem: Bilingual(
        vi:
          "dòng có \(texts.count) ô, tiêu đề chỉ có \(width) cột; số thập phân viết với dấu chấm, ô chứa dấu phẩy đặt trong dấu nháy kép",
        en: "the row has \(texts.count) cells, the heading \(width); write decimals with '.', and quote a cell that holds a comma"
      ))
  }
}
