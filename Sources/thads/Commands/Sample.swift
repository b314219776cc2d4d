import ArgumentParser
import Batch
import Configuration

/// `thads sample`: a synthetic workspace.
struct Sample: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Write a synthetic workspace of the whole nation.",
    discussion: """
      The exports of two years, sealed months, offices, targets: split by office at random, from a seed, so that their sums are the \
      published figures. The same seed gives the same bytes. samples/national was made with the default seed.
      """)

  @Option(help: ArgumentHelp("The folder to write; it must be empty or not there.", valueName: "dir"), completion: .directory)
  var out: String

  @Option(help: ArgumentHelp("The seed of the split.", valueName: "n"))
  var seed: UInt64?

  @Flag(help: "Make samples/national anew: write into a folder that is there, in place of its files.")
  var calibrate = false

  @Flag(help: "Write samples/messy instead: a small file for every form that arrives and every rule.")
  var messy = false

  @Option(
    help: ArgumentHelp(
      "The folder of layouts, forms and page templates (default: beside the program, or ./templates).", valueName: "dir"),
    completion: .directory)
  var templates: String?

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = common.console
    try await running(console) { () async throws(RunError) in
      let written: SampleRun.Written
      if messy {
        written = try SampleRun.writeMessy(to: out)
      } else {
        let folder = try TemplateFolder.locate(explicit: templates, environment: environmentValue("THADS_TEMPLATES"))
        written = try SampleRun.run(templates: folder, out: out, seed: seed, intoExisting: calibrate)
      }
      console.say(
        Bilingual(
          vi: "đã ghi \(written.files) tệp, \(written.bytes) byte vào \(out)",
          en: "wrote \(written.files) files, \(written.bytes) bytes, to \(out)"))
      return .published
    }
  }
}
