import DelimitedText
import Enforcement

/// Reads one file: opens it, tells its format and layout, and hands its table over. Whatever is wrong becomes a finding.
struct FileReader {
  let rules: IntakeRules
  /// Question marks inside words from which on letters are lost for certain: people write one without blanks now and then.
  private static let certainLoss = 3
  /// Buffers shared by the files that one worker reads.
  private let memory = ReaderMemory()
  private let headings: [HeadingReader]

  init(_ rules: IntakeRules) {
    self.rules = rules
    headings = rules.vocabularies.map(HeadingReader.init)
  }

  /// What `file` at `path` holds.
  func read(_ file: String, path: String) -> FileReading {
    var reading = FileReading(file: file, period: rules.period, registry: rules.registry)
    if let target = rules.linkBounds.target(outOf: path) {
      reject(&reading, .fileUnreadable, found: "link → \(target)")
      return reading
    }
    let source: ByteSource
    do throws(SourceError) {
      source = try ByteSource(path: path)
    } catch {
      reject(&reading, .fileUnreadable, found: error.summary)
      return reading
    }
    reading.size = source.size
    reading.totals.bytes = source.size
    do throws(SourceError) {
      try read(source, into: &reading)
    } catch {
      // What was read before the fault counts for nothing.
      let size = reading.size
      reading = FileReading(file: file, period: rules.period, registry: rules.registry)
      reading.size = size
      reading.totals.bytes = size
      reject(&reading, .fileUnreadable, found: error.summary)
    }
    return reading
  }

  private func read(_ source: ByteSource, into reading: inout FileReading) throws(SourceError) {
    if source.size == 0 { return reject(&reading, .fileEmpty) }
    let detection = try FormatDetection(source, knownHeadings: rules.knownHeadings)
    if detection.content != .text { return reject(&reading, .fileNotText, found: detection.content.summary) }
    reading.format = detection.format
    reading.encoding = detection.encoding.encoding.rawValue
    reading.delimiter = detection.dialect.dialect.delimiterText

    let lost = detection.encoding.lostLetters
    if lost >= FileReader.certainLoss { return reject(&reading, .encodingLostLetters, found: "\(lost)") }

    let head = try HeadReading(source, format: detection.format, readers: headings, memory: memory)
    guard let search = HeadingSearch(head.records, readers: headings) else {
      if let damage = try Damage(source) { return reject(&reading, .fileGarbage, found: damage.summary) }
      if head.isBlank { return reject(&reading, .fileEmpty) }
      if lost > 0 { return reject(&reading, .encodingLostLetters, found: "\(lost)") }
      return reject(&reading, .layoutUnknown, expected: rules.vocabularies.first.map(HeadingCheck.requiredHeadings) ?? "")
    }
    reading.layout = search.vocabulary.layout.id
    if let damaged = head.records[..<search.tableStart].first(where: { $0.damage != nil }) {
      try noteDamage(damaged, source, detection.format, &reading)
      return rejectTable(&reading)
    }
    var check = HeadingCheck(search: search, head: head.records, source: source, format: detection.format, memory: memory)
    guard try check.passes(&reading, rules: rules) else { return rejectTable(&reading) }

    var table = StatementReader(
      source: source, detection: detection, head: head.records, search: search, rules: rules, reading: reading)
    try table.readAll(memory: memory)
    reading = table.reading
    reading.table = FileReading.Table(
      format: detection.format, columns: search.columns, vocabulary: search.vocabulary)
    noteEncoding(detection, search, &reading)
    if !reading.isRejectedWhole, reading.rows.isEmpty { reject(&reading, .tableEmpty) }
  }

  /// Rejects the whole file for one reason.
  private func reject(_ reading: inout FileReading, _ rule: Rule, found: String = "", expected: String = "") {
    let office = rules.office(ofFile: reading.file)
    reading.findings.add(rule, FindingList.Facts(office: office, found: found, expected: expected))
    if let office { reading.explains.insert(office) }
    rejectTable(&reading)
  }

  /// Rejects the whole file; the reasons have been found.
  private func rejectTable(_ reading: inout FileReading) {
    reading.isRejectedWhole = true
    reading.rows = []
    reading.submissions = []
    var totals = ControlTotals()
    (totals.files, totals.filesRejected, totals.bytes, totals.bytesRead) = (1, 1, reading.size, reading.size)
    reading.totals = totals
    if let office = rules.office(ofFile: reading.file) { reading.explains.insert(office) }
  }

  /// A heading or preamble with bytes that are no text cannot be relied on: a unit or a column may be lost.
  private func noteDamage(
    _ record: HeadRecord, _ source: ByteSource, _ format: DelimitedFormat, _ reading: inout FileReading
  ) throws(SourceError) {
    guard let damage = record.damage else { return }
    var facts = FindingList.Facts(office: rules.office(ofFile: reading.file), expected: format.encoding.rawValue)
    if case .invalidBytes(let count) = damage.kind { facts.found = "\(count) byte" }
    if case .nulBytes(let count) = damage.kind { facts.found = "\(count) byte" }
    var reader = RecordReader(source, format: format, range: record.range, firstLine: record.line, memory: memory)
    guard try reader.advance() else { return reading.findings.add(.encodingInvalidBytes, line: record.line, facts) }
    reader.withRecord { reading.findings.add(.encodingInvalidBytes, $0, field: damage.field, facts) }
  }

  private func noteEncoding(_ detection: FormatDetection, _ search: HeadingSearch, _ reading: inout FileReading) {
    let encoding = detection.encoding
    // Bytes that are no text have been found where they stand.
    if reading.findings.findings.contains(where: { $0.rule == .encodingInvalidBytes }) { return }
    if encoding.lostLetters > 0 {
      reading.findings.add(.encodingQuestionMarks, FindingList.Facts(found: "\(encoding.lostLetters)"))
    }
    if encoding.encoding == .tcvn3InUTF8 || encoding.encoding == .vniInUTF8 {
      reading.findings.add(.encodingResaved, FindingList.Facts(found: encoding.encoding == .tcvn3InUTF8 ? "TCVN3" : "VNI"))
    }
    // Headings with Vietnamese letters that are understood prove the encoding.
    let isProved = search.columns.columns.contains { $0.meaning != nil && $0.heading.utf8.contains { $0 >= 0x80 } }
    if encoding.confidence == .low, encoding.basis != .ascii, !isProved {
      reading.findings.add(.encodingUncertain, FindingList.Facts(found: encoding.encoding.rawValue))
    }
  }
}

extension FindingList {
  /// Adds a finding about the whole file.
  mutating func add(_ rule: Rule, _ facts: Facts) { add(rule, line: nil, facts) }
}
