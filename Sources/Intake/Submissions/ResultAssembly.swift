import Enforcement

/// Puts the result together once it is decided which submissions count.
struct ResultAssembly: ~Copyable {
  let request: IntakeRequest
  private var choice: SubmissionChoice
  let rules: IntakeRules

  init(request: IntakeRequest, choice: consuming SubmissionChoice, rules: IntakeRules) {
    (self.request, self.rules) = (request, rules)
    self.choice = choice
  }

  /// The result.
  ///
  /// - Complexity: O(rows + offices).
  mutating func result() -> IntakeResult {
    var figures = PeriodFigures(period: request.period, registry: request.registry)
    var sources: [FigureSource] = []
    for office in request.registry.positions(of: .office) {
      guard let place = choice.chosen[office] else { continue }
      for row in usedRows(place) {
        figures[office, row.category] = row.values?.figures
        sources.append(source(row, place, office))
      }
      for other in choice.supplements[office] ?? [] {
        for row in usedRows(other) {
          if let values = row.values { supplement(&figures, office, values.figures) }
          sources.append(source(row, other, office))
        }
      }
    }
    let missing = figures.missing
    let others =
      Leftovers(request: request, rules: rules).findings
      + Completeness(request: request, rules: rules).findings(missing, in: choice.readings)
      + ProvinceCheck.findings(of: figures, for: request) + FigureGaps(in: figures).gaps.flatMap { finding(of: $0) }
    var parts = Parts(choice.readings, others: others.count)
    let rereading = Rereading(rules: rules, request: request)
    var rest = choice.readings.takeReversed()
    while let box = rest.popLast() { add(box.reading, to: &parts, rereading) }
    parts.findings += others
    return IntakeResult(
      figures: figures, sources: sources, findings: parts.findings, files: parts.files, totals: parts.totals,
      missing: missing, rejected: parts.rejected, further: parts.further, rereading: rereading)
  }

  private func finding(of gap: FigureGaps.Gap) -> [Finding] {
    guard let place = choice.chosen[gap.office] else { return [] }
    var list = FindingList(file: choice.readings[place.file].file, period: request.period, registry: request.registry)
    let headings = gap.figures.prefix(Self.mostFigures).map { request.layouts.heading(of: $0) }.joined(separator: "; ")
    let rest = gap.figures.count > Self.mostFigures ? "; … (\(gap.figures.count))" : ""
    let facts = FindingList.Facts(
      office: gap.office, field: gap.figures.map(\.description).joined(separator: ", "), found: headings + rest)
    list.add(.officeFiguresMissing, line: choice.firstLine(place), facts)
    return list.findings
  }

  private static var mostFigures: Int { 5 }

  /// What the files amount to, one after the other.
  private struct Parts {
    var findings: [Finding] = []
    var files: [FileReport] = []
    var totals = ControlTotals()
    var rejected: [RejectedFile] = []
    var further: [FurtherFindings] = []
    var names = FileNames()

    /// Nothing, with room for all: arrays of many files that grew would need twice their memory for a while.
    init(_ readings: borrowing FileReadings, others: Int) {
      var (found, faulty, shortened) = (others, 0, 0)
      for file in readings.indices {
        found += readings[file].findings.entries.count
        if readings[file].isRejectedWhole || readings[file].rows.contains(where: \.isRejected) { faulty += 1 }
        if readings[file].findings.isShortened { shortened += 1 }
      }
      findings.reserveCapacity(found)
      files.reserveCapacity(readings.indices.count)
      rejected.reserveCapacity(faulty)
      further.reserveCapacity(shortened)
    }
  }

  /// Adds what one file amounts to; then nothing else of it is kept.
  private func add(_ reading: FileReading, to parts: inout Parts, _ rereading: Rereading) {
    let report = report(reading)
    parts.files.append(report)
    parts.totals.add(report.totals)
    if let file = rejectedFile(reading, report, &parts.names, rereading) { parts.rejected.append(file) }
    if reading.findings.isShortened { parts.further.append(FurtherFindings(reading)) }
    parts.findings += reading.findings.sorted
  }

  /// The rows of a submission that became figures, by category.
  private func usedRows(_ place: SubmissionChoice.Place) -> [StatementRow] {
    let rows = choice.readings[place.file].rows
    let used = choice.readings[place.file].submissions[place.submission].rows.filter { rows[$0].fate == .used }
    return used.sorted { rows[$0].category < rows[$1].category }.map { rows[$0] }
  }

