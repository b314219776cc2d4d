import DelimitedText

/// What a worker keeps from case list to case list: the cells it has met, whose meaning depends on how a file is written alone, and room for columns.
/// A worker has its own.
final class CellMemory {
  private var known: [KnownCells] = []
  /// What cells mean that are none of the layout's categories.
  private var otherCategories: [CellCache<CategoryMeaning>] = []
  /// How the files were written that these are of.
  private var writings: [Writing] = []
  private var columns: (heading: ColumnMap, room: CaseColumns)?

  /// Of more ways to write a list nothing is remembered.
  private static let limit = 64

  /// A reader of the list of `setting` that knows what was met in others written as it is.
  func reader(of setting: CaseSetting) -> CaseReader {
    guard let place = writings.firstIndex(of: Writing(setting)) else {
      return CaseReader(setting, known: KnownCells(), otherCategories: CellCache())
    }
    return CaseReader(setting, known: known[place], otherCategories: otherCategories[place])
  }

  /// Keeps for other lists what the reader of one has met.
  func learn(from reader: borrowing CaseReader) {
    let writing = Writing(reader.setting)
    if let place = writings.firstIndex(of: writing) {
      // (Most files teach nothing new.)
      if reader.known.knowsMore(than: known[place]) { known[place] = reader.known.ofAllFiles }
      if reader.cells.otherCategories.count > otherCategories[place].count {
        otherCategories[place] = reader.cells.otherCategories
      }
    } else if writings.count < CellMemory.limit {
      writings.append(writing)
      known.append(reader.known.ofAllFiles)
      otherCategories.append(reader.cells.otherCategories)
    }
  }

  /// Passes room for what the columns of a file with `heading` say. What it holds is of files with the same columns, so those that a file does not have
  /// are as they were made.
  func withColumns<E: Error>(of heading: ColumnMap, _ body: (inout CaseColumns) throws(E) -> Void) throws(E) {
    var room = columns.flatMap { $0.heading === heading ? $0.room : nil } ?? CaseColumns()
    columns = nil
    defer { columns = (heading, room) }
    try body(&room)
  }

  /// What the meaning of bytes depends on.
  private struct Writing: Equatable {
    let layout: String
    let encoding: TextEncoding
    let dialect: Dialect
    /// The order of the fields that are looked up together.
    let order: [Int]

    init(_ setting: CaseSetting) {
      layout = setting.search.vocabulary.layout.id
      (encoding, dialect) = (setting.format.encoding, setting.format.dialect)
      order = setting.fields.kindOrder
    }
  }
}
