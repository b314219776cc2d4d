public import Configuration

/// How a run ended: its exit code, what it says to a person, and the same for a script.
public struct RunOutcome: Sendable {
  /// The exit code.
  public let exitCode: ExitCode
  /// What it amounts to, a line each.
  public let lines: [Bilingual]
  /// The same as one JSON object, without ``list``.
  public let json: JSON
  /// The last member of the object, where that is a list of any length.
  public var list: JSONList?

  /// Gives the whole object piece by piece.
  ///
  /// - Throws: what making the list's items throws.
  public func writeJSON(_ write: ([UInt8]) -> Void) throws(RunError) { try json.write(with: list, write) }
}
