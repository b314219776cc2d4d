import Configuration
import DelimitedText
import Enforcement

/// The findings of one file while it is read: all are counted, those of rows are kept as far as there is room.
///
/// What rows are found to break may be as much as the file has rows. So the facts of a finding are only put together where it is kept:
///
///     if reading.findings.note(.rowTooShort, of: office) {
///       reading.findings.keep(.rowTooShort, record, field: nil, FindingList.Facts(office: office, …))
///     }
///
/// The others can be found again by reading the file a second time (``Rereading``).
struct FindingList: Sendable {
  let file: String
  let period: Period
  let registry: OfficeRegistry
  /// What is kept.
  private(set) var entries: [Entry] = []
  /// What was found elsewhere than in rows.
  private(set) var otherCounts = FindingCounts()
  /// What was found in rows, kept or not.
  private(set) var rowCounts = FindingCounts()
  /// How many findings of rows are kept, of errors and of others each.
  var room: Int
  /// The lines whose findings are kept, nil for all.
  var lines: Range<Int>?
  /// Whether findings that are added are to be treated as those of rows, since the same reading finds them again.
  var isReadingRows = false
  private var rowErrorsKept = 0
  private var rowRemarksKept = 0
  /// Whether some finding of a row was not kept.
  private(set) var isShortened = false
  /// The rule of which one finding stands for all rows.
  private(set) var toldAsOne: Rule?

  /// A finding that is kept.
  struct Entry: Sendable {
    let rule: Rule
    let finding: Finding
    /// Whether it was found in a row, and is found again where the row is read again.
    let isOfRow: Bool
    /// What tells it apart where it is told once a file.
    var told: UInt64?
  }

  init(file: String, period: Period, registry: OfficeRegistry, room: Int = .max) {
    self.file = file
    self.period = period
    self.registry = registry
    self.room = room
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

    /// Says of an unknown office that its code is that of `other`, which stands in offices.csv and does not report this period.
    mutating func tell(other: Office?) {
      guard let other else { return }
      expected = ""
      let vintage = other.id.vintage
      detail = Bilingual(
        vi: ": mã này là của \(other.name) theo bộ máy \(vintage), không báo cáo kỳ này",
        en: ": it is the code of \(other.name) in the structure of \(vintage), which does not report this period")
    }

    /// Says of a name which offices have it, by their codes as far as they are few, and by their provinces where they are called the same.
    mutating func tell(alike offices: [Int], in registry: OfficeRegistry) {
      let areCalledAlike = Set(offices.map { registry.offices[$0].name }).count < offices.count
      let named = offices.prefix(Facts.mostAlike).map { position in
        let office = registry.offices[position]
        let province = areCalledAlike ? registry.parent(of: position).map { ", \(registry.offices[$0].name)" } : nil
        return "\(office.id.code) \(office.name)\(province ?? "")"
      }
      let list = named.joined(separator: "; ") + (offices.count > named.count ? "; …" : "")
      expected = ""
      detail = Bilingual(
        vi: ": \(offices.count) đơn vị có tên này (\(list))", en: ": \(offices.count) offices have this name (\(list))")
    }

    private static let mostAlike = 4

    /// Says whose name stands beside the code of `own`.
    mutating func tell(named other: Office, beside own: Office) {
      let isOfStructure = other.id.vintage == own.id.vintage
      detail = Bilingual(
        vi: "\(other.id.code) \(other.name)\(isOfStructure ? "" : ", theo bộ máy \(other.id.vintage)")",
        en: "\(other.id.code) \(other.name)\(isOfStructure ? "" : ", in the structure of \(other.id.vintage)")")
      expected = "\(own.id.code) \(own.name)"
    }
  }

  var findings: [Finding] { entries.map(\.finding) }

  /// How often `rule` was found to be broken.
  func count(of rule: Rule) -> Int { rowCounts.count(of: rule) + otherCounts.count(of: rule) }

