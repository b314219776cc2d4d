import Configuration

/// Examines what staff may change, the templates and the workspace's own tables, and tells every mistake it can in one pass: a file
/// with a mistake does not keep the next from being read.
public struct Examination: Sendable {
  /// What was found, in the order examined.
  public private(set) var diagnoses: [Diagnosis] = []

  /// Examines the folder of templates, and the workspace where one is named.
  public static func run(templates: String, workspace: String?) -> Examination {
    var examination = Examination()
    examination.examineTemplates(templates)
    if let workspace { examination.examineWorkspace(workspace) }
    return examination
  }

  /// How the program exits: 0 where all is sound, else 65.
  public var exitCode: ExitCode { diagnoses.allSatisfy(\.isSound) ? .published : .unusableInput }

  /// One JSON object.
  public var json: JSON {
    .members([
      "version": .string(Version.current), "sound": .boolean(exitCode == .published), "diagnoses": .array(diagnoses.map(\.json)),
    ])
  }

  /// Notes what `read` finds in `subject`, or the mistake it stops at.
  mutating func examine(_ subject: String, _ read: () throws(RunError) -> Bilingual) {
    do throws(RunError) {
      diagnoses.append(Diagnosis(subject: subject, content: try read(), mistakes: []))
    } catch {
      note(subject, mistakes: [error.message])
    }
  }

  /// Notes the mistakes of `subject`, or what it holds where there is none.
  mutating func note(_ subject: String, content: Bilingual = Bilingual(vi: "", en: ""), mistakes: [Bilingual]) {
    diagnoses.append(Diagnosis(subject: subject, content: content, mistakes: mistakes))
  }
}
