/// What the numbers of a file tell of its decimal sign. One that tells both, and holds numbers that could be read either way, cannot
/// be trusted.
struct NumberStyle: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// `1.234.567` or `12,5`: the comma is the decimal sign, as in Vietnamese.
  static let commaDecimal = NumberStyle(rawValue: 1)
  /// `1,234,567` or `12.5`: the dot is.
  static let dotDecimal = NumberStyle(rawValue: 2)
  /// `1.234` in a money column: taken for 1234, in an English file for 1 and 234 thousandths.
  static let ambiguousDot = NumberStyle(rawValue: 4)
  /// `1,234` in a money column: taken for 1 and 234 thousandths, in an English file for 1234.
  static let ambiguousComma = NumberStyle(rawValue: 8)
  /// Such a number in a column of thousand đồng.
  static let commaInThousands = NumberStyle(rawValue: 16)
  /// More than one such number.
  static let severalCommas = NumberStyle(rawValue: 32)
  /// `21300` or `21 300` among amounts that may have decimals: whoever writes so puts no comma between groups.
  static let groupsWithoutComma = NumberStyle(rawValue: 64)

  /// `218.000` of what has no decimals, a count or an amount in đồng: 218 thousand, or 218 with its decimals written out.
  static let zerosBehindDot = NumberStyle(rawValue: 128)
  /// The same with a comma.
  static let zerosBehindComma = NumberStyle(rawValue: 256)
  /// `665` in a column of counts: whoever writes so writes no decimals out.
  static let plainCount = NumberStyle(rawValue: 512)

  /// `15486442` among amounts in đồng: whoever writes so groups no digits.
  static let plainAmount = NumberStyle(rawValue: 1024)

  /// A comma before three digits in a column of millions of đồng.
  static let commaInMillions = NumberStyle(rawValue: 2048)

  /// `950.000,000` of what has no decimals: 950 thousand with its decimals written out, or 950 million with a slip of one key.
  static let threeDecimals = NumberStyle(rawValue: 4096)
  /// `50.000.000` of the same: whoever writes so writes no decimals out.
  static let wholeGroups = NumberStyle(rawValue: 8192)

  /// `1.234` or `1,234` of what has no decimals: 1234, as its column alone tells.
  static let groupedOnce = NumberStyle(rawValue: 16384)
  /// Some number tells the decimal sign by its own form, as `1.234.567` and `12,5` do.
  static let toldByForm = NumberStyle(rawValue: 32768)

  /// Numbers that end in three zeros behind a sign.
  static let zeros: NumberStyle = [.zerosBehindDot, .zerosBehindComma]
  /// What leaves no doubt.
  static let certain: NumberStyle = [.commaDecimal, .dotDecimal]
  /// The same, and what is as clear.
  static let clear: NumberStyle = [.commaDecimal, .dotDecimal, .wholeGroups]
  /// What may be read in two ways.
  static let ambiguous: NumberStyle = [.ambiguousDot, .ambiguousComma]

  var isAmbiguous: Bool { !isDisjoint(with: .ambiguous) }
  var isCertain: Bool { !isDisjoint(with: .certain) }
  /// Whether some numbers have three decimals where others of the kind have none.
  var areDecimalsDoubtful: Bool { isSuperset(of: [.threeDecimals, .wholeGroups]) }
  /// Whether some number may be read in two ways because the file writes its numbers in two.
  var areStylesMixed: Bool { isMixed || areZerosDoubtful || areDecimalsDoubtful }
  /// Whether no number but such as ``groupedOnce`` tells which sign groups.
  var isToldByColumns: Bool { contains(.groupedOnce) && !contains(.toldByForm) }
  /// Whether both signs are the decimal one.
  var isMixed: Bool { isSuperset(of: .certain) }

  /// Whether a further number of this style would tell nothing new.
  func holds(_ other: NumberStyle) -> Bool {
    var both = self
    both.add(other)
    return both == self
  }

  /// Takes in what further numbers tell.
  mutating func add(_ other: NumberStyle) {
    if contains(.ambiguousComma), other.contains(.ambiguousComma) { insert(.severalCommas) }
    if other.isCertain, !other.contains(.groupedOnce) { insert(.toldByForm) }
    formUnion(other)
  }
}

