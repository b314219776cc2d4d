public import Enforcement

/// What became of one file.
public struct FileReport: Hashable, Sendable {
  /// What became of it, in a word.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// All its rows are used.
    case used
    /// Some of its rows are used, others rejected or replaced.
    case partlyUsed = "partly_used"
    /// None is used, and something was rejected.
    case rejected
    /// None is used, because other files replace them.
    case superseded
  }

  /// The file, relative to the exports folder.
  public let file: String
  /// Its size in bytes.
  public let size: Int
  /// What became of it.
  public let outcome: Outcome
  /// The id of its layout, nil where none fits.
  public let layout: String?
  /// The name of its encoding, empty where it is no text.
  public let encoding: String
  /// Its separator, empty where it is no text.
  public let delimiter: String
  /// The offices that it speaks of, in registry order.
  public let offices: [OfficeID]
  /// Its records and bytes.
  public let totals: ControlTotals
}

/// Where a figure comes from: the row of an office and category.
public struct FigureSource: Hashable, Sendable {
  /// The office.
  public let office: OfficeID
  /// The category, ``Enforcement/Category/total`` where the row is not split.
  public let category: Category
  /// The file, relative to the exports folder.
  public let file: String
  /// The physical line at which the row begins.
  public let line: Int
  /// The submission (lần nộp).
  public let submission: Int
}
