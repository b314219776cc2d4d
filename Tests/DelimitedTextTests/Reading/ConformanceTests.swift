import DelimitedText
import Testing

/// The cases of csv-spectrum and RFC 4180, and others that readers differ in, as data: Fixtures/csv_cases.json.
@Suite struct ConformanceTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let records: [[String]]
    let issues: [String]
    var testDescription: String { name }

    static let all: [Case] = Fixture.decoded("csv_cases.json") ?? []
  }

  @Test func `the cases are at hand`() { #expect(Case.all.count >= 30) }

  @Test(arguments: Case.all, [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian])
  func `a case reads as it should`(example: Case, encoding: TextEncoding) throws {
    let bytes = TextEncoder(encoding).encode(example.text).bytes
    var reader = RecordReader(ByteSource(bytes: bytes), format: DelimitedFormat(encoding: encoding, dialect: .comma))
    var records: [[String]] = []
    var issues: [String] = []
    var original: [UInt8] = []
    try reader.forEachRecord { record in
      records.append(record.texts)
      original += record.originalBytes
      for issue in record.issues {
        switch issue.kind {
        case .unterminatedQuote: issues.append("open quote")
        case .textAfterClosingQuote: issues.append("text behind quote")
        default: issues.append("\(issue.kind)")
        }
      }
    }
    #expect(records == example.records)
    #expect(issues == example.issues)
    #expect(original == bytes)
  }
}
