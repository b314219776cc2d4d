/// How numbers are shown. Codes are written as in an English Excel (`#,##0.00`); each Excel shows them with its own separators,
/// so `#,##0.00` reads 1.234,50 on a Vietnamese machine.
public enum NumberFormat: Hashable, Sendable {
  /// As Excel sees fit.
  case general
  /// One of Excel's built-in formats by its number, 0 to 49.
  case builtIn(Int)
  /// A format code of at most 255 UTF-16 units, not empty.
  case code(String)

  /// `0`.
  public static let integer = NumberFormat.builtIn(1)
  /// `0.00`.
  public static let twoDecimals = NumberFormat.builtIn(2)
  /// `#,##0`.
  public static let groupedInteger = NumberFormat.builtIn(3)
  /// `#,##0.00`.
  public static let groupedTwoDecimals = NumberFormat.builtIn(4)
  /// `0%`.
  public static let percent = NumberFormat.builtIn(9)
  /// `0.00%`.
  public static let percentTwoDecimals = NumberFormat.builtIn(10)
  /// `@`: what is typed stays text.
  public static let text = NumberFormat.builtIn(49)
  /// `dd/mm/yyyy`.
  public static let day = NumberFormat.code("dd/mm/yyyy")

  /// The code of a built-in number where it is the same in every language, nil otherwise.
  public static func builtInCode(_ identifier: Int) -> String? { builtInCodes[identifier] }

  func checked() throws(SpreadsheetError) {
    switch self {
    case .general: return
    case .builtIn(let identifier):
      guard (0...49).contains(identifier) else {
        throw .outOfRange(what: "a built-in number format", value: "\(identifier)", allowed: "0...49")
      }
    case .code(let code):
      if code.isEmpty { throw .empty(what: "a number format") }
      try TextLimit.check(code, .numberFormat, limit: TextLimit.numberFormat)
      if let fault = Self.fault(in: code) { throw .numberFormat(code, fault) }
    }
  }

  /// What keeps Excel from reading a code, nil for nothing: quotation marks and brackets must close, at most three semicolons part it.
  private static func fault(in code: String) -> NumberFormatFault? {
    var sections = 1
    /// What ends the stretch that is passed over, and what began it.
    var open: (end: Unicode.Scalar, start: Unicode.Scalar)?
    /// A mark that takes the next character, whatever it is.
    var taking: Unicode.Scalar?
    for scalar in code.unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7F { return .controlCharacter }
      if taking != nil {
        taking = nil
      } else if let stretch = open {
        if scalar == stretch.end { open = nil }
      } else {
        switch scalar {
        case "\"": open = ("\"", scalar)
        case "[": open = ("]", scalar)
        case "\\", "_", "*": taking = scalar
        case ";": sections += 1
        default: break
        }
      }
    }
    if let mark = open?.start ?? taking { return .unbalanced(Character(mark)) }
    return sections > 4 ? .tooManySections(sections) : nil
  }

  /// Built-in number of a code that Excel has, so that equal formats share one number.
  static let numbersOfBuiltInCodes: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (number, code) in builtInCodes { numbers[code] = number }
    return numbers
  }()

  // ECMA-376 part 1, 18.8.30. Numbers 5 to 8, 14 to 17, 22 and 37 to 44 follow the machine's locale and are left out.
  private static let builtInCodes: [Int: String] = [
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0",
    49: "@",
  ]
}
