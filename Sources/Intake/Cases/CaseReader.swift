import DelimitedText
import Enforcement

/// Reads a case list, a row an enforcement decision: checks each row, and counts and adds them up by office, category, origin and status.
///
/// Nearly all rows take a short way on which cells are known by their bytes (``CaseColumns``); whatever is not usual is understood,
/// or found fault with, by the code that statements share. Memory grows with offices and categories, not with rows.
struct CaseReader: TableReader {
  /// What does not change while rows are read.
  let setting: CaseSetting

  var reading: FileReading
  var cells = CellMeanings()
  var known: KnownCells
  /// The place of the office in the tally where rows do not name one.
  var soleOffice: Int?
  var tally: CaseTally
  var register = DecisionRegister()
  var numbers = CaseNumbers()
  var totals: [CaseTotal] = []
  /// The sums over all rows so far, for total rows.
  var running = CaseTally.Sum()
  /// The same above each title of a section.
  var sectionStarts: [CaseTally.Sum] = []

  var blockOffice: Int?
  var blockSubmission: Int?
  var title: BlockTitle?
  var hasEnteredBlock = false
  /// Whether what stands above the table lets its rows be used.
  var isHeadSound = true
  var preambleOffice: Int?
  var preambleSubmission: Int
  var isBelowSignatures = false
  var trail = DamageTrail()
  var told = ToldOnce()
  /// First cells of rows: 2 for one by which nothing but a case begins, 1 for any other.
  var beginnings = FieldTable()
  /// The row before, where it was a case of no known office.
  var strangeRow = StrangeRow()
  /// What is known of the words of cells that should hold offices.
  var strangeWords = StrangeWords()
  /// The rows at fault.
  var faults = FaultTally()
  /// Whether more rows sum up others than can be compared.
  var isFullOfTotals = false
  /// Rows whose decision was met before.
  var repeatedDecisions = 0
  /// Whether more categories were met than there are.
  var isFullOfCategories = false
  /// What all numbers and dates of the file tell of how it is written.
  var style: NumberStyle = []
  var dayOrder: DayOrder = []
  /// The amount of the row at hand that could be read in two ways.
  var ambiguousField: Int?
  /// Rows without a known office since ``lastOffice``.
  var orphans = Orphans()
  var lastOffice: Int?
  /// The first office that is known in a part of the file, and the rows without one before that.
  var firstOffice: Int?
  var leadingOrphans = Orphans()
  /// Offices that may lack rows.
  var withheld: Set<Int> = []
  /// Whether this is the reader of a part of the file that does not begin with the first record.
  var isPart = false
  /// A row asked what holds from rows before it, and there were none in this part of the file; or the part is so faulty that one reader
  /// must go through it.
  var asksForEntry = false
  /// Whether rows that leave their office blank are taken as if no office held before this part of the file, and whether some were.
  var assumesNoOffice = false
  var restsOnNoOffice = false
  /// The last cell that was told to be no word of its choice, and what it may be a slip for: a slip is mostly repeated.
  var lastSlip: (field: Int, text: String, suggestion: String)?
  /// What may be written in the field of which that was asked last.
  var choiceNames: (field: Int, names: String)?
  /// Rows taken by themselves whose office was known by its bytes: what columns understood of them was of use.
  var knownRows = 0
  /// Where the bytes of rejected rows are wanted, of which offices the sound ones are among them, and the spans since they were last taken.
  var wanted: Set<Int>?
  var spans: [Range<Int>] = []
  /// The bytes of the rows that were wanted, without the titles above them.
  var collectedBytes = 0

  /// How numbers and dates are written in the whole file.
  struct Conventions: Hashable, Sendable {
    var isEnglish = false
    var isMonthFirst = false
  }