  /// Counts what a row is found to break; whether it is to be kept.
  mutating func note(_ rule: Rule, of office: Int?) -> Bool {
    let isError = rowCounts.add(rule, office: office) == .error
    if (isError ? rowErrorsKept : rowRemarksKept) < room { return true }
    isShortened = true
    return false
  }

  /// Counts what several rows are found to break, an error of which there is no room to keep more.
  mutating func noteUnkept(_ rule: Rule, of office: Int?, rows: Int) {
    rowCounts.add(rule, office: office, rows)
    isShortened = true
  }

  /// Whether the next error of a row would be kept.
  var hasRoomForErrors: Bool { rowErrorsKept < room }

  /// Keeps a finding about a field of `record`, or about the whole record, which has been noted.
  mutating func keep(_ rule: Rule, _ record: borrowing Record, field: Int?, told: UInt64? = nil, _ facts: Facts) {
    if let lines, !lines.contains(record.line) {
      // (A record may span several lines; the place of the field decides.)
      if record.line >= lines.upperBound || (field.map { record.location(of: $0).line } ?? record.line) < lines.lowerBound {
        return
      }
    }
    let location = field.map { record.location(of: $0) } ?? record.location
    if let lines, !lines.contains(location.line) { return }
    let excerpt = Excerpt(record, field: field, at: location)
    append(
      rule, facts, location: location, line: location.line, cell: field, excerpt: excerpt, isOfRow: true, told: told)
  }

  /// Keeps a finding about a fault in the writing of `record`, at the very place of the fault, which has been noted.
  mutating func keep(_ rule: Rule, _ record: borrowing Record, _ issue: RecordIssue, _ facts: Facts) {
    if let lines, !lines.contains(issue.location.line) { return }
    append(rule, at: issue, of: record, facts, isOfRow: true)
  }

  private mutating func append(
    _ rule: Rule, at issue: RecordIssue, of record: borrowing Record, _ facts: Facts, isOfRow: Bool
  ) {
    append(
      rule, facts, location: issue.location, line: issue.location.line, cell: issue.field, excerpt: Excerpt(record, issue),
      isOfRow: isOfRow)
  }

  /// Whether a finding in a record that begins at `line` may be kept: not where the lines of the record are surely others than those wanted.
  func mayKeep(line: Int) -> Bool { lines.map { line < $0.upperBound } ?? true }

  /// Adds a finding about the whole file, or about a line of it.
  mutating func add(_ rule: Rule, line: Int? = nil, _ facts: Facts = Facts()) {
    guard isToBeKept(rule, facts.office) else { return }
    if let lines, isReadingRows, !lines.contains(line ?? 0) { return }
    append(rule, facts, location: nil, line: line, cell: nil, excerpt: nil, isOfRow: isReadingRows)
  }

  /// Adds a finding about a field of `record`, or about the whole record.
  mutating func add(_ rule: Rule, _ record: borrowing Record, field: Int?, _ facts: Facts = Facts()) {
    guard isToBeKept(rule, facts.office) else { return }
    if isReadingRows { return keep(rule, record, field: field, facts) }
    let location = field.map { record.location(of: $0) } ?? record.location
    append(
      rule, facts, location: location, line: location.line, cell: field,
      excerpt: Excerpt(record, field: field, at: location), isOfRow: false)
  }

  /// Adds a finding about a fault in the writing of `record`, at the very place of the fault.
  mutating func add(_ rule: Rule, _ record: borrowing Record, _ issue: RecordIssue, _ facts: Facts) {
    guard isToBeKept(rule, facts.office) else { return }
    if isReadingRows { return keep(rule, record, issue, facts) }
    append(rule, at: issue, of: record, facts, isOfRow: false)
  }

  /// Counts a finding that is added; whether there is room for it.
  private mutating func isToBeKept(_ rule: Rule, _ office: Int?) -> Bool {
    if isReadingRows { return note(rule, of: office) }
    otherCounts.add(rule, office: office)
    return true
  }

