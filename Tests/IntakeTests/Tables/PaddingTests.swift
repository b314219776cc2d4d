import Intake
import Testing

/// Zero bytes behind a table.
@Suite struct PaddingTests {
  private func read(_ bytes: [UInt8]) async throws -> IntakeResult {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", bytes: bytes)
    let result = await bench.read()
    #expect(result.isBalanced)
    return result
  }

  @Test(arguments: [1, 512, 70_000], [Statement("01001").text, CaseRows("01001").text])
  func `zero bytes behind the last line are told and are no row`(_ count: Int, _ text: String) async throws {
    let result = try await read(Array(text.utf8) + [UInt8](repeating: 0, count: count))
    let line = text.split(separator: "\r\n").count + 1
    #expect(
      result.summary == ["file.padded 01/01001.csv:\(line) -"] || result.summary == ["file.padded 01/01001.csv:\(line) 01001"])
    #expect(result.findings.first?.found == "\(count)" && result.missing.isEmpty)
    #expect(result.files.first { $0.file == "01/01001.csv" }?.totals.account.blank == count)
  }

  @Test func `so are those behind a file in UTF-16`() async throws {
    var statement = Statement("01001")
    statement.delimiter = "\t"
    let units = [0xFEFF] + Array(statement.text.utf16)
    let bytes: [UInt8] = units.flatMap { unit in [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)] }
    let result = try await read(bytes + [UInt8](repeating: 0, count: 512))
    #expect(result.summary == ["file.padded 01/01001.csv:4 01001"] && result.missing.isEmpty)
  }

  @Test func `zero bytes behind a row without an end reject it, for its end may be lost`() async throws {
    for cut in [2, 5, 40] {
      let result = try await read(Array(Statement("01001").text.utf8.dropLast(cut)) + [UInt8](repeating: 0, count: 512))
      #expect(result.summary.contains { $0.hasPrefix("encoding.invalid_bytes 01/01001.csv:3") } && result.missing.count == 1)
    }
  }

  @Test func `zero bytes between rows are no padding`() async throws {
    let lines = Statement("01001").text.split(separator: "\r\n").map { Array($0.utf8) + [0x0D, 0x0A] }
    let result = try await read(lines[0] + lines[1] + [UInt8](repeating: 0, count: 16) + [0x0D, 0x0A] + lines[2])
    #expect(result.missing.count == 1)
  }
}
