/// How a workbook is made, fixed when it is begun.
public struct WorkbookOptions: Hashable, Sendable {
  /// Where the text of string cells is kept.
  public enum StringStorage: Hashable, Sendable {
    /// Once for the whole workbook: smaller where texts repeat. Excel's way.
    case shared
    /// In each cell: no table in memory.
    case inline
  }

  /// Where rows wait, deflated, until the workbook is written.
  public enum RowStorage: Hashable, Sendable {
    /// In memory: fastest, and what is kept is the size of the file.
    case memory
    /// In a temporary file of this folder that has no name and goes with the workbook: memory stays the same however many the rows.
    case temporaryFile(folder: String)
  }

  /// Where rows wait until the workbook is written.
  public var rows: RowStorage
  /// Where the text of string cells is kept.
  public var strings: StringStorage
  /// How small the file is made: 1 to 4 by this library's own deflate, which is made for the text of sheets, 5 to 9 by zlib's.
  /// Level 2 is within a few hundredths of zlib's 6 at a fifth of its time; 4 is smaller than that on most sheets.
  public var compressionLevel: Int
  /// How many threads deflate, from 1. The bytes written are the same for any number.
  public var threads: Int
  /// The font of cells that name none; both name and size are used, "Times New Roman" 11 unless told.
  public var defaultFont: Font
  /// The theme's colours and fonts.
  public var theme: Theme

  /// The level that ``compressionLevel`` has unless told.
  public static let defaultCompressionLevel = 2

  /// Options; without arguments shared strings, the default level, one thread, Times New Roman 11, Office colours.
  public init(
    strings: StringStorage = .shared, rows: RowStorage = .memory, compressionLevel: Int = WorkbookOptions.defaultCompressionLevel,
    threads: Int = 1,
    defaultFont: Font = Font(name: "Times New Roman", size: 11), theme: Theme = Theme()
  ) {
    self.strings = strings
    self.rows = rows
    self.compressionLevel = compressionLevel
    self.threads = threads
    self.defaultFont = defaultFont
    self.theme = theme
  }

  /// Options for sheets of any length in constant memory: rows go through a temporary file, texts stand in their cells.
  public static func streaming(
    folder: String = "/tmp", compressionLevel: Int = WorkbookOptions.defaultCompressionLevel, threads: Int = 1
  ) -> WorkbookOptions {
    WorkbookOptions(
      strings: .inline, rows: .temporaryFile(folder: folder), compressionLevel: compressionLevel, threads: threads)
  }
}
