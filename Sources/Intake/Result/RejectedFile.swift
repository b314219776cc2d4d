public import DelimitedText
public import Enforcement

/// What goes back to the sender of a file: its heading and the records that were not used, byte for byte in its own encoding and
/// dialect, ready to be mended; or the whole file where it could not be read as a table.
public struct RejectedFile: Hashable, Sendable {
  /// The file it comes from, relative to the exports folder.
  public let file: String
  /// A name for it that no other rejected file has: the source's stem and `.csv`.
  public internal(set) var name: String
  /// Whether the whole file is rejected.
  public let isWhole: Bool
  /// Whether its figures stand beside those of a statement, and do not replace them.
  public let isSupplement: Bool
  /// The office it comes from, where the whole file is rejected and that is known.
  public let office: OfficeID?
  /// How it is written; nil where it is no text.
  public let format: DelimitedFormat?
  /// Which bytes of the source it is made of.
  let choice: Choice
  /// The rejected records in the order of the file, put together by office (and category) where there may be many. Empty where the file was
  /// not read as records.
  public let records: [RejectedRecord]
  let rereading: Rereading

  /// Which bytes of the source go back.
  enum Choice: Hashable, Sendable {
    /// These spans, ascending: up to the end of the heading, then the rejected records.
    case spans([Range<Int>])
    /// The heading, and the rows that reading the source again finds.
    case rows(Selection)
  }

  /// Rows of a file: those at fault, and the sound ones of some offices.
  struct Selection: Hashable, Sendable {
    /// The size of the source.
    let size: Int
    /// Where the heading ends.
    let tableStart: Int
    /// How a case list was read; nil for a statement.
    let conventions: CaseReader.Conventions?
    /// The offices whose sound rows go back too.
    let offices: [Int]
    /// The bytes of the rows.
    let bytes: Int
  }

  /// Whether they are the same files, whatever reads them.
  public static func == (left: RejectedFile, right: RejectedFile) -> Bool {
    left.file == right.file && left.name == right.name && left.isWhole == right.isWhole && left.office == right.office
      && left.format == right.format && left.choice == right.choice && left.records == right.records
  }

  /// Combines what tells files apart mostly.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(name)
  }

  /// The bytes, read from the source in `folder`.
  ///
  /// - Throws: ``RereadingError`` where the source is gone or has changed.
  /// - Complexity: O(n) in the rejected bytes; ``RejectedPieces`` gives them in bounded memory.
  public func bytes(folder: String) throws(RereadingError) -> [UInt8] {
    let pieces = try RejectedPieces(self, folder: folder)
    var bytes: [UInt8] = []
    while let piece = try pieces.next() { bytes += piece }
    return bytes
  }
}

/// The bytes of a ``RejectedFile``, read from its source piece by piece.
public final class RejectedPieces {
  private let source: ByteSource?
  private let spans: RejectedSpans
  private var rest: Range<Int>?

  /// The most bytes of a piece.
  static let size = 1 << 20

  /// Opens the source in `folder`.
  ///
  /// - Throws: ``RereadingError`` where it is gone or has changed.
  public init(_ file: RejectedFile, folder: String) throws(RereadingError) {
    let path = folder.isEmpty ? file.file : "\(folder)/\(file.file)"
    spans = try RejectedSpans(file, path: path)
    if file.choice == .spans([]) {
      source = nil
    } else {
      do throws(SourceError) { source = try ByteSource(path: path) } catch { throw .source(error) }
    }
  }

  /// The bytes that follow; nil after the last.
  ///
  /// - Throws: ``RereadingError`` where the source has changed.
  public func next() throws(RereadingError) -> [UInt8]? {
    guard let source else { return nil }
    if rest == nil { rest = try spans.next() }
    guard let span = rest else { return nil }
    guard span.upperBound <= source.size else { throw .changed(source.name) }
    let end = min(span.upperBound, span.lowerBound + RejectedPieces.size)
    rest = end < span.upperBound ? end..<span.upperBound : nil
    do throws(SourceError) { return try source.bytes(in: span.lowerBound..<end) } catch { throw .source(error) }
  }
}

/// Tells in which record of a file a byte stands, and in which of the file that goes back: the rows of a spreadsheet that opens them.
public final class RecordNumbers {
  private var reader: RecordReader?
  private let spans: RejectedSpans
  /// The span that goes back which the record at hand is in or before.
  private var span: Range<Int>?
  private var number = 0
  private var returned = 0
  private var isReturned = false
  private var end = 0

  /// The numbers of a record, from 1.
  public struct Place: Hashable, Sendable {
    /// Among those of the source.
    public let number: Int
    /// Among those that go back; nil where it does not.
    public let returned: Int?
  }

  /// Numbers of the records of `file` in `folder`.
  ///
  /// - Throws: ``RereadingError`` where the source is gone.
  public init(_ file: RejectedFile, folder: String) throws(RereadingError) {
    let path = folder.isEmpty ? file.file : "\(folder)/\(file.file)"
    spans = try RejectedSpans(file, path: path)
    guard let format = file.format else { return }
    do throws(SourceError) { reader = RecordReader(try ByteSource(path: path), format: format) } catch { throw .source(error) }
    span = try spans.next()
  }

  /// The place of the record in which the byte at `offset` stands; nil where the source is no text. No offset may stand in a record before
  /// that of the last one.
  ///
  /// - Complexity: O(n) in the bytes from the last offset to this one.
  public func place(of offset: Int) throws(RereadingError) -> Place? {
    while offset >= end { if try !advance() { return nil } }
    return Place(number: number, returned: isReturned ? returned : nil)
  }

  private func advance() throws(RereadingError) -> Bool {
    do throws(SourceError) {
      guard try reader?.advance() ?? false, let range = reader?.withRecord({ $0.byteRange }) else { return false }
      (number, end) = (number + 1, range.upperBound)
    } catch {
      throw .source(error)
    }
    while let before = span, before.upperBound < end { span = try spans.next() }
    isReturned = span.map { $0.lowerBound < end } ?? false
    if isReturned { returned += 1 }
    return true
  }
}

/// A record that was not used, or the records of a case list that were added up for an office and category.
public struct RejectedRecord: Hashable, Sendable {
  /// The physical line at which it begins, or the first of several.
  public let line: Int
  /// Its bytes in the source, or those of the first of several.
  public let range: Range<Int>
  /// How many records it stands for.
  public let count: Int
  /// The office it is put down to, nil where that is not known.
  public let office: OfficeID?
  /// The rule that it, or the first of several, breaks first. Nil for sound records that are withheld with the rest of their submission.
  public let rule: Rule?

  /// Whether the record itself is at fault.
  public var isFaulty: Bool { rule != nil }
}
