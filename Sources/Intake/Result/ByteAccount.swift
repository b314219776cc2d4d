/// What the bytes of a file belong to: every byte is of exactly one kind.
///
/// The kinds follow the order in which they stand in a file; a file that could not be read as a table is rejected as a whole.
public struct ByteAccount: Hashable, Sendable {
  /// The byte-order mark.
  public var mark = 0
  /// A first line such as `sep=;`.
  public var separatorLine = 0
  /// Lines above the heading.
  public var preamble = 0
  /// The heading, with its row of column numbers.
  public var heading = 0
  /// Records that became figures.
  public var used = 0
  /// Records, or files, that are rejected.
  public var rejected = 0
  /// Totals, notes, titles of sections, and rows of submissions that others replace.
  public var recognised = 0
  /// Blank records.
  public var blank = 0
  /// Signatures and what stands below them.
  public var footer = 0
  /// How often a span did not begin where the one before it ended, or the last did not end with the file: bytes that were passed over
  /// or read twice, a fault of the program.
  public var breaks = 0

  /// An account of nothing.
  public init() {}

  /// All bytes that belong to something.
  public var total: Int { mark + separatorLine + preamble + heading + used + rejected + recognised + blank + footer }

  /// The kinds by name, in the order of a file.
  public var kinds: [(name: String, bytes: Int)] {
    [
      ("mark", mark), ("separator_line", separatorLine), ("preamble", preamble), ("heading", heading), ("used", used),
      ("rejected", rejected), ("recognised", recognised), ("blank", blank), ("footer", footer),
    ]
  }

  /// Adds the account of other bytes.
  mutating func add(_ other: ByteAccount) {
    mark += other.mark
    separatorLine += other.separatorLine
    preamble += other.preamble
    heading += other.heading
    used += other.used
    rejected += other.rejected
    recognised += other.recognised
    blank += other.blank
    footer += other.footer
    breaks += other.breaks
  }
}

/// The bytes that have been taken one span after the other.
struct ByteCoverage: Sendable {
  private(set) var start: Int
  private(set) var end: Int
  private(set) var breaks = 0

  /// Nothing taken, at `start`.
  init(from start: Int = 0) { (self.start, end) = (start, start) }

  /// Takes the span that must follow.
  @inline(__always)
  mutating func take(_ range: Range<Int>) {
    if range.lowerBound != end { breaks &+= 1 }
    end = range.upperBound
  }

  /// Takes the span that must follow, and that must hold as many bytes as were counted of its parts.
  mutating func take(_ range: Range<Int>, holding bytes: Int) {
    take(range)
    if range.count != bytes { breaks += 1 }
  }

  /// Takes all that `other` took, which must follow.
  mutating func take(_ other: ByteCoverage) {
    take(other.start..<other.end)
    breaks += other.breaks
  }
}
