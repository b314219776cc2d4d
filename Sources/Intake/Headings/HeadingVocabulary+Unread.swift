import DelimitedText

// Reports of what was due and done in time have columns beside these: what was late, what is not settled, what was brought forward. They are known
// and not read. A word of theirs makes another figure of a heading that is near one of the form's: "giải quyết quá hạn" is no "giải quyết đúng hạn".

extension HeadingVocabulary {
  /// No heading of such a column has more words: titles hold them too.
  private static let mostWords = 8

  /// What a heading says that is that of such a column, or begins as that of a part, "Trong đó: Kỳ trước chuyển sang"; nil for any other.
  func unreadReading(of phrase: Phrase) -> HeadingReading? {
    if holdsUnreadWord(phrase) || unreadHeadings[phrase] != nil && words[phrase] == nil { return .unread }
    if let start = self[.partBeginnings].first(where: phrase.hasPrefix), phrase.count > start.count {
      return reading(of: phrase.removing(0..<start.count)) ?? .unread
    }
    return nil
  }

  /// The same of a heading that names its group as well: "Khiếu nại: Đã giải quyết".
  func unreadReading(ofGrouped phrase: Phrase) -> HeadingReading? {
    guard !layout[.unreadHeadings].isEmpty else { return nil }
    for (aspect, words) in aspects {
      for place in phrase.places(of: words) where unreadHeadings[phrase.removing(place)] != nil {
        return HeadingReading(word: .column(.ignored), aspect: aspect, isUnread: true)
      }
    }
    return nil
  }

  /// Whether a word of a heading says that its figures are not those of the form: "Chưa giải quyết".
  func holdsUnreadWord(_ phrase: Phrase) -> Bool {
    phrase.count <= Self.mostWords && self[.unreadWords].contains(where: phrase.holds)
      && words[phrase] == nil
  }
}

extension HeadingReading {
  fileprivate static let unread = HeadingReading(word: .column(.ignored), isUnread: true)
}
