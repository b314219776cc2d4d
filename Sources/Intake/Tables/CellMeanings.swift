import DelimitedText
import Enforcement

/// What the cells beside the figures mean, each distinct one understood once a file.
struct CellMeanings {
  /// The office of a row.
  enum OfficeCell: Hashable {
    case blank
    case office(Int)
    /// A word for a sum over offices, or over the rows of the one that it names.
    case total(of: Int?)
    /// A province or the nation: the sum over its offices.
    case group(Int)
    /// The name of some offices, "Các Chi cục": the sum over theirs, or a title where the row has no figures.
    case someOffices(String)
    case unknown(text: String, hint: OfficeHint)

    /// What its row sums up, nil where it sums up nothing.
    var sum: Sum? {
      switch self {
      case .total(let office): Sum(office: office)
      case .someOffices: Sum()
      case .group(let position): Sum(group: position)
      case .blank, .office, .unknown: nil
      }
    }

    /// What a row sums up that means this as a title.
    var ownSum: Sum { if case .office(let position) = self { Sum(office: position) } else { Sum() } }
  }

  /// A sum over rows of offices: those of `group`, of `office` alone, or any.
  struct Sum {
    var group: Int?
    var office: Int?
  }

  /// What helps with an unknown office.
  enum OfficeHint: Hashable {
    case none
    /// An office's code and name.
    case near(String)
    /// The offices that have the name, each its own.
    case ambiguous([Int])
  }

  /// A name that is not that of the code beside it.
  struct Disagreement: Hashable {
    let office: Int
    /// Whether it is another office's.
    let isOfOther: Bool
  }

  enum CategoryCell: Hashable {
    case blank
    case total
    /// A word for the sum over all offices: "Toàn tỉnh".
    case totalOfOffices
    /// A word for the sum over all rows of the office: "Tổng cộng".
    case grandTotal
    /// A word for the sum over the rows of a category: "Dân sự Total".
    case sum(of: Category)
    case category(Category)
    /// What is no category: another period's row, a part of another row.
    case notOne
    /// Letters that are in another encoding than the file's, or in none.
    case strange(ChangedEncoding.Words)

    /// The category that it names, of rows or of their sum.
    var named: Category? {
      switch self {
      case .category(let category), .sum(let category): category == .total ? nil : category
      case .blank, .total, .totalOfOffices, .grandTotal, .notOne, .strange: nil
      }
    }
  }

  enum PeriodCell: Hashable {
    case blank
    case right
    case wrong(String)
  }

  enum SubmissionCell: Hashable {
    case blank
    case number(Int)
    case invalid(String)
  }

  /// How many unknown offices of a file are compared with all names, which takes time.
  static let suggestionLimit = 20

  var offices = CellCache<OfficeCell>()
  var names = CellCache<OfficeCell>()
  /// What texts mean that stand alone in a row: blank where they say nothing of whose rows are.
  var texts = CellCache<OfficeCell>()
  /// The office with whose code a name agrees. It may be the end of several offices' names, so by itself it says nothing.
  var agreements = CellCache<Int>()
  /// The office with whose code a name does not.
  var disagreements = CellCache<Disagreement>()
  var categories = CellCache<CategoryCell>()
  /// What cells mean that are none of the layout's categories, whichever file of those written alike they were met in.
  var otherCategories = CellCache<CategoryMeaning>()
  private var periods = CellCache<PeriodCell>()
  /// Those of columns of years, where 2022 is no period but its year.
  private var years = CellCache<PeriodCell>()
  var submissions = CellCache<SubmissionCell>()
  /// What cells tell of whether their rows are notes: ``NoteMarks`` and 1.
  var notes = FieldTable()

  /// What a cell of a column of periods means, or of years where it `isYear`; nil where it was not met before.
  mutating func period(_ bytes: Span<UInt8>, isYear: Bool) -> PeriodCell? {
    isYear ? years.value(for: bytes) : periods.value(for: bytes)
  }

  /// Understands such a cell, which was not met before.
  mutating func learnPeriod(_ text: String, _ bytes: [UInt8], isYear: Bool, in period: Period) -> PeriodCell {
    let cell = isYear ? CellMeanings.year(text, in: period) : CellMeanings.period(text, in: period)
    if isYear { years.insert(cell, for: bytes) } else { periods.insert(cell, for: bytes) }
    return cell
  }