  private mutating func append(
    _ rule: Rule, _ facts: Facts, location: SourceLocation?, line: Int?, cell: Int?, excerpt: Excerpt?, isOfRow: Bool,
    told: UInt64? = nil
  ) {
    let office = facts.office.flatMap { registry.offices.indices.contains($0) ? registry.offices[$0] : nil }
    let finding = Finding(
      rule: rule, ruleID: facts.ruleID ?? rule.rawValue, file: file, line: line, column: location?.column,
      byteOffset: location?.byteOffset, cell: cell, office: office?.id, officeName: office?.name ?? "", period: period,
      field: facts.field, fieldName: facts.fieldName, found: FindingList.cut(facts.found), expected: facts.expected,
      detail: facts.detail, excerpt: excerpt)
    append(Entry(rule: rule, finding: finding, isOfRow: isOfRow, told: told))
  }

  private mutating func append(_ entry: Entry) {
    entries.append(entry)
    guard entry.isOfRow else { return }
    if entry.finding.severity == .error { rowErrorsKept += 1 } else { rowRemarksKept += 1 }
  }

  /// No more of a text than a person reads.
  private static func cut(_ text: String) -> String {
    text.utf8.count <= 400 ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(200))) + "…"
  }

  /// The findings that are kept, in the order of their places, then of their rules.
  var sorted: [Finding] { FindingList.sorted(entries) }

  /// Keeps none of them, though they remain counted.
  mutating func clear() { entries = [] }

  /// The places in that order of the findings that do not come from rows.
  var sortedPlacesOfOthers: [Int] {
    FindingList.order(of: entries).enumerated().filter { !entries[$0.element].isOfRow }.map(\.offset)
  }

  /// How many findings of rows are not kept. (An entry is large, and is looked at where it stands; those of an office stand together.)
  var omittedShares: [FindingCounts.Share] {
    var omitted = rowCounts
    var (office, position): (OfficeID?, Int?) = (nil, nil)
    for index in entries.indices where entries[index].isOfRow {
      if entries[index].finding.office != office {
        office = entries[index].finding.office
        position = office.flatMap { registry.position(of: $0.code) }
      }
      omitted.add(entries[index].rule, office: position, -1)
    }
    return omitted.shares.filter { $0.count != 0 }
  }

  /// The findings of rows that are kept, in the same order.
  var sortedOfRows: [Finding] { FindingList.sorted(entries.filter(\.isOfRow)) }

  private static func sorted(_ entries: [Entry]) -> [Finding] {
    let span = entries.span
    var findings: [Finding] = []
    findings.reserveCapacity(entries.count)
    for place in order(of: entries) { findings.append(span[place].finding) }
    return findings
  }

  /// The places of entries in the order in which they are given out. (Entries are large, and are not moved to find it; mostly they are in it.)
  private static func order(of entries: [Entry]) -> [Int] {
    let places = Array(entries.indices)
    if places.dropFirst().allSatisfy({ !precedes(entries, $0, $0 - 1) }) { return places }
    return places.sorted { left, right in
      let (isBefore, isBehind) = (precedes(entries, left, right), precedes(entries, right, left))
      return isBefore || !isBehind && left < right
    }
  }

  private static func precedes(_ entries: [Entry], _ one: Int, _ other: Int) -> Bool {
    entries[one].finding.precedes(entries[other].finding)
  }
}

extension FindingList {
  /// Gives out what is kept, in order, and keeps nothing: for one who takes the findings row by row.
  mutating func takeAll() -> [Finding] {
    let taken = entries.count == 1 ? findings : sorted
    entries.removeAll(keepingCapacity: true)
    (rowErrorsKept, rowRemarksKept) = (0, 0)
    return taken
  }

