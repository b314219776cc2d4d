import Configuration
import DelimitedText
import Enforcement

// A column is understood by its own heading and by the group that it stands below. Where the heading is known and the group is not, the group is at
// fault: who is told to write the heading otherwise finds it written so already. Columns of another form are misspelt nowhere.

extension HeadingCheck {
  /// Tells each group above figures of internal counts that is not understood; the columns below such. A form that has known groups would else be taken
  /// without the figures of the others.
  func tellUnknownGroups(of unknown: [Int], _ office: Int?, _ reading: inout FileReading) throws(SourceError) -> Set<Int> {
    var told: Set<String> = []
    var fields: Set<Int> = []
    let expected = search.vocabulary.layout.aspects.compactMap(\.texts.first).joined(separator: "; ")
    for field in unknown {
      guard let group = unknownGroup(over: field) else { continue }
      fields.insert(field)
      if !told.insert(group).inserted { continue }
      let facts = FindingList.Facts(office: office, found: group, expected: expected)
      try add(.headingGroupUnknown, topRow(of: field), field, facts, &reading)
    }
    return fields
  }

  /// The group over a column that holds numbers and whose own heading is known, where the group is not; nil where that is not what is wrong.
  private func unknownGroup(over field: Int) -> String? {
    let (vocabulary, column) = (search.vocabulary, search.columns.columns[field])
    guard vocabulary.layout.isSupplement, holdsNumber(field) else { return nil }
    if column.measure != nil { return column.cells.dropLast().last { vocabulary.reading(of: vocabulary.heading($0)) == nil } }
    // "Kiểm tra nghiệp vụ: Phải trả lời".
    guard column.cells.count == 1, let heading = column.cells.first, let colon = heading.lastIndex(of: ":"),
      case .measure? = vocabulary.reading(of: vocabulary.heading(String(heading[heading.index(after: colon)...])))?.word
    else { return nil }
    let group = Preamble.trimmed(heading[..<colon])
    return group.isEmpty || vocabulary.reading(of: vocabulary.heading(group)) != nil ? nil : group
  }

  /// Tells, once a file, the columns that are those of a form which goes beside this one; these columns.
  func tellColumns(
    ofOtherForms unknown: [Int], _ vocabularies: [HeadingVocabulary], _ office: Int?, _ reading: inout FileReading
  ) throws(SourceError) -> Set<Int> {
    if search.vocabulary.layout.isSupplement { return [] }
    for other in vocabularies where other.layout.isSupplement {
      let foreign = unknown.filter { field in
        let said = other.reading(ofPath: search.columns.columns[field].cells.map { Phrase($0) })
        guard case .measure? = said?.word else { return false }
        return said?.aspect != nil
      }
      guard let first = foreign.first else { continue }
      let found = foreign.map { search.columns.columns[$0].heading }.joined(separator: "; ")
      try add(
        .headingOtherForm, topRow(of: first), first,
        FindingList.Facts(office: office, found: found, expected: other.layout.name), &reading)
      return Set(foreign)
    }
    return []
  }

  /// The cell over columns that are not read, for it says that they hold other figures, where the file has no others of what is missing: who is told that
  /// they are missing sees them there.
  func groupOverLost(_ missing: [String]) -> String? {
    let (vocabulary, columns) = (search.vocabulary, search.columns)
    let lost = Set(missing.compactMap { FigureID($0)?.aspect }).subtracting(columns.figures.map(\.id.aspect))
    if lost.isEmpty { return nil }
    let isOther = { (cell: String) in columns.groups.others.contains(cell) || vocabulary.saysOtherFigures(Phrase(cell)) != nil }
    for column in columns.columns where column.cells.count > 1 {
      guard case .role(let role)? = column.meaning, role.isUnread else { continue }
      guard let group = column.cells.first(where: isOther) else { continue }
      let rest = column.cells.filter { !isOther($0) }.map(vocabulary.heading)
      if let aspect = vocabulary.reading(ofPath: rest)?.aspect, lost.contains(aspect) { return group }
    }
    return nil
  }

  /// The first row of the heading in which a column has a cell of its own.
  private func topRow(of field: Int) -> Int {
    search.rows.first { head[$0].cells.indices.contains(field) && !Preamble.isBlank(head[$0].cells[field]) }
      ?? search.rows.lowerBound
  }
}

extension FindingList.Facts {
  /// Says that columns of what is missing stand below `group` and are not read.
  mutating func tellNotRead(below group: String) {
    detail = Bilingual(
      vi: ": các cột dưới “\(group)” không phải là số liệu của kỳ nên không được đọc",
      en: ": those below '\(group)' are not the period's and are not read")
  }
}
