/// One pass over a formula: checks quotes and brackets, finds the sheets it names, and prefixes functions newer than Excel 2007.
///
/// The states are few: inside a string ("…", "" escapes), inside a quoted sheet name ('…', '' escapes), inside the brackets of a
/// structured reference ([…], where ' escapes the next character and only brackets count), or plain. A plain word is letters, digits, `_`, `.`, `\` and everything beyond ASCII; followed by `(` it is a function, followed by `!` a sheet.
struct FormulaScan {
  private(set) var prefixed: String
  private(set) var sheets: [String] = []

  static let limit = 8192

  init(_ text: String) throws(SpreadsheetError) {
    guard let first = text.utf8.first else { throw .formula(text, .empty) }
    if first == UInt8(ascii: "=") { throw .formula(text, .leadingEquals) }
    let source = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(source.count + 16)
    var closers: [UInt8] = []
    var wordStart = 0
    var index = 0
    prefixed = ""
    while index < source.count {
      let byte = source[index]
      if closers.last == UInt8(ascii: "]"), byte != UInt8(ascii: "["), byte != UInt8(ascii: "]"), byte >= 0x20, byte != 0x7F {
        let end = byte == UInt8(ascii: "'") ? min(index + 2, source.count) : index + 1
        output += source[index..<end]
        index = end
        wordStart = output.count
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let end = try Self.endOfQuoted(source, from: index, in: text)
        if byte == UInt8(ascii: "'"), end < source.count, source[end] == UInt8(ascii: "!") {
          note(String(decoding: source[(index + 1)..<(end - 1)], as: UTF8.self).undoubling("'"))
        }
        output += source[index..<end]
        index = end
        wordStart = output.count
        continue
      case UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "["):
        if byte == UInt8(ascii: "(") { Self.prefixFunction(in: &output, from: wordStart) }
        closers.append(byte == UInt8(ascii: "(") ? UInt8(ascii: ")") : byte + 2)
      case UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard closers.popLast() == byte else { throw .formula(text, .unbalanced(Character(Unicode.Scalar(byte)))) }
      case UInt8(ascii: "!"):
        if output.count > wordStart, !closers.contains(UInt8(ascii: "]")) {
          note(String(decoding: output[wordStart...], as: UTF8.self))
        }
      case 0..<0x20 where byte != 0x09 && byte != 0x0A && byte != 0x0D, 0x7F: throw .formula(text, .controlCharacter)
      default: break
      }
      output.append(byte)
      index += 1
      if !Self.isWordByte(byte) { wordStart = output.count }
    }
    if let open = closers.last { throw .formula(text, .unbalanced(Character(Unicode.Scalar(open)))) }
    prefixed = String(decoding: output, as: UTF8.self)
    let units = prefixed.utf16.count
    if units > Self.limit { throw .formula(text, .tooLong(units: units)) }
  }

  /// The index after the quoted stretch that starts at `start`; a doubled quote inside stands for one.
  private static func endOfQuoted(_ source: [UInt8], from start: Int, in text: String) throws(SpreadsheetError) -> Int {
    let quote = source[start]
    var index = start + 1
    while index < source.count {
      if source[index] == quote {
        guard index + 1 < source.count, source[index + 1] == quote else { return index + 1 }
        index += 1
      }
      index += 1
    }
    throw .formula(text, .unbalanced(Character(Unicode.Scalar(quote))))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "\\"), 0x80...:
      true
    default: false
    }
  }

  private static func prefixFunction(in output: inout [UInt8], from wordStart: Int) {
    guard wordStart < output.count else { return }
    let word = String(decoding: output[wordStart...], as: UTF8.self)
    guard let prefix = FutureFunctions.prefix(of: word) else { return }
    output.insert(contentsOf: prefix.utf8, at: wordStart)
  }

  private mutating func note(_ sheet: String) {
    // A span of sheets (First:Last!) or another workbook ([1]Sheet!) names more than one sheet; each end of a span is noted.
    guard !sheet.contains("[") else { return }
    for name in sheet.split(separator: ":") where !sheets.contains(String(name)) { sheets.append(String(name)) }
  }
}
