import Enforcement

// Times that are those of no report of a month, for reports are cumulative from 1 October: the end of a year, a week, several years. Programmes and
// plans name them too, so that in a title they count only behind what the report is called.

extension PeriodText {
  /// The time of no report that begins at `at`.
  func otherTime(_ at: Int) -> Found? {
    guard let next = endOfYear(at) ?? week(at) ?? years(from: at) else { return nil }
    return (Statement(meaning: .otherTime, isFirm: isTimeOfTitle(at)), next)
  }

  /// "6 tháng cuối năm", "nửa cuối năm".
  private func endOfYear(_ at: Int) -> Int? {
    let place = word(at) == "nua" ? at + 1 : months(at)
    guard let place, word(place) == "cuoi", word(place + 1) == "nam" else { return nil }
    // (The year behind is read by itself: "cuối năm 2022".)
    return place + 1
  }

  /// "Tuần 39", "tuần thứ 39".
  private func week(_ at: Int) -> Int? {
    guard word(at) == "tuan" else { return nil }
    let place = word(at + 1) == "thu" ? at + 2 : at + 1
    return number(place, 1...53, digits: 1...2) == nil ? nil : place + 1
  }

  /// "Giai đoạn 2016-2020", "nhiệm kỳ 2016 - 2021", "03 năm 2020, 2021, 2022".
  private func years(from at: Int) -> Int? {
    // (In folded words y is i.)
    let isNamed = word(at) == "giai" && word(at + 1) == "doan" || word(at) == "nhiem" && word(at + 1) == "ki"
    if isNamed, at == 0 || isProgramme(before: at) { return nil }
    guard isNamed || number(at, 2...10, digits: 1...2) != nil && word(at + 1) == "nam" else { return nil }
    var next = at + 2
    while number(next, Period.years, digits: 4...4) != nil { next += 1 }
    return next > at + 3 ? next : nil
  }

  /// "Đề án", "dự án": no name of a report, though it ends as one does, "kết quả thi hành án".
  private func isProgramme(before at: Int) -> Bool { word(at - 1) == "an" && (word(at - 2) == "de" || word(at - 2) == "du") }
}
