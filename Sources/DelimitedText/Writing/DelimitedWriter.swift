/// Writes records as delimited text, field by field, into bytes.
///
///     var writer = DelimitedWriter(.comma)
///     writer.append("Cục THADS tỉnh Gia Lai")
///     writer.append(11_072)
///     writer.endRecord()
///     try write(writer.bytes)
///
/// A field is quoted only where it must be: where it holds the delimiter (the first byte of one of several), the quote, CR or LF, or
/// begins or ends with a blank, which other programs take off (unless that is asked not to matter). A record of one empty field is written as two quotes, so that it is
/// not taken for a blank line. In a dialect without a quote every field is written as it is. The text is UTF-8; see ``TextEncoder``
/// for others. The same fields give the same bytes.
public struct DelimitedWriter: Sendable {
  /// What has been written and not taken.
  public private(set) var bytes: [UInt8] = []
  /// How fields are separated and quoted.
  public let dialect: Dialect
  /// What ends a record.
  public let lineEnd: [UInt8]
  private let quotesOuterBlanks: Bool
  private var fieldsInRecord = 0
  private var isRecordEmpty = true

  /// A writer. Records end in LF unless said otherwise.
  ///
  /// - Parameter quotesOuterBlanks: whether a field that begins or ends with a blank is quoted. RFC 4180 does not ask for it.
  public init(_ dialect: Dialect = .comma, lineEnd: [UInt8] = [0x0A], quotesOuterBlanks: Bool = true) {
    self.dialect = dialect
    self.quotesOuterBlanks = quotesOuterBlanks
    self.lineEnd = lineEnd
  }

  /// Adds a field.
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(field: $0) }
  }

  /// Adds a field of bytes in an ASCII-compatible encoding.
  public mutating func append(_ field: Span<UInt8>) {
    field.withUnsafeBufferPointer { append(field: $0) }
  }

  /// Adds a field of bytes in an ASCII-compatible encoding.
  public mutating func append(bytes field: [UInt8]) {
    field.withUnsafeBufferPointer { append(field: $0) }
  }

  /// Adds a number in plain digits.
  @inlinable
  public mutating func append(_ number: some BinaryInteger) {
    if let magnitude = UInt64(exactly: number.magnitude) {
      append(magnitude: magnitude, isNegative: number < 0)
    } else {
      append(String(number))
    }
  }

  @usableFromInline
  mutating func append(magnitude: UInt64, isNegative: Bool) {
    beginField()
    isRecordEmpty = false
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Adds an empty field.
  public mutating func appendEmpty() { beginField() }

  /// Ends the record.
  public mutating func endRecord() {
    if fieldsInRecord == 1, isRecordEmpty, let quote = dialect.quote { bytes += [quote, quote] }
    bytes += lineEnd
    fieldsInRecord = 0
    isRecordEmpty = true
  }

  /// Adds a whole record.
  public mutating func append(record fields: some Sequence<String>) {
    for field in fields { append(field) }
    endRecord()
  }

  /// Hands over what has been written and begins anew.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll() }
    return bytes
  }

  private mutating func beginField() {
    if fieldsInRecord > 0 { bytes += dialect.delimiter }
    fieldsInRecord += 1
  }

  private mutating func append(field: UnsafeBufferPointer<UInt8>) {
    beginField()
    guard !field.isEmpty else { return }
    isRecordEmpty = false
    guard let quote = dialect.quote, needsQuotes(field, quote) else {
      bytes += field
      return
    }
    bytes.append(quote)
    for byte in field {
      if dialect.escape == .backslash {
        if byte == quote || byte == 0x5C { bytes.append(0x5C) }
      } else if byte == quote {
        bytes.append(quote)
      }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private func needsQuotes(_ field: UnsafeBufferPointer<UInt8>, _ quote: UInt8) -> Bool {
    if quotesOuterBlanks, field.first == 0x20 || field.last == 0x20 || field.first == 0x09 || field.last == 0x09 { return true }
    let delimiter = dialect.delimiter.first
    return field.contains { $0 == delimiter || $0 == quote || $0 == 0x0A || $0 == 0x0D }
  }
}
