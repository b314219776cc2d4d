/// What dates are written with beside numbers.
enum DateWords {
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  private static let fullMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
  ]

  /// The month that an English word in small letters names, short or in full.
  static func month(_ word: some StringProtocol) -> Int? {
    let place = months.firstIndex { word == $0 } ?? fullMonths.firstIndex { word == $0 } ?? (word == "sept" ? 8 : nil)
    return place.map { $0 + 1 }
  }

  /// The words before the number of a month, without diacritics.
  static let monthMarks: Set<Substring> = ["thang", "thg", "t"]

  /// What stands behind a time of day in the halves of the day: "SA" and "CH" in Vietnamese.
  static let halvesOfDay: Set<String> = ["AM", "PM", "SA", "CH"]

  /// The year that two digits stand for, as Excel takes them.
  static func year(ofTwoDigits number: Int) -> Int { number < 30 ? 2000 + number : 1900 + number }
}
