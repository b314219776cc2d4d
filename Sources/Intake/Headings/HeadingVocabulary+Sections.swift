extension HeadingVocabulary {
  /// Whether a text is the title of a section within the rows of an office, with a number before it or not, and a count of its rows behind it or not:
  /// a status, an origin, or what an executor's section is called.
  func titlesSection(_ phrase: Phrase) -> Bool {
    isSectionTitle(phrase) || [phrase.withoutNumber, withoutCount(phrase)].contains { $0.map(titlesSection) ?? false }
  }

  /// The phrase without the count of rows that it ends with: "Thi hành xong: 12 việc".
  private func withoutCount(_ phrase: Phrase) -> Phrase? {
    for unit in self[.countedRows] where phrase.count > unit.count + 1 && phrase.plain.hasSuffix(unit.plain) {
      let counted = phrase.removing(phrase.count - unit.count..<phrase.count)
      if counted.endsInNumber { return counted.removing(counted.count - 1..<counted.count) }
    }
    return nil
  }

  private func isSectionTitle(_ phrase: Phrase) -> Bool {
    statuses.meaning(of: phrase) != nil || origins.meaning(of: phrase) != nil
      || self[.sectionWords].contains(where: phrase.hasPrefix)
  }
}
