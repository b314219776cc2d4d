import DelimitedText
import Enforcement

// A line between rows may say of which period those below it are, as a title does above the table: "KẾT QUẢ 11 THÁNG NĂM 2022" over a second table,
// "Số liệu tháng 8" over the rows of an office that has not reported. What follows is then another period's. The same in a footnote is a remark: the
// rows above it have been read, and it may speak of some of them alone.

/// What a line that holds one text says of the period.
enum PeriodLine {
  /// It is the title of the period again, as at the top of a printed page.
  case right
  /// The rows below it are of another.
  case other(String, field: Int)
  /// A note, a footnote or a line below the signatures does not agree with the period.
  case remark(String, field: Int)
}

extension TableReader {
  /// What a record that names no office says of the period, if it holds one text, or a label and its value.
  mutating func periodLine(_ record: borrowing Record) -> PeriodLine? {
    guard let (first, second) = Self.fewCells(record) else { return nil }
    for field in [first, second] {
      guard let field, record.withBytes(of: field, { HeadingReader.mayBeHeading($0) }) else { continue }
      let text = Preamble.trimmed(record.text(of: field)[...])
      let phrase = Phrase(text)
      if phrase.isDateLine { return isSignedBefore(text, phrase) ? .remark(text, field: field) : nil }
      if vocabulary.isFooter(text) { return nil }
      let isNote = vocabulary[.noteWords].contains(where: phrase.hasPrefix)
      let isRemark = isNote || isBelowSignatures || text.unicodeScalars.first.map(vocabulary.noteSigns.contains) ?? false
      if saysOtherPeriod(record.texts, text, phrase, isRemark: isRemark) {
        return isRemark ? .remark(text, field: field) : .other(text, field: field)
      }
      if !isRemark, second == nil, statesPeriod(text, phrase) { return .right }
    }
    return nil
  }

  /// The filled cells of a record that has one or two.
  private static func fewCells(_ record: borrowing Record) -> (Int, Int?)? {
    guard let first = record.firstFilledField, !record.fillsMore(than: 2) else { return nil }
    return (first, (first + 1..<record.fieldCount).first { !isBlank(record, $0) })
  }

  /// Whether a line states another period than the one that is read, or says that figures of another stand in place of its. A list may have sections by
  /// month, and a remark may speak of some cases, so of these only what begins as lines of periods do is looked at; a year alone counts in the title of a
  /// report.
  private func saysOtherPeriod(_ cells: [String], _ text: String, _ phrase: Phrase, isRemark: Bool) -> Bool {
    if borrows(phrase) { return true }
    let isList = vocabulary.layout.kind == .cases
    if isRemark || isList {
      let parts = TextPart.parts(of: text).map(\.phrase)
      guard vocabulary[.periodLines].contains(where: { words in parts.contains { $0.hasPrefix(words) } }) else { return false }
    }
    // (The monthly lists of a year may stand below one another, "Số liệu tháng 8", and cases of "Kỳ trước" were brought forward.)
    let mayBeSection = isList && !isRemark
    if !mayBeSection, vocabulary.saysOtherFigures(title: text, besideDerived: true) { return true }
    let head = HeadRecord(cells: cells, line: 0, range: 0..<0, damage: nil)
    let preamble = Preamble([head][...], vocabulary: vocabulary)
    for entry in preamble.values(of: .period) + preamble.values(of: .month) where PeriodText(entry.value).isValue {
      if case .wrong = CellMeanings.period(entry.value, in: rules.period) { return true }
    }
    let takesYears = !isRemark && (vocabulary.isTitleOfReport(phrase) || PeriodText(text).isLabel)
    for entry in preamble.periods where !mayBeSection || !Phrase(entry.value).namesMonth {
      let stated = vocabulary.periods(inTitle: entry.value).filter { takesYears || !$0.isOfYear }
      if !stated.isEmpty, !PeriodText.isTitle(stating: stated, of: rules.period) { return true }
    }
    return false
  }

  /// Whether words say that other figures stand in place of the period's: "lấy số kỳ trước", "lấy số tháng 8", but not "lấy số tháng 9" in September.
  private func borrows(_ phrase: Phrase) -> Bool {
    vocabulary[.lineWords].contains { words in
      phrase.places(of: words).contains { place in
        let behind = phrase.removing(0..<place.upperBound - 1)
        guard behind.position(of: "thang") == 0 else { return true }
        let stated = PeriodText(behind.plainText).statements
        return stated.first.map { !$0.meaning.holds(of: rules.period) } ?? true
      }
    }
  }

  /// Whether a text is the title of a report of the period, and nothing more.
  private func statesPeriod(_ text: String, _ phrase: Phrase) -> Bool {
    guard vocabulary.isTitleOfReport(phrase), PeriodGroups.isPeriodAlone(text, phrase, vocabulary) else { return false }
    return PeriodText.isTitle(stating: vocabulary.periods(inTitle: text), of: rules.period)
  }

  /// Whether a line of place and date is so long before the end of the period that its figures can hardly have been known. (Forms keep old dates, and
  /// some are signed on the last working day.)
  private func isSignedBefore(_ text: String, _ phrase: Phrase) -> Bool {
    guard !vocabulary[.otherDates].contains(where: phrase.holds), let day = PeriodText(text).firstDay else { return false }
    let last = rules.period.lastDay
    return day < last && !(day.year == last.year && day.month == last.month && last.day - day.day <= Self.daysBeforeEnd)
  }

  private static var daysBeforeEnd: Int { 7 }

  /// Rejects what stands below `text`, which states another period.
  mutating func changePeriod(_ record: borrowing Record, _ field: Int?, _ text: String) {
    change(record, .periodWrong, legible: .none, field: field, found: text, expected: "\(rules.period)")
  }

  /// Tells of a remark that does not agree with the period.
  mutating func tellRemark(_ record: borrowing Record, _ field: Int, _ text: String) {
    if !Phrase(text).isDateLine, !vocabulary[.noteWords].contains(where: Phrase(text).hasPrefix) { enterPeriod(text) }
    let office = blockOffice ?? preambleOffice ?? fileOffice
    guard reading.findings.note(.periodOfNote, of: office) else { return }
    let facts = FindingList.Facts(office: office, field: "period", found: text, expected: "\(rules.period)")
    reading.findings.keep(.periodOfNote, record, field: field, facts)
  }
}

extension Phrase {
  /// Whether a month stands in it by its name, and not as the last of a span: "Số liệu tháng 8/2022", but not "11 tháng năm 2022", "đến tháng 8".
  fileprivate var namesMonth: Bool {
    guard let place = position(of: "thang"), removing(0..<place + 1).beginsWithNumber else { return false }
    return !["den", "toi"].contains { position(of: $0).map { $0 < place } ?? false }
  }
}
