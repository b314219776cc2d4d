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
  /// Every value behind a label, the first of each key too.
  private(set) var labelled: [(key: Layout.PreambleKey, entry: Entry)] = []
  /// Every cell that states a unit: that of cases and that of money may have a line each.
  private(set) var units: [UnitEntry] = []
  /// Every cell that states a period without a label: "KẾT QUẢ 8 THÁNG NĂM 2022".
  private(set) var periods: [Entry] = []

  /// Đồng a unit of money columns, and whether the file counts cases, as the lines of units say.
  var unit: (money: Int64?, cases: Bool) {
    let meanings = units.map { $0.statement.meaning }
    return (meanings.lazy.compactMap(\.money.first).first, meanings.contains(where: \.isOfCases))
  }

  /// Reads the records above a heading. A key stands before a colon, or alone with its value in the next filled cell; the first
  /// value of a key counts, but every unit. A cell may hold several, each with its label. A submission with a label counts before one in a
  /// title.
  init(_ records: ArraySlice<HeadRecord>, vocabulary: HeadingVocabulary) {
    var titled: Entry?
    for index in records.indices {
      let cells = records[index].cells
      let parted = Preamble.parted(cells, vocabulary)
      let units = Preamble.units(in: parted, of: cells, record: index, vocabulary)
      self.units += units
      let labelled = units.filter(\.statement.isLabelled)
      for (field, parts) in parted {
        if parts.count == 1, labelled.contains(where: { $0.entry.field == field || $0.label == field }) { continue }
        for part in parts where parts.count == 1 || vocabulary.units.statement(in: part, next: nil) == nil {
          take(part, index, field, cells, vocabulary)
          if titled == nil, let submission = vocabulary.submission(inTitle: part) {
            titled = Entry(value: submission, record: index, field: field)
          }
        }
      }
    }
    if let titled, entries[.submission] == nil { entries[.submission] = titled }
  }

  /// Takes what a part of a cell states beside units.
  private mutating func take(_ part: String, _ record: Int, _ field: Int, _ cells: [String], _ vocabulary: HeadingVocabulary) {
    if let found = Preamble.entry(part, field, cells, vocabulary) {
      let value = found.key == .submission ? Preamble.withoutDay(found.value) : found.value
      let entry = Entry(value: value, record: record, field: found.field)
      labelled.append((found.key, entry))
      if entries[found.key] == nil {
        entries[found.key] = entry
        if [.period, .month, .year].contains(found.key) { return }
      }
    }
    if entries[.period].map({ $0.record == record && $0.field == field }) ?? false { return }
    take(period: part, record, field, vocabulary)
  }

  /// Takes the name of an office that stands without a label.
  mutating func takeOffice(_ entry: Entry) {
    entries[.officeName] = entry
    labelled.append((.officeName, entry))
  }

  /// Adds the periods that cells over groups of columns state, but for `others`, which are set aside.
  mutating func addPeriods(over rows: Range<Int>, _ head: [HeadRecord], _ reader: HeadingReader, without others: Set<String>) {
    for row in rows {
      for field in head[row].candidates where !others.contains(head[row].cells[field]) {
        switch reader.reading(of: head[row].cells[field])?.word {
        case nil, .column(.period), .column(.month), .column(.year):
          take(period: head[row].cells[field], row, field, reader.vocabulary)
        case .column, .figure, .measure, .aspect, .group: continue
        }
      }
    }
  }

  /// Adds the periods that cells of the heading state of columns of figures and nothing else, years alone among them, as far as they are not set aside.
  mutating func addPeriods(of columns: ColumnMap, _ rows: Range<Int>, _ head: [HeadRecord]) {
    let groups = columns.groups
    if groups.statesNothing { return }
    for row in rows {
      for (field, cell) in head[row].cells.enumerated() where groups.states(cell) && !groups.others.contains(cell) {
        let text = cell.withSingleBlanks
        guard columns.numberFields.contains(where: { columns.columns[$0].cells.contains(text) }) else { continue }
        periods.append(Entry(value: text, record: row, field: field))
      }
    }
  }

  /// Adds the years that stand above a heading as a title does, alone in their row, or as groups of columns.
  mutating func addYears(above heading: Int, _ head: [HeadRecord], _ reader: HeadingReader) {
    for (row, record) in head[..<heading].enumerated() where record.filled > record.candidates.count {
      let bare = record.withoutRepeats
      let fields = bare.filled == 1 ? Array(bare.cells.indices) : HeadingSearch.groups(of: bare, over: head[heading], reader)
      for field in fields where PeriodGroups.isYear(bare.cells[field]) {
        periods.append(Entry(value: bare.cells[field], record: row, field: field))
      }
    }
  }

  private mutating func take(period text: String, _ record: Int, _ field: Int, _ vocabulary: HeadingVocabulary) {
    if vocabulary.periods(inTitle: text).isEmpty { return }
    periods.append(Entry(value: Preamble.trimmed(text[...]), record: record, field: field))
  }

  /// Adds the units that the cells of a column "Đơn vị tính" state, as far as they are among `records`.
  mutating func addUnits(of column: Int, _ records: ArraySlice<HeadRecord>, _ words: UnitWords) {
    for index in records.indices where records[index].cells.indices.contains(column) {
      let value = Preamble.trimmed(records[index].cells[column][...])
      guard let statement = words.columnStatement(in: value) else { continue }
      units.append(UnitEntry(entry: Entry(value: value, record: index, field: column), label: column, statement: statement))
    }
  }

  /// The values behind the labels of a key, from the top down.
  func values(of key: Layout.PreambleKey) -> [Entry] { labelled.filter { $0.key == key }.map(\.entry) }

  subscript(key: Layout.PreambleKey) -> Entry? { entries[key] }

  /// The units that the cells of a record state. Behind a cell with a label another may hold a unit alone: "Đơn vị tính: Việc; 1.000 đồng",
  /// parted by the file's own separator.
  static func units(in cells: [String], record: Int, _ vocabulary: HeadingVocabulary) -> [UnitEntry] {
    units(in: parted(cells, vocabulary), of: cells, record: record, vocabulary)
  }

  /// The cells of a record that may say something, by their fields, each in its parts.
  private typealias PartedCells = [(field: Int, parts: [String])]

  private static func parted(_ cells: [String], _ vocabulary: HeadingVocabulary) -> PartedCells {
    cells.enumerated().filter { HeadingReader.mayBeHeading($0.element) || mayBeSpan($0.element) }.map {
      ($0.offset, vocabulary.preambleParts(of: $0.element))
    }
  }

  /// Whether a cell may be a span of time without a word, "(10/2021 - 8/2022)": a dash stands in it, and on either side a slash.
  private static func mayBeSpan(_ cell: String) -> Bool {
    guard (13...40).contains(cell.utf8.count), let first = cell.firstIndex(of: "/"), let last = cell.lastIndex(of: "/") else {
      return false
    }
    return cell[first..<last].contains { "-\u{2013}\u{2014}".contains($0) }
  }

  private static func units(
    in parted: PartedCells, of cells: [String], record: Int, _ vocabulary: HeadingVocabulary
  ) -> [UnitEntry] {
    let words = vocabulary.units
    var units: [UnitEntry] = []
    var before: String?
    for (field, parts) in parted {
      let cell = cells[field]
      defer { before = cell }
      if words.labelsAmount(cell) { break }
      let next = next(after: field, cells)
      for (number, part) in parts.enumerated() {
        if let found = words.statement(in: part, next: number == parts.count - 1 ? next?.value : nil) {
          let place = found.isInNext ? next?.field ?? field : field
          let entry = Entry(value: trimmed(found.isInNext ? cells[place][...] : part[...]), record: record, field: place)
          units.append(UnitEntry(entry: entry, label: field, statement: found.statement))
        } else if units.last?.entry.field != field || number > 0 {
          let bare = units.isEmpty ? nil : words.bareStatement(in: part)
          guard let statement = bare ?? words.unlabelledStatement(in: part, behind: before) else { continue }
          let entry = Entry(value: trimmed(part[...]), record: record, field: field)
          units.append(UnitEntry(entry: entry, label: field, statement: statement))
        }
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

  /// What a line states behind a label of offices, "Mã đơn vị: 01001"; nil for any other.
  static func office(in text: String, _ vocabulary: HeadingVocabulary) -> String? {
    guard let entry = entry(text, 0, [text], vocabulary), [.office, .officeName].contains(entry.key) else { return nil }
    return entry.value
  }

  /// The number of a submission as it is written, or in words where a day stands behind it.
  private static func withoutDay(_ text: String) -> String {
    let phrase = Phrase(text)
    let number = phrase.withoutDay
    return number.count < phrase.count ? number.plainText : text
  }

  private static func next(after field: Int, _ cells: [String]) -> (value: String, field: Int)? {
    for index in cells.indices where index > field {
      let value = trimmed(cells[index][...])
      if !value.isEmpty { return (value, index) }
    }
    return nil
  }

  static func trimmed(_ text: Substring) -> String {
    if isTrimmed(text.utf8Span.span) { return String(text) }
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

  /// Whether a text in UTF-8 surely begins and ends in what is seen and holds nothing that is not: letters of Vietnamese and signs of ASCII alone, as nearly
  /// all do.
  private static func isTrimmed(_ bytes: Span<UInt8>) -> Bool {
    guard !bytes.isEmpty, TextLetters.areComposed(bytes) else { return false }
    var last = bytes.count - 1
    while last > 0, bytes[last] & 0xC0 == 0x80 { last -= 1 }
    return beginsSign(bytes, 0) && beginsSign(bytes, last)
  }

  /// Whether a sign of ASCII or a letter of Vietnamese begins at `at`.
  private static func beginsSign(_ bytes: Span<UInt8>, _ at: Int) -> Bool {
    let first = bytes[at]
    if first == 0xE1 { return at + 1 < bytes.count && 0xBA...0xBB ~= bytes[at + 1] }
    return isASCIISign(first) || 0xC3...0xC6 ~= first
  }

  /// Whether a cell holds nothing but white space.
  static func isBlank(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    return isASCIISign(first) ? false : trimmed(text[...]).isEmpty
  }

  /// Whether a byte is a visible sign of ASCII, which no white space begins or ends with.
  private static func isASCIISign(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
}
