import Enforcement
import Testing

@testable import Intake

/// Tables that are still wrapped in what they were sent in: named as that, since no heading is found.
@Suite struct WrappingTests {
  private static let table = """
    Mã đơn vị;Tên đơn vị;Loại việc;Việc: Có điều kiện thi hành;Việc: Thi hành xong\r
    01001;Chi cục THADS quận Ba Đình;Dân sự;210;120\r
    01001;Chi cục THADS quận Ba Đình;Hình sự;140;80\r

    """

  private static func mail(_ text: String) -> String {
    Array(text.utf8).map { $0 < 0x80 && $0 != 0x3D ? String(UnicodeScalar($0)) : hexadecimal($0) }.joined()
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    "=" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  private static func entities(_ text: String) -> String {
    text.unicodeScalars.map { $0.isASCII ? String($0) : "&#\($0.value);" }.joined()
  }

  private static func escaped(_ text: String, _ code: (Unicode.Scalar) -> String) -> String {
    text.unicodeScalars.map { $0.isASCII ? String($0) : code($0) }.joined()
  }

  private static func bytes(_ scalar: Unicode.Scalar, behind sign: String) -> String {
    String(scalar).utf8.map { sign + String($0, radix: 16, uppercase: true) }.joined()
  }

  static let wrapped: [(text: String, name: String)] = [
    (table.split(whereSeparator: \.isNewline).map { "\"\($0)\"\r\n" }.joined(), "\"…;…;…\""),
    (mail(table), "quoted-printable"),
    ("Content-Transfer-Encoding: quoted-printable\r\n\r\n" + mail(table), "quoted-printable"),
    (entities(table), "HTML (&nbsp; &#7879;)"),
    (escaped(table) { "\\u" + "0000\(String($0.value, radix: 16))".suffix(4) }, "JSON (\\u1ec7)"),
    (escaped(table) { bytes($0, behind: "%") }.replacing(" ", with: "+"), "URL (%C3%A1)"),
    (escaped(table) { bytes($0, behind: "\\x") }, "\\xC3\\xA1"),
    (String(repeating: "TcOjIMSRxqFuIHbhu4s7VMOqbiDEkcahbiB24buLO0xv4bqhaSB2aeG7h2M7Vmnhu4djOiBD\r\n", count: 6), "base64"),
  ]

  @Test(arguments: wrapped.indices)
  func `a table that is still wrapped is named as that`(_ index: Int) async throws {
    let bench = try Workbench()
    bench.write("01/01001.csv", WrappingTests.wrapped[index].text)
    let finding = try #require(await bench.read().findings.first)
    #expect(finding.ruleID == "file.wrapped" && finding.found == WrappingTests.wrapped[index].name)
  }

  /// As a client of a database prints it, a line of dashes below the heading; and with tabs that a mail program made blanks of.
  private static func printed(_ isRuled: Bool) -> String {
    let rows = table.split(whereSeparator: \.isNewline).map { $0.split(separator: ";").map(String.init) }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      zip(row, widths).map { cell, width in
        let filled = isRuled ? width + 1 : (cell.count / 8 + 1) * 8
        return cell + String(repeating: " ", count: filled - cell.count)
      }.joined(separator: isRuled ? " " : "")
    }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    return ([lines[0]] + (isRuled ? [rule] : []) + lines.dropFirst()).map { $0 + "\r\n" }.joined()
  }

  @Test(arguments: [true, false])
  func `columns of a fixed width are named as that`(_ isRuled: Bool) async throws {
    let bench = try Workbench()
    bench.write("01/01001.csv", WrappingTests.printed(isRuled))
    #expect(await bench.read().findings.first?.ruleID == "file.fixed_width")
  }

  @Test(arguments: [
    "CỤC THADS A          CỘNG HÒA          Độc lập          Hạnh phúc\r\na;b;c\r\n1;2;3\r\n4;5;6\r\n",
    "a   ;b   ;c   ;d   \r\n1   ;2   ;3   ;4   \r\n",
  ])
  func `blanks in a letterhead or around cells are no columns`(_ text: String) async throws {
    let bench = try Workbench()
    bench.write("01/01001.csv", text)
    #expect(await bench.read().findings.first?.ruleID == "layout.unknown")
  }

  @Test func `a table that is not known is no wrapped one`() async throws {
    let bench = try Workbench()
    bench.write("01/01001.csv", "\"a;b\";c\r\n\"1;2\";3\r\nx=3D;y\r\n")
    #expect(await bench.read().findings.first?.ruleID == "layout.unknown")
  }
}
