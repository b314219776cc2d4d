import Configuration
public import DelimitedText

/// `thads inspect --records`: any delimited file as plain UTF-8 CSV, with commas, LF and as few quotes as will do.
public enum RecordDump {
  /// How many bytes are gathered before they are handed on.
  private static let batch = 1 << 18

  /// Decodes `path` and hands its records on, in batches, to `write`, which returns false to stop.
  ///
  /// Blank lines are left out; a record shorter than the table is padded to its width.
  ///
  /// - Throws: ``RunError/undecodable(path:reason:)`` where the file cannot be read or is no text.
  public static func run(
    _ path: String, encoding: TextEncoding?, to write: ([UInt8]) -> Bool
  ) throws(RunError) {
    let source: ByteSource
    let detection: FormatDetection
    do {
      source = try ByteSource(path: path)
      detection = try FormatDetection(source, hints: DetectionHints(encoding: encoding))
    } catch {
      throw .undecodable(path: path, reason: error.reason)
    }
    guard detection.content == .text else {
      let kind = detection.content.rawValue
      throw .undecodable(path: path, reason: Bilingual(vi: "không phải văn bản mà là \(kind)", en: "it is not text but \(kind)"))
    }
    do { try dump(source, detection, to: write) } catch { throw .undecodable(path: path, reason: error.reason) }
  }

  private static func dump(
    _ source: ByteSource, _ detection: FormatDetection, to write: ([UInt8]) -> Bool
  ) throws(SourceError) {
    var reader = RecordReader(source, format: detection.format)
    var writer = DelimitedWriter(.comma)
    let width = detection.dialect.fieldCount ?? 0
    while try reader.advance() {
      reader.withRecord { record in
        if record.isBlank { return }
        for field in 0..<record.fieldCount { writer.append(record.text(of: field)) }
        for _ in 0..<max(0, width - record.fieldCount) { writer.appendEmpty() }
        writer.endRecord()
      }
      if writer.bytes.count >= batch, !write(writer.takeBytes()) { return }
    }
    _ = write(writer.takeBytes())
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
