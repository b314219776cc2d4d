import DelimitedText
import Enforcement

extension CaseReader {
  /// Takes the rows of a block: usual ones many at once, others one by one, all in their order.
  mutating func take(_ block: borrowing RecordBlock, by columns: inout CaseColumns) {
    var row = 0
    // What one row teaches helps those behind it, so few rows are read at once until nothing is new.
    var size = CaseReader.leastRows
    while row < block.count, !isBeyondMeasure {
      let end = block.regularRows(from: row, to: min(block.count, row + size), width: setting.fields.width)
      if end == row {
        block.withRecord(row) { take($0) }
        row += 1
        continue
      }
      columns.read(block, row..<end, for: self)
      let next = take(block, row..<end, by: columns)
      size = next == end ? min(size * 4, CaseColumns.rowLimit) : CaseReader.leastRows
      row = next
    }
  }

  /// The rows that are read at once where something may be new.
  private static let leastRows = 4

  /// Takes rows whose columns are read, up to the first that teaches something, and returns the row behind it.
  private mutating func take(_ block: borrowing RecordBlock, _ rows: Range<Int>, by columns: borrowing CaseColumns) -> Int {
    var row = rows.lowerBound
    while row < rows.upperBound {
      row = takeUsual(block, row..<rows.upperBound, by: columns, from: row - rows.lowerBound)
      if row == rows.upperBound || isBeyondMeasure { return row }
      let before = knowledge
      block.withRecord(row) { take($0) }
      row += 1
      if knowledge != before { return row }
    }
    return row
  }

  /// Takes rows up to the first unusual one, and returns which that is; `first` is the place of the first row in the columns.
  private mutating func takeUsual(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, by columns: borrowing CaseColumns, from first: Int
  ) -> Int {
    let count = takeDecisions(block, rows, by: columns, from: first)
    if count == 0 { return rows.lowerBound }
    let taken = rows.lowerBound..<rows.lowerBound + count
    let (earliest, latest) = (Int(columns.slots[first]), Int(columns.slots[first + count - 1]))
    isAfterDamage = false
    if !orphans.rows.isEmpty { adopt(orphans, by: tally.offices[earliest].position) }
    meet(tally.offices[earliest].position)
    let office = tally.offices[latest]
    (lastOffice, blockOffice) = (office.position, office.position)
    if fields.submission >= 0 { blockSubmission = office.submission }
    let bytes = tally.add(block, taken, by: columns, from: first, sum: &running)
    if wanted != nil {
      for row in taken { collect(block.byteRange(of: row..<row + 1), Int(columns.slots[first + row - rows.lowerBound])) }
    }
    reading.totals.read += count
    let range = block.byteRange(of: taken)
    reading.coverage.take(range, holding: bytes)
    return taken.upperBound
  }

  /// How many rows from the first on are usual and hold decisions that are new, which are taken in.
  private mutating func takeDecisions(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, by columns: borrowing CaseColumns, from first: Int
  ) -> Int {
    var at = first
    let end = first + rows.count
    let isUsual = columns.isUsual.span
    let field = fields.decision
    if field < 0 {
      while at < end, isUsual[at] { at &+= 1 }
      return at - first
    }
    while at < end, isUsual[at] {
      let office = tally.offices[Int(columns.slots[at])].position
      let year = Int(columns.years[at])
      let isNew = block.withRecord(rows.lowerBound &+ at &- first) { record in
        record.withBytes(of: field) { $0.isEmpty || register.insert($0, office: office, year: year) }
      }
      if !isNew { break }
      at &+= 1
    }
    return at - first
  }

  /// What later rows are judged by: where it changes, they are read anew.
  private var knowledge: Knowledge {
    Knowledge(
      cells: known.count, style: style, dayOrder: dayOrder, soleOffice: soleOffice, offices: tally.offices.count)
  }

  private struct Knowledge: Equatable {
    let cells: Int
    let style: NumberStyle
    let dayOrder: DayOrder
    let soleOffice: Int?
    let offices: Int
  }

  /// Notes that a row is of `office`.
  mutating func meet(_ office: Int) {
    // Rows before the first known office may belong to one before this part of the file.
    if lastOffice == nil, !reading.rows.isEmpty { asksForEntry = true }
    lastOffice = office
  }

  /// Counts a sound row that was looked at by itself.
  mutating func account(
    _ record: borrowing Record, _ sum: CaseTally.Sum, _ slot: Int, _ category: Int, _ origin: Int, _ status: Int
  ) {
    tally.add(
      sum, slot: slot, category: category, origin: origin, status: status,
      at: CaseTally.Place(line: record.line, range: record.byteRange))
    running.add(wrapping: sum)
    if wanted != nil { collect(record.byteRange, slot) }
  }

  /// Keeps the span of a row that is wanted.
  private mutating func collect(_ range: Range<Int>, _ slot: Int) {
    guard wanted?.contains(tally.offices[slot].position) ?? false else { return }
    if let last = spans.last, last.upperBound == range.lowerBound {
      spans[spans.count - 1] = last.lowerBound..<range.upperBound
    } else {
      spans.append(range)
    }
  }
}

extension CaseSetting {
  /// The year of a date that can be none but this, in the order of day and month that is known; 0 for any other.
  func usualYear(_ bytes: Span<UInt8>, _ dayOrder: CaseReader.DayOrder) -> Int {
    guard bytes.count == 10, let parts = dates.parts(bytes) else { return 0 }
    let tells: CaseReader.DayOrder = dates.isMonthFirst ? .monthFirst : .dayFirst
    if !dayOrder.contains(tells), (dates.isMonthFirst ? parts.second : parts.first) > 12 { return 0 }
    guard let day = dates.date(parts) else { return 0 }
    return span.contains(day) ? day.year : 0
  }
}
