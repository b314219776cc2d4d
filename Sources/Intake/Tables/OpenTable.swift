import DelimitedText

/// A file whose heading was found and can be read: one object, since it passes through many hands.
final class OpenTable: Sendable {
  let source: ByteSource
  let detection: FormatDetection
  let head: [HeadRecord]
  let search: HeadingSearch
  /// The office that the file is named by.
  let fileOffice: Int?
  /// What is known of the file so far.
  let reading: FileReading

  /// Where the table begins below the heading, in bytes and as a physical line.
  let start: Int
  let line: Int

  init(
    source: ByteSource, detection: FormatDetection, head: [HeadRecord], search: HeadingSearch, fileOffice: Int?,
    reading: FileReading, memory: ReaderMemory
  ) throws(SourceError) {
    (self.source, self.detection, self.head, self.search) = (source, detection, head, search)
    (self.fileOffice, self.reading) = (fileOffice, reading)
    let format = detection.format
    start = head[..<search.tableStart].last?.range.upperBound ?? format.contentStart
    line =
      search.tableStart < head.count
      ? head[search.tableStart].line : try OpenTable.line(behind: head.last, source, format, memory)
  }

  /// As many fields as the heading is written with, or most rows have.
  var widestRow: Int {
    max(head[search.rows].lazy.map(\.width).max() ?? 0, detection.dialect.fieldCount ?? 0)
  }

  /// The physical line behind the last record that was looked at.
  private static func line(
    behind last: HeadRecord?, _ source: ByteSource, _ format: DelimitedFormat, _ memory: ReaderMemory
  ) throws(SourceError) -> Int {
    guard let last else { return format.contentLine }
    var reader = RecordReader(source, format: format, range: last.range, firstLine: last.line, memory: memory)
    while try reader.advance() {}
    return reader.endLine ?? last.line
  }
}
