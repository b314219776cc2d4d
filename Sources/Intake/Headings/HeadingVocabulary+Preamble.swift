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
      let number = rest.position(of: "ngay").map { rest.removing($0..<rest.count) } ?? rest
      switch key {
      case .submission
      where (1...HeadingVocabulary.mostWordsOfSubmission).contains(number.count)
        && (count > 1 || isSubmission(number) && !isSpelled(number)):
        // (A word alone may be a name: "Lan Anh".)
        return key
      case .period where Period(reported: rest.plainText) != nil: return key
      default: continue
      }
    }
    return nil
  }

  /// The parts of a cell above the table that state something each: "Năm 2022; ĐVT: 1.000 đồng; Lần nộp: 1". A part begins behind a sign
  /// that may separate and with a label, or behind a line's end, ';' or '|' with a period, unless it may belong to a span of dates.
  func preambleParts(of cell: String) -> [String] {
    guard cell.utf8.contains(where: Self.isSeparator) else { return [cell] }
    var parts: [String] = []
    var current = ""
    for piece in Self.pieces(of: cell) {
      let begins = !Preamble.isBlank(current) && beginsPart(piece.text, isFirm: piece.isFirm, behind: current)
      if begins {
        parts.append(current)
        current = piece.text
      } else {
        current += piece.separator + piece.text
      }
    }
    return parts + [current]
  }

  private func beginsPart(_ text: String, isFirm: Bool, behind before: String) -> Bool {
    if key(atStartOf: text) != nil { return true }
    guard !periods(inTitle: text).isEmpty else { return false }
    let ownLabel = key(atStartOf: before)
    return ownLabel != .period && (isFirm || ownLabel != nil) && !self[.otherDates].contains(where: Phrase(before).holds)
  }

  /// The label that a text begins with.
  private func key(atStartOf text: String) -> Layout.PreambleKey? {
    let phrase = Phrase(text)
    if units.labels.contains(where: phrase.hasPrefix) { return .unit }
    if let colon = text.firstIndex(of: ":") { return preamble[Phrase(String(text[..<colon]))] }
    return unmarkedKey(of: phrase)
  }

  private static func isSeparator(_ byte: UInt8) -> Bool { ";|-,\n\r".utf8.contains(byte) || byte == 0xE2 }

  /// A cell at the signs that may part it, each with the sign before it and whether that is one that stands in no span of dates.
  private static func pieces(of cell: String) -> [(separator: String, text: String, isFirm: Bool)] {
    var pieces: [(separator: String, text: String, isFirm: Bool)] = []
    var (separator, isFirm) = ("", false)
    var text = ""
    var before: Character = " "
    for sign in cell {
      let isSoft = sign == "," || "-\u{2013}\u{2014}".contains(sign) && before.isWhitespace
      if isSoft || ";|".contains(sign) || sign.isNewline {
        pieces.append((separator, text, isFirm))
        (separator, text, isFirm) = (String(sign), "", !isSoft)
      } else {
        text.append(sign)
      }
      before = sign
    }
    return pieces + [(separator, text, isFirm)]
  }

  /// The number of the submission that a title ends with, or a part of it does: "BIỂU 01 (lần 2)", "BÁO CÁO THỐNG KÊ LẦN 2", "BIỂU 01. Lần nộp: 2".
  /// Other things are numbered so, "Đại hội lần thứ XIII", and what stands behind words of other papers is theirs.
  func submission(inTitle text: String) -> String? {
    let whole = Phrase(text)
    if self[.otherDates].contains(where: whole.holds) { return nil }
    var before: Phrase?
    for part in TextPart.parts(of: text) {
      let phrase = ((part.isBehindColon ? before?.joined(part.phrase) : nil) ?? part.phrase).withoutDay
      before = part.phrase
      for count in 1...Self.mostWordsOfSubmission where count < phrase.count {
        let label = phrase.removing(phrase.count - count..<phrase.count)
        guard submissionLabels.contains(where: { $0.plain == label.plain }) || endsAsReport(label) else { continue }
        let value = phrase.removing(0..<phrase.count - count)
        // ("Lan Ba" is a name.)
        if isSubmission(value), label.count > 1 || !isSpelled(value) { return value.plainText }
      }
    }
    return nil
  }

  /// Whether a title ends with the label of a submission and is that of a report.
  private func endsAsReport(_ title: Phrase) -> Bool {
    submissionLabels.contains { title.plain.hasSuffix($0.plain) }
      && (submissionBeginnings.contains(where: title.holds) || self[.reportWords].contains(where: title.hasPrefix))
  }

  static func beginnings(of labels: [Phrase]) -> [Phrase] {
    labels.flatMap { label in
      labels.compactMap { end in
        label.count > end.count && label.plain.hasSuffix(end.plain) ? label.removing(label.count - end.count..<label.count) : nil
      }
    }
  }

  private func isSubmission(_ phrase: Phrase) -> Bool {
    if case .number = CellMeanings.submission(phrase.plainText) { true } else { false }
  }

  /// Whether a number is written as a word.
  private func isSpelled(_ number: Phrase) -> Bool { DateWords.ordinals[number.plainText[...]] != nil }

  /// What a title states of a period and can be nothing else; what stands behind words of other dates does not count.
  func periods(inTitle text: String) -> [PeriodText.Statement] {
    let hasDigit = text.utf8.contains { $0 &- 0x30 <= 9 }
    let phrase = Phrase(PeriodText.withoutTime(text))
    // "sáu tháng đầu năm", "quý III" and "cả năm" have none.
    if !hasDigit, !["thang", "qui", "ca"].contains(where: { phrase.position(of: $0) != nil }) { return [] }
    let end = self[.otherDates].compactMap { phrase.places(of: $0).first?.lowerBound }.min() ?? phrase.count
    if end == 0 { return [] }
    return PeriodText(phrase.removing(end..<phrase.count).plainText).statements.filter(\.isFirm)
  }
}

extension Phrase {
  /// The phrase without the day that it ends with, on which something was sent: "2 ngày 5/10/2022".
  var withoutDay: Phrase {
    guard let day = position(of: "ngay"), day > 0 else { return self }
    return removing(day..<count)
  }
}
