import Configuration
import DelimitedText
import Enforcement

extension CaseReader {
  /// The year in which the case was accepted, 0 where the list does not say; a day that does not exist or is after the period is a fault.
  mutating func year(_ record: borrowing Record, _ office: Int, _ broken: inout Breaches) -> Int {
    let field = setting.fields.acceptedOn
    guard field >= 0 else { return 0 }
    let parts = record.withBytes(of: field) { setting.dates.parts($0) }
    if let parts, !parts.isOrderCertain {
      if parts.first > 12 { dayOrder.insert(.dayFirst) } else if parts.second > 12 { dayOrder.insert(.monthFirst) }
    }
    let day = parts.flatMap { setting.dates.date($0) }
    if let day, setting.span.contains(day) { return day.year }
    let isExported = day != nil || !record.withBytes(of: field) { SpreadsheetSign.isAll(of: $0) }
    let rule: Rule = !isExported ? .cellNotExported : day == nil ? .caseDateInvalid : .caseDateOutside
    broken.append(rule)
    guard reading.findings.note(rule, of: office) else { return 0 }
    var facts = FindingList.Facts(
      office: office, field: Layout.ColumnRole.acceptedOn.rawValue, fieldName: vocabulary.heading(of: .acceptedOn),
      found: Preamble.trimmed(record.text(of: field)[...]), expected: setting.span.text)
    if let day, day.vietnamese != facts.found {
      // The same digits may be another day to whoever wrote them.
      facts.detail = Bilingual(vi: ", được đọc là ngày \(day.spelled),", en: ", read as \(day.iso),")
    }
    let swapped = mayBeSwapped(day) ? parts.flatMap { $0.date(isMonthFirst: !setting.dates.isMonthFirst) } : nil
    if let swapped, setting.span.contains(swapped), swapped.vietnamese != facts.found { facts.expected = swapped.vietnamese }
    reading.findings.keep(rule, record, field: field, facts)
    return 0
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
