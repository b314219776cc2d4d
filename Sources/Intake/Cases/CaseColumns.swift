import DelimitedText
import Enforcement

// How this works. Nearly all rows of a list hold nothing new and nothing wrong. They are found column by column, some hundred rows at
// once: cells known by their bytes, numbers of digits alone, dates that can be no other. What a column says of each row is kept until
// all have spoken; a row that one of them does not vouch for is looked at by itself (CaseReader+Rows.swift).

/// What the columns of some rows of a list say, as far as it is usual.
struct CaseColumns {
  /// The most rows that are read at once: all of it stays in the first-level cache.
  static let rowLimit = 128

  /// What office, category, origin and status are known by, their places plus one; 0 where they are not known.
  private(set) var offices: [Int32]
  private(set) var categories: [Int32]
  private(set) var origins: [Int32]
  private(set) var statuses: [Int32]
  /// The amounts in đồng.
  private(set) var due: [Int64]
  private(set) var paid: [Int64]
  private(set) var reduced: [Int64]
  /// The years in which the cases were accepted, 0 where the list does not say.
  private(set) var years: [Int32]
  /// The serial numbers of the decisions, −1 where they have none, and hashes of their series.
  private(set) var serials: [Int32]
  private(set) var series: [UInt64]
  /// The bytes of the rows.
  private(set) var sizes: [Int32]
  /// Whether all columns vouch for the row.
  private(set) var isUsual: [Bool]

  private var areOfOneOffice = false
  private var codes: [Int32]

  init() {
    let none = [Int32](repeating: 0, count: CaseColumns.rowLimit)
    let nothing = [Int64](repeating: 0, count: CaseColumns.rowLimit)
    (offices, categories, origins, statuses) = (none, none, none, none)
    (years, serials, sizes, codes) = (none, none, none, none)
    (due, paid, reduced) = (nothing, nothing, nothing)
    series = [UInt64](repeating: 0, count: CaseColumns.rowLimit)
    isUsual = [Bool](repeating: false, count: CaseColumns.rowLimit)
  }

  /// The place in the tally of the office of a usual row.
  func slot(_ at: Int) -> Int { Int(offices[at]) - 1 }

  /// The first row from `start` on of another office than the one there; `end` where all are of one.
  func endOfOffice(_ start: Int, before end: Int) -> Int {
    if areOfOneOffice { return end }
    let offices = offices.span
    var next = start &+ 1
    while next < end, offices[next] == offices[start] { next &+= 1 }
    return next
  }

  private func hasOneOffice(_ count: Int) -> Bool {
    let offices = offices.span
    var differences: Int32 = 0
    for at in 0..<count { differences |= offices[at] ^ offices[0] }
    return differences == 0
  }

  /// Reads the columns of `rows`, which are regular and no more than ``rowLimit``.
  mutating func read(_ block: borrowing RecordBlock, _ rows: Range<Int>, for reader: borrowing CaseReader) {
    let setting = reader.setting
    let fields = setting.fields
    readCells(block, rows, fields, reader.known, soleOffice: reader.soleOffice)
    block.readDigits(fields.due, of: rows, into: &due)
    block.readDigits(fields.paid, of: rows, into: &paid)
    if fields.reduced >= 0 { block.readDigits(fields.reduced, of: rows, into: &reduced) }
    readWritten(block, rows, for: reader)
    if fields.isScaled { scale(rows.count, fields, largest: setting.largestMoney) }
    vouch(rows.count, largest: setting.largestMoney, agreements: setting.caseRules.agreements)
    if fields.acceptedOn >= 0 { readYears(block, rows, setting, reader.dayOrder) }
    if fields.decision >= 0 { block.readSerials(fields.decision, of: rows, into: &serials, series: &series) }
    block.readByteCounts(of: rows, into: &sizes)
    checkOfficeCells(block, rows, fields, reader)
  }

  /// What office, category, origin and status are known by.
  private mutating func readCells(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, _ fields: CaseFields, _ known: borrowing KnownCells, soleOffice: Int?
  ) {
    if fields.officeKey >= 0 {
      block.readRepeatedCodes(fields.officeKey, of: rows, by: known.offices, into: &offices)
    } else {
      let office = soleOffice.map { Int32(truncatingIfNeeded: $0 + 1) } ?? 0
      for at in 0..<rows.count { offices[at] = office }
    }
    areOfOneOffice = hasOneOffice(rows.count)
    block.readCodes(fields.origin, of: rows, by: known.origins, into: &origins)
    block.readCodes(fields.status, of: rows, by: known.statuses, into: &statuses)
    if fields.category >= 0 {
      block.readCodes(fields.category, of: rows, by: known.categories, into: &categories)
    } else {
      for at in 0..<rows.count { categories[at] = 1 }
    }
  }

