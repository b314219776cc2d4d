public import Configuration
public import DelimitedText
import Enforcement

/// How one file is read, for a person to look at: format, heading, columns, counts, samples. Figures are not checked.
public struct FileInspection: Hashable, Sendable {
  /// A column of the heading.
  public struct Column: Hashable, Sendable {
    /// Its number, from 1.
    public let position: Int
    /// Its heading as written, rows above one another joined by " / ".
    public let heading: String
    /// What it holds: a figure's id, a role such as `office`; nil where not understood.
    public let meaning: String?
    /// Đồng a unit, for money.
    public let unit: Int64?
    /// The nearest known heading, for one that is not understood.
    public let suggestion: String?
  }

  /// Something wrong in the writing of a record.
  public struct Fault: Hashable, Sendable {
    /// What is wrong.
    public let kind: RecordIssue.Kind
    /// Where it begins.
    public let location: SourceLocation
  }

  /// Records of which something is to be told.
  public struct Told<Item: Hashable & Sendable>: Hashable, Sendable {
    /// How many they are.
    public private(set) var count = 0
    /// The first of what is to be told, twenty at most.
    public private(set) var first: [Item] = []

    fileprivate mutating func add(_ items: @autoclosure () -> [Item]) {
      count += 1
      if first.count < 20 { first += items().prefix(20 - first.count) }
    }
  }

  /// The file as given.
  public let path: String
  /// Its size in bytes.
  public let size: Int
  /// What it is by its first bytes: `text`, or what else.
  public let content: String
  /// Why it cannot be read as records; nil where it can.
  public let failure: Bilingual?
  /// How it is written; nil where it is no text.
  public let detection: FormatDetection.Summary?
  /// What its letters say against it; nil where they can be read.
  public let letters: LetterFault?
  /// The id of the layout; nil where no heading was found.
  public let layout: String?
  /// The filled lines above the heading, cells joined by blanks.
  public let preamble: [String]
  /// The physical lines of the heading.
  public let headingLines: ClosedRange<Int>?
  /// Its columns.
  public let columns: [Column]
  /// Records in the whole file, blank ones included.
  public let records: Int
  /// Blank records.
  public let blank: Int
  /// The first filled records below the heading (or of the file, where there is none), five at most.
  public let samples: [[String]]
  /// Records at fault, and where.
  public let faults: Told<Fault>
  /// Filled records below the heading that have more or fewer fields than it: their lines.
  public let misfits: Told<Int>

  /// Looks at the file at `path`.
  ///
  /// - Parameter encoding: the encoding, where someone knows better than the detection.
  /// - Complexity: O(n) in the file's bytes.
  public static func inspect(path: String, layouts: LayoutCatalogue, encoding: TextEncoding? = nil) -> FileInspection {
    do throws(SourceError) {
      let source = try ByteSource(path: path)
      let detection = try FormatDetection(
        source, hints: DetectionHints(encoding: encoding, knownHeadings: layouts.knownHeadings))
      if detection.content == .text {
        return try FileInspection(try OtherSettings.undone(source, detection) ?? source, detection, layouts: layouts)
      }
      let kind = detection.content.summary
      return FileInspection(
        path: path, size: source.size, content: detection.content.rawValue,
        failure: Bilingual(vi: "tệp không phải CSV mà là \(kind)", en: "the file is no CSV but \(kind)"))
    } catch {
      let found = Bilingual(vi: "không đọc được tệp (\(error.summary))", en: "the file cannot be read (\(error.summary))")
      return FileInspection(path: path, size: 0, content: "", failure: found)
    }
  }

  private init(path: String, size: Int, content: String, failure: Bilingual) {
    (self.path, self.size, self.content, self.failure) = (path, size, content, failure)
    (detection, letters, layout, headingLines) = (nil, nil, nil, nil)
    (preamble, columns, samples) = ([], [], [])
    (records, blank) = (0, 0)
    (faults, misfits) = (Told(), Told())
  }

