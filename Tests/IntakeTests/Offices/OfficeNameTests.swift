import Configuration
import Enforcement
@testable import Intake
import Testing

/// How offices are named in cells, and the files that they stand in.
@Suite struct OfficeNameTests {
  @Test(arguments: ["1001.0", "1001,00", "01001.0", "1001,0", "=\"1001.0\""])
  func `a code that became a number with decimals is that of its office`(_ code: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    for row in statement.rows.indices { statement.rows[row]["office"] = code }
    bench.write("01/01001.csv", statement.text)
    #expect(await bench.read().summary == ["office.leading_zeros 01/01001.csv:2 01001"])
  }

  @Test(arguments: ["1001.5", "1001.000", "1001.", ".0", "1001.0.0", "99001.0"])
  func `other numbers are no codes`(_ code: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    for row in statement.rows.indices { statement.rows[row]["office"] = code }
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read()
    #expect(result.missing.count == 1 && result.summary.contains { $0.hasPrefix("office.unknown") })
  }

  @Test(arguments: [
    ("=\"01001\"", "01001"), ("'01001", "01001"), ("01001 - Chi cục THADS quận Ba Đình", "01001"),
    ("Chi cục THADS quận Ba Đình (01001)", "01001"), ("Chi cục THADS Q. Ba Đình", "01001"),
    ("CCTHADS quận Ba Đình", "01001"), ("CC THA Q.Ba Đình", "01001"), ("Chi cục Ba Đình", "01001"),
    ("Chi cục THADS H. Chư Păh", "64001"), ("Cục THADS Hà Nội", "01000"), ("Cục THADS TP. Hà Nội", "01000"),
    ("Cục THADS T. Gia Lai", "64000"), ("CTHADS Gia Lai", "64000"),
    ("II. Chi cục THADS quận Ba Đình", "01001"), ("2) quận Ba Đình", "01001"), ("CHI CUC THADS HUYEN CHU PAH", "64001"),
  ])
  func `an office is read by whatever can be that office alone`(_ text: String, _ code: String) async throws {
    for columns in [["office"], ["office_name"]]
    where columns == ["office"] || text.first?.isLetter == true && !text.contains("(") {
      let bench = try Workbench()
      var statement = Statement(code)
      statement.columns = columns + statement.columns.dropFirst()
      for row in statement.rows.indices { statement.rows[row][columns[0]] = text.replacing("\"", with: "\"\"") }
      bench.write("x.csv", statement.text.replacing("=\"\"01001\"\"", with: "\"=\"\"01001\"\"\""))
      let result = await bench.read()
      #expect(result.findings.allSatisfy { $0.rule == .officeMissing }, "\(result.summary)")
      #expect(bench.figure(result, code, "cases.eligible", "Dân sự") == 210)
    }
  }

