import Testing

@testable import DelimitedText

@Suite struct DialectDetectionTests {
  static func detect(_ text: String, hints: DetectionHints = DetectionHints()) throws -> DialectDetection {
    try FormatDetection(ByteSource(bytes: Array(text.utf8)), hints: hints).dialect
  }

  @Test(arguments: [
    ("a;b;c\n1;2;3\n4;5;6\n", ";", 3), ("a,b,c\n1,2,3\n4,5,6\n", ",", 3), ("a\tb\tc\n1\t2\t3\n", "\t", 3),
    ("a|b|c\n1|2|3\n", "|", 3), ("a; b; c\n1; 2; 3\n4; 5; 6\n", "; ", 3),
    ("a, b, c\n1, 2, 3\n4, 5, 6\n", ", ", 3), ("a||b||c\n1||2||3\n", "||", 3), ("mã;tỷ lệ\nA;1,5\nB;2,5\nC;82,50\n", ";", 2),
    ("mã;tiền;tỷ lệ\nA;1.234,5;2,5\nB;3.456,7;2,5\n", ";", 3), ("tên,ghi chú\n\"a;b;c\",x\n\"d;e;f\",y\n", ",", 2),
    ("mã\ttên\n1\tA, B, C\n2\tD, E, F\n", "\t", 2),
  ])
  func `the delimiter is the one whose fields are values`(text: String, delimiter: String, width: Int) throws {
    let detection = try Self.detect(text)
    #expect(detection.dialect.delimiterText == delimiter)
    #expect(detection.fieldCount == width)
    #expect(detection.basis == .measured)
    #expect(
      detection.candidates.first == DialectDetection.Candidate(delimiter: delimiter, score: detection.score, fieldCount: width))
  }

  @Test func `a preamble and a signature do not mislead`() throws {
    let preamble = "CỤC THADS TỈNH A, PHÒNG B\nBáo cáo tháng 9, năm 2022\nĐơn vị tính: việc, 1.000 đồng\n\n"
    let table = (1...12).map { "Chi cục \($0);\($0),5;\($0 * 100);x" }.joined(separator: "\n")
    let detection = try Self.detect(preamble + table + "\n;;;\nNgười lập, ký\nThủ trưởng, ký\n")
    #expect(detection.dialect == .semicolon)
    #expect(detection.fieldCount == 4)
  }

  @Test func `quotes of both kinds and their escapes are told apart`() throws {
    #expect(try Self.detect("a;b\n'x;y';1\n'z;w';2\n'u;v';3\n").dialect.quote == UInt8(ascii: "'"))
    #expect(try Self.detect("a;b\n\"x;y\";1\n\"z\";2\n").dialect.quote == UInt8(ascii: "\""))
    let escaped = try Self.detect(#"a;b"# + "\n" + #""x\";y";1"# + "\n" + #""z\"";2"# + "\n" + #""w\";v";3"# + "\n")
    #expect(escaped.dialect.escape == .backslash)
    #expect(escaped.fieldCount == 2)
    #expect(try Self.detect("d'A;b\nl'B;1\nd'C;2\n").dialect.quote == UInt8(ascii: "\""))
  }

  @Test func `bars that always come in pairs are one delimiter, two beside single ones an empty column`() throws {
    #expect(try Self.detect("a||b|c\n1||2|3\n").dialect.delimiterText == "|")
    #expect(try Self.detect("a||b\n1||2\n").dialect.delimiterText == "||")
    #expect(try Self.detect("a||b\n1|x|2\n").fieldCount == 3)
    #expect(try Self.detect("a;;\n1;;\n").fieldCount == 3)
  }

  @Test(arguments: [";", "\t", "|"], [2, 4, 8])
  func `blank cells in pairs between those who sign make no doubled delimiter`(_ sign: String, _ blanks: Int) throws {
    let gap = String(repeating: sign, count: blanks)
    let text =
      "STT;Việc;;;;Tiền;;;;Tỷ lệ\n;Thụ lý;Phải thi hành;Có điều kiện;Xong;Thụ lý;Phải thi hành;Có điều kiện;Xong;\n1;6;5;4;3;60;50;40;30;75%\n"
      .replacing(";", with: sign)
      + "\(gap)Hà Nội\nNgười lập biểu\(gap)Thủ trưởng\n(Ký)\(gap)(Ký)\nNguyễn Thị Lan\(gap)Trần Văn Cộng\n"
    #expect(try Self.detect(text).dialect.delimiterText == sign)
  }

  @Test func `a single column has no delimiter and is not sure`() throws {
    let detection = try Self.detect("một\nhai\nba\n")
    #expect(detection.dialect == .semicolon)
    #expect(detection.basis == .nothingSeen)
    #expect(detection.confidence == .low)
    #expect(detection.fieldCount == nil)
  }

  @Test(arguments: [", ", "; "], 0...7)
  func `titles that outnumber the rows of a wide table leave its delimiter with a blank`(_ delimiter: String, _ above: Int) throws
  {
    let table = (0..<3).map { row in (0..<12).map { "cột \(row)\($0)" }.joined(separator: delimiter) }
    let titles = { (count: Int) in (0..<count).map { "Dòng tiêu đề \($0)" } }
    let detection = try Self.detect((titles(above) + table + titles(7 - above)).map { $0 + "\n" }.joined())
    #expect(detection.dialect.delimiterText == delimiter && detection.fieldCount == 12)
  }

  /// Rows as Excel writes numbers in the format of its button ",", below a heading without blanks.
  @Test(arguments: [";", "|", ","], ["Dân sự", " Dân sự ", "131"])
  func `blanks around numbers are the cells' where the heading has none`(_ sign: String, _ first: String) throws {
    let heading = (["loại việc"] + (1...12).map { "cột \($0)" }).joined(separator: sign)
    let row = first + sign + (1...12).map { $0 % 5 == 0 ? " -   " : " \($0).234 " }.joined(separator: sign)
    // Numbers may be filled up on their left alone.
    for (row, rows) in [(row, 1), (row, 3), (row, 40), (row.replacing(" \(sign)", with: sign), 3)] {
      let detection = try Self.detect(heading + "\r\n" + String(repeating: row + "\r\n", count: rows))
      #expect(detection.dialect.delimiterText == sign && detection.fieldCount == 13 && detection.confidence == .high)
    }
  }

  @Test(arguments: ["; ", ", ", " ; "])
  func `a blank is the delimiter's where the heading has it`(_ delimiter: String) throws {
    let table = (0..<8).map { row in ["\(row)", "1,5", "a;b", "x"].joined(separator: delimiter) }
    let heading = ["số", "tỷ lệ", "ghi chú", "khác"].joined(separator: delimiter)
    #expect(try Self.detect(([heading] + table).map { $0 + "\n" }.joined()).dialect.delimiterText == delimiter)
    // A row in which it is missing once makes no other of it where quotes stand behind it.
    let quoted =
      "a\(delimiter)b\(delimiter)c\n" + String(repeating: "1\(delimiter)\"x\"\(delimiter)3\n", count: 8) + "1;\"x\";3\n"
    if delimiter == "; " { #expect(try Self.detect(quoted).dialect.delimiterText == delimiter) }
  }

  @Test func `two delimiters that fit alike are not sure`() throws {
    let detection = try Self.detect("a|b\tc\nd|e\tf\ng|h\ti\n")
    #expect(detection.confidence == .low)
    #expect(detection.margin < 0.1)
  }

  @Test func `a hint or the sep line decides`() throws {
    let hinted = try Self.detect("a;b\n1;2\n", hints: DetectionHints(dialect: .comma))
    #expect(hinted.dialect == .comma && hinted.basis == .given && hinted.confidence == .high)
    let named = try Self.detect("sep=|\na;b|c\n1;2|3\n")
    #expect(named.dialect.delimiterText == "|" && named.basis == .separatorLine)
    #expect(named.fieldCount == 2)
    // One that parts nothing, where something else does, was left by another program.
    let mistaken = try FormatDetection(ByteSource(bytes: Array("sep=|\na;b;c\n1;2;3\n".utf8)))
    #expect(
      mistaken.dialect.dialect.delimiterText == ";" && mistaken.mistakenSeparator == "|" && mistaken.format.contentLine == 2)
    #expect(try FormatDetection(ByteSource(bytes: Array("sep=|\na\n".utf8))).mistakenSeparator == nil)
    #expect(try FormatDetection(ByteSource(bytes: Array("sep=;\na; b; c\n1; 2; 3\n".utf8))).mistakenSeparator == nil)
  }

  @Test(arguments: [
    ("sep=||\na||b||c\n1||2||3\n", "||"), ("sep=::\na::b\n1::2\n", "::"), ("sep=;;\na;b;c\n1;2;3\n", ";"),
    ("sep=;;;;\na;b;c;d;e\n1;;;4;5\n1;2;3;4;5\n", ";"), ("sep=||\na|b|c\n1||3\n", "|"),
  ])
  func `a sep line of one sign twice names both where they stand together throughout`(text: String, delimiter: String) throws {
    #expect(try Self.detect(text).dialect.delimiterText == delimiter)
  }

  @Test func `line ends are counted, the usual one is known`() throws {
    let ends = try Self.detect("a;b\r\n1;2\r\n3;4\n5;6\r").lineEnds
    #expect((ends.crlf, ends.lf, ends.cr) == (2, 1, 1))
    #expect(ends.isMixed)
    #expect(ends.usual == [0x0D, 0x0A])
    #expect(try Self.detect("a\rb\r").lineEnds.usual == [0x0D])
    #expect(try Self.detect("").lineEnds.usual == [0x0A])
    #expect(try !Self.detect("a\n").lineEnds.isMixed)
  }

  @Test func `line ends at the joints of blocks are counted once`() {
    for shift in 60..<70 {
      let text = [UInt8](repeating: 0x61, count: shift) + [0x0D, 0x0A, 0x0D, 0x0A, 0x0A, 0x0D]
      let ends = LineEnds(PaddedBytes(text))
      #expect((ends.crlf, ends.lf, ends.cr) == (2, 1, 1))
    }
  }

  @Test(arguments: [
    ("sep=;\r\na", ";", 7), ("SEP=,\na", ",", 6), ("\"sep=\t\"\n", "\t", 8), ("sep=||", "||", 6), ("sep=;\r", ";", 6),
  ])
  func `a sep line names its delimiter and is measured`(text: String, delimiter: String, length: Int) throws {
    let line = try #require(SeparatorLine(Array(text.utf8)[...]))
    #expect(line.delimiter == Array(delimiter.utf8))
    #expect(line.length == length)
  }

  @Test(arguments: [
    "", "sep", "sep=", "sep=\n", "separator;a\n", " sep=;\n", "sep=é\n", "sep=a very long thing\n", "sep=\"\n", "sep=1,b\n2,3\n",
    "sep=a\n", "sep=;,|/\n",
  ])
  func `anything else is no sep line`(text: String) {
    #expect(SeparatorLine(Array(text.utf8)[...]) == nil)
  }

  @Test func `an empty delimiter becomes a semicolon, a quote beyond ASCII none`() {
    #expect(Dialect(delimiter: "").delimiterText == ";")
    #expect(Dialect(quote: "“").quote == nil)
    #expect(Dialect(quote: nil).quote == nil)
  }
}
