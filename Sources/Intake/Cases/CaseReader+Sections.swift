import DelimitedText
import Enforcement

// How this works. Lists are printed in sections: by executor, by status, by office. Above the rows of one, or below them, stands a row that says
// nothing of a case: a number, a title, and often what its rows add up to. Without amounts it is a title. With amounts it is a sum, and must agree
// with the rows around it: so a case that lost its other cells is told as a wrong sum, and not passed over.

extension CaseReader {
  mutating func takeSection(_ record: borrowing Record, _ office: CellMeanings.OfficeCell) -> Bool {
    guard !isBelowSignatures, let row = sectionRow(record), search.isSectioned || row.number != nil || row.hasAmounts,
      let meaning = meaning(of: row, record, office), unitStated(in: record) == nil
    else { return false }
    enter(meaning, of: record)
    if row.hasAmounts { takeTotal(record, meaning.ownSum, isSection: true) } else { noteTaken(record) }
    return true
  }

  mutating func beginSection() { beginSection(behind: running) }

  /// (More sections than there may be sums begin with no title that a sum goes back to.)
  mutating func beginSection(behind rows: CaseTally.Sum) {
    if sectionStarts.last != rows, sectionStarts.count < rules.thresholds.mostTotals { sectionStarts.append(rows) }
  }

  /// The fields of a row that holds a title, and a number before it, amounts behind it, or both.
  private struct SectionRow {
    let title: Int
    let number: Int?
    let hasAmounts: Bool
  }

  /// What a row holds that may be a section's; nil where anything else stands in it.
  private mutating func sectionRow(_ record: borrowing Record) -> SectionRow? {
    var (title, number): (Int?, Int?)
    var hasAmounts = false
    for field in 0..<record.fieldCount where !isBlank(record, field) {
      if columns.numberFields.contains(field) {
        let kind = record.withBytes(of: field) { setting.numbers.read($0, unit: 1, isMoney: true).kind }
        guard kind == .number || kind == .blank else { return nil }
        hasAmounts = hasAmounts || kind == .number
      } else if title != nil {
        return nil
      } else if number == nil, !columns.isRead(field), record.withBytes(of: field, Self.isNumberOfSection) {
        number = field
      } else {
        title = field
      }
    }
    return title.map { SectionRow(title: $0, number: number, hasAmounts: hasAmounts) }
  }

  /// What a section's title says of whose its rows are, blank where they are of the same block; nil where it is no title for certain: a heading, a
  /// note, a sum by another name, or an office that is not known, whose figures the amounts may be.
  private mutating func meaning(
    of row: SectionRow, _ record: borrowing Record, _ office: CellMeanings.OfficeCell
  ) -> CellMeanings.OfficeCell? {
    let text = Preamble.trimmed(record.text(of: row.title)[...])
    let phrase = Phrase(text)
    let isCertain = vocabulary.titlesSection(phrase) || vocabulary.category(of: phrase) != nil
    if !isCertain, vocabulary.words[phrase] != nil || !vocabulary.noteMarks(of: text).isEmpty { return nil }
    let meaning = meaningOfText(in: record, at: row.title)
    // (The head of a page says nothing of whose the rows below it are, and those of the page before may go on there.)
    if search.letterhead.contains(phrase), row.number == nil { return .unknown(text: text, hint: .none) }
    switch meaning {
    case .office: return meaning
    case .total, .group, .someOffices: return nil
    case .blank, .unknown: break
    }
    let isNumbered = sectionNumber(of: record) != nil
    // (A case may have lost all but its number and its status.)
    if [fields.status, fields.origin, fields.category, fields.acceptedOn].contains(row.title), !isNumbered { return nil }
    if isCertain { return meaning }
    // Where titles alone say whose rows are, an office that is not known is one with or without a number in it.
    if search.isSectioned, !row.hasAmounts, rules.offices.mayMeanOffice(text) { return meaning }
    // (A code that is no office's, and what a row that lost its separators begins with, hold a digit.)
    guard phrase.count > 1, !Self.holdsDigit(record, row.title), !row.hasAmounts || !rules.offices.mayMeanOffice(text) else {
      return nil
    }
    // Beside a blank cell of the office the number must be a section's, "I": a case has one too.
    return office != .blank || isNumbered ? meaning : nil
  }

  /// Whether a cell numbers a section or a row: "I", "II.", "A)", "12".
  private static func isNumberOfSection(_ bytes: Span<UInt8>) -> Bool {
    isRomanOrLetter(bytes) || isShortNumber(bytes)
  }

  private static func isShortNumber(_ bytes: Span<UInt8>) -> Bool {
    var digits = 0
    for at in bytes.indices {
      if bytes[at] &- 0x30 <= 9 { digits += 1 } else if ![0x20, 0x2E, 0x29, 0x28].contains(bytes[at]) { return false }
    }
    return 1...3 ~= digits
  }
}
