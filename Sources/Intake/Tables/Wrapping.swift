import DelimitedText

/// What a table is still in where no heading was found: the text of a mail, of a page or of a program, rows that each stand in one pair of quotes, or
/// columns of a fixed width.
enum Wrapping {
  /// Letters and signs are written as codes, as `name` is called.
  case codes(name: String)
  /// Columns are parted by blanks.
  case fixedWidth

  /// Signs of a wrapping that are no accident.
  private static let fewSigns = 8
  /// Separators in one quoted field that are no accident either.
  private static let fewSeparators = 4

  /// Looks at `source`; nil where it is wrapped in nothing that is known.
  init?(_ source: ByteSource, _ encoding: TextEncoding) throws(SourceError) {
    let head = TextDecoder(encoding).decode(try source.bytes(in: 0..<FormatDetection.sampleSize)).string
    let lines = head.split(whereSeparator: \.isNewline)
    if Wrapping.areQuotedWhole(lines) {
      self = .codes(name: "\"…;…;…\"")
    } else if Wrapping.areBase64(lines) {
      self = .codes(name: "base64")
    } else if let name = Wrapping.codes.first(where: { head.matches(of: $0.pattern).count >= Wrapping.fewSigns })?.name {
      self = .codes(name: name)
    } else if FixedWidth.reads(lines) {
      self = .fixedWidth
    } else {
      return nil
    }
  }

  /// The ways in which letters are written as codes of ASCII, and how people call them. (A byte of UTF-8 beyond ASCII has others beside it.)
  private static var codes: [(pattern: Regex<Substring>, name: String)] {
    [
      (/=[0-9A-F]{2}/, "quoted-printable"), (/&(?:#[0-9]+|#x[0-9A-Fa-f]+|[A-Za-z]+);/, "HTML (&nbsp; &#7879;)"),
      (/\\u[0-9A-Fa-f]{4}/, "JSON (\\u1ec7)"), (/%[C-Fc-f][0-9A-Fa-f]%[89ABab][0-9A-Fa-f]/, "URL (%C3%A1)"),
      (/\\x[C-Fc-f][0-9A-Fa-f]\\x[89ABab][0-9A-Fa-f]/, "\\xC3\\xA1"),
    ]
  }

  /// Whether each row is a single quoted field that holds what separates fields, or some are that hold much of it. The last line may be cut.
  private static func areQuotedWhole(_ lines: [Substring]) -> Bool {
    let whole = lines.count > 2 ? lines.dropLast() : lines[...]
    let separators = whole.map(separatorsInQuotes)
    return whole.count >= 2
      && (separators.allSatisfy { $0 > 0 } || separators.contains { $0 >= fewSeparators })
  }

  /// How many separators of one kind a line holds that is a single quoted field.
  private static func separatorsInQuotes(_ line: Substring) -> Int {
    let quote = UInt8(ascii: "\"")
    guard line.utf8.count > 2, line.utf8.first == quote, line.utf8.last == quote, line.utf8.count(where: { $0 == quote }) == 2
    else { return 0 }
    return ";,\t|".utf8.map { sign in line.utf8.count { $0 == sign } }.max() ?? 0
  }

  /// Whether most of the lines are equally long and of the letters of base64 alone.
  private static func areBase64(_ lines: [Substring]) -> Bool {
    let coded = lines.filter { line in
      (60...76).contains(line.utf8.count)
        && line.utf8.allSatisfy { isAlphanumeric($0) || $0 == 0x2B || $0 == 0x2F || $0 == 0x3D }
    }
    return coded.count >= 3 && coded.count * 2 > lines.count
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 || (0x41...0x5A).contains(byte & 0xDF) }
}
