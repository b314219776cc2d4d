import ArgumentParser
import Batch
import Configuration
import DelimitedText

/// `thads inspect`: how a file is read.
struct Inspect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show how files are read: encoding, delimiter, heading, columns, counts, samples.",
    discussion: "With --records: the records of any delimited file, decoded, as plain UTF-8 CSV with commas; no layout is needed."
  )

  @Argument(help: ArgumentHelp("The files.", valueName: "file"), completion: .file())
  var files: [String]

  @Flag(help: "Print the decoded records as UTF-8 CSV on standard output.")
  var records = false

  @Option(
    help: ArgumentHelp(
      "Read as this encoding instead of detecting it: \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "name"))
  var encoding: TextEncoding?

  @Option(
    help: ArgumentHelp(
      "The folder of layouts, forms and page templates (default: beside the program, or ./templates).", valueName: "dir"),
    completion: .directory)
  var templates: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if records && common.printsJSON { throw ValidationError("--records and --json exclude each other.") }
  }

  func run() async throws {
    let console = common.console
    try await running(console, json: common.printsJSON ? "inspect" : nil) { () async throws(RunError) in
      if records {
        for file in files { try dump(file, console) }
        return .published
      }
      let folder = try TemplateFolder.locate(explicit: templates, environment: environmentValue("THADS_TEMPLATES"))
      let inspections = try Inspection.run(files, templates: folder, encoding: encoding)
      if common.printsJSON {
        let files = JSON.members(["command": .string("inspect"), "files": .array(inspections.map(\.json))])
        writeToStandardOutput(files.text.utf8)
      } else {
        for line in inspections.flatMap(\.lines) { writeToStandardOutput((line[console.language] + "\n").utf8) }
      }
      return inspections.allSatisfy(\.isReadable) ? .published : .unusableInput
    }
  }

  private func dump(_ file: String, _ console: Console) throws(RunError) {
    let dump = try RecordDump.run(file, encoding: encoding) { writeToStandardOutput($0) }
    for fault in dump.faults { console.say(fault) }
    if dump.faultCount > 0 {
      console.say(
        Bilingual(
          vi: "\(file): \(dump.faultCount) bản ghi có lỗi khi đọc",
          en: "\(file): \(dump.faultCount) records were not sound as written"))
    }
  }
}
