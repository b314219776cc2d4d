/// Something wrong in the writing of one record, found while it was cut into fields or decoded.
public struct RecordIssue: Hashable, Sendable {
  /// What is wrong.
  public let kind: Kind
  /// The field it begins in, counted from 0.
  public let field: Int
  /// Where it begins.
  public let location: SourceLocation

  /// The faults of a record's writing.
  public enum Kind: Hashable, Sendable {
    /// A quote was opened and not closed. `lines` physical lines were inside it when it was given up.
    case unterminatedQuote(lines: Int)
    /// Text other than blanks stands between a closing quote and the next separator. It is kept as part of the field. Of one record
    /// no more than 64 such fields are told.
    case textAfterClosingQuote
    /// `count` bytes of the record are no text in the file's encoding; each place decodes to U+FFFD.
    case invalidBytes(count: Int)
    /// `count` NUL bytes stand in the record.
    case nulBytes(count: Int)
    /// The record is longer than the limit and was cut; the next fragments carry the rest.
    case tooLong(limit: Int)
  }
}

/// A place in a file, as editors show it and as bytes.
public struct SourceLocation: Hashable, Sendable {
  /// The physical line, from 1. CRLF, LF and CR each end one, inside quotes too.
  public let line: Int
  /// The column, from 1, in characters of the decoded line: Unicode scalars after composition, so a Vietnamese letter is one.
  public let column: Int
  /// The byte's offset in the original file, from 0.
  public let byteOffset: Int

  /// A place.
  public init(line: Int, column: Int, byteOffset: Int) {
    self.line = line
    self.column = column
    self.byteOffset = byteOffset
  }
}
