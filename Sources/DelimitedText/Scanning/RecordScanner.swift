// How this works. The scanner has no state between calls and no I/O: it is given bytes that begin at a record's first byte and
// lists the records that end among them; the caller keeps the rest and comes back with more. Nearly all bytes hold no quotes, or
// only such as open and close fields: they are parted many at once (byte_marks.c). Any other quote is looked at by itself: its end is
// looked for (QuotedFields.swift), and the scan goes on behind it, or at an earlier line where the quote proves to be unterminated
// (QuoteRecovery.swift). The 64 bytes behind `count` must be readable; what they hold means nothing.

import CByteMarks

/// Finds fields and records in bytes.
struct RecordScanner {
  /// The delimiter's first byte, and its other bytes, mostly none.
  let delimiter: UInt8
  let delimiterRest: [UInt8]
  /// The quote's byte, and all ones where the dialect has one.
  let quote: UInt8
  let quoteMask: UInt64
  let escape: Dialect.Escape
  let expectedFieldCount: Int?
  /// How bytes are parted many at once, where the delimiter is one of them.
  let byteDialect: byte_dialect

  init(dialect: Dialect, expectedFieldCount: Int?) {
    delimiter = dialect.delimiter.first ?? UInt8(ascii: ";")
    delimiterRest = Array(dialect.delimiter.dropFirst())
    quote = dialect.quote ?? 0
    quoteMask = dialect.quote == nil ? 0 : ~0
    escape = dialect.escape
    self.expectedFieldCount = expectedFieldCount
    byteDialect = byte_dialect(
      delimiter: delimiter, quote: quote, is_quoted: dialect.quote != nil, are_quotes_read: dialect.escape == .doubled)
  }

  /// What comes after the bytes given.
  enum Following {
    /// More bytes: an unfinished record waits for them.
    case more
    /// More bytes, but the unfinished record is as long as may be: it is cut.
    case tooMuch
    /// Nothing: an unfinished record ends here.
    case nothing
  }

  /// How far a scan came.
  struct Outcome {
    /// Bytes that belong to the records listed. The next scan begins behind them.
    var consumed: Int
    /// The last record listed was cut: the next bytes are its rest.
    var isInsideRecord: Bool
    /// Physical lines that ended among the consumed bytes.
    var lines: Int
  }

  /// Lists the records of `bytes` in `index`, which is emptied first.
  ///
  /// - Parameter isInsideRecord: whether the bytes begin inside a record that was cut; they are then a fragment up to the line's end.
  func scan(
    _ bytes: UnsafePointer<UInt8>, count: Int, following: Following, isInsideRecord: Bool, into index: RecordIndex
  ) -> Outcome {
    index.removeAll()
    var pass = ScanPass(scanner: self, bytes: bytes, count: count, following: following, index: index)
    if isInsideRecord, !pass.fragment() { return pass.outcome }
    pass.run()
    pass.finish()
    return pass.outcome
  }
}
