import DelimitedText

// How this works. Where the column of offices holds something else, or nothing, each row names no known office, and all are told alike. A row that
// begins with the very bytes of the one before it is what that was. Of one that names another unknown office, beyond those that are kept in mind and
// the findings that are kept, there is nothing to find out but that it names no office and no sum, was not told before and is a case: all of which
// bytes tell. Any doubt sends the row the long way.

/// A case of no known office, by which the one right below it is known.
struct StrangeRow: Sendable {
  /// How many records there are up to it; none where there is no such row.
  fileprivate(set) var count = 0
  /// Its first filled field, and what is written up to the end of that, which holds what it says of its office.
  fileprivate var first = 0
  fileprivate var beginning: [UInt8] = []
  /// Whether it names an office, and that was told.
  fileprivate var isNamed = false

  /// A longer beginning is not kept.
  fileprivate static let limit = 256
}

extension CaseReader {
  /// Takes a row as the one right before it was taken; false, and nothing done, where it does not begin like that or there was none.
  mutating func takeStrangeAgain(_ record: borrowing Record) -> Bool {
    if strangeRow.count != reading.totals.read || strangeRow.count == 0 { return false }
    guard orphans.sum != nil, !record.hasIssues, record.fieldCount == setting.fields.width, strangeRow.isBeginning(of: record),
      CaseReader.fillsCase(record, setting)
    else { return false }
    countStrange(record)
    strangeRow.count = reading.totals.read
    if strangeRow.isNamed { _ = trail.holdsNextRow() } else { tellUnnamed(record) }
    rejectOrphanAgain(record)
    return true
  }

  /// Keeps in mind a case that was taken, where one that begins like it is an orphan as well and has nothing more to be told.
  mutating func remember(_ record: borrowing Record, _ first: Int, _ office: CellMeanings.OfficeCell) {
    let fields = setting.fields
    guard fileOffice == nil, orphans.sum != nil, blockOffice == nil, !record.hasIssues,
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

  /// Takes a row of an unknown office as one of very many; false, and nothing done, where there may be more to it.
  mutating func takeStrange(_ record: borrowing Record) -> Bool {
    guard told.isFull, orphans.areMixed, fileOffice == nil, !isAfterDamage, !reading.findings.hasRoomForErrors,
      !record.hasIssues, firstOfCase(record) != nil, let hash = CaseReader.toldHash(record, setting),
      told.insert(.officeUnknown, hash: hash, office: nil)
    else { return false }
    countStrange(record)
    if blockOffice != nil || !(title?.isTold ?? false) {
      enterBlock(of: nil, under: BlockTitle(unknown: "", line: record.line, isTold: true))
    }
    _ = trail.holdsNextRow()
    _ = reading.findings.note(.officeUnknown, of: nil)
    rejectOrphanAgain(record)
    return true
  }

  /// Enters a record into the account.
  private mutating func countStrange(_ record: borrowing Record) {
    reading.totals.read &+= 1
    reading.coverage.take(record.byteRange)
  }

  /// What the row's office is told by, nil where it may be known.
  private static func toldHash(_ record: borrowing Record, _ setting: CaseSetting) -> UInt64? {
    if setting.fields.office < 0 { return nil }
    let offices = setting.rules.offices
    return record.withBytes(of: setting.fields.office) { offices.isStrange($0) ? ToldOnce.hash(ofOffice: $0) : nil }
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