  @Test(arguments: [
    "Hà Nội", "Chi cục THADS thành phố Hà Nội", "01001 - Chi cục THADS huyện Chư Păh", "64001 x", "Chi cục THADS quận Hoàn Kiếm",
    "Chi cục", "=\"", "'",
  ])
  func `what may be another office, or none, is not guessed`(_ text: String) async throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    for row in statement.rows.indices { statement.rows[row]["office"] = text == "=\"" ? "\"=\"\"\"" : text }
    bench.write("x.csv", statement.text)
    let result = await bench.read()
    #expect(result.sources.isEmpty && result.isBalanced)
    #expect(result.findings.first { $0.rule != .officeMissing }?.rule == .officeUnknown)
  }

  @Test(arguments: [
    ("Chi cục THADS quận Ba Đìn", " (01001 Chi cục THADS quận Ba Đình?)"),
    ("Cuc THADS Gia Lia", " (64000 Cục THADS tỉnh Gia Lai?)"),
  ])
  func `the nearest office is suggested, to a statement too`(_ text: String, _ hint: String) async throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    for row in statement.rows.indices { statement.rows[row]["office"] = text }
    bench.write("x.csv", statement.text)
    let finding = try #require(await bench.read().findings.first { $0.rule == .officeUnknown })
    #expect(finding.expected == hint)
    #expect(!finding.message(in: .vietnamese).contains("offices.csv"))
  }

  /// Offices whose names are mostly written in other ways.
  static let famous: [(String, String, Level, String?)] = [
    ("79", "Thành phố Hồ Chí Minh", .province, "VN"), ("79000", "Cục THADS Thành phố Hồ Chí Minh", .office, "79"),
    ("79001", "Chi cục THADS thành phố Thủ Đức", .office, "79"), ("79002", "Chi cục THADS quận 1", .office, "79"),
    ("77", "Tỉnh Bà Rịa - Vũng Tàu", .province, "VN"), ("77000", "Cục THADS tỉnh Bà Rịa - Vũng Tàu", .office, "77"),
    ("77001", "Chi cục THADS thành phố Vũng Tàu", .office, "77"),
    ("46", "Tỉnh Thừa Thiên Huế", .province, "VN"), ("46000", "Cục THADS tỉnh Thừa Thiên Huế", .office, "46"),
    ("46001", "Chi cục THADS thành phố Huế", .office, "46"),
    ("58", "Tỉnh Ninh Thuận", .province, "VN"), ("58001", "Chi cục THADS thành phố Phan Rang-Tháp Chàm", .office, "58"),
    ("66", "Tỉnh Đắk Lắk", .province, "VN"), ("66001", "Chi cục THADS thành phố Buôn Ma Thuột", .office, "66"),
    ("66003", "Chi cục THADS huyện Ea H'leo", .office, "66"), ("66004", "Chi cục THADS huyện M'Đrắk", .office, "66"),
    ("64002", "Chi cục THADS huyện KBang", .office, "64"), ("64003", "Chi cục THADS huyện Ia H' Drai", .office, "64"),
  ]

  @Test(arguments: [
    ("Cục THADS TP.HCM", "79000"), ("Cục THADS TPHCM", "79000"), ("Cục THADS TP HCM", "79000"), ("CTHADS TP. HCM", "79000"),
    ("Cục THA DS TP.HCM", "79000"), ("Cục THADS HCM", "79000"), ("Chi cục THADS TP Thủ Đức, TP HCM", "79001"),
    ("Chi cục THADS Q.1 TPHCM", "79002"), ("Chi cục THA DS TP Thủ Đức", "79001"),
    ("Cục THADS tỉnh BR-VT", "77000"), ("Cục THADS BRVT", "77000"), ("Chi cục THADS TP Vũng Tàu, BR - VT", "77001"),
    ("Cục THADS TT Huế", "46000"), ("Cục THADS T.T. Huế", nil), ("Cục THADS tỉnh TT-Huế", "46000"),
    ("Chi cục THADS TP Huế", "46001"),
    ("Chi cục THADS TP PR-TC", "58001"), ("Chi cục THADS TP. BMT", "66001"),
    ("Chi cục THADS huyện EaH'leo", "66003"), ("Chi cục THADS huyện EaH’leo", "66003"), ("Chi cục THADS huyện Ea HLeo", "66003"),
    ("Chi cục THADS H. Ea Hʼleo", "66003"), ("Chi cục THADS EAHLEO", "66003"), ("huyện Ea H`Leo", "66003"),
    ("Chi cục THADS huyện MĐrắk", "66004"), ("Chi cuc THADS huyen MDrak", "66004"), ("Chi cục THADS huyện M´Đrắk", "66004"),
    ("Chi cục THADS huyện K'Bang", "64002"), ("Chi cục THADS huyện K’Bang", "64002"), ("Chi cuc THADS huyen K Bang", "64002"),
    ("Chi cục THADS huyện Ia H'Drai", "64003"), ("Chi cục THADS BaĐình", "01001"),
  ])
  func `names are read that everyone writes in another way`(_ text: String, _ code: String?) async throws {
    for columns in [["office"], ["office_name"]] {
      let bench = try Workbench(more: Self.famous)
      var statement = Statement(code ?? "46000")
      statement.columns = columns + statement.columns.dropFirst()
      for row in statement.rows.indices { statement.rows[row][columns[0]] = text }
      bench.write("x.csv", statement.text)
      let result = await bench.read()
      #expect(result.findings.allSatisfy { $0.rule == .officeMissing } == (code != nil), "\(text): \(result.summary)")
      if let code { #expect(bench.figure(result, code, "cases.eligible", "Dân sự") == 210, "\(text)") }
    }
  }

  @Test func `a name without what parts its words may stand beside its code`() async throws {
    let bench = try Workbench(more: Self.famous)
    var statement = Statement("66003")
    statement.columns.insert("office_name", at: 1)
    for row in statement.rows.indices { statement.rows[row]["office_name"] = "huyện EaHLeo" }
    bench.write("x.csv", statement.text)
    #expect(await bench.read().findings.allSatisfy { $0.rule == .officeMissing })
  }

  @Test(arguments: ["Chi cục THADS huyện An Phú", "Chi cục THADS AnPhú", "Chi cục THADS huyện AnPhu"])
  func `of two names that differ in blanks alone the one that is written is meant, or neither`(_ text: String) async throws {
    let bench = try Workbench(more: [
      ("64005", "Chi cục THADS huyện An Phú", .office, "64"), ("64006", "Chi cục THADS huyện Anp Hú", .office, "64"),
    ])
    var statement = Statement("64005")
    for row in statement.rows.indices { statement.rows[row]["office"] = text }
    bench.write("x.csv", statement.text)
    let result = await bench.read()
    let isRead = bench.figure(result, "64005", "cases.eligible", "Dân sự") == 210
    #expect(isRead == text.contains("An Phú"))
    #expect(isRead || result.findings.contains { $0.rule == .officeUnknown })
  }

  /// A file, an office whose statement it holds, and whether it belongs there.
  static let places: [(file: String, office: String, isRight: Bool)] = [
    ("64/64001.csv", "01001", false), ("64/64001.csv", "64000", false), ("64/64001.csv", "64001", true),
    ("64/64000.csv", "64001", true), ("64/64000.csv", "01001", false), ("64/bao-cao.csv", "01001", false),
    ("64/bao-cao.csv", "64001", true), ("64.csv", "01001", false), ("64.csv", "64001", true), ("Tỉnh Gia Lai.csv", "64001", true),
    ("Tỉnh Gia Lai.csv", "01000", false), ("bao-cao.csv", "01001", true), ("Toàn quốc.csv", "64001", true),
    ("Chi cục THADS huyện Chư Păh.csv", "01001", false),
  ]

  @Test(arguments: places)
  func `a statement stands in a file of its office or its province`(_ place: (file: String, office: String, isRight: Bool))
    async throws
  {
    let bench = try Workbench()
    bench.write(place.file, Statement(place.office).text)
    let result = await bench.read()
    let found = result.findings.filter { $0.rule == .officeNotOfFile }
    #expect(found.count == (place.isRight ? 0 : 1))
    #expect(found.allSatisfy { $0.found == place.office && $0.line == 2 })
    #expect(result.sources.isEmpty != place.isRight && result.isBalanced)
  }

  @Test func `an office that lacks a row which names another is not used`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.rows[1]["office"] = "64001"
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read()
    #expect(result.summary == ["office.not_of_file 01/01001.csv:3 01001"])
    #expect(result.missing.map { bench.registry.offices[$0].id.code } == ["01001"])
    #expect(bench.figure(result, "64001", "cases.eligible", "Dân sự") == 210)
  }

  @Test func `the office above the heading is held against the file as well`() async throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    statement.columns.removeFirst()
    bench.write("64/64001.csv", "Đơn vị báo cáo: Chi cục THADS quận Ba Đình\r\n" + statement.text)
    let result = await bench.read()
    #expect(result.summary.first == "office.not_of_file 64/64001.csv:3 64001" && result.sources.isEmpty)
  }

  /// Names of three offices of a province, the first of which is the province's own.
  static let provinces: [[String]] = [
    ["Cục THADS tỉnh Cao Bằng", "Chi cục THADS thành phố Cao Bằng", "Chi cục THADS huyện Bảo Lạc"],
    ["Cục THADS Cao Bằng", "Chi cục THADS thành phố Cao Bằng", "Chi cục THADS huyện Bảo Lạc"],
    ["Cục Thi hành án dân sự Cao Bằng", "Chi cục THADS Cao Bằng", "Chi cục THADS huyện Bảo Lạc"],
    ["THADS tỉnh Cao Bằng", "Phòng THADS khu vực 1 - Cao Bằng", "Phòng THADS khu vực 2 - Cao Bằng"],
  ]

  @Test(arguments: provinces)
  func `the office of a whole province is told from that of its town`(_ names: [String]) throws {
    let vintage = Vintage(year: 2008)
    var offices = [
      Office(id: OfficeID(vintage: vintage, code: "VN"), name: "Toàn quốc", level: .nation, parent: nil),
      Office(id: OfficeID(vintage: vintage, code: "04"), name: "Tỉnh Cao Bằng", level: .province, parent: "VN"),
    ]
    for (number, name) in names.enumerated() {
      offices.append(Office(id: OfficeID(vintage: vintage, code: "0400\(number)"), name: name, level: .office, parent: "04"))
    }
    let day = try #require(Period("2022-09")).lastDay
    let lookup = OfficeLookup(try OfficeRegistry(offices, vintage: vintage, on: day), layouts: try Templates.layouts().layouts)
    #expect([2, 3, 4].map(lookup.isOfWholeProvince) == [true, false, false])
  }

  /// An office of another structure, with a code that an office which reports has too.
  private static let merged = Office(
    id: OfficeID(vintage: Vintage(year: 2025), code: "01001"), name: "THADS tỉnh Lào Cai", level: .office, parent: "15")

  @Test(arguments: [
    "THADS tỉnh Lào Cai", "Thi hành án dân sự tỉnh Lào Cai", "Chi cục THADS huyện Chư Păh", "Cục THADS TP Hà Nội",
  ])
  func `a name of another office beside the code rejects the rows`(_ name: String) async throws {
    for isList in [false, true] {
      let bench = try Workbench()
      bench.writeSound(except: "01001")
      var text = "Mã đơn vị;Tên đơn vị;\(Statement("01001").heading.dropFirst("office;".count))"
      for line in Statement("01001").body.split(separator: "\r\n") {
        text += line.replacing("01001;", with: "01001;\(name);") + "\r\n"
      }
      if isList {
        text = CaseRows("01001").text.replacing("01001;", with: "01001;\(name);").replacing(
          "Mã đơn vị;", with: "Mã đơn vị;Tên đơn vị;")
      }
      bench.write("01/01001.csv", text)
      let result = await bench.read(others: [Self.merged])
      #expect(result.summary == ["office.name_of_other 01/01001.csv:2 01001"])
      #expect(result.missing.map { bench.registry.offices[$0].id.code } == ["01001"] && result.isBalanced)
      let finding = try #require(result.findings.first)
      #expect(finding.expected == "01001 Chi cục THADS quận Ba Đình")
      #expect(finding.detail[.english].contains("in the structure of 2025") == name.contains("Lào Cai"))
    }
  }

  @Test(arguments: ["Chi cục THADS quận Hoàn Kiếm", "Đơn vị số 1", "Chi cục"])
  func `a name that is no other office's is told, and the code counts`(_ name: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.columns.insert("office_name", at: 1)
    for row in statement.rows.indices { statement.rows[row]["office_name"] = name }
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read(others: [Self.merged])
    #expect(result.summary == ["office.name_mismatch 01/01001.csv:2 01001"] && result.missing.isEmpty)
  }

  /// The rooms of two provinces, which are called alike.
  private static func rooms() throws -> OfficeLookup {
    let vintage = Vintage(year: 2025)
    var offices = [Office(id: OfficeID(vintage: vintage, code: "VN"), name: "Toàn quốc", level: .nation, parent: nil)]
    for (code, province) in [("15", "Tỉnh Lào Cai"), ("01", "Thành phố Hà Nội")] {
      offices.append(Office(id: OfficeID(vintage: vintage, code: code), name: province, level: .province, parent: "VN"))
      let place = province.split(separator: " ").suffix(2).joined(separator: " ")
      for number in 1...2 {
        offices.append(
          Office(
            id: OfficeID(vintage: vintage, code: "\(code)K0\(number)"),
            name: "Phòng Thi hành án dân sự khu vực \(number) - \(place)",
            level: .office, parent: code))
      }
    }
    guard let day = CalendarDate(validYear: 2025, month: 9, day: 30) else { throw Templates.NothingThere() }
    return OfficeLookup(try OfficeRegistry(offices, vintage: vintage, on: day), layouts: try Templates.layouts().layouts)
  }

  @Test func `a cell that is strange at a glance is no office and no sum`() throws {
    let lookup = try Self.rooms()
    let vocabularies = try Templates.layouts().vocabularies
    let vocabulary = try #require(vocabularies.first)
    let headings = HeadingGlance(vocabularies)
    func isStrange(_ text: String) -> Bool {
      var words = StrangeWords()
      return lookup.glance.meaning(ofCell: text.utf8Span.span, isUTF8: true, headings, &words) == .none
    }
    let parts = [
      "15", "K01", "15K01", "0", "01", "1", "VN", "KV", "kv1", "Tong", "so", "cong", "X", "99", ".0", "-", "=", "'", " ", "Cai",
      "ABC",
    ]
    for text in parts.flatMap({ first in parts.map { first + $0 } }) + parts {
      guard isStrange(text) else { continue }
      let cell = CellMeanings.office(text, byNameOnly: false, province: nil, suggest: false, lookup, vocabulary).cell
      #expect(cell == .unknown(text: text, hint: .none))
    }
    #expect(["X99", "99999", "ABC", "X-99", "ABC99"].allSatisfy(isStrange))
  }

  @Test(arguments: [
    "Phòng THADS khu vực 1", "Phòng THADS KV1", "Phòng THADS KV 1", "Phòng THADS khu vực 01", "Phòng Thi hành án khu vực 1",
    "Phòng THADS khu vực 1 - Lào Cai", "Phòng THADS khu vực 1, tỉnh Lào Cai", "Phòng THADS khu vực 01 (Lào Cai)",
  ])
  func `a room is that of the province of its file, or of the one it names`(_ name: String) throws {
    let lookup = try Self.rooms()
    let (province, other) = (lookup.registry.position(of: "15"), lookup.registry.position(of: "01"))
    let room = try #require(lookup.registry.position(of: "15K01"))
    #expect(lookup.match(name: name, province: province) == .office(room))
    if name.contains("Lào Cai") {
      #expect(
        lookup.match(name: name, province: nil) == .office(room) && lookup.match(name: name, province: other) == .office(room))
    } else {
      #expect(lookup.match(name: name, province: nil) == .ambiguous([try #require(lookup.registry.position(of: "01K01")), room]))
    }
  }

  @Test func `a name that several offices have is told to be so, with their codes`() async throws {
    let rooms = ["01", "64"].map { ("\($0)K01", "Phòng Thi hành án dân sự khu vực 1", Level.office, Optional($0)) }
    let bench = try Workbench(more: rooms)
    bench.writeSound()
    var statement = Statement("01001")
    statement.columns[0] = "Tên đơn vị"
    for row in statement.rows.indices { statement.rows[row]["Tên đơn vị"] = "Phòng THADS khu vực 1" }
    bench.write("bao-cao.csv", statement.text)
    let result = await bench.read()
    let finding = try #require(result.findings.first { $0.rule == .officeUnknown })
    for (language, words) in [(Language.vietnamese, "2 đơn vị có tên này"), (.english, "2 offices have this name")] {
      let message = finding.message(in: language)
      #expect(message.contains(words) && message.contains("01K01") && message.contains("64K01") && !message.contains("×"))
      #expect(message.contains("Thành phố Hà Nội") && message.contains("Tỉnh Gia Lai"))
    }
  }

  @Test(arguments: [
    "Phòng THADS khu vực 3", "Phòng THADS", "Phòng THADS - Lào Cai", "Phòng THADS khu vực 1 - Yên Bái", "khu vực 1 - Lào Cai",
  ])
  func `any other room is none`(_ name: String) throws {
    let lookup = try Self.rooms()
    #expect([.none, .strange].contains(lookup.match(name: name, province: lookup.registry.position(of: "15"))))
  }

  @Test(arguments: [
    "Chi cục THADS quận Ba Đình - Hà Nội", "Chi cục THADS quận Ba Đình, TP Hà Nội", "Chi cục THADS Ba Đình (Hà Nội)",
  ])
  func `a name may have its province behind it`(_ name: String) async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    for row in statement.rows.indices { statement.rows[row]["office"] = name }
    bench.write("01/01001.csv", statement.text)
    #expect(await bench.read().summary == [])
  }

  @Test(arguments: [
    "CỤC THADS THÀNH PHỐ HÀ NỘI;;;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\r\nCHI CỤC THADS QUẬN BA ĐÌNH;;;Độc lập - Tự do - Hạnh phúc\r\n",
    "Chi cục THADS quận Ba Đình\r\n", "\"CỤC THADS TP HÀ NỘI\nCHI CỤC THADS Q. BA ĐÌNH\"\r\n",
  ])
  func `a letterhead names the office of a table that names none, where the file is called after it`(_ head: String) async throws
  {
    let bench = try Workbench()
    var statement = Statement("01001")
    statement.columns.removeFirst()
    bench.writeSound(except: "01001")
    bench.write("01/01001.csv", head + statement.text)
    let result = await bench.read()
    #expect(result.summary == [])
    #expect(bench.figure(result, "01001", "cases.eligible", "Dân sự") == 210)
  }

  @Test(arguments: [
    ("01/bao-cao.csv", "CHI CỤC THADS QUẬN BA ĐÌNH"), ("01/01001.csv", "CỤC THADS THÀNH PHỐ HÀ NỘI"), ("01/01001.csv", "Ba Đình"),
    ("01/01000.csv", "CỤC THADS THÀNH PHỐ HÀ NỘI\r\nCHI CỤC THADS QUẬN BA ĐÌNH"),
    ("01/01001.csv", "CHI CỤC THADS QUẬN BA ĐÌNH\r\nCHI CỤC THADS HUYỆN CHƯ PĂH"),
  ])
  func `a letterhead alone, or one of another office, names none`(_ file: String, _ head: String) async throws {
    let bench = try Workbench()
    var statement = Statement("01001")
    statement.columns.removeFirst()
    bench.write(file, "\(head)\r\n" + statement.text)
    #expect(await bench.read().findings.first { $0.rule != .officeMissing }?.rule == .headingMissing)
  }

  /// Two offices "khu vực 1" and "khu vực 2" in each of two provinces, and the code of the one that `text` is found to be.
  private func numbered(_ text: String, file: String) async throws -> String? {
    let bench = try Workbench(more: [
      ("01K01", "Phòng THADS khu vực 1 - Hà Nội", .office, "01"), ("01K02", "Phòng THADS khu vực 2 - Hà Nội", .office, "01"),
      ("64K01", "Phòng THADS khu vực 1 - Gia Lai", .office, "64"), ("64K02", "Phòng THADS khu vực 2 - Gia Lai", .office, "64"),
    ])
    var statement = Statement("01001")
    for row in statement.rows.indices { statement.rows[row]["office"] = text }
    bench.write(file, statement.text)
    let result = await bench.read()
    return result.sources.first?.office.code
  }

  @Test(
    arguments: [
      ("Phòng THADS khu vực I - Hà Nội", "x.csv", "01K01"), ("Phòng THADS khu vực II - Gia Lai", "x.csv", "64K02"),
      ("Phòng THADS KV II", "64/x.csv", "64K02"), ("PHÒNG THI HÀNH ÁN DÂN SỰ KHU VỰC I", "64/x.csv", "64K01"),
      ("I. Phòng THADS khu vực II", "01/x.csv", "01K02"), ("Phòng THADS khu vực 2", "01/x.csv", "01K02"),
      ("Phòng THADS khu vực I", "x.csv", nil), ("Phòng THADS khu vực III", "01/x.csv", nil), ("khu vực", "01/x.csv", nil),
    ] as [(String, String, String?)])
  func `the number of a place may be Roman where it can be one office's alone`(_ text: String, _ file: String, _ code: String?)
    async throws
  {
    #expect(try await numbered(text, file: file) == code)
  }
}
