import DelimitedText
import Enforcement

/// The known heading that one which is not understood is, but for slips of typing. What differs by a word is another: "Hoãn thi hành án" is no
/// "Giảm thi hành án", "còn phải thi hành" no "phải thi hành".
struct HeadingSuggestion: Sendable {
  /// How to write it.
  let text: String
  let word: HeadingVocabulary.Word

  /// The suggestion for the cells above one another of a column, tried whole and the lowest alone, each with and without the words for
  /// cases and money; nil where it is none with slips.
  init?(for cells: [String], _ vocabulary: HeadingVocabulary) {
    let all = vocabulary.known.value
    for phrase in HeadingSuggestion.readings(of: cells, vocabulary) {
      let written = Misspelling(FoldedText(phrase.plainText))
      let found = all.first { known in
        known.folded.plainBytes != phrase.plain.bytes && written.holds(of: known.spelling, isWord: vocabulary.isWord)
      }
      guard let found else { continue }
      (text, word) = (found.text, found.word)
      return
    }
    return nil
  }

  /// The headings of figures that no column states, and that need not be there: what must be there is told to be missing.
  static func figuresToBeHidden(_ columns: ColumnMap, _ vocabulary: HeadingVocabulary) -> [FoldedText] {
    let required = vocabulary.layout.requiredColumns.map(HeadingVocabulary.Word.column)
    return vocabulary.known.value.filter {
      $0.word.isFigure && !required.contains($0.word) && !isPresent($0.word, in: columns)
    }.map(\.folded)
  }

  /// Whether a heading differs by few letters from one of `figures`: it is not advised to be that, but the figure would be left out if it is.
  static func mayHide(_ figures: [FoldedText], _ cells: [String], _ vocabulary: HeadingVocabulary) -> Bool {
    readings(of: cells, vocabulary).contains { phrase in
      // (Words that are all known say something else.)
      if vocabulary.knowsWords(of: phrase) { return false }
      let limit = max(1, min(mostLetters, phrase.plain.bytes.count / lettersOfSlip))
      return NearestMatch(FoldedText(phrase.plainText), among: figures).map { $0.distance <= limit } ?? false
    }
  }

  /// Of so many letters one may be wrong, and no more than so many in all.
  private static var lettersOfSlip: Int { 6 }
  private static var mostLetters: Int { 3 }

  /// What the cells of a column may say, with and without the words for cases and money.
  private static func readings(of cells: [String], _ vocabulary: HeadingVocabulary) -> [Phrase] {
    let phrases = [cells.joined(separator: " "), cells.last ?? ""].map { Phrase($0) }
    let bare = phrases.flatMap { phrase in
      vocabulary.aspects.compactMap { entry in phrase.places(of: entry.phrase).first.map(phrase.removing) }
    }
    return (phrases + bare).filter { !$0.isEmpty }
  }

  /// The measures that a heading may mean by the word that it begins with, but for words for cases and money, sums and numbers: "Hoãn".
  static func measures(beginningAs cells: [String], _ vocabulary: HeadingVocabulary) -> Set<Measure> {
    let firsts = Set(readings(of: cells, vocabulary).compactMap { vocabulary.forms.firstWord(of: $0) })
    return Set(
      vocabulary.layout.measures.filter { entry in
        entry.texts.contains { vocabulary.forms.firstWord(of: Phrase($0)).map(firsts.contains) ?? false }
      }.map(\.meaning))
  }

  /// Whether the columns hold already what `word` means.
  static func isPresent(_ word: HeadingVocabulary.Word, in columns: ColumnMap) -> Bool {
    switch word {
    case .column(let role): columns.roles[role] != nil
    case .figure(let id): columns.field(of: id) != nil
    case .measure(let measure):
      [Aspect.cases, .money].allSatisfy { aspect in FigureID(aspect, measure).map { columns.field(of: $0) != nil } ?? true }
    case .aspect, .group: true
    }
  }
}
