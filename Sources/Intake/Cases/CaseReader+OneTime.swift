import DelimitedText
import Enforcement

// The form in which a case system asks for a list has the month as its default. Such a list is of newly accepted cases alone, none of them from the first
// months of the year. Only lists of the kind are read again to find out, and no further than to the first case of an earlier day.

extension CaseReader {
  /// Tells of the lists of `offices`, with their sums, that look like those of some months alone.
  ///
  /// - Complexity: O(bytes), where an office has newly accepted cases alone.
  mutating func tellListsOfOneTime(_ offices: [(office: Int, sum: CaseTally.Sum)], _ memory: ReaderMemory) throws(SourceError) {
    guard fields.acceptedOn >= 0 else { return }
    var suspects: [Int: FirstDay] = [:]
    for (office, sum) in offices where sum.cases >= rules.thresholds.minimumListed {
      if let earliest = earliestUnlikely(office) { suspects[office] = FirstDay(isUnlikelyFrom: earliest) }
    }
    if suspects.isEmpty { return }
    try findFirstDays(&suspects, memory)
    for (office, first) in suspects.sorted(by: { $0.key < $1.key }) {
      guard let day = first.day, let place = first.place, let slot = tally.slot(of: office) else { continue }
      let facts = FindingList.Facts(
        office: office, field: Layout.ColumnRole.acceptedOn.rawValue, fieldName: vocabulary.heading(of: .acceptedOn),
        found: day.vietnamese, expected: "\(tally.sum(of: tally.offices[slot]).cases)")
      try add(.caseOneMonth, range: place.range, line: place.line, field: fields.acceptedOn, facts, memory)
    }
  }

  /// The first day of an office's cases, and from which day on it is unlikely to be one.
  fileprivate struct FirstDay {
    let isUnlikelyFrom: CalendarDate
    var day: CalendarDate?
    var place: CaseTally.Place?
  }

  /// From which day on the first case of an office's list is unlikely to be; nil where the list has cases carried over, or the office has not
  /// been there for longer than the month.
  private func earliestUnlikely(_ office: Int) -> CalendarDate? {
    guard let slot = tally.slot(of: office) else { return nil }
    let list = tally.offices[slot]
    guard tally.isNewlyAccepted(list, caseRules) else { return nil }
    let since = rules.registry.offices[office].validFrom
    let months = rules.period.monthsToDate.filter { month in since.map { $0 <= month.lastDay } ?? true }
    guard months.count > 1 else { return nil }
    // (In one month of the year's first ones there may have been none.)
    let month = months[min(2, months.count - 1)]
    return CalendarDate(validYear: month.year, month: month.month, day: 1)
  }

  /// Finds the first days of the suspects, without those that have an earlier one than is unlikely.
  private func findFirstDays(_ suspects: inout [Int: FirstDay], _ memory: ReaderMemory) throws(SourceError) {
    let sole = tally.offices.count == 1 ? tally.offices.first?.position : nil
    var office = sole
    var reader = RecordReader(
      source, format: format, range: tableStart..<source.size, firstLine: setting.tableLine, memory: memory)
    while !suspects.isEmpty, try reader.advance() {
      reader.withRecord { record in
        guard record.fieldCount >= fields.width else { return }
        if sole == nil, fields.officeKey >= 0, !isBlank(record, fields.officeKey) {
          let position = record.code(of: fields.officeKey, in: known.positions) - 1
          office = position < 0 ? nil : position
        }
        guard let parts = record.withBytes(of: fields.acceptedOn, { setting.dates.parts($0) }),
          let day = setting.dates.date(parts)
        else { return }
        let place = CaseTally.Place(line: record.line, range: record.byteRange)
        suspects.take(day, at: place, of: office)
      }
    }
  }
}

extension [Int: CaseReader.FirstDay] {
  /// Takes the day of a case of `office`; of one that is not known it may be anybody's.
  fileprivate mutating func take(_ day: CalendarDate, at place: CaseTally.Place, of office: Int?) {
    for (suspect, first) in self where office == nil || suspect == office {
      if day < first.isUnlikelyFrom {
        self[suspect] = nil
      } else if first.day.map({ day < $0 }) ?? true, office != nil {
        self[suspect] = CaseReader.FirstDay(isUnlikelyFrom: first.isUnlikelyFrom, day: day, place: place)
      }
    }
  }
}

extension CaseTally {
  /// Whether all of an office's cases that are accepted were so newly; memo items were not.
  fileprivate func isNewlyAccepted(_ office: Office, _ rules: CaseRules) -> Bool {
    office.sums.indices.allSatisfy { index in
      let (origin, status) = (index / statusCount % originCount, index % statusCount)
      return office.sums[index].cases == 0 || rules.origins[origin] == .newlyAccepted || rules.statuses[status].isMemo
    }
  }
}
