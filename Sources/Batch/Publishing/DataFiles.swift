import Configuration
import Enforcement
import Intake

/// The machine-readable files of a result: UTF-8, commas, LF, a heading row, '.' as decimal sign, empty where undefined.
enum DataFiles {
  static let figures = "data/figures.csv"
  static let indicators = "data/indicators.csv"
  static let findings = "data/findings.csv"
  static let sources = "data/sources.csv"
  static let files = "data/files.csv"
  static let rejected = "data/rejected"

  static let indicatorColumns = [
    "period", "vintage", "level", "code", "name", "indicator", "numerator", "denominator", "value", "prior_value",
    "change_points",
    "target", "over_target", "met", "rank", "status",
  ]

  /// figures.csv: every figure of every unit and category; absent figures have no line.
  static func figures(_ figures: PeriodFigures) -> [UInt8] {
    var writer = PublishedTable()
    writer.append(record: FiguresFile.columns)
    let registry = figures.registry
    for (position, office) in registry.offices.enumerated() {
      for category in figures.categories(of: position) {
        guard let values = figures[position, category] else { continue }
        for id in values.ids {
          guard let value = values[id] else { continue }
          writer.append(figures.period.description)
          writer.append(registry.vintage.description)
          writer.append(office.level.rawValue)
          writer.append(office.id.code)
          writer.append(office.name)
          writer.append(category.name)
          writer.append(id.description)
          writer.append(value)
          writer.endRecord()
        }
      }
    }
    return writer.bytes
  }

  /// indicators.csv: one line for each unit and indicator.
  static func indicators(_ assessment: Assessment) -> [UInt8] {
    var writer = PublishedTable()
    writer.append(record: indicatorColumns)
    let registry = assessment.figures.registry
    for (position, office) in registry.offices.enumerated() {
      for outcome in assessment.outcomes(of: position) {
        writer.append(record: [
          assessment.figures.period.description, registry.vintage.description, office.level.rawValue, office.id.code, office.name,
          outcome.indicator.id, text(outcome.ratio?.numerator), text(outcome.ratio?.denominator), text(outcome.value),
          text(outcome.priorValue), text(outcome.change), text(outcome.target?.threshold), text(outcome.overTarget),
          outcome.isMet.map { $0 ? "true" : "false" } ?? "", text(outcome.rank.map(Int64.init)), outcome.status.rawValue,
        ])
      }
    }
    return writer.bytes
  }

  /// findings.csv: what was passed over in the workspace's own tables, then everything found in `readings`, the period's before the prior
  /// year's, given piece by piece.
  ///
  /// - Throws: ``RunError/changed(_:)`` where a file is not what it was when it was first read, and what `write` throws.
  static func findings(
    _ readings: [PeriodReading], _ warnings: [WorkspaceWarning], of period: Period, _ write: ([UInt8]) throws(RunError) -> Void
  ) throws(RunError) {
    var writer = PublishedTable()
    writer.append(record: [
      "rule", "severity", "file", "line", "column", "office", "period", "field", "found", "expected", "message",
      "message_en", "byte_offset",
    ])
    for warning in warnings { writer.append(record: record(of: warning, period)) }
    for reading in readings {
      try reading.forEachFinding { (finding) throws(RunError) in
        writer.append(record: [
          finding.ruleID, finding.severity.rawValue, reading.path(of: finding.file), text(finding.line), text(finding.column),
          finding.office?.code ?? "", finding.period.description, finding.field, finding.found, finding.expected,
          finding.message(in: .vietnamese), finding.message(in: .english), text(finding.byteOffset),
        ])
        if writer.bytes.count >= pieceSize { try write(writer.takeBytes()) }
      }
    }
    try write(writer.takeBytes())
  }

  private static func record(of warning: WorkspaceWarning, _ period: Period) -> [String] {
    [
      warning.kind.rawValue, Severity.warning.rawValue, warning.file, text(warning.line), "", "", period.description, "",
      warning.found, warning.expected, warning.message.vietnamese, warning.message.english, "",
    ]
  }

  /// About how many bytes of a long list are written at a time.
  static let pieceSize = 1 << 16

  /// sources.csv: the file and line that each office's figures were read from.
  static func sources(_ readings: [PeriodReading]) -> [UInt8] {
    var writer = PublishedTable()
    writer.append(record: ["period", "vintage", "code", "category", "file", "line", "submission"])
    for reading in readings {
      for source in reading.intake.sources {
        writer.append(reading.period.description)
        writer.append(source.office.vintage.year)
        writer.append(source.office.code)
        writer.append(source.category.name)
        writer.append(reading.path(of: source.file))
        writer.append(source.line)
        writer.append(source.submission)
        writer.endRecord()
      }
    }
    return writer.bytes
  }

  /// files.csv: what became of each file and of its records; read = used + rejected + recognised.
  static func files(_ readings: [PeriodReading]) -> [UInt8] {
    var writer = PublishedTable()
    writer.append(
      record: [
        "period", "file", "bytes", "outcome", "layout", "encoding", "delimiter", "offices", "read", "used", "rejected",
        "recognised",
      ] + ByteAccount().kinds.map { "bytes_\($0.name)" } + ["rejected_readable", "rejected_cases", "rejected_money"])
    for reading in readings {
      for file in reading.intake.files {
        let totals = file.totals
        writer.append(
          record: [
            reading.period.description, reading.path(of: file.file), "\(file.size)", file.outcome.rawValue, file.layout ?? "",
            file.encoding,
            file.delimiter, file.offices.map(\.code).joined(separator: " "), "\(totals.read)", "\(totals.used)",
            "\(totals.rejected)",
            "\(totals.recognised)",
          ] + totals.account.kinds.map { "\($0.bytes)" } + rejectedSums(totals))
      }
    }
    return writer.bytes
  }

  /// How many of the rejected records can be read, and the cases and money accepted that they state.
  private static func rejectedSums(_ totals: ControlTotals) -> [String] {
    let sum = totals.rejectedFigures
    return ["\(sum.readable)", text(sum.figures[.cases, .accepted]), text(sum.figures[.money, .accepted])]
  }

  private static func text(_ number: Int?) -> String { number.map(String.init) ?? "" }
  private static func text(_ number: Int64?) -> String { number.map(String.init) ?? "" }
  private static func text(_ points: Points?) -> String { points?.decimal ?? "" }
}
