import DelimitedText
import Enforcement

// How this works. A part of a big file is read as if nothing before it mattered: no office held for blank cells, no signature stood
// above, its lines are counted from 0. Mostly that is so, and joining two parts is adding sums and moving lines. Where it is not (the
// part begins elsewhere than its neighbour ended, or its first rows ask what stood before them, or a decision stands in both, or it is so
// faulty that not all it told once could be kept in mind), the reader of the part before simply reads on into it. Once that one can keep nothing more
// in mind, the parts behind are read anew with what it has. So parts give what one reader would have given, whatever their size.

/// A case list, read whole or in parts that several readers read at once.
struct CaseList: Sendable {
  let table: OpenTable
  let rules: IntakeRules
  var conventions = CaseReader.Conventions()

  init(table: OpenTable, rules: IntakeRules, conventions: CaseReader.Conventions = CaseReader.Conventions()) {
    (self.table, self.rules, self.conventions) = (table, rules, conventions)
  }

  private var setting: CaseSetting { CaseSetting(table, rules: rules, conventions: conventions) }

  /// Bytes of a part: enough that its start costs nothing, few enough that two cores end together.
  static let partSize = 8 << 20

  /// A part that was read.
  struct Part: Sendable {
    let range: Range<Int>
    let reader: CaseReader
    /// Where the next part begins, and its line, counted from the part's own.
    let end: (offset: Int, line: Int)
  }

  /// The parts of the file, each of at least `size` bytes; one for a small file.
  func parts(size: Int) throws(SourceError) -> [Range<Int>] {
    var format = table.detection.format
    format.expectedFieldCount = table.search.columns.width
    let start = table.start
    format.contentStart = start
    let count = max(1, (table.source.size - start) / max(1, size))
    let plan = try ChunkPlan(table.source, format: format, parts: count, minimumSize: max(1, size), countsLines: false)
    return plan.chunks.map(\.range)
  }

  /// Reads a part by itself, or as one that follows where `told` is in mind and nothing more can be.
  func read(
    _ range: Range<Int>, after told: ToldOnce? = nil, memory: ReaderMemory, cells: CellMemory
  ) throws(SourceError) -> Part {
    let setting = setting
    var reader = cells.reader(of: setting)
    reader.isPart = true
    _ = try reader.readPreamble(memory: memory)
    reader.reading = FileReading(
      file: reader.reading.file, period: rules.period, registry: rules.registry, room: reader.reading.findings.room)
    reader.reading.coverage = ByteCoverage(from: range.lowerBound)
    reader.assumesNoOffice = try reader.beginsWithoutOffice(memory)
    if let told { reader.told = told.inherited }
    let end = try reader.readRecords(range, firstLine: 0, memory: memory, cells: cells)
    return Part(range: range, reader: reader, end: end)
  }

  /// A list of which a beginning has been read.
  struct Beginning {
    fileprivate(set) var reader: CaseReader
    /// What was found above the table.
    fileprivate let told: FindingList
    /// Where it goes on, and the line.
    fileprivate var next: (offset: Int, line: Int)

    /// What parts behind it would have in mind if nothing more can be kept; nil where it can, or it is of no use to them. (With few unknown offices
    /// more is told of each.)
    var toldInFull: ToldOnce? {
      let told = reader.told
      return told.isFull && told.unknownOffices > CellMeanings.suggestionLimit && !reader.reading.isTableChanged ? told : nil
    }
  }

  /// Reads the whole file by one reader.
  func readWhole(memory: ReaderMemory, cells: CellMemory) throws(SourceError) -> FileReading {
    try finish(begin(memory: memory, cells: cells), memory: memory, cells: cells)
  }

  /// Reads what stands above the table.
  func begin(memory: ReaderMemory, cells: CellMemory) throws(SourceError) -> Beginning {
    let reader = try opened(memory: memory, cells: cells)
    return Beginning(reader: reader, told: reader.reading.findings, next: (table.start, table.line))
  }

  /// Puts a part behind what has been read, or reads on to its end where it cannot be.
  func add(_ part: Part, to list: inout Beginning, memory: ReaderMemory, cells: CellMemory) throws(SourceError) {
    let next = list.next
    if part.range.upperBound <= next.offset { return }
    if part.range.lowerBound == next.offset, list.reader.absorb(part.reader, lines: next.line) {
      list.next = (part.end.offset, next.line + part.end.line)
    } else {
      list.next = try list.reader.readRecords(
        next.offset..<part.range.upperBound, firstLine: next.line, memory: memory, cells: cells)
    }
  }

  /// Reads what is left of the file, and finishes.
  func finish(_ list: consuming Beginning, memory: ReaderMemory, cells: CellMemory) throws(SourceError) -> FileReading {
    // (A reader is large, and stays where it is.)
    let next = list.next
    if next.offset < table.source.size {
      _ = try list.reader.readRecords(next.offset..<table.source.size, firstLine: next.line, memory: memory, cells: cells)
    }
    if let better = list.reader.betterConventions {
      return try CaseList(table: table, rules: rules, conventions: better).readWhole(memory: memory, cells: cells)
    }
    cells.learn(from: list.reader)
    try list.reader.finish(memory: memory)
    if !list.reader.isHeadSound, !list.reader.reading.isRejectedWhole {
      // What is wrong with rows that are not this period's, or nobody's, is not told.
      list.reader.reading.findings = list.told
      list.reader.rejectWhole()
    }
    return list.reader.reading
  }

  /// A reader that has taken in what stands above the table.
  func opened(memory: ReaderMemory, cells: CellMemory) throws(SourceError) -> CaseReader {
    let setting = setting
    var reader = cells.reader(of: setting)
    reader.takeHead()
    reader.isHeadSound = try reader.readPreamble(memory: memory)
    return reader
  }
}
