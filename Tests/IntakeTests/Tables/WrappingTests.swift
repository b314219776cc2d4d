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

  static let wrapped: [(text: String, name: String)] = [
    (table.split(whereSeparator: \.isNewline).map { "\"\($0)\"\r\n" }.joined(), "\"…;…;…\""),
    (mail(table), "quoted-printable"),
    ("Content-Transfer-Encoding: quoted-printable\r\n\r\n" + mail(table), "quoted-printable"),
    (entities(table), "HTML (&nbsp; &#7879;)"),
    (String(repeating: "TcOjIMSRxqFuIHbhu4s7VMOqbiDEkcahbiB24buLO0xv4bqhaSB2aeG7h2M7Vmnhu4djOiBD\r\n", count: 6), "base64"),
  ]

  @Test(arguments: wrapped.indices)
  func `a table that is still wrapped is named as that`(_ index: Int) async throws {
    let bench = try Workbench()
    bench.write("01/01001.csv", WrappingTests.wrapped[index].text)
    let finding = try #require(await bench.read().findings.first)
    #expect(finding.ruleID == "file.wrapped" && finding.found == WrappingTests.wrapped[index].name)
  }

  @Test func `a table that is not known is no wrapped one`() async throws {
    let bench = try Workbench()
    bench.write("01/01001.csv", "\"a;b\";c\r\n\"1;2\";3\r\nx=3D;y\r\n")
    #expect(await bench.read().findings.first?.ruleID == "layout.unknown")
  }
}
