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
  var totals: [CaseTotal] = []
  /// The sums over all rows so far, for total rows.
  var running = CaseTally.Sum()

  var blockOffice: Int?
  var blockSubmission: Int?
  var preambleOffice: Int?
  var preambleSubmission = 1
  var isBelowSignatures = false
  var isAfterDamage = false
  var unknownOffices: [String: Int] = [:]
  var officesOfWrongPeriod: Set<Int> = []
  var mismatches: Set<String> = []
  /// What all numbers and dates of the file tell of how it is written.
  var style: NumberStyle = []
  var dayOrder: DayOrder = []
  /// The amount of the row at hand that could be read in two ways.
  var ambiguousField: Int?
  /// Rows without a known office since ``lastOffice``.
  var orphans = Orphans()
  var lastOffice: Int?
  /// Offices that may lack rows.
  var withheld: Set<Int> = []
  /// A row asked what holds from rows before it, and there were none in this part of the file.
  var asksForEntry = false
  /// Where spans of sound rows are wanted, of which offices, and the spans.
  var wanted: Set<Int>?
  var spans: [Range<Int>] = []

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

  init(_ setting: CaseSetting, known: KnownCells) {
    self.setting = setting
    self.known = known
    reading = setting.reading
    tally = CaseTally(
      categories: setting.search.vocabulary.layout.categories.map(\.meaning), originCount: setting.caseRules.origins.count,
      statusCount: setting.caseRules.statuses.count)
  }

  var source: ByteSource { setting.source }
  var format: DelimitedFormat { setting.format }
  var head: [HeadRecord] { setting.head }
  var search: HeadingSearch { setting.search }
  var rules: IntakeRules { setting.rules }
  var caseRules: CaseRules { setting.caseRules }
  var province: Int? { setting.province }
  var fileOffice: Int? { setting.fileOffice }
  var fields: CaseFields { setting.fields }

  /// Reads the records of `range`, whose first stands at `firstLine`; where the next part begins, and its line.
  mutating func readRecords(
    _ range: Range<Int>, firstLine: Int, memory: ReaderMemory
  ) throws(SourceError) -> (offset: Int, line: Int) {
    var reader = RecordReader(source, format: format, range: range, firstLine: firstLine, memory: memory)
    var columns = CaseColumns()
    while try reader.advanceBlock() {
      reader.withBlock { take($0, by: &columns) }
      if isBeyondMeasure { break }
    }
    return (reader.endOffset ?? source.size, reader.endLine ?? firstLine)
  }

  /// Whether so many rows are faulty, or totals, that there is no point in going on.
  var isBeyondMeasure: Bool { reading.rows.count + totals.count * 10 > rules.thresholds.mostFaultyRows }

  /// The conventions by which the file should have been read, as all its rows tell; nil where they are those it was read by.
  var betterConventions: Conventions? {
    var better = setting.conventions
    if style.contains(.dotDecimal), !style.contains(.commaDecimal), !style.isDisjoint(with: [.ambiguousDot, .ambiguousComma]) {
      better.isEnglish = true
    }
    if dayOrder == .monthFirst { better.isMonthFirst = true }
    return better == setting.conventions ? nil : better
  }
}
