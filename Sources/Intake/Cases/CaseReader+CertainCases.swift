import DelimitedText
import Enforcement

// How this works. A row that names no known office may be a title, a sum, a note, the head of a page, the heading of another table or a line that says
// of which period the rows below it are. Each of them fills few cells or begins as no case does. So where a whole list names no office that is known,
// a row is told to be a case by the cells that it fills and by the first of them, and is not asked for all else that it might be.

extension CaseReader {
  mutating func takeCase(_ record: borrowing Record, _ office: CellMeanings.OfficeCell) -> Bool {
    switch office {
    case .blank, .unknown: break
    case .office, .total, .group, .someOffices: return false
    }
    // (A title may give the row to another office than the one above a heading without a column of offices.)
    if setting.fields.officeKey < 0, title != nil { return false }
    guard let first = firstOfCase(record) else { return false }
    takeRow(record, office)
    remember(record, first, office)
    return true
  }

  /// The first filled field of a row that is a case for certain, whether it names an office or not; nil where it may be something else.
  mutating func firstOfCase(_ record: borrowing Record) -> Int? {
    guard record.fieldCount == setting.fields.width, CaseReader.fillsCase(record, setting), let first = firstOfFullCase(record)
    else { return nil }
    return beginsCase(record, first) ? first : nil
  }

  /// The first filled field of a row that fills the cells of a case, the field `filled` among them, and may be one; nil where it is none. (Below signatures a
  /// row without figures is a note.)
  mutating func firstOfFullCase(_ record: borrowing Record, isFilled filled: Int? = nil) -> Int? {
    guard !isBelowSignatures, let first = filled == 0 ? 0 : record.firstFilledField, first < setting.leadingFields else {
      return nil
    }
    return first
  }

  /// Whether a row says what became of a case, which may be known, and where it came from, and fills more cells than a note does.
  static func fillsCase(_ record: borrowing Record, _ setting: CaseSetting, statesStatus: Bool = false) -> Bool {
    (statesStatus || !isBlank(record, setting.fields.status)) && !isBlank(record, setting.fields.origin) && isFull(record)
  }

  /// Whether a row that fills the cells of a case is nothing else by its first one.
  mutating func beginsCase(_ record: borrowing Record, _ first: Int) -> Bool {
    let others = setting.otherBeginnings
    if record.withBytes(of: first, { CaseReader.beginsCase($0, others) }) { return true }
    if CaseReader.statesAmount(record, setting), CaseReader.isNoHeading(record, first, setting) { return true }
    let isDecision = first == setting.fields.decision
    let (start, code) = record.withBytes(of: first) { bytes in
      let start = isDecision ? CaseReader.lastDigit(ofSerialIn: bytes) : 0
      return (start, beginnings.code(of: bytes.extracting(start..<bytes.count)))
    }
    if code > 0 { return code == 2 }
    if beginnings.count == FieldTable.limits.fields { return false }
    let isCertain = !mayBeginOther(record, first)
    record.withBytes(of: first) { beginnings.insert(isCertain ? 2 : 1, for: $0.extracting(start..<$0.count)) }
    return isCertain
  }

  /// Whether a row that fills the cells of a case states an amount. It is one then if its first cell is surely no heading: neither a heading nor what stands
  /// above the table has an amount there, and words for notes are not looked for beside one.
  static func statesAmount(_ record: borrowing Record, _ setting: CaseSetting) -> Bool {
    doAmountsTell(setting) && record.digits(of: setting.fields.due) > setting.largestAbove
  }

  /// Whether amounts tell cases from other rows: in some encodings there are none.
  static func doAmountsTell(_ setting: CaseSetting) -> Bool { setting.isUTF8 && !setting.format.encoding.isUTF16 }

  private static func isNoHeading(_ record: borrowing Record, _ field: Int, _ setting: CaseSetting) -> Bool {
    if holdsDigit(record, field) { return true }
    let headings = setting.rules.headings
    return record.withBytes(of: field) { cell in headings.withValue { !$0.mayBeHeading(cell) } }
  }

  /// The last digit of the serial number of a decision, "12/QĐ-CTHADS", of which others of the series differ in those before; the first byte of any other
  /// cell.
  private static func lastDigit(ofSerialIn bytes: Span<UInt8>) -> Int {
    var end = 0
    while end < bytes.count, bytes[end] &- 0x30 <= 9 { end &+= 1 }
    let isOfSeries = end > 0 && end + 1 < bytes.count && bytes[end] == UInt8(ascii: "/") && bytes[end + 1] >= 0x41
    return isOfSeries ? end - 1 : 0
  }

  /// Whether a cell looks like a code or a number, longer than that of a column and shorter than a date in words, and begins with none of
  /// `others`.
  private static func beginsCase(_ bytes: Span<UInt8>, _ others: LetterSet) -> Bool {
    guard 4..<14 ~= bytes.count else { return false }
    let letter = LetterSet(bytes[0])
    if letter.isEmpty || letter.isSubset(of: others) { return false }
    for at in bytes.indices where bytes[at] &- 0x30 <= 9 { return true }
    return false
  }

  /// Whether a note, a line, a heading or the numbers of columns may begin as a row does, or some record above the table begins so. (In UTF-16 what
  /// is none of the table may be told by its first letters.)
  private mutating func mayBeginOther(_ record: borrowing Record, _ first: Int) -> Bool {
    if format.encoding.isUTF16 || record.withBytes(of: first, { Self.isRuled($0) || Self.mayBeFirstNumber($0) }) { return true }
    let text = record.text(of: first)
    let cell = Preamble.trimmed(text[...])
    return !noteMarks(record, first, vocabulary).isEmpty
      || head[..<search.tableStart].contains { first < $0.width && Preamble.trimmed($0.cells[first][...]) == cell }
      || rules.vocabularies.contains { $0.words[$0.heading(text)] != nil }
  }
}
