import Configuration
import Enforcement
@testable import Intake
import Testing

/// How offices are named in cells, and the files that they stand in.
@Suite struct OfficeNameTests {
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
}
