import Enforcement

// Titles hold other times as well: those of laws and judgments, of signatures and of what is compared. What names a period in full is told from
// them by its form; a month without its year, a year alone and "8/2022" only by where they stand.

extension PeriodText {
  /// The last words of what reports and their figures are called: "số liệu", "báo cáo", "kết quả", "thống kê", "dân sự", "thi hành án".
  private static let endsOfReports: Set<Substring> = ["lieu", "cao", "qua", "ke", "su", "an"]
  /// What stands before "đến" where it says as of when: "tính đến", "số liệu đến", "lũy kế đến".
  private static let asOf: Set<Substring> = ["tinh", "lieu", "ke"]
  /// What stands before "báo cáo" where it says when it is sent.
  private static let sendings: Set<Substring> = ["gui", "nop", "nhan"]
  /// What makes another time of a month or a year behind it: "trước năm 2020", "sinh năm 2001", "bổ sung năm 2014", "so với tháng 8".
  private static let otherTimes: Set<Substring> = [
    "ngay", "thang", "nam", "tu", "den", "truoc", "sau", "vao", "trong", "gom", "hang", "moi", "sinh", "lap", "sung", "doi", "so",
    "voi", "tieu",
    "han", "nop", "gui", "luat", "phap", "lenh", "mang", "doan",
  ]

  /// Whether a title that states `firm` may be that of `period`. Of several periods, as of a title that compares them, one need be right; what says
  /// less counts beside none. A year `alone`, which nothing else in the file makes a month's, is the statistical year from October on, when the year
  /// of the calendar is that of the annual report just made.
  static func isTitle(stating firm: [Statement], of period: Period, alone: Bool = false) -> Bool {
    var (periods, months, years): ([Meaning], [Meaning], [Meaning]) = ([], [], [])
    for statement in firm {
      switch statement.meaning {
      case .period: periods.append(statement.meaning)
      case .month, .closed, .otherTime: months.append(statement.meaning)
      case .years, .statisticalYear: years.append(statement.meaning)
      }
    }
    if !periods.isEmpty { (months, years) = ([], []) }
    if alone, months.isEmpty, !years.isEmpty, period.month >= 10 {
      return years.contains { $0.reaches(period.statisticalYear) }
    }
    return [periods, months, years].allSatisfy { stated in stated.isEmpty || stated.contains { $0.holds(of: period) } }
  }

  /// Whether "đến" at `at` says as of when the figures are.
  func isAsOf(_ at: Int) -> Bool { word(at - 1).map(PeriodText.asOf.contains) ?? false }

  /// Whether what stands at `at` begins the text or follows what a report is called. A judgment (bản án) is none, and whoever sends a report (gửi
  /// báo cáo) does so by a day of its own.
  func followsReport(_ at: Int) -> Bool {
    guard at > 0 else { return true }
    guard let word = word(at - 1), PeriodText.endsOfReports.contains(word) else { return false }
    if word == "an" { return self.word(at - 2) != "ban" }
    return word != "cao" || !(self.word(at - 3).map(PeriodText.sendings.contains) ?? false)
  }

  /// Whether a time at `at` is that of a title, where many others are told: it begins the text or follows what the report is called. (What takes more
  /// than six months, "quá 6 tháng", is no result, "kết quả 6 tháng".)
  func isTimeOfTitle(_ at: Int) -> Bool { followsReport(at) && (word(at - 1) != "qua" || word(at - 2) == "ket") }

  /// Whether a month or a year from `start` to `end` stands where the period of a title does: behind what the report is called, or at the end and
  /// behind nothing that makes another time of it. What was brought forward from a year (chuyển sang) is of the next.
  func standsAsPeriod(_ start: Int, _ end: Int) -> Bool {
    if word(end) == "chuyen" || word(start - 1) == "an" && word(start - 2) == "ban" { return false }
    if followsReport(start) { return true }
    guard end == tokens.count, let before = word(start - 1) else { return false }
    return !PeriodText.otherTimes.contains(before)
  }

  /// Whether so many months, from `start` to `end`, are those of a title: behind "lũy kế", or at its end behind what the report is called.
  func isCountOfTitle(_ start: Int, _ end: Int) -> Bool {
    if word(start - 1) == "ke", word(start - 2) == "lui" || word(start - 2) == "luy" { return true }
    return end == tokens.count && isTimeOfTitle(start)
  }

  /// Whether a month with its year, from `start` to `end`, can be nothing else: "tháng 8/12" may be a month of twelve, "ngày … tháng 8 năm 2022"
  /// waits for the day of a signature, and "8/2022" is a month where it ends the name of a report, not the number of one.
  func isFirmMonth(_ start: Int, _ end: Int) -> Bool {
    let isYearFull = number(end - 1, Period.years, digits: 4...4) != nil
    if let mark = word(start), DateWords.monthMarks.contains(mark) {
      return word(start - 1) != "ngay" && (isYearFull || number(end - 1, 13...99, digits: 2...2) != nil)
    }
    if let month = word(start), DateWords.month(month) != nil {
      return start == 0 && end == tokens.count || isYearFull && followsReport(start)
    }
    return isYearFull && end == start + 2 && end == tokens.count && start > 0 && followsReport(start)
  }
}