  private func source(_ row: StatementRow, _ place: SubmissionChoice.Place, _ office: Int) -> FigureSource {
    FigureSource(
      office: request.registry.offices[office].id, category: row.category, file: choice.readings[place.file].file, line: row.line,
      submission: choice.readings[place.file].submissions[place.submission].number)
  }

  /// Adds figures that are not split by category to an office's total, which is taken over its categories first.
  private func supplement(_ figures: inout PeriodFigures, _ office: Int, _ added: Figures) {
    var total = figures[office] ?? Figures()
    do throws(FiguresError) {
      if figures[office] == nil {
        for category in figures.categories(of: office) { try total.add(figures[office, category] ?? Figures()) }
      }
      try total.add(added)
      figures[office] = total
    } catch {
      // Beyond 64 bits no total can be stated; the sum over the offices meets the same limit and says so.
      return
    }
  }

  private func report(_ reading: FileReading) -> FileReport {
    var totals = reading.totals
    for row in reading.rows {
      switch row.fate {
      case .used:
        totals.used += row.records
        totals.account.used += row.bytes
        totals.usedFigures.add(row.values?.figures, records: row.records)
      case .rejected, .pending: totals.reject(row)
      case .superseded:
        totals.superseded += row.records
        totals.account.recognised += row.bytes
      case .control:
        totals.totalRows += row.records
        totals.account.recognised += row.bytes
      }
    }
    // (Of a file without a table no span was taken.)
    if !reading.isRejectedWhole || reading.coverage.end > 0 {
      totals.account.breaks += reading.coverage.breaks + (reading.coverage.end == reading.size ? 0 : 1)
    }
    let isClean = !reading.isCopy && totals.rejected == 0 && totals.superseded == 0 && !reading.isRejectedWhole
    let outcome: FileReport.Outcome =
      isClean ? .used : totals.used > 0 ? .partlyUsed : totals.rejected > 0 || reading.isRejectedWhole ? .rejected : .superseded
    let offices = reading.submissions.map(\.office).sorted().map { request.registry.offices[$0].id }
    return FileReport(
      file: reading.file, size: reading.size, outcome: outcome, layout: reading.layout, encoding: reading.encoding,
      delimiter: reading.delimiter, offices: offices, totals: totals)
  }

  private func rejectedFile(
    _ reading: FileReading, _ report: FileReport, _ names: inout FileNames, _ rereading: Rereading
  ) -> RejectedFile? {
    let rows = reading.rows.filter(\.isRejected)
    guard reading.isRejectedWhole || !rows.isEmpty else { return nil }
    return RejectedFile(
      file: reading.file, name: ResultAssembly.name(for: reading.file, &names), isWhole: reading.isRejectedWhole,
      isSupplement: reading.table?.vocabulary.layout.isSupplement ?? false,
      office: reading.isRejectedWhole ? wholeOffice(reading) : nil, format: reading.format,
      choice: spans(of: rows, in: reading, report),
      records: rows.map { row in
        RejectedRecord(
          line: row.line, range: row.range, count: row.records, office: row.office.map { request.registry.offices[$0].id },
          rule: row.breaches.first)
      }, rereading: rereading)
  }

  /// The bytes of the rejected rows below their heading, with the titles above them and what sums them up. Rows that were put together are looked up in the file again; where all rows of a
  /// case list are rejected, and some of them for others, it goes back as it came.
  private func spans(of rows: [StatementRow], in reading: FileReading, _ report: FileReport) -> RejectedFile.Choice {
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
      RejectedFile.Selection(
        size: reading.size, tableStart: reading.tableStart, conventions: reading.tally, offices: offices.sorted(),
        bytes: report.totals.account.rejected))
  }

  /// The office that a file rejected whole is known to come from.
  private func wholeOffice(_ reading: FileReading) -> OfficeID? {
    reading.explains.count == 1 ? reading.explains.first.map { request.registry.offices[$0].id } : nil
  }

  /// `<stem>.csv`, among `names`. No stem ends in `.errors`, which is how the list of what was found is told from the rows.
  static func name(for file: String, _ names: inout FileNames) -> String {
    let last = file.split(separator: "/").last ?? ""
    var stem = String(ExportListing.stem(of: last))
    if stem.lowercased().hasSuffix(".errors") { stem += "_" }
    return names.claim(stem, ".csv")
  }
}
