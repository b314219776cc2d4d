import DelimitedText

/// Cells known by their bytes, each with the place of its meaning plus 1.
struct KnownCells: Sendable {
  /// Offices by their places in the tally, and by their positions in the registry.
  var offices = FieldTable()
  var positions = FieldTable()
  var names = FieldTable()
  var periods = FieldTable()
  var categories = FieldTable()
  /// Categories that are none of the layout's, by their places in the file's tally.
  var ownCategories = FieldTable()
  var submissions = FieldTable()
  var origins = FieldTable()
  var statuses = FieldTable()
  /// Cells that are neither an origin nor a status.
  var noWords = FieldTable()

  /// What holds for other files as well: not the offices and submissions of one.
  var ofAllFiles: KnownCells {
    var kept = self
    (kept.offices, kept.positions, kept.names) = (FieldTable(), FieldTable(), FieldTable())
    (kept.submissions, kept.noWords, kept.ownCategories) = (FieldTable(), FieldTable(), FieldTable())
    return kept
  }
}

/// The cells that a worker has met in the files it read: what they mean depends on layout and encoding alone. A worker has its own.
final class CellMemory {
  private var known: [String: KnownCells] = [:]

  subscript(layout: Layout, encoding: TextEncoding) -> KnownCells {
    get { known["\(layout.id) \(encoding.rawValue)"] ?? KnownCells() }
    set { known["\(layout.id) \(encoding.rawValue)"] = newValue.ofAllFiles }
  }
}
