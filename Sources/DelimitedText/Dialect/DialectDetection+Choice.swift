extension DialectDetection {
  /// Delimiters that are tried, single bytes first.
  private static let delimiters = [";", ",", "\t", "|", "; ", ", ", "| "]
  /// Delimiters that are tried where none of those fits. They stand in ordinary text too, so every record must agree on them.
  private static let rareDelimiters = ["\u{1F}", "\u{1E}", "^", "~", ":", "#", "<>"]
  /// The score of a delimiter that fits somehow.
  private static let fair = 0.4
  /// Bytes of the sample that are tried first; all of it where these hold too few records.
  private static let firstBytes = 8 << 10
  private static let fewRecords = 12
  /// The least margin on which a choice relies.
  private static let sureMargin = 0.1

  /// Chooses the dialect of a sample that begins at the first record.
  ///
  /// - Parameters:
  ///   - sample: ASCII-compatible bytes.
  ///   - isWhole: whether nothing follows them in the file.
  init(_ sample: [UInt8], isWhole: Bool, hint: Dialect?, separatorLine: [UInt8]?) {
    let sample = PaddedBytes(sample)
    var trials = DialectDetection.trials(sample, isWhole: isWhole, hint: hint, separatorLine: separatorLine)
    if hint == nil, separatorLine == nil, DialectDetection.holdsOneColumn(trials) {
      trials.insert(DialectDetection.oneColumn(sample, isWhole: isWhole), at: 0)
    }
    let best = trials.first
    // A comma with and without its blank are not two choices between which to waver.
    let rival = trials.first { $0.dialect.sign != best?.dialect.sign && $0.fieldCount >= 2 }
    var tried: [Candidate] = []
    for trial in trials where !tried.contains(where: { $0.delimiter == trial.dialect.delimiterText }) {
      tried.append(Candidate(delimiter: trial.dialect.delimiterText, score: trial.score, fieldCount: trial.fieldCount))
    }
    candidates = tried
    lineEnds = LineEnds(sample)
    fieldCount = best.flatMap { $0.fieldCount >= 2 ? $0.fieldCount : nil }
    score = best?.score ?? 0
    let lead = score - (rival?.score ?? 0)
    if let hint {
      (dialect, basis, margin, confidence) = (hint, .given, 1, .high)
    } else if let separatorLine {
      let named = Dialect(delimiter: String(decoding: separatorLine, as: UTF8.self))
      (dialect, basis, margin, confidence) = (best?.dialect ?? named, .separatorLine, 1, .high)
    } else if let best, best.fieldCount >= 2 {
      let isSure = lead >= DialectDetection.sureMargin && (best.regular >= 2 || best.fieldCount >= 3)
      (dialect, basis, margin, confidence) = (best.dialect, .measured, lead, isSure ? .high : .low)
    } else {
      (dialect, basis, margin, confidence) = (best?.dialect ?? .semicolon, .nothingSeen, 0, .low)
    }
  }

  /// The dialects that may be meant, the best first; of equal ones the first tried.
  private static func trials(_ sample: PaddedBytes, isWhole: Bool, hint: Dialect?, separatorLine: [UInt8]?) -> [DialectTrial] {
    if let hint { return trials(of: [hint], sample, isWhole: isWhole) }
    let signs = Signs(sample)
    let usual = trials(of: candidates(signs, separatorLine: separatorLine), sample, isWhole: isWhole)
    if separatorLine != nil { return usual }
    if (usual.first?.score ?? 0) >= fair { return widened(usual, sample, isWhole: isWhole) }
    let rare = rareDelimiters.filter(sample.contains).flatMap { dialects($0, signs) }
    let agreed = trials(of: rare, sample, isWhole: isWhole).filter {
      $0.regular == $0.total && $0.total >= 2 && $0.fieldCount >= 3
    }
    return widened(agreed + usual, sample, isWhole: isWhole)
  }

  /// Puts the delimiter of several characters first that stands wherever the best one of one character does.
  private static func widened(_ ranked: [DialectTrial], _ sample: PaddedBytes, isWhole: Bool) -> [DialectTrial] {
    guard let best = ranked.first, best.fieldCount >= 2 else { return ranked }
    let wider = WiderDelimiter.forms(of: best.dialect, in: sample)
    if wider.isEmpty { return ranked }
    return trials(of: wider, sample, isWhole: isWhole).filter { $0.replaces(best) }.prefix(1) + ranked
  }

  private static func trials(of dialects: [Dialect], _ sample: PaddedBytes, isWhole: Bool) -> [DialectTrial] {
    var length = sample.count > firstBytes ? firstBytes : sample.count
    while true {
      let isAll = length == sample.count
      let index = RecordIndex()
      let trials = dialects.map { DialectTrial($0, sample: sample, count: length, isWhole: isAll && isWhole, index: index) }
      let ranked = trials.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(\.element)
      if isAll || (ranked.first?.total ?? 0) >= fewRecords { return ranked }
      length = sample.count
    }
  }

  /// Whether the sample seems to hold a single column. A quote left open may hide that there are more.
  private static func holdsOneColumn(_ ranked: [DialectTrial]) -> Bool {
    guard let best = ranked.first else { return false }
    if best.fieldCount >= 2 { return best.isOneColumn }
    return ranked.contains { $0.fieldCount < 2 && $0.total > 0 && $0.faulty == 0 }
  }

  /// How values are quoted that stand alone in their lines: the way in which most are, and fewest wrongly. The delimiter is one that
  /// does not occur.
  private static func oneColumn(_ sample: PaddedBytes, isWhole: Bool) -> DialectTrial {
    let delimiter = [";", ",", "\t", "|"].first { !sample.contains($0) } ?? "\u{1F}"
    let index = RecordIndex()
    var best: (trial: DialectTrial, sound: Int)?
    for dialect in dialects(delimiter, Signs(sample)) {
      let trial = DialectTrial(dialect, sample: sample, count: sample.count, isWhole: isWhole, index: index)
      let sound = OneColumn.quoted(sample.bytes, index, dialect: dialect) - 2 * trial.faulty
      if best.map({ sound > $0.sound }) ?? true { best = (trial, sound) }
    }
    return best?.trial ?? DialectTrial(.semicolon, sample: sample, count: sample.count, isWhole: isWhole, index: index)
  }

  /// The dialects whose signs occur in the sample.
  private static func candidates(_ signs: Signs, separatorLine: [UInt8]?) -> [Dialect] {
    let named = separatorLine.map { SeparatorLine.delimiters($0) }
    let found = (named ?? delimiters.filter(signs.contains)).flatMap { dialects($0, signs) }
    return found.isEmpty ? [.semicolon] : found
  }

  /// The ways in which fields between `delimiter` may be quoted.
  private static func dialects(_ delimiter: String, _ signs: Signs) -> [Dialect] {
    var dialects = [Dialect(delimiter: delimiter)]
    if signs.hasEscapedQuote { dialects.append(Dialect(delimiter: delimiter, escape: .backslash)) }
    if signs.hasOpeningApostrophe {
      dialects.append(Dialect(delimiter: delimiter, quote: "'"))
      if signs.hasEscapedApostrophe { dialects.append(Dialect(delimiter: delimiter, quote: "'", escape: .backslash)) }
    }
    return dialects
  }
}

