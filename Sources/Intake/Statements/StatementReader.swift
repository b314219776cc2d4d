import DelimitedText
import Enforcement

/// Reads the table of a statement, a row an office and category: cuts rows, understands their cells, checks their figures.
///
/// One pass over the records fills `rows`; ``finish(memory:)`` then looks at the rows of each office together.
struct StatementReader: TableReader {
  let source: ByteSource
  let format: DelimitedFormat
  let head: [HeadRecord]
  let headBeginnings: LetterSet
  let search: HeadingSearch
  let tableStart: Int
  let widestRow: Int
  private let tableLine: Int
  let rules: IntakeRules
  let figureRules: FigureRules
  var numbers: NumberReader
  /// How far it is known how the file writes its numbers.
  var writing = Writing.open
  let province: Int?
  let fileOffice: Int?
  var reading: FileReading
  private let untouched: FileReading

  var cells = CellMeanings()
  var values = RowValues()
  var totalRows: [TotalRow] = []
  /// What holds for rows that leave a cell blank: the office of the block, the submission.
  var blockOffice: Int?
  var blockSubmission: Int?
  var title: BlockTitle?
  var hasEnteredBlock = false
  /// Whether the last row of figures named its office by itself.
  var isOfficeInLastRow = false
  /// The office that the preamble names.
  var preambleOffice: Int?
  var preambleSubmission: Int
  var isBelowSignatures = false
  var trail = DamageTrail()
  /// What all numbers of the file tell of its decimal sign.
  var style: NumberStyle = []
  /// The first count that has a sign between its groups, once: its line and its field.
  var groupedCount: (line: Int, field: Int)?
  var told = ToldOnce()
  var withheld: Set<Int> = []
  /// The office of the row whose parts the row at hand is, as the line above it says.
  var officeOfParts: Int?
  /// What stands above the row at hand, in a remark, and states another period.
  var otherPeriod: String?
  var rowNumbers = RowNumbers()
  let places: ColumnMap.Places
  /// The column that numbers the rows.
  private let rowNumberField: Int?
  /// Whether faulty rows are kept one by one.
  var keepsFaultyRows = false
  /// Whether the table has more rows than any statement, so that none is kept.
  private(set) var isTooLarge = false
  /// The rows of a table that is too large: how many, and the offices and categories that they are of.
  private var rowsPassed = 0
  private var misfits: [Rule: Int] = [:]
  private var met: Set<OfficeCategory> = []

  private struct OfficeCategory: Hashable {
    let office: Int?
    let category: Category
  }

  init(_ table: OpenTable, rules: IntakeRules) {
    let (search, reading) = (table.search, table.reading)
    source = table.source
    var format = table.detection.format
    format.expectedFieldCount = search.columns.width
    self.format = format
    head = table.head
    headBeginnings = LetterSet(firstOf: table.head[..<table.search.tableStart])
    self.search = search
    (tableStart, tableLine, widestRow) = (table.start, table.line, table.widestRow)
    places = search.columns.places
    rowNumberField = search.columns.rowNumbers.first
    self.rules = rules
    figureRules = rules.rules.linked(stated: search.columns.figures.reduce(0) { $0 | 1 << UInt64($1.id.ordinal) })
    self.reading = reading
    untouched = reading
    preambleSubmission = reading.nameSubmission ?? 1
    numbers = NumberReader(table.detection.encoding.encoding, search.vocabulary)
    numbers.zeros = .watched
    province = rules.province(ofFile: reading.file)
    fileOffice = table.fileOffice
  }

  /// Reads the table to its end and judges it.
  mutating func readAll(memory: ReaderMemory) throws(SourceError) {
    reading.findings.isReadingRows = true
    defer { reading.findings.isReadingRows = false }
    takeHead()
    let isSound = try readPreamble(memory: memory)
    let told = reading.findings
    try readRows(memory: memory)
    if isSound || reading.isRejectedWhole { return }
    // What is wrong with rows that are not this period's, or nobody's, is not told.
    reading.findings = told
    rejectWhole()
  }

  private func records(memory: ReaderMemory) -> RecordReader {
    RecordReader(source, format: format, range: tableStart..<source.size, firstLine: tableLine, memory: memory)
  }

  private mutating func readRows(memory: ReaderMemory) throws(SourceError) {
    var reader = records(memory: memory)
    var toldBeforeChange: FindingList?
    while try reader.advance() {
      reader.withRecord { record in
        if let rowNumberField { rowNumbers.take(record, rowNumberField) }
        take(record)
      }
      if reading.isTableChanged, toldBeforeChange == nil { toldBeforeChange = reading.findings }
      if reading.rows.count > rules.thresholds.largestTable { return try readTooLarge(memory: memory) }
    }
    if let toldBeforeChange {
      // (Which rows sum up others, and are not added to them, is known once all are looked at.)
      keepsFaultyRows = true
      try finish(memory: memory)
      reading.findings = toldBeforeChange
      return rejectWhole()
    }
    if try readAgain(memory: memory) { return }
    try finish(memory: memory)
  }

