import ArgumentParser
import Batch
import Enforcement

/// Where a run reads from.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The workspace: offices.csv, exports/<YYYY-MM>/… and settings.", valueName: "dir"), completion: .directory)
  var workspace: String

  @Option(help: ArgumentHelp("The period, by its last month.", valueName: "YYYY-MM"))
  var period: Period

  @Option(
    help: ArgumentHelp(
      "The folder of layouts, forms and page templates (default: beside the program, or ./templates).", valueName: "dir"),
    completion: .directory)
  var templates: String?

  @Option(
    help: ArgumentHelp(
      "How many files are worked on at a time (default: the number of cores). The result does not depend on it.", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp("Where the prior year's figures come from: exports, archive or archive:vN.", valueName: "source"))
  var baseline: BaselinePolicy?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs must be 1 to 256.") }
  }

  /// The same as the batch takes it.
  var source: RunSource {
    get throws(RunError) {
      RunSource(
        workspace: workspace,
        templates: try TemplateFolder.locate(explicit: templates, environment: environmentValue("THADS_TEMPLATES")),
        period: period, baseline: baseline, jobs: jobs ?? RunSource.defaultJobs)
    }
  }
}
