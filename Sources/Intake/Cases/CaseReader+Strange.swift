import DelimitedText

// How this works. Where the column of offices holds something else, each row names another unknown office. Beyond those that are kept in mind
// and the findings that are kept, there is nothing to find out of such a row but that it names no office and no sum, was not told
// before and is no note: all of which bytes tell. Any doubt sends the row the long way.

extension CaseReader {
  /// Takes a row of an unknown office as one of very many; false, and nothing done, where there may be more to it.
  mutating func takeStrange(_ record: borrowing Record) -> Bool {
    guard told.isFull, orphans.areMixed, fileOffice == nil, !isAfterDamage, !reading.findings.hasRoomForErrors,
      !record.hasIssues, record.fieldCount == fields.width, let hash = CaseReader.toldHash(record, setting), !told.contains(hash)
    else { return false }
    let cell = CellMeanings.OfficeCell.unknown(text: "", hint: .none)
    if note(in: record, cell) != nil { return false }
    reading.totals.read &+= 1
    reading.coverage.take(record.byteRange)
    enterBlock(of: nil, under: BlockTitle(unknown: "", line: record.line, isTold: true))
    _ = trail.holdsNextRow()
    _ = told.insert(.officeUnknown, hash: hash, office: nil)
    _ = reading.findings.note(.officeUnknown, of: nil)
    rejectOrphan(record, cell)
    return true
  }

  /// What the row's office is told by, nil where it may be known.
  private static func toldHash(_ record: borrowing Record, _ setting: CaseSetting) -> UInt64? {
    if setting.fields.office < 0 { return nil }
    let offices = setting.rules.offices
    return record.withBytes(of: setting.fields.office) { offices.isStrange($0) ? ToldOnce.hash(.officeUnknown, $0, 0) : nil }
  }
}
