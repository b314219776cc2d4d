extension DialectDetection {
  /// Delimiters that are tried where none of those fits. They stand in ordinary text too, so every record must agree on them.
  private static let rareDelimiters = ["\u{1F}", "\u{1E}", "^", "~", ":", "#", "<>"]
  /// The score of a delimiter that fits somehow.
  static let fair = 0.4
  /// Bytes of the sample that are tried first; all of it where these hold too few records.
  private static let firstBytes = 4 << 10
  private static let fewRecords = 12
  /// The least margin on which a choice relies.
  private static let sureMargin = 0.1

  /// Chooses the dialect of a sample that begins at the first record.
  ///
  /// - Parameters:
  ///   - sample: ASCII-compatible bytes.
  ///   - isWhole: whether nothing follows them in the file.
  ///   - memory: says whether dialects that cannot win are scored as well.
  init(_ sample: ArraySlice<UInt8>, isWhole: Bool, separatorLine: [UInt8]?, memory: DetectionMemory) {
    let hint = memory.hints.dialect
    if !memory.listsCandidates, hint == nil, separatorLine == nil,
      let quick = DialectDetection(clear: sample, isWhole: isWhole, index: memory.index)
    {
      self = quick
      return
    }
    let sample = PaddedBytes(sample)
    var trials = DialectDetection.trials(sample, isWhole: isWhole, hint: hint, separatorLine: separatorLine)
    if hint == nil, separatorLine == nil, DialectDetection.holdsOneColumn(trials) {
      trials.insert(DialectDetection.oneColumn(sample, isWhole: isWhole), at: 0)
    }
    self.init(trials, LineEnds(sample), least: 0, hint: hint, separatorLine: separatorLine)
  }

  /// The choice among trials, the best first. `least` is what delimiters that were not tried could score at most.
  private init(_ trials: [DialectTrial], _ lineEnds: LineEnds, least: Double, hint: Dialect?, separatorLine: [UInt8]?) {
    let best = trials.first
    // A comma with and without its blank are not two choices between which to waver.
    let rival = trials.first { $0.dialect.sign != best?.dialect.sign && $0.fieldCount >= 2 }
    var tried: [Candidate] = []
    for trial in trials where !tried.contains(where: { $0.delimiter == trial.dialect.delimiterText }) {
      tried.append(Candidate(delimiter: trial.dialect.delimiterText, score: trial.score, fieldCount: trial.fieldCount))
    }
    candidates = tried
    self.lineEnds = lineEnds
    fieldCount = best.flatMap { $0.fieldCount >= 2 ? $0.fieldCount : nil }
    score = best?.score ?? 0
    let lead = score - max(rival?.score ?? 0, least)
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

  /// The same choice with less work, where the first bytes of the sample make it clear: a delimiter that occurs too seldom to win is not
  /// tried. Nil where they do not.
  ///
  /// Without a quote that could open a field, each line is a record, and a delimiter parts no more records than it has occurrences: its
  /// score is at most occurrences ÷ lines. What may be a single column, or a wider delimiter that is less sure than the plain one, is
  /// left to all trials.
  private init?(clear sample: ArraySlice<UInt8>, isWhole: Bool, index: RecordIndex) {
    let piece = PaddedBytes(sample.prefix(DialectDetection.firstBytes))
    let isAll = piece.count == sample.count
    let signs = DelimiterSigns(piece)
    guard !signs.hasEscapedQuote, !signs.hasOpeningApostrophe else { return nil }
    // Further on there may be signs of other ways to quote, which then are tried as well.
    let rest = sample.dropFirst(max(0, piece.count - 1))
    guard !rest.holds(UInt8(ascii: "'")), !rest.holds(UInt8(ascii: "\\")) else { return nil }
    var trials: [(order: Int, trial: DialectTrial)] = []
    var (best, untried) = (0.0, 0.0)
    for order in DelimiterSigns.delimiters.indices.sorted(by: { signs.occurrences[$0] > signs.occurrences[$1] })
    where signs.occurrences[order] > 0 {
      // The margin, and somewhat more against rounding.
      if let bound = signs.bound(order), bound < best - DialectDetection.sureMargin - 0.01 {
        untried = max(untried, bound)
        continue
      }
      let trial = DialectTrial(
        Dialect(delimiter: DelimiterSigns.delimiters[order]), sample: piece, count: piece.count, isWhole: isAll && isWhole,
        index: index)
      trials.append((order, trial))
      best = max(best, trial.score)
    }
    let tried = DialectDetection.ranked(trials.sorted { $0.order < $1.order }.map(\.trial))
    guard let first = tried.first, first.score >= DialectDetection.fair else { return nil }
    guard isAll || first.total >= DialectDetection.fewRecords else { return nil }
    let plain = BlankOfCells.left(tried, in: piece, count: piece.count)
    let widened = DialectDetection.widened(plain, piece, signs) { forms, best in
      // Mostly there are empty cells in some rows, and no form in all.
      // Where quotes may join lines, more of the file may be needed to tell.
      let isClear = isAll || !piece.contains("\"")
      if isClear, !forms.contains(where: { WiderDelimiter.mayReplace(best, $0, in: piece) }) { return [] }
      let wider = DialectDetection.ranked(
        forms.map { DialectTrial($0, sample: piece, count: piece.count, isWhole: isAll && isWhole, index: index) })
      return isAll || (wider.first?.total ?? 0) >= DialectDetection.fewRecords ? wider : nil
    }
    guard let ranked = widened else { return nil }
    guard let chosen = ranked.first, !chosen.isOneColumn, chosen.score - untried > DialectDetection.sureMargin else { return nil }
    self.init(ranked, signs.lineEnds, least: untried, hint: nil, separatorLine: nil)
  }

  /// The dialects that may be meant, the best first; of equal ones the first tried.
  private static func trials(_ sample: PaddedBytes, isWhole: Bool, hint: Dialect?, separatorLine: [UInt8]?) -> [DialectTrial] {
    if let hint { return trials(of: [hint], sample, isWhole: isWhole) }
    let signs = DelimiterSigns(sample)
    let usual = trials(of: candidates(signs, separatorLine: separatorLine), sample, isWhole: isWhole)
    if let separatorLine { return DialectDetection.named(separatorLine, among: usual) }
    if (usual.first?.score ?? 0) >= fair {
      return widened(usual, sample, signs) { forms, _ in trials(of: forms, sample, isWhole: isWhole) } ?? []
    }
    let rare = rareDelimiters.filter(sample.contains).flatMap { dialects($0, signs) }
    let agreed = trials(of: rare, sample, isWhole: isWhole).filter {
      $0.regular == $0.total && $0.total >= 2 && $0.fieldCount >= 3
    }
    return widened(agreed + usual, sample, signs) { forms, _ in trials(of: forms, sample, isWhole: isWhole) } ?? []
  }

  /// Puts the delimiter that a `sep=` line names first where it is one sign again and again, and stands wherever that sign alone does: "a||b||c".
  private static func named(_ delimiter: [UInt8], among ranked: [DialectTrial]) -> [DialectTrial] {
    guard let best = ranked.first, let named = ranked.first(where: { $0.dialect.delimiter == delimiter }), named.replaces(best)
    else { return ranked }
    return [named] + ranked
  }

  /// Puts the delimiter of several characters first that stands wherever the best one of one character does; `measured` makes trials of
  /// its forms, the best first, and is nil where the bytes at hand hold too little to tell.
  private static func widened(
    _ ranked: [DialectTrial], _ sample: PaddedBytes, _ signs: DelimiterSigns,
    measured: ([Dialect], DialectTrial) -> [DialectTrial]?
  ) -> [DialectTrial]? {
    guard let best = ranked.first, best.fieldCount >= 2 else { return ranked }
    let forms = WiderDelimiter.forms(of: best.dialect, in: sample)
    if forms.isEmpty { return ranked }
    return measured(forms, best).map { wider in
      let meant = wider.first {
        $0.replaces(best) && WiderDelimiter.isNeeded($0.dialect, in: sample, areRowsClosed: signs.areRowsClosed)
      }
      return (meant.map { [$0] } ?? []) + ranked
    }
  }

  private static func trials(of dialects: [Dialect], _ sample: PaddedBytes, isWhole: Bool) -> [DialectTrial] {
    var length = sample.count > firstBytes ? firstBytes : sample.count
    while true {
      let isAll = length == sample.count
      let index = RecordIndex()
      let trials = dialects.map { DialectTrial($0, sample: sample, count: length, isWhole: isAll && isWhole, index: index) }
      let ranked = ranked(trials)
      if isAll || (ranked.first?.total ?? 0) >= fewRecords { return BlankOfCells.left(ranked, in: sample, count: length) }
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
    for dialect in dialects(delimiter, DelimiterSigns(sample)) {
      let trial = DialectTrial(dialect, sample: sample, count: sample.count, isWhole: isWhole, index: index)
      let sound = OneColumn.quoted(sample.bytes, index, dialect: dialect) - 2 * trial.faulty
      if best.map({ sound > $0.sound }) ?? true { best = (trial, sound) }
    }
    return best?.trial ?? DialectTrial(.semicolon, sample: sample, count: sample.count, isWhole: isWhole, index: index)
  }

  /// The trials, the best first; of equal ones the first.
  private static func ranked(_ trials: [DialectTrial]) -> [DialectTrial] {
    trials.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(\.element)
  }

  /// The dialects whose signs occur in the sample.
  private static func candidates(_ signs: DelimiterSigns, separatorLine: [UInt8]?) -> [Dialect] {
    let named = separatorLine.map { SeparatorLine.delimiters($0) }
    let found = (named ?? DelimiterSigns.delimiters.filter(signs.contains)).flatMap { dialects($0, signs) }
    return found.isEmpty ? [.semicolon] : found
  }

  /// The ways in which fields between `delimiter` may be quoted.
  private static func dialects(_ delimiter: String, _ signs: DelimiterSigns) -> [Dialect] {
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
