/// What databases and programs of statistics write where there is nothing: NULL, (null), \N; NA of R, nan and <NA> of Python. Such a cell is a
/// blank one. (#N/A of Excel is none: a formula failed there.)
enum NullWord {
  private static let words = ["NULL", "(NULL)", "[NULL]", "<NULL>", "\\N", "NA", "<NA>", "NAN"].map { Array($0.utf8) }
  private static let longest = 6

  /// Whether a cell holds nothing else, whatever its case.
  static func isAll(of bytes: Span<UInt8>) -> Bool {
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    if end - start > longest { return false }
    return words.contains { word in
      word.count == end - start
        && word.indices.allSatisfy { bytes[start + $0] == word[$0] || bytes[start + $0] == word[$0] | 0x20 }
    }
  }
}
