import DelimitedText
import Enforcement

/// What the readers of tables share, whatever their rows hold: the heading and what stands above it, notes and totals, rows that do
/// not fit, the cells of office, period, category and submission.
protocol TableReader {
  var source: ByteSource { get }
  var format: DelimitedFormat { get }
  var head: [HeadRecord] { get }
  var search: HeadingSearch { get }
  /// What the records above the table begin with.
  var headBeginnings: LetterSet { get }
  /// As many fields as a row of the table may have where those beyond the heading are blank: some programs end each row in separators.
  var widestRow: Int { get }
  /// Where the table begins.
  var tableStart: Int { get }
  var rules: IntakeRules { get }
  /// The province whose folder the file lies in, and the office that it is named by.
  var province: Int? { get }
  var fileOffice: Int? { get }
  /// What has been read.
  var reading: FileReading { get set }
  var cells: CellMeanings { get set }
  /// What holds for rows that leave a cell blank: the office of the block, the submission.
  var blockOffice: Int? { get set }
  var blockSubmission: Int? { get set }
  /// The row that says whose the rows of the block are, where they do not say it themselves.
  var title: BlockTitle? { get set }
  /// Whether some row said anew whose the rows below it are.
  var hasEnteredBlock: Bool { get set }
  /// The office and the submission that the preamble names; or else the submission that the name of the file tells.
  var preambleOffice: Int? { get set }
  var preambleSubmission: Int { get set }
  var isBelowSignatures: Bool { get set }
  /// What is known of bytes before the rows at hand that are no text.
  var trail: DamageTrail { get set }
  /// Offices of which a row is lost.
  var withheld: Set<Int> { get set }
  /// Unknown offices, offices of a wrong period, names that do not agree and whatever else is told once.
  var told: ToldOnce { get set }
  /// The columns that say whose and what a row is.
  var places: ColumnMap.Places { get }

  /// Takes a row of an office that fits the heading.
  mutating func takeRow(_ record: borrowing Record, _ office: CellMeanings.OfficeCell)

  /// Takes a row that names no known office and is a case for certain; false where it may be anything else.
  mutating func takeCase(_ record: borrowing Record, _ office: CellMeanings.OfficeCell) -> Bool

  /// Takes a row that sums up others.
  mutating func takeTotal(_ record: borrowing Record, _ sum: CellMeanings.Sum)

  /// Takes a line that states how many rows there are; false where it states nothing of the kind.
  mutating func takeCount(_ record: borrowing Record) -> Bool

  /// Takes the title of a section, with what its rows add up to or without; false where a row that names no office is none.
  mutating func takeSection(_ record: borrowing Record, _ office: CellMeanings.OfficeCell) -> Bool

  /// Begins what may be a block of such sums, by category.
  mutating func enterSums(of sum: CellMeanings.Sum, _ record: borrowing Record)

  /// The office nearest to `text`, for a finding; nil where that is looked for later.
  func suggestion(for text: String) -> Office?

  /// Puts `record` with the rejected ones of `office`.
  mutating func reject(_ record: borrowing Record, office: Int?, _ breaches: Breaches)

  /// Puts `record` with the rejected ones, whose cells cannot be relied on to say whose it is.
  mutating func rejectUnplaced(_ record: borrowing Record, _ breaches: Breaches)

  /// Puts `record` with the rejected ones, whose office cannot be told from `cell`.
  mutating func rejectOrphan(_ record: borrowing Record, _ cell: CellMeanings.OfficeCell)

  /// Notes that a title stands here, to which a sum below it may go back.
  mutating func beginSection()

  /// Notes that the rows below are parts of the one above.
  mutating func enterParts()

  /// Notes that a remark, `text`, states another period: rows below it, if any, are that one's.
  mutating func enterPeriod(_ text: String)

  /// Notes that a row was understood by what stood before the first record that was read.
  mutating func askForEntry()
}

// A reader is large and lives long: what is asked of it for each row at fault is a mutating function, or it would be copied for the answer.
extension TableReader {
  var columns: ColumnMap { search.columns }
  var vocabulary: HeadingVocabulary { search.vocabulary }

  /// (Rows of figures are few.)
  mutating func takeCase(_ record: borrowing Record, _ office: CellMeanings.OfficeCell) -> Bool { false }

  /// (Rows of figures are not counted.)
  mutating func takeCount(_ record: borrowing Record) -> Bool { false }

  /// (Rows of figures have no sections but blocks.)
  mutating func takeSection(_ record: borrowing Record, _ office: CellMeanings.OfficeCell) -> Bool { false }

  /// (Rows of figures are told by their categories.)
  mutating func beginSection() {}

  /// (A list may be read in parts, and a remark in one says nothing of rows in another.)
  mutating func enterPeriod(_ text: String) {}

  /// (Rows of a case are no parts of others.)
  mutating func enterParts() {}

  /// Whether the rows at hand stand right behind bytes that are no text, which a row ends that is read as it should be.
  var isAfterDamage: Bool {
    get { trail.isOpen }
    set { if newValue { trail.begin() } else { trail.end() } }
  }
}
