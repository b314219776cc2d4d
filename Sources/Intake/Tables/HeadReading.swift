import DelimitedText

/// The first records of a file as text, as many as it takes to find a heading.
struct HeadReading {
  private(set) var records: [HeadRecord] = []
  /// Whether the records hold nothing at all.
  private(set) var isBlank = true

  /// Records longer than this are no heading.
  static let recordLimit = 64 << 10
  /// Cells of a record that are looked at.
  static let cellLimit = 1024
  /// Bytes in which the first records of the heading mostly stand; eight times as many are scanned with each further try.
  private static let firstBytes = 1 << 10

  /// Reads on until four records behind the best candidate for a heading, or as far as any layout looks.
  init(
    _ source: ByteSource, format: DelimitedFormat, readers: [HeadingReader], memory: ReaderMemory
  ) throws(SourceError) {
    let limit = readers.map(\.searchRows).max() ?? 0
    var candidate: Int?
    var start = min(format.contentStart, source.size)
    var line = format.contentLine
    var step = HeadReading.firstBytes
    var end = min(start + step, source.size)
    while start < source.size {
      var reader = RecordReader(source, format: format, range: start..<end, firstLine: line, memory: memory)
      while try reader.advance() {
        let record = reader.withRecord { record -> HeadRecord in
          let cells = HeadReading.cells(of: record)
          return HeadRecord(
            cells: cells, line: record.line, range: record.byteRange,
            damage: record.hasIssues ? record.issues.first { $0.kind.isOfBytes } : nil,
            openQuote: record.hasIssues ? record.issues.first(where: HeadReading.isOpen) : nil,
            isEmpty: cells.isEmpty ? record.isEmpty : cells.allSatisfy(Preamble.isBlank))
        }
        guard let record else { return }
        if !record.isEmpty { isBlank = false }
        records.append(record)
        if candidate == nil, HeadReading.looksLikeHeading(record, readers) { candidate = records.count }
        if let candidate, records.count >= candidate + 4 { return }
        if records.count >= limit + 4 { return }
      }
      guard let next = reader.endOffset, let nextLine = reader.endLine, next > start else { return }
      step = min(step * 8, source.size)
      (start, line, end) = (next, nextLine, min(next + step, source.size))
    }
  }

  private static func cells(of record: borrowing Record) -> [String] {
    if record.byteRange.count > HeadReading.recordLimit { return [] }
    return (0..<min(record.fieldCount, HeadReading.cellLimit)).map { record.text(of: $0) }
  }

  private static func isOpen(_ issue: RecordIssue) -> Bool {
    switch issue.kind {
    case .unterminatedQuote, .tooLong: true
    case .invalidBytes, .nulBytes, .textAfterClosingQuote: false
    }
  }

  /// The first record whose writing may be why no heading is found.
  var fault: HeadRecord? { records.first { $0.damage != nil || $0.openQuote != nil } }

  private static func looksLikeHeading(_ record: HeadRecord, _ readers: [HeadingReader]) -> Bool {
    readers.contains { reader in
      var known = 0
      var measures = 0
      for cell in record.candidates {
        guard let reading = reader.reading(of: record.cells[cell]), !reading.isUnread else { continue }
        known += 1
        if reading.word?.isFigure ?? false { measures += 1 }
        if known >= 3, measures > 0 { return true }
      }
      return false
    }
  }
}
