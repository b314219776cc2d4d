import Enforcement
import Glibc
import Intake
import Testing

@Suite struct HostileFileTests {
  @Test func `what is no regular file is named and does not hold the run`() async throws {
    let bench = try Workbench()
    bench.writeSound()
    mkdir("\(bench.folder)/folder.csv", 0o755)
    mkfifo("\(bench.folder)/pipe.csv", 0o644)
    symlink("nowhere", "\(bench.folder)/link.csv")
    bench.write("name\nof two lines.csv", "x")
    defer { rmdir("\(bench.folder)/folder.csv") }
    let result = await bench.read()
    #expect(
      result.summary == [
        "file.unreadable folder.csv:- -", "file.unreadable link.csv:- -", "layout.unknown name\nof two lines.csv:- -",
        "file.unreadable pipe.csv:- -",
      ])
    #expect(result.findings.map(\.severity).allSatisfy { $0 == .error })
    #expect(result.missing.isEmpty && result.isBalanced)
    #expect(result.rejected.map(\.name) == ["folder.csv", "link.csv", "name_of two lines.csv", "pipe.csv"])
  }

  @Test func `a folder that does not exist holds no files`() { #expect(ExportListing.files(in: "/nonexistent") == []) }

  @Test func `files are listed in the order of their bytes, hidden ones left out`() throws {
    let bench = try Workbench()
    for file in ["b.csv", "a.TXT", "01/z.tsv", ".hidden.csv", "notes.md", "á.csv"] { bench.write(file, "") }
    #expect(ExportListing.files(in: bench.folder) == ["01/z.tsv", "a.TXT", "b.csv", "á.csv"])
    unlink("\(bench.folder)/.hidden.csv")
    unlink("\(bench.folder)/notes.md")
  }

  @Test func `a line of a megabyte and a hundred thousand columns are findings`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let statement = Statement("01001")
    bench.write(
      "01/01001.csv",
      statement.heading + String(repeating: "9", count: 1 << 20) + "\r\n" + String(repeating: ";", count: 100_000) + "1\r\n"
        + statement.body)
    let result = await bench.read()
    #expect(result.isBalanced)
    #expect(result.missing.count == 1)
    #expect(result.findings.allSatisfy { ($0.excerpt?.text.unicodeScalars.count ?? 0) <= 122 })
  }
}

extension HostileFileTests {
  @Test func `a table beyond all measure is one finding`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let statement = Statement("01001")
    bench.write("01/01001.csv", statement.heading + String(repeating: "x;y;z\r\n", count: 100_001))
    let result = await bench.read()
    #expect(result.summary == ["table.too_large 01/01001.csv:- 01001"])
    #expect(result.isBalanced)
  }

  @Test func `ten thousand unknown offices do not hold the run`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement()
    statement.rows = (0..<10_000).map { Statement.row("đơn vị số \($0) nào đó", "Dân sự", size: 1) }
    bench.write("64/x.csv", statement.text)
    let clock = ContinuousClock()
    let start = clock.now
    let result = await bench.read()
    #expect(clock.now - start < .seconds(60))
    #expect(result.count(of: .error) == 10_001)
    #expect(result.totals.rejected == 10_000 && result.isBalanced)
  }
}
