import DelimitedText

// How this works. A unit stands behind a label, "Biểu 01 - Đơn vị tính: Việc; 1.000 đồng (số liệu chính thức)". The cell is parted where
// colons, semicolons, brackets and dashes stand; a label is looked for in each part, and what stands behind it is read part by part. Behind a
// label proper a unit must stand: one that is not understood is a fault. Behind a mere hint, "Đơn vị" or "tính bằng", there may stand anything,
// such as the name of an office, and only what reads as a unit or looks like money is one.
//
// Without a label a part that holds a unit of money and nothing else is one as well, "KẾT QUẢ (triệu đồng)". A multiple that stands among other
// words, "Số liệu triệu đồng các việc", is not read, but must be that of the table: a unit is never passed over in silence. An amount, "các vụ
// trên 100 triệu đồng", is no unit. A currency that stands alone in its cell is the unit; one behind other words for money, "Loại tiền: VNĐ", may
// also say of a table in thousands what it is paid in, so a table of which nothing else says the unit is in doubt.

/// What a cell states of the units of a table.
struct UnitStatement: Hashable, Sendable {
  let meaning: UnitMeaning
  /// Whether a unit is stated and not understood.
  var isUnknown = false
  /// Whether it stands behind a label; what has none may stand in a title that says more.
  var isLabelled = true
  /// A multiple that is named among other words: đồng a unit.
  var mention: Int64?
  /// Whether a currency is named where it may be the unit, or not.
  var isCurrencyAlone = false

  /// Whether it agrees with money that is read in `units`, and is understood.
  func contradicts(_ units: [Int64]) -> Bool {
    (meaning.money + (mention.map { [$0] } ?? [])).contains { stated in units.contains { $0 != stated } }
  }
}

extension UnitWords {
  /// The unit that `cell` states; `next` is what stands in the next filled cell. Nil where it states none.
  func statement(in cell: String, next: String?) -> (statement: UnitStatement, isInNext: Bool)? {
    let parts = TextPart.parts(of: cell)
    for (place, part) in parts.enumerated() {
      guard let label = label(in: part.phrase) else { continue }
      let behind = part.phrase.removing(0..<label.range.upperBound)
      let rest = [TextPart(behind, .start)].filter { !$0.phrase.isEmpty } + parts[(place + 1)...]
      let isAtStart = label.range.lowerBound == 0
      if rest.isEmpty {
        // (A hint has its unit in the next cell only where nothing else stands in its own.)
        guard isAtStart, label.isSure || place == 0, let next else { return nil }
        return statement(TextPart.parts(of: next), isDue: label.isSure).map { ($0, true) }
      }
      let isDue = label.isSure && (isAtStart || behind.isEmpty)
      if let statement = statement(rest, isDue: isDue) { return (statement, false) }
    }
    return nil
  }

  /// The unit of a cell that holds nothing else.
  func bareStatement(in cell: String) -> UnitStatement? {
    let phrase = Phrase(cell)
    if let meaning = meaning(of: phrase) { return meaning.isEmpty ? nil : UnitStatement(meaning: meaning) }
    return namesMultipleOfCurrency(phrase) ? UnitStatement(meaning: UnitMeaning(), isUnknown: true) : nil
  }

  /// What a cell of a column of units states; nil for a blank one.
  func columnStatement(in cell: String) -> UnitStatement? {
    let parts = TextPart.parts(of: cell)
    return parts.isEmpty || !mayNameMoney(Phrase(cell)) ? nil : statement(parts, isDue: true)
  }

  /// What a cell states without a label: a unit that is all of one of its parts, or a multiple that its words name.
  ///
  /// `before` is what stands in the filled cell before it.
  func unlabelledStatement(in cell: String, behind before: String?) -> UnitStatement? {
    let phrase = Phrase(cell)
    if !mayNameMoney(phrase) { return nil }
    let parts = TextPart.parts(of: cell)
    if isBehindCurrencyLabel(phrase, before) { return namesCurrency(parts, isLabelled: true) }
    if let alone = statementAlone(in: phrase) { return alone }
    var meaning = UnitMeaning()
    var isUnknown = false
    var mention: Int64?
    for (place, part) in parts.enumerated() where mayNameMoney(part.phrase) {
      let before = place > 0 ? parts[place - 1].phrase : nil
      if let known = self.meaning(of: part.phrase), !known.money.isEmpty, isUnit(part, known, behind: before) {
        meaning.add(known)
      } else if !part.isFirst, isUnknownMultiple(part.phrase) {
        isUnknown = true
      } else {
        mention = mention ?? self.mention(in: part.phrase)
      }
    }
    if meaning.isEmpty, !isUnknown, mention == nil {
      return namesCurrency(parts, isLabelled: false)
    }
    return UnitStatement(meaning: meaning, isUnknown: isUnknown, isLabelled: false, mention: mention)
  }

