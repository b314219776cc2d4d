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

  /// What states units, and what it says.
  struct UnitEntry: Sendable {
    let entry: Entry
    /// The field of its label.
    let label: Int
    let statement: UnitStatement
  }

  private(set) var entries: [Layout.PreambleKey: Entry] = [:]
  /// Every cell that states a unit: that of cases and that of money may have a line each.
  private(set) var units: [UnitEntry] = []
  /// Every cell that states a period without a label: "KẾT QUẢ 8 THÁNG NĂM 2022".
  private(set) var periods: [Entry] = []

  /// Đồng a unit of money columns, and whether the file counts cases, as the lines of units say.
  var unit: (money: Int64?, cases: Bool) {
    let meanings = units.map(\.statement.meaning)
    return (meanings.lazy.compactMap(\.money.first).first, meanings.contains(where: \.isOfCases))
  }

  /// Reads the records above a heading. A key stands before a colon, or alone with its value in the next filled cell; the first
  /// value of a key counts, but every unit.
  init(_ records: ArraySlice<HeadRecord>, vocabulary: HeadingVocabulary) {
    for index in records.indices {
      let cells = records[index].cells
      let units = Preamble.units(in: cells, record: index, vocabulary.units)
      self.units += units
      for (field, cell) in cells.enumerated() where HeadingReader.mayBeHeading(cell) {
        if units.contains(where: { $0.entry.field == field || $0.label == field }) { continue }
        if let found = Preamble.entry(cell, field, cells, vocabulary), entries[found.key] == nil {
          entries[found.key] = Entry(value: found.value, record: index, field: found.field)
          if [.period, .month, .year].contains(found.key) { continue }
        }
        if entries[.period].map({ $0.record == index && $0.field == field }) ?? false { continue }
        if !vocabulary.periods(inTitle: cell).isEmpty {
          periods.append(Entry(value: Preamble.trimmed(cell[...]), record: index, field: field))
        }
      }
    }
  }

  subscript(key: Layout.PreambleKey) -> Entry? { entries[key] }

  /// The units that the cells of a record state. Behind a cell with a label another may hold a unit alone: "Đơn vị tính: Việc; 1.000 đồng",
  /// parted by the file's own separator.
  static func units(in cells: [String], record: Int, _ words: UnitWords) -> [UnitEntry] {
    var units: [UnitEntry] = []
    for (field, cell) in cells.enumerated() where HeadingReader.mayBeHeading(cell) {
      let next = next(after: field, cells)
      if let found = words.statement(in: cell, next: next?.value) {
        let place = found.isInNext ? next?.field ?? field : field
        let entry = Entry(value: trimmed(cells[place][...]), record: record, field: place)
        units.append(UnitEntry(entry: entry, label: field, statement: found.statement))
      } else if !units.isEmpty, units.last?.entry.field != field, let statement = words.bareStatement(in: cell) {
        let entry = Entry(value: trimmed(cell[...]), record: record, field: field)
        units.append(UnitEntry(entry: entry, label: field, statement: statement))
      }
    }
    return units
  }

  private static func entry(
    _ cell: String, _ field: Int, _ cells: [String], _ vocabulary: HeadingVocabulary
  ) -> (key: Layout.PreambleKey, value: String, field: Int)? {
    if let colon = cell.firstIndex(of: ":") {
      guard let key = vocabulary.preamble[Phrase(String(cell[..<colon]))] else { return nil }
      let value = trimmed(cell[cell.index(after: colon)...])
      if !value.isEmpty { return (key, value, field) }
      return next(after: field, cells).map { (key, $0.value, $0.field) }
    }
    let phrase = Phrase(cell)
    if let key = vocabulary.preamble[phrase] { return next(after: field, cells).map { (key, $0.value, $0.field) } }
    return vocabulary.unmarkedKey(of: phrase).map { ($0, trimmed(cell[...]), field) }
  }

  private static func next(after field: Int, _ cells: [String]) -> (value: String, field: Int)? {
    for index in cells.indices where index > field {
      let value = trimmed(cells[index][...])
      if !value.isEmpty { return (value, index) }
    }
    return nil
  }

  static func trimmed(_ text: Substring) -> String {
    var text = text
    // What nobody sees is part of no word, and of no code.
    if text.utf8.contains(where: { $0 >= 0x80 }), text.unicodeScalars.contains(where: FoldedText.isInvisible) {
      text = Substring(Substring.UnicodeScalarView(text.unicodeScalars.filter { !FoldedText.isInvisible($0) }))
    }
    if let first = text.utf8.first, let last = text.utf8.last, isASCIISign(first), isASCIISign(last) { return String(text) }
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
  /// Whether a cell holds nothing but white space.
  static func isBlank(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    return isASCIISign(first) ? false : trimmed(text[...]).isEmpty
  }

  /// Whether a byte is a visible sign of ASCII, which no white space begins or ends with.
  private static func isASCIISign(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
}
