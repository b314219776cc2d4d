import DelimitedText

/// Gives the spans of the source that a ``RejectedFile`` is made of, ascending: known ones, or those of the rows that are found again.
final class RejectedSpans {
  private var known: ArraySlice<Range<Int>> = []
  private var rows: SelectedRows?
  private let path: String
  /// The bytes of rows that must come, without the titles above them.
  private var expectedBytes = 0

  init(_ file: RejectedFile, path: String) throws(RereadingError) {
    self.path = path
    switch file.choice {
    case .spans(let spans): known = spans[...]
    case .rows(let selection):
      if selection.tableStart > 0 { known = [0..<selection.tableStart] }
      let table = try file.rereading.table(file.file, size: selection.size)
      do throws(SourceError) { rows = try SelectedRows(table, rules: file.rereading.rules, selection) } catch {
        throw .source(error)
      }
      expectedBytes = selection.bytes
    }
  }

  /// The next span; nil after the last.
  ///
  /// - Throws: ``RereadingError`` where the rows found again are not those that were rejected.
  func next() throws(RereadingError) -> Range<Int>? {
    if let span = known.popFirst() { return span }
    guard let rows else { return nil }
    do throws(SourceError) {
      if let span = try rows.next() { return span }
    } catch {
      throw .source(error)
    }
    self.rows = nil
    guard rows.bytes == expectedBytes else { throw .changed(path) }
    return nil
  }
}

/// The spans of chosen rows of a table, found by reading it again.
private final class SelectedRows {
  private var reader: CaseReader?
  private var records: RecordReader?
  private var queue: ArraySlice<Range<Int>> = []
  /// The bytes of the rows found so far, without the titles above them.
  private(set) var bytes = 0

  init(_ table: OpenTable, rules: IntakeRules, _ selection: RejectedFile.Selection) throws(SourceError) {
    guard let conventions = selection.conventions else {
      // A statement's rows fit in memory.
      var statement = StatementReader(table, rules: rules)
      statement.keepsFaultyRows = true
      statement.reading.findings.room = 0
      try statement.readAll(memory: ReaderMemory())
      let offices = Set(selection.offices)
      let rows = statement.reading.rows.filter { $0.isFaulty || $0.office.map(offices.contains) ?? false }
      bytes = rows.reduce(0) { $0 + $1.range.count }
      let beside = rows.compactMap(\.title) + statement.reading.sums(of: Set(rows.compactMap(\.office)))
      var spans: [Range<Int>] = []
      for range in (rows.map(\.range) + beside).sorted(by: { $0.lowerBound < $1.lowerBound })
      where range.lowerBound >= spans.last?.upperBound ?? 0 { spans.join(range) }
      queue = spans[...]
      return
    }
    let list = CaseList(table: table, rules: rules, conventions: conventions)
    var reader = try list.opened(memory: ReaderMemory(), cells: CellMemory())
    reader.reading.findings = FindingList(file: reader.reading.file, period: rules.period, registry: rules.registry, room: 0)
    reader.wanted = Set(selection.offices)
    records = RecordReader(
      table.source, format: reader.format, range: reader.reading.tableStart..<table.source.size, firstLine: 0)
    self.reader = reader
  }

  /// Spans are given out once this many are at hand; the last one may still grow.
  private static let batch = 256

  func next() throws(SourceError) -> Range<Int>? {
    if let span = queue.popFirst() { return span }
    while reader != nil, try records?.advance() ?? false {
      records?.withRecord { reader?.takeAlone($0) }
      bytes = reader?.collectedBytes ?? bytes
      guard let spans = reader?.spans, spans.count > SelectedRows.batch else { continue }
      queue = spans.dropLast()
      reader?.spans = spans.suffix(1)
      return queue.popFirst()
    }
    queue = (reader?.spans ?? [])[...]
    reader = nil
    return queue.popFirst()
  }
}
