import DelimitedText
import Enforcement

/// Reads the table of a statement, a row an office and category: cuts rows, understands their cells, checks their figures.
///
/// One pass over the records fills `rows`; ``finish(memory:)`` then looks at the rows of each office together.
struct StatementReader: TableReader {
  let source: ByteSource
  let format: DelimitedFormat
  let head: [HeadRecord]
  let search: HeadingSearch
  let rules: IntakeRules
  let figureRules: FigureRules
  private(set) var numbers: NumberReader
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
  /// The office that the preamble names.
  var preambleOffice: Int?
  var preambleSubmission = 1
  var isBelowSignatures = false
  var isAfterDamage = false
  /// What all numbers of the file tell of its decimal sign.
  var style: NumberStyle = []
  /// Unknown offices, offices of a wrong period and names that do not agree, of which there is a finding.
  var unknownOffices: [String: Int] = [:]
  var officesOfWrongPeriod: Set<Int> = []
  var mismatches: Set<String> = []

  init(
    source: ByteSource, detection: FormatDetection, head: [HeadRecord], search: HeadingSearch, rules: IntakeRules,
    reading: FileReading
  ) {
    self.source = source
    var format = detection.format
    format.expectedFieldCount = search.columns.width
    self.format = format
    self.head = head
    self.search = search
    self.rules = rules
    figureRules = rules.rules.linked(stated: search.columns.figures.reduce(0) { $0 | 1 << UInt64($1.id.ordinal) })
    self.reading = reading
    untouched = reading
    let encoding = detection.encoding.encoding
    numbers = NumberReader(isUTF8: encoding == .utf8 || encoding.isUTF16 || encoding == .tcvn3InUTF8 || encoding == .vniInUTF8)
    province = rules.province(ofFile: reading.file)
    fileOffice = rules.office(ofFile: reading.file)
  }

  /// Reads the table to its end and judges it.
  mutating func readAll(memory: ReaderMemory) throws(SourceError) {
    let firstLine = takeHead()
    guard try readPreamble(memory: memory) else { return rejectWhole() }
    guard search.tableStart < head.count else { return }
    var reader = RecordReader(
      source, format: format, range: reading.tableStart..<source.size, firstLine: firstLine, memory: memory)
    while try reader.advance() {
      reader.withRecord { record in take(record) }
      if reading.isUnitChanged {
        reading.rows = []
        return rejectWhole()
      }
      // (A total row is compared with all others.)
      if reading.rows.count + totalRows.count * 20 > rules.thresholds.largestTable { return rejectTooLarge() }
    }
    if isWrittenInEnglish { return try readAgainInEnglish(memory: memory) }
    try finish(memory: memory)
  }

  /// Whether the comma stands between groups in the whole file, and numbers such as `1,234` were taken for fractions.
  private var isWrittenInEnglish: Bool {
    !numbers.isEnglish && style.contains(.dotDecimal) && !style.contains(.commaDecimal)
      && !style.isDisjoint(with: [.ambiguousDot, .ambiguousComma])
  }

  private mutating func readAgainInEnglish(memory: ReaderMemory) throws(SourceError) {
    reading = untouched
    numbers.isEnglish = true
    (cells, values, totalRows, style) = (CellMeanings(), RowValues(), [], [])
    (blockOffice, blockSubmission, preambleOffice, preambleSubmission) = (nil, nil, nil, 1)
    (isBelowSignatures, isAfterDamage) = (false, false)
    (unknownOffices, officesOfWrongPeriod, mismatches) = ([:], [], [])
    try readAll(memory: memory)
  }

  /// Rejects a table beyond all measure, whose findings would be as many as its rows.
  private mutating func rejectTooLarge() {
    reading.findings = FindingList(file: reading.file, period: rules.period, registry: rules.registry)
    reading.findings.add(.tableTooLarge, FindingList.Facts(office: fileOffice, expected: "\(rules.thresholds.largestTable)"))
    reading.rows = []
    rejectWhole()
  }
}
