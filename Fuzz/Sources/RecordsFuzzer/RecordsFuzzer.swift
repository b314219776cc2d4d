@testable import DelimitedText
import FuzzSupport

/// Any bytes in any dialect: cut into records the same way in windows of any size, by the plain reader of the tests, and in chunks;
/// tiled without a gap; and what is written is read back.
@main struct RecordsFuzzer {
  static func main() { Fuzzing.run(fuzz) }

  private static func fuzz(_ input: [UInt8]) {
    var settings = FuzzSettings(input)
    let dialect = Dialect(
      delimiter: settings.choose(";", ",", "\t", "|", ", ", "||", ";;;", "; "), quote: settings.choose("\"", "'", nil),
      escape: settings.choose(.doubled, .backslash))
    let encoding = settings.choose(TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .windows1258, .tcvn3, .vni)
    let expected = settings.choose(nil, 1, 2, 3, 5)
    let blockSize = settings.choose(64, 65, 127, 200, 1024)
    let bytes = Array(settings.rest)
    let format = DelimitedFormat(encoding: encoding, dialect: dialect, expectedFieldCount: expected)

    let whole = Reading(bytes, format: format, blockSize: 256 << 10)
    let windowed = Reading(bytes, format: format, blockSize: blockSize)
    Fuzzing.check(whole == windowed, "windows do not matter")
    if !encoding.isUTF16 {
      let plain = PlainReader(bytes: bytes, dialect: dialect, expected: expected).records()
      Fuzzing.check(plain.map { $0.start..<$0.end } == whole.ranges, "the plain reader finds the same records")
      Fuzzing.check(plain.map(\.line) == whole.lines, "the plain reader counts the same lines")
      Fuzzing.check(plain.map(\.fieldEnds.count) == whole.fields.map(\.count), "the plain reader finds the same fields")
      readInChunks(bytes, format: format, whole: whole)
    }
    cut(bytes, format: format)
    writeBack(whole, dialect: dialect)
    detect(bytes)
  }

  /// A chunk goes on where the one before ended, or is read again from there: together they give the records of one reader.
  private static func readInChunks(_ bytes: [UInt8], format: DelimitedFormat, whole: Reading) {
    let source = ByteSource(bytes: bytes)
    guard let plan = try? ChunkPlan(source, format: format, parts: 3, minimumSize: 16) else { return }
    var ranges: [Range<Int>] = []
    var lines: [Int] = []
    var start = (offset: 0, line: 1)
    for chunk in plan.chunks {
      if chunk.range.upperBound <= start.offset { continue }
      let range = start.offset..<chunk.range.upperBound
      var reader = RecordReader(source, format: format, range: range, firstLine: start.line, memory: ReaderMemory(blockSize: 64))
      try? reader.forEachRecord { record in
        ranges.append(record.byteRange)
        lines.append(record.line)
      }
      start = (reader.endOffset ?? bytes.count, reader.endLine ?? 0)
    }
    Fuzzing.check(ranges == whole.ranges, "chunks join")
    Fuzzing.check(lines == whole.lines, "lines are counted across chunks")
  }

  /// With a low limit, records are cut and still tile the file.
  private static func cut(_ bytes: [UInt8], format: DelimitedFormat) {
    var reader = RecordReader(
      ByteSource(bytes: bytes), format: format, memory: ReaderMemory(blockSize: 64), recordLimit: 64)
    var end = 0
    try? reader.forEachRecord { record in
      Fuzzing.check(record.byteRange.lowerBound == end && !record.byteRange.isEmpty, "cut records tile the file")
      end = record.byteRange.upperBound
    }
    Fuzzing.check(end == bytes.count, "cut records reach the end")
  }

  /// Fields that are written in quotes where needed come back byte for byte. Without an expected width no sound quote is doubted.
  private static func writeBack(_ whole: Reading, dialect: Dialect) {
    if dialect.quote == nil { return }
    var writer = DelimitedWriter(dialect)
    for fields in whole.fields {
      for field in fields { writer.append(bytes: field) }
      if !fields.isEmpty { writer.endRecord() }
    }
    let again = Reading(writer.takeBytes(), format: DelimitedFormat(dialect: dialect), blockSize: 256 << 10)
    Fuzzing.check(again.fields == whole.fields.filter { !$0.isEmpty }, "what is written is read back")
  }

  /// What detection finds covers the file: mark, separator line and records, without gap or overlap.
  private static func detect(_ bytes: [UInt8]) {
    let source = ByteSource(bytes: bytes)
    guard let detection = try? FormatDetection(source) else { return }
    var end = detection.mark.upperBound
    if let line = detection.separatorLine {
      Fuzzing.check(line.lowerBound == end, "the separator line follows the mark")
      end = line.upperBound
    }
    var reader = RecordReader(source, format: detection.format, memory: ReaderMemory(blockSize: 128))
    try? reader.forEachRecord { record in
      Fuzzing.check(record.byteRange.lowerBound == end, "records follow without a gap")
      end = record.byteRange.upperBound
    }
    Fuzzing.check(end == bytes.count, "every byte belongs to one span")
  }
}
