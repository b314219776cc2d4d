import DelimitedText
import Enforcement

/// What the reading of a case list rests on, and what does not change while rows are read: one object, so that readers stay small.
final class CaseSetting: Sendable {
  let source: ByteSource
  let format: DelimitedFormat
  let head: [HeadRecord]
  let headBeginnings: LetterSet
  let search: HeadingSearch
  /// Where the table begins below the heading, in bytes and as a physical line.
  let tableStart, tableLine: Int
  let widestRow: Int
  let rules: IntakeRules
  let caseRules: CaseRules
  let province: Int?
  let fileOffice: Int?
  let fields: CaseFields
  let places: ColumnMap.Places
  /// The fields before the first that says what a case came to, by which most rows begin: an amount, its status or its origin.
  let leadingFields: Int
  /// What notes and the records above the table begin with.
  let otherBeginnings: LetterSet
  /// A larger number in the column of amounts is none of the records above the table, which may stand below it again, and numbers no column.
  let largestAbove: Int64
  /// Whether the bytes of cells are UTF-8 in NFC, but for marks that stand by themselves.
  let isUTF8: Bool
  let conventions: CaseReader.Conventions
  let numbers: NumberReader
  let dates: DateReader
  /// By what decisions are told apart.
  let spelling: DecisionSpelling
  let span: DaySpan
  /// The most đồng that an amount may state.
  let largestMoney: Int64
  private let table: OpenTable
  /// What was known of the file when its table was opened.
  var reading: FileReading { table.reading }

  init(_ table: OpenTable, rules: IntakeRules, conventions: CaseReader.Conventions) {
    self.table = table
    source = table.source
    var format = table.detection.format
    format.expectedFieldCount = table.search.columns.width
    self.format = format
    head = table.head
    headBeginnings = LetterSet(firstOf: table.head[..<table.search.tableStart])
    search = table.search
    (tableStart, tableLine, widestRow) = (table.start, table.line, table.widestRow)
    self.rules = rules
    self.conventions = conventions
    let vocabulary = table.search.vocabulary
    var beginnings = headBeginnings
    beginnings.formUnion(vocabulary.noteLetters)
    otherBeginnings = beginnings
    caseRules = rules.caseRules[vocabulary.layout.id] ?? CaseRules(vocabulary.layout, rules.rules)
    province = rules.province(ofFile: table.reading.file)
    fileOffice = table.fileOffice
    fields = table.search.columns.caseFields
    places = table.search.columns.places
    leadingFields = (table.search.columns.numberFields + [fields.status, fields.origin]).min() ?? -1
    var numbers = NumberReader(table.detection.encoding.encoding, vocabulary)
    numbers.isEnglish = conventions.isEnglish
    self.numbers = numbers
    dates = DateReader(isMonthFirst: conventions.isMonthFirst)
    spelling = DecisionSpelling(table.detection.encoding.encoding, vocabulary)
    span = DaySpan(rules.period)
    largestMoney = rules.thresholds.largestMoney
    let due = fields.due
    largestAbove = head[..<table.search.tableStart].reduce(CaseSetting.mostColumns) { largest, record in
      max(largest, due < record.cells.count ? Int64(Preamble.trimmed(record.cells[due][...])) ?? 0 : 0)
    }
    isUTF8 = [.utf8, .utf16LittleEndian, .utf16BigEndian].contains(format.encoding)
  }

  /// More columns are not numbered.
  private static let mostColumns: Int64 = 999

  /// Whether rows of `office` do not belong into the file: it is named by another office, or lies in the folder of another province.
  func isElsewhere(_ office: Int) -> Bool {
    if let fileOffice { return fileOffice != office }
    return province.map { rules.registry.parent(of: office) != $0 } ?? false
  }
}

