import Enforcement
import Intake

/// Stops a run in which something was lost or counted twice on the way from the files to the figures.
enum Conservation {
  /// Checks that every byte and record of `intake` is accounted for, and that the nation's cases and money are those of the rows used.
  ///
  /// - Throws: ``RunError/conservation(_:)``: an internal fault, upon which nothing may be published.
  static func check(_ intake: IntakeResult, _ figures: PeriodFigures, of period: Period) throws(RunError) {
    let totals = intake.totals
    for (name, part) in [("\(period)", totals)] + intake.files.map({ ("\(period)/\($0.file)", $0.totals) }) {
      guard !part.isBalanced else { continue }
      throw .conservation(
        "\(name): \(part.read) = \(part.used) + \(part.rejected) + \(part.recognised)? \(part.bytes) = \(part.bytesRead) byte?")
    }
  }
}
