internal import Spreadsheet

/// A cell or range as a formula writes it, with what is fixed by `$`.
struct FormulaReference {
  /// One end: a row, a column or both.
  struct End {
    /// Nil for whole columns.
    var row: Int?
    var isRowFixed = false
    /// Nil for whole rows.
    var column: Int?
    var isColumnFixed = false

    var text: String {
      let columnText = column.map { (isColumnFixed ? "$" : "") + CellReference.letters(ofColumn: $0) } ?? ""
      return columnText + (row.map { (isRowFixed ? "$" : "") + String($0) } ?? "")
    }
  }

  /// The sheet named before it, nil for the formula's own.
  var sheet: String?
  var first: End
  /// Nil for a single cell.
  var last: End?

  /// Without the sheet.
  var text: String { last.map { "\(first.text):\($0.text)" } ?? first.text }
}

/// Finds the references of a formula and writes others in their places. Texts, names, functions and structured references are passed over.
enum FormulaReferences {
  /// The formula with each reference replaced by what `change` makes of it; nil writes `#REF!`.
  static func rewritten(_ formula: String, _ change: (FormulaReference) -> FormulaReference?) -> String {
    let source = Array(formula.utf8)
    var output: [UInt8] = []
    var index = 0
    var sheet: (name: String, start: Int)?
    var brackets = 0
    while index < source.count {
      let byte = source[index]
      let isPlain = brackets == 0
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let end = endOfQuoted(source, from: index)
        if isPlain, byte == UInt8(ascii: "'"), end < source.count, source[end] == UInt8(ascii: "!") {
          sheet = (unquoted(source[index..<end]), output.count)
          output += source[index...end]
          index = end + 1
          continue
        }
        output += source[index..<end]
        index = end
      } else if isPlain, byte.isOfFormulaWord || byte == UInt8(ascii: "$") {
        let end = source[index...].firstIndex { !$0.isOfFormulaWord && $0 != UInt8(ascii: "$") } ?? source.count
        if end < source.count, source[end] == UInt8(ascii: "!") {
          sheet = (String(decoding: source[index..<end], as: UTF8.self), output.count)
          output += source[index...end]
          index = end + 1
          continue
        }
        let (reference, after) = reference(in: source, word: index..<end)
        if var reference {
          reference.sheet = sheet?.name
          if let changed = change(reference) {
            output += changed.text.utf8
          } else {
            if let sheet { output.removeSubrange(sheet.start...) }
            output += "#REF!".utf8
          }
        } else {
          output += source[index..<after]
        }
        index = after
      } else {
        if byte == UInt8(ascii: "[") { brackets += 1 }
        if byte == UInt8(ascii: "]") { brackets = max(0, brackets - 1) }
        output.append(byte)
        index += 1
      }
      sheet = nil
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The reference that begins with the word, and where it ends; no reference for names, numbers and functions.
  private static func reference(in source: [UInt8], word: Range<Int>) -> (FormulaReference?, end: Int) {
    guard let first = end(source[word]) else { return (nil, word.upperBound) }
    if word.upperBound < source.count, source[word.upperBound] == UInt8(ascii: ":") {
      let start = word.upperBound + 1
      let stop = source[start...].firstIndex { !$0.isOfFormulaWord && $0 != UInt8(ascii: "$") } ?? source.count
      if let last = end(source[start..<stop]), (first.row == nil) == (last.row == nil),
        (first.column == nil) == (last.column == nil),
        stop == source.count || source[stop] != UInt8(ascii: "(")
      {
        return (FormulaReference(sheet: nil, first: first, last: last), stop)
      }
    }
    guard first.row != nil, first.column != nil, word.upperBound == source.count || source[word.upperBound] != UInt8(ascii: "(")
    else {
      return (nil, word.upperBound)
    }
    return (FormulaReference(sheet: nil, first: first, last: nil), word.upperBound)
  }

  /// `$A$1`, `A`, `$1`; nil for any other word.
  private static func end(_ bytes: ArraySlice<UInt8>) -> FormulaReference.End? {
    var end = FormulaReference.End()
    var rest = bytes
    func dropDollar() -> Bool {
      guard rest.first == UInt8(ascii: "$") else { return false }
      rest = rest.dropFirst()
      return true
    }
    let isFixed = dropDollar()
    let letters = rest.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0 & 0xDF) && $0 >= 0x41 }
    rest = rest.dropFirst(letters.count)
    if letters.isEmpty {
      end.isRowFixed = isFixed
    } else {
      guard letters.count <= 3 else { return nil }
      let column = letters.reduce(0) { $0 * 26 + Int($1 & 0xDF) - 0x40 }
      guard column <= CellReference.lastColumn else { return nil }
      end.column = column
      end.isColumnFixed = isFixed
      end.isRowFixed = dropDollar()
    }
    if rest.isEmpty { return end.column != nil && !end.isRowFixed ? end : nil }
    guard rest.count <= 7, rest.first != UInt8(ascii: "0"), rest.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let row = rest.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    guard row <= CellReference.lastRow else { return nil }
    end.row = row
    return end
  }

  private static func endOfQuoted(_ source: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < source.count {
      if source[index] == source[start] {
        guard index + 1 < source.count, source[index + 1] == source[start] else { return index + 1 }
        index += 1
      }
      index += 1
    }
    return source.count
  }

  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> String {
    let inner = String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
    return inner.undoubling("'")
  }
}
