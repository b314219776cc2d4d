import Batch
import Configuration
import DelimitedText
import Foundation
import TestSupport
import Testing

/// `thads inspect --records` on the public collections of CSV cases, as data: Fixtures/record_cases.json.
@Suite struct RecordDumpTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let suite: String
    let name: String
    let input: String
    let expected: String
    /// A name of ``TextEncoding``, with `-mark` where a byte-order mark stands before the text; UTF-8 if there is none.
    let encoding: String?

    var testDescription: String { "\(suite): \(name)" }

    /// The bytes of the file.
    var bytes: [UInt8]? {
      let name = encoding ?? "utf-8"
      let hasMark = name.hasSuffix("-mark")
      guard let encoding = TextEncoding(name: hasMark ? String(name.dropLast(5)) : name) else { return nil }
      let encoded = TextEncoder(encoding).encode(input)
      // UTF-8 is taken as it stands: a decomposed letter must stay one.
      return (hasMark ? encoding.mark : []) + (encoding == .utf8 ? Array(input.utf8) : encoded.bytes)
    }

    static let all: [Case] = {
      let path = ("\(#filePath)".split(separator: "/").dropLast(2) + ["Fixtures", "record_cases.json"]).joined(separator: "/")
      guard let data = FileManager.default.contents(atPath: "/\(path)") else { return [] }
      return (try? JSONDecoder().decode([Case].self, from: data)) ?? []
    }()
  }

  /// What a dump of `bytes` writes, and what it told.
  private static func dump(_ bytes: [UInt8]) throws -> (output: [UInt8], told: RecordDump) {
    let folder = TemporaryFolder()
    try folder.write(bytes, to: "file.csv")
    var output: [UInt8] = []
    let told = try RecordDump.run(folder["file.csv"], encoding: nil) {
      output += $0
      return true
    }
    return (output, told)
  }

  @Test func `text that was saved in a wrong encoding twice is told, as letters of another writing are`() throws {
    let text = "tên;số\nChi cục Thi hành án dân sự huyện Chư Păh;1\nHôn nhân và gia đình, hình sự;2\n"
    let once = TextDecoder(.windows1252).decode(Array(text.utf8)).string
    let twice = TextDecoder(.windows1252).decode(Array(once.utf8)).string
    #expect(try Self.dump(Array(once.utf8)).told.faults.isEmpty)
    let faults = try Self.dump(Array(twice.utf8)).told.faults
    #expect(faults.count == 1 && faults[0].english.contains("saved"), "\(faults)")
  }

  @Test(arguments: [2, 5000, 20_000])
  func `records are as wide as the heading, however wide that is`(_ width: Int) throws {
    let row = (0..<width).map { "c\($0)" }.joined(separator: ",")
    let lines = String(decoding: try Self.dump(Array("\(row)\n\(row)\n1,2\n".utf8)).output, as: UTF8.self).split(separator: "\n")
    #expect(lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count } == [width, width, width])
  }

  @Test func `the cases are at hand`() { #expect(Case.all.count >= 115) }

  @Test(arguments: Case.all)
  func `the records come out as plain CSV`(example: Case) throws {
    let output = try Self.dump(#require(example.bytes)).output
    #expect(String(decoding: output, as: UTF8.self) == example.expected)
  }

  @Test(arguments: Case.all)
  func `what came out comes out again unchanged`(example: Case) throws {
    // A first line of one field may itself read as `sep=;`; none of the cases holds one.
    guard example.expected.contains(",") else { return }
    let output = try Self.dump(Array(example.expected.utf8)).output
    #expect(String(decoding: output, as: UTF8.self) == example.expected)
  }

  @Test func `what had to be mended is told with its place`() throws {
    let bytes = Array("một,hai,ba\n1,".utf8) + [0xFF] + Array("2,3\n4,\"5\"x,6\n7,\0,9\n".utf8)
    let (output, told) = try Self.dump(bytes)
    #expect(String(decoding: output, as: UTF8.self) == "một,hai,ba\n1,\u{FFFD}2,3\n4,5x,6\n7,\0,9\n")
    #expect(told.records == 4 && told.faultCount == 3)
    #expect(told.faults.count == 3)
    #expect(told.faults.map { $0.english.split(separator: ":").dropFirst().first } == ["2", "3", "4"])
  }

  @Test func `a line beyond the limit is cut, told once, and what follows is read`() throws {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: RecordReader.defaultRecordLimit + 5_000_000)
    let (output, told) = try Self.dump(Array("a,b\n1,2\n".utf8) + long + Array("\n3,4\n".utf8))
    #expect(told.records == 4 && told.faultCount == 1)
    #expect(output.count < long.count)
    #expect(output.suffix(5) == Array("\n3,4\n".utf8)[...])
  }

  @Test(arguments: [("PK\u{3}\u{4}", "zip"), ("%PDF-1.7", "pdf"), ("<!DOCTYPE html>", "html")])
  func `what is no text is refused by its name`(head: String, kind: String) throws {
    #expect { try Self.dump(Array(head.utf8) + [1, 2, 3]) } throws: { "\($0)".contains(kind) }
  }
}
