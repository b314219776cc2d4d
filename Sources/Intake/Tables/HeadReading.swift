import DelimitedText

/// The first records of a file as text, as many as it takes to find a heading.
struct HeadReading {
  private(set) var records: [HeadRecord] = []

  /// Records longer than this are no heading.
  static let recordLimit = 64 << 10
  /// Cells of a record that are looked at.
  static let cellLimit = 1024
  /// Bytes in which the first records of the heading mostly stand; eight times as many are scanned with each further try.
  private static let firstBytes = 1 << 10

  /// So many records are read of nearly all files.
  private static let fewestRecords = 5

  /// Reads on until four records behind the best candidate for a heading, or as far as any layout looks.
  init(
    _ source: ByteSource, format: DelimitedFormat, readers: [HeadingReader], memory: ReaderMemory,
    headings: CommonHeadings = CommonHeadings()
  ) throws(SourceError) {
    let limit = readers.map(\.searchRows).max() ?? 0
    records.reserveCapacity(HeadReading.fewestRecords)
    var candidate: Int?
    var start = min(format.contentStart, source.size)
    var line = format.contentLine
    var step = HeadReading.firstBytes
    var end = min(start + step, source.size)
    while start < source.size {
      var reader = RecordReader(source, format: format, range: start..<end, firstLine: line, memory: memory)
      while try reader.advance() {
        reader.withRecord { record in
          let isLong = record.byteRange.count > HeadReading.recordLimit
          let contents = record.contents(limit: isLong ? 0 : HeadReading.cellLimit)
          if take(record, contents, isSought: candidate == nil, readers, headings) { candidate = records.count }
        }
        if let candidate, records.count >= candidate + 4 { return }
        if records.count >= limit + 4 { return }
      }
      guard let next = reader.endOffset, let nextLine = reader.endLine, next > start else { return }
      step = min(step * 8, source.size)
      (start, line, end) = (next, nextLine, min(next + step, source.size))
    }
  }

  /// Takes a record, and tells whether it looks like a heading, where one `isSought` still.
  private mutating func take(
    _ record: borrowing Record, _ contents: FieldContents, isSought: Bool, _ readers: [HeadingReader], _ headings: CommonHeadings
  ) -> Bool {
    let known = isSought ? headings[contents] : nil
    var head = HeadRecord(record, contents, heading: known)
    defer { records.append(head) }
    if known != nil { return true }
    guard isSought, HeadReading.looksLikeHeading(head, readers) else { return false }
    headings.keep(&head, contents)
    return true
  }

  /// Whether the records hold nothing at all.
  var isBlank: Bool { records.allSatisfy(\.isEmpty) }

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
