public import Configuration

/// What an examination found of one file or folder.
public struct Diagnosis: Hashable, Sendable {
  /// The file or folder, as the operator knows it: `forms`, `targets.csv`.
  public let subject: String
  /// What it holds, where it is sound.
  public let content: Bilingual
  /// What is wrong with it, each with file and line where it has them; empty where it is sound.
  public let mistakes: [Bilingual]

  /// Whether nothing is wrong.
  public var isSound: Bool { mistakes.isEmpty }

  /// One line where it is sound, else one for each mistake.
  public var lines: [Bilingual] {
    if isSound { return [content.mapped { "✓ \(subject): \($0)" }] }
    return mistakes.map { $0.mapped { "✗ \(subject): \($0)" } }
  }

  var json: JSON {
    .members([
      "subject": .string(subject), "sound": .boolean(isSound), "content": isSound ? .string(content.english) : .null,
      "mistakes": .array(mistakes.map { .string($0.english) }),
    ])
  }
}

extension Bilingual {
  /// Both texts changed alike.
  fileprivate func mapped(_ change: (String) -> String) -> Bilingual { Bilingual(vi: change(vietnamese), en: change(english)) }
}
