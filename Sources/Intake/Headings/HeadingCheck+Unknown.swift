import Configuration
import DelimitedText
import Enforcement

// A column that is not understood is left out with a warning only where no figure can be lost by it. It is an error where it is misspelt, where it
// stands among the figures of a table that lacks some, and where it is one of a kind that is counted.

extension HeadingCheck {
  /// Tells of each column that is not understood what it may be; whether one of them may be a figure.
  func tellUnknown(
    _ unknown: [Int], _ rules: IntakeRules, _ office: Int?, _ reading: inout FileReading
  ) throws(SourceError) -> Bool {
    let grouped = try tellUnknownGroups(of: unknown, office, &reading)
    let foreign = try tellColumns(ofOtherForms: unknown, rules.vocabularies, office, &reading)
    let (columns, absent) = (search.columns, absentMeasures(rules.rules))
    let reduced = try columnsOfReductions(among: unknown)
    let hidden = HeadingSuggestion.figuresToBeHidden(columns, search.vocabulary)
    var isMisspelt = !grouped.isEmpty
    var withoutAspect: [Int] = []
    for (index, field) in unknown.enumerated() where !foreign.contains(field) && !grouped.contains(field) {
      let column = columns.columns[field]
      // Comparing with every known heading takes time: a file of junk columns gets no suggestion for all.
      let cells = index < Self.mostCompared ? column.cells : []
      let suggestion = cells.isEmpty || column.measure != nil ? nil : HeadingSuggestion(for: cells, search.vocabulary)
      // A column that is left out makes figures absent, which sums would not show.
      let word = suggestion?.word ?? column.measure.map { .measure($0) }
      let isClose = word.map { !HeadingSuggestion.isPresent($0, in: columns) } ?? false
      let isNear = suggestion == nil && !cells.isEmpty && HeadingSuggestion.mayHide(hidden, cells, search.vocabulary)
      let isError =
        isClose || isNear || !absent.isEmpty && standsAmongFigures(field) || isOfKnownKind(field) || reduced.contains(field)
      isMisspelt = isMisspelt || isError
      if isError, column.measure != nil {
        withoutAspect.append(field)
        continue
      }
      let near = suggestion?.text ?? column.measure.map(headings(of:))
      var facts = FindingList.Facts(office: office, found: column.heading)
      if isError {
        facts.expected =
          reduced.contains(field) ? search.vocabulary.heading(of: .amountReduced) : near ?? choice(for: cells, absent)
      } else {
        facts.suggest(near ?? likely(for: cells, holdsNumber(field) ? absent : []))
      }
      try add(isError ? .headingMisspelt : .headingUnknown, field, facts, &reading)
    }
    if let first = withoutAspect.first { try tellAspectless(first, office, &reading) }
    return isMisspelt
  }

  /// How many columns are compared with the known headings.
  private static var mostCompared: Int { 50 }

  /// Whether a column of internal counts stands below the name of a kind that is known, and holds numbers: a kind of which no column is understood
  /// would be left out as if the office had none of it.
  private func isOfKnownKind(_ field: Int) -> Bool {
    let (vocabulary, cells) = (search.vocabulary, search.columns.columns[field].cells)
    guard vocabulary.layout.isSupplement, cells.count > 1, holdsNumber(field) else { return false }
    return cells.dropLast().contains { vocabulary.reading(of: vocabulary.heading($0))?.aspect != nil }
  }

  /// What an aspect that the table has lacks of the measures that do not follow from the others.
  private func absentMeasures(_ rules: FigureRules) -> [FigureID] {
    var values = RowValues()
    for column in search.columns.figures { values[column.id.ordinal] = 0 }
    values.complete(rules)
    let layout = search.vocabulary.layout
    let aspects = Set(search.columns.figures.map { $0.id.aspect })
    return aspects.sorted { $0.rawValue < $1.rawValue }.flatMap { aspect in
      layout.measures.compactMap { entry in
        guard !layout.optionalMeasures.contains(entry.meaning), let id = FigureID(aspect, entry.meaning) else { return nil }
        return values.states(id.ordinal) ? nil : id
      }
    }
  }

  /// The headings that the file lacks, amounts and figures before what says whose and what they are; the form's where it lacks none.
  private var lackingHeadings: String {
    let (vocabulary, columns) = (search.vocabulary, search.columns)
    let roles = vocabulary.layout.columns.map(\.meaning).filter { role in
      if role.isUnread || columns.roles[role] != nil || role == .officeName { return false }
      return role == .office ? columns.roles[.officeName] == nil : !Layout.ColumnRole.ofPeriod.contains(role)
    }
    let amounts = roles.filter(\.isAmount), others = roles.filter { !$0.isAmount }
    let figures = FigureID.all.filter { vocabulary.layout.takes($0) && columns.field(of: $0) == nil }
    let lacking =
      amounts.map { vocabulary.heading(of: $0) } + figures.map { vocabulary.heading(of: $0) }
      + others.map { vocabulary.heading(of: $0) }
    return lacking.isEmpty ? vocabulary.layout.name : lacking.prefix(Self.mostAdvised).joined(separator: "; ")
  }

  /// How many headings a person is given to choose from.
  private static var mostAdvised: Int { 6 }

  /// Headings that one that is nothing known may stand for, or else those of the columns that the file lacks.
  private func choice(for cells: [String], _ absent: [FigureID]) -> String {
    let likely = likely(for: cells, absent)
    return likely.isEmpty ? lackingHeadings : likely
  }

  /// Headings that one that is nothing known may stand for: of the measures that begin as it does and have no column, or else of the absent ones.
  private func likely(for cells: [String], _ absent: [FigureID]) -> String {
    let vocabulary = search.vocabulary
    let likely = cells.isEmpty ? [] : HeadingSuggestion.measures(beginningAs: cells, vocabulary)
    let phrases = cells.map { Phrase($0) }
    let aspect = vocabulary.aspects.first { entry in phrases.contains { $0.holds(entry.phrase) } }?.aspect
    let figures = FigureID.all.filter { id in
      id.aspect == aspect ?? id.aspect && likely.contains(id.measure) && vocabulary.layout.takes(id)
        && search.columns.field(of: id) == nil
    }
    // (Of a kind of internal counts only its own headings may be meant.)
    if figures.isEmpty, vocabulary.layout.isSupplement, let aspect {
      let own = FigureID.all.filter { $0.aspect == aspect && vocabulary.layout.takes($0) }
      return own.map(vocabulary.heading(of:)).joined(separator: "; ")
    }
    let choice = figures.isEmpty ? absent : figures
    return choice.prefix(Self.mostAdvised).map(vocabulary.heading(of:)).joined(separator: "; ")
  }

  /// Whether a column has a column of figures on either side or right beside it.
  private func standsAmongFigures(_ field: Int) -> Bool {
    guard let first = search.columns.figures.first?.field, let last = search.columns.figures.last?.field else { return false }
    return (first - 1...last + 1).contains(field)
  }
}

extension FindingList.Facts {
  /// Names the headings that a column may be meant to have, as far as any is near.
  fileprivate mutating func suggest(_ headings: String) {
    expected = headings
    if headings.isEmpty { return }
    detail = Bilingual(vi: " thành: \(headings)", en: " to: \(headings)")
  }
}
