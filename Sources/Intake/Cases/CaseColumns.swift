import CCaseColumns
import DelimitedText
import Enforcement

// How this works. Nearly all rows of a list hold nothing new and nothing wrong. They are found column by column, some hundred rows at
// once: cells known by their bytes, numbers of digits alone, dates that can be no other. What a column says of each row is kept until
// all have spoken; a row that one of them does not vouch for is looked at by itself (CaseReader+Rows.swift).

/// What the columns of some rows of a list say, as far as it is usual.
struct CaseColumns {
  /// The most rows that are read at once: what is read of them stays in the caches near by, and a call for each column costs little.
  static let rowLimit = Int(CASE_ROWS)

  /// What the offices are known by, their places plus one; 0 where they are not known.
  private(set) var offices: [Int32]
  /// The kinds of the cases; 0 where category, origin or status is not known, −1 where the category alone is not, as it is one too many.
  private(set) var kinds: [Int32]
  /// The amounts in đồng.
  private(set) var due: [Int64]
  private(set) var paid: [Int64]
  private(set) var reduced: [Int64]
  /// The years in which the cases were accepted, 0 where the list does not say.
  private(set) var years: [Int32]
  /// The numbers of the rows, 0 where they have none, −1 for what is not digits alone; empty where the list has no column of them.
  private(set) var rowNumbers: [Int64] = []
  /// The serial numbers of the decisions, −1 where they have none, and hashes of their series.
  private(set) var serials: [Int32]
  private(set) var series: [UInt64]
  /// The bytes of the rows.
  private(set) var sizes: [Int32]
  /// Whether all columns vouch for the row.
  private(set) var isUsual: [Bool]
  /// Whether the amounts of all usual rows are as they must be of their status, and of which. A row of which they are not is counted as others are, and
  /// that is told.
  private(set) var allAgree = true
  private(set) var agrees: [Bool]

  private var areOfPeriod: [Bool]
  /// The positions of the offices whose the rows are, plus one, where all cells that say whose they are, and of when, are known; 0 for the
  /// others. (Of rows that may be of another period those that say whose they are.)
  private(set) var owners: [Int32]
  /// Whether ``owner(_:)`` may be asked.
  private(set) var areOwnersRead = false
  /// Whether all rows say in the same way whose they are, and of when, which is not known to be the period that is read.
  private(set) var mayBeOfOtherPeriod = false
  private var areOfOneOffice = false
  /// Whether what says whose the rows are is written in the same way in all.
  private var areOwnersRepeated = false
  private var codes: [Int32]
  /// What categories, origins and statuses are known by where they are looked up each by its own: their places plus one, 0 where not;
  /// −1 for a category that is surely one too many.
  private(set) var categories, origins, statuses: [Int32]
  /// What kinds, or origins and statuses, were known by where they were looked up by their bytes together, and whether some were not.
  private var runs: [Int32]
  private var areKindsNew = false
  private var areOutcomesNew = false
  /// Whether some kind was known when kinds were read last. Where each row has another category none is, and only origins and statuses are looked up
  /// together.
  private var areKindsKnown = true
  private var rowCount = 0

  init() {
    let none = [Int32](repeating: 0, count: CaseColumns.rowLimit)
    let nothing = [Int64](repeating: 0, count: CaseColumns.rowLimit)
    (offices, kinds, years, serials, sizes, codes, runs, owners) = (none, none, none, none, none, none, none, none)
    (categories, origins, statuses) = (none, none, none)
    (due, paid, reduced) = (nothing, nothing, nothing)
    series = [UInt64](repeating: 0, count: CaseColumns.rowLimit)
    isUsual = [Bool](repeating: false, count: CaseColumns.rowLimit)
    (areOfPeriod, agrees) = (isUsual, isUsual)
  }

  /// What the columns understood of one row, though not all of them vouch for it.
  struct Cells {
    /// The places of category, origin and status, −1 for what is not known.
    var (category, origin, status) = (-1, -1, -1)
    /// The amounts in đồng, −1 for what is not known.
    var (due, paid, reduced): (Int64, Int64, Int64) = (-1, -1, -1)
    /// The year in which the case was accepted, 0 where it is not known.
    var year: Int32 = 0
    /// The serial number of the decision, −1 for what is none, and a hash of its series.
    var (serial, series): (Int, UInt64) = (-1, 0)
    /// Whether all that the row says of its period is that of the list.
    var isOfPeriod = false
  }

