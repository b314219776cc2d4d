/// Which delimiters and escapes a sample holds.
struct DelimiterSigns {
  /// Delimiters that are tried, single bytes first.
  static let delimiters = [";", ",", "\t", "|", "; ", ", ", "| "]

  /// How often each delimiter occurs; of a longer one, at how many places it stands.
  let occurrences: [Int]
  /// Whether a quote stands where it would open a field, behind each delimiter or at the start of a line.
  private let opens: [Bool]
  /// Lines that hold something.
  private let lines: Int
  /// How these end.
  let lineEnds: LineEnds
  /// Whether so many of the lines end in a bar that it closes the rows, as in a table of the client of a database or of Markdown: there are lines
  /// of dashes between them, and others above.
  let areRowsClosed: Bool
  let hasEscapedQuote: Bool
  let hasEscapedApostrophe: Bool
  /// An apostrophe at the start of a line or behind a delimiter, where a quote would open.
  let hasOpeningApostrophe: Bool

  init(_ sample: PaddedBytes) {
    var (semicolons, commas, tabs, bars) = (Places(), Places(), Places(), Places())
    var (lines, barsAtEnds, lineEnds) = (0, 0, LineEnds())
    var (escapedQuotes, escapedApostrophes, openingApostrophes, firstQuotes): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    // The signs of the block before whose last byte is the neighbour of the first; a line starts before the first block.
    var (lastBackslash, lastReturn, lastLineEnd): (UInt64, UInt64, UInt64) = (0, 0, 1)
    sample.signs.forEachBlock { block, live in
      let lineEnd = block.feeds | block.returns
      let afterLineEnd = lineEnd << 1 | lastLineEnd
      lines += (~lineEnd & live & afterLineEnd).nonzeroBitCount
      lineEnds.take(block.feeds, block.returns, behindReturns: block.returns << 1 | lastReturn)
      let (blanks, quotes) = (block.blanks, block.quotes)
      let afterBars = bars.take(block.bars, blanks, quotes)
      if afterBars.sign != 0 { barsAtEnds += (lineEnd & afterBars.sign).nonzeroBitCount }
      // (A blank behind a tab belongs to no delimiter.)
      let behind =
        semicolons.take(block.semicolons, blanks, quotes).either | commas.take(block.commas, blanks, quotes).either
        | tabs.take(block.tabs, 0, quotes).either | afterBars.either
      firstQuotes |= quotes & afterLineEnd
      let afterBackslash = block.backslashes << 1 | lastBackslash
      escapedQuotes |= quotes & afterBackslash
      escapedApostrophes |= block.apostrophes & afterBackslash
      // In "a, 'b'" the blank belongs to the delimiter.
      openingApostrophes |= block.apostrophes & (behind | afterLineEnd)
      (lastBackslash, lastReturn, lastLineEnd) = (block.backslashes >> 63, block.returns >> 63, lineEnd >> 63)
    }
    areRowsClosed = barsAtEnds >= 2 && barsAtEnds * 3 >= lines
    // A bar that ends the rows closes their last cells, and has no blank behind it.
    if areRowsClosed { bars.blanks = 0 }
    occurrences = [semicolons, commas, tabs, bars].map(\.count) + [semicolons, commas, bars].map(\.blanks)
    let quotes = [semicolons, commas, tabs, bars].map(\.quotes) + [semicolons, commas, bars].map(\.quotesBehindBlanks)
    opens = quotes.map { $0 | firstQuotes != 0 }
    (self.lines, self.lineEnds) = (lines, lineEnds)
    hasEscapedQuote = escapedQuotes != 0
    hasEscapedApostrophe = escapedApostrophes != 0
    hasOpeningApostrophe = openingApostrophes != 0
  }

  func contains(_ delimiter: String) -> Bool {
    DelimiterSigns.delimiters.firstIndex(of: delimiter).map { occurrences[$0] > 0 } ?? false
  }

  /// What the delimiter with this place in the list can score at most; nil where quotes may join lines, or there are too few lines. The
  /// last line may not count as a record, since its end is not seen.
  func bound(_ order: Int) -> Double? {
    guard !opens[order], lines > 1 else { return nil }
    return Double(min(occurrences[order], lines - 1)) / Double(lines - 1)
  }
}

/// The places of one delimiter, block by block.
private struct Places {
  private(set) var count = 0
  /// How many of them have a blank behind.
  var blanks = 0
  /// Quotes right behind the delimiter, and behind its blank.
  private(set) var quotes: UInt64 = 0
  private(set) var quotesBehindBlanks: UInt64 = 0
  /// Whether the last byte of the block before was one, or the blank behind one.
  private var (last, lastBlank): (UInt64, UInt64) = (0, 0)

  /// Takes the places in the next block; what stands behind the delimiter there, and behind it or its blank.
  @inline(__always)
  mutating func take(_ places: UInt64, _ blanks: UInt64, _ quotes: UInt64) -> (sign: UInt64, either: UInt64) {
    let behind = places << 1 | last
    let behindBlank = (blanks & behind) << 1 | lastBlank
    // Most delimiters stand in no block.
    if places | behind | behindBlank == 0 { return (0, 0) }
    count += places.nonzeroBitCount
    self.blanks += (blanks & behind).nonzeroBitCount
    self.quotes |= quotes & behind
    quotesBehindBlanks |= quotes & behindBlank
    (last, lastBlank) = (places >> 63, (blanks & behind) >> 63)
    return (behind, behind | behindBlank)
  }
}
