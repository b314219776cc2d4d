import DelimitedText
import Enforcement

// How this works. Where very many rows are at fault, the findings of most are counted and not kept. Nothing more is to be found out of such a row than whose it
// is and which rules it breaks, and the columns have told most of that. So rows of an office that stand together and break the same rules are rejected together.
// Any doubt sends a row the long way.

extension CaseReader {
  /// Rejects the first of `rows`, as many as columns find at fault in what they say of the case; the row behind them. `first` is the place of the first row
  /// in the columns.
  mutating func rejectAlike(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, by columns: borrowing CaseColumns, from first: Int
  ) -> Int {
    guard columns.areOwnersRead, setting.fields.officeKey >= 0 || title == nil else { return rows.lowerBound }
    // (Where findings are still kept, nothing may be to find but that the row is of another period, which is told once.)
    let hasRoom = reading.findings.hasRoomForErrors
    let isOfOtherPeriod = columns.mayBeOfOtherPeriod
    if isOfOtherPeriod ? !isToldOfOtherPeriod(block, rows.lowerBound, of: columns.owner(first)) : hasRoom {
      return rows.lowerBound
    }
    let period: RowFaults = isOfOtherPeriod ? .period : []
    let numbers = setting.numbers
    var alike = AlikeRows(at: rows.lowerBound)
    let end = first &+ rows.count
    var row = rows.lowerBound
    while row < rows.upperBound {
      let at = first &+ row &- rows.lowerBound
      let owner = columns.owner(at)
      if columns.isUsual[at] || owner < 0 { break }
      // (Mostly the row is of the same office as the one before it.)
      let place = period.union(
        owner == alike.office ? alike.faults.intersection(.place) : setting.isElsewhere(owner) ? .place : [])
      if let surplus = setting.fields.officeKey >= 0 && !hasRoom ? columns.surplus(from: at, before: end, setting) : nil {
        part(&alike, at: row, of: owner, surplus.faults.union(place), block)
        alike.add(surplus.count, due: surplus.due, bytes: surplus.bytes)
        row &+= surplus.count
        continue
      }
      let cells = columns.cells(at, tally, largest: setting.largestMoney)
      guard let (faults, due) = block.withRecord(row, { faults(of: $0, cells, at: place, numbers) }) else { break }
      if faults.isEmpty || hasRoom && faults != .period { break }
      part(&alike, at: row, of: owner, faults, block)
      alike.add(1, due: due, bytes: columns.size(at))
      row &+= 1
    }
    reject(alike, block)
    return row
  }

  /// Rejects the rows before the one at `row`, unless that is of the same office and breaks the same rules.
  private mutating func part(
    _ alike: inout AlikeRows, at row: Int, of office: Int, _ faults: RowFaults, _ block: borrowing RecordBlock
  ) {
    if office == alike.office, faults == alike.faults { return }
    reject(alike, block)
    alike = AlikeRows(at: row, office: office, faults: faults)
  }

  /// Whether one of the cells of a row that say of when it is says another period than the one that is read, which was told of the row's office.
  private mutating func isToldOfOtherPeriod(_ block: borrowing RecordBlock, _ row: Int, of office: Int) -> Bool {
    if office < 0 || !told.contains(ToldOnce.hash(.periodWrong, "", office)) { return false }
    var others = 0
    for column in setting.places.periods {
      let cell = block.withRecord(row) { record in
        record.withBytes(of: column.field) { cells.period($0, isYear: column.isYear) }
      }
      guard let cell else { return false }
      if case .wrong = cell { others += 1 }
    }
    return others == 1
  }