  /// What is understood of a row, so that only the other cells are looked at by themselves. `largest` is the most đồng that an amount may state.
  func cells(_ at: Int, _ tally: borrowing CaseTally, largest: Int64) -> Cells {
    let kind = kinds[at]
    let (category, origin, status) =
      kind > 0 ? tally.places(ofKind: kind) : (max(Int(categories[at]), 0) - 1, Int(origins[at]) - 1, Int(statuses[at]) - 1)
    return Cells(
      category: category, origin: origin, status: status, due: due[at] > largest ? -1 : due[at],
      paid: paid[at] > largest ? -1 : paid[at], reduced: reduced[at] > largest ? -1 : reduced[at], year: years[at],
      serial: Int(serials[at]), series: series[at], isOfPeriod: areOfPeriod[at])
  }

  /// The position of the office whose a row is, whether or not it is known from sound rows; −1 where its cells have to be looked at by themselves.
  func owner(_ at: Int) -> Int { Int(owners[at]) - 1 }

  /// The bytes of a row.
  func size(_ at: Int) -> Int { Int(sizes[at]) }

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

  /// The highest kind of the cases of `rows`.
  func highestKind(_ rows: Range<Int>) -> Int {
    let kinds = kinds.span
    var highest: Int32 = 0
    for at in rows { highest = max(highest, kinds[at]) }
    return Int(highest)
  }

  /// What one row adds to a sum.
  func sum(_ at: Int) -> CaseTally.Sum {
    CaseTally.Sum(cases: 1, due: due[at], paid: paid[at], reduced: reduced[at], bytes: Int64(sizes[at]))
  }

  /// Adds usual rows to the sums of their kinds, which there are, and to `all`, up to the first row of a kind that was not met before; that row. Tells
  /// whether a sum became negative.
  func add(
    _ rows: Range<Int>, to sums: inout [CaseTally.Sum], _ all: inout CaseTally.Sum, _ isNegative: inout Bool
  ) -> Int {
    withColumns { columns in
      sums.withUnsafeMutableBytes { sums in
        withUnsafeMutableBytes(of: &all) { all in
          case_columns_add(
            ByteMarks.width, columns, rows.lowerBound, rows.upperBound, sums.assumingMemoryBound(to: case_sum.self).baseAddress,
            all.assumingMemoryBound(to: case_sum.self).baseAddress, &isNegative)
        }
      }
    }
  }

  private func withColumns<R>(_ body: (case_columns) -> R) -> R {
    case_columns.with(offices: offices, kinds: kinds, due: due, paid: paid, reduced: reduced, sizes: sizes, body)
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
    readOffices(block, rows, fields, reader.known, soleOffice: reader.soleOffice)
    readKinds(block, rows, for: reader)
    readAmounts(block, rows, fields)
    readWritten(block, rows, for: reader)
    if fields.isScaled { scale(rows.count, fields, largest: setting.largestMoney) }
    vouch(rows.count, largest: setting.largestMoney, setting.caseRules)
    if fields.acceptedOn >= 0 { readYears(block, rows, setting, reader.dayOrder) }
    if fields.rowNumber >= 0 { readRowNumbers(block, rows, fields.rowNumber) }
    block.readByteCounts(of: rows, into: &sizes)
    checkOfficeCells(block, rows, fields, reader)
    mayBeOfOtherPeriod = areOwnersRepeated && fields.officeKey >= 0 && !areOfPeriod[0]
    areOwnersRead =
      mayBeOfOtherPeriod || !reader.reading.findings.hasRoomForErrors && isUsual[..<rows.count].contains(false)
    if fields.decision >= 0 { readDecisions(block, rows, fields.decision) }
    if areOwnersRead { readOwners(block, rows, fields, reader.known, above: reader.officeOfBlock) }
  }

