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
  /// Its lists of words, as far as the file has them.
  let lists: [WordList: [String]]
  /// Words for cases and money.
  public let aspects: [Words<Aspect>]
  /// Đồng a unit of a money column, where nothing in the file says otherwise.
  public let moneyUnit: Int64
  /// Multipliers of money units; the value is a unit's đồng.
  public let units: [Words<Int64>]
  /// Measures with their headings.
  public let measures: [Words<Measure>]
  /// How words of headings are shortened: the value is the long form.
  public let headingAbbreviations: [Words<String>]
  /// Measures that a whole table may lack.
  public let optionalMeasures: [Measure]
  /// Figures that must be there or follow from those that are.
  public let required: [FigureID]
  /// Keys of the lines above the heading.
  public let preamble: [Words<PreambleKey>]
  /// Kinds of cases with their spellings.
  public let categories: [Words<Category>]
  /// What cases are put under that name no category, in a list whose other cases have one.
  public let blankCategory: Category
  /// How words of office names are shortened: the value is the long form.
  public let abbreviations: [Words<String>]
  /// How offices of one kind are called, kind by kind.
  public let officeKinds: [[String]]
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

  /// A meaning and the texts that have it. (It asks nothing of meanings: for each kind of them a start would look up whether it is so.)
  public struct Words<Meaning: Sendable>: Sendable {
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

extension Layout.Words: Equatable where Meaning: Equatable {}
extension Layout.Words: Hashable where Meaning: Hashable {}

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
  public init(_ layouts: [Layout]) {
    self.init(vocabularies: layouts.map { HeadingVocabulary($0) }, hints: LayoutCatalogue.hints(of: layouts))
  }

  init(vocabularies: [HeadingVocabulary], hints: DetectionHints) {
    self.vocabularies = vocabularies
    self.hints = hints
    layouts = vocabularies.map(\.layout)
  }

  static func hints(of layouts: [Layout]) -> DetectionHints {
    DetectionHints(
      knownHeadings: layouts.flatMap { $0.columns.flatMap(\.texts) + $0.measures.flatMap(\.texts) + $0[.derivedWords] })
  }

  /// The heading of a figure in the first layout that has one; empty where none does.
  func heading(of id: FigureID) -> String {
    vocabularies.first { $0.layout.measures.contains { $0.meaning == id.measure } }?.heading(of: id) ?? ""
  }

  /// The headings that are known beside the words by which encodings are told apart.
  var knownHeadings: [String] { hints.knownHeadings }
}
