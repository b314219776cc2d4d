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
    /// Those in ASCII in the order of their lengths, behind them the others, each with its place among the texts.
    fileprivate let glances: [(glance: LetterGlance, index: Int)]
    private let asciiCount: Int

    /// Looks at `texts` beforehand.
    ///
    /// - Complexity: O(n) in their letters.
    public init(_ texts: [FoldedText]) {
      self.texts = texts
      let all = texts.enumerated().map { (glance: LetterGlance($1.plainBytes), index: $0) }
      let ascii = all.filter(\.glance.isASCII).sorted { $0.glance.count < $1.glance.count }
      glances = ascii + all.filter { !$0.glance.isASCII }
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
        if isBehind(glances[middle].glance) { high = middle } else { low = middle + 1 }
      }
      return low
    }
  }

  /// Finds the candidate nearest to `text`, the first of equals; `nil` where none is near enough: at most a third of the longer
  /// one's letters may differ.
  public init?(_ text: FoldedText, among candidates: [FoldedText]) { self.init(text, among: Candidates(candidates)) }

  /// The same among candidates that were looked at beforehand.
  ///
  /// - Complexity: O(n) in their number, and O(m) in the letters of those that may be near, or O(m²) for a text of more than 64.
  public init?(_ text: FoldedText, among candidates: Candidates) {
    var best: (index: Int, distance: Int)?
    let own = LetterGlance(text.plainBytes)
    let pattern = EditPattern(text.plainBytes)
    for at in candidates.near(own).joined() {
      let (glance, index) = candidates.glances[at]
      // (Of equals the first is wanted.)
      let allowed = best.map { index < $0.index ? $0.distance : $0.distance - 1 } ?? .max
      let limit = min(max(own.count, glance.count) / 3, allowed)
      if limit < 0 || own.isFarther(from: glance, than: limit) { continue }
      let edits = editDistance(text.plainBytes, own, pattern, candidates.texts[index].plainBytes, glance, limit: limit)
      if edits <= limit { best = (index, edits) }
    }
    guard let best else { return nil }
    (index, distance) = best
  }
}
