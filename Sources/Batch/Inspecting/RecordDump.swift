public import Configuration
public import DelimitedText
import Intake

/// `thads inspect --records`: any delimited file as plain UTF-8 CSV, with commas, LF and as few quotes as will do.
///
/// Blank lines are left out. A record shorter than the heading is padded to its width; a longer one is written as it is.
public struct RecordDump: Sendable {
  /// Records written.
  public private(set) var records = 0
  /// What could not be taken as it stands, the first ones of each file in words, a line each.
  public private(set) var faults: [Bilingual] = []
  /// Records at fault.
  public private(set) var faultCount = 0

  /// How many bytes are gathered before they are handed on.
  private static let batch = 1 << 18
  /// Faults told in words.
  private static let shownFaults = 20

  /// Decodes `path` and hands its records on, in batches, to `write`, which returns false to stop.
  ///
  /// - Returns: what was written, and where the text had to be mended: bytes that are no text became U+FFFD, quotes were given up,
  ///   lines cut.
  /// - Throws: ``RunError/undecodable(path:reason:)`` where the file cannot be read or is no text.
  /// - Complexity: O(n) in the file's bytes; memory grows with its longest record, up to
  ///   ``DelimitedText/RecordReader/defaultRecordLimit``, and not with the file.
  @discardableResult
  public static func run(
    _ path: String, encoding: TextEncoding?, to write: ([UInt8]) -> Bool
  ) throws(RunError) -> RecordDump {
    let content: ContentKind
    do throws(SourceError) {
      let source = try ByteSource(path: path)
      let detection = try FormatDetection(source, hints: DetectionHints(encoding: encoding))
      if detection.content == .text { return try RecordDump(source, detection, to: write) }
      content = detection.content
    } catch {
      throw .undecodable(path: path, reason: error.reason)
    }
    let kind = content.rawValue
    throw .undecodable(path: path, reason: Bilingual(vi: "không phải văn bản mà là \(kind)", en: "it is not text but \(kind)"))
  }

  private init(_ source: ByteSource, _ detection: FormatDetection, to write: ([UInt8]) -> Bool) throws(SourceError) {
    var format = detection.format
    // A closed quote is believed here, whatever stands between its ends: no layout says what a line inside it could mean.
    format.expectedFieldCount = nil
    if detection.encoding.confidence == .low, detection.encoding.basis != .ascii {
      let name = "\(source.name.onOneLine): "
      let encoding = detection.encoding.encoding.rawValue
      faults.append(
        Bilingual(
          vi: "\(name)chưa chắc bảng mã là \(encoding), có thể dùng --encoding",
          en: "\(name)it is not certain that the encoding is \(encoding), see --encoding"))
    }
    if let fault = try LetterFault(source, detection.encoding) {
      let name = "\(source.name.onOneLine): "
      faults.append(Bilingual(vi: name + fault.problem.vietnamese, en: name + fault.problem.english))
    }
    let width = try RecordDump.headingWidth(source, format: format, usual: detection.dialect.fieldCount)
    var reader = RecordReader(source, format: format)
    var writer = DelimitedWriter(.comma, quotesOuterBlanks: false)
    while try reader.advance() {
      reader.withRecord { record in
        // The rest of a line that was cut has been told with it.
        if record.isFragment { return }
        if record.hasIssues { note(record, of: source.name) }
        if record.isBlank { return }
        for field in 0..<record.fieldCount { record.withText(of: field) { writer.append($0) } }
        for _ in 0..<max(0, width - record.fieldCount) { writer.appendEmpty() }
        writer.endRecord()
        records += 1
      }
      if writer.bytes.count >= RecordDump.batch, !write(writer.takeBytes()) { return }
    }
    _ = write(writer.takeBytes())
  }

  /// The width of the heading: of the first record that is at least half as wide as most. Titles above it are narrower, and so is
  /// nothing that could be a heading; rows that end in one separator too many are wider.
  ///
  /// - Parameter usual: the width of most records; nil where the sample holds no whole one, and the first is wider than that.
  private static func headingWidth(_ source: ByteSource, format: DelimitedFormat, usual: Int?) throws(SourceError) -> Int {
    let usual = usual ?? 1
    var width: Int?
    var reader = RecordReader(source, format: format)
    while width == nil, try reader.advance() {
      let isBehindSample = reader.withRecord { record -> Bool in
        if !record.isBlank, record.fieldCount * 2 >= usual { width = record.fieldCount }
        return record.byteRange.lowerBound > FormatDetection.sampleSize
      }
      if isBehindSample ?? true { break }
    }
    return width ?? usual
  }

  /// Counts a record at fault, and puts the first ones in words.
  private mutating func note(_ record: borrowing Record, of name: String) {
    faultCount += 1
    for issue in record.issues where faults.count < RecordDump.shownFaults {
      let place = "\(name.onOneLine):\(issue.location.line):\(issue.location.column): "
      let words = issue.kind.words
      faults.append(Bilingual(vi: place + words.vietnamese, en: place + words.english))
    }
  }
}

extension SourceError {
  /// The error in words.
  fileprivate var reason: Bilingual {
    switch self {
    case .cannotOpen(_, let errno), .cannotRead(_, _, let errno):
      let words = FileError(.read, "", errno: errno).reason
      return Bilingual(vi: words, en: words)
    case .brokenLink: return Bilingual(vi: "liên kết hỏng", en: "a broken link")
    case .notARegularFile(_, let kind):
      return Bilingual(vi: "không phải tệp thường (\(kind.rawValue))", en: "not a regular file (\(kind.rawValue))")
    case .shrank(_, let expected, let found):
      return Bilingual(
        vi: "tệp đang bị ghi: \(expected) byte khi mở, hết ở \(found)",
        en: "being written to: \(expected) bytes when opened, ended at \(found)")
    }
  }
}
