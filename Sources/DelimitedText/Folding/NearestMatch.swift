// How this works. Of hundreds of candidates nearly all are far from a text, which two glances tell: how many letters it has, by which they are put in order, and
// which are in the one and not in the other, each of which takes an edit. The others are measured.

/// The candidate nearest to a text, for "did you mean".
public struct NearestMatch: Hashable, Sendable {
  /// The index of the candidate.
  public let index: Int
  /// The edits between the plain forms; 0 where only diacritics, case or punctuation differ.
  public let distance: Int

  /// Texts of which the nearest is asked for many times.
  public struct Candidates: Sendable {
    fileprivate let texts: [FoldedText]
    /// Those in ASCII in the order of their lengths, behind them the others.
    fileprivate let glances: [LetterGlance]
    fileprivate let asciiCount: Int

    /// Looks at `texts` beforehand.
    ///
    /// - Complexity: O(n) in their letters.
    public init(_ texts: [FoldedText]) {
      self.texts = texts
      let all = texts.enumerated().map { LetterGlance($1.plainBytes, at: $0) }
      let ascii = all.filter(\.isASCII).sorted { $0.count < $1.count }
      glances = ascii + all.filter { !$0.isASCII }
      asciiCount = ascii.count
    }

    /// Those that are neither so short nor so long that more than a third of the longer one's letters would be put in, and all that are not ASCII.
    fileprivate func near(_ text: LetterGlance) -> [Range<Int>] {
      if !text.isASCII { return [glances.indices] }
      let start = place { $0.count >= text.count - text.count / 3 }
      let end = place { $0.count - $0.count / 3 > text.count }
      return [start..<max(start, end), asciiCount..<glances.count]
    }

    /// The first in ASCII of which `isBehind` is true, as it is of all behind it.
    private func place(_ isBehind: (LetterGlance) -> Bool) -> Int {
      var (low, high) = (0, asciiCount)
      while low < high {
        let middle = (low + high) / 2
        if isBehind(glances[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
  }

  /// Finds the candidate nearest to `text`, the first of equals; `nil` where none is near enough: at most a third of the longer
  /// one's letters may differ.
  public init?(_ text: FoldedText, among candidates: [FoldedText]) { self.init(text, among: Candidates(candidates)) }

  /// The same among candidates that were looked at beforehand.
  ///
  /// - Complexity: O(n) in their number, and O(m²) in the letters of those that may be near.
  public init?(_ text: FoldedText, among candidates: Candidates) {
    var best: (index: Int, distance: Int)?
    let own = LetterGlance(text.plainBytes, at: 0)
    for at in candidates.near(own).joined() {
      let glance = candidates.glances[at]
      // (Of equals the first is wanted.)
      let allowed = best.map { glance.index < $0.index ? $0.distance : $0.distance - 1 } ?? .max
      let limit = min(max(own.count, glance.count) / 3, allowed)
      if limit < 0 || glance.isFarther(from: own, than: limit) { continue }
      let candidate = candidates.texts[glance.index]
      let edits =
        own.isASCII && glance.isASCII
        ? DelimitedText.distance(text.plainBytes, candidate.plainBytes, limit: limit)
        : editDistance(text.plain, candidate.plain, limit: limit)
      if edits <= limit { best = (glance.index, edits) }
    }
    guard let best else { return nil }
    (index, distance) = best
  }
}

/// How many letters a plain text has, and which.
private struct LetterGlance: Sendable {
  /// The bytes of the text: what is plain is ASCII but for letters of other languages, and each byte of it is a letter.
  let count: Int
  let isASCII: Bool
  /// Which of the candidates it is.
  let index: Int
  /// A bit for each byte, by its lower six.
  private let letters: UInt64

  init(_ bytes: [UInt8], at index: Int) {
    count = bytes.count
    self.index = index
    isASCII = bytes.withUnsafeBufferPointer { TextDecoder.isASCII($0) }
    letters = bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// Whether more than `limit` edits make the one text of the other for certain: of letters that only one of them has each is put in, left out or replaced.
  @inline(__always)
  func isFarther(from other: LetterGlance, than limit: Int) -> Bool {
    if abs(count &- other.count) > limit { return isASCII && other.isASCII }
    var (own, theirs) = (letters & ~other.letters, other.letters & ~letters)
    // (Taking off the lowest bits one by one is faster than counting all.)
    for _ in 0..<limit {
      own &= own &- 1
      theirs &= theirs &- 1
    }
    return (own | theirs) != 0 && isASCII && other.isASCII
  }
}
