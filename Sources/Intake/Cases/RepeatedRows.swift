import DelimitedText

// A decision that stands twice may have two debtors. A list in which most rows say in all that is read what another row says was put into the file
// twice, and everything in it would count double.

extension CaseReader {
  /// Whether so many of an office's decisions, `count` of them, stand twice in the list, and in the same words, that it is there twice.
  func standsTwice(_ office: CaseTally.Office, repeated count: Int, _ memory: ReaderMemory) throws(SourceError) -> Bool {
    guard count >= CaseReader.leastRepeated, Int64(count) * 2 >= tally.sum(of: office).cases else { return false }
    let rows = try rowsThatRepeatAnother(memory)
    return rows.repeated >= count && rows.different >= CaseReader.leastRepeated
  }

  /// Fewer may be an accident.
  private static var leastRepeated: Int { 3 }

  /// How many rows have, as far as they are read, the cells of a row above, and how many are different.
  ///
  /// - Complexity: O(bytes): the table is read again.
  private func rowsThatRepeatAnother(
    _ memory: ReaderMemory
  ) throws(SourceError) -> (repeated: Int, different: Int) {
    let read = [
      fields.officeKey, fields.decision, fields.acceptedOn, fields.category, fields.origin, fields.status, fields.due,
      fields.paid,
      fields.reduced,
    ].filter { $0 >= 0 }
    var rows = MixedHashes()
    var count = 0
    var reader = RecordReader(source, format: format, range: tableStart..<source.size, memory: memory)
    while try reader.advance() {
      let hash = reader.withRecord { record in
        read.reduce(0 as UInt64) { hash, field in
          field < record.fieldCount ? mixed(hash ^ record.withBytes(of: field) { stableHash($0, from: 0) }) : hash
        }
      }
      if let hash, !rows.insert(hash) { count += 1 }
    }
    return (count, rows.count)
  }
}
