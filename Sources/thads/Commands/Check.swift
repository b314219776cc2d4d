import ArgumentParser
import Batch

/// `thads check`: reads and checks, writes nothing.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read and check the exports of a period and of its prior year; write nothing.",
    discussion: "Exit code 0 where nothing is missing or rejected, 3 where something is, 65 where nothing can be used.")

  @OptionGroup var source: WorkspaceOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = common.console
    try await running(console, json: common.printsJSON ? "check" : nil) { () async throws(RunError) in
      try console.tell(try await CheckRun.run(try source.source, observer: console.observer), asJSON: common.printsJSON)
    }
  }
}
