public import Enforcement

/// What an intake amounts to: checked figures, where each comes from, what was found, and an account of every record.
public struct IntakeResult: Sendable {
  /// The figures of the offices by category, with measures that follow from others put in. Sums over offices are not taken yet.
  public let figures: PeriodFigures
  /// The row behind each office's and category's figures, in the order of registry and category.
  public let sources: [FigureSource]
  /// What was found, in the order of files and lines; then the offices that are missing. Of a file with many faults these are the first
  /// ones: ``FindingCursor`` gives all.
  public let findings: [Finding]
  /// The files, in the order of the request.
  public let files: [FileReport]
  /// All files together.
  public let totals: ControlTotals
  /// The positions of reporting offices without figures, whatever the reason.
  public let missing: [Int]
  /// What goes back to the offices.
  public let rejected: [RejectedFile]
  /// The files of which more was found than ``findings`` holds.
  var further: [FurtherFindings] = []
  /// What finds it again.
  var rereading: Rereading?

  /// Whether every byte and record of every file is accounted for. False is a fault of the program.
  public var isBalanced: Bool { totals.isBalanced && files.allSatisfy(\.totals.isBalanced) }

  /// Whether an office is missing, a record or file was rejected, or anything else is an error.
  public var isProvisional: Bool { !missing.isEmpty || !rejected.isEmpty || count(of: .error) > 0 }

  /// Whether any office has figures.
  public var hasUsableFigures: Bool { !sources.isEmpty }

  /// How many findings have `severity`.
  public func count(of severity: Severity) -> Int {
    // (By their places: a finding that is passed on is copied.)
    further.reduce(findings.indices.count { findings[$0].severity == severity }) { $0 + $1.omitted(severity) }
  }

  /// How many findings about each office have each severity beyond those of ``findings``.
  public var furtherCounts: [(office: OfficeID?, severity: Severity, count: Int)] {
    further.flatMap { file in
      file.omittedShares.map { share in
        (share.office.flatMap { rereading?.request.registry.offices[$0].id }, share.severity, share.count)
      }
    }
  }
}
