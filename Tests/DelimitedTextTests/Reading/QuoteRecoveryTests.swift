import Testing

@testable import DelimitedText

/// A quote that is not closed costs its own record, not the file.
@Suite struct QuoteRecoveryTests {
  static func read(_ text: String, expected: Int? = nil, dialect: Dialect = .semicolon) throws -> (
    texts: [[String]], issues: [RecordIssue], lines: [Int]
  ) {
    var reader = RecordReader(
      ByteSource(bytes: Array(text.utf8)), format: DelimitedFormat(dialect: dialect, expectedFieldCount: expected))
    var texts: [[String]] = []
    var issues: [RecordIssue] = []
    var lines: [Int] = []
    try reader.forEachRecord { record in
      texts.append(record.texts)
      issues += record.issues
      lines.append(record.line)
    }
    return (texts, issues, lines)
  }

  @Test(arguments: [nil, 3])
  func `a quote that nothing closes ends with its line and is reported where it opened`(expected: Int?) throws {
    let read = try Self.read("a;b;c\n1;\"2;3\n4;5;6\n7;8;9\n", expected: expected)
    #expect(read.texts == [["a", "b", "c"], ["1", "2;3"], ["4", "5", "6"], ["7", "8", "9"]])
    #expect(read.lines == [1, 2, 3, 4])
    #expect(
      read.issues == [
        RecordIssue(kind: .unterminatedQuote(lines: 1), field: 1, location: SourceLocation(line: 2, column: 3, byteOffset: 8))
      ])
  }

  @Test func `a quote closed by the opening quote of a later row does not eat the rows between`() throws {
    let read = try Self.read("1;\"2;3\n4;5;6\n7;\"x\";9\n", expected: 3)
    #expect(read.texts == [["1", "2;3"], ["4", "5", "6"], ["7", "x", "9"]])
    #expect(read.issues.map(\.kind) == [.unterminatedQuote(lines: 1)])
  }

  @Test func `nor one closed by a later row's empty field`() throws {
    let read = try Self.read("1;\"2;3\n4;5;6\n7;8;\"\n", expected: 3)
    #expect(read.texts[0] == ["1", "2;3"])
    #expect(read.texts[1] == ["4", "5", "6"])
    #expect(read.issues.first?.kind == .unterminatedQuote(lines: 1))
  }

  @Test func `the row that follows may itself hold a field of several lines`() throws {
    let read = try Self.read("1;\"2;3\n4;5;\"sáu\nbảy\"\n7;8;9\n", expected: 3)
    #expect(read.texts == [["1", "2;3"], ["4", "5", "sáu\nbảy"], ["7", "8", "9"]])
    #expect(read.lines == [1, 2, 4])
    #expect(read.issues.map(\.kind) == [.unterminatedQuote(lines: 1)])
  }

  @Test func `lines of another width are passed over in the search`() throws {
    let read = try Self.read("1;\"2;3\nlời ghi\n4;5;6\n", expected: 3)
    #expect(read.texts == [["1", "2;3\nlời ghi"], ["4", "5", "6"]])
    #expect(read.issues.map(\.kind) == [.unterminatedQuote(lines: 2)])
  }

  @Test func `a sound field of several lines is left alone`() throws {
    let text = "1;\"dòng một; hai\ndòng ba\n\";3\n4;5;6\n"
    for expected in [nil, 3] {
      let read = try Self.read(text, expected: expected)
      #expect(read.texts == [["1", "dòng một; hai\ndòng ba\n", "3"], ["4", "5", "6"]])
      #expect(read.issues.isEmpty)
      #expect(read.lines == [1, 4])
    }
  }

  @Test func `many open quotes are each given up`() throws {
    let rows = (0..<500).map { "\($0);\"x;y" }
    let read = try Self.read(rows.joined(separator: "\n") + "\n", expected: 3)
    #expect(read.texts.count == 500)
    #expect(read.issues.count == 500)
    #expect(read.issues.map(\.location.line) == Array(1...500))
  }

  @Test func `without quotes in the dialect there is nothing to recover`() throws {
    let read = try Self.read("1;\"2\n3;4\n", dialect: Dialect(quote: nil))
    #expect(read.texts == [["1", "\"2"], ["3", "4"]])
    #expect(read.issues.isEmpty)
  }

  @Test func `backslash escapes are taken off, and do not close`() throws {
    let read = try Self.read(#"1;"a\"b\\";2"# + "\n", dialect: Dialect(delimiter: ";", escape: .backslash))
    #expect(read.texts == [["1", #"a"b\"#, "2"]])
    #expect(read.issues.isEmpty)
  }
}
