/// Excel's rules for sheet names, and their form in formulas.
package enum SheetName {
  /// Throws ``SpreadsheetError/sheetName(_:_:)`` where Excel would refuse the name.
  static func check(_ name: String) throws(SpreadsheetError) {
    if name.isEmpty { throw .sheetName(name, .empty) }
    let units = name.utf16.count
    if units > 31 { throw .sheetName(name, .tooLong(units: units)) }
    for character in name.unicodeScalars where isForbidden(character) { throw .sheetName(name, .forbidden(Character(character))) }
    if name.utf8.first == UInt8(ascii: "'") || name.utf8.last == UInt8(ascii: "'") { throw .sheetName(name, .apostropheAtEnd) }
    if folded(name) == "history" { throw .sheetName(name, .reserved) }
  }

  /// The name with letter case folded, for comparing.
  package static func folded(_ name: String) -> String { name.lowercased() }

  /// The name as formulas write it: quoted unless it is a plain word that cannot be read as a cell or number.
  package static func quoted(_ name: String) -> String {
    needsQuotes(name) ? "'" + name.doubling("'") + "'" : name
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", ":", "*", "?", "/", "\\": true
    default: scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
  }

  private static func needsQuotes(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first), first != UInt8(ascii: ".") else {
      return true
    }
    let isWord = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return !isWord || NameRule.readsAsReference(name) || ["TRUE", "FALSE"].contains(name.uppercased())
  }
}
