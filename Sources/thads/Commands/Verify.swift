import ArgumentParser
import Batch

/// `thads verify`: reads a published result back.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Read a published result back: hashes, sums, ratios, workbooks.",
    discussion: "Exit code 0 where all of it holds, 1 where something does not.")

  @Argument(help: ArgumentHelp("The published folder, <out>/<YYYY-MM>.", valueName: "dir"), completion: .directory)
  var result: String

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = common.console
    try await running(console, json: common.printsJSON ? "verify" : nil) { () async throws(RunError) in
      let verification = try Verification.run(result)
      console.fail(verification.faults.map(\.message))
      console.say(verification.summary)
      if common.printsJSON { writeToStandardOutput(verification.json.text.utf8) }
      return verification.faults.isEmpty ? .published : .different
    }
  }
}
