import Spreadsheet
import TestSupport
import Testing

/// What other programs say about a workbook: the schema checker finds no fault, and openpyxl prints what a script asks.
enum Examination {
  /// Writes the workbook, runs the checker where there is one, and returns the lines that the script prints. `a` is the workbook in
  /// openpyxl, `v` the same with cached values, `z` its ZIP archive, `s` the first sheet; line breaks inside values print as `\n`.
  static func lines(of book: Workbook, _ script: String) throws -> [String] { try lines(of: try book.encoded(), script) }

  /// The same for the bytes of a workbook.
  static func lines(of bytes: [UInt8], _ script: String) throws -> [String] {
    let folder = TemporaryFolder("spreadsheet")
    try folder.write(bytes, to: "book.xlsx")
    if let checker = Programs.checker {
      let outcome = Programs.run("\(checker) '\(folder["book.xlsx"])'")
      #expect(outcome.status == 0, "\(outcome.output)")
    }
    let prologue = """
      import sys, warnings, zipfile, re
      warnings.simplefilter('ignore')
      from openpyxl import load_workbook
      a = load_workbook(sys.argv[1], rich_text=True); v = load_workbook(sys.argv[1], data_only=True)
      z = zipfile.ZipFile(sys.argv[1]); s = a.worksheets[0]
      def part(name): return z.read(name).decode('utf-8')
      def print(*values, out=print): out(*[str(x).replace(chr(10), '\\\\n') for x in values])

      """
    try folder.write(prologue + script, to: "ask.py")
    let outcome = Programs.run("PYTHONIOENCODING=utf-8 python3 '\(folder["ask.py"])' '\(folder["book.xlsx"])'")
    #expect(outcome.status == 0, "\(outcome.output)")
    return outcome.output.split(separator: "\n").map(String.init)
  }
}
