import Enforcement

// Groups of columns, or columns below each measure, stand side by side for two periods: "12 tháng năm 2022" and "12 tháng năm 2021". Those of the
// period that is read are taken, and the others are set aside as those below "Cùng kỳ" are. Where none is the period's, nothing is: it is then the
// wrong period (period.wrong).

/// The cells of a heading that tell columns of the period that is read from those of others.
struct PeriodGroups: Sendable {
  /// The cells over the period's own columns, which say nothing else; nothing where all columns are.
  private(set) var own: Set<String> = []
  /// The cells over columns of other periods.
  private(set) var others: Set<String> = []

  init() {}

  /// The groups of the heading `rows` in a file of `period`: cells of one row, for one above others says something of all of them.
  init(_ rows: [[String]], of period: Period, _ vocabulary: HeadingVocabulary) {
    if rows.count < 2 { return }
    for (place, row) in rows.enumerated() {
      let groups = row.indices.filter { field in
        rows[(place + 1)...].contains { $0.indices.contains(field) && !Preamble.isBlank($0[field]) }
      }
      take(row, groups: Set(groups.map { row[$0] }), of: period, vocabulary)
    }
  }

  /// The text of a cell as a title has it: a year alone is one over a group.
  static func title(of cell: String) -> String { isYear(cell) ? "năm \(cell)" : cell }

  /// Whether a cell is a year and nothing else. (In a row of figures it is not looked at.)
  static func isYear(_ cell: String) -> Bool {
    cell.utf8.count == 4 && cell.utf8.allSatisfy { 0x30...0x39 ~= $0 } && Int(cell).map(Period.years.contains) ?? false
  }

  private static let wholeYear = Phrase("Cả năm")

  /// Takes a row; `cells` of it stand over others.
  private mutating func take(_ row: [String], groups cells: Set<String>, of period: Period, _ vocabulary: HeadingVocabulary) {
    var (own, others, parts): (Set<String>, Set<String>, Set<String>) = ([], [], [])
    var isBesideCumulative = false
    for cell in Set(row) where !Preamble.isBlank(cell) {
      let text = PeriodGroups.title(of: cell)
      guard HeadingReader.mayBeHeading(text) else { continue }
      let phrase = Phrase(text)
      let stated = vocabulary.periods(inTitle: text)
      let isOther = !stated.isEmpty && !PeriodText.isTitle(stating: stated, of: period)
      if !isOther, vocabulary.saysCumulative(phrase) { isBesideCumulative = true }
      if stated.isEmpty || !PeriodGroups.isPeriodAlone(text, phrase, vocabulary) { continue }
      if isOther {
        // (What "Cả năm" may be within the year, an estimate or a plan, and what stands beside it, is not known.)
        if phrase == Self.wholeYear { return }
        others.insert(cell)
      } else if PeriodText(cell).isLabel, phrase.position(of: "thang") == 0 || phrase.position(of: "qui") == 0 {
        parts.insert(cell)
      } else {
        own.insert(cell)
        isBesideCumulative = isBesideCumulative || phrase.hasPrefix(Self.wholeYear) || phrase.beginsWithMonths
      }
    }
    // "Tháng 9/2022" or "Quý IV" alone may stand over cumulative figures; beside them it stands over those of its own.
    if isBesideCumulative {
      others.formUnion(parts)
      others.formUnion(cells.filter { vocabulary.namesMonth(Phrase($0)) })
    } else {
      own.formUnion(parts)
    }
    // "Tổng số" beside "Chủ động" and "Theo đơn" is the whole of these.
    let isBesideWhole = cells.contains { vocabulary.totals[Phrase($0)] == true }
    if isBesideWhole { self.others.formUnion(cells.filter { vocabulary.namesPart(Phrase($0)) }) }
    if others.isEmpty || own.isEmpty && !isBesideCumulative { return }
    self.own.formUnion(own)
    self.others.formUnion(others)
  }

  /// Whether a cell says nothing but a period behind words for reports and groups, "Kết quả 12 tháng năm 2021": "Năm 2021 chuyển sang" is a measure.
  static func isPeriodAlone(_ text: String, _ phrase: Phrase, _ vocabulary: HeadingVocabulary) -> Bool {
    if PeriodText(text).isLabel { return true }
    var rest = phrase
    while let word = (vocabulary[.reportWords] + vocabulary[.groupWords]).first(where: rest.hasPrefix), word.count < rest.count {
      rest = rest.removing(0..<word.count)
    }
    return rest.count < phrase.count && PeriodText(rest.plainText).isLabel
  }
}

extension Phrase {
  /// Whether a phrase begins with a number of months: "12 tháng năm 2022".
  fileprivate var beginsWithMonths: Bool { beginsWithNumber && position(of: "thang") == 1 }
}