  /// What is wrong with a row, which may be nothing, and what is due in it; nil where it may hold something else of note.
  private mutating func faults(
    of record: borrowing Record, _ cells: CaseColumns.Cells, at place: RowFaults, _ numbers: borrowing NumberReader
  ) -> (faults: RowFaults, due: Int64)? {
    let fields = setting.fields
    // (Where rows name no office they are told from notes and titles by more than that.)
    if fields.officeKey < 0, firstOfCase(record) == nil { return nil }
    var faults = place
    if cells.category < 0, fields.category >= 0, !isOwnCategory(record) {
      if !isOneTooMany(record) { return nil }
      faults.insert(.category)
    }
    if cells.status < 0 {
      // (A row without a status may be a title or a sum.)
      if isBlank(record, fields.status) || !isNoStatus(record) { return nil }
      faults.insert(.status)
    } else if caseRules.statuses[cells.status].isMemo {
      return nil
    }
    if cells.origin < 0 {
      if !isNoOrigin(record) { return nil }
      faults.insert(.origin)
    }
    if cells.year <= 0, fields.acceptedOn >= 0 {
      let written = writtenDay(record)
      if !dayOrder.isSuperset(of: written.order) { return nil }
      if let rule = written.fault, !faults.add(rule, of: .date) { return nil }
    }
    var (due, paid, reduced) = (cells.due, cells.paid, fields.reduced < 0 ? 0 : cells.reduced)
    guard check(&due, record, fields.due, fields.dueUnit, numbers, .due, &faults),
      check(&paid, record, fields.paid, fields.paidUnit, numbers, .paid, &faults),
      check(&reduced, record, fields.reduced, fields.reducedUnit, numbers, .reduced, &faults)
    else { return nil }
    if faults.areAmountsRead, paid &+ reduced > due { faults.insert(.excess) }
    return (faults, due)
  }

  /// Whether a row's category is one that the list has beside the layout's.
  private mutating func isOwnCategory(_ record: borrowing Record) -> Bool {
    record.code(of: setting.fields.category, in: known.ownCategories) > 0
  }

  /// Reads an amount that columns do not know, −1; false where its writing may say something of the file's numbers.
  private mutating func check(
    _ amount: inout Int64, _ record: borrowing Record, _ field: Int, _ unit: Int64, _ numbers: borrowing NumberReader,
    _ cell: RowFaults.Cell, _ faults: inout RowFaults
  ) -> Bool {
    if amount >= 0 { return true }
    let number = record.withBytes(of: field) { numbers.read($0, unit: unit, isMoney: true) }
    if let rule = number.fault(upTo: setting.largestMoney), !faults.add(rule, of: cell) { return false }
    amount = number.value
    return style.holds(number.style)
  }

  /// Rejects rows as one would be rejected after the other.
  private mutating func reject(_ alike: AlikeRows, _ block: borrowing RecordBlock) {
    if alike.rows.isEmpty { return }
    let (office, range) = (alike.office, block.byteRange(of: alike.rows))
    knownRows &+= alike.rows.count
    reading.totals.read &+= alike.rows.count
    reading.coverage.take(range, holding: alike.bytes)
    if setting.fields.officeKey >= 0 {
      if office != blockOffice { blockSubmission = nil }
      blockOffice = office
      if title != nil { title = nil }
    }
    (ambiguousField, isAfterDamage) = (nil, false)
    adopt(by: office)
    meet(office)
    if setting.fields.submission >= 0 {
      blockSubmission = block.withRecord(alike.rows.upperBound - 1) {
        $0.code(of: setting.fields.submission, in: known.submissions)
      }
    }
    alike.faults.subtracting(.period).forEach { rule in
      reading.findings.noteUnkept(rule, of: rule == .officeNotOfFile ? fileOffice : office, rows: alike.rows.count)
    }
    let place = block.withRecord(alike.rows.lowerBound) { CaseTally.Place(line: $0.line, range: $0.byteRange) }
    let areRead = alike.faults.areAmountsRead
    let sum = FaultTally.Sum(
      place: place, breaches: alike.faults.breaches, rows: alike.rows.count, bytes: alike.bytes,
      readable: areRead ? alike.rows.count : 0, due: areRead ? alike.due : 0)
    faults.add(sum, office: !alike.faults.contains(.place) ? office : fileOffice ?? office)
    if wanted != nil { for row in alike.rows { collect(block.byteRange(of: row..<row + 1)) } }
  }
}

/// Rows of one office, one below the other, that break the same rules.
private struct AlikeRows {
  private(set) var rows: Range<Int>
  let office: Int
  let faults: RowFaults
  private(set) var bytes = 0
  private(set) var due: Int64 = 0

  /// None yet, from the row at `start` on.
  init(at start: Int, office: Int = -1, faults: RowFaults = []) {
    (rows, self.office, self.faults) = (start..<start, office, faults)
  }

  /// Adds rows that follow. (Of so few rows that are read at once the sums stay in 64 bits.)
  mutating func add(_ count: Int, due: Int64, bytes: Int) {
    rows = rows.lowerBound..<rows.upperBound &+ count
    self.bytes &+= bytes
    self.due &+= due
  }
}
