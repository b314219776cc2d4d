import Configuration
import DelimitedText
import Enforcement

extension CaseReader {
  /// The year in which the case was accepted, 0 where the list does not say; a day that does not exist or is after the period is a fault.
  mutating func year(_ record: borrowing Record, _ office: Int, _ broken: inout Breaches) -> Int {
    let field = setting.fields.acceptedOn
    guard field >= 0 else { return 0 }
    let written = writtenDay(record)
    dayOrder.formUnion(written.order)
    let day = written.day
    guard let rule = written.fault else { return day?.year ?? 0 }
    broken.append(rule)
    guard reading.findings.note(rule, of: office) else { return 0 }
    var facts = FindingList.Facts(
      office: office, field: Layout.ColumnRole.acceptedOn.rawValue, fieldName: vocabulary.heading(of: .acceptedOn),
      found: Preamble.trimmed(record.text(of: field)[...]), expected: setting.span.text)
    if let day, day.vietnamese != facts.found {
      // The same digits may be another day to whoever wrote them.
      facts.detail = Bilingual(vi: ", được đọc là ngày \(day.spelled),", en: ", read as \(day.iso),")
    }
    let swapped = mayBeSwapped(day) ? written.parts.flatMap { $0.date(isMonthFirst: !setting.dates.isMonthFirst) } : nil
    if let swapped, setting.span.contains(swapped), swapped.vietnamese != facts.found { facts.expected = swapped.vietnamese }
    reading.findings.keep(rule, record, field: field, facts)
    return 0
  }

  /// What a row's cell says of the day on which the case was accepted.
  struct WrittenDay {
    let parts: DateReader.Parts?
    let day: CalendarDate?
    /// What it tells of the order of day and month.
    var order: DayOrder = []
    /// The rule that it breaks; nil for a day that may be.
    var fault: Rule?
  }

  /// Reads the day of a row, whose list has a column of them; nothing is told. (Mutating, or the reader, which is large, would be copied for the question.)
  mutating func writtenDay(_ record: borrowing Record) -> WrittenDay {
    let field = setting.fields.acceptedOn
    let parts = record.withBytes(of: field) { setting.dates.parts($0) }
    var written = WrittenDay(parts: parts, day: parts.flatMap { setting.dates.date($0) })
    if let parts, !parts.isOrderCertain { written.order = parts.first > 12 ? .dayFirst : parts.second > 12 ? .monthFirst : [] }
    if let day = written.day {
      if !setting.span.contains(day) { written.fault = .caseDateOutside }
    } else {
      written.fault = record.withBytes(of: field) { SpreadsheetSign.isAll(of: $0) } ? .cellNotExported : .caseDateInvalid
    }
    return written
  }

  /// Whether it is likely that day and month stand in the other order: not where that makes a day of the month behind the period, in which lists
  /// are exported, and later cases slip in.
  private func mayBeSwapped(_ day: CalendarDate?) -> Bool {
    guard let day else { return true }
    let last = setting.span.last
    return (day.year - last.year) * 12 + day.month - last.month != 1
  }
}

extension CalendarDate {
  /// The day in words that tell it from the month.
  fileprivate var spelled: String { "\(day) tháng \(month) năm \(year)" }
}
