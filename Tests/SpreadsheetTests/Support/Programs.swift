import Glibc

/// Runs programs that tests compare with.
enum Programs {
  /// What a program wrote and how it ended.
  struct Outcome {
    let output: String
    let status: Int32
  }

  /// Runs a command line through the shell; standard error is joined to standard output.
  static func run(_ command: String) -> Outcome {
    guard let pipe = popen("( \(command) ) 2>&1", "r") else { return Outcome(output: "popen failed", status: -1) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return Outcome(output: String(decoding: bytes, as: UTF8.self), status: pclose(pipe))
  }

  static let hasOpenpyxl = run("python3 -c 'import openpyxl'").status == 0
  /// The command that checks .xlsx files against the schemas, given in the environment as XLSX_CHECKER.
  static let checker = getenv("XLSX_CHECKER").map { String(cString: $0) }
}
