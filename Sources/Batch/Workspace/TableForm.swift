import Configuration
import DelimitedText

/// How a table of the workspace is written: UTF-8 with commas, as these are kept, or what a spreadsheet program made of it when staff saved it
/// there: semicolons, tabs, UTF-16. The columns that it must have tell which.
struct TableForm: Sendable {
  /// What a reader must know.
  let format: DelimitedFormat
  /// Whether commas part its cells, so that none can be a decimal sign.
  var hasCommas: Bool { format.dialect.delimiter == Dialect.comma.delimiter }

  /// UTF-8 with commas.
  static let usual = TableForm(format: DelimitedFormat(encoding: .utf8, dialect: .comma))

  /// Encoding and separator, where they are not the usual ones, for a message; else empty.
  var words: Bilingual {
    if format.encoding == .utf8, hasCommas { return Bilingual(vi: "", en: "") }
    let separator = format.dialect.delimiterText == "\t" ? "TAB" : format.dialect.delimiterText
    let encoding = format.encoding.rawValue
    return Bilingual(
      vi:
        " (tệp đọc theo bảng mã \(encoding), phân cách bằng “\(separator)”; có thể lưu lại dạng CSV UTF-8, phân cách bằng dấu phẩy)",
      en: " (it was read as \(encoding), parted by '\(separator)'; it may be saved as CSV UTF-8 with commas)")
  }

  private static let dialects: [Dialect] = [.comma, .semicolon, .tab, Dialect(delimiter: "|")]

  private init(format: DelimitedFormat) { self.format = format }

  /// The form of the table in `source`, which must have `columns`.
  ///
  /// - Throws: ``RunError/table(_:)`` where it is no text, or nobody can tell how its letters are written.
  init(of source: ByteSource, isUTF8: Bool, columns: [String]) throws(RunError) {
    let detection: FormatDetection
    do { detection = try FormatDetection(source, hints: DetectionHints(knownHeadings: columns)) } catch {
      throw .unreadable(FileError(.read, source.name, errno: 0))
    }
    guard detection.content == .text else { throw TableForm.noText(source.name, detection.content.rawValue) }
    var format = detection.format
    format.expectedFieldCount = nil
    if detection.encoding.confidence == .low {
      guard isUTF8 else { throw TableForm.uncertain(source.name, format.encoding.rawValue) }
      format.encoding = .utf8
    }
    // The first of those with which most of the columns are found.
    var most = -1
    var best = TableForm.usual.format
    for dialect in TableForm.dialects {
      format.dialect = dialect
      let heading = try TableForm.heading(of: source, format)
      let found = columns.count { heading.contains($0) }
      if found > most { (most, best) = (found, format) }
    }
    self.init(format: best)
  }

  /// The cells of the first record that is not empty.
  private static func heading(of source: ByteSource, _ format: DelimitedFormat) throws(RunError) -> Set<String> {
    var reader = RecordReader(source, format: format)
    var heading: Set<String> = []
    do throws(SourceError) {
      while heading.isEmpty, try reader.advance() {
        reader.withRecord { record in if !record.isEmpty { heading = Set(record.texts.map(\.withoutOuterBlanks)) } }
      }
    } catch {
      throw .unreadable(FileError(.read, source.name, errno: 0))
    }
    return heading
  }

  private static func noText(_ name: String, _ kind: String) -> RunError {
    .table(
      TableError(
        file: name, line: 1, found: kind,
        problem: Bilingual(
          vi: "tệp không phải văn bản; mở bằng chương trình tương ứng và lưu dạng CSV UTF-8",
          en: "the file is no text; open it with its program and save it as CSV UTF-8")))
  }

  private static func uncertain(_ name: String, _ encoding: String) -> RunError {
    .table(
      TableError(
        file: name, line: 1, found: encoding,
        problem: Bilingual(
          vi: "không rõ bảng mã của tệp; lưu lại dạng CSV UTF-8", en: "its encoding is not certain; save it as CSV UTF-8")))
  }
}

extension String {
  /// The text without blanks around it, no-break spaces and marks of byte order among them.
  var withoutOuterBlanks: String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      // (Most are plain letters, and are not looked up.)
      if 0x21...0x7E ~= scalar.value { return false }
      return scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, isBlank(first) || isBlank(last) else { return self }
    var rest = unicodeScalars[...]
    while let scalar = rest.first, isBlank(scalar) { rest.removeFirst() }
    while let scalar = rest.last, isBlank(scalar) { rest.removeLast() }
    return String(rest)
  }
}
