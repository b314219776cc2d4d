import DelimitedText
import Enforcement

/// What the readers of tables share, whatever their rows hold: the heading and what stands above it, notes and totals, rows that do
/// not fit, the cells of office, period, category and submission.
protocol TableReader {
  var source: ByteSource { get }
  var format: DelimitedFormat { get }
  var head: [HeadRecord] { get }
  var search: HeadingSearch { get }
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
  /// The office and the submission that the preamble names.
  var preambleOffice: Int? { get set }
  var preambleSubmission: Int { get set }
  var isBelowSignatures: Bool { get set }
  var isAfterDamage: Bool { get set }
  /// Unknown offices, offices of a wrong period and names that do not agree, of which there is a finding.
  var unknownOffices: [String: Int] { get set }
  var officesOfWrongPeriod: Set<Int> { get set }
  var mismatches: Set<String> { get set }

  /// Takes a row of an office that fits the heading.
  mutating func takeRow(_ record: borrowing Record, _ office: CellMeanings.OfficeCell)

  /// Takes a row that sums up others: those of `group`, or any.
  mutating func takeTotal(_ record: borrowing Record, group: Int?)
}

extension TableReader {
  var columns: ColumnMap { search.columns }
  var vocabulary: HeadingVocabulary { search.vocabulary }
}
