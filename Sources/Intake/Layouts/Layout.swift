import DelimitedText
public import Enforcement

/// How the columns of one kind of export map to measures: a file of templates/layouts.
///
/// Everything here is data. Texts are kept as the file writes them; ``HeadingVocabulary`` folds them once for matching.
public struct Layout: Hashable, Sendable {
  /// A stable id, such as `statement`.
  public let id: String
  /// The name shown to people.
  public let name: String
  /// How rows become figures.
  public let kind: Kind
  /// Whether its figures go beside those of another layout and count only where the office has these too.
  public let isSupplement: Bool
  /// How many records are looked at for the heading.
  public let searchRows: Int
  /// Columns that are no figures, with their headings.
  public let columns: [Words<ColumnRole>]
  /// Of their headings, those of a column that numbers the rows.
  public let rowNumberHeadings: [String]
  /// Words for cases and money.
  public let aspects: [Words<Aspect>]
  /// Đồng a unit of a money column, where nothing in the file says otherwise.
  public let moneyUnit: Int64
  /// Multipliers of money units; the value is a unit's đồng.
  public let units: [Words<Int64>]
  /// The currencies that may stand behind a multiplier, or alone.
  public let currencies: [String]
  /// Labels behind which a currency stands that need not be the unit.
  public let currencyLabels: [String]
  /// What is counted and is no money, where a unit is stated.
  public let countWords: [String]
  /// Words that say nothing where a unit is stated.
  public let unitFillers: [String]
  /// Words behind which a unit may stand, and anything else.
  public let unitHints: [String]
  /// Words beside which money is an amount and no unit.
  public let amountWords: [String]
  /// Labels behind which an amount stands in words.
  public let amountLabels: [String]
  /// Measures with their headings.
  public let measures: [Words<Measure>]
  /// What headings of measures may begin with that says nothing of its own.
  public let headingBeginnings: [String]
  /// What they may end with that says nothing of its own.
  public let headingTails: [String]
  /// How words of headings are shortened: the value is the long form.
  public let headingAbbreviations: [Words<String>]
  /// Measures that a whole table may lack.
  public let optionalMeasures: [Measure]
  /// Words above groups of columns that say nothing of their own.
  public let groupWords: [String]
  /// Words of columns that follow from others or compare them, wherever they stand in a heading.
  public let derivedWords: [String]
  /// Signs in the headings of such columns.
  public let derivedSigns: [String]
  /// Headings beside which "Nam" is no "Năm" written without diacritics.
  public let womenHeadings: [String]
  /// Headings of figures beside those of the form, known and not read.
  public let unreadHeadings: [String]
  /// Words that make such a heading of any that holds one: "quá hạn", "chưa".
  public let unreadWords: [String]
  /// Words with which the heading of a part of the figures begins, not read where no heading of the form follows.
  public let partBeginnings: [String]
  /// Words over figures that are not the cumulative ones of the period, or alone above the table of such.
  public let otherFigures: [String]
  /// Words that say so over columns or alone above the table, and not as the heading of a column.
  public let flowWords: [String]
  /// Words with which a cell over a table begins that says so, whatever follows.
  public let otherFigureBeginnings: [String]
  /// Words that such a cell holds and says nothing of the kind: the cumulative figures stand beside the others.
  public let cumulativeWords: [String]
  /// Words with which a cell over all figures of a table begins that are a part of others.
  public let partWords: [String]
  /// Words in the title of a table that holds a part of an office's figures.
  public let partTitles: [String]
  /// Words in such a title from which on it says nothing of a part.
  public let partTitleEnds: [String]
  /// Rows of these words alone, below which parts of the row above stand.
  public let partRows: [String]
  /// Figures that must be there or follow from those that are.
  public let required: [FigureID]
  /// Keys of the lines above the heading.
  public let preamble: [Words<PreambleKey>]
  /// Words with which the title of a report begins.
  public let reportWords: [String]
  /// Words above a table behind which a date or a period is not that of its figures.
  public let otherDates: [String]
  /// Words of rows that sum up others, or with which their labels begin.
  public let totalWords: [String]
  /// Of those, what a row over all rows of its office is called, whatever other sums stand above it.
  public let grandTotalWords: [String]
  /// Headings of the column of dates that mean the day on which a case was accepted, and no decision's.
  public let acceptanceHeadings: [String]
  /// What begins with one of these words and is no sum.
  public let totalExceptions: [String]
  /// Words for a sum that name more than one office.
  public let officeTotalWords: [String]
  /// How the names of groups of offices begin.
  public let officeGroups: [String]
  /// What rows are called where a line states how many there are.
  public let countedRows: [String]
  /// Labels of such a number that are no words for a sum.
  public let countLabels: [String]
  /// Words below a table.
  public let signatureWords: [String]
  /// Words that begin a note.
  public let noteWords: [String]
  /// Words that begin what programs and printers write between and below tables, behind a number or not.
  public let footerWords: [String]
  /// Signs that begin a footnote.
  public let noteSigns: [String]
  /// Kinds of cases with their spellings.
  public let categories: [Words<Category>]
  /// What cases are put under that name no category, in a list whose other cases have one.
  public let blankCategory: Category
  /// What rows are called in the column of categories that are none, by their first words.
  public let categoryExclusions: [String]
  /// The same, wherever these words stand.
  public let categoryExclusionsWithin: [String]
  /// The signs before such rows, with "#" for a digit.
  public let categorySigns: [String]
  /// How words of office names are shortened: the value is the long form.
  public let abbreviations: [Words<String>]
  /// What may be left out before the name of an office.
  public let officePrefixes: [String]
  /// How offices of one kind are called, kind by kind.
  public let officeKinds: [[String]]
  /// What kinds of places are called, which may be left out behind an office's kind where it can be no other.
  public let placeWords: [String]
  /// Columns that a table of cases must have.
  public let requiredColumns: [ColumnRole]
  /// Words for where a case comes from.
  public let origins: [Words<Measure>]
  /// The statuses of cases.
  public let statuses: [CaseStatus]

