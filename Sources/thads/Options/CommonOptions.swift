import ArgumentParser
import Batch
import Configuration
import Glibc

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .customLong("lang"), help: ArgumentHelp("The language of messages, vi or en (default: after LANG).", valueName: "vi|en")
  )
  var chosenLanguage: Language?

  @Flag(name: .shortAndLong, help: "Print errors only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print every finding, with an excerpt of the line.")
  var verbose = false

  @Flag(name: .customLong("json"), help: "Print one JSON object on standard output; messages still go to standard error.")
  var printsJSON = false

  func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
  }

  /// Where messages go, and in which language.
  var console: Console {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environmentValue).first { !$0.isEmpty } ?? ""
    return Console(
      language: chosenLanguage ?? Language(locale: locale), verbosity: quiet ? .quiet : verbose ? .verbose : .normal)
  }
}

/// The value of an environment variable, nil where it is not set.
func environmentValue(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
