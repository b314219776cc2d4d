/// One pass over a formula: checks quotes and brackets, finds the sheets and tables it names, and prefixes functions newer than Excel
/// 2007.
///
/// The states are few: inside a string ("…", "" escapes), inside a quoted sheet name ('…', '' escapes), inside the brackets of a
/// structured reference ([…], where ' escapes the next character and only brackets count), or plain. A plain word is letters, digits,
/// `_`, `.`, `\` and everything beyond ASCII; followed by `(` it is a function, by `!` a sheet, by `[` a table.
struct FormulaScan {
  private(set) var prefixed: String
  private(set) var sheets: [String] = []
  private(set) var tables: [String] = []

  static let limit = 8192
  /// The most UTF-16 units of a text inside a formula.
  static let textLimit = 255
  /// How deep functions may stand in each other.
  static let depthLimit = 64

  init(_ text: String) throws(SpreadsheetError) {
    var text = text
    var scanner = Scanner()
    let fault = text.withUTF8 { scanner.run($0) }
    if let fault { throw .formula(text, fault) }
    prefixed = scanner.prefixes.isEmpty ? text : Self.inserting(scanner.prefixes, in: text)
    sheets = scanner.sheets
    tables = scanner.tables
    // No more UTF-16 units than bytes: short formulas need no count.
    guard prefixed.utf8.count > Self.limit else { return }
    let units = prefixed.utf16.count
    if units > Self.limit { throw .formula(text, .tooLong(units: units)) }
  }

  /// The text of a formula of a conditional format or data validation, which may not refer to a table's columns.
  static func rule(_ text: String) throws(SpreadsheetError) -> String {
    let scan = try FormulaScan(text)
    if !scan.tables.isEmpty { throw .formula(text, .structuredReference) }
    return scan.prefixed
  }

  private static func inserting(_ prefixes: [(place: Int, text: String)], in text: String) -> String {
    let source = Array(text.utf8)
    var output: [UInt8] = []
    var copied = 0
    for prefix in prefixes {
      output += source[copied..<prefix.place]
      output += prefix.text.utf8
      copied = prefix.place
    }
    return String(decoding: output + source[copied...], as: UTF8.self)
  }
}

/// Walks over a formula's bytes.
private struct Scanner {
  /// Where functions get which prefix.
  var prefixes: [(place: Int, text: String)] = []
  var sheets: [String] = []
  var tables: [String] = []
  private var closers: [UInt8] = []
  private var depth = 0
  /// Where the plain word begins that ends here.
  private var wordStart = 0

  /// What is wrong, nil for nothing.
  mutating func run(_ source: UnsafeBufferPointer<UInt8>) -> FormulaFault? {
    guard let first = source.first else { return .empty }
    if first == UInt8(ascii: "=") { return .leadingEquals }
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte.isOfFormulaWord, closers.last != UInt8(ascii: "]") {
        index += 1
        continue
      }
      switch take(byte, at: index, of: source) {
      case .next(let next): index = next
      case .fault(let fault): return fault
      }
      wordStart = index
    }
    return closers.last.map { .unbalanced(Character(Unicode.Scalar($0 == Self.functionEnd ? UInt8(ascii: ")") : $0))) }
  }

  private enum Step {
    case next(Int)
    case fault(FormulaFault)
  }

  /// One byte that is no part of a plain word, or what it opens up to its end.
  private mutating func take(_ byte: UInt8, at index: Int, of source: UnsafeBufferPointer<UInt8>) -> Step {
    let isInColumn = closers.last == UInt8(ascii: "]")
    if isInColumn, byte != UInt8(ascii: "["), byte != UInt8(ascii: "]"), byte >= 0x20, byte != 0x7F {
      return .next(byte == UInt8(ascii: "'") ? min(index + 2, source.count) : index + 1)
    }
    let word = UnsafeBufferPointer(rebasing: source[wordStart..<index])
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return takeQuoted(at: index, of: source)
    case UInt8(ascii: "("):
      if let prefix = FutureFunctions.prefix(of: word) { prefixes.append((wordStart, prefix)) }
      if !word.isEmpty { depth += 1 }
      if depth > FormulaScan.depthLimit { return .fault(.tooDeep) }
      // A function's own bracket is told from one that groups, so that leaving it makes the depth less.
      closers.append(word.isEmpty ? UInt8(ascii: ")") : Self.functionEnd)
    case UInt8(ascii: "{"): closers.append(UInt8(ascii: "}"))
    case UInt8(ascii: "["):
      if !isInColumn, !word.isEmpty { note(String(decoding: word, as: UTF8.self), in: &tables) }
      closers.append(UInt8(ascii: "]"))
    case UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "]"):
      let closer = closers.popLast()
      if byte == UInt8(ascii: ")"), closer == Self.functionEnd {
        depth -= 1
      } else if closer != byte {
        return .fault(.unbalanced(Character(Unicode.Scalar(byte))))
      }
    case UInt8(ascii: "!"): if !word.isEmpty { noteSheets(String(decoding: word, as: UTF8.self)) }
    case 0..<0x20 where byte != 0x09 && byte != 0x0A && byte != 0x0D, 0x7F: return .fault(.controlCharacter)
    default: break
    }
    return .next(index + 1)
  }

  /// A text or a sheet's name in quotes; a doubled quote inside stands for one.
  private mutating func takeQuoted(at start: Int, of source: UnsafeBufferPointer<UInt8>) -> Step {
    let quote = source[start]
    var index = start + 1
    while index < source.count {
      if source[index] == quote {
        guard index + 1 < source.count, source[index + 1] == quote else {
          return finishQuoted(source, start + 1..<index, quote)
        }
        index += 1
      }
      index += 1
    }
    return .fault(.unbalanced(Character(Unicode.Scalar(quote))))
  }

  private mutating func finishQuoted(_ source: UnsafeBufferPointer<UInt8>, _ inner: Range<Int>, _ quote: UInt8) -> Step {
    let end = inner.upperBound + 1
    if quote == UInt8(ascii: "'") {
      guard end < source.count, source[end] == UInt8(ascii: "!") else { return .next(end) }
      noteSheets(String(decoding: source[inner], as: UTF8.self).undoubling("'"))
    } else if inner.count > FormulaScan.textLimit {
      let units = String(decoding: source[inner], as: UTF8.self).undoubling("\"").utf16.count
      if units > FormulaScan.textLimit { return .fault(.textTooLong(units: units)) }
    }
    return .next(end)
  }

  /// A span of sheets (First:Last!) or another workbook ([1]Sheet!) names more than one sheet; each end of a span is noted.
  private mutating func noteSheets(_ names: String) {
    guard !names.contains("[") else { return }
    for name in names.split(separator: ":") { note(String(name), in: &sheets) }
  }

  private func note(_ name: String, in list: inout [String]) {
    if !list.contains(name) { list.append(name) }
  }

  /// Stands for the bracket that ends a function's arguments.
  private static let functionEnd: UInt8 = 0
}
