import Batch
import Foundation
import TestSupport
import Testing

/// What the operator's timer and scripts rely on: exit codes, languages, and what goes where.
@Suite struct CommandLineTests {
  @Test(arguments: ["report", "check", "inspect", "seal", "compare", "verify", "sample"])
  func `each command has a help text that names its options`(_ command: String) throws {
    let help = try Program.run(["help", command])
    #expect(help.status == 0)
    #expect(help.output.contains("USAGE: thads \(command)"))
    #expect(help.output.contains("--lang"))
    #expect(try Program.run(["--help"]).output.contains("  \(command)  "))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completion for a shell names the commands`(_ shell: String) throws {
    let script = try Program.run(["--generate-completion-script", shell])
    #expect(script.status == 0)
    for command in ["report", "check", "inspect", "verify"] { #expect(script.output.contains(command)) }
  }

  @Test(arguments: [
    ["report", "--period", "2022-09"], ["report", "--workspace", ".", "--period", "2022-13", "--out", "out"],
    ["report", "--workspace", ".", "--period", "2022-09", "--out", "out", "--format", "pdf"],
    ["check", "--workspace", ".", "--period", "2022-09", "--jobs", "0"],
    ["check", "--workspace", ".", "--period", "2022-09", "--quiet", "--verbose"], ["inspect"], ["publish"],
    ["sample", "--out", "out", "--rows", "1"], ["sample", "--out", "out", "--rows", "10", "--messy"],
  ])
  func `wrong usage is 64 and says what is wrong`(_ arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == Batch.ExitCode.usage.rawValue)
    #expect(outcome.messages.contains("Error: "))
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [["--rows", "2"], ["--rows", "1500"], ["--rows", "40000", "--seed", "7"]])
  func `case lists of any size are written, and a check finds nothing in them`(_ options: [String]) throws {
    let folder = TemporaryFolder("thads-rows")
    #expect(try Program.run(["sample", "--out", folder["lists"]] + options).status == 0)
    let check = try Program.run(["check", "--workspace", folder["lists"], "--period", "2022-09", "--lang", "en"])
    #expect(check.status == 0 && check.messages.contains("; 0 errors, 0 warnings, 0 notes"), "\(check.messages)")
    let again = try Program.run(["sample", "--lang", "en", "--out", folder["lists"]] + options)
    #expect(again.status == Batch.ExitCode.cannotCreate.rawValue && again.messages.contains("choose a folder that is empty"))
  }

  @Test func `a workspace that is not there is 65 in the language of the locale, and --lang overrides it`() throws {
    let folder = TemporaryFolder("thads-empty")
    let arguments = ["check", "--workspace", folder["nowhere"], "--period", "2022-09"]
    let vietnamese = try Program.run(arguments, environment: ["LANG": "vi_VN.UTF-8"])
    #expect(vietnamese.status == Batch.ExitCode.unusableInput.rawValue)
    #expect(vietnamese.messages.hasPrefix("lỗi: "))
    let english = try Program.run(arguments, environment: ["LANG": "C.UTF-8"])
    #expect(english.messages.hasPrefix("error: "))
    #expect(try Program.run(arguments + ["--lang", "vi"]).messages == vietnamese.messages)
  }

