import Configuration
import DelimitedText
import Enforcement
import Intake
import Testing

@Suite struct EncodingTests {
  /// A statement with Vietnamese headings and names, in one heading row.
  private static let text: String = {
    let headings =
      ["Mã đơn vị", "Tên đơn vị", "Loại việc"] + FormTests.measures.map { "Việc: \($0)" }
      + FormTests.moneyMeasures.map { "Tiền: \($0)" }
    let rows = [("Dân sự", 3), ("Hình sự", 2)].map {
      ["01001", "Chi cục THADS quận Ba Đình", $0.0] + FormTests.cells(Statement.row("", "", size: $0.1))
    }
    return "KẾT QUẢ THI HÀNH ÁN DÂN SỰ\r\n" + ([headings] + rows).map { $0.joined(separator: "\t") + "\r\n" }.joined()
  }()

  @Test(arguments: TextEncoding.allCases.filter { $0 != .windows1252 })
  func `a statement gives the same figures in every encoding`(_ encoding: TextEncoding) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let encoded = TextEncoder(encoding).encode(EncodingTests.text)
    #expect(encoded.unencodable.isEmpty)
    bench.write("01/01001.csv", bytes: encoding.isUTF16 ? encoding.mark + encoded.bytes : encoded.bytes)
    let result = await bench.read()
    #expect(result.summary == (encoding.misread != nil ? ["encoding.resaved 01/01001.csv:- -"] : []))
    #expect(result.findings.allSatisfy { $0.severity == .note })
    #expect(result.isBalanced)
    #expect(result.files.first { $0.file == "01/01001.csv" }?.encoding == encoding.rawValue)
    #expect(bench.figure(result, "01001", "cases.eligible", "Dân sự") == 210)
    #expect(bench.figure(result, "01001", "money.eligible", "Hình sự") == 14_200_000)
  }

  @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian, .windows1258])
  func `letters lost to question marks reject the file and say so`(_ encoding: TextEncoding) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let text = String(EncodingTests.text.map { $0.unicodeScalars.contains { $0.value > 0x100 } ? "?" : $0 })
    bench.write("01/01001.csv", bytes: encoding.mark + TextEncoder(encoding).encode(text).bytes)
    let result = await bench.read()
    #expect(result.summary == ["encoding.lost_letters 01/01001.csv:- 01001"])
    #expect(result.findings.first?.severity == .error)
    #expect(result.isBalanced && result.missing.count == 1)
  }

  @Test func `one question mark inside a word is a warning`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", "Ghi chú: xong chưa?rồi\r\n" + Statement("01001").text)
    let result = await bench.read()
    #expect(result.summary == ["encoding.question_marks 01/01001.csv:- -"])
    #expect(result.findings.first?.severity == .warning && result.missing.isEmpty)
  }

  @Test func `question marks in links are none, and a few beside many whole letters are a warning`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows("01001")
    for row in list.rows.indices { list.rows[row].note = "https://drive.google.com/open?id=1,2&x=/a?b" }
    bench.write("01/01001.csv", list.text)
    let links = await bench.read()
    #expect(links.summary == [] && links.isBalanced)
    for row in 0..<4 { list.rows[row].note = "đã nộp?chưa rõ" }
    list.rows += (100..<200).map { CaseRows.Row("01001", $0) }
    bench.write("01/01001.csv", list.text)
    #expect(await bench.read().summary == ["encoding.question_marks 01/01001.csv:- -"])
  }

  @Test(arguments: [TextEncoding.utf8, .tcvn3])
  func `letters lost in one column alone reject the file`(_ encoding: TextEncoding) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows("01001")
    for row in list.rows.indices { list.rows[row].note = "Ch? xác minh tài s?n, ng??i ph?i thi hành" }
    bench.write("01/01001.csv", bytes: TextEncoder(encoding).encode(list.text).bytes)
    #expect(await bench.read().summary == ["encoding.lost_letters 01/01001.csv:- 01001"])
  }

  @Test(arguments: ["Chờ xác minh điều kiện; ", "Dòng một\nDòng hai, "])
  func `bytes that are no text are told where they stand in a cell`(_ before: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var list = CaseRows("01001")
    list.rows[2].note = before + "@@ còn lại"
    let text = Array(list.text.utf8)
    let place = try #require(text.firstRange(of: Array("@@".utf8))).lowerBound
    bench.write("01/01001.csv", bytes: text.replacing(Array("@@".utf8), with: [0xFF, 0xFE]))
    let finding = try #require(await bench.read().findings.first { $0.rule == .encodingInvalidBytes })
    #expect(finding.byteOffset == place && finding.found == "2 byte")
    let lines = text[..<place].split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(finding.line == lines.count && finding.column == String(decoding: lines.last ?? [], as: UTF8.self).count + 1)
    let excerpt = try #require(finding.excerpt)
    #expect(excerpt.text.contains("\u{FFFD}\u{FFFD} còn lại") && excerpt.pointer.count == excerpt.caret)
    #expect(Array(excerpt.text.unicodeScalars)[excerpt.caret - 1] == "\u{FFFD}")
  }

  @Test func `files in two encodings that were put together lose nothing in silence`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let one = TextEncoding.utf16LittleEndian.mark + TextEncoder(.utf16LittleEndian).encode(EncodingTests.text).bytes
    let other = TextEncoding.utf8.mark + Array(EncodingTests.text.utf8)
    for bytes in [one + other, other + one, Array(EncodingTests.text.utf8) + one] {
      bench.write("01/01001.csv", bytes: bytes)
      let result = await bench.read()
      #expect(result.isBalanced && result.summary.contains { $0.hasPrefix("encoding.changed") }, "\(result.summary)")
      #expect(result.totals.rejected > 0)
    }
    bench.write("01/01001.csv", bytes: one)
    #expect(await bench.read().summary == [])
  }

  /// The statement with its first lines, of title and heading or of the first row as well, in `above`, and what stands below in `below`.
  private static func joined(_ above: TextEncoding, _ below: TextEncoding, lines: Int) -> [UInt8] {
    let all = text.split(separator: "\r\n").map { $0 + "\r\n" }
    return TextEncoder(above).encode(all[..<lines].joined()).bytes + TextEncoder(below).encode(all[lines...].joined()).bytes
  }

  private static let eightBits: [TextEncoding] = [.utf8, .windows1258, .tcvn3, .vni, .utf8InUTF8]

  @Test(arguments: eightBits, eightBits)
  func `rows in another encoding than the heading are no categories`(_ above: TextEncoding, _ below: TextEncoding) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    for lines in 2...3 {
      bench.write("01/01001.csv", bytes: Self.joined(above, below, lines: lines))
      let result = await bench.read()
      let errors = result.findings.filter { $0.severity == .error }.map(\.ruleID)
      let known = bench.figure(result, "01001", "cases.eligible", "Hình sự")
      // (Letters that were typed behind misread ones are right, and TCVN3 under Windows-1258 leaves the categories within a slip.)
      let isRead = above == below || (above, below) == (.utf8InUTF8, .utf8) || (above, below) == (.windows1258, .tcvn3)
      #expect(isRead ? errors == [] && known == 140 : known == nil, "\(above) \(below) \(lines) \(result.summary)")
      // (Misread letters of which some cannot have been misread are told to be lost.)
      let rule = above == .utf8InUTF8 ? "encoding.lost_letters" : "encoding.changed"
      #expect(isRead || errors.contains(rule), "\(above) \(below) \(lines) \(result.summary)")
      #expect(!result.summary.contains { $0.hasPrefix("category.unknown") } && result.isBalanced)
    }
  }

  @Test func `a row that was pasted from a file opened in a wrong encoding says how it reads`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let resaved = String(decoding: TextEncoder(.utf8InUTF8).encode("Hình sự").bytes, as: UTF8.self)
    bench.write("01/01001.csv", EncodingTests.text.replacing("Hình sự", with: resaved))
    let result = await bench.read()
    #expect(result.summary == ["encoding.changed 01/01001.csv:4 01001"])
    #expect(result.findings.first?.message(in: .english).contains("it says 'Hình sự'") ?? false)
    #expect(result.missing.map { bench.registry.offices[$0].id.code } == ["01001"])
    let twice = String(decoding: TextEncoder(.utf8InUTF8).encode(resaved).bytes, as: UTF8.self)
    bench.write("01/01001.csv", EncodingTests.text.replacing("Hình sự", with: twice))
    #expect(await bench.read().summary == ["category.garbled 01/01001.csv:4 01001"])
  }

  @Test(arguments: [
    "Môi trường", "Café", "Vụ việc QSDĐ", "TRANH CHẤPĐẤT ĐAI", "Khác – ½ ™", "Ê Đê", "Tín dụng (crédit foncier)",
    "Đầu tư nước ngoài £",
  ])
  func `a category that is not known stays a warning`(_ category: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", EncodingTests.text.replacing("Hình sự", with: category))
    #expect(await bench.read().findings.allSatisfy { $0.severity != .error })
  }

  @Test func `cases with a category in another encoding are refused, and statuses say how they read`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    func resaved(_ text: String) -> String { String(decoding: TextEncoder(.utf8InUTF8).encode(text).bytes, as: UTF8.self) }
    var list = CaseRows("01001")
    list.rows[1].kind = resaved("Hình sự")
    bench.write("01/01001.csv", list.text)
    let first = await bench.read()
    #expect(first.summary.contains { $0.hasPrefix("encoding.changed") } && first.isBalanced, "\(first.summary)")
    list = CaseRows("01001")
    list.rows[1].status = resaved("Đang thi hành")
    bench.write("01/01001.csv", list.text)
    let finding = try #require(await bench.read().findings.first { $0.severity == .error })
    #expect(finding.ruleID == "case.status_unknown" && finding.message(in: .vietnamese).contains("là “Đang thi hành”"))
  }

  @Test func `cases with bytes of another encoding say how they read, and a line of signatures in one rejects no table`()
    async throws
  {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    let lines = CaseRows("01001").text.split(separator: "\r\n").map { "\($0)\r\n" }
    let last = TextEncoder(.windows1258).encode(lines[lines.count - 1]).bytes
    bench.write("01/01001.csv", bytes: Array(lines.dropLast().joined().utf8) + last)
    let finding = try #require(await bench.read().findings.first)
    #expect(finding.ruleID == "encoding.invalid_bytes" && finding.message(in: .vietnamese).contains("ở Windows-1258 là “01001;"))
    let signed = TextEncoder(.tcvn3).encode("Người lập biểu;;;Thủ trưởng đơn vị\r\n").bytes
    bench.write("01/01000.csv", bytes: Array(Statement("01000", "01001").text.utf8) + signed)
    bench.remove("01/01001.csv")
    let result = await bench.read()
    #expect(result.summary.contains { $0.hasPrefix("encoding.changed") } && result.isBalanced)
    #expect(bench.figure(result, "01001", "cases.eligible", "Dân sự") == 210)
  }

  @Test func `a mark is kept with what goes back`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.rows[1]["cases.eligible"] = "1"
    let bytes = [0xEF, 0xBB, 0xBF] + Array(statement.text.utf8)
    bench.write("01/01001.csv", bytes: bytes)
    let result = await bench.read()
    #expect(result.summary == ["identity.eligible 01/01001.csv:3 01001"])
    #expect(try result.rejected.first?.bytes(folder: bench.folder) == bytes)
  }

  @Test(arguments: [0, 40, 500, 700, 950])
  func `garbage over part of a file is one finding`(_ place: Int) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var bytes = Array(Statement("01001").text.utf8)
    let noise: [UInt8] = [
      0xFF, 0xFE, 0x00, 0x91, 0x0A, 0xC3, 0x28, 0x80, 0x0D, 0x0A, 0xF0, 0x9F, 0x0A, 0x3B, 0x9D, 0x81, 0xFE, 0x01,
    ]
    let start = min(place, bytes.count - noise.count - 4)
    bytes.replaceSubrange(start..<start + noise.count, with: noise)
    bench.write("01/01001.csv", bytes: bytes)
    let result = await bench.read()
    #expect(result.findings.count { $0.severity == .error } == 1, "\(result.summary)")
    #expect(result.missing.map { bench.registry.offices[$0].id.code } == ["01001"])
    #expect(result.isBalanced)
  }
}
