import DelimitedText

// A decision that stands twice may have two debtors. A list in which most rows say in all that is read what another row says, in whatever spelling, was
// put into the file twice, and everything in it would count double.

extension CaseReader {
  /// Whether so many of an office's decisions, `count` of those that are named, stand twice in the list, and their rows say the same, that it is there
  /// twice.
  ///
  /// - Parameter known: what the table was found to hold for another office: it is read again once for all of them.
  func standsTwice(
    _ office: CaseTally.Office, repeated count: Int, _ known: inout RepeatedRows?, _ memory: ReaderMemory
  ) throws(SourceError) -> Bool {
    let (cases, repeated) = (tally.sum(of: office).cases - office.unnamed, Int64(count))
    // (Twice or three times: where nearly all repeat one, it is a number that all have.)
    guard count >= CaseReader.leastRepeated, repeated * 2 >= cases, repeated * 3 <= cases * 2 else { return false }
    let rows: RepeatedRows
    if let known { rows = known } else { rows = try repeatedRows(memory) }
    known = rows
    return rows.repeated >= count && rows.different >= CaseReader.leastRepeated
  }

  /// Fewer may be an accident.
  private static var leastRepeated: Int { 3 }

  /// How many rows have, as far as they are read, the cells of a row above, and how many are different.
  struct RepeatedRows {
    let repeated: Int
    let different: Int
  }

  /// Counts them.
  ///
  /// - Complexity: O(bytes): the table is read again.
  private func repeatedRows(_ memory: ReaderMemory) throws(SourceError) -> RepeatedRows {
    let read = fields.ofCase
    var rows = MixedHashes()
    var count = 0
    var reader = RecordReader(source, format: format, range: tableStart..<source.size, memory: memory)
    while try reader.advance() {
      if let hash = reader.withRecord({ readHash($0, read) }), !rows.insert(hash) { count += 1 }
    }
    return RepeatedRows(repeated: count, different: rows.count)
  }

  /// A hash of what the cells of a row that are read say, however it is spelt.
  func readHash(_ record: borrowing Record, _ read: [Int]) -> UInt64 {
    let (setting, decision) = (setting, fields.decision)
    var hash: UInt64 = 0
    for field in read where field < record.fieldCount {
      let cell = record.withBytes(of: field) { bytes in
        field == decision
          ? setting.spelling.key(of: bytes.extracting(setting.numbers.textRange(of: bytes)))
          : setting.spelling.key(ofWords: bytes)
      }
      hash = mixed(hash ^ cell)
    }
    return hash
  }
}

extension CaseTally.Office {
  /// How many of its rows name no decision.
  fileprivate var unnamed: Int64 {
    let unclear = remarks.filter { $0.rule == .caseDecisionUnclear || $0.rule == .caseDecisionLost }
    return Int64(unclear.reduce(0) { $0 + $1.count })
  }
}
