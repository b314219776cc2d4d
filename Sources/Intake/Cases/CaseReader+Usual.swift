import DelimitedText
import Enforcement

extension CaseReader {
  // The steps of the short way are mutating, though most change nothing: so the reader is passed by its place and not copied.

  /// Takes a row in which nothing is new or wrong; false, and nothing done, where that is not so.
  mutating func takeUsual(_ record: borrowing Record) -> Bool {
    let fields = setting.fields
    if record.hasIssues || record.fieldCount != fields.width || fields.isScaled { return false }
    let slot = record.withBytes(of: fields.officeKey) { known.offices.code(of: $0) } - 1
    let origin = record.withBytes(of: fields.origin) { known.origins.code(of: $0) } - 1
    let status = record.withBytes(of: fields.status) { known.statuses.code(of: $0) } - 1
    let category = fields.category < 0 ? 0 : record.withBytes(of: fields.category) { known.categories.code(of: $0) } - 1
    if slot < 0 || origin < 0 || status < 0 || category < 0 || !hasUsualCells(record, slot) { return false }
    let due = record.withBytes(of: fields.due) { CaseReader.plainNumber($0) }
    let paid = record.withBytes(of: fields.paid) { CaseReader.plainNumber($0) }
    let reduced = fields.reduced < 0 ? 0 : record.withBytes(of: fields.reduced) { CaseReader.plainNumber($0) }
    if due < 0 || paid < 0 || reduced < 0 || paid &+ reduced > due || due > setting.largestMoney { return false }
    if !setting.caseRules.statuses[status].agrees(due: due, paid: paid, reduced: reduced) { return false }
    var year = 0
    if fields.acceptedOn >= 0 {
      year = record.withBytes(of: fields.acceptedOn) { setting.usualYear($0, dayOrder) }
      if year == 0 { return false }
    }
    let office = tally.offices[slot].position
    // Nothing may follow that turns the row down: the decision is taken in here.
    if fields.decision >= 0 {
      let isNew = record.withBytes(of: fields.decision) { $0.isEmpty || register.insert($0, office: office, year: year) }
      if !isNew { repeated(record, slot) }
    }
    isAfterDamage = false
    if orphans.sum != nil { adopt(by: office) }
    meet(office)
    blockOffice = office
    if fields.submission >= 0 { blockSubmission = tally.offices[slot].submission }
    account(record, CaseTally.Sum(cases: 1, due: due, paid: paid, reduced: reduced), slot, category, origin, status)
    reading.totals.read &+= 1
    reading.coverage.take(record.byteRange)
    return true
  }

  /// Notes that a row is of `office`.
  @inline(__always)
  mutating func meet(_ office: Int) {
    lastOffice = office
  }

  /// Counts a sound row.
  @inline(__always)
  mutating func account(
    _ record: borrowing Record, _ sum: CaseTally.Sum, _ slot: Int, _ category: Int, _ origin: Int, _ status: Int
  ) {
    tally.add(
      sum, bytes: record.byteRange.count, slot: slot, category: category, origin: origin, status: status,
      at: CaseTally.Place(line: record.line, range: record.byteRange))
    running.due &+= sum.due
    running.paid &+= sum.paid
    running.reduced &+= sum.reduced
    if wanted?.contains(tally.offices[slot].position) ?? false { collect(record.byteRange) }
  }

  /// Whether period, name and submission are what the office's other rows have.
  @inline(__always)
  private mutating func hasUsualCells(_ record: borrowing Record, _ slot: Int) -> Bool {
    let fields = setting.fields
    if fields.period >= 0, record.withBytes(of: fields.period, { known.periods.code(of: $0) }) == 0 { return false }
    if fields.officeName >= 0, fields.office >= 0,
      record.withBytes(of: fields.officeName, { known.names.code(of: $0) }) != tally.offices[slot].position + 1
    {
      return false
    }
    if fields.submission >= 0,
      record.withBytes(of: fields.submission, { known.submissions.code(of: $0) }) != tally.offices[slot].submission
    {
      return false
    }
    return true
  }

  /// A number of digits alone, −1 for anything else.
  @inline(__always)
  private static func plainNumber(_ bytes: Span<UInt8>) -> Int64 {
    if bytes.count == 0 || bytes.count > 15 { return -1 }
    var value: Int64 = 0
    var start = 0
    if bytes.count >= 8 {
      value = eightDigits(bytes.bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self))
      if value < 0 { return -1 }
      start = 8
    }
    for at in start..<bytes.count {
      let digit = bytes[at] &- 0x30
      if digit > 9 { return -1 }
      value = value &* 10 &+ Int64(digit)
    }
    return value
  }

  /// Eight digits in the order of a file, −1 where one of them is none. Pairs, then fours, then all are joined in one word.
  @inline(__always)
  private static func eightDigits(_ text: UInt64) -> Int64 {
    let digits = UInt64(littleEndian: text) ^ 0x3030_3030_3030_3030
    if (digits | digits &+ 0x7676_7676_7676_7676) & 0x8080_8080_8080_8080 != 0 { return -1 }
    let pairs = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
    return Int64(truncatingIfNeeded: (fours &* 10_000 &+ fours >> 32) & 0xFFFF_FFFF)
  }
}

extension CaseRules.Status {
  /// Whether amounts and status agree, so that nothing is to be told.
  @inline(__always)
  func agrees(due: Int64, paid: Int64, reduced: Int64) -> Bool {
    if !isEligible { return paid == 0 && reduced == 0 }
    return !isCompleted || paid &+ reduced == due
  }
}

extension CaseSetting {
  /// The year of a date that can be none but this, in the order of day and month that is known; 0 for any other.
  @inline(__always)
  func usualYear(_ bytes: Span<UInt8>, _ dayOrder: CaseReader.DayOrder) -> Int {
    guard bytes.count == 10, let parts = dates.parts(bytes) else { return 0 }
    let tells: CaseReader.DayOrder = dates.isMonthFirst ? .monthFirst : .dayFirst
    if !dayOrder.contains(tells), (dates.isMonthFirst ? parts.second : parts.first) > 12 { return 0 }
    guard let day = dates.date(parts) else { return 0 }
    return span.contains(day) ? day.year : 0
  }
}