  private mutating func readOffices(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, _ fields: CaseFields, _ known: borrowing KnownCells, soleOffice: Int?
  ) {
    areOwnersRepeated = fields.ownerRun.map { block.isRepeated($0, in: rows) } ?? false
    if fields.officeKey >= 0, !areOwnersRepeated {
      block.readRepeatedCodes(fields.officeKey, of: rows, by: known.offices, into: &offices)
      areOfOneOffice = hasOneOffice(rows.count)
      return
    }
    var office = soleOffice.map { $0 + 1 } ?? 0
    if fields.officeKey >= 0 { office = block.withRecord(rows.lowerBound) { $0.code(of: fields.officeKey, in: known.offices) } }
    for at in 0..<rows.count { offices[at] = Int32(truncatingIfNeeded: office) }
    areOfOneOffice = true
  }

  /// The kinds: by the bytes of the three cells together, or each by its own where that does not know all.
  private mutating func readKinds(_ block: borrowing RecordBlock, _ rows: Range<Int>, for reader: borrowing CaseReader) {
    let fields = reader.setting.fields
    (areKindsNew, areOutcomesNew) = (false, false)
    rowCount = rows.count
    if areKindsKnown, let run = fields.kindRun {
      if block.readRuns(run, of: rows, by: reader.known.kinds, into: &kinds) { return }
      swap(&kinds, &runs)
      areKindsNew = reader.known.kinds.count < FieldRunTable.limits.runs
    }
    readOutcomes(block, rows, fields, reader.known, reader.tally)
    if fields.category >= 0 { readCategories(block, rows, for: reader) }
    areKindsKnown = putKindsTogether(rows.count, fields, reader.tally)
  }

  /// The origins and statuses: each by its own, or by the bytes of both together where kinds are not looked up so.
  private mutating func readOutcomes(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, _ fields: CaseFields, _ known: borrowing KnownCells,
    _ tally: borrowing CaseTally
  ) {
    if !areKindsKnown, let run = fields.outcomeRun {
      if block.readRuns(run, of: rows, by: known.outcomes, into: &runs) {
        for at in 0..<rows.count {
          let (_, origin, status) = tally.places(ofKind: runs[at])
          (origins[at], statuses[at]) = (Int32(truncatingIfNeeded: origin &+ 1), Int32(truncatingIfNeeded: status &+ 1))
        }
        return
      }
      areOutcomesNew = known.outcomes.count < FieldRunTable.limits.runs
    }
    block.readCodes(fields.status, of: rows, by: known.statuses, into: &statuses)
    block.readCodes(fields.origin, of: rows, by: known.origins, into: &origins)
  }

  /// The categories. Of a list that names too many all others are told here, as ``CaseReader/isOneTooMany(_:)`` tells that of a row by itself.
  private mutating func readCategories(_ block: borrowing RecordBlock, _ rows: Range<Int>, for reader: borrowing CaseReader) {
    let field = reader.setting.fields.category
    guard reader.isFullOfCategories else {
      return block.readCodes(field, of: rows, by: reader.known.categories, into: &categories)
    }
    let vocabulary = reader.setting.search.vocabulary
    block.readCodes(field, of: rows, by: reader.known.categories, besides: reader.known.ownCategories, into: &categories) {
      !vocabulary.mayBeCategory($0)
    }
  }

  /// Makes kinds of categories, origins and statuses; whether some are known.
  private mutating func putKindsTogether(_ count: Int, _ fields: CaseFields, _ tally: borrowing CaseTally) -> Bool {
    var highest: Int32 = 0
    for at in 0..<count {
      let (origin, status) = (Int(origins[at]), Int(statuses[at]))
      let category = fields.category < 0 ? 1 : Int(categories[at])
      var kind = 0
      if origin > 0, status > 0, category != 0 {
        kind = category < 0 ? -1 : tally.kind(category: category - 1, origin: origin - 1, status: status - 1)
      }
      kinds[at] = Int32(truncatingIfNeeded: kind)
      highest = max(highest, kinds[at])
    }
    return highest > 0
  }

  /// Passes the rows, counted from the first one read, whose kind was not known by the bytes of its cells together, and is now.
  func forEachNewKind(_ body: (_ at: Int, _ kind: Int32) -> Void) {
    if !areKindsNew { return }
    for at in 0..<rowCount where runs[at] == 0 && kinds[at] > 0 { body(at, kinds[at]) }
  }

