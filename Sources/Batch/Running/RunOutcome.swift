public import Configuration

/// How a run ended: its exit code, what it says to a person, and the same for a script.
public struct RunOutcome: Sendable {
  /// The exit code.
  public let exitCode: ExitCode
  /// What it amounts to, a line each.
  public let lines: [Bilingual]
  /// What stopped it; nil where nothing did.
  public var failure: Bilingual?
  /// The same as one JSON object.
  public let json: JSON
}
