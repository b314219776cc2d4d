import DelimitedText
import Enforcement

extension HeadingVocabulary {
  /// "thứ hai", "số 2 lại".
  private static var mostWordsOfSubmission: Int { 3 }

  /// The label without a colon that a cell begins with, "Lần nộp thứ 2", "Kỳ báo cáo 11 tháng năm 2022"; that of a period only where the rest
  /// reads as one, since a title may begin so too.
  func unmarkedKey(of phrase: Phrase) -> Layout.PreambleKey? {
    for count in stride(from: phrase.count - 1, to: 0, by: -1) {
      guard let key = preamble[phrase.removing(count..<phrase.count)] else { continue }
      let rest = phrase.removing(0..<count)
      switch key {
      case .submission where rest.count <= HeadingVocabulary.mostWordsOfSubmission: return key
      case .period where Period(reported: rest.plainText) != nil: return key
      default: continue
      }
    }
    return nil
  }

  /// What a title states of a period and can be nothing else; what stands behind words of other dates does not count.
  func periods(inTitle text: String) -> [PeriodText.Statement] {
    let hasDigit = text.utf8.contains { $0 &- 0x30 <= 9 }
    let phrase = Phrase(PeriodText.withoutTime(text))
    // "sáu tháng đầu năm" and "quý III" have none.
    if !hasDigit, phrase.position(of: "thang") == nil, phrase.position(of: "qui") == nil { return [] }
    let end = otherDates.compactMap { phrase.places(of: $0).first?.lowerBound }.min() ?? phrase.count
    if end == 0 { return [] }
    return PeriodText(phrase.removing(end..<phrase.count).plainText).statements.filter(\.isFirm)
  }
}