  /// The same for rows whose origin and status were not known together, with the kind of such a case without a category.
  func forEachNewOutcome(_ tally: borrowing CaseTally, _ body: (_ at: Int, _ kind: Int32) -> Void) {
    if !areOutcomesNew { return }
    for at in 0..<rowCount where runs[at] == 0 && origins[at] > 0 && statuses[at] > 0 {
      let kind = tally.kind(category: 0, origin: Int(origins[at]) - 1, status: Int(statuses[at]) - 1)
      body(at, Int32(truncatingIfNeeded: kind))
    }
  }

  private mutating func readAmounts(_ block: borrowing RecordBlock, _ rows: Range<Int>, _ fields: CaseFields) {
    if fields.paid == fields.due + 1, fields.reduced == fields.due + 2 {
      return block.readDigits(from: fields.due, of: rows, into: &due, &paid, &reduced)
    }
    block.readDigits(fields.due, of: rows, into: &due)
    block.readDigits(fields.paid, of: rows, into: &paid)
    if fields.reduced >= 0 { block.readDigits(fields.reduced, of: rows, into: &reduced) }
  }

  /// Amounts that are more than digits, where they are written as others of the file and cannot be read in two ways.
  private mutating func readWritten(_ block: borrowing RecordBlock, _ rows: Range<Int>, for reader: borrowing CaseReader) {
    let fields = reader.setting.fields
    // Where all numbers of a file are digits alone, so is this one or it is looked at by itself.
    let certain = reader.style.intersection(.clear)
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

  /// Whether cells are known and amounts agree with each other, and whether they do with the status.
  private mutating func vouch(_ count: Int, largest: Int64, _ rules: CaseRules) {
    if !areKindsKnown {
      allAgree = false
      for at in 0..<count { (isUsual[at], agrees[at]) = (false, false) }
      return
    }
    allAgree = vouch(count, largest: largest, agreements: rules.agreementsOfKinds)
    if allAgree { return }
    swap(&isUsual, &agrees)
    _ = vouch(count, largest: largest, agreements: rules.freeAgreements)
  }

  private mutating func vouch(_ count: Int, largest: Int64, agreements: [CaseRules.Agreement]) -> Bool {
    var taken: [Bool] = []
    swap(&taken, &isUsual)
    defer { swap(&taken, &isUsual) }
    return agreements.withUnsafeBytes { agreements in
      withColumns { columns in
        taken.withUnsafeMutableBufferPointer {
          case_columns_vouch(
            ByteMarks.width, columns, count, largest, agreements.assumingMemoryBound(to: UInt8.self).baseAddress,
            agreements.count, $0.baseAddress)
        }
      }
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
    let areTaken = case_columns_years(ByteMarks.width, &years, rows.count, first, last, isOrderKnown)
    if !areTaken { lookAgain(block, rows, setting, order) }
  }

  /// Looks by themselves at the days that could not be taken as they stand.
  private mutating func lookAgain(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, _ setting: CaseSetting, _ order: CaseReader.DayOrder
  ) {
    for at in 0..<rows.count where years[at] < 0 {
      years[at] = 0
      if !isUsual[at] { continue }
      let year = block.withRecord(rows.lowerBound &+ at) { record in
        record.withBytes(of: setting.fields.acceptedOn) { setting.usualYear($0, order) }
      }
      years[at] = Int32(truncatingIfNeeded: year)
      if year == 0 { isUsual[at] = false }
    }
  }

  /// The decisions. (Of rows that are mostly rejected together they are not asked; that of any other is then read by itself.)
  private mutating func readDecisions(_ block: borrowing RecordBlock, _ rows: Range<Int>, _ field: Int) {
    if areKindsKnown || !areOwnersRead { return block.readSerials(field, of: rows, into: &serials, series: &series) }
    for at in 0..<rows.count { serials[at] = -1 }
  }

  private mutating func readRowNumbers(_ block: borrowing RecordBlock, _ rows: Range<Int>, _ field: Int) {
    if rowNumbers.isEmpty { rowNumbers = [Int64](repeating: 0, count: CaseColumns.rowLimit) }
    block.readDigits(field, of: rows, into: &rowNumbers)
  }

  /// Whether period, name and submission are what the office's other rows have; of rows in which all that is the same the first one tells.
  private mutating func checkOfficeCells(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, _ fields: CaseFields, _ reader: borrowing CaseReader
  ) {
    let looked = areOwnersRepeated ? rows.prefix(1) : rows
    for at in 0..<rows.count { areOfPeriod[at] = true }
    for column in reader.setting.places.periods {
      if column.isYear {
        block.readRepeatedCodes(column.field, of: looked, by: reader.known.years, into: &codes)
      } else {
        block.readRepeatedCodes(column.field, of: looked, by: reader.known.periods, into: &codes)
      }
      for at in 0..<looked.count where codes[at] == 0 {
        refuse(at, rows)
        for at in areOwnersRepeated ? 0..<rows.count : at..<at + 1 { areOfPeriod[at] = false }
      }
    }
    if fields.officeName >= 0, fields.office >= 0 {
      block.readRepeatedCodes(fields.officeName, of: looked, by: reader.known.names, into: &codes)
      refuse(looked.count, of: rows, reader.tally) { $0.position + 1 }
    }
    if fields.submission >= 0 {
      block.readRepeatedCodes(fields.submission, of: looked, by: reader.known.submissions, into: &codes)
      refuse(looked.count, of: rows, reader.tally) { $0.submission }
    }
  }

  /// Whose the rows are, of which some are not usual: their offices need not have a sound one. `office` is the one named above the table, whose rows they are
  /// where no column says it.
  private mutating func readOwners(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, _ fields: CaseFields, _ known: borrowing KnownCells, above office: Int?
  ) {
    // (What is written in the same way in all is looked up once.)
    let looked = areOwnersRepeated ? rows.prefix(1) : rows
    if fields.officeKey >= 0 {
      block.readRepeatedCodes(fields.officeKey, of: looked, by: known.positions, into: &owners)
      if known.elsewhere.count > 0 {
        block.readRepeatedCodes(fields.officeKey, of: looked, by: known.elsewhere, into: &codes)
        for at in 0..<looked.count where owners[at] == 0 { owners[at] = codes[at] }
      }
    } else {
      let owner = Int32(truncatingIfNeeded: office.map { $0 + 1 } ?? 0)
      for at in 0..<looked.count { owners[at] = owner }
    }
    if !mayBeOfOtherPeriod {
      for at in 0..<looked.count where !areOfPeriod[at] { owners[at] = 0 }
    }
    if fields.officeName >= 0, fields.office >= 0 {
      block.readRepeatedCodes(fields.officeName, of: looked, by: known.names, into: &codes)
      for at in 0..<looked.count where codes[at] != owners[at] { owners[at] = 0 }
    }
    if fields.submission >= 0 {
      block.readRepeatedCodes(fields.submission, of: looked, by: known.submissions, into: &codes)
      for at in 0..<looked.count where codes[at] == 0 { owners[at] = 0 }
    }
    for at in looked.count..<rows.count { owners[at] = owners[0] }
  }

  /// Does not vouch for those of the first rows whose code is not the one that their office has.
  private mutating func refuse(
    _ looked: Int, of rows: Range<Int>, _ tally: borrowing CaseTally, unless code: (CaseTally.Office) -> Int
  ) {
    for at in 0..<looked where offices[at] > 0 && Int(codes[at]) != code(tally.offices[slot(at)]) { refuse(at, rows) }
  }

  /// Does not vouch for a row, nor for any that is written like it.
  private mutating func refuse(_ at: Int, _ rows: Range<Int>) {
    if !areOwnersRepeated { return isUsual[at] = false }
    for at in 0..<rows.count { isUsual[at] = false }
  }
}

extension case_columns {
  /// Passes columns of the same rows.
  static func with<R>(
    offices: [Int32], kinds: [Int32], due: [Int64], paid: [Int64], reduced: [Int64], sizes: [Int32], _ body: (case_columns) -> R
  ) -> R {
    // (An array that is passed as a pointer stays where it is until the call is over.)
    func pass(
      _ offices: UnsafePointer<Int32>, _ kinds: UnsafePointer<Int32>, _ due: UnsafePointer<Int64>, _ paid: UnsafePointer<Int64>,
      _ reduced: UnsafePointer<Int64>, _ sizes: UnsafePointer<Int32>
    ) -> R {
      body(case_columns(offices: offices, kinds: kinds, due: due, paid: paid, reduced: reduced, sizes: sizes))
    }
    return pass(offices, kinds, due, paid, reduced, sizes)
  }
}
