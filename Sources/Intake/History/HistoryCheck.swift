import Configuration
import DelimitedText
import Enforcement

/// Compares each office's submission with what was reported before: the rules whose ids begin with `history.`.
///
/// It looks at whole submissions, before it is decided which of them count: one that contradicts the past so much that it cannot be
/// what was meant is invalid, and an earlier one may count in its place.
struct HistoryCheck {
  private let request: IntakeRequest
  /// For the rows that are looked up again.
  private let memory = ReaderMemory()

  private init(_ request: IntakeRequest) { self.request = request }

  /// Adds findings to `readings`, and makes submissions invalid that break an error rule.
  ///
  /// - Complexity: O(rows), on `request.jobs` cores.
  static func judge(_ readings: inout FileReadings, for request: IntakeRequest) async {
    if request.history.isEmpty { return }
    await readings.change(jobs: request.jobs) {
      let check = HistoryCheck(request)
      return { check.judge(&$0) }
    }
  }

  private func judge(_ reading: inout FileReading) {
    for index in reading.submissions.indices where reading.submissions[index].isValid { judge(index, &reading) }
  }

  private func judge(_ index: Int, _ reading: inout FileReading) {
    let submission = reading.submissions[index]
    guard !submission.isSupplement, let total = total(of: submission, reading), let first = submission.rows.first else { return }
    let comparison = HistoryComparison(
      now: total, office: request.registry.offices[submission.office], history: request.history, thresholds: request.thresholds)
    let breaches = comparison.breaches()
    for breach in breaches { add(breach, submission, first, &reading) }
    guard let error = breaches.first(where: { $0.rule.severity == .error }) else { return }
    // (A row that sums up cases is not at fault by itself.)
    if reading.tally == nil { reading.rows[first].breaches.append(error.rule) }
    reading.explains.insert(submission.office)
    reading.submissions[index] = Submission(
      office: submission.office, number: submission.number, rows: submission.rows, isValid: false, isSupplement: false)
  }

  /// The sum over a submission's rows; nil where a row is unreadable or the sum leaves 64 bits.
  private func total(of submission: Submission, _ reading: FileReading) -> Figures? {
    var total = Figures()
    for row in submission.rows where !reading.rows[row].isControl {
      guard let values = reading.rows[row].values else { return nil }
      do throws(FiguresError) { try total.add(values.figures) } catch { return nil }
    }
    return total
  }

  /// Adds a finding at the column of its figure in the submission's first row.
  private func add(_ breach: HistoryComparison.Breach, _ submission: Submission, _ row: Int, _ reading: inout FileReading) {
    let table = reading.table
    let unit = table?.columns.figures.first { $0.id == breach.figure }?.unit ?? 1
    let shown = { (value: Int64) in StatementReader.shown(value, unit: unit) }
    var facts = FindingList.Facts(office: submission.office)
    if let figure = breach.figure {
      facts.field = figure.description
      facts.fieldName = table?.vocabulary.heading(of: figure) ?? ""
      facts.found = shown(breach.now)
      let before = breach.before.map(shown) ?? "–"
      facts.expected = breach.isSentence ? "\(breach.past.period): \(before)" : "\(before) (\(breach.past.period))"
    } else {
      facts.expected = "\(breach.past.period)"
    }
    let place = reading.rows[row]
    guard let table, let format = reading.format, let source = try? ByteSource(path: request.path(of: reading.file)),
      source.size == reading.size
    else {
      return reading.findings.add(breach.rule, line: place.line, facts)
    }
    var reader = RecordReader(source, format: format, range: place.range, firstLine: place.line, memory: memory)
    guard (try? reader.advance()) == true else { return reading.findings.add(breach.rule, line: place.line, facts) }
    let field = breach.figure.flatMap(table.columns.field)
    reader.withRecord { reading.findings.add(breach.rule, $0, field: field, facts) }
  }
}
