public import Configuration

/// How a run ended: its exit code, what it says to a person, and the same for a script.
public struct RunOutcome: Sendable {
  /// The exit code.
  public let exitCode: ExitCode
  /// What it amounts to, a line each.
  public let lines: [Bilingual]
  /// What stopped it; nil where nothing did.
  public let failure: Bilingual?
  private let makeJSON: @Sendable () -> JSON

  /// The same as one JSON object, made when it is asked for: it holds every finding.
  public var json: JSON { makeJSON() }

  init(
    exitCode: ExitCode, lines: [Bilingual], failure: Bilingual? = nil, json: @autoclosure @escaping @Sendable () -> JSON
  ) {
    (self.exitCode, self.lines, self.failure) = (exitCode, lines, failure)
    makeJSON = json
  }
}
