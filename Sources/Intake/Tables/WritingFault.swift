import DelimitedText

// What is wrong with the writing of a record, above the table as within it: the rule that it breaks, and what a finding shows of it.

extension RecordIssue.Kind {
  /// The rule that is broken, nil where the record can be used all the same.
  var rule: Rule? {
    switch self {
    case .unterminatedQuote: .rowOpenQuote
    case .invalidBytes, .nulBytes: .encodingInvalidBytes
    case .tooLong: .rowCut
    case .textAfterClosingQuote: nil
    }
  }

  /// Whether bytes are at fault that are no text, and not a cell.
  var isOfBytes: Bool {
    switch self {
    case .invalidBytes, .nulBytes: true
    case .unterminatedQuote, .textAfterClosingQuote, .tooLong: false
    }
  }
}

extension FindingList.Facts {
  /// Says what was found of `kind` in a record that should be in `encoding`.
  mutating func tell(_ kind: RecordIssue.Kind, in encoding: TextEncoding) {
    switch kind {
    case .unterminatedQuote(let lines): found = "\(lines)"
    case .invalidBytes(let count): (found, expected) = ("\(count) byte", encoding.rawValue)
    case .nulBytes(let count): (found, expected) = ("\(count) byte NUL", encoding.rawValue)
    case .tooLong(let limit): expected = "\(limit)"
    case .textAfterClosingQuote: break
    }
  }
}
