import DelimitedText
import Enforcement

/// Gives what is found in the rows of a file, a few at a time, in their order.
protocol RowFindings: AnyObject {
  /// The findings of the next rows; nil after the last.
  func next() throws(SourceError) -> [Finding]?
  /// All that was found so far.
  var counts: FindingCounts { get }
}

/// The findings of the rows of a case list, row by row.
final class CaseFindings: RowFindings {
  private var reader: CaseReader
  private var records: RecordReader

  init(_ table: OpenTable, rules: IntakeRules, conventions: CaseReader.Conventions) throws(SourceError) {
    let list = CaseList(table: table, rules: rules, conventions: conventions)
    reader = try list.opened(memory: ReaderMemory(), cells: CellMemory())
    let file = reader.reading.file
    reader.reading.findings = FindingList(file: file, period: rules.period, registry: rules.registry)
    records = RecordReader(
      table.source, format: reader.format, range: reader.reading.tableStart..<table.source.size,
      firstLine: table.line)
  }

  var counts: FindingCounts { reader.reading.findings.rowCounts }

  func next() throws(SourceError) -> [Finding]? {
    while try records.advance() {
      let unknown = reader.told.unknownOffices
      records.withRecord { reader.takeAlone($0) }
      if let found = reader.takeFindings(unknownBefore: unknown) { return found }
    }
    return nil
  }
}

/// The findings of the rows of a statement. Most rest on the rows of an office together, so the table is read whole, as often as it takes
/// to keep no more than ``StatementFindings/limit`` of them.
final class StatementFindings: RowFindings {
  private let table: OpenTable
  private let rules: IntakeRules
  private var windows: ArraySlice<Range<Int>>
  private let kept: [Finding]
  private let toldAsOne: Rule?
  private(set) var counts = FindingCounts()

  /// How many findings are kept at a time, about.
  static let limit = 10_000

  init(
    _ table: OpenTable, rules: IntakeRules, _ further: FurtherFindings, kept: [Finding], limit: Int = StatementFindings.limit
  ) {
    (self.table, self.rules, self.kept, toldAsOne) = (table, rules, kept, further.toldAsOne)
    let count = max(1, further.counts.total / limit)
    let width = further.lastLine / count + 1
    windows = (0..<count).map { $0 * width..<($0 + 1 < count ? ($0 + 1) * width : .max) }[...]
  }

  func next() throws(SourceError) -> [Finding]? {
    guard let window = windows.popFirst() else { return nil }
    var reader = StatementReader(table, rules: rules)
    reader.reading.findings.room = .max
    reader.reading.findings.lines = window
    try reader.readAll(memory: ReaderMemory())
    counts = reader.reading.findings.rowCounts
    let found = reader.reading.findings.sortedOfRows
    return found.filter { $0.rule != toldAsOne || kept.contains($0) }
  }
}

/// The findings of a statement of more rows than a statement may have, row by row.
final class LargeStatementFindings: RowFindings {
  private var reader: StatementReader
  private var records: RecordReader
  private let kept: [Finding]
  private let toldAsOne: Rule?

  init(_ table: OpenTable, rules: IntakeRules, _ further: FurtherFindings, kept: [Finding]) throws(SourceError) {
    reader = StatementReader(table, rules: rules)
    (self.kept, toldAsOne) = (kept, further.toldAsOne)
    reader.reading.findings.room = .max
    reader.beginTooLarge()
    reader.takeHead()
    records = RecordReader(
      table.source, format: reader.format, range: reader.reading.tableStart..<table.source.size, firstLine: table.line)
    _ = try reader.readPreamble(memory: ReaderMemory())
    _ = reader.reading.findings.takeAll()
  }

  var counts: FindingCounts {
    var counts = reader.reading.findings.rowCounts
    if let toldAsOne, let first = kept.first(where: { $0.rule == toldAsOne }) {
      counts.reduce(toldAsOne, to: first.office.flatMap { reader.rules.registry.position(of: $0.code) })
    }
    return counts
  }

  func next() throws(SourceError) -> [Finding]? {
    while try records.advance() {
      let unknown = reader.told.unknownOffices
      records.withRecord { reader.takeOfTooLarge($0) }
      if let found = reader.takeFindings(unknownBefore: unknown) {
        return found.filter { $0.rule != toldAsOne || kept.contains($0) }
      }
    }
    return nil
  }
}

extension TableReader {
  /// Takes out what was found since the last time, with hints to the offices that are unknown since `unknownBefore` of them were; nil where
  /// nothing was.
  fileprivate mutating func takeFindings(unknownBefore: Int) -> [Finding]? {
    if reading.findings.entries.isEmpty { return nil }
    let offices = rules.offices
    reading.findings.addHints(from: unknownBefore) { offices.suggestion(for: $0) }
    return reading.findings.takeAll()
  }
}