  /// Names the office nearest to what stands there for the first unknown ones, which takes time; `suggest` finds it.
  mutating func addHints(from first: Int = 0, _ suggest: (String) -> Office?) {
    var unknown = first
    for index in entries.indices where entries[index].rule == .officeUnknown && entries[index].told != nil {
      unknown += 1
      if unknown > CellMeanings.suggestionLimit { return }
      let finding = entries[index].finding
      guard finding.expected.isEmpty, finding.detail.english.isEmpty, let office = suggest(finding.found) else { continue }
      let hinted = finding.expecting(CellMeanings.OfficeHint.near("\(office.id.code) \(office.name)").text)
      entries[index] = Entry(rule: .officeUnknown, finding: hinted, isOfRow: entries[index].isOfRow, told: entries[index].told)
    }
  }

  /// Drops all findings of `rule` but the first.
  mutating func keepFirst(of rule: Rule) {
    toldAsOne = rule
    guard let first = entries.firstIndex(where: { $0.rule == rule }) else { return }
    let further = count(of: rule) - 1
    guard further > 0 else { return }
    let kept = entries
    let office = kept[first].finding.office.flatMap { registry.position(of: $0.code) }
    entries = []
    (rowErrorsKept, rowRemarksKept) = (0, 0)
    for (index, entry) in kept.enumerated() where index == first || entry.rule != rule { append(entry) }
    rowCounts.reduce(rule, to: office)
    isShortened = rowCounts.total > rowErrorsKept + rowRemarksKept
  }

  /// Takes in what was found in the next part of the file, whose lines are counted from `lines` on, but for what is told once and was told
  /// before; false, and nothing done, where one reader would have kept findings that the part did not.
  mutating func absorb(_ part: FindingList, lines: Int, told: inout ToldOnce, _ partTold: ToldOnce) -> Bool {
    let again = told.shared(with: partTold)
    var fresh: [Entry] = []
    var unknown = told.unknownOffices
    for entry in part.entries {
      if let key = entry.told, told.contains(key) { continue }
      var finding = entry.finding.moved(by: lines)
      if entry.told != nil, entry.rule == .officeUnknown {
        unknown += 1
        if unknown > CellMeanings.suggestionLimit { finding = finding.expecting("") }
      }
      fresh.append(Entry(rule: entry.rule, finding: finding, isOfRow: entry.isOfRow, told: entry.told))
    }
    if part.isShortened, lacks(of: fresh, part) { return false }
    guard told.formUnion(partTold) else { return false }
    otherCounts.add(part.otherCounts)
    rowCounts.add(part.rowCounts)
    for twice in again { rowCounts.add(twice.rule, office: twice.office, -1) }
    for entry in fresh {
      let isError = entry.finding.severity == .error
      if (isError ? rowErrorsKept : rowRemarksKept) < room { append(entry) } else { isShortened = true }
    }
    // (What the part did not keep may all have been told before.)
    isShortened = isShortened || part.isShortened && rowCounts.total > rowErrorsKept + rowRemarksKept
    return true
  }
}

extension FindingList {
  /// Whether a part, of which those in `fresh` are to be taken in, kept so few errors or remarks of rows that one reader would have kept more.
  private func lacks(of fresh: [Entry], _ part: FindingList) -> Bool {
    let freshErrors = fresh.count { $0.isOfRow && $0.finding.severity == .error }
    let freshRemarks = fresh.count { $0.isOfRow } - freshErrors
    return part.rowErrorsKept >= part.room && rowErrorsKept + freshErrors < room
      || part.rowRemarksKept >= part.room && rowRemarksKept + freshRemarks < room
  }
}

extension Finding {
  /// Whether it stands before `other`: by place, then by rule.
  func precedes(_ other: Finding) -> Bool {
    let (a, b) = (line ?? 0, other.line ?? 0)
    if a != b { return a < b }
    let (c, d) = (column ?? 0, other.column ?? 0)
    return c != d ? c < d : ruleID < other.ruleID
  }
}
