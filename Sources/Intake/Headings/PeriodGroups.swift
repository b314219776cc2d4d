import Enforcement

// Groups of columns, or columns below each measure, stand side by side for two periods: "12 tháng năm 2022" and "12 tháng năm 2021". Those of the
// period that is read are taken, and the others are set aside as those below "Cùng kỳ" are. Where none is the period's, nothing is: it is then the
// wrong period (period.wrong).

/// The cells of a heading that tell columns of the period that is read from those of others.
struct PeriodGroups: Sendable {
  /// The cells over the period's own columns, which say nothing else.
  private(set) var own: Set<String> = []
  /// The cells over columns of other periods.
  private(set) var others: Set<String> = []
  /// The cells over columns of other periods in a row that has none over the period's own, from left to right: nothing is set aside for them.
  private(set) var foreign: [String] = []

  init() {}

  /// The groups of the heading `rows` in a file of `period`: cells of one row, for one above others says something of all of them.
  init(_ rows: [[String]], of period: Period, _ vocabulary: HeadingVocabulary) {
    if rows.count < 2 { return }
    for (place, row) in rows.enumerated() {
      let isLowest = place == rows.count - 1
      let groups = isLowest ? PeriodGroups.repeated(in: row) : PeriodGroups.upper(rows, place)
      take(row, groups: groups, isLowest: isLowest, of: period, vocabulary)
    }
  }

  /// Whether a cell states the period of its columns, right or wrong, and says nothing of what is counted in them.
  func states(_ cell: String) -> Bool { own.contains(cell) || foreign.contains(cell) }

  /// Whether no cell does.
  var statesNothing: Bool { own.isEmpty && foreign.isEmpty }

  /// The same where of several periods that are none of them the right one only the first is not set aside: two years are no parts to be added up.
  var withFirstForeign: PeriodGroups {
    var groups = self
    groups.others.formUnion(foreign.dropFirst())
    return groups
  }

  /// The cells of a row that stand over others.
  private static func upper(_ rows: [[String]], _ place: Int) -> Set<String> {
    let fields = rows[place].indices.filter { field in
      rows[(place + 1)...].contains { $0.indices.contains(field) && !Preamble.isBlank($0[field]) }
    }
    return Set(fields.map { rows[place][$0] })
  }

  /// The cells of the lowest row that stand below several measures: "Kỳ này | Lũy kế" below each.
  private static func repeated(in row: [String]) -> Set<String> {
    var once: Set<String> = []
    return Set(row.filter { !once.insert($0).inserted })
  }

  /// The text of a cell as a title has it: a year alone is one over a group.
  static func title(of cell: String) -> String { isYear(cell) ? "năm \(cell)" : cell }

  /// Whether a cell is a year and nothing else, with blanks around it or not.
  static func isYear(_ cell: String) -> Bool {
    let bytes = cell.utf8Span.span
    guard (4...8).contains(bytes.count) else { return false }
    var (year, digits) = (0, 0)
    for at in bytes.indices where bytes[at] != 0x20 {
      // (A blank within a number parts it.)
      guard bytes[at] &- 0x30 <= 9, digits == 0 || bytes[at - 1] != 0x20 else { return false }
      (year, digits) = (year * 10 + Int(bytes[at] &- 0x30), digits + 1)
    }
    return digits == 4 && Period.years.contains(year)
  }

  private static let wholeYear = Phrase("Cả năm")

  /// Takes a row; `cells` of it stand over others.
  private mutating func take(
    _ row: [String], groups cells: Set<String>, isLowest: Bool, of period: Period, _ vocabulary: HeadingVocabulary
  ) {
    var (own, others, parts): (Set<String>, Set<String>, Set<String>) = ([], [], [])
    var isBesideCumulative = false
    var years: [(cell: String, isStatistical: Bool)] = []
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
        if stated.allSatisfy(\.isOfYear) {
          years.append((cell, stated.contains { $0.meaning.reaches(period.statisticalYear) }))
        }
      }
    }
    // From October to December the year of the calendar is right alone, and beside the statistical one the year before.
    if years.contains(where: \.isStatistical) {
      let before = years.filter { !$0.isStatistical }.map(\.cell)
      own.subtract(before)
      others.formUnion(before)
    }
    // "Tháng 9/2022" or "Quý IV" alone may stand over cumulative figures; beside them it stands over those of its own.
    if isBesideCumulative {
      others.formUnion(parts)
      others.formUnion(cells.filter { vocabulary.namesMonth(Phrase($0)) })
    } else {
      own.formUnion(parts)
    }
    // "Tổng số" beside "Chủ động" and "Theo đơn" is the whole of these.
    let isBesideWhole = !isLowest && cells.contains { vocabulary.totals[Phrase($0)] == true }
    if isBesideWhole { self.others.formUnion(cells.filter { vocabulary.namesPart(Phrase($0)) }) }
    if !others.isEmpty, own.isEmpty, !isBesideCumulative {
      var known: Set<String> = []
      foreign += row.filter { others.contains($0) && known.insert($0).inserted }
      return
    }
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
