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
  static let hasCalamine = run("python3 -c 'import openpyxl, python_calamine'").status == 0
  static let hasLibreOffice = run("command -v soffice").status == 0

  /// The command that checks .xlsx files against the schemas: XLSX_CHECKER in the environment, or the checker beside this repository.
  static let checker = getenv("XLSX_CHECKER").map { String(cString: $0) } ?? shared("check_xlsx.py", module: "lxml")
  /// The command that recalculates workbooks in LibreOffice and compares.
  static let formulaChecker = hasLibreOffice ? shared("check_formulas.py", module: "openpyxl") : nil

  /// Where tools shared with other repositories are.
  static let sharedTools =
    "/" + (#filePath.split(separator: "/").dropLast(5).map(String.init) + ["shared", "tools"]).joined(separator: "/")

  /// A tool of the folder `shared` beside this repository, nil where it or its Python module is missing.
  private static func shared(_ tool: String, module: String) -> String? {
    let path = "\(sharedTools)/\(tool)"
    guard access(path, R_OK) == 0, run("python3 -c 'import \(module)'").status == 0 else { return nil }
    return "python3 '\(path)'"
  }
}
