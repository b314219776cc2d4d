import DelimitedText

/// Cells known by their bytes, each with the place of its meaning plus 1. None of them holds quotes or backslashes, for columns are read as
/// they are written (``RecordBlock/readCodes(_:of:by:into:)``).
struct KnownCells: Sendable {
  /// Offices by their places in the tally, and by their positions in the registry.
  var offices = FieldTable(isPlain: true)
  var positions = FieldTable(isPlain: true)
  /// Offices whose rows do not belong into the file, by their positions.
  var elsewhere = FieldTable(isPlain: true)
  /// Offices of damaged rows by their positions.
  var damaged = FieldTable(isPlain: true)
  /// Offices of rows that do not fit the heading, by their positions.
  var misfits = FieldTable(isPlain: true)
  var names = FieldTable(isPlain: true)
  var periods = FieldTable(isPlain: true)
  var years = FieldTable(isPlain: true)
  var categories = FieldTable(isPlain: true)
  /// Categories that are none of the layout's, by their places in the file's tally.
  var ownCategories = FieldTable(isPlain: true)
  var submissions = FieldTable(isPlain: true)
  var origins = FieldTable(isPlain: true)
  var statuses = FieldTable(isPlain: true)
  /// Category, origin and status where they stand side by side, by ``CaseTally/kind(category:origin:status:)``.
  var kinds = FieldRunTable()
  /// Origin and status where they do, by the kind of such a case without a category.
  var outcomes = FieldRunTable()
  /// Cells that are no origin, and cells that are no status.
  var noOrigins = FieldTable(isPlain: true)
  var noStatuses = FieldTable(isPlain: true)

  /// Makes a cell known that says the period that is read, or its year.
  mutating func insertPeriod(_ bytes: Span<UInt8>, isYear: Bool) {
    if isYear { years.insert(1, for: bytes) } else { periods.insert(1, for: bytes) }
  }

  /// How many cells are known.
  var count: Int {
    let ofOffices = offices.count + positions.count + elsewhere.count + names.count + submissions.count
    return ofOffices + periods.count + years.count + categories.count + origins.count + statuses.count
  }

  /// Whether it knows more of what holds for other files as well than `other`, from which it began.
  func knowsMore(than other: KnownCells) -> Bool {
    periods.count > other.periods.count || years.count > other.years.count || categories.count > other.categories.count
      || origins.count > other.origins.count || statuses.count > other.statuses.count || kinds.count > other.kinds.count
      || outcomes.count > other.outcomes.count
  }

  /// What holds for other files as well: not the offices and submissions of one.
  var ofAllFiles: KnownCells {
    var kept = KnownCells()
    (kept.periods, kept.years, kept.categories) = (periods, years, categories)
    (kept.origins, kept.statuses) = (origins, statuses)
    (kept.kinds, kept.outcomes) = (kinds, outcomes)
    return kept
  }
}