  @Test func `a report prints one JSON object on standard output, and the result is complete`() throws {
    let workspace = try SmallWorkspace(provinces: ["48"])
    let out = TemporaryFolder("thads-cli")
    let arguments = report(of: workspace, into: out)
    let outcome = try Program.run(arguments + ["--json"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(object["command"] as? String == "report")
    #expect(FileManager.default.fileExists(atPath: out["2022-09/manifest.json"]))
    #expect(!outcome.messages.contains("\u{1B}"), "no colour and no bar where standard error is no terminal")

    let again = try Program.run(arguments)
    #expect(again.status == Batch.ExitCode.cannotCreate.rawValue)
    #expect(again.messages.contains("--replace"))
    let verified = try Program.run(["verify", out["2022-09"], "--quiet"])
    #expect(verified.status == 0)
    #expect(verified.messages.isEmpty)
  }

  @Test func `SOURCE_DATE_EPOCH is the report's date, --scope and --format choose what is made`() throws {
    let workspace = try SmallWorkspace(provinces: ["48"])
    let out = TemporaryFolder("thads-cli")
    let arguments = ["report", "--out", out.path, "--format", "html", "--scope", "provinces"] + common(workspace)
    let outcome = try Program.run(arguments, environment: ["SOURCE_DATE_EPOCH": "1667260800"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try names(in: out["2022-09"]) == ["data", "manifest.json", "tinh"])
    let pages = try names(in: out["2022-09/tinh"])
    #expect(pages.count == 1)
    let page = String(decoding: try #require(out.bytes(of: "2022-09/tinh/\(pages[0])")), as: UTF8.self)
    #expect(page.contains("ngày 01 tháng 11 năm 2022"))
    #expect(try Program.run(arguments, environment: ["SOURCE_DATE_EPOCH": "yesterday"]).status == Batch.ExitCode.usage.rawValue)
  }

  @Test func `a fault is 3 for report and check, told with place, rule and a caret`() throws {
    let workspace = try SmallWorkspace(provinces: ["48"])
    let broken = "exports/2022-09/48/48490.csv"
    let text = String(decoding: try #require(workspace.folder.bytes(of: broken)), as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines[1].last?.isNumber == true { lines[1].removeLast() }
    lines[1] += "x1x"
    try workspace.folder.write(lines.joined(separator: "\n"), to: broken)
    let out = TemporaryFolder("thads-cli")
    for arguments in [report(of: workspace, into: out), ["check"] + common(workspace)] {
      let outcome = try Program.run(arguments)
      #expect(outcome.status == Batch.ExitCode.provisional.rawValue, "\(outcome.messages)")
      #expect(outcome.messages.contains("\(broken):2:"))
      #expect(outcome.messages.contains("[number.invalid]"))
      #expect(outcome.messages.contains("^^^"))
    }
    let required = try Program.run(report(of: workspace, into: TemporaryFolder("thads-cli")) + ["--require-complete"])
    #expect(required.status == Batch.ExitCode.unusableInput.rawValue)
  }

  @Test func `a result that cannot be made is 73, and a folder that another run holds 75`() throws {
    let workspace = try SmallWorkspace(provinces: ["48"])
    let out = TemporaryFolder("thads-cli")
    try out.write("a file, not a folder", to: "taken")
    var arguments = ["report", "--out", out["taken"]] + common(workspace)
    #expect(try Program.run(arguments).status == Batch.ExitCode.cannotCreate.rawValue)

    arguments[2] = out["held"]
    try out.write("", to: "held/.thads.lock")
    let lock = open(out["held/.thads.lock"], O_RDWR)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let outcome = try Program.run(arguments)
    #expect(outcome.status == Batch.ExitCode.locked.rawValue)
    #expect(try names(in: out["held"]) == [".thads.lock"])
  }

  @Test func `inspect tells how a file is read, and --records writes it as plain CSV`() throws {
    let folder = TemporaryFolder("thads-inspect")
    try folder.write(
      [0xFF, 0xFE] + "tên\tsố\r\n\"a,b\"\t1\r\nc\r\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, to: "a.csv")
    let told = try Program.run(["inspect", folder["a.csv"]])
    #expect(told.status == 0)
    #expect(told.output.contains("utf-16le"))
    let json = try Program.run(["inspect", folder["a.csv"], "--json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((object["files"] as? [[String: Any]])?.first?["records"] as? Int == 3)
    let records = try Program.run(["inspect", folder["a.csv"], "--records"])
    #expect(records.output == "tên,số\n\"a,b\",1\nc,\n")
    let absent = try Program.run(["inspect", folder["absent.csv"]])
    #expect(absent.status == Batch.ExitCode.unusableInput.rawValue)
  }

  private func common(_ workspace: SmallWorkspace) -> [String] {
    ["--workspace", workspace.folder.path, "--period", "2022-09"]
  }

  private func report(of workspace: SmallWorkspace, into out: TemporaryFolder) -> [String] {
    ["report", "--out", out.path, "--format", "csv"] + common(workspace)
  }
}
