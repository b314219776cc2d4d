import ArgumentParser
import Batch
import Enforcement

/// `thads seal`: freezes published figures as a baseline.
struct Seal: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Freeze the published figures of a period as the next version of its baseline.",
    discussion: """
      The result <out>/<YYYY-MM> is verified first. Its figures are kept as archive/<YYYY-MM>/v<N> of the workspace, which \
      --baseline archive:vN names in a later run; a version is never changed.
      """)

  @Option(help: ArgumentHelp("The workspace.", valueName: "dir"), completion: .directory)
  var workspace: String

  @Option(help: ArgumentHelp("The period, by its last month.", valueName: "YYYY-MM"))
  var period: Period

  @Option(help: ArgumentHelp("The folder that <YYYY-MM>/ was published in.", valueName: "dir"), completion: .directory)
  var out: String

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = common.console
    try await running(console, json: common.printsJSON ? "seal" : nil) { () async throws(RunError) in
      try console.tell(try SealRun.run(workspace: workspace, period: period, out: out), asJSON: common.printsJSON)
    }
  }
}
