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
    for row in rows { take(row, of: period, vocabulary) }
  }

  private mutating func take(_ row: [String], of period: Period, _ vocabulary: HeadingVocabulary) {
    var (own, others, months): (Set<String>, Set<String>, Set<String>) = ([], [], [])
    var isBesideCumulative = false
    for cell in Set(row) where HeadingReader.mayBeHeading(cell) {
      let phrase = Phrase(cell)
      let stated = vocabulary.periods(inTitle: cell)
      let isOther = !stated.isEmpty && !PeriodText.isTitle(stating: stated, of: period)
      if !isOther, vocabulary.cumulativeWords.contains(where: phrase.holds) { isBesideCumulative = true }
      if stated.isEmpty || PeriodGroups.isHeading(phrase, vocabulary) { continue }
      if isOther {
        others.insert(cell)
      } else if PeriodText(cell).isLabel, phrase.position(of: "thang") == 0 {
        months.insert(cell)
      } else {
        own.insert(cell)
      }
    }
    // "Tháng 9/2022" alone may stand over cumulative figures; beside them it stands over the month's own.
    if isBesideCumulative { others.formUnion(months) } else { own.formUnion(months) }
    if others.isEmpty || own.isEmpty && !isBesideCumulative { return }
    self.own.formUnion(own)
    self.others.formUnion(others)
  }

  /// Whether a cell that states a period is the heading of a column or a measure by itself: "Kỳ báo cáo", "Năm 2021 chuyển sang".
  private static func isHeading(_ phrase: Phrase, _ vocabulary: HeadingVocabulary) -> Bool {
    switch vocabulary.reading(of: phrase)?.word {
    case nil, .column(.period), .column(.month), .column(.year): false
    case .column, .figure, .measure, .aspect, .group: true
    }
  }
}
