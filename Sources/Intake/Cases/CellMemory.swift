import DelimitedText

/// What a worker keeps from case list to case list: the cells it has met, whose meaning depends on how a file is written alone, and room for columns.
/// A worker has its own.
final class CellMemory {
  private var known: [KnownCells] = []
  /// How the files were written that these are of.
  private var writings: [Writing] = []
  private var columns: (heading: ColumnMap, room: CaseColumns)?

  /// Of more ways to write a list nothing is remembered.
  private static let limit = 64

  /// The cells of files that are written as the one of `setting`.
  subscript(setting: CaseSetting) -> KnownCells {
    get { writings.firstIndex(of: Writing(setting)).map { known[$0] } ?? KnownCells() }
    set {
      let writing = Writing(setting)
      if let place = writings.firstIndex(of: writing) {
        // (Most files teach nothing new.)
        if newValue.knowsMore(than: known[place]) { known[place] = newValue.ofAllFiles }
      } else if writings.count < CellMemory.limit {
        writings.append(writing)
        known.append(newValue.ofAllFiles)
      }
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