  /// Amounts that are more than digits, where they are written as others of the file and cannot be read in two ways.
  private mutating func readWritten(_ block: borrowing RecordBlock, _ rows: Range<Int>, for reader: borrowing CaseReader) {
    let fields = reader.setting.fields
    // Where all numbers of a file are digits alone, so is this one or it is looked at by itself.
    let certain = reader.style.subtracting([.ambiguousDot, .ambiguousComma])
    if certain.isEmpty { return }
    readWritten(block, rows, fields.due, certain, &due, for: reader)
    readWritten(block, rows, fields.paid, certain, &paid, for: reader)
    if fields.reduced >= 0 { readWritten(block, rows, fields.reduced, certain, &reduced, for: reader) }
  }

  private func readWritten(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, _ field: Int, _ certain: NumberStyle, _ numbers: inout [Int64],
    for reader: borrowing CaseReader
  ) {
    for at in 0..<rows.count where numbers[at] < 0 {
      let number = block.withRecord(rows.lowerBound &+ at) { record in
        record.withBytes(of: field) { reader.setting.numbers.read($0, unit: 1, isMoney: true) }
      }
      if number.kind == .number, number.value >= 0, certain.isSuperset(of: number.style) { numbers[at] = number.value }
    }
  }

  /// Brings amounts to đồng; −1 for one beyond what an amount may be.
  private mutating func scale(_ count: Int, _ fields: CaseFields, largest: Int64) {
    for at in 0..<count {
      due[at] = CaseColumns.scaled(due[at], fields.dueUnit, largest)
      paid[at] = CaseColumns.scaled(paid[at], fields.paidUnit, largest)
      reduced[at] = CaseColumns.scaled(reduced[at], fields.reducedUnit, largest)
    }
  }

  private static func scaled(_ number: Int64, _ unit: Int64, _ largest: Int64) -> Int64 {
    let (product, overflow) = number.multipliedReportingOverflow(by: unit)
    return overflow || product > largest ? -1 : product
  }

  /// Whether cells are known and amounts agree with each other and with the status: one number of each row whose sign tells.
  private mutating func vouch(_ count: Int, largest: Int64, agreements: [CaseRules.Agreement]) {
    var taken: [Bool] = []
    swap(&taken, &isUsual)
    defer { swap(&taken, &isUsual) }
    var verdicts = taken.mutableSpan
    for at in 0..<count {
      let status = statuses[at]
      let (due, paid, reduced) = (due[at], paid[at], reduced[at])
      // The codes are not negative; none of them is 0 where none is negative after one is taken off.
      let unknown = (offices[at] &- 1) | (origins[at] &- 1) | (status &- 1) | (categories[at] &- 1)
      // Of two amounts up to 10¹⁵ each the sum stays in 64 bits.
      let done = paid &+ reduced
      let amiss = due | paid | reduced | (due &- done) | (largest &- due)
      let gap = agreements[Int(truncatingIfNeeded: status)].gap(due: due, done: done)
      verdicts[at] = Int64(unknown) | amiss | gap | (0 &- gap) >= 0
    }
  }

  /// The years, and whether the days can be no others and are within the period.
  private mutating func readYears(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, _ setting: CaseSetting, _ order: CaseReader.DayOrder
  ) {
    let isMonthFirst = setting.dates.isMonthFirst
    block.readDays(setting.fields.acceptedOn, of: rows, isMonthFirst: isMonthFirst, into: &years)
    let isOrderKnown = order.contains(isMonthFirst ? .monthFirst : .dayFirst)
    let (first, last) = (Int32(truncatingIfNeeded: setting.span.firstNumber), Int32(truncatingIfNeeded: setting.span.lastNumber))
    for at in 0..<rows.count {
      let day = years[at]
      // The first day beyond the 12th tells the order of day and month, and is looked at by itself.
      if day >= first, day <= last, isOrderKnown || day % 100 <= 12 {
        years[at] = day / 10_000
        continue
      }
      years[at] = 0
      if !isUsual[at] { continue }
      let year = block.withRecord(rows.lowerBound &+ at) { record in
        record.withBytes(of: setting.fields.acceptedOn) { setting.usualYear($0, order) }
      }
      years[at] = Int32(truncatingIfNeeded: year)
      if year == 0 { isUsual[at] = false }
    }
  }

  /// Whether period, name and submission are what the office's other rows have.
  private mutating func checkOfficeCells(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, _ fields: CaseFields, _ reader: borrowing CaseReader
  ) {
    if fields.period >= 0 {
      block.readRepeatedCodes(fields.period, of: rows, by: reader.known.periods, into: &codes)
      for at in 0..<rows.count where codes[at] == 0 { isUsual[at] = false }
    }
    if fields.officeName >= 0, fields.office >= 0 {
      block.readRepeatedCodes(fields.officeName, of: rows, by: reader.known.names, into: &codes)
      for at in 0..<rows.count where isUsual[at] {
        isUsual[at] = Int(codes[at]) == reader.tally.offices[Int(offices[at]) - 1].position + 1
      }
    }
    if fields.submission >= 0 {
      block.readRepeatedCodes(fields.submission, of: rows, by: reader.known.submissions, into: &codes)
      for at in 0..<rows.count where isUsual[at] {
        isUsual[at] = Int(codes[at]) == reader.tally.offices[Int(offices[at]) - 1].submission
      }
    }
  }
}
