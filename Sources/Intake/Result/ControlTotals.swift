/// What was read and what became of it, of one file or of all: nothing is lost in silence where this balances.
public struct ControlTotals: Hashable, Sendable {
  /// Files.
  public var files = 0
  /// Files of which nothing could be used because they could not be read as a table.
  public var filesRejected = 0
  /// The sizes of the files, in bytes.
  public var bytes = 0
  /// Bytes that belong to a mark, a `sep=` line, a record, or a file rejected whole.
  public var bytesRead = 0
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

  /// Totals of nothing.
  public init() {}

  /// Records that were understood and are no figures to be added.
  public var recognised: Int { superseded + headings + totalRows + notes + blank }

  /// Whether every byte and every record is accounted for.
  public var isBalanced: Bool { read == used + rejected + recognised && bytes == bytesRead }

  /// Adds the totals of other files.
  public mutating func add(_ other: ControlTotals) {
    files += other.files
    filesRejected += other.filesRejected
    bytes += other.bytes
    bytesRead += other.bytesRead
    read += other.read
    used += other.used
    rejected += other.rejected
    superseded += other.superseded
    headings += other.headings
    totalRows += other.totalRows
    notes += other.notes
    blank += other.blank
  }
}
