internal import Configuration
internal import Enforcement

/// How a report says that a sum lacks offices which did not send the column.
struct SumWording: Sendable {
  /// The mark of the note; with a number where there are several notes.
  let mark: String
  /// `{lacking_offices}`, how many there are, and `{lacking_names}`.
  let note: TextPattern
  /// An office's name in the nation's report: `{office}`, `{province}`.
  let nameInNation: TextPattern
  /// Behind the names where there are more than ``mostNames``: `{rest}`.
  let others: TextPattern
  let mostNames: Int

  /// The wording at `node` of the theme.
  init(_ node: ConfigurationNode) throws(ConfigurationError) {
    try node.allowKeys(["mark", "note", "name_in_nation", "others", "most_names"])
    mark = try node.required("mark").string()
    note = try FormReader.pattern(node.required("note"), and: ["lacking_offices", "lacking_names"])
    nameInNation = try TextPattern(node.required("name_in_nation"), knowing: ["office", "province"])
    others = try FormReader.pattern(node.required("others"), and: ["rest"])
    let most = try node.required("most_names")
    mostNames = try most.integer()
    guard mostNames > 0, !mark.isEmpty else {
      throw FormReader.mistake(
        node, vi: "mark không được để trống, most_names phải lớn hơn 0",
        en: "'mark' must not be empty, 'most_names' is at least 1")
    }
  }

  /// The note on sums of `scope` that lack `offices`.
  func text(of offices: [LackingOffice], in scope: ReportScope) -> String {
    let names = offices.prefix(mostNames).map { name(of: $0, in: scope) }.joined(separator: ", ")
    let rest = offices.count - mostNames
    let more = rest > 0 ? others.filled(scope.facts.adding(["rest": VietnameseNumber.count(Int64(rest))])) : ""
    return note.filled(
      scope.facts.adding(["lacking_offices": VietnameseNumber.count(Int64(offices.count)), "lacking_names": names + more]))
  }

  private func name(of lacking: LackingOffice, in scope: ReportScope) -> String {
    guard scope.unit.level == .nation, let province = lacking.province else { return lacking.office.name }
    return nameInNation.filled(["office": lacking.office.name, "province": scope.names.short(province.name)])
  }
}
