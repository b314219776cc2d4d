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
    let shapes = CellShape(dialect, sample)
    var looked = 0
    var sum = 0.0
    for record in 0..<index.recordCount
    where Int(index.records[record].fieldCount) == best.key && looked < DialectTrial.enoughFields {
      sum += shapes.plausibility(of: index.records[record], index.ends)
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
