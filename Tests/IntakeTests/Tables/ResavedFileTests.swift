import DelimitedText
import Enforcement
import Intake
import Testing

/// Files that were opened in a wrong encoding and saved again, or that are in one that is not ours.
@Suite struct ResavedFileTests {
  /// A statement with Vietnamese headings, in one heading row, whose rows `edit` may spoil.
  private static func text(_ edit: (inout [Statement.Row]) -> Void = { _ in }) -> String {
    let headings =
      ["Mã đơn vị", "Tên đơn vị", "Loại việc"] + FormTests.measures.map { "Việc: \($0)" }
      + FormTests.moneyMeasures.map { "Tiền: \($0)" }
    var rows = [Statement.row("01001", "Dân sự", size: 3), Statement.row("01001", "Hình sự", size: 2)]
    edit(&rows)
    let cells = rows.map { ["01001", "Chi cục THADS quận Ba Đình", $0["category"] ?? ""] + FormTests.cells($0) }
    return ([headings] + cells).map { $0.joined(separator: ";") + "\r\n" }.joined()
  }

  private static func bytes(_ text: String, in encoding: TextEncoding) -> [UInt8] {
    (encoding.isUTF16 ? encoding.mark : []) + TextEncoder(encoding).encode(text).bytes
  }

  private static let resaved = TextEncoding.allCases.filter { $0.misread != nil }

  @Test(arguments: resaved)
  func `a finding points at the file's own bytes, and its row goes back as it came`(_ encoding: TextEncoding) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let parts = Self.text().split(separator: "Hình sự;", maxSplits: 1).map(String.init)
    let before = try #require(parts.first) + "Hình sự;"
    let behind = try #require(parts.last).drop { $0 != ";" }
    let bytes = Self.bytes(before + "mười" + behind, in: encoding)
    bench.write("01/01001.csv", bytes: bytes)
    let result = await bench.read()
    #expect(result.summary == ["encoding.resaved 01/01001.csv:- -", "number.invalid 01/01001.csv:3 01001"])
    let finding = try #require(result.findings.last)
    #expect(finding.found == "mười")
    #expect(finding.byteOffset == Self.bytes(before, in: encoding).count)
    // (Columns count the letters, whatever bytes they are.)
    #expect(finding.column == before.split(separator: "\r\n")[2].unicodeScalars.count + 1)
    #expect(finding.excerpt?.text.contains("quận Ba Đình;Hình sự;mười") == true)
    #expect(try result.rejected.first?.bytes(folder: bench.folder) == bytes)
    #expect(result.isBalanced)
  }

  @Test(arguments: resaved)
  func `numbers with no-break spaces and dashes are read`(_ encoding: TextEncoding) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let text = Self.text { $0[1]["money.eligible"] = "14\u{A0}200" }.replacing("14.200.000", with: "14\u{A0}200\u{A0}000")
    bench.write("01/01001.csv", bytes: Self.bytes(text, in: encoding))
    let result = await bench.read()
    #expect(result.summary == ["encoding.resaved 01/01001.csv:- -"])
    #expect(bench.figure(result, "01001", "money.eligible", "Hình sự") == 14_200_000)
  }

  @Test(arguments: ["?", "\u{FFFD}", ""])
  func `misread UTF-8 that lost a single letter is rejected`(_ left: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let shown = String(decoding: Self.bytes(Self.text(), in: .utf8InUTF8), as: UTF8.self)
    // One of the undefined bytes: Đ of "Đình".
    let broken = shown.replacing("Ä\u{90}ình", with: "x").replacing("Ä\u{90}Ã¬nh", with: "Ä\(left)Ã¬nh", maxReplacements: 1)
    #expect(broken != shown)
    bench.write("01/01001.csv", broken)
    let result = await bench.read()
    #expect(result.summary == ["encoding.lost_letters 01/01001.csv:- 01001"])
    #expect(result.findings.first?.found == "1" && result.findings.first?.severity == .error)
  }

  @Test func `what cannot be decoded is told with its own reason`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let once = String(decoding: Self.bytes(Self.text(), in: .utf8InUTF8), as: UTF8.self)
    let replaced = String(Self.text().unicodeScalars.map { $0.isASCII ? Character($0) : "\u{FFFD}" })
    let japanese: [UInt8] = [
      0x8B, 0x40, 0x8A, 0xD6, 0x83, 0x52, 0x81, 0x5B, 0x83, 0x68, 0x3B, 0x8E, 0xED, 0x97, 0xDE, 0x3B, 0x8C, 0x8F, 0x90, 0x94,
      0x0A,
    ]
    let cases: [([UInt8], String, String)] = [
      (Self.bytes(once, in: .utf8InUTF8), "encoding.garbled", ""),
      (Self.bytes(replaced, in: .utf8InUTF8), "encoding.lost_letters", "\(replaced.unicodeScalars.count { $0 == "\u{FFFD}" })"),
      (japanese + japanese, "encoding.foreign", "Shift-JIS"),
      ([0xFF, 0xFE, 0, 0] + Self.text().unicodeScalars.flatMap { utf32($0) }, "file.not_text", "UTF-32"),
    ]
    for (bytes, rule, found) in cases {
      bench.write("01/01001.csv", bytes: bytes)
      let result = await bench.read()
      #expect(result.summary == ["\(rule) 01/01001.csv:- 01001"])
      #expect(result.findings.first?.found == found)
      #expect(try result.rejected.first?.bytes(folder: bench.folder) == bytes)
    }
    func utf32(_ scalar: Unicode.Scalar) -> [UInt8] {
      (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * UInt32($0))) }
    }
  }

  @Test func `half a pair of UTF-16 is shown once, and counted with its two bytes`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let parts = Self.text().split(separator: "Hình sự", maxSplits: 1).map {
      TextEncoder(.utf16LittleEndian).encode(String($0)).bytes
    }
    bench.write("01/01001.csv", bytes: TextEncoding.utf16LittleEndian.mark + parts[0] + [0x41, 0x00, 0x00, 0xD8] + parts[1])
    let result = await bench.read()
    let finding = try #require(result.findings.first { $0.rule == .encodingInvalidBytes })
    #expect(finding.found == "2 byte")
    #expect(finding.excerpt?.text.contains("A\u{FFFD};") == true)
    #expect(finding.excerpt?.text.unicodeScalars.count { $0 == "\u{FFFD}" } == 1)
  }
}
