public import Configuration
public import Enforcement

/// What stops a run. Faults in the offices' data do not: those are findings.
public enum RunError: Error, Sendable {
  /// A folder or file that must be there is not.
  case missing(path: String, what: Bilingual)
  /// No figures of the prior year are sealed, or not in the version that was asked for.
  case noBaseline(Period, version: Int?, folder: String)
  /// Something else than a folder where a folder must be: links are not followed, for they may lead anywhere.
  case notAFolder(String)
  /// A file of the workspace that cannot be read.
  case unreadable(FileError)
  /// An export that is not what it was when it was first read in this run.
  case changed(String)
  /// A file that no records can be read from, and why.
  case undecodable(path: String, reason: Bilingual)
  /// A mistake in a YAML file.
  case configuration(ConfigurationError)
  /// A page template that cannot be read or used.
  case pageTemplate(Bilingual)
  /// A mistake in a table of the workspace (offices.csv, targets.csv …).
  case table(TableError)
  /// The offices do not form a tree.
  case registry(RegistryError)
  /// Years cannot be joined.
  case crosswalk(CrosswalkError)
  /// No export could be used.
  case nothingUsable(Period)
  /// `--require-complete`, and something is missing or rejected; the reasons.
  case incomplete([String])
  /// The result exists and `--replace` was not given.
  case exists(String)
  /// A sample was to be written into a folder that holds something.
  case notEmpty(String)
  /// The output would lie among what the run reads, or take its place.
  case outputAmongInputs(path: String, input: String)
  /// The output cannot be made.
  case output(FileError)
  /// Another run holds the output folder.
  case locked(String)
  /// A sum does not fit 64 bits.
  case sum(RollUpError)
  /// A form made by staff that cannot be filled; its path, and why.
  case form(String, reason: String)
  /// A workbook or page could not be made; which, and why.
  case rendering(String, reason: String)
  /// What was written does not read back as what was computed.
  case readBack(String, reason: String)
  /// A published result that does not verify, and what is wrong with it.
  case faulty(String, [Bilingual])
  /// A sealed version that is not what was sealed.
  case brokenSeal(String)
  /// Records or bytes do not add up: read ≠ used + rejected + recognised.
  case conservation(String)

  /// How the program exits.
  public var exitCode: ExitCode {
    switch self {
    case .missing, .noBaseline, .notAFolder, .unreadable, .changed, .undecodable, .configuration, .pageTemplate, .table,
      .registry, .crosswalk,
      .nothingUsable, .incomplete, .faulty, .brokenSeal:
      .unusableInput
    case .form: .unusableInput
    case .outputAmongInputs: .usage
    case .exists, .notEmpty: .cannotCreate
    case .output(let error): error.operation == .create ? .cannotCreate : .cannotWrite
    case .locked: .locked
    case .sum, .rendering, .readBack, .conservation: .internalFault
    }
  }
}

/// A mistake in a table of the workspace.
public struct TableError: Error, Hashable, Sendable {
  /// The file, relative to the workspace.
  public let file: String
  /// The line.
  public let line: Int
  /// What stands there.
  public let found: String
  /// What is wrong and how to mend it.
  public let problem: Bilingual
}
