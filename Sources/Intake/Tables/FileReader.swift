import Configuration
import DelimitedText
import Enforcement

/// Reads one file: opens it, tells its format and layout, and hands its table over. Whatever is wrong becomes a finding.
struct FileReader {
  let rules: IntakeRules
  /// Buffers shared by the files that one worker reads.
  private let memory = ReaderMemory()
  private let detection: DetectionMemory
  private let headings: [HeadingReader]
  private let commonHeadings = CommonHeadings()
  private let cells = CellMemory()

  init(_ rules: IntakeRules) {
    self.rules = rules
    detection = DetectionMemory(rules.hints, listsCandidates: false)
    headings = rules.vocabularies.map { HeadingReader($0, period: rules.period) }
  }

  /// What a file is.
  enum Opening {
    /// It has been read.
    case read(FileReadings.Box)
    /// It is a case list that is worth reading in parts. (There are as many openings as files, and few of these.)
    indirect case cases(CaseList, parts: [Range<Int>])
    /// It is a note to somebody, which the name of a text may have, and no table.
    case note
  }

  /// Reads `file` at `path`, unless it is a case list of two or more parts of `partSize` bytes.
  func open(_ file: String, path: String, partSize: Int) -> Opening {
    var reading = FileReading(file: file, period: rules.period, registry: rules.registry, room: rules.room)
    guard let source = source(path, &reading) else { return .read(FileReadings.Box(reading)) }
    reading.size = source.size
    reading.totals.bytes = source.size
    do throws(SourceError) {
      guard let table = try table(try source.keepingHead(), &reading) else {
        return try isNote(reading, source) ? .note : .read(FileReadings.Box(reading))
      }
      if table.search.vocabulary.layout.kind == .cases {
        let list = CaseList(table: table, rules: rules)
        let parts = source.size >= partSize * 2 ? try list.parts(size: partSize) : []
        if parts.count > 1 { return .cases(list, parts: parts) }
        return .read(FileReadings.Box(finished(try list.readWhole(memory: memory, cells: cells), table)))
      }
      var reader = StatementReader(table, rules: rules)
      try reader.readAll(memory: memory)
      return .read(FileReadings.Box(finished(reader.reading, table)))
    } catch {
      return .read(FileReadings.Box(unreadable(file, size: source.size, error)))
    }
  }

  /// Whether a file without a heading is a text in which nothing stands in columns.
  private func isNote(_ reading: FileReading, _ source: ByteSource) throws(SourceError) -> Bool {
    guard reading.file.lowercased().hasSuffix(".txt"), reading.findings.count(of: .layoutUnknown) > 0 else { return false }
    let dialect = try FormatDetection(source, memory: detection).dialect
    return !dialect.fits || dialect.confidence == .low
  }

  /// The bytes at `path`; nil where they are not to be had, or a link leads to them from outside.
  private func source(_ path: String, _ reading: inout FileReading) -> ByteSource? {
    do throws(SourceError) {
      // What is no link is opened as such: nobody can put one in its place between a look at it and its opening.
      if let file = try ByteSource(unlinked: path) { return file }
      guard let target = rules.linkBounds.target(outOf: path) else { return try ByteSource(path: path) }
      let words = Bilingual(vi: "liên kết trỏ ra ngoài, tới \(target)", en: "its link leads outside, to \(target)")
      reject(&reading, .fileUnreadable, found: "link → \(target)", detail: words)
    } catch {
      // A name that is no UTF-8 was repaired when it was listed, and there is no file of that name.
      let isRepaired = reading.file.unicodeScalars.contains("\u{FFFD}")
      if isRepaired {
        reject(&reading, .fileNameNotUTF8, found: reading.file)
      } else {
        reject(&reading, .fileUnreadable, found: error.summary, detail: error.words)
      }
    }
    return nil
  }

  /// Reads a part of a case list, behind what has `told` in mind.
  func read(_ part: Range<Int>, of list: CaseList, after told: ToldOnce? = nil) -> Result<CaseList.Part, SourceError> {
    do throws(SourceError) {
      return .success(try list.read(part, after: told, memory: memory, cells: cells))
    } catch {
      return .failure(error)
    }
  }

  /// Puts the parts of a case list together; `readAgain` reads some of them behind what is in mind.
  func join(
    _ parts: [Result<CaseList.Part, SourceError>], of list: CaseList,
    readAgain: ([Range<Int>], ToldOnce) async -> [Result<CaseList.Part, SourceError>]
  ) async -> FileReading {
    do throws(SourceError) {
      var sound: [CaseList.Part] = []
      for part in parts { sound.append(try part.get()) }
      var read = try list.begin(memory: memory, cells: cells)
      var rest = sound[...]
      while let part = rest.popFirst() {
        try list.add(part, to: &read, memory: memory, cells: cells)
        guard rest.count > 1, let told = read.toldInFull else { continue }
        let again = await readAgain(rest.map(\.range), told)
        for part in again { try list.add(part.get(), to: &read, memory: memory, cells: cells) }
        break
      }
      return finished(try list.finish(read, memory: memory, cells: cells), list.table)
    } catch {
      return unreadable(list.table.reading.file, size: list.table.source.size, error)
    }
  }

  /// Opens the table of `file` once more, which had `size` bytes; nil where it is no longer the same.
  func reopen(_ file: String, path: String, size: Int) throws(SourceError) -> OpenTable? {
    var reading = FileReading(file: file, period: rules.period, registry: rules.registry)
    let source = try ByteSource(path: path)
    guard source.size == size else { return nil }
    reading.size = size
    return try table(try source.keepingHead(), &reading)
  }

