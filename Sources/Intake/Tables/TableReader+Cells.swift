import DelimitedText
import Enforcement

extension TableReader {
  /// What the cells of office and name say: the code where there is one, else the name.
  mutating func officeCell(_ record: borrowing Record) -> CellMeanings.OfficeCell {
    if let field = places.office {
      let cell = officeCell(record, field, byNameOnly: false)
      if cell != .blank { return cell }
    }
    if let field = places.officeName { return officeCell(record, field, byNameOnly: true) }
    return .blank
  }

  private mutating func officeCell(_ record: borrowing Record, _ field: Int, byNameOnly: Bool) -> CellMeanings.OfficeCell {
    let known = record.withBytes(of: field) { bytes in
      byNameOnly ? cells.names.value(for: bytes) : cells.offices.value(for: bytes)
    }
    if let known { return known }
    let text = record.text(of: field)
    let (cell, isMended) = CellMeanings.office(
      text, byNameOnly: byNameOnly, province: province, suggest: false, rules.offices, vocabulary)
    if byNameOnly {
      cells.names.insert(cell, for: record.bytes(of: field))
    } else if cells.offices.hasRoom {
      cells.offices.insert(cell, for: record.bytes(of: field))
    }
    if isMended, case .office(let position) = cell, told.insert(.officeLeadingZeros, text, office: position),
      reading.findings.note(.officeLeadingZeros, of: position)
    {
      let facts = FindingList.Facts(
        office: position, field: "office", fieldName: vocabulary.heading(of: .office), found: text,
        expected: rules.registry.offices[position].id.code)
      reading.findings.keep(
        .officeLeadingZeros, record, field: field, told: ToldOnce.hash(.officeLeadingZeros, text, 0), facts)
    }
    return cell
  }

  /// The row's office, which holds for the rows of its block; nil where it is unknown, which rejects the row.
  mutating func office(_ record: borrowing Record, _ cell: CellMeanings.OfficeCell) -> Int? {
    switch cell {
    case .office(let position):
      enterBlock(of: position)
      return position
    case .blank:
      if let known = officeOfBlock { return known }
      guard let title, let text = title.unknownOffice else {
        tellUnnamed(record)
        break
      }
      tellUnknown(text, .none, record, under: title)
      rejectOrphan(record, .unknown(text: text, hint: .none))
      return nil
    case .unknown(let text, let hint):
      tellUnknown(text, hint, record, under: nil)
      // (Mostly the row before stands under the same.)
      if blockOffice == nil, let title, title.isTold, title.unknownOffice == text { break }
      enterBlock(of: nil, under: BlockTitle(unknown: text, line: record.line, isTold: true))
    case .total, .group, .someOffices: break
    }
    rejectOrphan(record, cell)
    return nil
  }

  /// Tells that a row names no office, and stands in the block of none.
  mutating func tellUnnamed(_ record: borrowing Record) {
    guard !trail.holdsNextRow(), reading.findings.note(.officeUnnamed, of: fileOffice) else { return }
    reading.findings.keep(.officeUnnamed, record, field: places.office ?? places.officeName, factsOfOffice("", ""))
  }

  /// Tells of all rows that name the unknown office `text`, or stand under it, by one finding: where it is named first.
  private mutating func tellUnknown(
    _ text: String, _ asked: CellMeanings.OfficeHint, _ record: borrowing Record, under title: BlockTitle?
  ) {
    guard !trail.holdsNextRow(), !(title?.isTold ?? false), told.insert(.officeUnknown, text, office: fileOffice),
      reading.findings.note(.officeUnknown, of: fileOffice)
    else { return }
    var hint = told.unknownOffices <= CellMeanings.suggestionLimit ? asked : .none
    if case .ambiguous(let offices) = asked { hint = .ambiguous(offices) }
    if case .none = hint, told.unknownOffices <= CellMeanings.suggestionLimit, let near = suggestion(for: text) {
      hint = .near("\(near.id.code) \(near.name)")
    }
    var facts = factsOfOffice(text, hint.text)
    facts.tell(other: rules.offices.other(text))
    if case .ambiguous(let offices) = hint { facts.tell(alike: offices, in: rules.registry) }
    let told = ToldOnce.hash(.officeUnknown, text, 0)
    if let title, keep(.officeUnknown, atTitle: title, told: told, facts) { return }
    reading.findings.keep(.officeUnknown, record, field: places.office ?? places.officeName, told: told, facts)
  }

