/// What is known of a file before it is looked at.
public struct DetectionHints: Hashable, Sendable {
  /// The encoding, where someone said it; it is then not guessed.
  public var encoding: TextEncoding?
  /// The dialect, where someone said it.
  public var dialect: Dialect?
  /// Headings of files of this kind. Their words weigh in the choice of the encoding.
  public let knownHeadings: [String]
  /// Those words, taken apart once for all files.
  let knownWords: Set<[UInt32]>

  /// Hints, none by default; to be made once for files of one kind.
  ///
  /// - Complexity: O(n) in the characters of the headings.
  public init(encoding: TextEncoding? = nil, dialect: Dialect? = nil, knownHeadings: [String] = []) {
    self.encoding = encoding
    self.dialect = dialect
    self.knownHeadings = knownHeadings
    knownWords = EncodingDetection.words(of: knownHeadings)
  }
}

/// How a file is written, as far as its beginning tells, with what each choice rests on.
///
///     let source = try ByteSource(path: path)
///     let detection = try FormatDetection(source)
///     guard detection.content == .text else { … }
///     var reader = RecordReader(source, format: detection.format)
public struct FormatDetection: Sendable {
  /// What kind of file it is. Anything but `.text` has no records worth reading; the rest of the detection is then of no use.
  public let content: ContentKind
  /// The span of the byte-order mark, empty where there is none.
  public let mark: Range<Int>
  /// The span of a first line such as `sep=;`, its line end included.
  public let separatorLine: Range<Int>?
  /// What that line names where it parts no table, and something else does: it was left by another program. The line is passed over all the same.
  public let mistakenSeparator: String?
  /// How letters are written.
  public let encoding: EncodingDetection
  /// How fields are separated and quoted.
  public let dialect: DialectDetection
  /// All of it in the form that readers take.
  public let format: DelimitedFormat

  /// The bytes at the start of a file that are looked at.
  public static let sampleSize = 32 << 10

  /// Looks at the beginning of `source`, and further for letters where the beginning is all ASCII.
  ///
  /// - Complexity: O(1) for a file with letters at its beginning, otherwise O(n) up to 8 MiB.
  public init(_ source: ByteSource, hints: DetectionHints = DetectionHints()) throws(SourceError) {
    try self.init(source, memory: DetectionMemory(hints))
  }

  /// Looks at `source` as one of many files: `memory` holds what is known of all of them, and remembers words.
  ///
  /// - Complexity: as above.
  public init(_ source: ByteSource, memory: DetectionMemory) throws(SourceError) {
    let head = try source.bytes(in: 0..<FormatDetection.sampleSize)
    content = ContentKind(head.prefix(8 << 10))
    var sample = EncodingSample(head: head, isWhole: source.size <= head.count)
    try sample.lookFurther(in: source)
    encoding = EncodingDetection(sample, memory: memory)
    mark = 0..<encoding.markLength

    // From here on the sample is ASCII-compatible.
    let text = sample.text(in: encoding.encoding, from: encoding.markLength)
    let separator = SeparatorLine(text)
    let body = text.dropFirst(separator?.length ?? 0)
    let isWhole = source.size <= head.count
    let named = DialectDetection(body, isWhole: isWhole, separatorLine: separator?.delimiter, memory: memory)
    var measured: DialectDetection?
    if separator != nil, memory.hints.dialect == nil, !named.fits {
      measured = DialectDetection(body, isWhole: isWhole, separatorLine: nil, memory: memory)
    }
    let isMistaken = measured.map { $0.fits && $0.confidence == .high && $0.dialect.sign != named.dialect.sign } ?? false
    dialect = isMistaken ? measured ?? named : named
    mistakenSeparator = isMistaken ? separator.map { String(decoding: $0.delimiter, as: UTF8.self) } : nil
    var start = mark.upperBound
    if let separator {
      let width = encoding.encoding.isUTF16 ? 2 : 1
      separatorLine = start..<start + separator.length * width
      start += separator.length * width
    } else {
      separatorLine = nil
    }
    format = DelimitedFormat(
      encoding: encoding.encoding, dialect: dialect.dialect, contentStart: start, contentLine: separator == nil ? 1 : 2,
      expectedFieldCount: dialect.fieldCount)
  }
}
