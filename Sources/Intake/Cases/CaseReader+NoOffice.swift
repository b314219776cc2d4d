import DelimitedText

// How this works. Whose a row is that leaves its office blank is told by rows before it, which the reader of a part of the file does not know. Mostly
// some of them name an office, and then the part is read by the reader of the part before. Where already the first row of a list is a case without an
// office, the others will have none either: a part of it is read as if no block of an office held before it, and is of use where none does.

extension CaseReader {
  /// Takes a row that leaves its office blank as one of none, or asks for what stands before the part of the file that is read.
  mutating func askWhetherNoOfficeHolds() {
    if assumesNoOffice { restsOnNoOffice = true } else { asksForEntry = true }
  }

  /// Whether the first row of the list is a case that leaves its office blank.
  func beginsWithoutOffice(_ memory: ReaderMemory) throws(SourceError) -> Bool {
    let beginning = tableStart..<min(source.size, tableStart + CaseReader.beginningBytes)
    var reader = RecordReader(source, format: format, range: beginning, firstLine: 0, memory: memory)
    guard try reader.advance() else { return false }
    let offices = [fields.office, fields.officeName].filter { $0 >= 0 }
    return reader.withRecord { record in
      !offices.isEmpty && CaseReader.fillsCase(record, setting) && offices.allSatisfy { Self.isBlank(record, $0) }
    } ?? false
  }

  /// Enough for most rows.
  private static let beginningBytes = 1 << 10
}
