public import Enforcement

/// All that a report is made of; values only, computed by the stages before.
public struct ReportInput: Sendable {
  /// The period's indicators and figures.
  public let assessment: Assessment
  /// The months of this and the prior statistical year that are known, for the trend, each rolled up at least for nation and provinces.
  public let months: [PeriodFigures]
  /// What was read, rejected and found.
  public let quality: QualitySummary
  /// Names and places of the ministry unit.
  public let issuer: Issuer
  /// The prior-year figures' origin in words, such as "tệp xuất của kỳ 2021-09" or "bản niêm phong 2021-09 v1"; nil without baseline.
  public let baselineName: String?
  /// Whether there are figures of the prior year by the units of another structure, and nothing that leads from them to the period's.
  public let isPriorUnjoined: Bool
  /// What those figures lack.
  public let priorQuality: PriorQuality
  /// The circular in force, in words.
  public let regimeName: String
  /// Tiles by province code, as (row, column).
  public let tiles: [String: TilePosition]
  /// The date the report carries.
  public let date: CalendarDate
  /// The year's programme in the order of the register; empty where there is none.
  public let programme: [ProgrammeItem]
  /// Which offices do not state what others do, by period, of the periods in which there are any.
  let gaps: [Period: FigureGaps]

  /// The input of a report.
  public init(
    assessment: Assessment, months: [PeriodFigures], quality: QualitySummary, issuer: Issuer, baselineName: String?,
    regimeName: String, tiles: [String: TilePosition], date: CalendarDate, programme: [ProgrammeItem] = [],
    priorQuality: PriorQuality = PriorQuality(), isPriorUnjoined: Bool = false
  ) {
    self.assessment = assessment
    self.months = months
    self.quality = quality
    self.issuer = issuer
    self.baselineName = baselineName
    self.priorQuality = priorQuality
    self.isPriorUnjoined = isPriorUnjoined
    self.regimeName = regimeName
    self.tiles = tiles
    self.date = date
    self.programme = programme
    gaps = Self.gaps(assessment, months)
  }
}

extension ReportInput {
  /// The gaps in what cells show: the assessment's own figures and baseline, and the trend's of other months.
  private static func gaps(_ assessment: Assessment, _ months: [PeriodFigures]) -> [Period: FigureGaps] {
    var gaps: [Period: FigureGaps] = [:]
    for figures in [assessment.figures] + [assessment.baseline].compactMap({ $0 }) + months where gaps[figures.period] == nil {
      gaps[figures.period] = FigureGaps(in: figures)
    }
    return gaps.filter { !$0.value.gaps.isEmpty }
  }
}

/// Where a province stands on the tile grid.
public struct TilePosition: Hashable, Sendable {
  /// The row, 1 northernmost.
  public let row: Int
  /// The column, 1 westernmost.
  public let column: Int

  /// The tile at `row` and `column`.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// Who publishes.
public struct Issuer: Hashable, Sendable {
  /// The publishing unit, such as "Tổng cục Thi hành án dân sự".
  public let unit: String
  /// The unit it belongs to, such as "Bộ Tư pháp".
  public let superior: String
  /// The place in "Hà Nội, ngày …".
  public let place: String

  /// An issuer.
  public init(unit: String, superior: String, place: String) {
    self.unit = unit
    self.superior = superior
    self.place = place
  }
}

/// What the intake of the period amounted to.
public struct QualitySummary: Sendable {
  /// One finding, ready to be shown.
  public struct Finding: Hashable, Sendable {
    /// The rule's stable id.
    public let rule: String
    /// "error", "warning" or "note".
    public let severity: String
    /// The file, relative to the exports folder; empty where it concerns none.
    public let file: String
    /// The line, nil where it concerns none.
    public let line: Int?
    /// The office, nil where unknown.
    public let office: OfficeID?
    /// What was found and how to mend it, in Vietnamese.
    public let message: String

    /// A finding.
    public init(rule: String, severity: String, file: String, line: Int?, office: OfficeID?, message: String) {
      self.rule = rule
      self.severity = severity
      self.file = file
      self.line = line
      self.office = office
      self.message = message
    }
  }

  /// Findings that are counted and not shown, since a file has too many of them.
  public struct Further: Hashable, Sendable {
    /// "error", "warning" or "note".
    public let severity: String
    /// The office, nil where unknown.
    public let office: OfficeID?
    /// How many there are.
    public let count: Int

    /// Counted findings.
    public init(severity: String, office: OfficeID?, count: Int) {
      (self.severity, self.office, self.count) = (severity, office, count)
    }
  }

  /// How many files were read.
  public let files: Int
  /// How many records were read; used + rejected + recognised.
  public let recordsRead: Int
  /// How many became figures.
  public let recordsUsed: Int
  /// How many were rejected.
  public let recordsRejected: Int
  /// How many were recognised as totals, headings or notes.
  public let recordsRecognised: Int
  /// The findings, the gravest first.
  public let findings: [Finding]
  /// How many there are beside them.
  public let further: [Further]

  /// A summary.
  public init(
    files: Int, recordsRead: Int, recordsUsed: Int, recordsRejected: Int, recordsRecognised: Int, findings: [Finding],
    further: [Further] = []
  ) {
    self.files = files
    self.recordsRead = recordsRead
    self.recordsUsed = recordsUsed
    self.recordsRejected = recordsRejected
    self.recordsRecognised = recordsRecognised
    self.findings = findings
    self.further = further
  }
}
