import DelimitedText
import Enforcement

/// Reads a case list, a row an enforcement decision: checks each row, and counts and adds them up by office, category, origin and status.
///
/// Nearly all rows take a short way on which cells are known by their bytes (``takeUsual(_:)``); whatever is not usual is understood,
/// or found fault with, by the code that statements share. Memory grows with offices and categories, not with rows.
struct CaseReader: TableReader {
  let source: ByteSource
  let format: DelimitedFormat
  let head: [HeadRecord]
  let search: HeadingSearch
  let rules: IntakeRules
  let caseRules: CaseRules
  let province: Int?
  let fileOffice: Int?
  let fields: CaseFields
  let conventions: Conventions
  let numbers: NumberReader
  let dates: DateReader
  let span: DaySpan

  var reading: FileReading
  var cells = CellMeanings()
  var known = KnownCells()
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

  init(_ table: OpenTable, rules: IntakeRules, conventions: Conventions = Conventions()) {
    source = table.source
    var format = table.detection.format
    format.expectedFieldCount = table.search.columns.width
    self.format = format
    head = table.head
    search = table.search
    self.rules = rules
    self.conventions = conventions
    caseRules = CaseRules(table.search.vocabulary.layout, rules.rules)
    reading = table.reading
    province = rules.province(ofFile: table.reading.file)
    fileOffice = rules.office(ofFile: table.reading.file)
    fields = CaseFields(table.search.columns)
    let encoding = table.detection.encoding.encoding
    var numbers = NumberReader(
      isUTF8: encoding == .utf8 || encoding.isUTF16 || encoding == .tcvn3InUTF8 || encoding == .vniInUTF8)
    numbers.isEnglish = conventions.isEnglish
    self.numbers = numbers
    dates = DateReader(isMonthFirst: conventions.isMonthFirst)
    span = DaySpan(rules.period)
    tally = CaseTally(originCount: caseRules.origins.count, statusCount: caseRules.statuses.count)
  }

  /// Reads the records of `range`, whose first stands at `firstLine`; where the next part begins, and its line.
  mutating func readRecords(
    _ range: Range<Int>, firstLine: Int, memory: ReaderMemory
  ) throws(SourceError) -> (offset: Int, line: Int) {
    var reader = RecordReader(source, format: format, range: range, firstLine: firstLine, memory: memory)
    while try reader.advance() {
      reader.withRecord { record in
        if !takeUsual(record) { take(record) }
      }
      if isBeyondMeasure { break }
    }
    return (reader.endOffset ?? source.size, reader.endLine ?? firstLine)
  }

  /// Whether so many rows are faulty, or totals, that there is no point in going on.
  var isBeyondMeasure: Bool { reading.rows.count + totals.count * 10 > rules.thresholds.mostFaultyRows }

  /// The conventions by which the file should have been read, as all its rows tell; nil where they are those it was read by.
  var betterConventions: Conventions? {
    var better = conventions
    if style.contains(.dotDecimal), !style.contains(.commaDecimal), !style.isDisjoint(with: [.ambiguousDot, .ambiguousComma]) {
      better.isEnglish = true
    }
    if dayOrder == .monthFirst { better.isMonthFirst = true }
    return better == conventions ? nil : better
  }
}

/// The columns of a case list, −1 for one that it does not have.
struct CaseFields: Sendable {
  /// The column by which an office is known: its code, or its name.
  let officeKey: Int
  let office, officeName, period, category, submission, decision, acceptedOn, origin, status: Int
  let due, paid, reduced: Int
  let dueUnit, paidUnit, reducedUnit: Int64
  let width: Int
  /// Whether an amount is not in đồng.
  var isScaled: Bool { dueUnit != 1 || paidUnit != 1 || reducedUnit != 1 }

  init(_ columns: ColumnMap) {
    func field(_ role: Layout.ColumnRole) -> Int { columns.roles[role] ?? -1 }
    (office, officeName, period) = (field(.office), field(.officeName), field(.period))
    (category, submission, decision) = (field(.category), field(.submission), field(.decision))
    (acceptedOn, origin, status) = (field(.acceptedOn), field(.origin), field(.status))
    (due, paid, reduced) = (field(.amountDue), field(.amountPaid), field(.amountReduced))
    dueUnit = columns.unit(of: .amountDue)
    paidUnit = columns.unit(of: .amountPaid)
    reducedUnit = columns.unit(of: .amountReduced)
    officeKey = office >= 0 ? office : officeName
    width = columns.width
  }
}

/// A row that sums up others.
struct CaseTotal: Sendable {
  var place: CaseTally.Place
  /// The category it sums up, nil where it sums up all.
  let category: Category?
  /// The province or nation that it sums up.
  let group: Int?
  /// The amounts it states: due, paid, reduced.
  let stated: [Int64?]
  /// The sums over the rows before it.
  var before: CaseTally.Sum
}

/// Rows whose office cannot be told, between rows of offices that can.
struct Orphans: Hashable, Sendable {
  /// The rows, as indices of the reading's.
  var rows: [Int] = []
  /// What stands in the office's cell, where it is the same in all of them.
  var text: String?
}

/// The days on which a case of a period's list may have been accepted, as numbers that compare like the days.
struct DaySpan: Sendable {
  let first: CalendarDate
  let last: CalendarDate
  let lastNumber: Int

  init(_ period: Period) {
    (first, last) = (CalendarDate(validYear: 1945, month: 9, day: 2) ?? period.firstDay, period.lastDay)
    lastNumber = DaySpan.number(last)
  }

  func contains(_ day: CalendarDate) -> Bool { first <= day && day <= last }

  static func number(_ day: CalendarDate) -> Int { (day.year * 100 + day.month) * 100 + day.day }
}

/// Cells known by their bytes, each with the place of its meaning plus 1.
struct KnownCells: Sendable {
  var offices = FieldTable()
  var names = FieldTable()
  var periods = FieldTable()
  var categories = FieldTable()
  var submissions = FieldTable()
  var origins = FieldTable()
  var statuses = FieldTable()
}
