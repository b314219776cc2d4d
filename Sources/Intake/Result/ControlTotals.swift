public import Enforcement

/// What was read and what became of it, of one file or of all: nothing is lost in silence where this balances.
public struct ControlTotals: Hashable, Sendable {
  /// Files.
  public var files = 0
  /// Files of which nothing could be used because they could not be read as a table.
  public var filesRejected = 0
  /// The sizes of the files, in bytes.
  public var bytes = 0
  /// What those bytes belong to.
  public var account = ByteAccount()
  /// Records that the reader gave, blank lines included.
  public var read = 0
  /// Records that became figures.
  public var used = 0
  /// Records rejected, for faults of their own or with their submission.
  public var rejected = 0
  /// Records of submissions that a later or equal one replaces.
  public var superseded = 0
  /// Records above the figures: preamble, headings, column numbers.
  public var headings = 0
  /// Records that sum up others; they were compared, not added.
  public var totalRows = 0
  /// Notes, section titles and signatures.
  public var notes = 0
  /// Blank records.
  public var blank = 0
  /// The cases and money of the records used, in cases and đồng.
  public var usedFigures = FigureSum()
  /// The cases and money of the records rejected, as far as they can be read. Records that sum up others are left out.
  public var rejectedFigures = FigureSum()

  /// Totals of nothing.
  public init() {}

  /// Totals of a file that is rejected as a whole.
  init(rejectedWhole size: Int) {
    (files, filesRejected, bytes) = (1, 1, size)
    account.rejected = size
  }

  /// Adds rows that are rejected, with those of their figures that are `legible`.
  mutating func reject(_ row: StatementRow, legible: FigureSet = .all) {
    rejected += row.records
    account.rejected += row.bytes
    if let stated = row.stated {
      rejectedFigures.add(stated.limited(to: legible))
    } else if !row.isControl {
      rejectedFigures.add(row.values?.figures.limited(to: legible), records: row.records)
    }
  }

  /// Records that were understood and are no figures to be added.
  public var recognised: Int { superseded + headings + totalRows + notes + blank }

  /// Whether every byte and every record is accounted for, once.
  public var isBalanced: Bool { read == used + rejected + recognised && bytes == account.total && account.breaks == 0 }

  /// Adds the totals of other files.
  public mutating func add(_ other: ControlTotals) {
    files += other.files
    filesRejected += other.filesRejected
    bytes += other.bytes
    account.add(other.account)
    read += other.read
    used += other.used
    rejected += other.rejected
    superseded += other.superseded
    headings += other.headings
    totalRows += other.totalRows
    notes += other.notes
    blank += other.blank
    usedFigures.add(other.usedFigures)
    rejectedFigures.add(other.rejectedFigures)
  }
}

/// The figures of records added up.
public struct FigureSum: Hashable, Sendable {
  /// Records whose figures are in the sum, at least in part.
  public private(set) var readable = 0
  /// Records of which no figure could be read, or whose figures would leave 64 bits.
  public private(set) var unreadable = 0
  /// The sum by figure.
  public private(set) var figures = Figures()

  /// A sum of nothing.
  public init() {}

  /// Adds what `records` records state; nil where nothing of them can be read.
  mutating func add(_ stated: Figures?, records: Int) {
    guard let stated, !stated.isEmpty, (try? figures.add(stated)) != nil else { return unreadable += records }
    readable += records
  }

  /// The sum of the figures of `set` alone; where it has none of them, its records are unreadable.
  func limited(to set: FigureSet) -> FigureSum {
    var limited = self
    limited.figures = figures.limited(to: set)
    if limited.figures.isEmpty { (limited.readable, limited.unreadable) = (0, readable + unreadable) }
    return limited
  }

  /// Adds another sum.
  mutating func add(_ other: FigureSum) {
    unreadable += other.unreadable
    if (try? figures.add(other.figures)) == nil { unreadable += other.readable } else { readable += other.readable }
  }
}
