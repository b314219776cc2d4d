import Enforcement

extension RejectedFile {
  /// What of a file goes back, by a name to be given; nil where nothing does.
  init?(of reading: FileReading, _ report: FileReport, _ rereading: Rereading) {
    let rows = reading.rows.filter(\.isRejected)
    guard reading.isRejectedWhole || !rows.isEmpty else { return nil }
    let registry = rereading.request.registry
    self.init(
      file: reading.file, name: "", isWhole: reading.isRejectedWhole,
      isSupplement: reading.table?.vocabulary.layout.isSupplement ?? false,
      office: reading.isRejectedWhole ? RejectedFile.wholeOffice(reading, registry) : nil, format: reading.format,
      choice: RejectedFile.spans(of: rows, in: reading, report),
      records: rows.map { row in
        RejectedRecord(
          line: row.line, range: row.range, count: row.records, office: row.office.map { registry.offices[$0].id },
          rule: row.breaches.first)
      }, rereading: rereading)
  }

  /// The bytes of the rejected rows below their heading, with the titles above them and what sums them up. Rows that were put together are looked up in the file again; where all rows of a
  /// case list are rejected, and some of them for others, it goes back as it came.
  private static func spans(of rows: [StatementRow], in reading: FileReading, _ report: FileReport) -> Choice {
    if reading.isRejectedWhole { return .spans([0..<(reading.isUnreadable ? 0 : reading.size)].filter { !$0.isEmpty }) }
    let offices = Set(rows.filter { !$0.isFaulty || $0.stated == nil }.compactMap(\.office))
    if reading.tally != nil, !offices.isEmpty, rows.count == reading.rows.count { return .spans([0..<reading.size]) }
    var spans: [Range<Int>] = [0..<reading.tableStart].filter { !$0.isEmpty }
    if reading.tally == nil, let faulty = reading.faultSpans ?? (rows.contains { $0.stated != nil } ? nil : []) {
      let others = rows.filter { $0.stated == nil }
      let titles = Set(others.compactMap(\.title)).filter { title in !faulty.contains { $0.contains(title.lowerBound) } }
      let ranges = faulty + titles + others.map(\.range) + reading.sums(of: Set(rows.compactMap(\.office)))
      for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) { spans.join(range) }
      return .spans(spans)
    }
    return .rows(
      Selection(
        size: reading.size, tableStart: reading.tableStart, conventions: reading.tally, offices: offices.sorted(),
        bytes: report.totals.account.rejected))
  }

  /// The office that a file rejected whole is known to come from.
  private static func wholeOffice(_ reading: FileReading, _ registry: OfficeRegistry) -> OfficeID? {
    reading.explains.count == 1 ? reading.explains.first.map { registry.offices[$0].id } : nil
  }
}
