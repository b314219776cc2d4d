import DelimitedText

/// Cells known by their bytes, each with the place of its meaning plus 1.
struct KnownCells: Sendable {
  var offices = FieldTable()
  var names = FieldTable()
  var periods = FieldTable()
  var categories = FieldTable()
  var submissions = FieldTable()
  var origins = FieldTable()
  var statuses = FieldTable()

  /// How many cells are known.
  var count: Int {
    offices.count + names.count + periods.count + categories.count + submissions.count + origins.count + statuses.count
  }

  /// What holds for other files as well: not the offices and submissions of one.
  var ofAllFiles: KnownCells {
    var kept = self
    (kept.offices, kept.names, kept.submissions) = (FieldTable(), FieldTable(), FieldTable())
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
