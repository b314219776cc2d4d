import DelimitedText

/// Writes a table of the result: every text in it is ``InertText``.
struct PublishedTable: Sendable {
  private var writer: DelimitedWriter

  init(_ dialect: Dialect = .comma, lineEnd: [UInt8] = [0x0A]) { writer = DelimitedWriter(dialect, lineEnd: lineEnd) }

  /// What was written and not taken yet.
  var bytes: [UInt8] { writer.bytes }

  /// Adds a text.
  mutating func append(_ text: String) { writer.append(InertText.inert(text)) }

  /// Adds a number in plain digits.
  mutating func append(_ number: some BinaryInteger) { writer.append(number) }

  /// Ends the record.
  mutating func endRecord() { writer.endRecord() }

  /// Adds a whole record.
  mutating func append(record fields: [String]) {
    for field in fields { append(field) }
    endRecord()
  }

  /// Hands over what has been written and begins anew.
  mutating func takeBytes() -> [UInt8] { writer.takeBytes() }
}
