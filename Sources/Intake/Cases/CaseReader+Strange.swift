import DelimitedText

// How this works. Where the column of offices holds something else, or nothing, each row names no known office, and all are told alike. A row that
// begins with the very bytes of the one before it is what that was. Of one that names another unknown office, beyond the findings that are kept, there is
// nothing to find out but that it names no office and no sum, whether it was told before and that it is a case: all of which bytes tell. Such rows are
// rejected together. Any doubt sends a row the long way.

/// A case of no known office, by which the one right below it is known.
struct StrangeRow: Sendable {
  /// How many records there are up to it; none where there is no such row.
  fileprivate(set) var count = 0
  /// How many there are up to one that was taken by the bytes of its office.
  fileprivate var countOfOther = 0
  /// Its first filled field, and what is written up to the end of that, which holds what it says of its office.
  fileprivate var first = 0
  fileprivate var beginning: [UInt8] = []
  /// Whether it names an office, and that was told.
  fileprivate var isNamed = false

  /// A longer beginning is not kept.
  fileprivate static let limit = 256
}

/// Rows of no known office, one below the other.
private struct StrangeRows {
  private(set) var count = 0
  private(set) var place: CaseTally.Place?
  private(set) var bytes = 0
  /// How many of them have an amount that can be read, and what is due in these.
  private(set) var readable = 0
  private(set) var due: Int64 = 0
  /// How many are told to name an unknown office, and how many to name none, each by a finding that is not kept.
  var unkept = 0
  var unkeptUnnamed = 0
  /// Whether all of them begin as the row above does.
  var areAgain = true

  /// Adds a row that follows. (Of so few rows that are read at once the sums stay in 64 bits.)
  mutating func add(_ record: borrowing Record, _ sum: CaseTally.Sum?) {
    if count == 0 { place = CaseTally.Place(line: record.line, range: record.byteRange) }
    count &+= 1
    bytes &+= record.byteCount
    guard let sum else { return }
    readable &+= 1
    due &+= sum.due
  }
}

/// What is asked of each row, held while rows are read.
private struct Glances {
  let offices: OfficeGlance
  let headings: HeadingGlance
  /// What an amount alone is above; no amount where that does not tell.
  let largestAbove: Int64

  init(_ setting: CaseSetting) {
    (offices, headings) = (setting.rules.offices.glance, setting.rules.headings.value)
    largestAbove = CaseReader.doAmountsTell(setting) ? setting.largestAbove : .max
  }
}

extension CaseReader {
  /// Whether the record before was such a row.
  var isBelowStrange: Bool {
    let read = reading.totals.read
    return read > 0 && (strangeRow.count == read || strangeRow.countOfOther == read)
  }

  /// Rejects the first of `rows`, as many as are cases of no known office that are told by their bytes; the row behind them.
  mutating func takeStrange(_ block: borrowing RecordBlock, _ rows: Range<Int>) -> Int {
    // (Held here and passed on: what each row would ask the reader for would be counted for it.)
    let (setting, glances) = (setting, Glances(setting))
    var strange = StrangeRows()
    var row = rows.lowerBound
    while row < rows.upperBound, block.withRecord(row, { add($0, to: &strange, setting, glances) }) { row &+= 1 }
    if row > rows.lowerBound { reject(strange, block.byteRange(of: rows.lowerBound..<row)) }
    return row
  }

  /// The same of one row; false, and nothing done, where there may be more to it. (An office that was met is not strange.)
  mutating func takeStrange(_ record: borrowing Record) -> Bool {
    if setting.fields.office >= 0, record.code(of: setting.fields.office, in: known.offices) > 0 { return false }
    // (Before an unknown office was told, there is nothing to ask for which all names would be looked up.)
    guard isBelowStrange || !reading.findings.hasRoomForErrors || told.unknownOffices > 0 else { return false }
    var strange = StrangeRows()
    guard add(record, to: &strange, setting, Glances(setting)) else { return false }
    reject(strange, record.byteRange)
    return true
  }

  /// Keeps in mind a case that was taken, where one that begins like it has nothing more to be told.
  mutating func remember(_ record: borrowing Record, _ first: Int, _ office: CellMeanings.OfficeCell) {
    let fields = setting.fields
    guard fileOffice != nil || orphans.sum != nil, blockOffice == nil, !record.hasIssues,
      first == fields.office || max(fields.office, fields.officeName) <= first
    else { return }
    if case .unknown(let text, _) = office {
      guard told.contains(ToldOnce.hash(ofOffice: text.utf8Span.span)) else { return }
      strangeRow.isNamed = true
    } else {
      guard officeOfBlock == nil, title == nil else { return }
      strangeRow.isNamed = false
    }
    if strangeRow.begin(with: record, first) { strangeRow.count = reading.totals.read }
  }