  /// Whether its tables can hold `figure`.
  func takes(_ figure: FigureID) -> Bool {
    aspects.contains { $0.meaning == figure.aspect } && measures.contains { $0.meaning == figure.measure }
  }

  /// A meaning and the texts that have it.
  public struct Words<Meaning: Hashable & Sendable>: Hashable, Sendable {
    /// What the texts mean.
    public let meaning: Meaning
    /// The texts, the first of them the one to show.
    public let texts: [String]
  }

  /// How rows become figures.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A row holds the figures of an office, or of an office and a category.
    case statement
    /// A row is an enforcement decision; rows are counted and added up.
    case cases
  }

  /// A status of a case: the measure it belongs to and where its money goes.
  public struct CaseStatus: Hashable, Sendable {
    /// The measure in which the case counts.
    public let measure: Measure
    /// Its spellings.
    public let texts: [String]
    /// Where the amount reduced goes, if the measure is eligible.
    public let reduction: Measure
    /// Where the amount neither paid nor reduced goes, if the measure is eligible.
    public let rest: Measure
    /// Whether the case is told and belongs to no sum of any regime.
    public let isMemo: Bool
  }

  /// What a column without a figure holds.
  public enum ColumnRole: String, Hashable, Sendable, CaseIterable {
    case office
    case officeName = "office_name"
    case period
    /// The month of the period, with or without its year.
    case month
    /// The year of the period, of the calendar or of statistics.
    case year
    /// The day on which the period ends.
    case lastDay = "last_day"
    case category
    case submission
    /// The number of an enforcement decision.
    case decision
    /// The day on which it was accepted.
    case acceptedOn = "accepted_on"
    /// Whether it was carried over or newly accepted.
    case origin
    case status
    /// The amount to be enforced.
    case amountDue = "amount_due"
    /// Of that, the amount enforced.
    case amountPaid = "amount_paid"
    /// Of that, the amount waived.
    case amountReduced = "amount_reduced"
    /// Follows from other columns or compares them with other figures: a ratio, a change, last year's.
    case derived
    /// Known, and of no use.
    case ignored

    /// Whether the column holds money.
    public var isAmount: Bool { self == .amountDue || self == .amountPaid || self == .amountReduced }

    /// Whether nothing of the column is read.
    var isUnread: Bool { self == .derived || self == .ignored }

    /// The columns that every layout may have.
    static let common: [ColumnRole] = [.office, .officeName, .period, .month, .year, .lastDay, .category, .submission]

    /// The columns that say of which period a row is.
    static let ofPeriod: [ColumnRole] = [.period, .month, .year, .lastDay]
  }

  /// What a line above the heading says.
  public enum PreambleKey: String, Hashable, Sendable, CaseIterable {
    case office
    case officeName = "office_name"
    case period
    /// The month or the year of the period, where each has a label.
    case month
    case year
    case submission
    case unit
  }
}

/// The layouts that a file may have, with their words made ready once for all periods of a run.
public struct LayoutCatalogue: Sendable {
  /// The layouts, in the order in which they are tried.
  public let layouts: [Layout]
  /// The words of each layout, folded.
  let vocabularies: [HeadingVocabulary]
  /// What the choice of a file's encoding weighs: every heading of every layout.
  let hints: DetectionHints

  /// A catalogue of `layouts`.
  ///
  /// - Complexity: O(n) in the characters of their words.
  public init(_ layouts: [Layout]) { self.init(vocabularies: layouts.map { HeadingVocabulary($0) }) }

  init(vocabularies: [HeadingVocabulary]) {
    self.vocabularies = vocabularies
    let layouts = vocabularies.map(\.layout)
    self.layouts = layouts
    hints = DetectionHints(
      knownHeadings: layouts.flatMap { $0.columns.flatMap(\.texts) + $0.measures.flatMap(\.texts) + $0.derivedWords })
  }

  /// The heading of a figure in the first layout that has one; empty where none does.
  func heading(of id: FigureID) -> String {
    vocabularies.first { $0.layout.measures.contains { $0.meaning == id.measure } }?.heading(of: id) ?? ""
  }

  /// The headings that are known beside the words by which encodings are told apart.
  var knownHeadings: [String] { hints.knownHeadings }
}
