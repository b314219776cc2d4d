/// How much a field looks like one value rather than a piece of several.
struct CellShape {
  private let bytes: UnsafePointer<UInt8>
  private let quote: UInt8?
  private let delimiterLength: Int
  private let signs: SignMap
  private let classes = CellShape.classes

  /// The shapes of fields of `sample`.
  init(_ dialect: Dialect, _ sample: PaddedBytes) {
    bytes = sample.bytes
    quote = dialect.quote
    delimiterLength = dialect.delimiter.count
    signs = SignMap(sample, delimiter: dialect.delimiter)
  }

  /// The sum over the fields of a record, from 0 (two values run together) to 1 (a number, a date, a name, nothing) each.
  ///
  /// Mostly there is no sign of anything else than a value; only fields that hold one are looked at.
  func plausibility(of record: RecordEntry, _ ends: UnsafePointer<UInt32>) -> Double {
    var sum = Double(record.fieldCount)
    var (field, start) = (Int(record.firstField), Int(record.start))
    let last = field + Int(record.fieldCount)
    while start < record.contentEnd, let sign = signs.first(in: start..<Int(record.contentEnd)) {
      while field < last, ends[field] <= sign {
        start = Int(ends[field]) + delimiterLength
        field += 1
      }
      if field == last { break }
      let end = Int(ends[field])
      sum -= 1 - plausibility(start..<max(start, end), isFirst: field == Int(record.firstField))
      (field, start) = (field + 1, end + delimiterLength)
    }
    return sum
  }

  private func plausibility(_ range: Range<Int>, isFirst: Bool) -> Double {
    // What begins with a blank belongs to another dialect.
    let blanks = !isFirst && range.count > 1 && bytes[range.lowerBound] == 0x20 ? 1 : 0
    return (blanks == 0 ? 1 : 0.6) * plausibility(bytes + range.lowerBound + blanks, count: range.count - blanks)
  }

  private func plausibility(_ bytes: UnsafePointer<UInt8>, count: Int) -> Double {
    guard count > 0 else { return 1 }
    let (first, last) = (bytes[0], bytes[count - 1])
    if first == quote, last == quote, count >= 2 { return 1 }
    // What stands in quotes of the other kind belongs to another dialect, too.
    if first == last, count >= 2, first == 0x22 || first == 0x27 { return 0.5 }
    return classes.withUnsafeBufferPointer { classes in
      var commas = 0
      var seen: UInt8 = 0
      for at in 0..<count {
        let kind = classes[Int(bytes[at])]
        seen |= kind
        if kind & CellShape.special == 0 { continue }
        if kind == CellShape.delimiter { return 0.2 }
        if kind == CellShape.doubleQuote { return 0.3 }
        if at + 1 < count, bytes[at + 1] != 0x20 { commas += 1 }
      }
      return commas == 0 || seen & CellShape.letter == 0 ? 1 : 0.6
    }
  }

  private static let delimiter: UInt8 = 1
  private static let doubleQuote: UInt8 = 2
  private static let comma: UInt8 = 4
  private static let special: UInt8 = 7
  /// Set for what stands in no number or date.
  private static let letter: UInt8 = 8

  /// The kind of each byte; 0 for those of numbers.
  private static let classes: [UInt8] = (UInt8(0)...255).map { byte in
    switch byte {
    case 0x3B, 0x09, 0x7C: delimiter
    case 0x22: doubleQuote
    case 0x2C: comma
    case 0x30...0x39, 0x2E, 0x2D, 0x2B, 0x20, 0x25, 0x28, 0x29, 0x45, 0xA0, 0xC2: 0
    default: letter
    }
  }
}
