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
    if isFullOfCategories {
      // What is none of the categories known by now is not compared with them any more.
      let mayBeKnown = record.withBytes(of: field) { setting.search.vocabulary.mayBeCategory($0) }
      if !mayBeKnown { return tooManyCategories(record, office, &broken) }
    }
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
      if vocabulary.categories[Phrase(record.text(of: field))] != nil {
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
        found: record.text(of: fields.category).split(whereSeparator: \.isWhitespace).joined(separator: " "),
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
    if let meaning = choice(record, field, setting.search.vocabulary.origins),
      let place = caseRules.origins.firstIndex(of: meaning)
    {
      record.withBytes(of: field) { known.origins.insert(place + 1, for: $0) }
      return place
    }
    if isToTell(.caseOriginUnknown, office, &broken) {
      tell(record, field, vocabulary.origins, [], .origin, .caseOriginUnknown, office)
    }
    return nil
  }

  /// The place of the row's status among those of the layout.
  mutating func status(_ record: borrowing Record, _ office: Int, _ broken: inout Breaches) -> Int? {
    let field = setting.fields.status
    let code = record.code(of: field, in: known.statuses)
    if code > 0 { return code - 1 }
    if let place = choice(record, field, setting.search.vocabulary.statuses), !caseRules.statuses[place].isForeign {
      record.withBytes(of: field) { known.statuses.insert(place + 1, for: $0) }
      return place
    }
    if isToTell(.caseStatusUnknown, office, &broken) {
      tell(record, field, vocabulary.statuses, caseRules.foreignStatuses, .status, .caseStatusUnknown, office)
    }
    return nil
  }

  /// What a cell of a fixed choice means; nil where it is none of them.
  private mutating func choice<Meaning>(
    _ record: borrowing Record, _ field: Int, _ words: WordChoice<Meaning>
  ) -> Meaning? {
    if !record.withBytes(of: field, { words.mayHold($0) }) { return nil }
    if record.code(of: field, in: known.noWords) > 0 { return nil }
    if let meaning = words.meaning(of: record.text(of: field)) { return meaning }
    record.withBytes(of: field) { known.noWords.insert(1, for: $0) }
    return nil
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
      lastSlip = (field, text, words.suggestion(for: text, without: foreign))
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
}
