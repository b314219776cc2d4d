import ArgumentParser
import Batch

/// `thads rules`: the page of rules.
struct Rules: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract:
      "Print every rule of the intake: id, severity, meaning, example, how to mend it (Markdown, Vietnamese and English).",
    discussion: "docs/rules.md is this page; 'make rules' writes it anew.")

  @Option(
    help: ArgumentHelp(
      "The folder of layouts, forms and page templates (default: beside the program, or ./templates).", valueName: "dir"),
    completion: .directory)
  var templates: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await running(common.console) { () async throws(RunError) in
      let folder = try TemplateFolder.locate(explicit: templates, environment: environmentValue("THADS_TEMPLATES"))
      writeToStandardOutput(try RuleGuideRun.markdown(templates: folder).utf8)
      return .published
    }
  }
}