  /// Counts the rows of a table whose heading is at fault, with what they state as far as the heading lets it be read; nothing is told of them.
  mutating func countRows(memory: ReaderMemory) throws(SourceError) {
    let told = reading.findings
    takeHead()
    if reading.legible.isEmpty || vocabulary.layout.kind == .cases {
      var reader = records(memory: memory)
      while try reader.advance() { reader.withRecord { count($0) } }
    } else {
      _ = try readPreamble(memory: memory)
      try readRows(memory: memory)
    }
    reading.findings = told
    if !reading.isRejectedWhole { rejectWhole() }
  }

  /// Forgets what was read of the table.
  mutating func beginAnew() {
    let (room, lines) = (reading.findings.room, reading.findings.lines)
    reading = untouched
    (reading.findings.room, reading.findings.lines) = (room, lines)
    (cells, values, totalRows) = (CellMeanings(), RowValues(), [])
    (style, groupedCount) = ([], nil)
    (blockOffice, blockSubmission, preambleOffice, preambleSubmission) = (nil, nil, nil, reading.nameSubmission ?? 1)
    (title, hasEnteredBlock, isOfficeInLastRow) = (nil, false, false)
    (isBelowSignatures, trail, told) = (false, DamageTrail(), ToldOnce())
    (withheld, officeOfParts, otherPeriod, rowNumbers) = ([], nil, nil, RowNumbers())
  }

  /// Reads a table of more rows than there are offices and categories: it is rejected whole, and all that is wrong in its rows is told.
  private mutating func readTooLarge(memory: ReaderMemory) throws(SourceError) {
    beginTooLarge()
    takeHead()
    var reader = records(memory: memory)
    _ = try readPreamble(memory: memory)
    while try reader.advance() {
      reader.withRecord { record in takeOfTooLarge(record) }
    }
    tellMisfitOnce()
    reading.isTooLarge = true
    rejectWhole()
  }

  /// Makes ready for the rows of a table that is too large.
  mutating func beginTooLarge() {
    beginAnew()
    isTooLarge = true
    reading.findings.isReadingRows = false
    reading.findings.add(.tableTooLarge, FindingList.Facts(office: fileOffice, expected: "\(rules.thresholds.largestTable)"))
    reading.findings.isReadingRows = true
  }

  /// Takes a record of a table that is too large: what is wrong with it is told, and nothing of it is kept.
  mutating func takeOfTooLarge(_ record: borrowing Record) {
    take(record)
    totalRows.removeAll(keepingCapacity: true)
    guard let row = reading.rows.popLast() else { return }
    reading.totals.reject(row, legible: reading.legible)
    rowsPassed += 1
    if let office = row.office { reading.explains.insert(office) }
    for rule in [Rule.rowTooShort, .rowTooLong] where row.breaches.areOnly(rule) { misfits[rule, default: 0] += 1 }
    guard row.values != nil, met.count < StatementReader.metLimit else { return }
    if met.insert(OfficeCategory(office: row.office, category: row.category)).inserted { return }
    if reading.findings.note(.rowDuplicate, of: row.office) {
      let facts = FindingList.Facts(
        office: row.office, field: "category", fieldName: vocabulary.heading(of: .category), found: row.category.name)
      reading.findings.keep(.rowDuplicate, record, field: places.category ?? places.office, facts)
    }
  }

  private static let metLimit = 65_536

  /// The rule that all rows break in the same way and no other, if there is one.
  var commonMisfit: Rule? {
    [Rule.rowTooShort, .rowTooLong].first { rule in
      isTooLarge ? misfits[rule] == rowsPassed : reading.rows.allSatisfy { $0.breaches.areOnly(rule) }
    }
  }
}

extension StatementReader {
  mutating func reject(_ record: borrowing Record, office: Int?, _ breaches: Breaches) {
    var row = StatementRow(line: record.line, range: record.byteRange, office: office, breaches: breaches)
    row.title = title?.range
    reading.rows.append(row)
  }

  mutating func rejectUnplaced(_ record: borrowing Record, _ breaches: Breaches) {
    reject(record, office: fileOffice, breaches)
  }

  mutating func rejectOrphan(_ record: borrowing Record, _ cell: CellMeanings.OfficeCell) {
    reject(record, office: fileOffice, Breaches(.officeUnknown))
    reading.rows[reading.rows.count - 1].stated = stated(record)
    if case .unknown(let text, _) = cell {
      reading.rows[reading.rows.count - 1].unknownOffice = ToldOnce.hash(.officeUnknown, text, 0)
    }
  }

  /// Rows below a sum that leave its cell blank are sums too, by category, where the table names offices: each is compared with their rows.
  mutating func enterSums(of sum: CellMeanings.Sum, _ record: borrowing Record) {
    if blockOffice == nil, preambleOffice != nil { return }
    enterBlock(of: nil, under: BlockTitle(.sums(sum), record))
  }

  /// (Below a sum its own rows follow.)
  mutating func enterParts() {
    guard let last = reading.rows.last, last.category != .total,
      totalRows.last.map({ $0.range.lowerBound < last.range.lowerBound }) ?? true
    else { return }
    officeOfParts = last.office
  }

  mutating func enterPeriod(_ text: String) { otherPeriod = text }

  func suggestion(for text: String) -> Office? { rules.offices.suggestion(for: text) }

  /// (A statement is read from its beginning.)
  mutating func askForEntry() {}
}
