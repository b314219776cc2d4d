import DelimitedText

/// What the lines above a heading say of the whole file: office, period, submission, unit.
struct Preamble: Sendable {
  /// A value and where it stands.
  struct Entry: Sendable {
    let value: String
    /// The record and the field, as indices of the head.
    let record: Int
    let field: Int
  }

  private(set) var entries: [Layout.PreambleKey: Entry] = [:]
  /// Đồng a unit of money columns, and whether the file counts cases, as the unit's line says.
  private(set) var unit: (money: Int64?, cases: Bool) = (nil, false)

  /// Reads the records above a heading. A key stands before a colon, or alone with its value in the next filled cell; the first
  /// value of a key counts.
  init(_ records: ArraySlice<HeadRecord>, vocabulary: HeadingVocabulary) {
    for index in records.indices {
      let cells = records[index].cells
      for (field, cell) in cells.enumerated() {
        guard let found = Preamble.entry(cell, field, cells, vocabulary), entries[found.key] == nil else { continue }
        entries[found.key] = Entry(value: found.value, record: index, field: found.field)
      }
    }
    if let text = entries[.unit]?.value { unit = vocabulary.unit(in: text) }
  }

  subscript(key: Layout.PreambleKey) -> Entry? { entries[key] }

  private static func entry(
    _ cell: String, _ field: Int, _ cells: [String], _ vocabulary: HeadingVocabulary
  ) -> (key: Layout.PreambleKey, value: String, field: Int)? {
    if let colon = cell.firstIndex(of: ":") {
      guard let key = vocabulary.preamble[Phrase(String(cell[..<colon]))] else { return nil }
      let value = trimmed(cell[cell.index(after: colon)...])
      if !value.isEmpty { return (key, value, field) }
      return next(after: field, cells).map { (key, $0.value, $0.field) }
    }
    guard let key = vocabulary.preamble[Phrase(cell)] else { return nil }
    return next(after: field, cells).map { (key, $0.value, $0.field) }
  }

  private static func next(after field: Int, _ cells: [String]) -> (value: String, field: Int)? {
    for index in cells.indices where index > field {
      let value = trimmed(cells[index][...])
      if !value.isEmpty { return (value, index) }
    }
    return nil
  }

  static func trimmed(_ text: Substring) -> String {
    // Mostly there is nothing to take off.
    if let first = text.utf8.first, let last = text.utf8.last, first > 0x20, first < 0x7F, last > 0x20, last < 0x7F {
      return String(text)
    }
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
