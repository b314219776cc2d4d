import DelimitedText
import Enforcement

// What was reduced counts as done, and few lists have it: a column of it by a name that nobody thought of would be left out with a warning, and the
// ratio of money fall. So one of amounts whose heading has the word is an error, where no other column is that of reductions.

extension HeadingCheck {
  /// The columns of a case list that may be that of reductions by another name.
  func columnsOfReductions(among unknown: [Int]) throws(SourceError) -> Set<Int> {
    let vocabulary = search.vocabulary
    guard vocabulary.layout.kind == .cases, search.columns.roles[.amountReduced] == nil else { return [] }
    let named = unknown.filter { search.columns.columns[$0].cells.contains { saysReduced(Phrase($0)) } }
    if named.isEmpty { return [] }
    let contents = try contents(of: named) { _ in false }
    return Set(
      zip(named, contents).filter { field, contents in
        let cells = search.columns.columns[field].cells.map { Phrase($0) }
        let namesMoney = vocabulary.aspects.contains { entry in cells.contains { $0.holds(entry.phrase) } }
        return contents.holdsNumbersAlone && (contents.holdsAmounts || namesMoney)
      }.map(\.0))
  }

  /// Whether one of the words stands in a heading: by its diacritics, where it has some ("giám" is another).
  private func saysReduced(_ heading: Phrase) -> Bool {
    let words = search.vocabulary[.reducedWords].flatMap { [$0.key, $0.plain] }
    if search.vocabulary[.reducedExceptions].contains(where: heading.holds) { return false }
    return heading.key.bytes.split(separator: 0x20).contains { words.contains(FoldedBytes(Array($0))) }
  }
}
