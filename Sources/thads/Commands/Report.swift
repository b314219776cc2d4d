import ArgumentParser
import Batch
import Configuration

/// `thads report`: the monthly run.
struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Read, check, compute and publish the report of a period.",
    discussion: """
      The result is staged beside <out>/<YYYY-MM>, read back, and put in its place in one step. Exit code 3 says that it is \
      provisional ("sơ bộ"): an office is missing, or something was rejected; its first page and data/findings.csv say what.
      """)

  @OptionGroup var source: WorkspaceOptions

  @Option(help: ArgumentHelp("The folder that <YYYY-MM>/ is published in.", valueName: "dir"), completion: .directory)
  var out: String

  @Option(
    help: ArgumentHelp(
      "What to make beside the data files: xlsx, html, csv (data files alone), separated by commas.", valueName: "list"))
  var format: CommaSeparated<ReportOptions.Format> = CommaSeparated(ReportOptions.Format.allCases)

  @Option(help: ArgumentHelp("Whose reports to make: national, provinces, separated by commas.", valueName: "list"))
  var scope: CommaSeparated<ReportOptions.Scope> = CommaSeparated(ReportOptions.Scope.allCases)

  @Option(
    help: ArgumentHelp(
      "A form made in Excel or LibreOffice with {{marks}}, filled and published under its own name; see templates/workbook.",
      valueName: "file"),
    completion: .file(extensions: ["xlsx"]))
  var formTemplate: String?

  @Flag(help: "Publish nothing unless every office has reported and nothing was rejected (exit code 65).")
  var requireComplete = false

  @Flag(help: "Replace a result that is already there; it is kept as <YYYY-MM>.previous.")
  var replace = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let text = environmentValue("SOURCE_DATE_EPOCH"), Int64(text) == nil {
      throw ValidationError("SOURCE_DATE_EPOCH must be a whole number of seconds, not '\(text)'.")
    }
  }

  func run() async throws {
    let console = common.console
    try await running(console, json: common.printsJSON ? "report" : nil) { () async throws(RunError) in
      let options = ReportOptions(
        source: try source.source, out: out, formats: Set(format.values), scope: Set(scope.values),
        requireComplete: requireComplete,
        replace: replace, sourceDateEpoch: environmentValue("SOURCE_DATE_EPOCH").flatMap { Int64($0) },
        formTemplate: formTemplate)
      return try console.tell(try await ReportRun.run(options, observer: console.observer), asJSON: common.printsJSON)
    }
  }
}