  /// What was read before a fault counts for nothing.
  private func unreadable(_ file: String, size: Int, _ error: SourceError) -> FileReading {
    var reading = FileReading(file: file, period: rules.period, registry: rules.registry)
    reading.size = size
    reading.totals.bytes = size
    reading.isUnreadable = true
    reject(&reading, .fileUnreadable, found: error.summary, detail: error.words)
    return reading
  }

  /// The file's heading and what is known of it; nil where it is rejected.
  private func table(_ source: ByteSource, _ reading: inout FileReading) throws(SourceError) -> OpenTable? {
    if source.size == 0 { return rejected(&reading, .fileEmpty) }
    let detection = try FormatDetection(source, memory: detection)
    if detection.content != .text { return rejected(&reading, .fileNotText, found: detection.content.summary) }
    reading.format = detection.format
    reading.markLength = detection.mark.count
    reading.encoding = detection.encoding.encoding.rawValue
    reading.delimiter = detection.dialect.dialect.delimiterText

    if detection.encoding.areLettersLost {
      return rejected(&reading, .encodingLostLetters, found: "\(detection.encoding.lostLetters)")
    }

    let source = try OtherSettings.undone(source, detection) ?? source
    let head = try HeadReading(
      source, format: detection.format, readers: headings, memory: memory, headings: commonHeadings)
    guard var search = HeadingSearch(head.records, readers: headings) else {
      try rejectWithoutHeading(head, source, detection, &reading)
      return nil
    }
    reading.layout = search.vocabulary.layout.id
    search.takeLetterhead(head.records, ofFile: reading.file, rules)
    search.takeSections(head.records, ofFile: reading.file, rules)
    if let damaged = head.records[..<search.tableStart].first(where: { $0.damage != nil || $0.openQuote != nil }) {
      try note(damaged, source, detection.format, &reading)
      rejectTable(&reading)
      return nil
    }
    var check = HeadingCheck(search: search, head: head.records, source: source, format: detection.format, memory: memory)
    let office = rules.office(ofFile: reading.file)
    let isReadable = try check.passes(&reading, of: office, rules: rules)
    if !isReadable { reading.legible = check.legible }
    reading.table = FileReading.Table(columns: search.columns, vocabulary: search.vocabulary)
    let table = try OpenTable(
      source: source, detection: detection, head: head.records, search: search, fileOffice: office, reading: reading,
      memory: memory)
    if isReadable { return table }
    var reader = StatementReader(table, rules: rules)
    try reader.countRows(memory: memory)
    reading = reader.reading
    return nil
  }

  /// Rejects a file in which no layout's heading was found, for what explains that best.
  private func rejectWithoutHeading(
    _ head: HeadReading, _ source: ByteSource, _ detection: FormatDetection, _ reading: inout FileReading
  ) throws(SourceError) {
    let encoding = detection.encoding
    if let letters = try ForeignLetters(source, encoding) {
      reject(&reading, letters.rule, found: letters.found)
    } else if let damage = try Damage(source, encoding.encoding) {
      reject(&reading, .fileGarbage, found: damage.summary)
    } else if head.isBlank {
      reject(&reading, .fileEmpty)
    } else if let fault = head.fault {
      try note(fault, source, detection.format, &reading)
      rejectTable(&reading)
    } else if encoding.mayLettersBeLost {
      reject(&reading, .encodingLostLetters, found: "\(encoding.lostLetters)")
    } else if let wrapping = try Wrapping(source, encoding.encoding) {
      switch wrapping {
      case .codes(let name): reject(&reading, .fileWrapped, found: name)
      case .fixedWidth: reject(&reading, .fileFixedWidth)
      }
    } else {
      var facts = FindingList.Facts(office: rules.office(ofFile: reading.file))
      facts.tell(HeadingSearch.nearest(head.records, readers: headings), in: head.records)
      reject(&reading, .layoutUnknown, facts)
    }
  }

  private func rejected(_ reading: inout FileReading, _ rule: Rule, found: String = "") -> OpenTable? {
    reject(&reading, rule, found: found)
    return nil
  }

  /// Rejects the whole file for one reason.
  func reject(_ reading: inout FileReading, _ rule: Rule, found: String = "", detail: Bilingual? = nil) {
    var facts = FindingList.Facts(office: rules.office(ofFile: reading.file), found: found)
    if let detail { facts.detail = detail }
    reject(&reading, rule, facts)
  }

  private func reject(_ reading: inout FileReading, _ rule: Rule, _ facts: FindingList.Facts) {
    reading.findings.add(rule, facts)
    if let office = facts.office { reading.explains.insert(office) }
    rejectTable(&reading)
  }

  /// Rejects the whole file; the reasons have been found.
  private func rejectTable(_ reading: inout FileReading) {
    reading.isRejectedWhole = true
    reading.rows = []
    reading.submissions = []
    reading.totals = ControlTotals(rejectedWhole: reading.size)
    if let office = rules.office(ofFile: reading.file) { reading.explains.insert(office) }
  }

  /// Tells what is wrong with the writing of a record above the table. A heading or preamble with bytes that are no text cannot be
  /// relied on: a unit or a column may be lost; and a quote that is never closed, or a line without end, may have swallowed the heading.
  private func note(
    _ record: HeadRecord, _ source: ByteSource, _ format: DelimitedFormat, _ reading: inout FileReading
  ) throws(SourceError) {
    guard let fault = record.damage ?? record.openQuote, let rule = fault.kind.rule else { return }
    var facts = FindingList.Facts(office: rules.office(ofFile: reading.file))
    facts.tell(fault.kind, in: format.encoding)
    var reader = RecordReader(source, format: format, range: record.range, firstLine: record.line, memory: memory)
    guard try reader.advance() else { return reading.findings.add(rule, line: record.line, facts) }
    reader.withRecord { reading.findings.add(rule, $0, fault, facts) }
  }
}