  /// What the dates of a file tell of the order of day and month.
  struct DayOrder: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let dayFirst = DayOrder(rawValue: 1)
    static let monthFirst = DayOrder(rawValue: 2)
  }

  init(_ setting: CaseSetting, known: KnownCells, otherCategories: CellCache<CategoryMeaning>) {
    self.setting = setting
    self.known = known
    cells.otherCategories = otherCategories
    reading = setting.reading
    preambleSubmission = reading.nameSubmission ?? 1
    tally = CaseTally(
      categories: setting.search.vocabulary.layout.categories.map(\.meaning), originCount: setting.caseRules.origins.count,
      statusCount: setting.caseRules.statuses.count)
  }

  var source: ByteSource { setting.source }
  var format: DelimitedFormat { setting.format }
  var head: [HeadRecord] { setting.head }
  var headBeginnings: LetterSet { setting.headBeginnings }
  var search: HeadingSearch { setting.search }
  var tableStart: Int { setting.tableStart }
  var widestRow: Int { setting.widestRow }
  var rules: IntakeRules { setting.rules }
  var caseRules: CaseRules { setting.caseRules }
  var province: Int? { setting.province }
  var fileOffice: Int? { setting.fileOffice }
  var fields: CaseFields { setting.fields }
  var places: ColumnMap.Places { setting.places }

  /// Reads the records of `range`, whose first stands at `firstLine`; where the next part begins, and its line.
  mutating func readRecords(
    _ range: Range<Int>, firstLine: Int, memory: ReaderMemory, cells: CellMemory
  ) throws(SourceError) -> (offset: Int, line: Int) {
    var reader = RecordReader(source, format: format, range: range, firstLine: firstLine, memory: memory)
    try cells.withColumns(of: setting.search.columns) { (columns) throws(SourceError) in
      while try reader.advanceBlock() {
        reader.withBlock { take($0, by: &columns) }
        if isPart, asksForEntry { break }
      }
    }
    return (reader.endOffset ?? source.size, reader.endLine ?? firstLine)
  }

  /// Takes a record by itself, by the shortest way that it allows; `cells` are those of its cells that columns understood.
  mutating func takeAlone(_ record: borrowing Record, _ cells: CaseColumns.Cells = CaseColumns.Cells()) {
    // (What follows is in another unit or has other columns.)
    if reading.isTableChanged { return count(record) }
    if record.hasIssues {
      if takeDamaged(record) { return }
    } else if record.fieldCount != setting.fields.width {
      if takeMisfit(record) { return }
    } else if isBelowStrange {
      // (Strange rows stand together.)
      if takeStrange(record) || takeKnown(record, cells) { return }
    } else if takeKnown(record, cells) || takeStrange(record) {
      return
    }
    take(record)
    learnDamaged(record)
    learnMisfit(record)
    // A row that may be another office's is looked at by itself.
    if fields.officeKey < 0, title != nil { soleOffice = nil }
    askForEntryIfFull()
  }

  /// Asks for one reader of the whole file where the unknown offices of a part can hardly be kept in mind with those of all others.
  mutating func askForEntryIfFull() {
    if isPart, !told.isInherited, told.isFull || told.unknownOffices > CaseReader.fewUnknown { asksForEntry = true }
  }

  private static let fewUnknown = 512

  /// The conventions by which the file should have been read, as all its rows tell; nil where they are those it was read by.
  var betterConventions: Conventions? {
    var better = setting.conventions
    if style.isEnglish(delimiter: format.dialect.delimiterText) { better.isEnglish = true }
    if dayOrder == .monthFirst { better.isMonthFirst = true }
    return better == setting.conventions ? nil : better
  }
}

extension CaseReader {
  mutating func askForEntry() { asksForEntry = true }

  /// (A sum over cases is one row; the block goes on behind it.)
  mutating func enterSums(of sum: CellMeanings.Sum, _ record: borrowing Record) {}

  /// (Which unknown offices are the first of the file is known once its parts are put together.)
  func suggestion(for text: String) -> Office? { nil }

  mutating func reject(_ record: borrowing Record, office: Int?, _ breaches: Breaches) {
    reject(record, office: office, breaches, sum: nil)
  }

  /// Counts a rejected row, with its amounts where they can be read.
  mutating func reject(_ record: borrowing Record, office: Int?, _ breaches: Breaches, sum: CaseTally.Sum?) {
    faults.add(fault(record, breaches, sum), office: office)
  }

  mutating func rejectUnplaced(_ record: borrowing Record, _ breaches: Breaches) {
    orphan(fault(record, breaches, nil), .blank)
  }

  mutating func rejectOrphan(_ record: borrowing Record, _ cell: CellMeanings.OfficeCell) {
    orphan(fault(record, Breaches(.officeUnknown), statedAmount(record)), cell)
  }

  private mutating func fault(_ record: borrowing Record, _ breaches: Breaches, _ sum: CaseTally.Sum?) -> FaultTally.Sum {
    let range = record.byteRange
    if wanted != nil { collect(range) }
    return FaultTally.Sum(
      place: CaseTally.Place(line: record.line, range: range), breaches: breaches, rows: 1, bytes: range.count,
      readable: sum == nil ? 0 : 1, due: sum?.due ?? 0)
  }

  /// Keeps a span of rows that is wanted, and the title above it.
  mutating func collect(_ range: Range<Int>) {
    if let above = title?.range, above.lowerBound >= spans.last?.upperBound ?? 0 { spans.join(above) }
    spans.join(range)
    collectedBytes += range.count
  }
}
