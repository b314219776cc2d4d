@testable import Batch
import Configuration
import DelimitedText
import Enforcement
import Intake
import Report
import TestSupport
import Testing

/// What goes back to an office: its rows in their own bytes, the list of errors, the letter.
@Suite struct ReturnedFilesTests {
  private static let project = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
  private static let encodings = [
    "utf-8", "utf-8-bom", "utf-8-nfd", "utf-16le", "utf-16be", "windows-1258", "tcvn3", "vni", "tcvn3-in-utf-8", "vni-in-utf-8",
  ]

  /// A workspace with the offices of samples/messy.
  private struct Bench {
    let folder = TemporaryFolder("thads-returned")

    init() throws {
      try folder.write(#require(TemporaryFolder.bytes(of: "\(project)/samples/messy/offices.csv")), to: "offices.csv")
    }

    func write(_ bytes: [UInt8], _ file: String = "01/01001.csv") throws {
      try folder.write(bytes, to: "exports/2022-09/\(file)")
    }

    func read() async throws -> PeriodReading {
      let period = try #require(Period(year: 2022, month: 9))
      let reading = try await PeriodReading.read(
        period, workspace: Workspace(folder: folder.path), templates: Templates(folder: "\(project)/templates"), jobs: 1)
      return try #require(reading)
    }

    func returned(_ reading: PeriodReading) throws -> [String: [UInt8]] {
      var files = ReturnedFiles(
        reading: reading, folder: folder["exports/2022-09"], issuer: Settings().issuer, date: reading.period.lastDay)
      var result: [String: [UInt8]] = [:]
      for file in files.files() {
        #expect(result[file.name] == nil)
        result[file.name] = []
        try files.forEachPiece(of: file) { (piece) throws(RunError) in result[file.name]? += piece }
      }
      return result
    }
  }

  private static func sample(_ encoding: String) throws -> [UInt8] {
    try #require(TemporaryFolder.bytes(of: "\(project)/samples/messy/encodings/\(encoding).csv"))
  }