/// The columns of a case list, −1 for one that it does not have.
struct CaseFields: Sendable {
  /// The column by which an office is known: its code, or its name.
  let officeKey: Int
  let office, officeName, category, submission, decision, acceptedOn, origin, status: Int
  let due, paid, reduced: Int
  /// The column that numbers the rows, which is read for that alone.
  let rowNumber: Int
  /// The first column that says of which period a row is, and whether others do too (``ColumnMap/Places/periods``): it is asked for each row, and
  /// an array would have to be held for that.
  let period: ColumnMap.PeriodColumn?
  let hasFurtherPeriods: Bool
  let dueUnit, paidUnit, reducedUnit: Int64
  let width: Int
  /// The fields that say of which kind a case is, category, origin and status, where they stand side by side.
  let kindRun: ClosedRange<Int>?
  /// Origin and status alone, in the same way.
  let outcomeRun: ClosedRange<Int>?
  /// The fields that say whose a row is, office, its name, periods and submission, where they stand side by side.
  let ownerRun: ClosedRange<Int>?
  /// Whether an amount is not in đồng.
  var isScaled: Bool { dueUnit != 1 || paidUnit != 1 || reducedUnit != 1 }

  init(_ columns: [ColumnMap.Column], _ roles: [Layout.ColumnRole: Int], _ places: ColumnMap.Places, rowNumbers: [Int]) {
    func field(_ role: Layout.ColumnRole) -> Int { roles[role] ?? -1 }
    func unit(_ field: Int) -> Int64 { field >= 0 ? columns[field].unit : 1 }
    (office, officeName) = (field(.office), field(.officeName))
    let periods = places.periods
    (period, hasFurtherPeriods) = (periods.first, periods.count > 1)
    (category, submission, decision) = (field(.category), field(.submission), field(.decision))
    (acceptedOn, origin, status) = (field(.acceptedOn), field(.origin), field(.status))
    (due, paid, reduced) = (field(.amountDue), field(.amountPaid), field(.amountReduced))
    rowNumber = rowNumbers.first { columns[$0].meaning == .role(.ignored) } ?? -1
    (dueUnit, paidUnit, reducedUnit) = (unit(due), unit(paid), unit(reduced))
    officeKey = office >= 0 ? office : officeName
    width = columns.count
    kindRun = CaseFields.run([category, origin, status])
    outcomeRun = CaseFields.run([origin, status])
    ownerRun = CaseFields.run([office, officeName, submission] + periods.map(\.field))
  }

  /// The range of the fields that the list has, if nothing else stands between them.
  private static func run(_ fields: [Int]) -> ClosedRange<Int>? {
    let places = fields.filter { $0 >= 0 }
    guard let first = places.min(), let last = places.max(), last - first == places.count - 1 else { return nil }
    return first...last
  }

  /// The fields that say whose a case is and what it is about, those of them that the list has.
  var ofCase: [Int] {
    [officeKey, decision, acceptedOn, category, origin, status, due, paid, reduced].filter { $0 >= 0 }
  }

  /// In which order the fields of a kind stand. (Not kept: the fields are copied for each odd row, and arrays would be counted.)
  var kindOrder: [Int] { [category, origin, status].map { $0 < 0 ? $0 : $0 - (kindRun?.lowerBound ?? 0) } }
}

/// The days on which a case of a period's list may have been accepted, as numbers that compare like the days.
struct DaySpan: Sendable {
  let first: CalendarDate
  let last: CalendarDate
  /// Both as `yyyymmdd`.
  let firstNumber: Int
  let lastNumber: Int

  init(_ period: Period) {
    (first, last) = (CalendarDate(validYear: 1945, month: 9, day: 2) ?? period.firstDay, period.lastDay)
    (firstNumber, lastNumber) = (DaySpan.number(first), DaySpan.number(last))
  }

  func contains(_ day: CalendarDate) -> Bool { first <= day && day <= last }

  /// The days for a message.
  var text: String { "\(first.vietnamese) – \(last.vietnamese)" }

  private static func number(_ day: CalendarDate) -> Int { (day.year * 100 + day.month) * 100 + day.day }
}
