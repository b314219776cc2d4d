import ArgumentParser
import Batch
import Configuration

/// Runs the body of a command: what stops it is told in the operator's language, and its exit code is the program's.
///
/// - Parameter json: the command's name where a script asked for one JSON object: it gets one, with the error, when the run stops too.
func running(_ console: Console, json command: String? = nil, _ body: () async throws(RunError) -> Batch.ExitCode) async throws {
  let code: Batch.ExitCode
  do throws(RunError) {
    code = try await body()
  } catch {
    console.fail(error.message)
    code = error.exitCode
    if let command {
      let members: KeyValuePairs<String, JSON> = [
        "command": .string(command), "exit": .integer(Int64(code.rawValue)), "error": .string(error.message.english),
      ]
      writeToStandardOutput(JSON.members(members).text.utf8)
    }
  }
  if code != .published { throw ArgumentParser.ExitCode(code.rawValue) }
}
