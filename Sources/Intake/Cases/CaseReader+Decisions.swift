import DelimitedText

// How this works. One decision is one case, and a row is counted as one. A cell of decisions that is blank among others that are filled is mostly
// merged with the one above it, for a further debtor; "nt" means the same; and "từ 31 đến 40/QĐ" are ten. Which it is cannot be told, so such rows
// count as they stand and are told. What columns understood of a decision's number does not come here but for the first of its series.

extension CaseReader {
  /// What a cell of decisions names.
  private enum Decision {
    case new, known
    /// None, that of the row above, or several.
    case unclear
  }

  /// Takes in the row's decision, and notes one that was met before or is none.
  mutating func takeDecision(_ record: borrowing Record, _ slot: Int, year: Int) {
    switch decision(record, office: tally.offices[slot].position, year: year) {
    case .new: return
    case .known: repeated(record, slot)
    case .unclear:
      tally.remark(.caseDecisionUnclear, slot: slot, at: CaseTally.Place(line: record.line, range: record.byteRange))
    }
  }

  /// (A cell of blanks and dashes names none, and blanks around a number are none of it.)
  private mutating func decision(_ record: borrowing Record, office: Int, year: Int) -> Decision {
    record.withBytes(of: fields.decision) { bytes in
      let number = bytes.extracting(setting.numbers.textRange(of: bytes))
      if !number.indices.contains(where: { number[$0] != 0x2D && number[$0] != 0x2E }) { return .unclear }
      if setting.isUnclearDecision(number) { return .unclear }
      return register.insert(number, office: office, year: year) ? .new : .known
    }
  }
}

extension CaseSetting {
  /// Whether a cell means the decision above it, or several. (Not asked of the reader, which would be copied for it.)
  fileprivate func isUnclearDecision(_ cell: Span<UInt8>) -> Bool {
    let limit = min(cell.count, CaseSetting.longestUnclear)
    var (count, isInNumber, isWritten) = (0, false, false)
    var end = 0
    while end < limit, cell[end] != UInt8(ascii: "/") {
      let isDigit = cell[end] &- 0x30 <= 9
      if isDigit, !isInNumber { count &+= 1 }
      if !isDigit, count == 1, cell[end] >= 0x41 { isWritten = true }
      isInNumber = isDigit
      end &+= 1
    }
    if count == 0 { return end == cell.count && search.vocabulary.isDitto(cell, numbers.decoder) }
    guard count > 1, isWritten else { return false }
    let phrase = Phrase(numbers.decoder.string(cell.extracting(0..<end)))
    return search.vocabulary[.rangeWords].contains(where: phrase.holds)
  }

  /// What is longer is no such cell.
  private static var longestUnclear: Int { 48 }
}
