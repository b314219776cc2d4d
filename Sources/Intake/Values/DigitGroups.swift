/// What `218.000` is in a column of counts or in đồng.
enum WrittenZeros: Hashable, Sendable {
  /// 218 thousand.
  case grouped
  /// The same, until the whole file is read and tells.
  case watched
  /// 218, where this sign stands before the zeros.
  case decimals(UInt8)
}

/// The digits of a number while it is read, with the separators between them: tells groups of three from decimals.
struct DigitGroups {
  /// All digits, the decimals too.
  private(set) var value: UInt64 = 0
  /// Whether the digits leave 64 bits.
  private(set) var overflows = false

  private var run = 0
  private var firstRun = 0
  private var isFirstDigitZero = false
  private var digits = 0
  private var group: UInt8 = 0
  private var groups = 0
  private var decimal: UInt8 = 0

  mutating func append(_ digit: UInt8) {
    if digits == 0 { isFirstDigitZero = digit == 0 }
    let (tens, first) = value.multipliedReportingOverflow(by: 10)
    let (sum, second) = tens.addingReportingOverflow(UInt64(digit))
    if first || second { overflows = true } else { value = sum }
    run += 1
    digits += 1
  }

  /// Takes a separator: '.', ',' or a blank. False where none can stand.
  mutating func separate(_ separator: UInt8) -> Bool {
    if run == 0 || decimal != 0 { return false }
    if group == 0 {
      group = separator
      firstRun = run
    } else if run != 3 || firstRun > 3 {
      return false
    } else if separator != group {
      if separator == 0x20 { return false }
      decimal = separator
    }
    groups += 1
    run = 0
    return true
  }

  /// The decimals of what was read, and what it tells of the file's style; nil where the groups are not of three digits.
  ///
  /// - Parameters:
  ///   - unit: đồng a unit, 1 for a count.
  ///   - isEnglish: whether a single comma before three digits stands between groups, as in English, or is the decimal sign.
  ///   - zeros: what three zeros behind a sign are where nothing has decimals.
  func finish(unit: Int64, isEnglish: Bool, zeros: WrittenZeros) -> (decimals: Int, style: NumberStyle)? {
    if digits == 0 || run == 0 { return nil }
    if group == 0 { return (0, []) }
    if decimal != 0 {
      let style: NumberStyle = decimal == 0x2C ? .commaDecimal : .dotDecimal
      return (run, unit == 1 && run == 3 ? style.union(.threeDecimals) : style)
    }
    let isGrouped = run == 3 && firstRun <= 3 && !isFirstDigitZero
    if group == 0x20 { return isGrouped ? (0, []) : nil }
    if groups > 1 {
      let style: NumberStyle = group == 0x2E ? .commaDecimal : .dotDecimal
      return isGrouped ? (0, unit == 1 ? style.union(.wholeGroups) : style) : nil
    }
    if !isGrouped { return (run, group == 0x2E ? .dotDecimal : .commaDecimal) }
    // Neither a count nor an amount in đồng has decimals, so its separator stands between groups.
    if unit == 1 {
      let isDot = group == 0x2E
      if value.isMultiple(of: 1000) {
        if zeros == .decimals(group) { return (run, isDot ? .dotDecimal : .commaDecimal) }
        if zeros == .watched { return (0, [.groupedOnce, isDot ? .zerosBehindDot : .zerosBehindComma]) }
      }
      return (0, [.groupedOnce, isDot ? .commaDecimal : .dotDecimal])
    }
    if group == 0x2E { return (isEnglish ? run : 0, .ambiguousDot) }
    let scale: NumberStyle = unit == 1000 ? .commaInThousands : unit == 1_000_000 ? .commaInMillions : []
    return (isEnglish ? 0 : run, scale.union(.ambiguousComma))
  }

  /// The decimals of a mantissa, with '.' or ',' as sign; nil where it is grouped.
  var mantissaDecimals: Int? {
    if digits == 0 || run == 0 || groups > 1 || group == 0x20 { return nil }
    return group == 0 ? 0 : run
  }
}