extension PaddedBytes {
  /// Whether the first byte of `sign` occurs.
  fileprivate func contains(_ sign: String) -> Bool {
    sign.utf8.first.map { UnsafeBufferPointer(start: bytes, count: count).contains($0) } ?? false
  }
}

/// Which delimiters and escapes a sample holds.
private struct Signs {
  private(set) var hasEscapedQuote = false
  private(set) var hasEscapedApostrophe = false
  /// An apostrophe at the start of a line or behind a delimiter, where a quote would open.
  private(set) var hasOpeningApostrophe = false
  private var delimiters: Set<String> = []

  init(_ sample: PaddedBytes) {
    var semicolons: UInt64 = 0
    var commas: UInt64 = 0
    var tabs: UInt64 = 0
    var bars: UInt64 = 0
    var blanksBehindSemicolons: UInt64 = 0
    var blanksBehindCommas: UInt64 = 0
    var blanksBehindBars: UInt64 = 0
    var escapedQuotes: UInt64 = 0
    var escapedApostrophes: UInt64 = 0
    var openingApostrophes: UInt64 = 0
    // The signs of the block before whose last byte is the neighbour of the first; a line starts before the first block.
    var (lastSemicolon, lastComma, lastBar, lastBackslash, lastOpener): (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 1)
    sample.forEachBlock { block, _ in
      let (semicolon, comma, tab) = (block.equal(to: 0x3B), block.equal(to: 0x2C), block.equal(to: 0x09))
      let (bar, backslash, blank) = (block.equal(to: 0x7C), block.equal(to: 0x5C), block.equal(to: 0x20))
      let (quote, apostrophe) = (block.equal(to: 0x22), block.equal(to: 0x27))
      let opener = semicolon | comma | tab | bar | block.equal(to: 0x0A, or: 0x0D)
      let behindBackslash = backslash << 1 | lastBackslash
      semicolons |= semicolon
      commas |= comma
      tabs |= tab
      bars |= bar
      blanksBehindSemicolons |= blank & (semicolon << 1 | lastSemicolon)
      blanksBehindCommas |= blank & (comma << 1 | lastComma)
      blanksBehindBars |= blank & (bar << 1 | lastBar)
      escapedQuotes |= quote & behindBackslash
      escapedApostrophes |= apostrophe & behindBackslash
      // In "a, 'b'" the blank belongs to the delimiter.
      let blanked = blank & ((semicolon | comma | bar) << 1 | lastSemicolon | lastComma | lastBar)
      openingApostrophes |= apostrophe & ((opener | blanked) << 1 | lastOpener)
      (lastSemicolon, lastComma, lastBar) = (semicolon >> 63, comma >> 63, bar >> 63)
      (lastBackslash, lastOpener) = (backslash >> 63, (opener | blanked) >> 63)
    }
    let found: [(String, UInt64)] = [
      (";", semicolons), (",", commas), ("\t", tabs), ("|", bars), ("; ", blanksBehindSemicolons), (", ", blanksBehindCommas),
      ("| ", blanksBehindBars),
    ]
    delimiters = Set(found.filter { $0.1 != 0 }.map(\.0))
    hasEscapedQuote = escapedQuotes != 0
    hasEscapedApostrophe = escapedApostrophes != 0
    hasOpeningApostrophe = openingApostrophes != 0
  }

  func contains(_ delimiter: String) -> Bool { delimiters.contains(delimiter) }
}
