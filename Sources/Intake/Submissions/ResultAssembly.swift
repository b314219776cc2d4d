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
  /// - Complexity: O(rows + offices), the rows on `request.jobs` cores.
  mutating func result() async -> IntakeResult {
    let rereading = Rereading(rules: rules, request: request)
    var outcomes = await choice.readings.map(jobs: request.jobs) {
      { (reading: inout FileReading) -> FileOutcome in
        // (What was found is passed on, and not kept twice.)
        defer { reading.findings.clear() }
        return FileOutcome(of: reading, rereading)
      }
    }
    let (figures, sources) = figures(of: outcomes)
    let missing = figures.missing
    let others =
      Leftovers(request: request, rules: rules).findings
      + Completeness(request: request, rules: rules).findings(missing, in: choice.readings)
      + ProvinceCheck.findings(of: figures, for: request) + FigureGaps(in: figures).gaps.flatMap { finding(of: $0) }
    var parts = Parts(outcomes, others: others.count)
    outcomes.reverse()
    while let outcome = outcomes.popLast() { parts.add(outcome) }
    parts.findings += others
    return IntakeResult(
      figures: figures, sources: sources, findings: parts.findings, files: parts.files, totals: parts.totals,
      missing: missing, rejected: parts.rejected, further: parts.further, rereading: rereading)
  }

  /// The figures of the submissions that count, and where each comes from.
  private func figures(of outcomes: [FileOutcome]) -> (PeriodFigures, [FigureSource]) {
    var figures = PeriodFigures(period: request.period, registry: request.registry)
    var sources: [FigureSource] = []
    for office in request.registry.positions(of: .office) {
      guard let place = choice.chosen[office] else { continue }
      for row in outcomes[place.file].used[place.submission] {
        figures[office, row.category] = row.figures
        sources.append(source(row, place, office))
      }
      for other in choice.supplements[office] ?? [] {
        for row in outcomes[other.file].used[other.submission] {
          if let added = row.figures { supplement(&figures, office, added) }
          sources.append(source(row, other, office))
        }
      }
    }
    return (figures, sources)
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
    init(_ outcomes: [FileOutcome], others: Int) {
      findings.reserveCapacity(outcomes.reduce(others) { $0 + $1.findings.count })
      files.reserveCapacity(outcomes.count)
      rejected.reserveCapacity(outcomes.count { $0.rejected != nil })
      further.reserveCapacity(outcomes.count { $0.further != nil })
    }

    /// Adds what one file amounts to.
    mutating func add(_ outcome: FileOutcome) {
      files.append(outcome.report)
      totals.add(outcome.report.totals)
      if var file = outcome.rejected {
        file.name = ResultAssembly.name(for: file.file, &names)
        rejected.append(file)
      }
      if let more = outcome.further { further.append(more) }
      findings += outcome.findings
    }
  }

  private func source(_ row: FileOutcome.UsedRow, _ place: SubmissionChoice.Place, _ office: Int) -> FigureSource {
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

  /// `<stem>.csv`, among `names`. No stem ends in `.errors`, which is how the list of what was found is told from the rows.
  static func name(for file: String, _ names: inout FileNames) -> String {
    let last = file.split(separator: "/").last ?? ""
    var stem = String(ExportListing.stem(of: last))
    if stem.lowercased().hasSuffix(".errors") { stem += "_" }
    return names.claim(stem, ".csv")
  }
}