  /// `bytes` with the cell `;210;` made `;<text>;`, in UTF-16 where the sample is.
  private static func spoilt(_ bytes: [UInt8], _ encoding: String, _ text: String = "211") throws -> [UInt8] {
    let (old, new) = (encoded(";210;", encoding), encoded(";\(text);", encoding))
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: old) })
    return Array(bytes[..<start]) + new + bytes[(start + old.count)...]
  }

  private static func encoded(_ ascii: String, _ encoding: String) -> [UInt8] {
    // (The samples in UTF-16 are separated by tabs, as Excel's are.)
    ascii.utf8.flatMap { byte -> [UInt8] in
      switch encoding {
      case "utf-16le": [byte == UInt8(ascii: ";") ? 9 : byte, 0]
      case "utf-16be": [0, byte == UInt8(ascii: ";") ? 9 : byte]
      default: [byte]
      }
    }
  }

  /// The rows of a list of errors by column.
  private static func errors(_ bytes: [UInt8]?) throws -> [[String: String]] {
    let bytes = try #require(bytes)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(lines.first == ErrorList.columns)
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(ErrorList.columns, $0)) }
  }

  @Test(arguments: encodings)
  func `rejected rows come back in their own bytes below their heading, and once mended they are accepted`(
    _ encoding: String
  ) async throws {
    let bench = try Bench()
    let bytes = try Self.spoilt(Self.sample(encoding), encoding)
    try bench.write(bytes)
    let files = try bench.returned(await bench.read())
    #expect(files.keys.sorted() == ["01001.csv", "01001.errors.csv", "01001.html"])
    #expect(files["01001.csv"] == bytes)

    let error = try #require(Self.errors(files["01001.errors.csv"]).first { $0["Mức"] == "lỗi" })
    let offset = try #require(error["Vị trí byte"].flatMap(Int.init))
    #expect(bytes[offset...].starts(with: Self.encoded("211;", encoding)))
    #expect(error["Bản ghi"] == "3")
    #expect(error["Dòng"] == "3")
    #expect(error["Ô"] == "D3")
    #expect(error["Cột"] == "Việc: Có điều kiện thi hành")
    #expect(error["Giá trị"] == "211")
    #expect(error["Quy tắc"] == "identity.eligible")
    #expect(error["Đơn vị"] == "01001")
    #expect(error["Cách sửa"]?.isEmpty == false)

    let returned = try #require(files["01001.csv"])
    let (wrong, right) = (Self.encoded(";211;", encoding), Self.encoded(";210;", encoding))
    let start = try #require(returned.indices.first { returned[$0...].starts(with: wrong) })
    try bench.write(Array(returned[..<start]) + right + returned[(start + wrong.count)...])
    let mended = try await bench.read()
    #expect(mended.intake.rejected.isEmpty)
    #expect(!mended.intake.missing.contains(try #require(mended.figures.registry.position(of: "01001"))))
  }

  @Test func `a letter names the office, the place, the value and the rule, and what a cell holds stays text`() async throws {
    let bench = try Bench()
    try bench.write(Self.spoilt(Self.sample("utf-8"), "utf-8", "<script>alert(1)</script>"))
    let letter = String(decoding: try #require(try bench.returned(await bench.read())["01001.html"]), as: UTF8.self)
    #expect(letter.contains("Kính gửi: <strong>Chi cục THADS quận Ba Đình (01001)</strong>"))
    #expect(letter.contains("<td>D3</td><td>Việc: Có điều kiện thi hành</td><td>&lt;script&gt;alert(1)&lt;/script&gt;</td>"))
    #expect(letter.contains("number.invalid"))
    #expect(letter.contains("Đơn vị hiện chưa có số liệu"))
    #expect(letter.contains("ngày 30 tháng 9 năm 2022"))
    #expect(!letter.contains("<script"))
  }

  @Test func `a total that convicts a statement goes back with its rows, and the letter names its cell there`() async throws {
    let bench = try Bench()
    let total = "Tổng số;;;350;201;25;100;15;10;35500;20000;2500;500;10000;1500;1000\r\n"
    let bytes = try Self.sample("utf-8") + Array(total.utf8)
    try bench.write(bytes)
    let files = try bench.returned(await bench.read())
    #expect(files["01001.csv"] == bytes)
    let letter = String(decoding: try #require(files["01001.html"]), as: UTF8.self)
    #expect(letter.contains("total.mismatch") && letter.contains("<td>E5</td>"))
    // Sent again as it is, it is refused again.
    try bench.write(try #require(files["01001.csv"]))
    #expect(try await bench.read().intake.rejected.count == 1)
  }

  @Test func `where only internal counts are at fault the letter says that the statement is used`() async throws {
    let bench = try Bench()
    try bench.write(Self.sample("utf-8"))
    let counts = "Mã đơn vị;Kỳ báo cáo;Khiếu nại: Phải giải quyết;Khiếu nại: Giải quyết đúng hạn;Tiếp công dân (lượt người)\r\n"
    try bench.write(Array((counts + "01001;2022-09;4;x;9\r\n").utf8), "01/noi-bo.csv")
    let letter = String(decoding: try #require(try bench.returned(await bench.read())["01001.html"]), as: UTF8.self)
    #expect(letter.contains("Báo cáo thống kê của đơn vị đã được dùng"))
    #expect(letter.contains("không phải gửi lại báo cáo thống kê"))
    #expect(!letter.contains("lần nộp khác"))
  }

  @Test func `the cells of a letter are those of the file that goes with it`() async throws {
    let bench = try Bench()
    let lines = String(decoding: try Self.spoilt(Self.sample("utf-8"), "utf-8"), as: UTF8.self).split(whereSeparator: \.isNewline)
    let heading = try #require(lines.firstIndex { !$0.hasPrefix("01001") && lines.last?.hasPrefix("01001") ?? false })
    let rows = lines[(heading + 1)...]
    let others = rows.map {
      $0.replacing("01001;Chi cục THADS quận Ba Đình", with: "01000;Cục THADS thành phố Hà Nội").replacing(";211;", with: ";210;")
    }
    var text = ""
    for line in lines[...heading] { text += "\(line)\r\n" }
    for line in others { text += "\(line)\r\n" }
    for line in rows { text += "\(line)\r\n" }
    try bench.write(Array(text.utf8), "01/01.csv")
    let files = try bench.returned(await bench.read())
    let error = try #require(Self.errors(files["01.errors.csv"]).first { $0["Mức"] == "lỗi" })
    let returned = String(decoding: try #require(files["01.csv"]), as: UTF8.self).split(whereSeparator: \.isNewline)
    let place = try #require(returned.firstIndex { $0.contains(";211;") })
    #expect(error["Ô"] == "D\(others.count + place + 1)")
    #expect(error["Ô trong tệp kèm theo"] == "D\(place + 1)")
    #expect(String(decoding: try #require(files["01001.html"]), as: UTF8.self).contains("<td>D\(place + 1)</td>"))
  }

  @Test func `of two offices in a file only the one at fault gets its rows and a letter`() async throws {
    let bench = try Bench()
    let sound = String(decoding: try Self.sample("utf-8"), as: UTF8.self)
    let lines = sound.split(separator: "\r\n", omittingEmptySubsequences: false).flatMap { $0.split(separator: "\n") }
    let others = lines.filter { $0.hasPrefix("01001") }.map {
      $0.replacing("01001;Chi cục THADS quận Ba Đình", with: "01000;Cục THADS thành phố Hà Nội")
    }
    let faulty = try Self.spoilt(Array(sound.utf8), "utf-8")
    try bench.write(faulty + Array((others.joined(separator: "\r\n") + "\r\n").utf8), "01/01.csv")
    let files = try bench.returned(await bench.read())
    #expect(files.keys.sorted() == ["01.csv", "01.errors.csv", "01001.html"])
    #expect(files["01.csv"] == faulty)
  }

  @Test func `a letter lists no remark about the rows of another office that are used, and says whose a faulty row is`()
    async throws
  {
    let bench = try Bench()
    let sound = String(decoding: try Self.sample("utf-8"), as: UTF8.self)
    let others = sound.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("01001") }.map {
      $0.replacing("01001;Chi cục THADS quận Ba Đình;Hình sự", with: "01000;Cục THADS thành phố Hà Nội;Môi trường")
    }
    let other = try #require(others.last)
    let total = other.replacing("Môi trường", with: "Toàn tỉnh")
    try bench.write(Self.spoilt(Array(sound.utf8), "utf-8") + Array("\(other)\r\n".utf8), "01/01.csv")
    let remark = try bench.returned(await bench.read())
    #expect(try Self.errors(remark["01.errors.csv"]).contains { $0["Quy tắc"] == "category.unknown" })
    #expect(!String(decoding: try #require(remark["01001.html"]), as: UTF8.self).contains("Môi trường"))
    try bench.write(Array((sound + "\(total)\r\n").utf8), "01/01.csv")
    let letter = String(decoding: try #require(try bench.returned(await bench.read())["01001.html"]), as: UTF8.self)
    #expect(letter.contains("total.mismatch") && letter.contains("(Dòng của Cục THADS thành phố Hà Nội (01000).)"))
  }

  @Test func `a file of no known office goes back whole, with a letter to its sender`() async throws {
    let bench = try Bench()
    try bench.write(Array("a;b\n1;2\n".utf8), "la.csv")
    try bench.write(Array("a;b\n3;4\n".utf8), "khac/la.csv")
    let files = try bench.returned(await bench.read())
    #expect(
      files.keys.sorted() == [
        "la-2.csv", "la-2.errors.csv", "la.csv", "la.errors.csv", "tep-la-2.html", "tep-la.html",
      ])
    let letter = String(decoding: try #require(files["tep-la-2.html"]), as: UTF8.self)
    #expect(letter.contains("layout.unknown") && letter.contains("cả tệp không được dùng"))
    #expect(!letter.contains("Đơn vị hiện chưa có số liệu"))
  }

  @Test(arguments: ["la.errors.csv", ".an.csv", "\(String(repeating: "ấ", count: 80)).csv", "có\nxuống dòng.csv"])
  func `names of files that come back are safe and apart`(_ name: String) async throws {
    let bench = try Bench()
    try bench.write(Array("a;b\n1;2\n".utf8), "la.csv")
    try bench.write(Array("a;b\n3;4\n".utf8), name)
    let reading = try await bench.read()
    let names = try bench.returned(reading).keys
    #expect(names.count == 3 * reading.intake.rejected.count)
    #expect(names.allSatisfy { $0.utf8.count <= 255 && !$0.hasPrefix(".") && !$0.contains { $0.isNewline } })
  }

  @Test func `a large file that is no table goes back piece by piece, byte for byte`() async throws {
    let bench = try Bench()
    let line = Array("không phải bảng số liệu nào cả\n".utf8)
    let bytes = (0..<80_000).flatMap { _ in line }
    try bench.write(bytes, "la.csv")
    let files = try bench.returned(await bench.read())
    #expect(bytes.count > 2 << 20 && files["la.csv"] == bytes)
  }

  @Test func `a value that a spreadsheet would take for a formula is kept text`() {
    #expect(InertText.inert("=1+1") == "'=1+1")
    #expect(InertText.inert("@x") == "'@x")
    #expect(InertText.inert("-12,5") == "-12,5")
    #expect(InertText.inert("-1+cmd") == "'-1+cmd")
    #expect(InertText.inert("Dân sự") == "Dân sự")
  }

  @Test(arguments: [(0, 1, "A1"), (25, 3, "Z3"), (26, 3, "AA3"), (701, 9, "ZZ9"), (702, 9, "AAA9")])
  func `cells are named as a spreadsheet names them`(_ column: Int, _ row: Int, _ name: String) {
    #expect(ErrorList.cellName(column, row: row) == name)
  }
}
