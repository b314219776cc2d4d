import DelimitedText

// Reports that are printed into a file have the head of the first page at the top of each: the title, the unit, the heading with its rows of groups and
// numbers. Word for word the same as above the table, it says nothing that was not said there, whatever numbers stand in it.

extension TableReader {
  /// Which row above the table a record that names no office repeats word for word; nil where it repeats none. (Such rows are told by where they begin
  /// and how many cells they have before they are compared.)
  mutating func repeatedHead(_ record: borrowing Record) -> Int? {
    guard let first = Self.firstFilled(record), Self.firstLetter(record, first).isSubset(of: headBeginnings) else { return nil }
    var filled = 0
    for field in first..<record.fieldCount where !Self.isBlank(record, field) { filled += 1 }
    let above = head[..<search.tableStart]
    return above.firstIndex { $0.first == first && $0.filled == filled && Self.repeats(record, $0.cells) }
  }

  /// What a cell begins with, blanks left out: nothing, where it is no ASCII letter or digit, which only the encoding tells.
  private static func firstLetter(_ record: borrowing Record, _ field: Int) -> LetterSet {
    record.withBytes(of: field) { bytes in
      for at in bytes.indices where bytes[at] != 0x20 && bytes[at] != 0x09 { return LetterSet(bytes[at]) }
      return LetterSet()
    }
  }

  private static func repeats(_ record: borrowing Record, _ cells: [String]) -> Bool {
    for field in 0..<max(record.fieldCount, cells.count) {
      let known = field < cells.count ? Preamble.trimmed(cells[field][...]) : ""
      guard field < record.fieldCount else {
        if known.isEmpty { continue }
        return false
      }
      if Preamble.trimmed(record.text(of: field)[...]) != known { return false }
    }
    return true
  }

  /// Whether a record that holds little else than the name of `office` repeats a line above the table, within the block of another office: the sender's
  /// name at the top of a page, or the title of rows of its own. (Static where it can be, or the reader would be copied for each row.)
  mutating func repeatsSender(_ record: borrowing Record, _ office: Int) -> Bool {
    guard hasOffices, let block = blockOffice, block != office, Self.isNearlyBlank(record) else { return false }
    return repeatedHead(record).map { $0 < search.rows.lowerBound } ?? false
  }

  private static func isNearlyBlank(_ record: borrowing Record) -> Bool { !record.fillsMore(than: 2) }

  /// Takes the sender's name of a further page: until the heading is met again the rows below are its own.
  mutating func takeSender(_ record: borrowing Record, _ office: Int) {
    enter(.office(office), of: record)
    noteTaken(record)
  }

  /// Passes over the head of a further page. Where titles alone say whose rows are, those below it need one of their own.
  mutating func takeHead(_ record: borrowing Record, repeating row: Int) {
    if search.isSectioned, row < search.rows.lowerBound, let field = head[row].first {
      enter(.unknown(text: Preamble.trimmed(head[row].cells[field][...]), hint: .none), of: record)
    }
    // A block may go on below the head of a page that names another office, and rows of that one may begin there.
    if let title, title.mayBePageHead, search.rows.contains(row), record.line - title.line <= search.rows.upperBound {
      enterBlock(of: nil, under: BlockTitle(.pageHead, record))
    }
    noteTaken(record)
  }
}
