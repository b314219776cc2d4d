import DelimitedText
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

  @Test func `a table of another form is told as one, in any encoding`() async throws {
    let bench = try Workbench()
    bench.writeSound()
    for encoding in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .tcvn3] {
      let table = TextEncoder(encoding).encode("tên;số;khác\r\nBa Đình;1;2\r\n").bytes
      bench.write("\(encoding.rawValue).csv", bytes: encoding.mark + table)
    }
    let result = await bench.read()
    #expect(Set(result.findings.map(\.ruleID)) == ["layout.unknown"] && result.findings.count == 4)
  }

  @Test func `a line without end and a heading of very many columns are not said to be empty`() async throws {
    let bench = try Workbench()
    bench.writeSound()
    bench.write("line.csv", bytes: [UInt8](repeating: 0x78, count: 17 << 20))
    bench.write("quote.csv", bytes: Array("a;\"".utf8) + Array(String(repeating: "x\n", count: 9 << 20).utf8))
    bench.write("wide.csv", (0..<100_000).map { "c\($0)" }.joined(separator: ";") + "\n1;2\n")
    let result = await bench.read()
    #expect(result.summary == ["row.cut line.csv:1 -", "row.open_quote quote.csv:1 -", "layout.unknown wide.csv:- -"])
    #expect(result.isBalanced)
  }

  @Test func `links lead to files of the workspace and no others`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    mkdir("\(bench.folder)/64/.hidden", 0o755)
    bench.write("64/.hidden/kept.csv", Statement("01001").text)
    defer {
      unlink("\(bench.folder)/64/.hidden/kept.csv")
      rmdir("\(bench.folder)/64/.hidden")
    }
    symlink("../64/.hidden/kept.csv", "\(bench.folder)/01/01001.csv")
    symlink("/etc/hostname", "\(bench.folder)/out.csv")
    symlink("/dev/zero", "\(bench.folder)/device.csv")
    symlink("loop.csv", "\(bench.folder)/loop.csv")
    symlink("/usr", "\(bench.folder)/linked")
    let result = await bench.read()
    #expect(
      result.summary == [
        "file.unreadable device.csv:- -", "file.unreadable linked:- -", "file.unreadable loop.csv:- -",
        "file.unreadable out.csv:- -", "file.out_of_place 64/.hidden/kept.csv:- -",
      ])
    #expect(result.missing.isEmpty && result.isBalanced)
    #expect(result.findings.first { $0.file == "out.csv" }?.found == "link → /etc/hostname")
    #expect(result.findings.first { $0.file == "loop.csv" }?.found.isEmpty == false)
  }

  @Test func `a name that is no UTF-8 is a finding`() async throws {
    let bench = try Workbench()
    bench.writeSound()
    let path = Array(bench.folder.utf8) + Array("/\u{78}".utf8) + [0xFF] + Array(".csv".utf8) + [0]
    let descriptor = path.withUnsafeBytes { raw in
      raw.baseAddress.map { open($0.assumingMemoryBound(to: CChar.self), O_WRONLY | O_CREAT, 0o644) } ?? -1
    }
    try #require(descriptor >= 0)
    close(descriptor)
    defer { _ = path.withUnsafeBytes { raw in raw.baseAddress.map { unlink($0.assumingMemoryBound(to: CChar.self)) } } }
    let result = await bench.read()
    #expect(result.summary == ["file.name_not_utf8 x\u{FFFD}.csv:- -"])
    #expect(result.missing.isEmpty && result.isBalanced)
  }

  @Test func `a folder whose name is no UTF-8 is a finding`() async throws {
    let bench = try Workbench()
    bench.writeSound()
    let path = Array(bench.folder.utf8) + Array("/H".utf8) + [0xE0, 0]
    let isMade = path.withUnsafeBytes { raw in
      raw.baseAddress.map { mkdir($0.assumingMemoryBound(to: CChar.self), 0o755) == 0 } ?? false
    }
    try #require(isMade)
    defer { _ = path.withUnsafeBytes { raw in raw.baseAddress.map { rmdir($0.assumingMemoryBound(to: CChar.self)) } } }
    let result = await bench.read()
    #expect(result.summary == ["file.name_not_utf8 H\u{FFFD}:- -"])
    #expect(result.missing.isEmpty && result.isBalanced)
  }

  @Test func `a spreadsheet is named where no export stands beside it`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let archive = "PK\u{3}\u{4}[Content_Types].xml xl/workbook.xml"
    bench.write("01/01001.xlsx", archive)
    bench.write("01/01000.XLSX", archive)
    let result = await bench.read()
    #expect(result.summary == ["file.not_text 01/01001.xlsx:- 01001", "file.converted 01/01000.XLSX:- 01000"])
    #expect(result.findings.first?.found == "XLSX")
  }

  @Test func `a folder that does not exist holds no files`() { #expect(ExportListing.files(in: "/nonexistent") == []) }

  @Test func `files are listed in the order of their bytes, hidden ones left out`() throws {
    let bench = try Workbench()
    for file in ["b.csv", "a.TXT", "01/z.tsv", ".hidden.csv", "notes.md", "á.csv"] { bench.write(file, "") }
    #expect(ExportListing.files(in: bench.folder) == ["01/z.tsv", "a.TXT", "b.csv", "á.csv"])
    unlink("\(bench.folder)/.hidden.csv")
  }

  @Test(arguments: [".hidden.csv", ".gui-lai/01001.csv", "01/.cu/a/b.TXT"])
  func `an export that is hidden is told, and not read`(_ file: String) throws {
    let bench = try Workbench()
    bench.write(file, "")
    let listing = ExportListing(of: bench.folder)
    #expect(listing.files == [] && listing.unread.map(\.file) == [file] && listing.unread.allSatisfy(\.isOutOfPlace))
  }

  @Test func `what lies beside the folder of a period is found, but for what is of another`() throws {
    let bench = try Workbench()
    let told = [
      "2022-09 (2)/01/01001.csv", "2022-9/01001.csv", "202209/a.csv", "Thang 9/01002.csv", "a.csv", "2022-09.zip",
      "cu/a.xlsx",
    ]
    let others = [
      "2022-08 (2)/a.csv", "2022-08/b.csv", "2022-09/c.csv", "thang 8.2022.csv", "README.md",
      "x/README.md", ".git/a.csv",
    ]
    for file in told + others { bench.write(file, "") }
    let found = StrayExports.of(bench.period, in: bench.folder)
    #expect(found.map(\.file) == told.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "../\($0)" })
    for file in told + others { bench.remove(file) }
  }

  @Test(arguments: ["01/01001.zip", "01/01001", "01/01001.dat", "01/01001.csv.bak"])
  func `a file that is not read is told, with the office of its name`(file: String) async throws {
    let bench = try Workbench()
    bench.writeSound()
    bench.write(file, "PK")
    #expect(await bench.read().summary == ["file.not_read \(file):- 01001"])
  }

  @Test(arguments: [
    ("README.txt", "Gửi ngày 5/10, kính chuyển.\n", "file.not_read README.txt:- -"),
    ("01/01001 ghi chu.TXT", "Đã sửa theo công văn\nSố liệu chốt ngày 30/9\n", "file.not_read 01/01001 ghi chu.TXT:- 01001"),
    ("bang.txt", "a\tb\tc\n1\t2\t3\n4\t5\t6\n", "layout.unknown bang.txt:- -"),
    ("ghi chu.csv", "Gửi ngày 5/10\n", "layout.unknown ghi chu.csv:- -"),
  ])
  func `a note that is a text and no table is told and rejects nothing`(file: String, text: String, told: String) async throws {
    let bench = try Workbench()
    bench.writeSound()
    bench.write(file, text)
    let result = await bench.read()
    #expect(result.summary == [told] && result.isBalanced)
    #expect(result.rejected.isEmpty == told.hasPrefix("file.not_read"))
  }

  @Test func `a spreadsheet beside the export of its name is told`() async throws {
    let bench = try Workbench()
    bench.writeSound()
    bench.write("01/01001.xlsx", "PK")
    let result = await bench.read()
    #expect(result.summary == ["file.converted 01/01001.xlsx:- 01001"])
    #expect(result.findings.first?.expected == "01/01001.csv")
  }

  @Test(arguments: ["01/~$01001.xlsx", "01/~$01001.csv", "01/.~lock.01001.csv#", ".DS_Store", "Thumbs.db", "01/desktop.ini"])
  func `what machines leave behind is passed over`(file: String) async throws {
    let bench = try Workbench()
    bench.writeSound()
    bench.write(file, "x")
    defer { unlink("\(bench.folder)/\(file)") }
    #expect(await bench.read().summary == [])
  }

  @Test func `blanks behind the ending of a name change nothing`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv ", Statement("01001").text)
    let result = await bench.read()
    #expect(result.summary == [] && result.missing.isEmpty)
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
  @Test func `a table beyond all measure goes back whole, and what all its rows have in common is told once`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let statement = Statement("01001")
    bench.write("01/01001.csv", statement.heading + String(repeating: "x;y;z\r\n", count: 100_001))
    let result = await bench.read()
    #expect(result.summary == ["table.too_large 01/01001.csv:- 01001", "row.too_short 01/01001.csv:2 01001"])
    #expect(result.isBalanced)
  }

  @Test func `every one of a thousand unknown offices is a finding`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement()
    statement.rows = (0..<1_000).map { Statement.row("đơn vị số \($0) nào đó", "Dân sự", size: 1) }
    bench.write("64/x.csv", statement.text)
    let result = await bench.read()
    #expect(result.count(of: .error) == 1_001)
    #expect(result.totals.rejected == 1_000 && result.isBalanced)
  }
}
