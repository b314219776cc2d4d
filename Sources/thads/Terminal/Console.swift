import Batch
import Configuration
import Glibc

/// Where messages to the operator go: standard error, in one language, coloured on a terminal only.
struct Console: Sendable {
  enum Verbosity: Sendable {
    case quiet, normal, verbose
  }

  let language: Language
  let verbosity: Verbosity
  private let isTerminal: Bool
  private let usesColour: Bool

  init(language: Language, verbosity: Verbosity) {
    self.language = language
    self.verbosity = verbosity
    isTerminal = isatty(STDERR_FILENO) == 1
    usesColour = isTerminal && (environmentValue("NO_COLOR") ?? "").isEmpty && environmentValue("TERM") != "dumb"
  }

  /// A line on what goes on; not with `--quiet`.
  func say(_ text: Bilingual) {
    if verbosity != .quiet { write(text[language] + "\n") }
  }

  /// A line in red on what stopped the run.
  func fail(_ text: Bilingual) {
    let prefix = language == .vietnamese ? "lỗi: " : "error: "
    write(usesColour ? "\u{1B}[31m\(prefix)\u{1B}[0m\(text[language])\n" : prefix + text[language] + "\n")
  }

  /// Lines as they are; not with `--quiet`.
  func print(_ text: String) {
    if verbosity != .quiet { write(text + "\n") }
  }

  /// A progress bar, on a terminal only; it leaves no trace.
  func show(_ progress: Progress) {
    guard isTerminal, verbosity != .quiet, progress.total > 0 else { return }
    let width = 30
    let done = min(width, progress.done * width / progress.total)
    let bar = String(repeating: "█", count: done) + String(repeating: "░", count: width - done)
    let line = "\r\u{1B}[K\(progress.stage.name[language]) \(bar) \(progress.done)/\(progress.total)"
    write(progress.done == progress.total ? "\r\u{1B}[K" : line)
  }

  private func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

/// Writes bytes to standard output; false where its reader has gone.
///
/// Where they cannot be written (a full disk, a closed descriptor) the program says so and ends with exit code 74: a script must not take
/// half an output for a whole one.
@discardableResult
func writeToStandardOutput(_ output: some Collection<UInt8>) -> Bool {
  var bytes = Array(output)[...]
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    let cause = errno
    if count < 0 && cause == EINTR { continue }
    if count < 0 && cause == EPIPE { return false }
    guard count > 0 else {
      Console(language: .english, verbosity: .normal).fail(
        Bilingual(vi: "stdout: \(String(cString: strerror(cause)))", en: "stdout: \(String(cString: strerror(cause)))"))
      exit(Batch.ExitCode.cannotWrite.rawValue)
    }
    bytes = bytes.dropFirst(count)
  }
  return true
}

/// Takes the places of standard input, output and error where they are closed, so that no file opened later is written to in their stead.
func occupyStandardDescriptors() {
  for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) == -1 {
    // Read-only: writing to it fails, as writing to a closed one does.
    _ = open("/dev/null", O_RDONLY)
  }
}
