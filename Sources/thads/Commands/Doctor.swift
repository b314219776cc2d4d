import ArgumentParser
import Batch
import Configuration

/// `thads doctor`: the templates and the workspace's tables, with every mistake that can be told in one pass.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check the installation: templates and, where named, a workspace's tables and settings.",
    discussion: "Each mistake is named with file and line. Exit code 0 where all is sound, 65 where something is not.")

  @Option(
    help: ArgumentHelp("The workspace: offices.csv, exports/<YYYY-MM>/… and settings.", valueName: "dir"), completion: .directory)
  var workspace: String?

  @Option(
    help: ArgumentHelp(
      "The folder of layouts, forms and page templates (default: beside the program, or ./templates).", valueName: "dir"),
    completion: .directory)
  var templates: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = common.console
    try await running(console, json: common.printsJSON ? "doctor" : nil) { () async throws(RunError) in
      let folder = try TemplateFolder.locate(explicit: templates, environment: environmentValue("THADS_TEMPLATES"))
      console.say(Bilingual(vi: "thads \(Version.current), mẫu: \(folder)", en: "thads \(Version.current), templates: \(folder)"))
      let examination = Examination.run(templates: folder, workspace: workspace)
      for diagnosis in examination.diagnoses {
        for line in diagnosis.lines { if diagnosis.isSound { console.say(line) } else { console.fail(line) } }
      }
      if common.printsJSON { writeToStandardOutput(examination.json.text.utf8) }
      return examination.exitCode
    }
  }
}
