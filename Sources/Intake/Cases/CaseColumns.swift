import DelimitedText
import Enforcement

// How this works. Nearly all rows of a list hold nothing new and nothing wrong. They are found column by column, some hundred rows at
// once: cells known by their bytes, numbers of digits alone, dates that can be no other. What a column says of each row is kept until
// all have spoken; a row that one of them does not vouch for is looked at by itself (CaseReader+Rows.swift).

/// What the columns of some rows of a list say, as far as it is usual.
struct CaseColumns {
  /// The most rows that are read at once: all of it stays in the first-level cache.
  static let rowLimit = 256

  /// The place of the office in the tally, of the category, the origin and the status.
  private(set) var slots: [Int32]
  private(set) var categories: [Int32]
  private(set) var origins: [Int32]
  private(set) var statuses: [Int32]
  /// The amounts in đồng.
  private(set) var due: [Int64]
  private(set) var paid: [Int64]
  private(set) var reduced: [Int64]
  /// The years in which the cases were accepted, 0 where the list does not say.
  private(set) var years: [Int32]
  /// Whether all columns vouch for the row.
  private(set) var isUsual: [Bool]

  private var codes: [Int32]
  private var keys: [FieldKey]

  init() {
    let none = [Int32](repeating: 0, count: CaseColumns.rowLimit)
    let nothing = [Int64](repeating: 0, count: CaseColumns.rowLimit)
    (slots, categories, origins, statuses, years, codes) = (none, none, none, none, none, none)
    (due, paid, reduced) = (nothing, nothing, nothing)
    isUsual = [Bool](repeating: false, count: CaseColumns.rowLimit)
    keys = [FieldKey](repeating: .empty, count: CaseColumns.rowLimit)
  }

  /// Reads the columns of `rows`, which are regular and no more than ``rowLimit``.
  mutating func read(_ block: borrowing RecordBlock, _ rows: Range<Int>, for reader: borrowing CaseReader) {
    let setting = reader.setting
    let fields = setting.fields
    readPlaces(block, rows, fields, reader.known, soleOffice: reader.soleOffice)
    block.readDigits(fields.due, of: rows, into: &due)
    block.readDigits(fields.paid, of: rows, into: &paid)
    if fields.reduced >= 0 { block.readDigits(fields.reduced, of: rows, into: &reduced) }
    readWritten(block, rows, for: reader)
    if fields.isScaled { scale(rows.count, fields, largest: setting.largestMoney) }
    vouch(rows.count, largest: setting.largestMoney, agreements: setting.caseRules.agreements)
    if fields.acceptedOn >= 0 { readYears(block, rows, setting, reader.dayOrder) }
    checkOfficeCells(block, rows, fields, reader)
  }

  /// The places of office, category, origin and status, −1 where one is not known.
  private mutating func readPlaces(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, _ fields: CaseFields, _ known: borrowing KnownCells, soleOffice: Int?
  ) {
    if fields.officeKey >= 0 {
      block.readRepeatedCodes(fields.officeKey, of: rows, by: known.offices, into: &slots)
    } else {
      let slot = Int32(truncatingIfNeeded: soleOffice ?? -1)
      for at in 0..<rows.count { slots[at] = slot &+ 1 }
    }
    block.readCodes(fields.origin, of: rows, by: known.origins, into: &origins)
    block.readCodes(fields.status, of: rows, by: known.statuses, into: &statuses)
    if fields.category >= 0 {
      block.readCodes(fields.category, of: rows, by: known.categories, into: &categories)
    } else {
      for at in 0..<rows.count { categories[at] = 1 }
    }
    for at in 0..<rows.count {
      slots[at] &-= 1
      origins[at] &-= 1
      statuses[at] &-= 1
      categories[at] &-= 1
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

  /// Whether places are known and amounts agree with each other and with the status.
  private mutating func vouch(_ count: Int, largest: Int64, agreements: [CaseRules.Agreement]) {
    for at in 0..<count {
      let status = Int(statuses[at])
      let (due, paid, reduced) = (due[at], paid[at], reduced[at])
      // None of them is negative where their union is not.
      let isKnown = slots[at] | origins[at] | statuses[at] | categories[at] >= 0 && due | paid | reduced >= 0
      // Of two amounts up to 10¹⁵ each the sum stays in 64 bits.
      isUsual[at] =
        isKnown && paid &+ reduced <= due && due <= largest && agreements[status].holds(due: due, done: paid &+ reduced)
    }
  }

  /// The years, and whether the days can be no others and are within the period.
  private mutating func readYears(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, _ setting: CaseSetting, _ order: CaseReader.DayOrder
  ) {
    block.readKeys(setting.fields.acceptedOn, of: rows, into: &keys)
    let isOrderKnown = order.contains(setting.dates.isMonthFirst ? .monthFirst : .dayFirst)
    for at in 0..<rows.count {
      var year = setting.span.year(
        ofSlashed: keys[at], isMonthFirst: setting.dates.isMonthFirst, isOrderKnown: isOrderKnown)
      if year == 0, isUsual[at] {
        year = block.withRecord(rows.lowerBound &+ at) { record in
          record.withBytes(of: setting.fields.acceptedOn) { setting.usualYear($0, order) }
        }
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
        isUsual[at] = Int(codes[at]) == reader.tally.offices[Int(slots[at])].position + 1
      }
    }
    if fields.submission >= 0 {
      block.readRepeatedCodes(fields.submission, of: rows, by: reader.known.submissions, into: &codes)
      for at in 0..<rows.count where isUsual[at] {
        isUsual[at] = Int(codes[at]) == reader.tally.offices[Int(slots[at])].submission
      }
    }
  }
}

extension DaySpan {
  /// The year of the date `dd/mm/yyyy` (or with the month first) in `key` where it exists and lies within the span; 0 otherwise, and for
  /// the date that would be the first to tell the order of day and month.
  @inline(__always)
  func year(ofSlashed key: FieldKey, isMonthFirst: Bool, isOrderKnown: Bool) -> Int {
    // Bytes 2 and 5 are slashes; the digits around them make one number.
    guard key.count == 10, key.first & 0x0000_FF00_00FF_0000 == 0x0000_2F00_002F_0000 else { return 0 }
    let number = Int(FieldKey.eightDigits(key.first & 0xFFFF | key.first &>> 8 & 0xFFFF_0000 | key.last & 0xFFFF_FFFF_0000_0000))
    if number < 0 { return 0 }
    let (front, year) = number.quotientAndRemainder(dividingBy: 10_000)
    let (first, second) = front.quotientAndRemainder(dividingBy: 100)
    let (day, month) = isMonthFirst ? (second, first) : (first, second)
    if !isOrderKnown, day > 12 { return 0 }
    guard month >= 1, month <= 12, day >= 1, day <= 28 || day <= CalendarDate.days(in: month, of: year) else { return 0 }
    let written = (year &* 100 &+ month) &* 100 &+ day
    return written >= firstNumber && written <= lastNumber ? year : 0
  }
}
