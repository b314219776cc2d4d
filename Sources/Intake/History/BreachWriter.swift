import Configuration
import DelimitedText
import Enforcement

/// Makes findings of what contradicts the past, at the cells that show it.
struct BreachWriter {
  private let request: IntakeRequest
  /// For the rows that are looked up again.
  private let memory = ReaderMemory()

  init(_ request: IntakeRequest) { self.request = request }

  /// The breaches by a submission of a file, the one at this index, which states `now`.
  struct Contradiction {
    let submission: Int
    let now: SubmissionFigures
    let breaches: [HistoryComparison.Breach]
  }

  /// Adds a finding of each breach by submissions of `reading` at the column of its figure. (The file is opened once for all of them.)
  func add(_ contradictions: [Contradiction], to reading: inout FileReading) {
    if contradictions.isEmpty { return }
    // (No row of a list is at fault by itself, so none is looked up.)
    let source = reading.tally == nil ? try? ByteSource(path: request.path(of: reading.file)) : nil
    for contradiction in contradictions {
      let office = reading.submissions[contradiction.submission].office
      for breach in contradiction.breaches {
        add(breach, of: office, row: contradiction.now.row(of: breach.category), source, to: &reading)
      }
    }
  }

  private func add(
    _ breach: HistoryComparison.Breach, of office: Int, row: Int, _ source: ByteSource?, to reading: inout FileReading
  ) {
    let facts = facts(of: breach, office, reading.table)
    if reading.tally != nil { return reading.findings.add(breach.rule, facts) }
    let place = reading.rows[row]
    guard let table = reading.table, let format = reading.format, let source, source.size == reading.size else {
      return reading.findings.add(breach.rule, line: place.line, facts)
    }
    var reader = RecordReader(source, format: format, range: place.range, firstLine: place.line, memory: memory)
    guard (try? reader.advance()) == true else { return reading.findings.add(breach.rule, line: place.line, facts) }
    let field = breach.figure.flatMap(table.columns.field)
    reader.withRecord { reading.findings.add(breach.rule, $0, field: field, facts) }
  }

  /// What a figure is called in the form; a case list, which has no column of it, is told what a statement calls it.
  private func heading(of figure: FigureID, _ table: FileReading.Table?) -> String {
    guard let vocabulary = table?.vocabulary, vocabulary.layout.takes(figure) else { return request.layouts.heading(of: figure) }
    return vocabulary.heading(of: figure)
  }

  private func facts(of breach: HistoryComparison.Breach, _ office: Int, _ table: FileReading.Table?) -> FindingList.Facts {
    var facts = FindingList.Facts(office: office)
    guard let figure = breach.figure else {
      facts.expected = "\(breach.past.period)"
      return facts
    }
    let unit = table?.columns.figures.first { $0.id == figure }?.unit ?? 1
    let shown = { (value: Int64?) in value.map { StatementReader.shown($0, unit: unit) } ?? "–" }
    facts.field = figure.description
    facts.fieldName = heading(of: figure, table)
    facts.found = shown(breach.now)
    let before = shown(breach.before)
    facts.expected = breach.isSentence ? "\(breach.past.period): \(before)" : "\(before) (\(breach.past.period))"
    if breach.category != .total {
      facts.detail = Bilingual(vi: " (loại việc \(breach.category.name))", en: " (\(breach.category.name))")
    }
    return facts
  }
}
