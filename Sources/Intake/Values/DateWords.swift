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

  /// Numbers up to ten in words, without diacritics.
  static let numbers: [Substring: Int] = [
    "mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
  ]
  /// The names of months behind "tháng".
  static let namesOfMonths = numbers.merging(["gieng": 1, "tu": 4, "chap": 12]) { number, _ in number }

  /// Numbers behind "thứ".
  static let ordinals = numbers.merging(["nhat": 1, "nhi": 2, "tu": 4]) { number, _ in number }

  /// The number that one or two words are, "tám", "mười hai", and of how many words it is.
  static func number(_ first: Substring?, _ second: Substring?, _ names: [Substring: Int]) -> (number: Int, words: Int)? {
    guard let first, let number = names[first] else { return nil }
    if number == 10, let unit = second.flatMap({ numbers[$0] }), unit <= 2 { return (number + unit, 2) }
    return (number, 1)
  }

  /// What stands behind a time of day in the halves of the day: "SA" and "CH" in Vietnamese.
  static let halvesOfDay: Set<String> = ["AM", "PM", "SA", "CH"]

  /// The year that two digits stand for, as Excel takes them.
  static func year(ofTwoDigits number: Int) -> Int { number < 30 ? 2000 + number : 1900 + number }
}
