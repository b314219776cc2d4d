// How this works. Of hundreds of candidates nearly all are far from a text, which two glances tell: its length, and which letters are in the one and not in the
// other, each of which takes an edit. The others are measured.

/// The candidate nearest to a text, for "did you mean".
public struct NearestMatch: Hashable, Sendable {
  /// The index of the candidate.
  public let index: Int
  /// The edits between the plain forms; 0 where only diacritics, case or punctuation differ.
  public let distance: Int

  /// Texts of which the nearest is asked for many times.
  public struct Candidates: Sendable {
    fileprivate let texts: [FoldedText]
    fileprivate let glances: [LetterGlance]

    /// Looks at `texts` beforehand.
    ///
    /// - Complexity: O(n) in their letters.
    public init(_ texts: [FoldedText]) {
      self.texts = texts
      glances = texts.map { LetterGlance($0.plainBytes) }
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
    let own = LetterGlance(text.plainBytes)
    let glances = candidates.glances.span
    for index in glances.indices {
      let glance = glances[index]
      let limit = min(max(own.count, glance.count) / 3, (best?.distance ?? .max) - 1)
      if limit < 0 { break }
      if own.leastDistance(to: glance) > limit { continue }
      let candidate = candidates.texts[index]
      let edits =
        own.isASCII && glance.isASCII
        ? DelimitedText.distance(text.plainBytes, candidate.plainBytes, limit: limit)
        : editDistance(text.plain, candidate.plain, limit: limit)
      if edits <= limit { best = (index, edits) }
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
  /// A bit for each byte, by its lower six.
  private let letters: UInt64

  init(_ bytes: [UInt8]) {
    count = bytes.count
    isASCII = bytes.withUnsafeBufferPointer { TextDecoder.isASCII($0) }
    letters = bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// No more edits than make the one text of the other: a letter that only one of them has is put in, left out or replaced.
  func leastDistance(to other: LetterGlance) -> Int {
    if !isASCII || !other.isASCII { return 0 }
    let own = (letters & ~other.letters).nonzeroBitCount
    let theirs = (other.letters & ~letters).nonzeroBitCount
    return max(own, theirs, abs(count - other.count))
  }
}
