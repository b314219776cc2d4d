public import Configuration

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
  /// What was found in the input, in the order of the files.
  public let found: @Sendable ([FindingText]) -> Void

  /// An observer.
  public init(
    progress: @escaping @Sendable (Progress) -> Void, say: @escaping @Sendable (Bilingual) -> Void,
    found: @escaping @Sendable ([FindingText]) -> Void
  ) {
    self.progress = progress
    self.say = say
    self.found = found
  }

  /// Hears nothing.
  public static let silent = RunObserver(progress: { _ in }, say: { _ in }, found: { _ in })
}