  private init(_ source: ByteSource, _ detection: FormatDetection, layouts: LayoutCatalogue) throws(SourceError) {
    path = source.name
    size = source.size
    content = detection.content.rawValue
    failure = nil
    self.detection = detection.summary
    letters = try LetterFault(source, detection.encoding)
    let readers = layouts.vocabularies.map { HeadingReader($0, period: nil) }
    let memory = ReaderMemory()
    let head = try HeadReading(source, format: detection.format, readers: readers, memory: memory)
    let search = HeadingSearch(head.records, readers: readers)
    layout = search?.vocabulary.layout.id
    preamble = search.map { FileInspection.lines(head.records[..<$0.rows.lowerBound]) } ?? []
    headingLines = search.map { head.records[$0.rows.lowerBound].line...head.records[$0.rows.upperBound - 1].line }
    columns = search.map(FileInspection.columns) ?? []
    var format = detection.format
    if let search { format.expectedFieldCount = search.columns.width }
    let start = search.map { $0.tableStart < head.records.count ? head.records[$0.tableStart].line : .max } ?? 0
    var counts = (records: 0, blank: 0)
    var samples: [[String]] = []
    var (faults, misfits) = (Told<Fault>(), Told<Int>())
    var reader = RecordReader(source, format: format, memory: memory)
    while try reader.advance() {
      reader.withRecord { record in
        counts.records += 1
        if record.hasIssues { faults.add(record.issues.map { Fault(kind: $0.kind, location: $0.location) }) }
        if record.isFragment { return }
        if record.isEmpty {
          counts.blank += 1
          return
        }
        guard record.line >= start else { return }
        if let search, record.fieldCount != search.columns.width { misfits.add([record.line]) }
        if samples.count < 5, record.byteRange.count <= HeadReading.recordLimit { samples.append(record.texts) }
      }
    }
    (records, blank) = counts
    (self.samples, self.faults, self.misfits) = (samples, faults, misfits)
  }

  private static func lines(_ records: ArraySlice<HeadRecord>) -> [String] {
    records.map { $0.cells.map { Preamble.trimmed($0[...]) }.filter { !$0.isEmpty }.joined(separator: " ") }.filter {
      !$0.isEmpty
    }
  }

  private static func columns(_ search: HeadingSearch) -> [Column] {
    search.columns.columns.enumerated().map { index, column in
      var meaning: String?
      var unit: Int64?
      switch column.meaning {
      case .role(let role):
        meaning = role.rawValue
        unit = role.isAmount ? column.unit : nil
      case .figure(let id, let factor):
        meaning = id.description
        unit = id.aspect == .money ? factor : nil
      case .group, nil: break
      }
      let isUnknown = column.meaning == nil && !column.heading.isEmpty
      return Column(
        position: index + 1, heading: column.heading, meaning: meaning, unit: unit,
        suggestion: isUnknown ? HeadingSuggestion(for: column.cells, search.vocabulary)?.text : nil)
    }
  }
}

extension FormatDetection {
  /// The choices of a detection in words and numbers.
  public struct Summary: Hashable, Sendable {
    /// The encoding's name.
    public let encoding: String
    /// How far it is ahead of the next, from 0 to 1.
    public let encodingMargin: Double
    /// Whether it can be relied on.
    public let isEncodingSure: Bool
    /// What decided it: `mark`, `validity`, `words` …
    public let encodingBasis: String
    /// The separator.
    public let delimiter: String
    /// The quote, nil where nothing is quoted.
    public let quote: String?
    /// Whether it can be relied on.
    public let isDelimiterSure: Bool
    /// The usual line end: `CRLF`, `LF` or `CR`.
    public let lineEnd: String
    /// Whether lines end in several ways.
    public let hasMixedLineEnds: Bool
  }

  /// The choices in words and numbers.
  public var summary: Summary {
    let quote = dialect.dialect.quote.map { String(decoding: [$0], as: UTF8.self) }
    let lineEnd = dialect.lineEnds.usual == [0x0D, 0x0A] ? "CRLF" : dialect.lineEnds.usual == [0x0D] ? "CR" : "LF"
    return Summary(
      encoding: encoding.encoding.rawValue, encodingMargin: encoding.margin, isEncodingSure: encoding.confidence == .high,
      encodingBasis: encoding.basis.rawValue, delimiter: dialect.dialect.delimiterText, quote: quote,
      isDelimiterSure: dialect.confidence == .high, lineEnd: lineEnd, hasMixedLineEnds: dialect.lineEnds.isMixed)
  }
}
