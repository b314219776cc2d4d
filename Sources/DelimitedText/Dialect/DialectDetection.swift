/// How the fields of a file are separated and quoted, and how sure that is.
public struct DialectDetection: Sendable {
  /// The choice.
  public let dialect: Dialect
  /// The most frequent number of fields of a record, weighted by records, where it is two or more: the table's width.
  public let fieldCount: Int?
  /// How well the choice fits, from 0 to 1.
  public let score: Double
  /// The score less that of the best other delimiter.
  public let margin: Double
  /// Whether the choice can be relied on.
  public let confidence: Confidence
  /// What decided.
  public let basis: Basis
  /// The kinds of line ends seen in the sample.
  public let lineEnds: LineEnds
  /// All delimiters that were tried, the best first.
  public let candidates: [Candidate]

  /// Whether the choice parts most records into as many fields.
  public var fits: Bool { (fieldCount ?? 0) >= 2 && score >= DialectDetection.fair }

  /// What a choice rests on.
  public enum Basis: String, Hashable, Sendable {
    /// Someone said it.
    case given
    /// The file says it in a `sep=` line.
    case separatorLine
    /// It fits best.
    case measured
    /// Nothing in the file separates anything: a single column, or nothing at all.
    case nothingSeen
  }

  /// A delimiter that was tried.
  public struct Candidate: Hashable, Sendable {
    /// The delimiter.
    public let delimiter: String
    /// How well it fits, from 0 to 1.
    public let score: Double
    /// The most frequent number of fields with it.
    public let fieldCount: Int
  }
}

/// How sure a choice is.
public enum Confidence: String, Hashable, Sendable {
  /// Nothing else comes near.
  case high
  /// Something else fits nearly as well, or there was too little to judge by: a person should look.
  case low
}

/// How many lines of a sample end in which way.
public struct LineEnds: Hashable, Sendable {
  /// Lines that end in LF alone.
  public var lf = 0
  /// Lines that end in CR and LF.
  public var crlf = 0
  /// Lines that end in CR alone.
  public var cr = 0

  /// Whether more than one way occurs.
  public var isMixed: Bool { (lf > 0 ? 1 : 0) + (crlf > 0 ? 1 : 0) + (cr > 0 ? 1 : 0) > 1 }

  /// The most frequent line end, LF where there is none: what files written back to their sender should use.
  public var usual: [UInt8] {
    if crlf > 0, crlf >= lf, crlf >= cr { return [0x0D, 0x0A] }
    return cr > lf ? [0x0D] : [0x0A]
  }

  /// None as yet.
  init() {}

  /// Counts the line ends of `text`.
  init(_ text: PaddedBytes) {
    var lastReturn: UInt64 = 0
    text.forEachBlock { block, live in
      let returns = block.equal(to: 0x0D) & live
      take(block.equal(to: 0x0A) & live, returns, behindReturns: returns << 1 | lastReturn)
      lastReturn = returns >> 63
    }
  }

  /// Counts those of one block: line feeds and returns, and what stands behind returns, that of the block before among them.
  @inline(__always)
  mutating func take(_ feeds: UInt64, _ returns: UInt64, behindReturns: UInt64) {
    if returns | behindReturns == 0 {
      lf += feeds.nonzeroBitCount
      return
    }
    // A return at the end of the block may be the first half of one that ends in the next, and then is taken back.
    let joined = (feeds & behindReturns).nonzeroBitCount
    lf += feeds.nonzeroBitCount - joined
    crlf += joined
    cr += returns.nonzeroBitCount - joined
  }
}
