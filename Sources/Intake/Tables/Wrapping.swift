import DelimitedText

/// What a table is still wrapped in where no heading was found: the text of a mail or of a page, or rows that each stand in one pair of quotes.
struct Wrapping {
  /// What it is, as people call it.
  let name: String

  /// Signs of a wrapping that are no accident.
  private static let fewSigns = 8

  /// Looks at `source`; nil where it is wrapped in nothing that is known.
  init?(_ source: ByteSource, _ encoding: TextEncoding) throws(SourceError) {
    let head = TextDecoder(encoding).decode(try source.bytes(in: 0..<FormatDetection.sampleSize)).string
    let lines = head.split(whereSeparator: \.isNewline)
    if Wrapping.areQuotedWhole(lines) {
      name = "\"…;…;…\""
    } else if Wrapping.areBase64(lines) {
      name = "base64"
    } else if head.matches(of: /=[0-9A-F]{2}/).count >= Wrapping.fewSigns {
      name = "quoted-printable"
    } else if head.matches(of: /&(#[0-9]+|#x[0-9A-Fa-f]+|[A-Za-z]+);/).count >= Wrapping.fewSigns {
      name = "HTML (&nbsp; &#7879;)"
    } else {
      return nil
    }
  }

  /// Whether each row is a single quoted field that holds what separates fields. The last line may be cut.
  private static func areQuotedWhole(_ lines: [Substring]) -> Bool {
    let whole = lines.count > 2 ? lines.dropLast() : lines[...]
    return whole.count >= 2
      && whole.allSatisfy { line in
        line.utf8.count > 2 && line.utf8.first == UInt8(ascii: "\"") && line.utf8.last == UInt8(ascii: "\"")
          && line.contains { ";,\t|".contains($0) }
      }
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
