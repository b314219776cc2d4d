import Configuration
import Enforcement
import Intake

/// Writes a result beside its place, reads it back, and puts it there in one step.
struct Publication: Sendable {
  let options: ReportOptions
  let workspace: Workspace
  let templates: Templates
  let look: ReportTemplates
  let computed: Computation

  /// Publishes, and gives the manifest that was published.
  ///
  /// - Throws: ``RunError``; what was staged is removed then, and the place is as it was.
  func publish(observer: RunObserver) async throws(RunError) -> Manifest {
    let staged: StagedFolder
    do { staged = try StagedFolder(parent: options.out, name: options.source.period.description) } catch { throw .output(error) }
    do throws(RunError) {
      let manifest = try await write(to: staged, observer: observer)
      do { try staged.publish() } catch { throw .output(error) }
      return manifest
    } catch {
      try? staged.discard()
      throw error
    }
  }

  private func write(to staged: StagedFolder, observer: RunObserver) async throws(RunError) -> Manifest {
    var outputs: [FileRecord] = []
    for (path, bytes) in dataFiles { outputs.append(try staged.record(bytes, to: path)) }
    outputs += try await writeFindings(to: staged)
    if let form = options.formTemplate { outputs.append(try FilledForm(path: form).write(computed, to: staged)) }
    let tasks = RenderTask.all(of: computed, options: options)
    let total = tasks.count
    let renderer = ReportRenderer(computed: computed, look: look, options: options)
    let rendered = try await concurrentMap(
      tasks, width: options.source.jobs,
      finished: { observer.progress(Progress(stage: .writing, done: $0, total: total)) }
    ) { (task) throws(RunError) in try renderer.write(task, to: staged) }
    outputs += rendered.flatMap { $0 }
    outputs.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let manifest = Manifest(
      options: options.json(changePolicy: computed.assessment.changePolicy, date: computed.date), status: status,
      baseline: baseline,
      readings: .array(computed.readings.map(\.json)), warnings: .array(computed.warnings.map(\.json)),
      inputs: try await inputs(), outputs: outputs)
    _ = try staged.record(Array(manifest.json.text.utf8), to: Manifest.fileName)
    return manifest
  }

  private var dataFiles: [(path: String, bytes: [UInt8])] {
    [
      (DataFiles.figures, DataFiles.figures(computed.current.figures)),
      (DataFiles.indicators, DataFiles.indicators(computed.assessment)),
      (DataFiles.sources, DataFiles.sources(computed.readings)),
      (DataFiles.files, DataFiles.files(computed.readings)),
    ]
  }

  /// Writes what was found: all of it in one list, and what goes back to offices, side by side, since each goes through the files at fault again.
  private func writeFindings(to staged: StagedFolder) async throws(RunError) -> [FileRecord] {
    let parts = [nil] + computed.readings.map(Optional.some)
    return try await concurrentMap(parts, width: options.source.jobs) { (reading) throws(RunError) in
      if let reading { return try returnFiles(of: reading, to: staged) }
      return [
        try staged.record(to: DataFiles.findings) { (file) throws(RunError) in
          try DataFiles.findings(computed.readings, computed.warnings, of: computed.current.period) { (piece) throws(RunError) in
            try file.add(piece)
          }
        }
      ]
    }.flatMap { $0 }
  }

  /// Writes what goes back to the offices of a period.
  private func returnFiles(of reading: PeriodReading, to staged: StagedFolder) throws(RunError) -> [FileRecord] {
    let folder = reading.period == computed.current.period ? DataFiles.rejected : "\(DataFiles.rejected)/\(reading.period)"
    var returned = ReturnedFiles(
      reading: reading, folder: workspace.exports(of: reading.period), issuer: workspace.settings.issuer, date: computed.date)
    var records: [FileRecord] = []
    for file in returned.files() {
      records.append(
        try staged.record(to: "\(folder)/\(file.name)") { (output) throws(RunError) in
          try returned.forEachPiece(of: file) { (piece) throws(RunError) in try output.add(piece) }
        })
    }
    return records
  }

  private func inputs() async throws(RunError) -> [FileRecord] {
    let list = InputList(
      workspace: workspace, templates: templates, computed: computed, formTemplate: options.formTemplate)
    return try await concurrentMap(try list.paths(), width: options.source.jobs) { (input) throws(RunError) in
      do throws(FileError) {
        return try FileRecord.read(input.path, named: input.name)
      } catch {
        throw .unreadable(error)
      }
    }
  }

  private var status: JSON {
    let registry = computed.current.figures.registry
    return .members([
      "provisional": .boolean(computed.isProvisional),
      "figures_provisional": .boolean(computed.current.intake.isProvisional),
      "offices_missing": .array(computed.current.intake.missing.map { .string(registry.offices[$0].id.code) }),
    ])
  }

  private var baseline: JSON {
    guard let baseline = computed.baseline else { return .null }
    return .members([
      "period": .string(baseline.figures.period.description), "source": .string(baseline.source),
      "provisional": .boolean(baseline.isProvisional),
    ])
  }
}

extension ReportOptions {
  /// The options that decide what the result is; not how wide it was worked on, nor where.
  fileprivate func json(changePolicy: ChangePolicy, date: CalendarDate) -> JSON {
    .members([
      "period": .string(source.period.description),
      "formats": .array(Format.allCases.filter(formats.contains).map { .string($0.rawValue) }),
      "scope": .array(Scope.allCases.filter(scope.contains).map { .string($0.rawValue) }),
      "change": .string(changePolicy.rawValue),
      "date": .string(date.iso),
    ])
  }
}
