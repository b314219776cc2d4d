public import DelimitedText
public import Enforcement

/// What goes back to the sender of a file: its heading and the records that were not used, byte for byte in its own encoding and
/// dialect, ready to be mended; or the whole file where it could not be read as a table.
public struct RejectedFile: Hashable, Sendable {
  /// The file it comes from, relative to the exports folder.
  public let file: String
  /// A name for it that no other rejected file has: the source's stem and `.csv`.
  public let name: String
  /// Whether the whole file is rejected.
  public let isWhole: Bool
  /// The office it comes from, where the whole file is rejected and that is known.
  public let office: OfficeID?
  /// How it is written; nil where it is no text.
  public let format: DelimitedFormat?
  /// The bytes of the source that it is made of, ascending: up to the end of the heading, then each rejected record.
  public let spans: [Range<Int>]
  /// The rejected records, in the order of the file; of a case list, those at fault alone. Empty where the file was not read as records.
  public let records: [RejectedRecord]

  /// The bytes, read from the source in `folder`.
  ///
  /// - Throws: ``DelimitedText/SourceError`` where the source is gone or has shrunk.
  /// - Complexity: O(n) in the rejected bytes; ``RejectedPieces`` gives them in bounded memory.
  public func bytes(folder: String) throws(SourceError) -> [UInt8] {
    var pieces = try RejectedPieces(self, folder: folder)
    var bytes: [UInt8] = []
    while let piece = try pieces.next() { bytes += piece }
    return bytes
  }
}

/// The bytes of a ``RejectedFile``, read from its source piece by piece.
public struct RejectedPieces {
  private let source: ByteSource?
  private var spans: ArraySlice<Range<Int>>

  /// The most bytes of a piece.
  static let size = 1 << 20

  /// Opens the source in `folder`.
  ///
  /// - Throws: ``DelimitedText/SourceError`` where it is gone.
  public init(_ file: RejectedFile, folder: String) throws(SourceError) {
    source = file.spans.isEmpty ? nil : try ByteSource(path: folder.isEmpty ? file.file : "\(folder)/\(file.file)")
    spans = file.spans[...]
  }

  /// The bytes that follow; nil after the last.
  ///
  /// - Throws: ``DelimitedText/SourceError`` where the source has shrunk.
  public mutating func next() throws(SourceError) -> [UInt8]? {
    guard let source, let span = spans.popFirst() else { return nil }
    guard span.upperBound <= source.size else {
      throw .shrank(path: source.name, expected: span.upperBound, found: source.size)
    }
    let end = min(span.upperBound, span.lowerBound + RejectedPieces.size)
    if end < span.upperBound { spans.insert(end..<span.upperBound, at: spans.startIndex) }
    return try source.bytes(in: span.lowerBound..<end)
  }
}

extension RejectedFile {
  /// The numbers, from 1, of the records of the source in which the bytes at `offsets` (ascending) stand: the rows of a spreadsheet that
  /// opens it. Empty where the source is no text.
  ///
  /// - Throws: ``DelimitedText/SourceError`` where the source is gone or has shrunk.
  /// - Complexity: O(n) in the source's bytes up to the last offset.
  public func recordNumbers(of offsets: [Int], folder: String) throws(SourceError) -> [Int: Int] {
    guard let format, let last = offsets.last else { return [:] }
    let source = try ByteSource(path: folder.isEmpty ? file : "\(folder)/\(file)")
    var numbers: [Int: Int] = [:]
    var next = 0
    var number = 0
    var reader = RecordReader(source, format: format)
    while next < offsets.count, try reader.advance() {
      number += 1
      let end = reader.withRecord { $0.byteRange.upperBound } ?? last
      while next < offsets.count, offsets[next] < end {
        numbers[offsets[next]] = number
        next += 1
      }
    }
    return numbers
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
  /// The ids of the rules it breaks. Empty for a sound record that is withheld with the rest of its submission.
  public let rules: [String]

  /// Whether the record itself is at fault.
  public var isFaulty: Bool { !rules.isEmpty }
}
