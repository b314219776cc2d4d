extension HeadingVocabulary {
  /// Whether a text is the title of a section within the rows of an office, with a number before it or not: a status, an origin, or what an
  /// executor's section is called.
  func titlesSection(_ phrase: Phrase) -> Bool {
    isSectionTitle(phrase) || phrase.withoutNumber.map(isSectionTitle) ?? false
  }

  private func isSectionTitle(_ phrase: Phrase) -> Bool {
    statuses.meaning(of: phrase) != nil || origins.meaning(of: phrase) != nil
      || self[.sectionWords].contains(where: phrase.hasPrefix)
  }
}
