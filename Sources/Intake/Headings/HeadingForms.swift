import DelimitedText

/// What people write in a heading that adds nothing to what it says of its column: "Số ủy thác thi hành án", "Đình chỉ THA", "Đang thi hành án". All of it
/// is data, and only what then is the heading of a measure counts, so that no other is made of it.
struct HeadingForms: Sendable {
  private let beginnings: [Phrase]
  private let tails: [Phrase]
  private let shorts: [(short: Phrase, long: Phrase)]
  /// No heading has more abbreviations.
  private static let mostShorts = 4

  init(_ layout: Layout) {
    beginnings = layout.phrases(of: .headingBeginnings)
    tails = layout.phrases(of: .headingTails)
    shorts = layout.headingAbbreviations.flatMap { entry in entry.texts.map { (Phrase($0), Phrase(entry.meaning)) } }
  }

  /// All of their words.
  var phrases: [FoldedBytes] { (beginnings + tails + shorts.flatMap { [$0.short, $0.long] }).map(\.plain) }

  /// What `phrase` says more plainly, from the least change on; nothing where nothing can be left out.
  func plainer(_ phrase: Phrase) -> [Phrase] {
    var forms: [Phrase] = []
    let full = writtenOut(phrase)
    if full.count != phrase.count { forms.append(full) }
    for start in [full] + beginnings.filter(full.hasPrefix).map({ full.removing(0..<$0.count) }) where !start.isEmpty {
      if start.count != full.count { forms.append(start) }
      forms += tails.lazy.filter { start.count > $0.count && start.plain.hasSuffix($0.plain) }
        .map { start.removing(start.count - $0.count..<start.count) }
    }
    return forms
  }

  /// The phrase with its abbreviations written out.
  private func writtenOut(_ phrase: Phrase) -> Phrase {
    var phrase = phrase
    for _ in 0..<Self.mostShorts {
      guard
        let (place, long) = shorts.lazy.compactMap({ entry in phrase.places(of: entry.short).first.map { ($0, entry.long) } })
          .first
      else { break }
      phrase = phrase.removing(place.lowerBound..<phrase.count).joined(long).joined(phrase.removing(0..<place.upperBound))
    }
    return phrase
  }

  /// The first word of a heading that tells measures apart.
  func firstWord(of phrase: Phrase) -> FoldedBytes? {
    let rest = beginnings.first(where: phrase.hasPrefix).map { phrase.removing(0..<$0.count) } ?? phrase
    return rest.plain.bytes.split(separator: 0x20).first.map { FoldedBytes(Array($0)) }
  }
}
