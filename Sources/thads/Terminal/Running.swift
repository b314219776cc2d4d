import ArgumentParser
import Batch
import Configuration

/// Runs the body of a command: what stops it is told in the operator's language, and its exit code is the program's.
func running(_ console: Console, _ body: () async throws(RunError) -> Batch.ExitCode) async throws {
  let code: Batch.ExitCode
  do throws(RunError) {
    code = try await body()
  } catch {
    console.fail(error.message)
    code = error.exitCode
  }
  if code != .published { throw ArgumentParser.ExitCode(code.rawValue) }
}
