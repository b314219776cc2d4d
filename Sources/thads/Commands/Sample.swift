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

      With --rows, case lists of any size instead, a row each decision: no figure of them is published.
      """)

  @Option(help: ArgumentHelp("The folder to write; it must be empty or not there.", valueName: "dir"), completion: .directory)
  var out: String

  @Option(help: ArgumentHelp("Write case lists of so many rows in all.", valueName: "n"))
  var rows: Int?

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

  func validate() throws {
    if let rows, rows < SampleRun.fewestRows { throw ValidationError("--rows: at least \(SampleRun.fewestRows) rows") }
    if (rows == nil ? 0 : 1) + (calibrate ? 1 : 0) + (messy ? 1 : 0) > 1 {
      throw ValidationError("--rows, --calibrate and --messy exclude one another")
    }
  }

  func run() async throws {
    let console = common.console
    try await running(console) { () async throws(RunError) in
      let written: SampleRun.Written
      if messy {
        written = try SampleRun.writeMessy(to: out)
      } else {
        let folder = try TemplateFolder.locate(explicit: templates, environment: environmentValue("THADS_TEMPLATES"))
        written =
          if let rows {
            try SampleRun.writeCases(rows: rows, templates: folder, out: out, seed: seed)
          } else {
            try SampleRun.run(templates: folder, out: out, seed: seed, intoExisting: calibrate)
          }
      }
      console.say(
        Bilingual(
          vi: "đã ghi \(written.files) tệp, \(written.bytes) byte vào \(out)",
          en: "wrote \(written.files) files, \(written.bytes) bytes, to \(out)"))
      return .published
    }
  }
}
