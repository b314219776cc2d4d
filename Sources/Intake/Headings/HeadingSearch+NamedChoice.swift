import Enforcement

// A case list may be one of some cases alone: those that were finished, or newly accepted. Its title names a status or an origin, and so do its rows,
// all of them the same: a title over all cases may name one as well, "Danh sách việc thi hành án (trừ việc ủy thác)", and its rows have others.

extension HeadingSearch {
  /// The title of a case list that names one status or origin and no other, with the measure to which such cases belong.
  func titleOfOneChoice(_ head: [HeadRecord]) -> (title: Preamble.Entry, measure: Measure)? {
    for (row, record) in head[..<rows.lowerBound].enumerated() {
      for field in record.candidates {
        let phrase = Phrase(record.cells[field])
        guard vocabulary.isTitleOfReport(phrase), let measure = vocabulary.onlyChoice(in: phrase) else { continue }
        return (Preamble.Entry(value: Preamble.trimmed(record.cells[field][...]), record: row, field: field), measure)
      }
    }
    return nil
  }
}

extension HeadingVocabulary {
  /// The measure of the statuses and origins that a title names in two words or more; nil where it names none, or several. (One within the words of
  /// another, "đình chỉ" in "tạm đình chỉ", is not named.)
  func onlyChoice(in title: Phrase) -> Measure? {
    var named: [(place: Range<Int>, measure: Measure)] = []
    for choice in choicePhrases.value { named += title.places(of: choice.phrase).map { ($0, choice.measure) } }
    let whole = named.filter { one in
      !named.contains {
        $0.place.count > one.place.count && $0.place.lowerBound <= one.place.lowerBound
          && $0.place.upperBound >= one.place.upperBound
      }
    }
    guard let first = whole.first, whole.allSatisfy({ $0.measure == first.measure }) else { return nil }
    return first.measure
  }

  static func choicePhrases(of layout: Layout) -> [(phrase: Phrase, measure: Measure)] {
    let choices = layout.statuses.map { ($0.texts, $0.measure) } + layout.origins.map { ($0.texts, $0.meaning) }
    return choices.flatMap { texts, measure in texts.map { (Phrase($0), measure) } }.filter { $0.0.count > 1 }
  }
}

extension FileReading {
  /// Whether all cases of a list belong to `measure`.
  func holdsNothing(but measure: Measure) -> Bool {
    guard tally != nil else { return false }
    let all = cases(of: .accepted), those = cases(of: measure)
    return those > 0 && (all == those || all == 0)
  }

  private func cases(of measure: Measure) -> Int64 {
    guard let figure = FigureID(.cases, measure) else { return 0 }
    return rows.reduce(0) { sum, row in
      let (next, overflow) = sum.addingReportingOverflow(row.values?.figures[figure] ?? 0)
      return overflow ? sum : next
    }
  }
}