  /// The unit of money that is all of a cell: "đồng", "Việc, đồng", "Tiền ghi bằng đồng".
  private func statementAlone(in phrase: Phrase) -> UnitStatement? {
    guard let meaning = meaning(of: phrase), !meaning.money.isEmpty, isCurrencyMeant(in: phrase) else {
      return nil
    }
    return UnitStatement(meaning: meaning)
  }

  private func isBehindCurrencyLabel(_ phrase: Phrase, _ before: String?) -> Bool {
    let label = before.map { Phrase($0) }
    return currencyLabels.contains { phrase.hasPrefix($0) || $0.plain == label?.plain }
  }

  /// The currency with which some part ends, right behind a word that tells of units, or alone behind a part with such a word or behind a label of
  /// currencies.
  private func namesCurrency(_ parts: [TextPart], isLabelled: Bool) -> UnitStatement? {
    let isNamed = parts.indices.contains { place in
      let phrase = parts[place].phrase
      if namesCurrencyCode(phrase) { return true }
      guard let unit = atEnd(of: phrase), unit.isNamed, isCurrencyMeant(in: phrase), unit.factor == 1 else { return false }
      let before = phrase.removing(phrase.count - unit.count..<phrase.count)
      if isLabelled { return true }
      if !before.isEmpty { return tellsOfUnits(before.removing(0..<before.count - 1)) }
      return place > 0 && tellsOfUnits(parts[place - 1].phrase)
    }
    return isNamed ? UnitStatement(meaning: UnitMeaning(), isLabelled: false, isCurrencyAlone: true) : nil
  }

  /// Whether words of money that are all of a part are a unit. At the beginning of a cell they may be part of a name, unless they name a multiple;
  /// "đ" may be the number of a point; and behind a colon there may be a currency, "Loại tiền: VNĐ", or an amount, "Tổng số tiền: 1.000.000 đồng".
  private func isUnit(_ part: TextPart, _ meaning: UnitMeaning, behind before: Phrase?) -> Bool {
    if beginsWithOne(part.phrase) { return false }
    let isOfMoney = before.flatMap { self.meaning(of: $0) } != nil
    let beginsWithNumber = part.phrase.plain.bytes.first.map { (0x30...0x39).contains($0) } ?? false
    if part.isBehindColon, !isOfMoney, beginsWithNumber || meaning.money == [1] { return false }
    if namesMultipleOfCurrency(part.phrase) { return true }
    return !part.isFirst && (meaning.money != [1] || part.phrase.plain.bytes.count > 2)
  }

  private func label(in phrase: Phrase) -> (range: Range<Int>, isSure: Bool)? {
    for label in labels {
      if let range = phrase.places(of: label).first { return (range, true) }
    }
    return hints.lazy.compactMap { phrase.places(of: $0).first }.first.map { ($0, false) }
  }

  /// What the parts behind a label state; where no unit is due there, nil for what neither is one nor looks like one.
  private func statement(_ parts: [TextPart], isDue: Bool) -> UnitStatement? {
    var meaning = UnitMeaning()
    var isUnknown = false
    for part in parts {
      if let known = self.meaning(of: part.phrase) {
        meaning.add(known)
      } else if isDue {
        // What stands apart may be a remark.
        isUnknown = isUnknown || part.isStrict || looksLikeMoney(part.phrase)
      } else if namesMultipleOfCurrency(part.phrase) {
        isUnknown = true
      } else if meaning.isEmpty {
        return nil
      }
    }
    if isDue, meaning.isEmpty { isUnknown = true }
    return meaning.isEmpty && !isUnknown ? nil : UnitStatement(meaning: meaning, isUnknown: isUnknown)
  }
}

/// A part of a cell between signs that set parts apart.
struct TextPart: Sendable {
  enum Start: Sendable {
    case start, colon, semicolon, bracket, dash, line
  }

  let phrase: Phrase
  private let start: Start

  init(_ phrase: Phrase, _ start: Start) { (self.phrase, self.start) = (phrase, start) }

  /// Whether it goes on with what stands before it, and is no remark.
  var isStrict: Bool { start == .start || start == .colon || start == .semicolon }
  var isBehindColon: Bool { start == .colon }
  /// Whether nothing stands before it.
  var isFirst: Bool { start == .start }
  /// Whether it stands in brackets, or behind them.
  var isBracketed: Bool { start == .bracket }

  /// The parts of a text, none of them without words but perhaps the first.
  static func parts(of text: String) -> [TextPart] {
    var parts: [TextPart] = []
    var current = String.UnicodeScalarView()
    var start = Start.start
    var before: Unicode.Scalar = " "
    func close(_ next: Start) {
      let phrase = Phrase(String(current))
      if !phrase.isEmpty { parts.append(TextPart(phrase, start)) }
      current = String.UnicodeScalarView()
      start = next
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case ":": close(.colon)
      case ";", "|": close(.semicolon)
      case "(", ")", "[", "]", "{", "}": close(.bracket)
      case "\n", "\r": close(.line)
      case "-" where before == " ", "\u{2013}", "\u{2014}": close(.dash)
      default: current.append(scalar)
      }
      before = scalar
    }
    close(.start)
    return parts
  }
}
