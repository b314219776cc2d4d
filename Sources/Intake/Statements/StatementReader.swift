import DelimitedText
import Enforcement

/// Reads the table of a statement, a row an office and category: cuts rows, understands their cells, checks their figures.
///
/// One pass over the records fills `rows`; ``finish(memory:)`` then looks at the rows of each office together.
struct StatementReader {
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

  /// How many unknown offices are compared with all names, which takes time.
  static let suggestionLimit = 20

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

  var columns: ColumnMap { search.columns }
  var vocabulary: HeadingVocabulary { search.vocabulary }

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
    let above = head[..<search.tableStart]
    reading.tableStart = above.last?.range.upperBound ?? format.contentStart
    reading.totals.bytesRead = reading.tableStart
    reading.totals.read = above.count
    for record in above {
      if record.cells.contains(where: { !Preamble.trimmed($0[...]).isEmpty }) {
        reading.totals.headings += 1
      } else {
        reading.totals.blank += 1
      }
    }
    let firstLine = search.tableStart < head.count ? head[search.tableStart].line : 0
    guard try readPreamble(memory: memory) else { return rejectWhole() }
    guard search.tableStart < head.count else { return }
    var reader = RecordReader(
      source, format: format, range: reading.tableStart..<source.size, firstLine: firstLine, memory: memory)
    while try reader.advance() {
      reader.withRecord { record in take(record) }
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

  /// Rejects the file; the reason has been found.
  private mutating func rejectWhole() {
    reading.isRejectedWhole = true
    var totals = ControlTotals()
    (totals.files, totals.filesRejected, totals.bytes, totals.bytesRead) = (1, 1, reading.size, reading.size)
    reading.totals = totals
    reading.explains.formUnion([preambleOffice, fileOffice].compactMap { $0 })
  }

  /// Takes office, submission and period from the preamble; false where they make the file unusable.
  private mutating func readPreamble(memory: ReaderMemory) throws(SourceError) -> Bool {
    if let entry = search.preamble[.submission] {
      switch CellMeanings.submission(entry.value) {
      case .number(let number): preambleSubmission = number
      case .blank: break
      case .invalid(let text):
        let facts = FindingList.Facts(
          office: fileOffice, field: "submission", fieldName: vocabulary.heading(of: .submission), found: text)
        try add(.submissionInvalid, entry, facts, memory)
        return false
      }
    }
    if let entry = search.preamble[.office] ?? search.preamble[.officeName] {
      let found = CellMeanings.office(entry.value, byNameOnly: false, province: province, rules.offices, vocabulary)
      if case .office(let position) = found.cell { preambleOffice = position }
      let isNeeded = columns.roles[.office] == nil && columns.roles[.officeName] == nil
      if isNeeded, preambleOffice == nil {
        var facts = FindingList.Facts(
          office: fileOffice, field: "office", fieldName: vocabulary.heading(of: .office), found: entry.value)
        if case .unknown(_, let hint) = found.cell { facts.expected = hint.text }
        try add(.officeUnknown, entry, facts, memory)
        return false
      }
    }
    if let entry = search.preamble[.period], columns.roles[.period] == nil,
      case .wrong(let text) = CellMeanings.period(entry.value, in: rules.period)
    {
      let facts = FindingList.Facts(
        office: preambleOffice ?? fileOffice, field: "period", fieldName: vocabulary.heading(of: .period), found: text,
        expected: "\(rules.period)")
      try add(.periodWrong, entry, facts, memory)
      return false
    }
    return true
  }

  private mutating func add(
    _ rule: Rule, _ entry: Preamble.Entry, _ facts: FindingList.Facts, _ memory: ReaderMemory
  ) throws(SourceError) {
    let record = head[entry.record]
    try add(rule, range: record.range, line: record.line, field: entry.field, facts, memory)
  }

  /// Adds a finding about a record that was read before.
  mutating func add(
    _ rule: Rule, range: Range<Int>, line: Int, field: Int?, _ facts: FindingList.Facts, _ memory: ReaderMemory
  ) throws(SourceError) {
    var reader = RecordReader(source, format: format, range: range, firstLine: line, memory: memory)
    guard try reader.advance() else { return reading.findings.add(rule, line: line, facts) }
    reader.withRecord { record in reading.findings.add(rule, record, field: field, facts) }
  }
}
