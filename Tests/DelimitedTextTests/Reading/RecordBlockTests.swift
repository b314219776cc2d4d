import TestSupport
import Testing

@testable import DelimitedText

/// Columns read many rows at once, against the same fields one by one.
@Suite struct RecordBlockTests {
  private static let dialects: [Dialect] = [.semicolon, .comma, Dialect(delimiter: "||"), Dialect(delimiter: ";", quote: "'")]

  /// The registers that this machine has a version for.
  private static let widths = [0, 256, 512].filter { $0 <= ByteMarks.width }

  /// Passes the one block of `text`, whose rows all have `width` fields.
  private func block(_ text: String, _ dialect: Dialect = .semicolon, _ body: (borrowing RecordBlock) throws -> Void) throws {
    var reader = RecordReader(ByteSource(bytes: Array(text.utf8)), format: DelimitedFormat(dialect: dialect))
    #expect(try reader.advanceBlock())
    try reader.withBlock(body)
    #expect(try !reader.advanceBlock())
  }

  @Test(arguments: UInt64(1)...40)
  func `numbers of digits alone are read whatever their length, and nothing else is, on every machine`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for dialect in Self.dialects {
      // Mostly either all stand in quotes or none, and nearly all are such numbers.
      let quotes = [true, false, nil][Int(seed) % 3]
      let cells = (0..<Int.random(in: 1...150, using: &random)).map { _ in Self.cell(&random, dialect, isQuoted: quotes) }
      let mark = String(decoding: dialect.delimiter, as: UTF8.self)
      try block(cells.map { "a\(mark)\($0.written)\(mark)b\n" }.joined(), dialect) { block in
        for width in Self.widths {
          var numbers = [Int64](repeating: 7, count: cells.count)
          block.readDigits(1, of: 0..<cells.count, into: &numbers, width: width)
          for (number, cell) in zip(numbers, cells) { #expect(number == cell.number, "\(cell.written.debugDescription)") }
        }
        // A record by itself takes no quotes off.
        let quote = String(UnicodeScalar(dialect.quote ?? 0x22))
        for (row, cell) in cells.enumerated() {
          let number = block.withRecord(row) { $0.digits(of: 1) }
          #expect(number == (cell.written.hasPrefix(quote) ? -1 : cell.number), "\(cell.written.debugDescription)")
        }
      }
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `columns side by side hold the same numbers read together as read one by one`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for dialect in Self.dialects {
      let count = Int.random(in: 1...150, using: &random)
      // Short ones alone, as most lists have them, or any.
      let isPlain = seed % 2 == 0
      let rows = (0..<count).map { _ in
        (0..<3).map { _ in
          isPlain
            ? { (written: "\($0)", number: $0) }(Int64.random(in: 0..<100_000_000_000_000, using: &random))
            : Self.cell(&random, dialect, isQuoted: seed % 3 == 0 ? nil : false)
        }
      }
      let mark = String(decoding: dialect.delimiter, as: UTF8.self)
      // (Of the first field of a row no delimiter tells where it begins.)
      for (first, lead) in [(0, ""), (1, "a\(mark)")] {
        let lines = rows.map { lead + $0.map(\.written).joined(separator: mark) + "\(mark)b\n" }
        try block(lines.joined(), dialect) { block in
          for width in Self.widths {
            var (one, two, three) = (
              [Int64](repeating: 7, count: count), [Int64](repeating: 7, count: count), [Int64](repeating: 7, count: count)
            )
            block.readDigits(from: first, of: 0..<count, into: &one, &two, &three, width: width)
            for (row, cells) in rows.enumerated() {
              #expect([one[row], two[row], three[row]] == cells.map(\.number), "\(lines[row])")
            }
          }
        }
      }
    }
  }

  private static func cell(
    _ random: inout SeededGenerator, _ dialect: Dialect, isQuoted: Bool?
  ) -> (written: String, number: Int64) {
    let length = Int.random(in: Int.random(in: 0..<8, using: &random) == 0 ? 0...18 : 1...15, using: &random)
    var text = String((0..<length).map { _ in "0123456789".randomElement(using: &random) ?? "0" })
    var number = text.isEmpty ? 0 : length > 15 ? -1 : Int64(text) ?? -1
    if length > 0, Int.random(in: 0..<12, using: &random) == 0 {
      let place = Int.random(in: 0..<length, using: &random)
      let other = [".", "-", " ", "x", "/", ":", "\u{00A0}"].randomElement(using: &random) ?? "x"
      (text, number) = (String(text.prefix(place)) + other + String(text.dropFirst(place + 1)), -1)
    }
    let quote = isQuoted ?? Bool.random(using: &random) ? String(UnicodeScalar(dialect.quote ?? 0x22)) : ""
    return (quote + text + quote, number)
  }

  @Test(arguments: UInt64(1)...40)
  func `fields are known by all of their bytes`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = (0..<40).map { _ in
      String((0..<Int.random(in: 0...50, using: &random)).map { _ in "ab".randomElement(using: &random) ?? "a" })
    }
    var table = FieldTable()
    for (place, word) in words.prefix(20).enumerated() { table.insert(place + 1, for: Array(word.utf8).span) }
    try block(words.map { "x;\(Bool.random(using: &random) ? $0 : "\"\($0)\"");y\n" }.joined()) { block in
      var codes = [Int32](repeating: -1, count: words.count)
      let expected = words.map { word in Int32((words.prefix(20).firstIndex(of: word) ?? -1) + 1) }
      block.readCodes(1, of: 0..<words.count, by: table, into: &codes)
      #expect(codes == expected)
      #expect(words.indices.map { row in Int32(block.withRecord(row) { $0.code(of: 1, in: table) }) } == expected)
      codes = codes.map { _ in -1 }
      block.readRepeatedCodes(1, of: 0..<words.count, by: table, into: &codes)
      #expect(codes == expected)
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `fields that two tables do not know are told apart by their bytes, unless they may be written otherwise`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let words = (0..<60).map { _ in
      String((0..<Int.random(in: 0...6, using: &random)).map { _ in "aabbc\\".randomElement(using: &random) ?? "a" })
    }
    let quotes = words.map { _ in Int.random(in: 0..<3, using: &random) }
    var (table, other) = (FieldTable(isPlain: true), FieldTable(isPlain: true))
    for (place, word) in words.prefix(20).enumerated() { table.insert(place + 1, for: Array(word.utf8).span) }
    for word in words[20..<40] { other.insert(1, for: Array(word.utf8).span) }
    // (Now and then with a quote between quotes.)
    let lines = words.indices.map { quotes[$0] == 0 ? words[$0] : "\"\(words[$0])\(quotes[$0] == 1 ? "" : "\"\"")\"" }
    try block(lines.map { "x;\($0);y\n" }.joined()) { block in
      var codes = [Int32](repeating: 7, count: words.count)
      block.readCodes(1, of: 0..<words.count, by: table, besides: other, into: &codes) { bytes in
        bytes.indices.contains { bytes[$0] == 0x63 }
      }
      for row in words.indices {
        let code = block.withRecord(row) { $0.code(of: 1, in: table) }
        let isOther = block.withRecord(row) { $0.code(of: 1, in: other) } > 0
        let mayBeOtherwise = quotes[row] == 2 || quotes[row] == 1 && words[row].contains("\\")
        let isNone = code == 0 && !isOther && !mayBeOtherwise && words[row].contains("c")
        #expect(codes[row] == (isNone ? -1 : Int32(code)))
      }
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `fields side by side are known by all of their bytes, for every machine`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for dialect in Self.dialects {
      let mark = String(decoding: dialect.delimiter, as: UTF8.self)
      let rows = (0..<60).map { _ in
        (0..<3).map { _ in
          String((0..<Int.random(in: 0...48, using: &random)).map { _ in "ab".randomElement(using: &random) ?? "a" })
        }
      }
      for first in [0, 1] {
        let lead = first == 0 ? "" : "x\(mark)"
        let runs = rows.map { $0.joined(separator: mark) }
        var table = FieldRunTable()
        for (place, run) in runs.prefix(30).enumerated() { table.insert(Int32(place + 1), for: Array(run.utf8).span) }
        try block(runs.map { "\(lead)\($0)\(mark)y\n" }.joined(), dialect) { block in
          let fields = first...first + 2
          let expected = runs.map { run in
            8...FieldRunTable.limits.bytes ~= run.utf8.count ? Int32((runs.prefix(30).firstIndex(of: run) ?? -1) + 1) : 0
          }
          for width in Self.widths {
            var codes = [Int32](repeating: -1, count: runs.count)
            let areKnown = block.readRuns(fields, of: 0..<runs.count, by: table, into: &codes, width: Int(width))
            #expect(codes == expected, "\(width)")
            #expect(areKnown == !expected.contains(0))
          }
          for (row, run) in runs.enumerated() {
            #expect(block.withRun(fields, of: row) { String(copying: UTF8Span(unchecked: $0)) } == run)
            #expect(block.isRepeated(fields, in: 0..<row + 1) == runs.prefix(row + 1).allSatisfy { $0 == runs[0] })
          }
        }
      }
    }
  }

  @Test func `a table of runs takes in what it has room for, each once`() throws {
    var table = FieldRunTable()
    for number in 1...2000 {
      for _ in 0..<2 { table.insert(Int32(number), for: Array("run number \(number)".utf8).span) }
    }
    table.insert(1, for: Array("short".utf8).span)
    table.insert(1, for: Array(String(repeating: "l", count: 129).utf8).span)
    #expect(table.count == FieldRunTable.limits.runs)
    try block((1...2000).map { "run number \($0);x\n" }.joined()) { block in
      var codes = [Int32](repeating: -1, count: 2000)
      #expect(!block.readRuns(0...0, of: 0..<2000, by: table, into: &codes))
      #expect(codes == (1...2000).map { $0 <= FieldRunTable.limits.runs ? Int32($0) : 0 })
    }
  }

  @Test(arguments: [false, true])
  func `days that exist in every year are numbers, and nothing else is`(isMonthFirst: Bool) throws {
    var expected: [Int32] = []
    var text = ""
    for year in [1945, 2000, 2021] {
      for month in 0...13 {
        for day in 0...32 {
          let isDay = (1...12).contains(month) && day >= 1 && day <= [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
          expected.append(isDay ? Int32(year * 10_000 + month * 100 + day) : 0)
          let parts = (isMonthFirst ? [month, day] : [day, month]).map { $0 < 10 ? "0\($0)" : "\($0)" }
          text += day % 2 == 0 ? "a;\(parts[0])/\(parts[1])/\(year)\n" : "a;\"\(parts[0])/\(parts[1])/\(year)\"\n"
        }
      }
    }
    for other in ["1/02/2022", "01-02-2022", "01/02/22", "", "0a/02/2022", "01/02/2022 ", "2022/01/02", "01/02/202:"] {
      text += "a;\(other)\n"
      expected.append(0)
    }
    try block(text) { block in
      for width in Self.widths {
        var days = [Int32](repeating: 7, count: expected.count)
        block.readDays(1, of: 0..<expected.count, isMonthFirst: isMonthFirst, into: &days, width: width)
        #expect(days == expected)
      }
    }
  }

  @Test func `a serial number is up to eight digits, and its series is what follows`() throws {
    let cells = [
      "1/QĐ-THADS", "12345678/QĐ-THADS", "123456789/QĐ-THADS", "\"7/QĐ-THADS\"", "7/QĐ-THADS-TB", "QĐ 7", "", "00", "5",
      "\"1/Q\"\"D\"",
    ]
    try block(cells.map { "\($0);x\n" }.joined()) { block in
      for width in Self.widths {
        var serials = [Int32](repeating: 7, count: cells.count)
        var series = [UInt64](repeating: 7, count: cells.count)
        block.readSerials(0, of: 0..<cells.count, into: &serials, series: &series, width: width)
        #expect(serials == [1, 12_345_678, -1, 7, 7, -1, -1, 0, 5, -1])
        let hash = stableHash(Array("/QĐ-THADS".utf8).span)
        #expect([series[0], series[1], series[3]] == [hash, hash, hash])
        #expect(series[4] == stableHash(Array("/QĐ-THADS-TB".utf8).span))
        #expect(series[7] == series[8])
        #expect(series[7] != hash)
      }
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `serial numbers of few series are parted whatever their length, on every machine`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let long = String(repeating: "x", count: Int.random(in: 62...70, using: &random))
    // (None of them ends with another, which would be left to whoever reads the row by itself.)
    let texts = ["/QĐ-THADS", "/QĐ-CTHADS", "-TB", "/\(long)"].shuffled(using: &random)
    let cells = (0..<Int.random(in: 1...150, using: &random)).map { _ in
      let serial = String(
        (0..<Int.random(in: 0...9, using: &random)).map { _ in "0123456789".randomElement(using: &random) ?? "0" })
      let text = Int.random(in: 0..<8, using: &random) == 0 ? texts.randomElement(using: &random) ?? "" : texts[0]
      let isQuoted = Int.random(in: 0..<8, using: &random) == 0 ? Bool.random(using: &random) : seed % 2 == 0
      return (serial, text, written: isQuoted ? "\"\(serial)\(text)\"" : "\(serial)\(text)")
    }
    try block(cells.map { "a;\($0.written);x\n" }.joined()) { block in
      for width in Self.widths {
        var serials = [Int32](repeating: 7, count: cells.count)
        var series = [UInt64](repeating: 7, count: cells.count)
        block.readSerials(1, of: 0..<cells.count, into: &serials, series: &series, width: width)
        for (row, cell) in cells.enumerated() {
          let number = 1...8 ~= cell.0.utf8.count ? Int32(cell.0) ?? -1 : -1
          // A series that is longer than is looked at is left to whoever reads the row by itself.
          #expect(serials[row] == number || (cell.1.utf8.count > 62 && serials[row] == -1), "\(cell.written)")
          if serials[row] >= 0 { #expect(series[row] == stableHash(Array(cell.1.utf8).span), "\(cell.written)") }
        }
      }
    }
  }

  @Test func `rows of another width, and rows of which something is to be told, are not regular`() throws {
    try block("a;b\nc\nd;e;f\n\"g\"h;i\n;\n") { block in
      #expect((0..<block.count).map { block.isRegular($0, width: 2) } == [true, false, false, false, true])
      #expect(block.regularRows(from: 0, to: 5, width: 2) == 1)
      #expect(block.regularRows(from: 4, to: 5, width: 2) == 5)
    }
  }

  @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian])
  func `the bytes of rows are those of the file`(encoding: TextEncoding) throws {
    let text = "một;hai\r\nba;bốn\n"
    let bytes = encoding == .utf8 ? Array(text.utf8) : text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    var reader = RecordReader(ByteSource(bytes: bytes), format: DelimitedFormat(encoding: encoding))
    #expect(try reader.advanceBlock())
    try reader.withBlock { block in
      try #require(block.count == 2)
      #expect(block.byteRange(of: 0..<2) == 0..<bytes.count)
      var counts: [Int32] = [0, 0]
      block.readByteCounts(of: 0..<2, into: &counts)
      #expect(counts.map(Int.init) == [block.byteRange(of: 0..<1).count, block.byteRange(of: 1..<2).count])
      #expect(counts[0] + counts[1] == bytes.count)
    }
  }
}
