import Foundation
import TestSupport
import Testing

/// A finding as the operator, his scripts and the data files get it.
@Suite struct FindingMessagesTests {
  /// A workspace with one statement whose row of line 3 has 211 for 210 in the column at character 41.
  private func workspace(_ bytes: [UInt8]? = nil) throws -> TemporaryFolder {
    let folder = TemporaryFolder("thads-findings")
    let messy = "\(Project.folder)/samples/messy"
    try folder.write(#require(TemporaryFolder.bytes(of: "\(messy)/offices.csv")), to: "offices.csv")
    let sound = String(decoding: try #require(TemporaryFolder.bytes(of: "\(messy)/encodings/utf-8.csv")), as: UTF8.self)
    try folder.write(bytes ?? Array(sound.replacing(";210;", with: ";211;").utf8), to: "exports/2022-09/01/01001.csv")
    try folder.write(
      sound.replacing("01001;Chi cục THADS quận Ba Đình", with: "01000;Cục THADS thành phố Hà Nội"),
      to: "exports/2022-09/01/01000.csv")
    return folder
  }

  private static let place = "exports/2022-09/01/01001.csv:3:41"

  @Test(arguments: [
    ("vi", "lỗi", "Việc: Có điều kiện thi hành", "(Chi cục THADS quận Ba Đình, 01001; 2022-09)"),
    ("en", "error", "cases.eligible", "(Chi cục THADS quận Ba Đình, 01001; 2022-09)"),
  ])
  func `the terminal shows place, rule, what was expected, how to mend it, and the line with a caret`(
    _ language: String, _ severity: String, _ field: String, _ office: String
  ) throws {
    let folder = try workspace()
    let outcome = try Program.run(["check", "--workspace", folder.path, "--period", "2022-09", "--lang", language])
    #expect(outcome.status == 3)
    let lines = outcome.messages.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let index = try #require(lines.firstIndex { $0.hasPrefix("\(Self.place): \(severity) [identity.eligible]") }, "\(lines)")
    #expect(lines[index].contains(field) && lines[index].contains("210") && lines[index].hasSuffix(office))
    let (text, caret) = (Array(lines[index + 1].unicodeScalars), Array(lines[index + 2].unicodeScalars))
    let start = try #require(caret.firstIndex(of: "^"))
    #expect(String(String.UnicodeScalarView(text[start..<start + 3])) == "211")
    #expect(caret.count == start + 3 && caret[..<start].allSatisfy { $0 == " " })
  }

  @Test func `check --json holds place, excerpt, problem and mend in both languages`() throws {
    let folder = try workspace()
    let outcome = try Program.run(["check", "--workspace", folder.path, "--period", "2022-09", "--json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    let finding = try #require(findings.first { $0["rule"] as? String == "identity.eligible" })
    #expect(finding["file"] as? String == "exports/2022-09/01/01001.csv")
    #expect(finding["line"] as? Int == 3 && finding["column"] as? Int == 41 && finding["cell"] as? Int == 4)
    let bytes = try #require(folder.bytes(of: "exports/2022-09/01/01001.csv"))
    let offset = try #require(finding["byte_offset"] as? Int)
    #expect(bytes[offset...].starts(with: "211;".utf8))
    #expect(finding["office"] as? String == "01001" && finding["office_name"] as? String == "Chi cục THADS quận Ba Đình")
    #expect(finding["found"] as? String == "211" && finding["expected"] as? String == "210")
    for part in ["problem", "mend", "message"] {
      let texts = try #require(finding[part] as? [String: String])
      #expect(texts["vi"]?.isEmpty == false && texts["en"]?.isEmpty == false && texts["vi"] != texts["en"])
    }
    let excerpt = try #require(finding["excerpt"] as? [String: Any])
    #expect((excerpt["text"] as? String)?.contains("Dân sự;211;120") == true && excerpt["width"] as? Int == 3)
  }

  @Test func `an open quote is told where it opened, with the lines it swallowed, and the next sound row is read`() throws {
    let sound = String(
      decoding: try #require(TemporaryFolder.bytes(of: "\(Project.folder)/samples/messy/encodings/utf-8.csv")), as: UTF8.self)
    let folder = try workspace(
      Array(sound.replacing("01001;Chi cục THADS quận Ba Đình;Dân sự", with: "01001;\"Chi cục THADS quận Ba Đình;Dân sự").utf8))
    let outcome = try Program.run(["check", "--workspace", folder.path, "--period", "2022-09", "--json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    let errors = findings.filter {
      ($0["file"] as? String)?.hasSuffix("01001.csv") == true && $0["severity"] as? String == "error"
    }
    #expect(errors.map { $0["rule"] as? String } == ["row.open_quote"])
    #expect(
      errors.first?["line"] as? Int == 3 && errors.first?["column"] as? Int == 7 && errors.first?["found"] as? String == "1")
    // The row below is a record of its own: two rejected records, not one.
    let readings = try #require(object["readings"] as? [[String: Any]])
    let totals = try #require(readings.first?["totals"] as? [String: Any])
    #expect(totals["records_rejected"] as? Int == 2)
  }

  @Test(arguments: ["tcvn3", "vni", "windows-1258", "utf-16le"])
  func `inspect names the encoding and its margin, and --encoding overrides it`(_ encoding: String) throws {
    let file = "\(Project.folder)/samples/messy/encodings/\(encoding).csv"
    let detected = try Program.run(["inspect", file, "--lang", "en"])
    #expect(detected.output.contains("encoding: \(encoding) (margin "), "\(detected.output)")
    #expect(detected.output.contains("layout: statement"))
    let overridden = try Program.run(["inspect", file, "--encoding", "windows-1252", "--json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(overridden.output.utf8)) as? [String: Any])
    let inspected = try #require((object["files"] as? [[String: Any]])?.first?["encoding"] as? [String: Any])
    #expect(inspected["name"] as? String == "windows-1252" && inspected["basis"] as? String == "given")
  }
}
