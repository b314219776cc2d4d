extension EncodingDetection {
  /// The least margin and number of words on which a choice by words relies.
  private static let sureMargin = 0.3
  private static let sureWords = 2
  /// The margin that is enough for a reading without one impossible word.
  private static let flawlessMargin = 0.2

  /// Chooses the encoding of a sample.
  init(_ sample: EncodingSample, memory: DetectionMemory) {
    if let given = memory.hints.encoding {
      self.init(sample, encoding: given, basis: .given, memory)
    } else if let utf16 = sample.utf16 {
      self.init(sample, utf16: utf16, memory)
    } else if sample.words.isEmpty {
      self.init(sample, encoding: .utf8, basis: sample.head.starts(with: TextEncoding.utf8.mark) ? .mark : .ascii, memory)
    } else {
      self.init(scoring: sample, memory)
    }
  }

  /// A choice that needs no scores.
  private init(_ sample: EncodingSample, encoding: TextEncoding, basis: Basis, _ memory: DetectionMemory) {
    let score = memory.score(encoding, sample.words)
    self.init(
      sample, encoding: encoding, score: 1, margin: 1, confidence: .high, basis: basis, isDecomposed: score.decomposed > 0,
      candidates: [Candidate(encoding: encoding, score: 1)])
  }

  /// A choice by what the words read as.
  private init(scoring sample: EncodingSample, _ memory: DetectionMemory) {
    let hasMark = sample.head.starts(with: TextEncoding.utf8.mark)
    let utf8 = memory.score(.utf8, sample.words)
    let isSound = utf8.unsound == 0
    var others: [TextEncoding] = isSound ? [] : [.windows1258, .tcvn3, .vni]
    if isSound || hasMark || utf8.score >= 0.5 {
      if utf8.mayBeResaved { others += TextEncoding.resavedInUTF8 }
    }
    let scores = [utf8] + others.map { memory.score($0, sample.words) }
    let ranked = scores.sorted { $0.score > $1.score }
    let candidates = ranked.map { Candidate(encoding: $0.encoding, score: $0.score) }
    if hasMark || isSound {
      self.init(sample, utf8: utf8, hasMark: hasMark, ranked: ranked, candidates: candidates)
      return
    }
    guard let best = ranked.first, best.score >= EncodingDetection.sureMargin else {
      let western = TextDecoder(.windows1252).decode(sample.words).invalidOffsets.isEmpty
      self.init(
        sample, encoding: western ? .windows1252 : ranked.first?.encoding ?? .utf8, score: ranked.first?.score ?? 0, margin: 0,
        confidence: .low, basis: .leastBad, isDecomposed: false, candidates: candidates)
      return
    }
    let margin = best.score - (ranked.dropFirst().first?.score ?? 0)
    let isSure = margin >= EncodingDetection.sureMargin && best.good + best.sound >= EncodingDetection.sureWords
    self.init(
      sample, encoding: best.encoding, score: best.score, margin: margin, confidence: isSure ? .high : .low, basis: .words,
      isDecomposed: best.decomposed > 0, candidates: candidates)
  }

  /// Takes UTF-8, unless its words read better as the misread letters of another encoding.
  private init(_ sample: EncodingSample, utf8: EncodingScore, hasMark: Bool, ranked: [EncodingScore], candidates: [Candidate]) {
    let misread = ranked.first { $0.encoding.misread != nil }
    if let misread, EncodingDetection.isMisread(misread, rather: utf8) {
      self.init(sample, misread: misread, as: misread.encoding, rather: utf8, candidates: candidates)
      return
    }
    self.init(
      sample, encoding: .utf8, score: max(utf8.score, utf8.share), margin: utf8.score - (misread?.share ?? 0),
      confidence: hasMark || utf8.sound >= 2 ? .high : .low, basis: hasMark ? .mark : .validity,
      isDecomposed: utf8.decomposed > 0, candidates: candidates)
  }

  /// Takes UTF-16, unless its words read better as misread letters.
  private init(_ sample: EncodingSample, utf16: TextEncoding, _ memory: DetectionMemory) {
    let plain = memory.score(.utf8, sample.words)
    if plain.mayBeResaved {
      let scores = TextEncoding.resavedInUTF8.map { memory.score($0, sample.words) }
      if let best = scores.max(by: { $0.share < $1.share }), EncodingDetection.isMisread(best, rather: plain),
        let letters = best.encoding.misread, let encoding = TextEncoding.resaved(letters, as: utf16)
      {
        let candidates = [Candidate(encoding: encoding, score: best.share), Candidate(encoding: utf16, score: plain.share)]
        self.init(sample, misread: best, as: encoding, rather: plain, candidates: candidates)
        return
      }
    }
    let hasMark = sample.head.starts(with: utf16.mark)
    self.init(
      sample, encoding: utf16, score: 1, margin: 1, confidence: .high, basis: hasMark ? .mark : .validity,
      isDecomposed: plain.decomposed > 0, candidates: [Candidate(encoding: utf16, score: 1)])
  }

  /// Takes `encoding`, in which the words have the score `misread`, where they have the score `plain` as they stand.
  private init(
    _ sample: EncodingSample, misread: EncodingScore, as encoding: TextEncoding, rather plain: EncodingScore,
    candidates: [Candidate]
  ) {
    let margin = misread.share - plain.share
    let isSure = misread.good >= EncodingDetection.sureWords && margin >= 2 * EncodingDetection.sureMargin
    self.init(
      sample, encoding: encoding, score: misread.share, margin: margin, confidence: isSure ? .high : .low, basis: .words,
      isDecomposed: false, candidates: candidates)
  }

  /// Whether words read so much better as misread letters than as they stand that they are.
  private static func isMisread(_ misread: EncodingScore, rather plain: EncodingScore) -> Bool {
    misread.good >= 1 && misread.share - plain.share >= (misread.bad == 0 ? flawlessMargin : sureMargin)
  }

  private init(
    _ sample: EncodingSample, encoding: TextEncoding, score: Double, margin: Double, confidence: Confidence, basis: Basis,
    isDecomposed: Bool, candidates: [Candidate]
  ) {
    self.encoding = encoding
    self.score = score
    self.margin = margin
    self.confidence = confidence
    self.basis = basis
    markLength = sample.head.starts(with: encoding.mark) ? encoding.mark.count : 0
    let text = sample.text(in: encoding, from: markLength)
    let lost = text.withUnsafeBufferPointer { LostLetters(in: $0, isUTF8: encoding.isUnicode) }
    brokenLetters = encoding.misread == .utf8 ? EncodingDetection.brokenLetters(in: text, encoding, isWhole: sample.isWhole) : 0
    lostLetters = max(lost.count, brokenLetters)
    mayLettersBeLost = lost.isLikely || brokenLetters > 0
    areLettersLost = lost.isCertain || brokenLetters > 0
    self.isDecomposed = isDecomposed || (encoding.isUTF16 && text.withUnsafeBufferPointer { EncodingDetection.hasMarks($0) })
    self.candidates = candidates
  }

  /// The words of headings that hold other letters than ASCII, small and composed, as scalars.
  static func words(of headings: [String]) -> Set<[UInt32]> {
    var words: Set<[UInt32]> = []
    for heading in headings {
      let composed = TextDecoder(.utf8).decode(Array(heading.utf8)).string
      var word: [UInt32] = []
      func endWord() {
        if word.contains(where: { $0 >= 0x80 }) { words.insert(word) }
        word.removeAll(keepingCapacity: true)
      }
      for scalar in composed.unicodeScalars {
        if let small = LatinLetter.small(scalar.value) {
          word.append(small)
        } else if scalar.isASCII {
          endWord()
        } else {
          for small in scalar.properties.lowercaseMapping.unicodeScalars {
            if small.properties.isAlphabetic { word.append(small.value) } else { endWord() }
          }
        }
      }
      endWord()
    }
    return words
  }

  /// Letters of UTF-8 that was misread of which the first bytes are there and the others are not.
  private static func brokenLetters(in text: ArraySlice<UInt8>, _ encoding: TextEncoding, isWhole: Bool) -> Int {
    var whole = text
    // The sample's end may cut a letter.
    if !isWhole { while let last = whole.last, last != 0x0A, last != 0x0D { whole.removeLast() } }
    let decoder = TextDecoder(scanned: encoding)
    return whole.withUnsafeBufferPointer { decoder.decode($0) }.string.unicodeScalars.count { $0 == "\u{FFFD}" }
  }

  /// Whether UTF-8 `text` holds combining marks: U+0300 to U+036F.
  private static func hasMarks(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var found = false
    text.forEachPlace(of: 0xCC) { _ in found = true }
    text.forEachPlace(of: 0xCD) { at in
      if at + 1 < text.count, text[at + 1] < 0xB0 { found = true }
    }
    return found
  }
}
