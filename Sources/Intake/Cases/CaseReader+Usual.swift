import DelimitedText
import Enforcement

extension CaseReader {
  /// Takes the rows of a block: usual ones many at once, others one by one, all in their order.
  mutating func take(_ block: borrowing RecordBlock, by columns: inout CaseColumns) {
    var row = 0
    // What one row teaches helps those behind it, so few rows are read at once until nothing is new.
    var size = CaseReader.leastRows
    while row < block.count {
      if isPart, asksForEntry { return }
      // (Below a line where the table changes no row is usual.)
      let last = reading.isTableChanged ? row : min(block.count, row + size)
      let end = block.regularRows(from: row, to: last, width: setting.fields.width)
      if end == row {
        row = takeAlone(block, row..<row + 1)
        continue
      }
      columns.read(block, row..<end, for: self)
      if let run = setting.fields.kindRun {
        columns.forEachNewKind { at, kind in block.withRun(run, of: row + at) { known.kinds.insert(kind, for: $0) } }
      }
      if let run = setting.fields.outcomeRun {
        columns.forEachNewOutcome(tally) { at, kind in block.withRun(run, of: row + at) { known.outcomes.insert(kind, for: $0) } }
      }
      let knownBefore = knownRows
      let (next, usual) = take(block, row..<end, by: columns)
      let isOfUse = usual > 0 || knownRows > knownBefore
      size = next < end || !isOfUse ? CaseReader.leastRows : min(size * 4, CaseColumns.rowLimit)
      row = next
      if !isOfUse, next == end {
        // Among rows of which not even the office is known, columns are not worth reading.
        let pause = min(block.count, row + CaseReader.pause)
        let soundBefore = running.cases
        while row < pause, knownRows == knownBefore, running.cases == soundBefore {
          row = takeAlone(block, row..<pause)
        }
      }
    }
  }

  /// The rows that are read at once where something may be new.
  private static let leastRows = 4
  /// The rows that are taken one by one where columns were of no use, as long as none is sound or of a known office.
  private static let pause = 256

  /// Takes rows whose columns are read, up to the first that teaches something; the row behind it, and how many were usual.
  private mutating func take(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, by columns: borrowing CaseColumns
  ) -> (next: Int, usual: Int) {
    var row = rows.lowerBound
    var usual = 0
    let before = knowledge
    while row < rows.upperBound {
      let next = takeUsual(block, row..<rows.upperBound, by: columns, from: row - rows.lowerBound)
      usual += next - row
      row = next
      if row == rows.upperBound { break }
      row = rejectAlike(block, row..<rows.upperBound, by: columns, from: row - rows.lowerBound)
      if row > next { continue }
      row = takeAlone(
        block, row..<rows.upperBound, columns.cells(row - rows.lowerBound, tally, largest: setting.largestMoney))
      if knowledge != before { break }
    }
    return (row, usual)
  }

  /// Takes the first of `rows` by itself, whose cells that columns understood are `cells`, and strange ones right below it; the row behind them.
  private mutating func takeAlone(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, _ cells: CaseColumns.Cells = CaseColumns.Cells()
  ) -> Int {
    if isBelowStrange, !reading.isTableChanged {
      let next = takeStrange(block, rows)
      if next > rows.lowerBound { return next }
    }
    block.withRecord(rows.lowerBound) { takeAlone($0, cells) }
    return rows.lowerBound + 1
  }

  /// Takes rows up to the first unusual one, and returns which that is; `first` is the place of the first row in the columns.
  private mutating func takeUsual(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, by columns: borrowing CaseColumns, from first: Int
  ) -> Int {
    let isUsual = columns.isUsual.span
    var count = 0
    while count < rows.count, isUsual[first &+ count] { count &+= 1 }
    if count == 0 { return rows.lowerBound }
    let taken = rows.lowerBound..<rows.lowerBound + count
    if fields.decision >= 0 { takeDecisions(block, taken, by: columns, from: first) }
    if fields.rowNumber >= 0 { takeNumbers(block, taken, by: columns, from: first) }
    let (earliest, latest) = (columns.slot(first), columns.slot(first + count - 1))
    isAfterDamage = false
    if orphans.sum != nil || lastOffice == nil { adopt(by: tally.offices[earliest].position) }
    let office = tally.offices[latest]
    (lastOffice, blockOffice) = (office.position, office.position)
    if title != nil, fields.officeKey >= 0 { title = nil }
    if fields.submission >= 0 { blockSubmission = office.submission }
    if !columns.allAgree { tellAmounts(block, taken, by: columns, from: first) }
    let bytes = tally.add(block, taken, by: columns, from: first, sum: &running)
    if wanted != nil {
      for row in taken { collect(block.byteRange(of: row..<row + 1), columns.slot(first + row - rows.lowerBound)) }
    }
    reading.totals.read += count
    reading.coverage.take(block.byteRange(of: taken), holding: bytes)
    return taken.upperBound
  }

  /// Takes in the decisions of usual rows, and tells of those that were met before.
  private mutating func takeDecisions(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, by columns: borrowing CaseColumns, from first: Int
  ) {
    let end = first + rows.count
    var at = first
    while at < end {
      let slot = columns.slot(at)
      let office = tally.offices[slot].position
      let last = columns.endOfOffice(at, before: end)
      while at < last {
        at = register.insert(columns, at..<last, office: office)
        if at == last { break }
        // One that is not simply new.
        block.withRecord(rows.lowerBound + at - first) { takeDecision($0, slot, year: Int(columns.years[at])) }
        at += 1
      }
    }
  }

  /// What later rows are judged by: where it changes, they are read anew.
  private var knowledge: Knowledge {
    Knowledge(
      cells: known.count, style: style, dayOrder: dayOrder, soleOffice: soleOffice, offices: tally.offices.count,
      isTableChanged: reading.isTableChanged)
  }

  private struct Knowledge: Equatable {
    let cells: Int
    let style: NumberStyle
    let dayOrder: DayOrder
    let soleOffice: Int?
    let offices: Int
    let isTableChanged: Bool
  }

  /// Notes that a row is of `office`.
  mutating func meet(_ office: Int) { lastOffice = office }

  /// Counts a sound row that was looked at by itself.
  mutating func account(
    _ record: borrowing Record, _ sum: CaseTally.Sum, _ slot: Int, _ category: Int, _ origin: Int, _ status: Int
  ) {
    let place = CaseTally.Place(line: record.line, range: record.byteRange)
    var sum = sum
    sum.bytes = Int64(place.range.count)
    tally.add(sum, slot: slot, category: category, origin: origin, status: status, at: place)
    running.add(wrapping: sum)
    if wanted != nil { collect(record.byteRange, slot) }
  }

  /// Keeps the span of a row of an office whose rows are wanted.
  private mutating func collect(_ range: Range<Int>, _ slot: Int) {
    if wanted?.contains(tally.offices[slot].position) ?? false { collect(range) }
  }
}

extension CaseSetting {
  /// The year of a date that can be none but this, in the order of day and month that is known; 0 for any other.
  func usualYear(_ bytes: Span<UInt8>, _ dayOrder: CaseReader.DayOrder) -> Int {
    guard let parts = dates.parts(bytes) else { return 0 }
    let tells: CaseReader.DayOrder = dates.isMonthFirst ? .monthFirst : .dayFirst
    if !dayOrder.contains(tells), !parts.isOrderCertain, (dates.isMonthFirst ? parts.second : parts.first) > 12 { return 0 }
    guard let day = dates.date(parts) else { return 0 }
    return span.contains(day) ? day.year : 0
  }
}