  /// The text of a cell, empty where a database wrote that there is none.
  static func written(_ text: String) -> String {
    let text = text.hasSingleBlanks ? text : Preamble.trimmed(text[...])
    return NullWord.isAll(of: text.utf8Span.span) ? "" : text
  }

  /// What a cell or a label says of the period that is read: in full, or by its month alone.
  static func period(_ text: String, in period: Period) -> PeriodCell {
    let text = written(text)
    if text.isEmpty { return .blank }
    return PeriodText(text).says(period) ? .right : .wrong(text)
  }

  /// What a cell or a label of a year says of the period that is read.
  static func year(_ text: String, in period: Period) -> PeriodCell {
    let text = written(text)
    if text.isEmpty { return .blank }
    return PeriodText.saysYear(text, of: period) ? .right : .wrong(text)
  }

  /// The submission that a text states: a number from 1 to 999, with or without words, as Excel may write it (2.0), or a Roman one.
  static func submission(_ text: String) -> SubmissionCell {
    let text = written(text)
    if text.isEmpty { return .blank }
    if let first = text.unicodeScalars.first, "-\u{2212}–".unicodeScalars.contains(first) { return .invalid(text) }
    let words = FoldedText(text).plain.split(separator: " ")
    var numbers = words.compactMap { Int($0) ?? RomanNumber.value(of: $0) }
    if numbers.isEmpty { numbers = spelledNumbers(words) }
    if numbers.count == 2, words.count == 2, words[1].allSatisfy({ $0 == "0" }) { numbers.removeLast() }
    guard numbers.count == 1, (1...999).contains(numbers[0]) else { return .invalid(text) }
    return .number(numbers[0])
  }

  /// The numbers of submissions in words, each right behind "lần" or "thứ", or alone: "Nộp lần thứ hai", but not "lần cuối năm".
  private static func spelledNumbers(_ words: [Substring]) -> [Int] {
    words.indices.compactMap { place in
      let next = place + 1 < words.count ? words[place + 1] : nil
      guard place == 0 ? words.count == 1 : ["lan", "thu"].contains(words[place - 1]),
        let number = DateWords.number(words[place], next, DateWords.ordinals)
      else { return nil }
      return place + number.words == words.count ? number.number : nil
    }
  }

  /// The office that a text means: by code or name, or by name alone.
  static func office(
    _ text: String, byNameOnly: Bool, province: Int?, suggest: Bool = true, _ lookup: OfficeLookup,
    _ vocabulary: HeadingVocabulary
  ) -> (cell: OfficeCell, mended: Bool) {
    // (NULL is no merged cell, which stands for the office above.)
    let text = Preamble.trimmed(text[...])
    if text.isEmpty { return (.blank, false) }
    let match = byNameOnly ? lookup.match(name: text, province: province) : lookup.match(text, province: province)
    switch match {
    case .office(let position): return (.office(position), false)
    case .mended(let position): return (.office(position), true)
    case .ambiguous(let offices): return (.unknown(text: text, hint: .ambiguous(offices)), false)
    case .group(let position): return (.group(position), false)
    case .none, .strange:
      if match == .none, let sum = sum(text, province: province, lookup, vocabulary) { return (sum, false) }
      if match == .none, vocabulary.namesSomeOffices(text) { return (.someOffices(text), false) }
      let near = suggest ? lookup.suggestion(for: text) : nil
      return (.unknown(text: text, hint: near.map { .near("\($0.id.code) \($0.name)") } ?? .none), false)
    }
  }

  /// What a label sums up, nil where it is none of a sum. (A number that lost its zeros is rather a count than a code: "Tổng số: 1001".)
  static func sum(_ text: String, province: Int?, _ lookup: OfficeLookup, _ vocabulary: HeadingVocabulary) -> OfficeCell? {
    let named = vocabulary.summedUp(by: text)
    let matches = [named.behindWord, named.beforeWord].map { $0.map { lookup.match($0, province: province) } }
    for case .office(let position) in matches { return .total(of: position) }
    if case .group(let position) = matches[1] { return .group(position) }
    return vocabulary.isTotal(text) ? .total(of: nil) : nil
  }
}

extension CellMeanings.OfficeHint {
  /// The hint as it follows "Use a code … by offices.csv".
  var text: String {
    switch self {
    case .none, .ambiguous: ""
    case .near(let office): " (\(office)?)"
    }
  }
}
