import DelimitedText

// How this works. A cell over figures says that they are others than the cumulative ones of the period in words that are data: "Cùng kỳ", "Phát sinh
// trong tháng", with the month or the year behind them, or, of some words, with anything ("Dự kiến kết quả …"). A title says it in a part of its
// own: in brackets, behind a dash or a line's end, or behind what titles of reports begin with. Nothing else is looked for: "Kế hoạch số 12" and "kèm
// theo kế hoạch năm 2022" say nothing of figures.

extension HeadingVocabulary {
  /// Whether a phrase says of the figures below it that they are not the cumulative ones of the period, "Cùng kỳ năm 2021"; false where it does so only
  /// over columns, nil where it does not.
  func saysOtherFigures(_ phrase: Phrase) -> Bool? {
    if isFlow(phrase) || namesOtherFigures(phrase) || beginsWithOtherFigures(phrase) { return true }
    if deniesCumulative(phrase) { return true }
    return isDerived(phrase) ? false : nil
  }

  /// Whether a phrase says that figures are cumulative: "lũy kế" behind a "không" says the contrary.
  func saysCumulative(_ phrase: Phrase) -> Bool {
    self[.cumulativeWords].contains(where: phrase.holds)
      && self[.cumulativeWords].contains(where: withoutDenials(phrase).rest.holds)
  }

  /// Whether a phrase ends by saying that its figures are not cumulative: "không lũy kế từ đầu năm". (What goes on says of what they are not: "không
  /// cộng dồn số năm trước".)
  private func deniesCumulative(_ phrase: Phrase) -> Bool {
    self[.cumulativeWords].contains(where: phrase.holds) && withoutDenials(phrase).isAtEnd && !saysCumulative(phrase)
  }

  /// A phrase without what denies that figures are cumulative, and whether some denial stood at its end.
  private func withoutDenials(_ phrase: Phrase) -> (rest: Phrase, isAtEnd: Bool) {
    var rest = phrase
    var isAtEnd = false
    while let denial = denial(in: rest) {
      isAtEnd = isAtEnd || denial.upperBound == rest.count
      rest = rest.removing(denial)
    }
    return (rest, isAtEnd)
  }

  /// Where a word for cumulative figures stands behind one that denies it, both of them.
  private func denial(in phrase: Phrase) -> Range<Int>? {
    for place in self[.cumulativeDenials].flatMap(phrase.places) {
      var end = place.upperBound
      while let word = self[.cumulativeWords].first(where: phrase.removing(0..<end).hasPrefix) { end += word.count }
      if end > place.upperBound { return place.lowerBound..<end }
    }
    return nil
  }

  /// Whether a cell alone above a table says it of the table, in one of its parts. A title that compares says nothing of the kind where columns compare.
  func saysOtherFigures(title: String, besideDerived: @autoclosure () -> Bool) -> Bool {
    let whole = Phrase(title)
    // Nearly no title does.
    guard whole.plain.bytes.split(separator: 0x20).contains(where: { otherFigureStarts.contains(FoldedBytes(Array($0))) }) else {
      return false
    }
    let bare = withoutReportWords(whole)
    if isDerived(whole), !namesOtherFigures(whole), besideDerived() { return false }
    if [whole, bare].contains(where: beginsWithOtherFigures) || isTitleOfComparison(title, whole) { return true }
    if self[.cumulativeWords].contains(where: whole.holds) {
      if saysCumulative(whole) { return false }
      if TextPart.parts(of: title).contains(where: { deniesCumulative($0.phrase) }) { return true }
    }
    if [whole, bare].contains(where: { isFlow($0) || namesOtherFigures($0) }) || endsInOtherFigures(whole) { return true }
    guard title.utf8.contains(where: { "()[]{}:;|-\n\r".utf8.contains($0) || $0 == 0xE2 }) else { return false }
    let parts = TextPart.parts(of: title)
    for (place, part) in parts.enumerated() {
      // (What stands before a colon is a label.)
      if place + 1 < parts.count, parts[place + 1].isBehindColon { continue }
      let phrase = withoutReportWords(part.phrase)
      if isFlow(phrase) || namesOtherFigures(phrase) || !part.isBracketed && beginsWithOtherFigures(phrase) { return true }
    }
    return false
  }

  /// Whether a cell over columns says of which cases or of which time their figures are, though not in words of the form.
  func tellsGroup(_ cell: String) -> Bool {
    let phrase = Phrase(cell)
    return isFlow(phrase) || namesPart(phrase) || totals[phrase] == true || saysCumulative(phrase) || deniesCumulative(phrase)
  }

  /// Whether a phrase is a word for what came up, which says so over columns and may be a measure as the heading of one: "Phát sinh".
  func isFlow(_ phrase: Phrase) -> Bool { flowWords[phrase] != nil }

  private func beginsWithOtherFigures(_ phrase: Phrase) -> Bool {
    self[.otherFigureBeginnings].contains(where: phrase.hasPrefix) && words[phrase] == nil
  }

  /// Whether a title is that of a table of comparisons, "So với cùng kỳ năm 2021". In brackets it is a remark on columns that compare.
  private func isTitleOfComparison(_ title: String, _ phrase: Phrase) -> Bool {
    self[.comparisonTitles].contains(where: phrase.hasPrefix) && !(TextPart.parts(of: title).first?.isBracketed ?? true)
  }

  /// Whether the title of a report ends with such words: "KẾT QUẢ THI HÀNH ÁN DÂN SỰ TRONG THÁNG 9".
  private func endsInOtherFigures(_ title: Phrase) -> Bool {
    isTitleOfReport(title)
      && self[.otherFigureEnds].contains { end in
        title.places(of: end).contains { namesOtherFigures(title.removing(0..<$0.lowerBound)) }
      }
  }

  /// Whether a phrase is one of the words, with or without a month, a quarter or a year in numbers behind it: "Trong tháng 9 năm 2022".
  private func namesOtherFigures(_ phrase: Phrase) -> Bool {
    if otherFigures[phrase] != nil { return true }
    var rest = phrase
    while rest.count > 1, rest.endsInNumber || rest.endsInQuarter {
      rest = rest.removing(rest.count - 1..<rest.count)
      if otherFigures[rest] != nil { return true }
      let month = rest.removing(max(0, rest.count - 1)..<rest.count)
      // "tháng 9 năm 2022", but not "12 tháng năm 2022".
      if rest.position(of: "nam") == rest.count - 1, month.endsInNumber || month.endsInQuarter { rest = month }
    }
    return false
  }

  /// The phrase without the words that titles of reports begin with: "Báo cáo", "Số liệu".
  private func withoutReportWords(_ phrase: Phrase) -> Phrase {
    var rest = phrase
    while let word = self[.reportWords].first(where: rest.hasPrefix), word.count < rest.count {
      rest = rest.removing(0..<word.count)
    }
    return rest
  }
}
