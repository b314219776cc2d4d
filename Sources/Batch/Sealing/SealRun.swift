public import Enforcement
import Configuration

/// `thads seal`: the published figures of a period become the next version of its baseline.
public enum SealRun {
  /// Verifies `<out>/<period>` and freezes its figures as `archive/<period>/v<N>` of the workspace, N one more than the last.
  ///
  /// Figures that are byte for byte those of the latest version make no new one.
  ///
  /// - Throws: ``RunError/faulty(_:_:)`` where the result does not verify; nothing is sealed then.
  public static func run(workspace folder: String, period: Period, out: String) throws(RunError) -> RunOutcome {
    let workspace = try Workspace(folder: folder)
    let result = "\(out)/\(period)"
    let faults = try Verification.run(result).faults
    guard faults.isEmpty else { throw .faulty(result, faults.map(\.message)) }
    let published = try Published(result)

    let archive = workspace.archive(of: period)
    do { try FileSystem.createFolders(archive) } catch { throw .output(error) }
    let lock = try RunLock(folder: archive)
    let latest = try Archive.versions(in: workspace, of: period).last
    if let latest, try figures(of: "\(archive)/v\(latest)") == published.figures {
      lock.release()
      return outcome(period, version: latest, isNew: false, published)
    }
    let version = (latest ?? 0) + 1
    try write(published, period: period, version: version, to: archive)
    lock.release()
    return outcome(period, version: version, isNew: true, published)
  }

  /// What a published result gives to a seal.
  private struct Published {
    let figures: [UInt8]
    let manifest: FileRecord
    let isProvisional: Bool

    init(_ result: String) throws(RunError) {
      do throws(FileError) {
        figures = try FileSystem.read("\(result)/\(DataFiles.figures)")
        manifest = try FileRecord(of: FileSystem.read("\(result)/\(Manifest.fileName)"), named: Manifest.fileName)
      } catch {
        throw .unreadable(error)
      }
      isProvisional = try ManifestFile(folder: result).isProvisional
    }
  }

  private static func figures(of version: String) throws(RunError) -> [UInt8] {
    try Seal.check(version)
    do { return try FileSystem.read("\(version)/\(Seal.figuresName)") } catch { throw .unreadable(error) }
  }

  private static func write(_ published: Published, period: Period, version: Int, to archive: String) throws(RunError) {
    let staged: StagedFolder
    do { staged = try StagedFolder(parent: archive, name: "v\(version)") } catch { throw .output(error) }
    do throws(RunError) {
      let seal = Seal(
        period: period, version: version, isProvisional: published.isProvisional, manifest: published.manifest,
        figures: try staged.record(published.figures, to: Seal.figuresName))
      _ = try staged.record(Array(seal.json.text.utf8), to: Seal.fileName)
      do { try staged.publish() } catch { throw .output(error) }
    } catch {
      try? staged.discard()
      throw error
    }
  }

  private static func outcome(_ period: Period, version: Int, isNew: Bool, _ published: Published) -> RunOutcome {
    let status =
      published.isProvisional ? Bilingual(vi: "sơ bộ", en: "provisional") : Bilingual(vi: "chính thức", en: "complete")
    let line =
      isNew
      ? Bilingual(
        vi: "Đã chốt số liệu \(status.vietnamese) kỳ \(period) thành phiên bản v\(version)",
        en: "Sealed the \(status.english) figures of \(period) as v\(version)")
      : Bilingual(
        vi: "Số liệu kỳ \(period) không khác phiên bản v\(version); không chốt thêm",
        en: "The figures of \(period) are those of v\(version) already; nothing was sealed")
    return RunOutcome(
      exitCode: .published, lines: [line],
      json: .members([
        "command": .string("seal"), "period": .string(period.description), "version": .count(version), "new": .boolean(isNew),
        "provisional": .boolean(published.isProvisional),
      ]))
  }
}