// How this works. A comma before three digits is the decimal sign in Vietnamese and stands between groups in English. Numbers that can be read
// in one way alone decide for the whole file. Where there are none, so does its separator: Excel and databases write the list separator of the
// same country, and a file parted by commas comes from one in which the comma is no decimal sign. One number of this kind in a file is read as
// Vietnamese and noted. Several in thousands of đồng, none of them above 999 or below 1, are hardly decimals, and nothing tells: that is an
// error, for the choice makes a thousandfold of money. The same holds for an office's amounts in millions.

extension NumberStyle {
  /// Whether the file is written in English, as its numbers tell and the separator between its fields.
  func isEnglish(delimiter: String) -> Bool {
    if contains(.commaDecimal) { return false }
    if contains(.dotDecimal) { return isAmbiguous }
    return isEnglishByDelimiter(delimiter)
  }

  private func isEnglishByDelimiter(_ delimiter: String) -> Bool {
    delimiter.hasPrefix(",") && contains(.severalCommas) && isDisjoint(with: [.ambiguousDot, .groupsWithoutComma])
  }

  /// Whether nothing tells what its commas are, and too many of them are there to be read as decimals.
  private func isUndecided(delimiter: String, ofCases: Bool) -> Bool {
    guard !isCertain, contains(.severalCommas), !contains(.groupsWithoutComma), !isEnglishByDelimiter(delimiter) else {
      return false
    }
    // The semicolon parts fields where the comma is the decimal sign. So it is read there, but in thousands, of which three decimals are rare, and
    // in the millions of an office, which has more than a thousand of them somewhere. (Of billions it has less, and of a single case too.)
    return !delimiter.hasPrefix(";") || contains(.commaInThousands) || !ofCases && contains(.commaInMillions)
  }

  /// The rule that numbers break which can be read in two ways; nil where it is decided how to read them.
  func fault(delimiter: String, ofCases: Bool) -> Rule? {
    areStylesMixed ? .numberMixed : isUndecided(delimiter: delimiter, ofCases: ofCases) ? .numberUndecided : nil
  }
}

// Databases write decimals out, "218.000", of counts too. One such number looks like a thousandfold; the file as a whole tells: the same sign stands
// before decimals elsewhere in it ("619459240.000", whose groups would need another), or its large numbers are not grouped, and no count stands there
// without them. A file that writes some counts plainly, or the other sign before decimals too, leaves open which was meant.

extension NumberStyle {
  /// What `218.000` is in this file.
  private enum Zeros { case none, grouped, decimals, doubtful }

  private var zeros: Zeros {
    let written = intersection(.zeros)
    if written.isEmpty { return .none }
    if written.rawValue.nonzeroBitCount > 1 { return .doubtful }
    let isDot = contains(.zerosBehindDot)
    if contains(isDot ? .dotDecimal : .commaDecimal) {
      return isDisjoint(with: [isDot ? .commaDecimal : .dotDecimal, .plainCount]) ? .decimals : .doubtful
    }
    if contains(isDot ? .commaDecimal : .dotDecimal) { return .grouped }
    return !isDisjoint(with: [.groupsWithoutComma, .plainAmount]) && !contains(.plainCount) ? .decimals : .grouped
  }

  /// Whether nothing tells what such numbers are, and they are in the file.
  var areZerosDoubtful: Bool { zeros == .doubtful }

  /// The sign before decimals that are written out of numbers which have none; nil where there is none.
  var signOfZeros: UInt8? { zeros == .decimals ? contains(.zerosBehindDot) ? 0x2E : 0x2C : nil }

  /// Where such numbers are grouped, they tell which sign groups.
  mutating func settleZeros() {
    if zeros == .grouped { insert(contains(.zerosBehindDot) ? .commaDecimal : .dotDecimal) }
  }
}
