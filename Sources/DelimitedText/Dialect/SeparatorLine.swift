/// A first line that names the delimiter, as Excel understands it: `sep=;`, in quotes or not, in any case.
struct SeparatorLine {
  /// The delimiter it names.
  let delimiter: [UInt8]
  /// The bytes of the line with its end, in an ASCII-compatible encoding.
  let length: Int

  /// The line at the start of `text`, or `nil` where that is something else.
  init?(_ text: ArraySlice<UInt8>) {
    guard let first = text.first, first == UInt8(ascii: "\"") || first | 0x20 == UInt8(ascii: "s") else { return nil }
    let line = text.prefix(16).prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.count < 16 else { return nil }
    var words = Array(line)
    if words.first == UInt8(ascii: "\""), words.last == UInt8(ascii: "\""), words.count >= 2 {
      words = Array(words[1..<words.count - 1])
    }
    let lower = words.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard lower.starts(with: "sep=".utf8), words.count > 4 else { return nil }
    let named = Array(words[4...])
    guard SeparatorLine.mayBeDelimiter(named) else { return nil }
    delimiter = named
    var end = line.endIndex
    if end < text.endIndex, text[end] == 0x0D { end += 1 }
    if end < text.endIndex, text[end] == 0x0A { end += 1 }
    length = end - text.startIndex
  }

  /// Whether `named` may part fields: a few signs, or one again and again. ("sep=1,b" is a record.)
  private static func mayBeDelimiter(_ named: [UInt8]) -> Bool {
    let areSigns = named.allSatisfy { $0 < 0x80 && $0 != 0x22 && $0 &- 0x30 > 9 && !(0x41...0x5A).contains($0 & 0xDF) }
    return areSigns && (named.count <= mostSigns || named.allSatisfy { $0 == named[0] })
  }

  private static let mostSigns = 3

  /// What may be meant by the delimiter `named`: a program that saved "sep=;" as a record filled it up to the table's width.
  static func delimiters(_ named: [UInt8]) -> [String] {
    let text = String(decoding: named, as: UTF8.self)
    guard named.count > 1, let first = named.first, named.allSatisfy({ $0 == first }) else { return [text] }
    return [text, String(decoding: [first], as: UTF8.self)]
  }
}
