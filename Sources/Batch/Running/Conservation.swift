import Enforcement
import Intake

/// Stops a run in which something was lost or counted twice on the way from the files to the figures.
enum Conservation {
  /// Checks that every byte and record of `intake` is accounted for once, in each file and in all, and that the nation's cases and money
  /// are those of the records used.
  ///
  /// - Throws: ``RunError/conservation(_:)``: an internal fault, upon which nothing may be published.
  static func check(_ intake: IntakeResult, _ figures: PeriodFigures, of period: Period) throws(RunError) {
    var sum = ControlTotals()
    for file in intake.files {
      guard file.totals.isBalanced else { throw unbalanced(file.totals, "\(period)/\(file.file)") }
      sum.add(file.totals)
    }
    guard intake.totals.isBalanced else { throw unbalanced(intake.totals, "\(period)") }
    guard sum == intake.totals else { throw .conservation("\(period): the files do not add up to their total") }

    let used = intake.totals.usedFigures
    let nation = figures[OfficeRegistry.nation] ?? Figures()
    guard used.unreadable == 0 else { throw .conservation("\(period): \(used.unreadable) records used without figures") }
    for id in FigureID.all where used.figures[id] != nation[id] {
      let texts = [used.figures[id], nation[id]].map { $0.map(String.init) ?? "–" }
      throw .conservation("\(period): \(id) \(texts[0]) ≠ \(texts[1])")
    }
  }

  private static func unbalanced(_ totals: ControlTotals, _ name: String) -> RunError {
    let records = "\(totals.read) = \(totals.used) + \(totals.rejected) + \(totals.recognised)"
    return .conservation("\(name): \(records)? \(totals.bytes) = \(totals.account.total) byte, \(totals.account.breaks) breaks?")
  }
}