  /// Adds a row to those that are rejected together; false, and nothing done, where there may be more to it.
  private mutating func add(
    _ record: borrowing Record, to strange: inout StrangeRows, _ setting: CaseSetting, _ glances: borrowing Glances
  ) -> Bool {
    guard !record.hasIssues, record.fieldCount == setting.fields.width, !trail.isOpen else { return false }
    let status = record.code(of: setting.fields.status, in: known.statuses)
    guard CaseReader.fillsCase(record, setting, statesStatus: status > 0) else { return false }
    let isAgain = strange.areAgain && tellAgain(record, &strange)
    let digits = record.digits(of: setting.fields.due)
    if !isAgain, !tellOther(record, digits: digits, &strange, setting, glances) { return false }
    strange.areAgain = isAgain
    strange.add(record, statedAmount(record, digits: digits, status: status))
    return true
  }

  /// Whether a row begins as the one before it; tells where it names no office.
  private mutating func tellAgain(_ record: borrowing Record, _ strange: inout StrangeRows) -> Bool {
    guard strangeRow.count == reading.totals.read, strangeRow.count > 0, fileOffice != nil || orphans.sum != nil,
      strangeRow.isBeginning(of: record)
    else { return false }
    if strangeRow.isNamed { return true }
    if reading.findings.hasRoomForErrors { tellUnnamed(record) } else { strange.unkeptUnnamed &+= 1 }
    return true
  }

  /// Whether a row, in which `digits` are due, names another unknown office, of which no finding is kept and no block begins that differs from the one around it.
  private mutating func tellOther(
    _ record: borrowing Record, digits: Int64, _ strange: inout StrangeRows, _ setting: CaseSetting, _ glances: borrowing Glances
  ) -> Bool {
    let field = setting.fields.office
    guard field >= 0, fileOffice != nil || orphans.areMixed,
      let (hash, isNoHeading) = CaseReader.strangeCell(record, field, setting.isUTF8, glances, &strangeWords),
      let first = firstOfFullCase(record, isFilled: field), !reading.findings.hasRoomForErrors || told.contains(hash),
      isNoHeading && first == field && digits > glances.largestAbove || beginsCase(record, first)
    else { return false }
    if told.insert(.officeUnknown, hash: hash, office: fileOffice) { strange.unkept &+= 1 }
    return true
  }

  /// By what an unknown office is told apart, and whether its cell is surely no heading either; nil where it may be known, or a sum.
  private static func strangeCell(
    _ record: borrowing Record, _ field: Int, _ isUTF8: Bool, _ glances: borrowing Glances, _ words: inout StrangeWords
  ) -> (hash: UInt64, isNoHeading: Bool)? {
    let (offices, headings) = (glances.offices, glances.headings)
    return record.withBytes(of: field) { cell in
      let meaning = offices.meaning(ofCell: cell, isUTF8: isUTF8, headings, &words)
      return meaning == .office ? nil : (ToldOnce.hash(ofOffice: cell), meaning == .none)
    }
  }

  /// Rejects rows, which span `range`, as one would be rejected after the other.
  private mutating func reject(_ strange: StrangeRows, _ range: Range<Int>) {
    guard let place = strange.place else { return }
    reading.totals.read &+= strange.count
    reading.coverage.take(range, holding: strange.bytes)
    // (A broken row asks whether bytes that are no text stand before the part.)
    _ = trail.holdsNextRow()
    if strange.areAgain {
      strangeRow.count = reading.totals.read
    } else {
      strangeRow.countOfOther = reading.totals.read
      if blockOffice != nil || !(title?.isTold ?? false) {
        enterBlock(of: nil, under: BlockTitle(unknown: "", line: place.line, isTold: true))
      }
    }
    for (rule, rows) in [(Rule.officeUnknown, strange.unkept), (.officeUnnamed, strange.unkeptUnnamed)] where rows > 0 {
      reading.findings.noteUnkept(rule, of: fileOffice, rows: rows)
    }
    askForEntryIfFull()
    if wanted != nil { collect(range) }
    let sum = FaultTally.Sum(
      place: place, breaches: Breaches(.officeUnknown), rows: strange.count, bytes: strange.bytes, readable: strange.readable,
      due: strange.due)
    if let fileOffice { faults.add(sum, office: fileOffice) } else { orphans.sum?.add(sum) }
  }
}

extension StrangeRow {
  /// Whether a row begins as this one does.
  fileprivate func isBeginning(of record: borrowing Record) -> Bool {
    record.withRawBytes(upTo: first) { bytes in
      if bytes.count != beginning.count { return false }
      let known = beginning.span
      for at in bytes.indices where bytes[at] != known[at] { return false }
      return true
    }
  }

  /// Takes what is written up to the end of the field `first`; false where it is too long.
  fileprivate mutating func begin(with record: borrowing Record, _ first: Int) -> Bool {
    self.first = first
    beginning.removeAll(keepingCapacity: true)
    return record.withRawBytes(upTo: first) { bytes in
      if bytes.count > StrangeRow.limit { return false }
      for at in bytes.indices { beginning.append(bytes[at]) }
      return true
    }
  }
}
