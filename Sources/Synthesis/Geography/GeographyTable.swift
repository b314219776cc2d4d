import DelimitedText

/// A table of the geography, as its rows.
struct GeographyTable {
  /// A row of the table.
  struct Row {
    fileprivate let table: String
    fileprivate let line: Int
    fileprivate let heading: [String]
    fileprivate let values: [String]

    /// The value of `column`; empty where the row ends before it.
    subscript(column: String) -> String {
      get throws(GeographyError) {
        guard let index = heading.firstIndex(of: column) else { throw .missingColumn(table: table, column: column) }
        return values.indices.contains(index) ? values[index] : ""
      }
    }

    /// The value of `column`, which must be one of `codes`.
    func code(_ column: String, among codes: [String]) throws(GeographyError) -> String {
      let value = try self[column]
      guard codes.contains(value) else { throw .badValue(table: table, line: line, column: column, found: value) }
      return value
    }

    /// The value of `column`, a code of `digits` digits.
    func code(_ column: String, digits: Int) throws(GeographyError) -> String {
      let value = try self[column]
      guard value.utf8.count == digits, value.utf8.allSatisfy({ (48...57).contains($0) }) else {
        throw .badValue(table: table, line: line, column: column, found: value)
      }
      return value
    }

    /// The value of `column`, a whole number not below zero.
    func number(_ column: String) throws(GeographyError) -> Int64 {
      let value = try self[column]
      guard let number = Int64(value), (0...100_000).contains(number) else {
        throw .badValue(table: table, line: line, column: column, found: value)
      }
      return number
    }
  }

  private let rows: [Row]

  /// Reads `bytes`, the content of the file `name`.
  init(_ bytes: [UInt8], named name: String) {
    var reader = RecordReader(
      ByteSource(bytes: bytes, name: name), format: DelimitedFormat(encoding: .utf8, dialect: .comma))
    var heading: [String]?
    var rows: [Row] = []
    // A source in memory neither shrinks nor fails to be read, so what was read is all there is.
    try? reader.forEachRecord { record in
      if record.isEmpty { return }
      if let heading {
        rows.append(Row(table: name, line: record.line, heading: heading, values: record.texts))
      } else {
        heading = record.texts
      }
    }
    self.rows = rows
  }

  /// What `convert` makes of each row.
  func map<Result>(_ convert: (Row) throws(GeographyError) -> Result) throws(GeographyError) -> [Result] {
    var results: [Result] = []
    for row in rows { results.append(try convert(row)) }
    return results
  }
}
