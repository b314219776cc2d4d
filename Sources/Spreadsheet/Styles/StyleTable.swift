/// The formats of a workbook, each kept once, in order of first use: fonts, fills, borders, number formats, and the cell formats that
/// join them; named styles; the formats of conditional formats.
final class StyleTable {
  /// A cell format by the positions of its parts.
  struct Entry: Hashable {
    var font: Int
    var fill: Int
    var border: Int
    var numberFormat: Int
    var alignment: Alignment
    var isLocked: Bool
    var hidesFormula: Bool
    var style: Int
  }

  /// A named style.
  struct Named {
    let name: String
    let entry: Entry
  }

  /// Excel's limit is 65,490 in the file format; 64,000 in its documentation.
  static let formatLimit = 64_000

  let defaultFont: Font
  private(set) var fonts: InternedList<Font>
  private(set) var fills: InternedList<Fill>
  private(set) var borders: InternedList<Border>
  private(set) var numberFormats = InternedList<String>()
  private(set) var entries: InternedList<Entry>
  private(set) var named: [Named]
  private(set) var differentials = InternedList<DifferentialFormat>()
  private var known: [CellFormat: FormatID] = [:]
  /// Kept apart so that appending a cell reads one integer.
  private(set) var count = 1

  init(defaultFont: Font) {
    self.defaultFont = defaultFont
    let plain = Entry(
      font: 0, fill: 0, border: 0, numberFormat: 0, alignment: Alignment(), isLocked: true, hidesFormula: false, style: 0)
    fonts = InternedList([defaultFont])
    // Excel takes the first two fills for none and gray125, whatever the file says.
    fills = InternedList([.none, .pattern(.gray125, foreground: .black, background: nil)])
    borders = InternedList([.none])
    entries = InternedList([plain])
    named = [Named(name: "Normal", entry: plain)]
  }

  func format(_ format: CellFormat) throws(SpreadsheetError) -> FormatID {
    if let id = known[format] { return id }
    try format.checked()
    var style = 0
    if let name = format.styleName {
      guard let found = named.firstIndex(where: { $0.name == name }) else {
        throw .mismatch("there is no named style \"\(name)\"")
      }
      style = found
    }
    let index = entries.index(of: entry(for: format, style: style))
    guard index < Self.formatLimit else { throw .tooManyFormats(limit: Self.formatLimit) }
    let id = FormatID(index: index)
    known[format] = id
    count = entries.items.count
    return id
  }

  func addNamed(_ name: String, _ format: CellFormat) throws(SpreadsheetError) {
    if name.isEmpty { throw .empty(what: "a style's name") }
    try TextLimit.check(name, .other("a style's name"), limit: 255)
    try format.checked()
    let folded = name.lowercased()
    if named.contains(where: { $0.name.lowercased() == folded }) { throw .duplicateName(name) }
    named.append(Named(name: name, entry: entry(for: format, style: 0)))
  }

  func differential(_ format: DifferentialFormat) throws(SpreadsheetError) -> Int {
    try format.numberFormat?.checked()
    return differentials.index(of: format)
  }

  /// The font with the default's name and size where it names none.
  func resolved(_ font: Font) -> Font {
    var font = font
    font.name = font.name ?? defaultFont.name
    font.size = font.size ?? defaultFont.size
    return font
  }

  /// The number of a number format: its own for built-in codes, from 164 for others.
  func number(of format: NumberFormat) -> Int {
    switch format {
    case .general: 0
    case .builtIn(let identifier): identifier
    case .code(let code): NumberFormat.numbersOfBuiltInCodes[code] ?? (164 + numberFormats.index(of: code))
    }
  }

  private func entry(for format: CellFormat, style: Int) -> Entry {
    Entry(
      font: fonts.index(of: resolved(format.font)), fill: fills.index(of: format.fill), border: borders.index(of: format.border),
      numberFormat: number(of: format.numberFormat), alignment: format.alignment, isLocked: format.isLocked,
      hidesFormula: format.hidesFormula, style: style)
  }
}

/// Values kept once each, in order of first use.
struct InternedList<Item: Hashable> {
  private(set) var items: [Item] = []
  private var positions: [Item: Int] = [:]

  init(_ first: [Item] = []) {
    for item in first { _ = index(of: item) }
  }

  /// The position of an item, added where it is new. O(1) on average.
  mutating func index(of item: Item) -> Int {
    if let position = positions[item] { return position }
    let position = items.count
    positions[item] = position
    items.append(item)
    return position
  }
}
