/// How the names of units bend in running text: "Tỉnh Gia Lai" is "tỉnh Gia Lai" inside a sentence, and "Gia Lai" on a tile.
struct UnitNames: Hashable, Sendable {
  /// The common nouns that names begin with, such as "Tỉnh" and "Thành phố".
  let nouns: [String]
  /// Names made of common nouns alone, such as "Toàn quốc".
  let common: [String]
  /// Words that short names abbreviate, such as "Thi hành án dân sự" to "THADS".
  let abbreviations: [Abbreviation]

  /// Words by which a unit of the army's branch is known, which reports beside the provinces.
  let military: [String]

  /// Whether the name is one of the army's branch.
  func isMilitary(_ name: String) -> Bool {
    let name = name.lowercased()
    return military.contains { name.contains($0.lowercased()) }
  }

  /// Words and what stands for them.
  struct Abbreviation: Hashable, Sendable {
    let words: String
    let short: String
  }

  /// The name inside a sentence.
  func inline(_ name: String) -> String {
    guard common.contains(name) || noun(of: name) != nil, let first = name.first else { return name }
    return first.lowercased() + name.dropFirst()
  }

  /// The name without its noun, abbreviated.
  func short(_ name: String) -> String {
    let bare = noun(of: name).map { String(name.dropFirst($0.count + 1)) } ?? name
    return abbreviations.reduce(bare) { name, abbreviation in
      name.split(separator: abbreviation.words, omittingEmptySubsequences: false).joined(separator: abbreviation.short)
    }
  }

  private func noun(of name: String) -> String? { nouns.first { name.hasPrefix($0 + " ") } }
}
