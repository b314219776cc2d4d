import DelimitedText

/// How an office's machine and habits write its file: drawn once an office, the same in every period.
struct ExportStyle: Hashable, Sendable {
  /// How the columns are headed.
  enum Headings: Hashable, Sendable {
    /// A row of groups, "Việc" and "Tiền", over the row of measures; `identityAbove` where the other columns are headed in the first
    /// of the two, as merged cells come out.
    case twoRows(identityAbove: Bool)
    /// One row, "Việc - Tổng số phải thi hành".
    case oneRow
    /// Ids, `cases.to_enforce`.
    case canonical
  }

  let encoding: TextEncoding
  let hasMark: Bool
  let delimiter: String
  let lineEnd: String
  let headings: Headings
  let columns: [IdentityColumn]
  let hasPreamble: Bool
  /// Whether rows are filled up with separators to the width of the table, as a spreadsheet program writes them.
  let isPadded: Bool
  let hasColumnNumbers: Bool
  let hasSignature: Bool
  /// What the row of totals is called; nil where there is none.
  let totalLabel: String?
  let totalFirst: Bool
  let thousands: String
  let zero: String
  /// Whether whose figures they are stands only in the first row of the table.
  let namesOnce: Bool
  let quotesTexts: Bool

  /// The style of the office `code`.
  init(of code: String, seed: UInt64) {
    var draws = Draws(seed: seed, key: "style/\(code)")
    encoding = draws.choice(
      (480, .utf8), (13, .tcvn3), (6, .vni), (8, .windows1258), (16, .utf16LittleEndian), (480, TextEncoding.utf8))
    hasMark = encoding == .utf16LittleEndian || (encoding == .utf8 && draws.happens(permille: 550))
    delimiter = encoding == .utf16LittleEndian ? "\t" : draws.choice((65, ";"), (20, ","), (15, "\t"))
    lineEnd = encoding == .utf16LittleEndian || draws.happens(permille: 700) ? "\r\n" : "\n"
    // An old encoding shows itself by its Vietnamese headings.
    let mayBeCanonical = encoding == .utf8
    let drawn: Headings = draws.choice(
      (33, .twoRows(identityAbove: true)), (12, .twoRows(identityAbove: false)), (30, .oneRow), (25, .canonical))
    headings = drawn == .canonical && !mayBeCanonical ? .oneRow : drawn
    let isForm = headings != .canonical
    let hasName = isForm && draws.happens(permille: 650)
    let hasSubmission = draws.happens(permille: 120)
    columns = [.office] + (hasName ? [.name] : []) + [.period, .category] + (hasSubmission ? [.submission] : [])
    hasPreamble = isForm && draws.happens(permille: 350)
    isPadded = hasPreamble && draws.happens(permille: 500)
    hasColumnNumbers = isForm && draws.happens(permille: 200)
    hasSignature = hasPreamble && draws.happens(permille: 700)
    totalLabel = draws.choice((60, "Tổng số"), (15, "Cộng"), (25, nil))
    totalFirst = draws.happens(permille: 300)
    thousands = draws.choice((40, "."), (10, " "), (50, ""))
    zero = draws.choice((60, "0"), (15, "-"), (25, ""))
    namesOnce = isForm && draws.happens(permille: 280)
    quotesTexts = draws.happens(permille: 200)
  }
}
