import Configuration
import DelimitedText
import Enforcement

extension CaseReader {
  /// The place of the row's category; too many unknown ones are no categories.
  mutating func category(_ record: borrowing Record, _ office: Int, _ broken: inout Breaches) -> Int {
    let field = setting.fields.category
    if field < 0 { return 0 }
    let code = record.code(of: field, in: known.categories)
    if code > 0 { return code - 1 }
    let own = record.code(of: field, in: known.ownCategories)
    if own > 0 { return own - 1 }
    // What is none of the categories known by now is not compared with them any more.
    if isOneTooMany(record) { return tooManyCategories(record, office, &broken) }
    let meaning = category(record, office)
    if meaning == .notOne { return refuseCategory(record, .categoryNotOne, office, &broken) }
    if case .strange(let words) = meaning {
      broken.append(words.rule)
      tellStrange(record, field, .category, words, of: office)
      return 0
    }
    guard case .category(let name) = meaning else {
      record.withBytes(of: field) { known.categories.insert(1, for: $0) }
      return 0
    }
    if tally.categories.count <= CaseReader.categoryLimit || tally.categories.contains(name) {
      let place = tally.category(name)
      // (What the layout calls by name stands before all others.)
      if place <= vocabulary.layout.categories.count, vocabulary.categories[Phrase(record.text(of: field))] != nil {
        record.withBytes(of: field) { known.categories.insert(place + 1, for: $0) }
      } else {
        record.withBytes(of: field) { known.ownCategories.insert(place + 1, for: $0) }
      }
      return place
    }
    isFullOfCategories = true
    if isPart { asksForEntry = true }
    return tooManyCategories(record, office, &broken)
  }

  /// Whether a row's category is surely another one than those that are known, of which there are too many.
  mutating func isOneTooMany(_ record: borrowing Record) -> Bool {
    isFullOfCategories && !record.withBytes(of: setting.fields.category) { setting.search.vocabulary.mayBeCategory($0) }
  }

  private mutating func tooManyCategories(_ record: borrowing Record, _ office: Int, _ broken: inout Breaches) -> Int {
    refuseCategory(record, .categoryTooMany, office, &broken)
  }

  private mutating func refuseCategory(
    _ record: borrowing Record, _ rule: Rule, _ office: Int, _ broken: inout Breaches
  ) -> Int {
    broken.append(rule)
    if reading.findings.note(rule, of: office) {
      let facts = FindingList.Facts(
        office: office, field: "category", fieldName: vocabulary.heading(of: .category),
        found: record.text(of: fields.category).withSingleBlanks,
        expected: rule == .categoryTooMany ? "\(CaseReader.categoryLimit)" : "")
      reading.findings.keep(rule, record, field: fields.category, facts)
    }
    return 0
  }

  /// Kinds of cases that a file may name: there are ten.
  static let categoryLimit = 64

  /// The place of the row's origin among those of the layout.
  mutating func origin(_ record: borrowing Record, _ office: Int, _ broken: inout Breaches) -> Int? {
    let field = setting.fields.origin
    let code = record.code(of: field, in: known.origins)
    if code > 0 { return code - 1 }
    if !isNoOrigin(record) {
      let meaning = setting.search.vocabulary.origins.meaning(of: record.text(of: field))
      if let meaning, let place = caseRules.origins.firstIndex(of: meaning) {
        record.withBytes(of: field) { known.origins.insert(place + 1, for: $0) }
        return place
      }
      record.withBytes(of: field) { known.noOrigins.insert(1, for: $0) }
    }
    if isToTell(.caseOriginUnknown, office, &broken) {
      tell(record, field, vocabulary.origins, [], .origin, .caseOriginUnknown, office)
    }
    return nil
  }

  /// The place of the row's status among those of the layout.
  mutating func status(_ record: borrowing Record, _ office: Int, _ broken: inout Breaches) -> Int? {
    if let place = status(record) { return place }
    if isToTell(.caseStatusUnknown, office, &broken) {
      tell(record, setting.fields.status, vocabulary.statuses, caseRules.foreignStatuses, .status, .caseStatusUnknown, office)
    }
    return nil
  }

  /// The same, nothing being told of one that is not known.
  mutating func status(_ record: borrowing Record) -> Int? {
    let field = setting.fields.status
    let code = record.code(of: field, in: known.statuses)
    if code > 0 { return code - 1 }
    if isNoStatus(record) { return nil }
    if let place = setting.search.vocabulary.statuses.meaning(of: record.text(of: field)), !caseRules.statuses[place].isForeign {
      record.withBytes(of: field) { known.statuses.insert(place + 1, for: $0) }
      return place
    }
    record.withBytes(of: field) { known.noStatuses.insert(1, for: $0) }
    return nil
  }

  /// Whether a row's origin is surely none of the layout's, as its bytes tell or one like it has told.
  mutating func isNoOrigin(_ record: borrowing Record) -> Bool {
    let field = setting.fields.origin
    return known.noOrigins.count > 0 && record.code(of: field, in: known.noOrigins) > 0
      || !record.withBytes(of: field) { setting.search.vocabulary.origins.mayHold($0) }
  }

  /// The same of a row's status, which may also be one that the regime does not have.
  mutating func isNoStatus(_ record: borrowing Record) -> Bool {
    let field = setting.fields.status
    return known.noStatuses.count > 0 && record.code(of: field, in: known.noStatuses) > 0
      || !record.withBytes(of: field) { setting.search.vocabulary.statuses.mayHold($0) }
  }

  /// Counts a cell that is none of a choice; whether it is told as well. (The words, which the workers share, are looked at only then.)
  private mutating func isToTell(_ rule: Rule, _ office: Int, _ broken: inout Breaches) -> Bool {
    broken.append(rule)
    return reading.findings.note(rule, of: office)
  }

  private mutating func tell<Meaning>(
    _ record: borrowing Record, _ field: Int, _ words: WordChoice<Meaning>, _ foreign: Set<Meaning>, _ role: Layout.ColumnRole,
    _ rule: Rule, _ office: Int
  ) {
    let text = record.text(of: field)
    if lastSlip?.field != field || lastSlip?.text != text {
      lastSlip = (field, text, words.spelling(like: text, without: foreign) ?? names(of: words, without: foreign, field))
    }
    var facts = FindingList.Facts(
      office: office, field: role.rawValue, fieldName: vocabulary.heading(of: role), found: Preamble.trimmed(text[...]),
      expected: lastSlip?.suggestion ?? "")
    if let meaning = words.meaning(of: text), foreign.contains(meaning) {
      let year = rules.period.statisticalYear
      facts.detail = Bilingual(vi: " của năm thống kê \(year)", en: " in the statistical year \(year)")
    } else if case .other(let encoding, let known) = ChangedEncoding.words(
      in: record.bytes(of: field), of: format.encoding, isKnown: { words.meaning(of: $0) != nil })
    {
      facts.detail = ChangedEncoding.words(read: known, in: encoding)
    }
    reading.findings.keep(rule, record, field: field, facts)
  }

  /// What may be written in a field, put together once for all cells that are no slip for any of it.
  private mutating func names<Meaning>(of words: WordChoice<Meaning>, without foreign: Set<Meaning>, _ field: Int) -> String {
    if let choiceNames, choiceNames.field == field { return choiceNames.names }
    let names = words.names(without: foreign)
    choiceNames = (field, names)
    return names
  }
}
