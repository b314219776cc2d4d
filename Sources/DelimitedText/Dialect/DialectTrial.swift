// How this works. A delimiter is right when records come out equally wide and their fields look like values. Width alone is not
// enough: in "a;1,5;2,5" commas are as regular as semicolons, but the pieces "5;2" are no values. Preambles, titles and signatures
// are narrow and irregular, so they only lower the share of regular records, for every delimiter alike.

/// What a sample looks like in one dialect.
struct DialectTrial {
  let dialect: Dialect
  /// The most frequent number of fields from two on, 0 where no record has two.
  let fieldCount: Int
  /// Records of that width and all records that are not blank.
  let regular: Int
  let total: Int
  /// Records that break the rules of quoting.
  let faulty: Int
  /// Whether the delimiter seems to belong to the values of one column; see ``OneColumn``.
  let isOneColumn: Bool
  /// From 0 to 1.
  let score: Double

  /// Fields looked at in one trial: enough to tell values from pieces.
  private static let enoughFields = 400

  init(_ dialect: Dialect, sample: PaddedBytes, count: Int, isWhole: Bool, index: RecordIndex) {
    self.dialect = dialect
    let scanner = RecordScanner(dialect: dialect, expectedFieldCount: nil)
    let following: RecordScanner.Following = isWhole ? .nothing : .more
    _ = scanner.scan(sample.bytes, count: count, following: following, isInsideRecord: false, into: index)
    let faulty = index.issues.isEmpty ? [] : Set(index.issues.map(\.record))
    let (records, widths) = DialectTrial.widths(index, faulty)
    // The width that explains most fields; of two equal ones the greater, so that the order of a dictionary decides nothing.
    let best = widths.max { ($0.value * ($0.key - 1), $0.key) < ($1.value * ($1.key - 1), $1.key) }
    total = records
    self.faulty = faulty.count
    isOneColumn = OneColumn.reads(
      sample.bytes, index, dialect: dialect, regular: best?.value ?? 0, of: records, width: best?.key ?? 0)
    fieldCount = best?.key ?? 0
    regular = best?.value ?? 0
    guard let best, records > 0 else {
      score = 0
      return
    }
    let shapes = CellShape(dialect, SignMap(sample.bytes, count: count))
    let delimiterLength = dialect.delimiter.count
    var looked = 0
    var sum = 0.0
    for record in 0..<index.recordCount
    where Int(index.records[record].fieldCount) == best.key && looked < DialectTrial.enoughFields {
      let entry = index.records[record]
      var start = Int(entry.start)
      for field in 0..<best.key {
        let end = Int(index.ends[Int(entry.firstField) + field])
        sum += shapes.plausibility(sample.bytes, start..<max(start, end), isFirst: field == 0)
        start = end + delimiterLength
      }
      looked += best.key
    }
    let shape = looked == 0 ? 0 : sum / Double(looked)
    score = Double(regular) / Double(records) * (1 - 0.5 / Double(best.key)) * shape
  }

  /// How many records are not blank, and how many sound ones of two fields or more have each width.
  private static func widths(_ index: RecordIndex, _ faulty: Set<Int>) -> (records: Int, widths: [Int: Int]) {
    var records = 0
    var widths: [Int: Int] = [:]
    // Mostly a record is as wide as the one before.
    var run = (width: 0, count: 0)
    for record in 0..<index.recordCount {
      let entry = index.records[record]
      if entry.contentEnd == entry.start { continue }
      records += 1
      let width = Int(entry.fieldCount)
      if width < 2 || (!faulty.isEmpty && faulty.contains(record)) { continue }
      if width != run.width {
        if run.count > 0 { widths[run.width, default: 0] += run.count }
        run = (width, 0)
      }
      run.count += 1
    }
    if run.count > 0 { widths[run.width, default: 0] += run.count }
    return (records, widths)
  }
}

/// How much a field looks like one value rather than a piece of several.
struct CellShape {
  private let quote: UInt8?
  private let signs: SignMap
  private let classes = CellShape.classes

  init(_ dialect: Dialect, _ signs: SignMap) { (quote, self.signs) = (dialect.quote, signs) }

  /// From 0 (two values run together) to 1 (a number, a date, a name, nothing), of the field at `range` of `bytes`.
  func plausibility(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, isFirst: Bool) -> Double {
    // What begins with a blank belongs to another dialect.
    let blanks = !isFirst && range.count > 1 && bytes[range.lowerBound] == 0x20 ? 1 : 0
    let weight = blanks == 0 ? 1 : 0.6
    // Mostly there is no sign of anything else.
    if !signs.stand(in: range) { return weight }
    return weight * plausibility(bytes + range.lowerBound + blanks, count: range.count - blanks)
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

/// Where signs stand that separate or quote something in some dialect, a bit each.
struct SignMap {
  private let words: [UInt64]

  /// The signs among the first `count` bytes, behind which 64 more are readable.
  init(_ bytes: UnsafePointer<UInt8>, count: Int) {
    words = stride(from: 0, to: count, by: 64).map { base in
      let block = ByteBlock(bytes + base)
      return block.equal(to: 0x3B, or: 0x2C) | block.equal(to: 0x09, or: 0x7C) | block.equal(to: 0x22, or: 0x27)
    }
  }

  /// Whether one of them stands in `range`.
  func stand(in range: Range<Int>) -> Bool {
    if range.isEmpty { return false }
    let (first, last) = (range.lowerBound >> 6, (range.upperBound - 1) >> 6)
    guard last < words.count else { return true }
    let low = UInt64.max &<< UInt64(truncatingIfNeeded: range.lowerBound & 63)
    let high = UInt64.max &>> UInt64(truncatingIfNeeded: 63 - (range.upperBound - 1) & 63)
    if first == last { return words[first] & low & high != 0 }
    return words[first] & low | words[last] & high != 0 || (first + 1..<last).contains { words[$0] != 0 }
  }
}
