@testable import DelimitedText
import FuzzSupport

/// All that a reader tells of a file.
struct Reading: Equatable {
  private(set) var ranges: [Range<Int>] = []
  private(set) var lines: [Int] = []
  private(set) var fields: [[[UInt8]]] = []
  private(set) var texts: [[String]] = []
  private(set) var issues: [RecordIssue] = []

  /// Reads `bytes` and checks what holds of any reading.
  init(_ bytes: [UInt8], format: DelimitedFormat, blockSize: Int) {
    var reader = RecordReader(ByteSource(bytes: bytes), format: format, memory: ReaderMemory(blockSize: blockSize))
    var end = 0
    var line = 1
    do throws(SourceError) {
      while try reader.advance() { reader.withRecord { add($0, of: bytes, end: &end, line: &line) } }
    } catch {
      Fuzzing.check(false, "bytes in memory can be read")
    }
    Fuzzing.check(end == bytes.count && reader.endOffset == end, "the records reach the end")
  }

  private mutating func add(_ record: borrowing Record, of bytes: [UInt8], end: inout Int, line: inout Int) {
    let range = record.byteRange
    Fuzzing.check(range.lowerBound == end && !range.isEmpty, "the records tile the file")
    Fuzzing.check(record.originalBytes == Array(bytes[range]), "the original bytes are those of the file")
    Fuzzing.check(record.line >= line, "lines only grow")
    Fuzzing.check(
      record.issues.allSatisfy { range.contains($0.location.byteOffset) || $0.location.byteOffset == range.upperBound },
      "an issue lies in its record")
    for field in 0..<min(record.fieldCount, 64) {
      let location = record.location(of: field)
      Fuzzing.check(location.line >= record.line && location.column >= 1, "a field has a place")
      Fuzzing.check(location.byteOffset >= range.lowerBound && location.byteOffset <= range.upperBound, "in its record")
    }
    (end, line) = (range.upperBound, record.line)
    ranges.append(range)
    lines.append(record.line)
    let count = record.fieldCount
    fields.append((0..<count).map { record.bytes(of: $0) })
    texts.append(record.texts)
    issues += record.issues
    _ = (record.text, record.isEmpty, record.isBlank)
  }
}
