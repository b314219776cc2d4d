import Configuration

// A word that stands under two statuses would be whichever comes first in the file, and cases would move from one to the other in silence. Whoever
// wrote it there meant one of the two, and is asked which.

extension Layout {
  /// A list of a layout's file whose entries have words.
  private struct Section {
    let key: String
    /// The key of what an entry is called.
    let name: String
    /// The key of its words.
    let words: String
    /// Whether what it is called is one of its words.
    var isNamedByWord = false
  }

  /// The lists whose words are told apart, those together that are looked up together.
  private static let groups: [[Section]] = [
    [Section(key: "columns", name: "id", words: "headings"), Section(key: "measures", name: "id", words: "headings")],
    [Section(key: "aspects", name: "id", words: "words")],
    [Section(key: "units", name: "factor", words: "words")],
    [Section(key: "origins", name: "measure", words: "words")],
    [Section(key: "statuses", name: "measure", words: "words")],
    [Section(key: "categories", name: "name", words: "aliases", isNamedByWord: true)],
  ]

  /// Refuses a word that stands under two entries of lists that are looked up together; twice under one it does no harm.
  ///
  /// - Throws: ``ConfigurationError`` at the second of them, which names the first.
  static func refuseWordsUnderTwo(in node: ConfigurationNode) throws(ConfigurationError) {
    for group in groups {
      var first: [FoldedBytes: Owner] = [:]
      for section in group {
        for entry in try node[section.key]?.items() ?? [] {
          let name = try entry.required(section.name)
          for word in try words(of: entry, in: section, named: name) {
            let owner = Owner(entry: name.place, name: try name.string(), place: word.place)
            try owner.claim(try word.string(), in: &first)
          }
        }
      }
    }
  }

  private static func words(
    of entry: ConfigurationNode, in section: Section, named name: ConfigurationNode
  ) throws(ConfigurationError) -> [ConfigurationNode] {
    var words = section.isNamedByWord ? [name] : []
    guard let node = entry[section.words] else { return words }
    if case .scalar = node.content { words.append(node) } else { words += try node.items() }
    return words
  }

  /// The entry that a word stands under, and where the word stands.
  private struct Owner {
    let entry: ConfigurationPlace
    let name: String
    let place: ConfigurationPlace

    /// Takes `word`, if no other entry has it. What differs in diacritics alone is another word.
    func claim(_ word: String, in owners: inout [FoldedBytes: Owner]) throws(ConfigurationError) {
      let phrase = Phrase(word)
      if phrase.isEmpty { return }
      guard let other = owners[phrase.key] else {
        owners[phrase.key] = self
        return
      }
      if other.entry == entry { return }
      throw ConfigurationError(
        place,
        .invalid(
          Bilingual(
            vi:
              "“\(word)” đã đứng ở “\(other.name)” (\(other.place)), nay đứng lại ở “\(name)”: một từ chỉ có một nghĩa, bỏ một trong hai chỗ",
            en:
              "'\(word)' stands under '\(other.name)' (\(other.place)) and again under '\(name)': a word has one meaning, take it out of one"
          )))
    }
  }
}
