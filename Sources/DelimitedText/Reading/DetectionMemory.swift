/// What detection keeps in mind from file to file: the words of files of one kind are mostly the same, and each is judged once. It
/// changes nothing of what is detected. A worker has its own.
public final class DetectionMemory {
  /// What is known of the files before they are looked at.
  public let hints: DetectionHints
  /// Whether choices that cannot win any more are measured all the same, to be shown to a person.
  let listsCandidates: Bool

  /// The records of the dialect being tried.
  private(set) lazy var index = RecordIndex()
  /// Words by their bytes.
  private var words = FieldTable()
  /// What each word says, by word and encoding; nil where nobody has asked.
  private var evidence: [WordEvidence?] = []

  /// A memory for files of which `hints` are known.
  ///
  /// - Parameter listsCandidates: whether every delimiter is to be scored. Without, those are left out that cannot win for the mere number
  ///   of their occurrences; the choice and whether it is sure are the same, and the margin is a lower bound.
  public init(_ hints: DetectionHints = DetectionHints(), listsCandidates: Bool = true) {
    self.hints = hints
    self.listsCandidates = listsCandidates
  }

  /// How well `sample`, words with a space behind each, reads in `encoding`.
  ///
  /// - Complexity: O(n).
  func score(_ encoding: TextEncoding, _ sample: [UInt8]) -> EncodingScore {
    var score = EncodingScore(encoding: encoding)
    let padded = PaddedBytes(sample)
    let masks = FieldMasks()
    // Looked at from outside the object, which would guard each access.
    var (words, evidence) = (words, evidence)
    let place = encoding.ordinal - DetectionMemory.places
    var start = 0
    padded.forEachPlace(of: 0x20) { end in
      let (word, count) = (padded.bytes + start, end &- start)
      start = end &+ 1
      let code = words.code(ofPadded: word, count: count, masks: masks)
      if code > 0, let known = evidence[code &* DetectionMemory.places &+ place] { return score.add(known) }
      // What is about to change must not be held here.
      (words, evidence) = (DetectionMemory.noWords, [])
      score.add(learn(UnsafeBufferPointer(start: word, count: count).span, encoding))
      (words, evidence) = (self.words, self.evidence)
    }
    return score
  }

  private static let places = 9
  private static let noWords = FieldTable()

  private func learn(_ word: Span<UInt8>, _ encoding: TextEncoding) -> WordEvidence {
    let places = DetectionMemory.places
    var code = words.code(of: word)
    let found = WordEvidence(word, encoding: encoding, knownWords: hints.knownWords)
    if code == 0, words.count < FieldTable.limits.fields, word.count <= FieldTable.limits.bytes {
      code = words.count + 1
      words.insert(code, for: word)
      evidence += [WordEvidence?](repeating: nil, count: places)
    }
    if code > 0 { evidence[(code - 1) * places + encoding.ordinal] = found }
    return found
  }
}

extension TextEncoding {
  /// The place among the encodings in which words are judged: those of UTF-16 are judged as UTF-8.
  fileprivate var ordinal: Int {
    switch scanned {
    case .windows1258: 1
    case .tcvn3: 2
    case .vni: 3
    case .windows1252: 4
    case .tcvn3InUTF8: 5
    case .vniInUTF8: 6
    case .utf8InUTF8: 7
    case .windows1258InUTF8: 8
    default: 0
    }
  }
}
