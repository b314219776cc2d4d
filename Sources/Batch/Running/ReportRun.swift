import Configuration
import Enforcement
import Intake
import Report

/// `thads report`: the monthly run, from exports to a published result.
public enum ReportRun {
  /// Reads, checks, computes, renders, reads back and publishes.
  ///
  /// - Throws: ``RunError``; nothing is published then, and what was published before stays as it is.
  public static func run(_ options: ReportOptions, observer: RunObserver) async throws(RunError) -> RunOutcome {
    try await run(options, observer: observer, intake: Intake.read)
  }

  /// The same with another first step.
  static func run(
    _ options: ReportOptions, observer: RunObserver, intake: IntakeStep
  ) async throws(RunError) -> RunOutcome {
    try OutputPlace.check(options)
    let workspace = try Workspace(folder: options.source.workspace)
    let templates = try await Templates(folder: options.source.templates)
    let look = try ReportTemplates(folder: options.source.templates)
    try createFolder(options.out)
    let lock = try RunLock(folder: options.out)
    let target = "\(options.out)/\(options.source.period)"
    guard options.replace || FileSystem.kind(of: target) == .nothing else { throw .exists(target) }

    let computed = try await Computation.run(
      options, workspace: workspace, templates: templates, look: look, observer: observer, intake: intake)
    if options.requireComplete && computed.isProvisional { throw .incomplete(computed.reasons) }
    let publication = Publication(options: options, workspace: workspace, templates: templates, look: look, computed: computed)
    let manifest = try await publication.publish(observer: observer)
    lock.release()
    return outcome(computed, manifest: manifest, target: target)
  }

  private static func outcome(_ computed: Computation, manifest: Manifest, target: String) -> RunOutcome {
    let code: ExitCode = computed.isProvisional ? .provisional : .published
    let status = computed.isProvisional ? Bilingual(vi: "sơ bộ", en: "provisional") : Bilingual(vi: "đầy đủ", en: "complete")
    let count = manifest.outputs.count + 1
    let lines =
      computed.readings.flatMap(\.lines) + [
        Bilingual(
          vi: "Đã công bố \(target) (\(status.vietnamese)): \(count) tệp",
          en: "Published \(target) (\(status.english)): \(count) files")
      ]
    return RunOutcome(
      exitCode: code, lines: lines,
      json: .members([
        "command": .string("report"), "exit": .integer(Int64(code.rawValue)), "result": .string(target), "files": .count(count),
        "status": manifest.status, "baseline": manifest.baseline, "readings": .array(computed.readings.map(\.json)),
        "warnings": .array(computed.warnings.map(\.json)),
      ]))
  }

  private static func createFolder(_ path: String) throws(RunError) {
    do { try FileSystem.createFolders(path) } catch { throw .output(error) }
  }
}