  /// Keeps a finding about the title of a block, which was read before; false where it cannot be read again.
  mutating func keep(_ rule: Rule, atTitle title: BlockTitle, told: UInt64?, _ facts: FindingList.Facts) -> Bool {
    guard let range = title.range else { return false }
    var reader = RecordReader(source, format: format, range: range, firstLine: title.line)
    guard (try? reader.advance()) == true else { return false }
    reader.withRecord { record in
      reading.findings.keep(rule, record, field: Self.firstFilled(record), told: told, facts)
    }
    return true
  }

  private func factsOfOffice(_ found: String, _ expected: String) -> FindingList.Facts {
    let name = vocabulary.heading(of: places.office != nil ? .office : .officeName)
    return FindingList.Facts(office: fileOffice, field: "office", fieldName: name, found: found, expected: expected)
  }

  /// Keeps the finding that a row is of `office`, which the file is not of.
  mutating func keepElsewhere(_ record: borrowing Record, _ office: Int, told: UInt64?) {
    let units = rules.registry.offices
    guard let expected = fileOffice ?? province else { return }
    let field = places.office ?? places.officeName
    let stated = field.map { Preamble.trimmed(record.text(of: $0)[...]) } ?? ""
    let facts = factsOfOffice(
      stated.isEmpty ? units[office].id.code : stated, "\(units[expected].id.code) \(units[expected].name)")
    reading.findings.keep(.officeNotOfFile, record, field: field, told: told, facts)
  }

  mutating func category(_ record: borrowing Record, _ office: Int?) -> CellMeanings.CategoryCell {
    guard let field = places.category else { return .blank }
    if let known = record.withBytes(of: field, { bytes in cells.categories.value(for: bytes) }) { return known }
    let meaning = categoryMeaning(record, field)
    cells.categories.insert(meaning.cell, for: record.bytes(of: field))
    guard let rule = meaning.rule else { return meaning.cell }
    let text = record.text(of: field)
    if told.insert(rule, text, office: office), reading.findings.note(rule, of: office) {
      let facts = FindingList.Facts(
        office: office, field: "category", fieldName: vocabulary.heading(of: .category), found: text,
        expected: meaning.expected)
      reading.findings.keep(rule, record, field: field, told: ToldOnce.hash(rule, text, 0), facts)
    }
    return meaning.cell
  }

  /// What a cell means as a category, which was not met in the file before.
  private mutating func categoryMeaning(_ record: borrowing Record, _ field: Int) -> CategoryMeaning {
    if let known = record.withBytes(of: field, { bytes in cells.otherCategories.value(for: bytes) }) { return known }
    var meaning = CategoryMeaning(of: record.text(of: field), vocabulary)
    if case .category(let own) = meaning.cell, meaning.rule != .categoryMisspelt,
      let words = strangeWords(record, field, own)
    {
      meaning = CategoryMeaning(cell: .strange(words))
    }
    // (What the layout names takes no time to tell.)
    if meaning.isOther { cells.otherCategories.insert(meaning, for: record.bytes(of: field)) }
    return meaning
  }

  /// What a cell that was taken for `category` is written in, where that is not the file's encoding.
  private mutating func strangeWords(
    _ record: borrowing Record, _ field: Int, _ category: Category
  ) -> ChangedEncoding.Words? {
    if category.name.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    let vocabulary = vocabulary
    if vocabulary.category(of: Phrase(category.name)) != nil { return nil }
    return ChangedEncoding.words(in: record.bytes(of: field), of: format.encoding) {
      vocabulary.category(of: Phrase($0)) != nil
    }
  }

  /// Tells, once of each text and office, that a cell holds letters which are not in the file's encoding.
  mutating func tellStrange(
    _ record: borrowing Record, _ field: Int, _ role: Layout.ColumnRole, _ words: ChangedEncoding.Words, of office: Int?
  ) {
    let text = Preamble.trimmed(record.text(of: field)[...])
    let (rule, key) = (words.rule, office ?? -1)
    guard told.insert(rule, text, key: key, office: office), reading.findings.note(rule, of: office) else { return }
    var facts = FindingList.Facts(
      office: office, field: role.rawValue, fieldName: vocabulary.heading(of: role), found: "“\(text)”")
    facts.tell(words, in: format.encoding, vocabulary)
    reading.findings.keep(rule, record, field: field, told: ToldOnce.hash(rule, text, key), facts)
  }

