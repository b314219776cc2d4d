/// Excel's rules for defined names and table names.
enum NameRule {
  /// Throws ``SpreadsheetError/name(_:_:)``: a letter, `_` or `\` first, then letters, digits, `_`, `.` or `\`, at most 255 units, and
  /// nothing that reads as a cell.
  static func check(_ name: String) throws(SpreadsheetError) {
    guard let first = name.unicodeScalars.first else { throw .name(name, .empty) }
    let units = name.utf16.count
    if units > 255 { throw .name(name, .tooLong(units: units)) }
    guard isLetter(first) || first == "_" || first == "\\" else { throw .name(name, .forbidden(Character(first))) }
    for scalar in name.unicodeScalars.dropFirst() {
      guard isLetter(scalar) || isDigit(scalar) || scalar == "_" || scalar == "." else {
        throw .name(name, .forbidden(Character(scalar)))
      }
    }
    if readsAsReference(name) { throw .name(name, .readsAsReference) }
    let folded = name.lowercased()
    if folded.hasPrefix("_xlnm.") || folded.hasPrefix("_xlfn.") || ["true", "false"].contains(folded) {
      throw .name(name, .reserved)
    }
  }

  /// Whether Excel would take the word for a cell: `AB12`, `r1c1`, `R`, `C5`.
  static func readsAsReference(_ word: String) -> Bool {
    let upper = word.uppercased()
    if CellReference(parsing: upper.utf8) != nil { return true }
    return readsAsRowColumn(Array(upper.utf8))
  }

  private static func readsAsRowColumn(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    func dropDigits() { rest = rest.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
    guard rest.first == UInt8(ascii: "R") || rest.first == UInt8(ascii: "C") else { return false }
    if rest.first == UInt8(ascii: "R") {
      rest = rest.dropFirst()
      dropDigits()
    }
    if rest.first == UInt8(ascii: "C") {
      rest = rest.dropFirst()
      dropDigits()
    }
    return rest.isEmpty
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || (scalar.value >= 0x80 && scalar.properties.generalCategory == .nonspacingMark)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType == .decimal }
}
