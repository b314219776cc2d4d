import Glibc

// A delimiter of several characters holds one that is tried by itself, and where it is the true one it stands wherever that one
// does: "a||b||c" has no bar alone, and every semicolon of "a ; b ; c" has blanks on both sides.

/// Delimiters of several characters that may be meant where one of their characters separates well.
enum WiderDelimiter {
  /// Signs that people put on both sides of a delimiter, or between two of them.
  private static let companions: [UInt8] = [0x20, UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "#"), UInt8(ascii: "$")]
  /// Bytes of the sample in which a form must occur.
  private static let looked = 1 << 10

  /// The wider forms of the delimiter of `dialect` that occur in the sample, the longest first.
  static func forms(of dialect: Dialect, in sample: PaddedBytes) -> [Dialect] {
    guard let sign = dialect.sign, dialect.delimiter.count <= 2 else { return [] }
    var forms: [[UInt8]] = []
    for companion in companions where companion != sign {
      forms += [[companion, sign, companion], [sign, companion, sign]]
    }
    forms.append([sign, sign])
    return forms.filter { $0 != dialect.delimiter && occurs($0, in: sample) }.map {
      Dialect(
        delimiter: String(decoding: $0, as: UTF8.self), quote: dialect.quote.map { Character(UnicodeScalar($0)) },
        escape: dialect.escape)
    }
  }

  private static func occurs(_ form: [UInt8], in sample: PaddedBytes) -> Bool {
    let count = min(sample.count, looked)
    guard count >= form.count else { return false }
    return (0...count - form.count).contains {
      memcmp(sample.bytes + $0, form, form.count) == 0 && separates(form, at: $0, sample.bytes, count)
    }
  }

  /// Whether something stands on both sides of a form, so that it is not the separators at the end of a row.
  private static func separates(_ form: [UInt8], at start: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let end = start + form.count
    guard start > 0, end < count else { return false }
    return ![0x0A, 0x0D].contains(bytes[start - 1]) && ![0x0A, 0x0D].contains(bytes[end])
  }
}

extension DialectTrial {
  /// Whether the wider delimiter of this trial stands wherever that of `other` does.
  func replaces(_ other: DialectTrial) -> Bool {
    guard fieldCount >= 2, regular >= other.regular, faulty <= other.faulty, let sign = other.dialect.sign else { return false }
    let times = dialect.delimiter.count { $0 == sign }
    return other.fieldCount - 1 == (fieldCount - 1) * times
  }
}

extension Dialect {
  /// The delimiter's first byte that is no blank; the first where all are.
  var sign: UInt8? { delimiter.first { $0 != 0x20 } ?? delimiter.first }
}
