import DelimitedText
import Enforcement

// What is told of a file once it has been read: that it is of another office or holds a part of the cases, that its name says otherwise than it does,
// and how it was written.

extension FileReader {
  /// What was read of a file to its end, and what is to be said of it as a whole.
  func finished(_ reading: consuming FileReading, _ table: OpenTable) -> FileReading {
    noteEncoding(table.detection, table.search, &reading)
    if !reading.isRejectedWhole { checkOffice(table, &reading) }
    if !reading.isRejectedWhole { checkTitle(table, &reading) }
    noteName(&reading)
    noteNamedSubmission(&reading)
    noteSeparatorLine(table.detection, &reading)
    if !reading.isRejectedWhole, reading.rows.isEmpty { reject(&reading, .tableEmpty) }
    return reading
  }

  /// Rejects a file whose rows are all of other offices than the one named above the table. (A province's office may stand above the rows of the
  /// others of its province.)
  private func checkOffice(_ table: OpenTable, _ reading: inout FileReading) {
    let search = table.search
    guard search.columns.places.office ?? search.columns.places.officeName != nil,
      let entry = search.preamble[.office] ?? search.preamble[.officeName],
      case .office(let named) = CellMeanings.office(
        entry.value, byNameOnly: false, province: nil, suggest: false, rules.offices, search.vocabulary
      ).cell
    else { return }
    let offices = Set(reading.rows.compactMap(\.office))
    let isProvince = rules.offices.isOfWholeProvince(named)
    let isAbove = isProvince && offices.allSatisfy { rules.registry.parent(of: $0) == rules.registry.parent(of: named) }
    guard let first = offices.min(), !offices.contains(named), !isAbove else { return }
    let office = rules.registry.offices[first]
    let facts = FindingList.Facts(
      office: rules.office(ofFile: reading.file) ?? named, field: "office", fieldName: search.vocabulary.heading(of: .office),
      found: entry.value, expected: "\(office.id.code) \(office.name)")
    reading.findings.add(.officeContradictory, line: table.head[entry.record].line, facts)
    reading.rejectTable()
  }

  /// Rejects a case list whose title names the status or origin that all its cases have.
  private func checkTitle(_ table: OpenTable, _ reading: inout FileReading) {
    guard reading.tally != nil, let (title, measure) = table.search.titleOfOneChoice(table.head),
      reading.holdsNothing(but: measure)
    else { return }
    let facts = FindingList.Facts(office: rules.office(ofFile: reading.file), found: title.value)
    reading.findings.add(.headingPart, line: table.head[title.record].line, facts)
    reading.rejectTable()
  }

  /// Tells that the file's name is of another period.
  private func noteName(_ reading: inout FileReading) {
    let name = NamePeriod(reading.file, of: rules.period) { [registry = rules.registry] in registry.position(of: $0) != nil }
    guard name.isOther else { return }
    let facts = FindingList.Facts(
      office: rules.office(ofFile: reading.file), found: reading.file, expected: "\(rules.period)")
    reading.findings.add(.periodOfName, facts)
  }

  /// Tells that the file states another submission than its name: one of them was forgotten when the file was sent anew.
  private func noteNamedSubmission(_ reading: inout FileReading) {
    guard let named = reading.nameSubmission, let other = reading.submissions.first(where: { $0.number != named }) else { return }
    let facts = FindingList.Facts(office: other.office, field: "submission", found: "\(named)", expected: "\(other.number)")
    reading.findings.add(.submissionOfName, facts)
  }

  /// Tells that the first line names another separator than the table has.
  private func noteSeparatorLine(_ detection: FormatDetection, _ reading: inout FileReading) {
    guard let named = detection.mistakenSeparator else { return }
    let facts = FindingList.Facts(found: named, expected: detection.dialect.dialect.delimiterText)
    reading.findings.add(.fileSeparatorLine, line: 1, facts)
  }

  private func noteEncoding(_ detection: FormatDetection, _ search: HeadingSearch, _ reading: inout FileReading) {
    let encoding = detection.encoding
    // Bytes that are no text have been found where they stand.
    if reading.findings.count(of: .encodingInvalidBytes) > 0 { return }
    if encoding.lostLetters > 0 {
      reading.findings.add(.encodingQuestionMarks, FindingList.Facts(found: "\(encoding.lostLetters)"))
    }
    if let misread = encoding.encoding.misread {
      let facts = FindingList.Facts(found: misread.summary, expected: encoding.encoding.carrier.summary)
      reading.findings.add(.encodingResaved, facts)
    }
    // Headings with Vietnamese letters that are understood prove the encoding.
    let isProved = search.columns.columns.contains { $0.meaning != nil && $0.heading.utf8.contains { $0 >= 0x80 } }
    if encoding.confidence == .low, encoding.basis != .ascii, !isProved {
      reading.findings.add(.encodingUncertain, FindingList.Facts(found: encoding.encoding.rawValue))
    }
  }
}
