import ArgumentParser
import Batch
import Configuration

/// `thads compare`: what changed between two results.
struct Compare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare two published results or sealed versions, figure by figure.",
    discussion:
      "Exit code 0 where every figure is the same, 1 where one is not. Without --verbose the first differences are printed.")

  @Argument(help: ArgumentHelp("A published folder, or archive/<YYYY-MM>/v<N>.", valueName: "before"), completion: .directory)
  var before: String

  @Argument(help: ArgumentHelp("Another one.", valueName: "after"), completion: .directory)
  var after: String

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = common.console
    try await running(console, json: common.printsJSON ? "compare" : nil) { () async throws(RunError) in
      let comparison = try Comparison.run(before, after)
      if common.printsJSON {
        writeToStandardOutput(comparison.json.text.utf8)
      } else {
        let shown = console.verbosity == .verbose ? comparison.lines : Array(comparison.lines.prefix(Console.shownFindings))
        writeToStandardOutput(shown.map { $0 + "\n" }.joined().utf8)
        let rest = comparison.lines.count - shown.count
        if rest > 0 {
          console.say(
            Bilingual(vi: "… và \(rest) dòng nữa; --verbose in ra hết", en: "… and \(rest) lines more; --verbose prints all"))
        }
      }
      console.say(comparison.summary)
      return comparison.exitCode
    }
  }
}
