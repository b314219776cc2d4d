import Batch
import Configuration

extension Console {
  /// How many findings, faults or differences are printed where they are not all asked for.
  static let shownFindings = 20

  /// What a run tells while it goes on.
  var observer: RunObserver {
    RunObserver(
      progress: { show($0) }, say: { say($0) },
      shownErrors: verbosity == .verbose ? nil : verbosity == .quiet ? 0 : Self.shownFindings,
      found: { finding in
        print(finding.headline[language])
        if let excerpt = finding.excerpt { print(excerpt) }
      },
      further: { rest in
        say(
          Bilingual(
            vi: "… và \(rest) lỗi nữa; --verbose in ra hết, data/findings.csv giữ tất cả",
            en: "… and \(rest) errors more; --verbose prints all, data/findings.csv keeps all"))
      })
  }

  /// Faults, in red; the first ones, unless all are asked for.
  func fail(_ faults: [Bilingual]) {
    let shown = verbosity == .verbose ? faults[...] : faults.prefix(Self.shownFindings)
    for fault in shown { fail(fault) }
    let rest = faults.count - shown.count
    if rest > 0 {
      say(Bilingual(vi: "… và \(rest) lỗi nữa; --verbose in ra hết", en: "… and \(rest) faults more; --verbose prints all"))
    }
  }

  /// How a run ended.
  ///
  /// - Throws: ``Batch/RunError`` where what is printed as JSON cannot be read a second time.
  func tell(_ outcome: RunOutcome, asJSON: Bool) throws(RunError) -> Batch.ExitCode {
    for line in outcome.lines { say(line) }
    if let failure = outcome.failure { fail(failure) }
    if asJSON { try outcome.writeJSON { writeToStandardOutput($0) } }
    // The program ends here, and the system takes all of it back at once: giving it back piece by piece takes milliseconds.
    _ = Unmanaged.passRetained(KeptOutcome(outcome))
    return outcome.exitCode
  }
}

/// An outcome that lives as long as the program.
private final class KeptOutcome: Sendable {
  private let outcome: RunOutcome

  init(_ outcome: RunOutcome) { self.outcome = outcome }
}
