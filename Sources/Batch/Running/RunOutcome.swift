public import Configuration

/// How a run ended: its exit code, what it says to a person, and the same for a script.
public struct RunOutcome: Sendable {
  /// The exit code.
  public let exitCode: ExitCode
  /// What it amounts to, a line each.
  public let lines: [Bilingual]
  /// What stopped it; nil where nothing did.
  public let failure: Bilingual?
  /// The same as one JSON object, without ``list``.
  public let json: JSON
  /// The last member of the object, where that is a list of any length.
  public let list: JSONList?

  init(exitCode: ExitCode, lines: [Bilingual], failure: Bilingual? = nil, json: JSON, list: JSONList? = nil) {
    (self.exitCode, self.lines, self.failure, self.json, self.list) = (exitCode, lines, failure, json, list)
  }

  /// Gives the whole object piece by piece.
  ///
  /// - Throws: what making the list's items throws.
  public func writeJSON(_ write: ([UInt8]) -> Void) throws(RunError) { try json.write(with: list, write) }
}
