/// All that a reader must know to cut a file into records and decode its fields.
public struct DelimitedFormat: Hashable, Sendable {
  /// How letters are written.
  public var encoding: TextEncoding
  /// How fields are separated and quoted.
  public var dialect: Dialect
  /// The offset of the first record: after the byte-order mark and the `sep=` line.
  public var contentStart: Int
  /// The physical line of the first record: 2 after a `sep=` line, otherwise 1.
  public var contentLine: Int
  /// The number of fields of a sound record where it is known. It decides at which line an unterminated quote is given up: the
  /// next one with this many fields, or with at least two where this is `nil`.
  public var expectedFieldCount: Int?

  /// A format given in full.
  public init(
    encoding: TextEncoding = .utf8, dialect: Dialect = .semicolon, contentStart: Int = 0, contentLine: Int = 1,
    expectedFieldCount: Int? = nil
  ) {
    self.encoding = encoding
    self.dialect = dialect
    self.contentStart = contentStart
    self.contentLine = contentLine
    self.expectedFieldCount = expectedFieldCount
  }
}
