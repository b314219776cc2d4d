import DelimitedText
import Enforcement

/// The known heading nearest to one that is not understood.
struct HeadingSuggestion: Sendable {
  /// How to write it.
  let text: String
  let word: HeadingVocabulary.Word
  /// Whether so little differs that it can hardly be anything else.
  let isClose: Bool

  /// Letters of a heading among which one may be wrong.
  private static var lettersOfSlip: Int { 4 }

  /// The suggestion for the cells above one another of a column, tried whole and the lowest alone, each with and without the words for
  /// cases and money; nil where nothing is near.
  init?(for cells: [String], _ vocabulary: HeadingVocabulary) {
    let phrases = [cells.joined(separator: " "), cells.last ?? ""].map { Phrase($0) }
    let bare = phrases.flatMap { phrase in
      vocabulary.aspects.compactMap { entry in phrase.places(of: entry.phrase).first.map(phrase.removing) }
    }
    let all = vocabulary.known.value
    let folded = all.map(\.folded)
    var best: NearestMatch?
    var length = 0
    for phrase in phrases + bare where !phrase.isEmpty {
      guard let match = NearestMatch(FoldedText(phrase.plainText), among: folded), match.distance < best?.distance ?? .max else {
        continue
      }
      best = match
      length = phrase.plain.bytes.count
    }
    // In a short heading few letters are a word: "Mã CHV" is no "Mã ĐV".
    guard let best, best.distance <= max(1, length / HeadingSuggestion.lettersOfSlip) else { return nil }
    let known = all[best.index]
    (text, word) = (known.text, known.word)
    isClose = best.distance <= max(1, min(3, length / 6))
  }

  /// Whether the columns hold already what the suggestion means.
  func isPresent(in columns: ColumnMap) -> Bool {
    switch word {
    case .column(let role): columns.roles[role] != nil
    case .figure(let id): columns.field(of: id) != nil
    case .measure(let measure):
      [Aspect.cases, .money].allSatisfy { aspect in FigureID(aspect, measure).map { columns.field(of: $0) != nil } ?? true }
    case .aspect, .group: true
    }
  }
}
