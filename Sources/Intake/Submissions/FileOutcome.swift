import Enforcement

/// What one file amounts to once it is decided which submissions count. It rests on that file alone, so several files are put together at a time.
struct FileOutcome: Sendable {
  let report: FileReport
  /// What goes back, nil where nothing does; it is named among those of all files.
  let rejected: RejectedFile?
  /// What more was found than is kept, nil where all is.
  let further: FurtherFindings?
  /// What was found, in its order.
  let findings: [Finding]
  /// The rows of each submission that became figures, by category.
  let used: [[UsedRow]]

  /// A row that became figures.
  struct UsedRow: Sendable {
    let category: Category
    let figures: Figures?
    let line: Int
  }

  /// What `reading` amounts to.
  init(of reading: FileReading, _ rereading: Rereading) {
    report = FileReport(of: reading, rereading.request.registry)
    rejected = RejectedFile(of: reading, report, rereading)
    further = reading.findings.isShortened ? FurtherFindings(reading) : nil
    used = reading.submissions.map { FileOutcome.usedRows($0.rows, of: reading) }
    findings = reading.findings.sorted
  }

  private static func usedRows(_ rows: [Int], of reading: FileReading) -> [UsedRow] {
    // (A row is looked at where it stands: a copy of it is counted.)
    var used: [UsedRow] = []
    used.reserveCapacity(rows.count)
    for index in rows where reading.rows[index].fate == .used {
      used.append(
        UsedRow(
          category: reading.rows[index].category, figures: reading.rows[index].values?.figures, line: reading.rows[index].line))
    }
    used.sort { $0.category < $1.category }
    return used
  }
}

extension FileReport {
  /// The report of a file whose rows have their fate.
  fileprivate init(of reading: FileReading, _ registry: OfficeRegistry) {
    var totals = reading.totals
    let rows = reading.rows.span
    for index in rows.indices { totals.add(rows[index]) }
    // (Of a file without a table no span was taken.)
    if !reading.isRejectedWhole || reading.coverage.end > 0 {
      totals.account.breaks += reading.coverage.breaks + (reading.coverage.end == reading.size ? 0 : 1)
    }
    let isClean = !reading.isCopy && totals.rejected == 0 && totals.superseded == 0 && !reading.isRejectedWhole
    let outcome: FileReport.Outcome =
      isClean ? .used : totals.used > 0 ? .partlyUsed : totals.rejected > 0 || reading.isRejectedWhole ? .rejected : .superseded
    let offices = reading.submissions.map(\.office).sorted().map { registry.offices[$0].id }
    self.init(
      file: reading.file, size: reading.size, outcome: outcome, layout: reading.layout, encoding: reading.encoding,
      delimiter: reading.delimiter, offices: offices, totals: totals)
  }
}

extension ControlTotals {
  /// Adds a row by its fate.
  fileprivate mutating func add(_ row: StatementRow) {
    switch row.fate {
    case .used:
      used += row.records
      account.used += row.bytes
      usedFigures.add(row.values?.figures, records: row.records)
    case .rejected, .pending: reject(row)
    case .superseded:
      superseded += row.records
      account.recognised += row.bytes
    case .control:
      totalRows += row.records
      account.recognised += row.bytes
    }
  }
}