  mutating func checkPeriod(_ record: borrowing Record, _ office: Int, _ broken: inout Breaches) {
    for column in places.periods where !isOfPeriod(record, column, office) { broken.append(.periodWrong) }
  }

  /// Whether a row's cell of `column` is blank or says the period that is read; tells where it is neither.
  mutating func isOfPeriod(_ record: borrowing Record, _ column: ColumnMap.PeriodColumn, _ office: Int) -> Bool {
    let field = column.field
    guard case .wrong(let text) = periodCell(record, column) else { return true }
    if told.insert(.periodWrong, "", key: office, office: office), reading.findings.note(.periodWrong, of: office) {
      let facts = FindingList.Facts(
        office: office, field: column.role.rawValue, fieldName: vocabulary.heading(of: column.role), found: text,
        expected: "\(rules.period)")
      reading.findings.keep(.periodWrong, record, field: field, told: ToldOnce.hash(.periodWrong, "", office), facts)
    }
    return false
  }

  private mutating func periodCell(_ record: borrowing Record, _ column: ColumnMap.PeriodColumn) -> CellMeanings.PeriodCell {
    let known = record.withBytes(of: column.field) { cells.period($0, isYear: column.isYear) }
    if let known { return known }
    return cells.learnPeriod(
      record.text(of: column.field), record.bytes(of: column.field), isYear: column.isYear, in: rules.period)
  }

  mutating func submission(_ record: borrowing Record, _ office: Int, _ broken: inout Breaches) -> Int {
    guard let field = places.submission else { return preambleSubmission }
    var cell = record.withBytes(of: field) { bytes in cells.submissions.value(for: bytes) }
    if cell == nil {
      cell = CellMeanings.submission(record.text(of: field))
      cells.submissions.insert(cell ?? .blank, for: record.bytes(of: field))
    }
    switch cell {
    case .number(let number):
      blockSubmission = number
      return number
    case .invalid(let text):
      broken.append(.submissionInvalid)
      if reading.findings.note(.submissionInvalid, of: office) {
        let facts = FindingList.Facts(
          office: office, field: "submission", fieldName: vocabulary.heading(of: .submission), found: text)
        reading.findings.keep(.submissionInvalid, record, field: field, facts)
      }
    case .blank, nil: break
    }
    return blockSubmission ?? preambleSubmission
  }

  /// A name beside the code must be that of the code's office; one finding tells of all rows. That of another office rejects them: code and name then
  /// say two things, as an old province's code does that a new province has.
  mutating func checkName(_ record: borrowing Record, _ office: Int, _ broken: inout Breaches) {
    guard places.office != nil, let field = places.officeName else { return }
    if isBlank(record, field) || record.withBytes(of: field, { cells.agreements.value(for: $0) }) == office { return }
    if let known = record.withBytes(of: field, { cells.disagreements.value(for: $0) }), known.office == office {
      if known.isOfOther { broken.append(.officeNameOfOther) }
      return
    }
    let text = record.text(of: field)
    if rules.offices.agrees(text, with: office) { return cells.agreements.insert(office, for: record.bytes(of: field)) }
    let other = rules.offices.namesOther(text, than: office)
    cells.disagreements.insert(CellMeanings.Disagreement(office: office, isOfOther: other != nil), for: record.bytes(of: field))
    let rule: Rule = other == nil ? .officeNameMismatch : .officeNameOfOther
    if other != nil { broken.append(rule) }
    guard told.insert(rule, text, key: office, office: office), reading.findings.note(rule, of: office) else { return }
    let own = rules.registry.offices[office]
    var facts = FindingList.Facts(
      office: office, field: "office_name", fieldName: vocabulary.heading(of: .officeName), found: text, expected: own.name)
    if let other { facts.tell(named: other, beside: own) }
    reading.findings.keep(rule, record, field: field, told: ToldOnce.hash(rule, text, office), facts)
  }
}

extension FindingList.Facts {
  /// Says how letters read that are not in `encoding`, the file's.
  mutating func tell(_ words: ChangedEncoding.Words, in encoding: TextEncoding, _ vocabulary: HeadingVocabulary) {
    switch words {
    case .garbled: expected = vocabulary.categoryNames.value
    case .other(let other, let text):
      expected = encoding.summary
      detail = ChangedEncoding.words(read: text, in: other)
    }
  }
}
