import DelimitedText

// How this works. One decision is one case, and a row is counted as one. Which decision a cell names cannot always be told (``DecisionCell``); such rows
// count as they stand and are told. What columns understood of a decision's number does not come here but for the first of its series.

extension CaseReader {
  /// What a row's decision is among the others of the list.
  private enum Decision {
    case new, known
    case unnamed(DecisionCell)
  }

  /// Takes in the row's decision, and notes one that was met before or is none.
  mutating func takeDecision(_ record: borrowing Record, _ slot: Int, year: Int) {
    let decision = decision(record, office: tally.offices[slot].position, year: year)
    if case .new = decision { return }
    if case .known = decision { return repeated(record, slot) }
    let place = CaseTally.Place(line: record.line, range: record.byteRange)
    if case .unnamed(.lost(let loss)) = decision {
      tally.remark(.caseDecisionLost, slot: slot, at: place, value: loss.rawValue)
    } else {
      tally.remark(.caseDecisionUnclear, slot: slot, at: place)
    }
  }

  /// (A cell of blanks and dashes names none, and blanks around a number are none of it.)
  private mutating func decision(_ record: borrowing Record, office: Int, year: Int) -> Decision {
    record.withBytes(of: fields.decision) { bytes in
      let number = bytes.extracting(setting.numbers.textRange(of: bytes))
      let meaning = setting.meaning(ofDecision: number)
      if meaning != .number { return .unnamed(meaning) }
      return register.insert(number, office: office, year: year, by: setting.spelling) ? .new : .known
    }
  }
}
