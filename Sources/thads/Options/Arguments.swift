public import ArgumentParser
public import Batch
public import Configuration
public import DelimitedText
public import Enforcement

extension Language: ExpressibleByArgument {}

extension Period: ExpressibleByArgument {
  /// Reads `YYYY-MM`.
  public init?(argument: String) { self.init(argument) }
}

extension BaselinePolicy: ExpressibleByArgument {
  /// Reads `exports`, `archive` or `archive:vN`.
  public init?(argument: String) { self.init(argument) }
}

extension TextEncoding: ExpressibleByArgument {
  /// Reads a name such as `utf-8`, `tcvn3` or `windows-1258`.
  public init?(argument: String) { self.init(name: argument) }
}
