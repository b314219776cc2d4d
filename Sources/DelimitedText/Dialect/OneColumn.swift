/// Whether what looks like a delimiter belongs to the values of a single column: "12,5" or "Phố Huế, Hà Nội" below a heading of one
/// word. A table is told from that by its heading, which is as wide as its rows.
enum OneColumn {
  /// Whether the records found with `dialect` read as one column cut into pieces.
  ///
  /// - Parameters:
  ///   - regular: how many records have the most frequent width.
  ///   - total: how many are not blank.
  ///   - width: that width.
  /// - Complexity: O(n) in the bytes; O(1) for a table with a heading.
  static func reads(
    _ bytes: UnsafePointer<UInt8>, _ index: RecordIndex, dialect: Dialect, regular: Int, of total: Int, width: Int
  ) -> Bool {
    guard width >= 2, dialect.sign == 0x2C || dialect.sign == 0x3B else { return false }
    var records = 0
    var (pieces, spaced) = (0, 0)
    var isNumeric = dialect.delimiter == [0x2C]
    // In prose no two lines have equally many of the signs, and surely not a heading's worth of them: titles may outnumber the rows of a table.
    let isIrregular = regular * 2 < total && !(regular > 1 && width >= OneColumn.widthOfTables)
    for record in 0..<index.recordCount {
      let entry = index.records[record]
      if entry.contentEnd == entry.start { continue }
      records += 1
      if records == 1, entry.fieldCount > 1 { return false }
      if isNumeric, entry.fieldCount > 1 { isNumeric = isNumber(bytes, Int(entry.start)..<Int(entry.contentEnd)) }
      if !isNumeric, !isIrregular { return false }
      for field in 0..<Int(entry.fieldCount) - 1 {
        let end = Int(index.ends[Int(entry.firstField) + field])
        pieces += 1
        if bytes[end + 1] == 0x20 { spaced += 1 }
      }
    }
    // And in prose they are followed by a blank.
    return isNumeric || (isIrregular && spaced * 2 > pieces)
  }

  /// So many fields in several records are no chance.
  private static let widthOfTables = 8

  /// How many records are one field in quotes.
  static func quoted(_ bytes: UnsafePointer<UInt8>, _ index: RecordIndex, dialect: Dialect) -> Int {
    guard let quote = dialect.quote else { return 0 }
    return (0..<index.recordCount).count { record in
      let entry = index.records[record]
      let (start, end) = (Int(entry.start), Int(entry.contentEnd))
      return end - start >= 2 && entry.fieldCount == 1 && bytes[start] == quote && bytes[end - 1] == quote
    }
  }

  /// Whether a record is one number: digits in groups, with commas between.
  private static func isNumber(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    if bytes[start] == 0x2D { start += 1 }
    guard start < range.upperBound, bytes[start] &- 0x30 <= 9, bytes[range.upperBound - 1] &- 0x30 <= 9 else { return false }
    return (start..<range.upperBound).allSatisfy { bytes[$0] &- 0x30 <= 9 || bytes[$0] == 0x2C || bytes[$0] == 0x2E }
  }
}
