import Batch
import Foundation
import TestSupport
import Testing

/// What a script that reads standard output can rely on.
@Suite struct StandardOutputTests {
  @Test func `a check in which nothing can be used is one JSON object all the same`() throws {
    let workspace = try SmallWorkspace()
    for period in ["2021-09", "2022-09"] {
      try FileManager.default.removeItem(atPath: workspace.folder["exports/\(period)"])
    }
    try workspace.folder.write("a;b;c\n1;2;3\n", to: "exports/2022-09/64/khac.csv")
    let outcome = try Program.run([
      "check", "--workspace", workspace.folder.path, "--period", "2022-09", "--json", "--lang", "en",
    ])
    #expect(outcome.status == ExitCode.unusableInput.rawValue)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(object["exit"] as? Int == 65)
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["rule"] as? String == "layout.unknown" })
    #expect(outcome.messages.contains("no export of 2022-09 could be used"))
  }

  @Test func `what stops a run is a JSON object where one was asked for`() throws {
    let outcome = try Program.run(["check", "--workspace", "/nowhere", "--period", "2022-09", "--json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(object["exit"] as? Int32 == outcome.status && outcome.status == ExitCode.unusableInput.rawValue)
    #expect((object["error"] as? String)?.isEmpty == false)
  }

  @Test func `output that cannot be written is exit code 74`() throws {
    let folder = TemporaryFolder()
    try folder.write("a,b\n1,2\n", to: "a.csv")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try Program.path)
    process.arguments = ["inspect", "--records", folder["a.csv"]]
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    process.standardOutput = full
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == ExitCode.cannotWrite.rawValue)
  }
}
