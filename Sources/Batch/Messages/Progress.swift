public import Configuration
import Intake

/// How far a run has come, for a person who watches.
public struct Progress: Hashable, Sendable {
  /// What is being done.
  public enum Stage: Hashable, Sendable {
    case reading, writing

    /// Its name.
    public var name: Bilingual {
      switch self {
      case .reading: Bilingual(vi: "Đọc", en: "Reading")
      case .writing: Bilingual(vi: "Ghi", en: "Writing")
      }
    }
  }

  /// What is being done.
  public let stage: Stage
  /// How many files are done.
  public let done: Int
  /// Of how many.
  public let total: Int
}

/// What a run tells while it goes on; called from several threads.
public struct RunObserver: Sendable {
  /// How far it has come.
  public let progress: @Sendable (Progress) -> Void
  /// A message for the operator.
  public let say: @Sendable (Bilingual) -> Void
  /// How many errors it wants to hear of; nil where it wants all findings.
  public let shownErrors: Int?
  /// Something found in the input, in the order of the files.
  public let found: @Sendable (FindingText) -> Void
  /// How many errors it was not told of.
  public let further: @Sendable (Int) -> Void

  /// An observer.
  public init(
    progress: @escaping @Sendable (Progress) -> Void, say: @escaping @Sendable (Bilingual) -> Void, shownErrors: Int?,
    found: @escaping @Sendable (FindingText) -> Void, further: @escaping @Sendable (Int) -> Void
  ) {
    self.progress = progress
    self.say = say
    self.shownErrors = shownErrors
    self.found = found
    self.further = further
  }

  /// Hears nothing.
  public static let silent = RunObserver(progress: { _ in }, say: { _ in }, shownErrors: 0, found: { _ in }, further: { _ in })

  /// Tells what was found in `reading`, as much as is wanted.
  ///
  /// - Throws: ``RunError/changed(_:)`` where all is wanted and a file is not what it was when it was read.
  func tell(_ reading: PeriodReading) throws(RunError) {
    guard let shownErrors else {
      return try reading.forEachFinding { (finding) throws(RunError) in found(FindingText(finding, in: reading)) }
    }
    let findings = reading.intake.findings
    var told = 0
    // (By their places: a finding that is passed on is copied.)
    for place in findings.indices where told < shownErrors && findings[place].severity == .error {
      found(FindingText(findings[place], in: reading))
      told += 1
    }
    let rest = reading.intake.count(of: .error) - told
    if rest > 0 { further(rest) }
  }
}
