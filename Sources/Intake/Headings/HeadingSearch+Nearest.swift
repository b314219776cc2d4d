import Configuration
import Enforcement

// Where no heading is found, who sent the file wants to know what is wrong with the one that is there: the form that it is nearest to, and the row.

extension HeadingSearch {
  /// The forms that a file may be meant to be, and what in it is nearest to a heading of one.
  struct Nearest {
    /// The nearest form alone, or all of them, the statement first, where none is nearer.
    let vocabularies: [HeadingVocabulary]
    /// The row that may be meant for the heading.
    let row: HeadRecord?
  }

  /// The layouts that some record of `head`, in which no heading is found, knows most words of, one of them a figure's; where none does, those whose
  /// headings of figures it holds among other words.
  static func nearest(_ head: [HeadRecord], readers: [HeadingReader]) -> Nearest {
    typealias Count = (HeadRecord, HeadingReader) -> Int
    let counts: [Count] = [
      { record, reader in
        let known = known(record, reader)
        return known.measures > 0 ? known.count : 0
      }, headingsWithin,
    ]
    for count in counts {
      let best = readers.map { reader in
        head.prefix(reader.searchRows).map { (row: $0, count: count($0, reader)) }.max { $0.count < $1.count }
      }
      let most = best.compactMap { $0?.count }.max() ?? 0
      if most == 0 { continue }
      let near = zip(readers, best).filter { $1?.count == most }
      return Nearest(vocabularies: inOrder(near.map { $0.0.vocabulary }), row: near.first?.1?.row)
    }
    return Nearest(vocabularies: inOrder(readers.map(\.vocabulary)), row: nil)
  }

  /// How many cells of a record hold the heading of a figure that is more than a word, with others around it.
  private static func headingsWithin(_ record: HeadRecord, _ reader: HeadingReader) -> Int {
    let headings = reader.vocabulary.figurePhrases.value
    return record.candidates.prefix(mostCells).count { field in
      let phrase = Phrase(record.cells[field])
      return phrase.count <= mostWords && headings.contains(where: phrase.holds)
    }
  }

  private static let (mostCells, mostWords) = (128, 32)

  /// The form that nearly every office sends before those that go beside it.
  private static func inOrder(_ vocabularies: [HeadingVocabulary]) -> [HeadingVocabulary] {
    func isStatement(_ vocabulary: HeadingVocabulary) -> Bool {
      vocabulary.layout.kind == .statement && !vocabulary.layout.isSupplement
    }
    return vocabularies.filter(isStatement) + vocabularies.filter { !isStatement($0) }
  }
}

extension FindingList.Facts {
  /// Says which row was taken for the heading, or that no separator parts any row.
  mutating func tell(_ nearest: HeadingSearch.Nearest, in head: [HeadRecord]) {
    expected = HeadingCheck.headings(ofOneOf: nearest.vocabularies)
    if head.allSatisfy({ $0.width <= 1 }) {
      detail = Bilingual(
        vi: ": không có dấu phân cách (; , TAB |) giữa các cột", en: ": no separator (; , TAB |) was found between columns")
    } else if let row = nearest.row {
      let text = Preamble.trimmed(row.cells.filter { !Preamble.isBlank($0) }.joined(separator: "; ").prefix(Self.longestRow))
      detail = Bilingual(vi: " (gần nhất là dòng \(row.line): “\(text)”)", en: " (line \(row.line) is the nearest: '\(text)')")
    }
  }

  private static var longestRow: Int { 80 }
}
