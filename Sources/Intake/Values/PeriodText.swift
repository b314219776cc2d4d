import DelimitedText
import Enforcement

extension Period {
  /// The period that a text of a report names: `2022-09`, `09/2022`, `202209`, `30/09/2022`, `09/30/2022`, "tháng 9 năm 2022", "12 tháng năm 2022",
  /// "năm 2022"; nil for any other.
  init?(reported text: String) {
    let words = FoldedText(text).plain.split(separator: " ").map(String.init)
    let numbers = words.compactMap { Int($0) }
    let hasYearWord = words.contains("nam")
    switch (numbers.count, words.firstIndex(of: "thang")) {
    case (1, nil) where hasYearWord && words.count == 2:
      // The whole statistical year.
      self.init(year: numbers[0], month: 9)
    case (1, nil) where words.count == 1 && (190_000...219_999).contains(numbers[0]):
      self.init(year: numbers[0] / 100, month: numbers[0] % 100)
    case (2, let month?) where words.indices.contains(month + 1) && Int(words[month + 1]) == numbers[0]:
      // "tháng 9 năm 2022"
      self.init(year: numbers[1], month: numbers[0])
    case (2, let months?) where months > 0 && Int(words[months - 1]) == numbers[0]:
      // "9 tháng năm 2023": October to June.
      guard (1...12).contains(numbers[0]) else { return nil }
      let month = numbers[0] > 3 ? numbers[0] - 3 : numbers[0] + 9
      self.init(year: month >= 10 ? numbers[1] - 1 : numbers[1], month: month)
    case (2, nil) where words.count == 2:
      self.init(year: max(numbers[0], numbers[1]), month: min(numbers[0], numbers[1]))
    case (3, nil) where words.count == 3:
      let isYearFirst = numbers[0] > 31
      let isMonthFirst = !isYearFirst && numbers[1] > 12
      guard
        let day = CalendarDate(
          validYear: isYearFirst ? numbers[0] : numbers[2], month: isMonthFirst ? numbers[0] : numbers[1],
          day: isYearFirst ? numbers[2] : isMonthFirst ? numbers[1] : numbers[0])
      else { return nil }
      self.init(year: day.year, month: day.month)
    default: return nil
    }
  }
}
