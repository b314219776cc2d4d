/// A place in a configuration file; lines and columns count from 1.
public struct ConfigurationPlace: Hashable, Sendable, CustomStringConvertible {
  /// The file as the operator named it.
  public let file: String
  /// The line.
  public let line: Int
  /// The column.
  public let column: Int

  /// The place at `line` and `column` of `file`.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `file:line:column`.
  public var description: String { "\(file):\(line):\(column)" }
}

/// A mistake in a configuration file, and where it stands.
public struct ConfigurationError: Error, Hashable, Sendable {
  /// What kind of value was expected.
  public enum Kind: Hashable, Sendable {
    case mapping, list, text, integer, number, boolean
  }

  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The file cannot be read; the system's error number.
    case unreadable(errno: Int32)
    /// The text is not YAML; the parser's words.
    case syntax(String)
    /// A key that must be given is missing or empty.
    case missingKey(String)
    /// A key that nothing reads.
    case unknownKey(String, known: [String])
    /// The same key twice in one mapping.
    case repeatedKey(String)
    /// The value is of another kind.
    case expected(Kind)
    /// The text is none of the choices.
    case notAChoice(String, of: [String])
    /// The value is of the right kind, but says something that cannot be; what, in both languages.
    case invalid(Bilingual)
  }

  /// Where it stands.
  public let place: ConfigurationPlace
  /// What is wrong.
  public let problem: Problem

  /// The mistake `problem` at `place`.
  public init(_ place: ConfigurationPlace, _ problem: Problem) {
    self.place = place
    self.problem = problem
  }
}
