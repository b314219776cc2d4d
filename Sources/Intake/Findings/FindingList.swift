import Configuration
import DelimitedText
import Enforcement

/// The findings of one file while it is read.
struct FindingList {
  let file: String
  let period: Period
  let registry: OfficeRegistry
  private(set) var findings: [Finding] = []

  init(file: String, period: Period, registry: OfficeRegistry) {
    self.file = file
    self.period = period
    self.registry = registry
  }

  /// What a finding says beside its rule and place.
  struct Facts {
    var ruleID: String?
    var office: Int?
    var field = ""
    var fieldName = ""
    var found = ""
    var expected = ""
    var detail = Bilingual(vi: "", en: "")
  }

  /// Adds a finding about the whole file, or about a line of it.
  mutating func add(_ rule: Rule, line: Int? = nil, _ facts: Facts = Facts()) {
    append(rule, facts, location: nil, line: line, cell: nil, excerpt: nil)
  }

  /// Adds a finding about a field of `record`, or about the whole record.
  mutating func add(_ rule: Rule, _ record: borrowing Record, field: Int?, _ facts: Facts = Facts()) {
    let location = field.map { record.location(of: $0) } ?? record.location
    append(rule, facts, location: location, line: location.line, cell: field, excerpt: Excerpt(record, field: field))
  }

  private mutating func append(_ rule: Rule, _ facts: Facts, location: SourceLocation?, line: Int?, cell: Int?, excerpt: Excerpt?)
  {
    let office = facts.office.flatMap { registry.offices.indices.contains($0) ? registry.offices[$0] : nil }
    findings.append(
      Finding(
        rule: rule, ruleID: facts.ruleID ?? rule.rawValue, file: file, line: line, column: location?.column,
        byteOffset: location?.byteOffset, cell: cell, office: office?.id, officeName: office?.name ?? "", period: period,
        field: facts.field,
        fieldName: facts.fieldName, found: FindingList.cut(facts.found), expected: facts.expected, detail: facts.detail,
        excerpt: excerpt))
  }

  /// Drops all findings of `rule` but the first.
  mutating func keepFirst(of rule: Rule) {
    guard let first = findings.firstIndex(where: { $0.rule == rule }) else { return }
    findings = findings.enumerated().filter { $0.offset == first || $0.element.rule != rule }.map(\.element)
  }

  /// Adds findings made elsewhere.
  mutating func append(_ others: some Sequence<Finding>) { findings += others }

  /// Drops all but the first finding of each of `rules` about one thing found (and one office, where it is about the office's rows), and
  /// the hints to offices beyond the first few, so that it does not matter in how many parts a file was read.
  mutating func keepFirstTold(_ rules: Set<Rule>, suggestions: Int) {
    struct Told: Hashable {
      let rule: Rule
      let office: OfficeID?
      let found: String
    }
    var told: Set<Told> = []
    var unknown = 0
    findings = sorted.compactMap { finding in
      guard rules.contains(finding.rule), !finding.found.isEmpty else { return finding }
      let isOfOffice = finding.rule == .periodWrong
      let key = Told(
        rule: finding.rule, office: isOfOffice || finding.rule == .officeNameMismatch ? finding.office : nil,
        found: isOfOffice ? "" : finding.found)
      guard told.insert(key).inserted else { return nil }
      guard finding.rule == .officeUnknown else { return finding }
      unknown += 1
      return unknown > suggestions ? finding.withoutHint : finding
    }
  }

  /// No more of a text than a person reads.
  private static func cut(_ text: String) -> String {
    text.utf8.count <= 400 ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(200))) + "…"
  }

  /// The findings in the order of their places, then of their rules.
  var sorted: [Finding] {
    findings.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      let first = (a.line ?? 0, a.column ?? 0, a.ruleID, left.offset)
      return first < (b.line ?? 0, b.column ?? 0, b.ruleID, right.offset)
    }.map(\.element)
  }
}
