import DelimitedText
import Testing

/// The library as its users see it: without access to internals, in the order in which an input is handled.
@Suite struct PublicUseTests {
  static let file = [
    "sep=;\n", "Tên đơn vị;Loại việc;Số việc;Ghi chú\n", #""Chi cục ""A""";Dân sự;1.234;xong"#, "\n", #"Chi cục B;Hình sự;"12"#,
    "\r\n",
    "Chi cục C;Hành chính;7;\"dòng một\ndòng hai\"\r\n", ";;;\r\n", "\r\n",
  ].joined()

  @Test func `a file is detected, read and located through public names alone`() throws {
    let source = ByteSource(bytes: Array(Self.file.utf8), name: "a.csv")
    let detection = try FormatDetection(source, hints: DetectionHints(knownHeadings: ["Tên đơn vị", "Số việc"]))
    #expect(detection.content == .text)
    #expect(detection.encoding.encoding == .utf8)
    #expect(detection.encoding.confidence == .high)
    #expect(detection.encoding.basis == .validity)
    #expect(detection.encoding.candidates.first?.encoding == .utf8)
    #expect(!detection.encoding.isDecomposed)
    #expect(detection.encoding.lostLetters == 0)
    #expect(detection.dialect.dialect == .semicolon)
    #expect(detection.dialect.basis == .separatorLine)
    #expect(detection.dialect.fieldCount == 4)
    #expect(detection.dialect.candidates.first?.delimiter == ";")
    #expect(detection.dialect.lineEnds.isMixed)
    #expect(detection.mark.isEmpty)
    #expect(detection.separatorLine == 0..<6)

    var format = detection.format
    #expect(format.contentStart == 6)
    #expect(format.contentLine == 2)
    format.expectedFieldCount = 4

    var reader = RecordReader(source, format: format, memory: ReaderMemory())
    var lines: [Int] = []
    var ends = [detection.separatorLine?.upperBound ?? 0]
    var issues: [RecordIssue] = []
    var texts: [[String]] = []
    while try reader.advance() {
      let number = reader.withRecord { record -> Int in
        #expect(record.byteRange.lowerBound == ends.last)
        ends.append(record.byteRange.upperBound)
        lines.append(record.line)
        issues += record.issues
        texts.append(record.texts)
        #expect(record.hasIssues == !record.issues.isEmpty)
        return record.number
      }
      #expect(number == lines.count)
    }
    #expect(lines == [2, 3, 4, 5, 7, 8])
    #expect(ends.last == source.size)
    #expect(reader.endOffset == source.size)
    #expect(reader.endLine == 9)
    #expect(texts[1] == ["Chi cục \"A\"", "Dân sự", "1.234", "xong"])
    #expect(texts[2] == ["Chi cục B", "Hình sự", "12"])
    #expect(texts[3] == ["Chi cục C", "Hành chính", "7", "dòng một\ndòng hai"])
    #expect(texts[4] == ["", "", "", ""])
    #expect(texts[5] == [""])
    #expect(issues.map(\.kind) == [.unterminatedQuote(lines: 1)])
    #expect(issues.first?.field == 2)
    #expect(issues.first?.location.line == 4)
    #expect(issues.first?.location.column == 19)
  }

  @Test func `a record gives bytes, raw bytes, text, places and its original bytes`() throws {
    let source = ByteSource(bytes: Array("a;\"b\"\"c\";é\n".utf8))
    var reader = RecordReader(source, format: DelimitedFormat(dialect: .semicolon))
    #expect(reader.withRecord { _ in true } == nil)
    #expect(try reader.advance())
    reader.withRecord { record in
      #expect(record.fieldCount == 3)
      #expect(!record.isBlank && !record.isEmpty && !record.isFragment && !record.hasIssues)
      #expect(record.withBytes(of: 1) { (bytes: Span<UInt8>) in bytes.count } == 3)
      #expect(record.withRawBytes(of: 1) { (bytes: Span<UInt8>) in bytes.count } == 6)
      #expect(record.bytes(of: 1) == Array("b\"c".utf8))
      #expect(record.text(of: 2) == "é")
      let decoded: DecodedText = record.decoded(2)
      #expect(decoded.string == "é" && decoded.invalidOffsets.isEmpty)
      #expect(record.isQuoted(1) && !record.isQuoted(0) && !record.isQuoted(9))
      #expect(record.location(of: 2) == SourceLocation(line: 1, column: 10, byteOffset: 9))
      #expect(record.location == SourceLocation(line: 1, column: 1, byteOffset: 0))
      #expect(record.text == "a;\"b\"\"c\";é")
      #expect(record.originalBytes == Array("a;\"b\"\"c\";é\n".utf8))
      var target: [UInt8] = [1]
      record.appendOriginalBytes(to: &target)
      #expect(target.count == 1 + source.size)
      for index in [-1, 3, Int.max, Int.min] {
        #expect(record.text(of: index) == "")
        #expect(record.bytes(of: index).isEmpty)
        #expect(record.withRawBytes(of: index) { $0.isEmpty })
        #expect(record.location(of: index).column == 11)
      }
    }
    #expect(try !reader.advance())
    #expect(try !reader.advance())
    #expect(reader.withRecord { _ in true } == nil)
  }

  @Test(arguments: [
    ("", true, true), ("  \t", true, true), (";;;", false, true), (" ; ;\t", false, true), ("\"\";\" \"", false, true),
    ("x", false, false), (";x", false, false),
    ("\"\"", false, true),
  ])
  func `a blank line is told from empty fields`(line: String, isBlank: Bool, isEmpty: Bool) throws {
    var reader = RecordReader(ByteSource(bytes: Array("\(line)\n".utf8)), format: DelimitedFormat())
    #expect(try reader.advance())
    reader.withRecord { record in
      #expect(record.isBlank == isBlank)
      #expect(record.isEmpty == isEmpty)
    }
  }

  @Test func `two readers may be given the same memory`() throws {
    let memory = ReaderMemory()
    let source = ByteSource(bytes: Array("a;b\nc;d\n".utf8))
    var first = RecordReader(source, format: DelimitedFormat(), memory: memory)
    #expect(try first.advance())
    var second = RecordReader(source, format: DelimitedFormat(), range: 4..<8, firstLine: 2, memory: memory)
    #expect(try second.advance())
    first.withRecord { record in
      let texts = record.texts
      #expect(texts == ["a", "b"])
    }
    second.withRecord { record in
      let texts = record.texts
      #expect(texts == ["c", "d"])
      #expect(record.line == 2)
    }
    #expect(try first.advance() && !second.advance())
  }

  private struct Stop: Error, Equatable { let field: Int }

  @Test func `an error thrown by the body of withRecord comes out with its type`() throws {
    var reader = RecordReader(ByteSource(bytes: Array("1;2".utf8)), format: DelimitedFormat())
    #expect(try reader.advance())
    let result: Result<Int?, Stop>
    do throws(Stop) {
      result = .success(try reader.withRecord { (record) throws(Stop) -> Int in throw Stop(field: record.fieldCount) })
    } catch {
      result = .failure(error)
    }
    #expect(throws: Stop(field: 2)) { try result.get() }
  }

  @Test func `chunks are read by a reader each and join`() throws {
    let source = ByteSource(bytes: Array(Self.file.utf8))
    let format = try FormatDetection(source).format
    let chunks = try ChunkPlan(source, format: format, parts: 2, minimumSize: 16).chunks
    var offset = format.contentStart
    var line = format.contentLine
    for chunk in chunks {
      #expect(chunk.range.lowerBound == offset)
      #expect(chunk.firstLine == line)
      var reader = RecordReader(source, format: format, range: chunk.range, firstLine: chunk.firstLine)
      try reader.forEachRecord { record in #expect(record.line >= chunk.firstLine) }
      let (end, endLine) = (reader.endOffset, reader.endLine)
      offset = try #require(end)
      line = try #require(endLine)
    }
    #expect(offset == source.size)
  }

  @Test func `records are written, encoded and named`() {
    var writer = DelimitedWriter(.comma)
    writer.append("text")
    writer.append(123)
    writer.appendEmpty()
    writer.append([UInt8(ascii: "a"), UInt8(ascii: ",")].span)
    writer.append(bytes: [UInt8(ascii: "b")])
    writer.endRecord()
    writer.append(record: ["a", "b"])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "text,123,,\"a,\",b\na,b\n")
    #expect(writer.takeBytes().count == 21)
    #expect(writer.bytes.isEmpty)
    #expect(writer.dialect == .comma && writer.lineEnd == [0x0A])
    #expect(Dialect(delimiter: ";", quote: "\"", escape: .doubled) == .semicolon)
    #expect(Dialect.tab.delimiterText == "\t")
    let encoded: EncodedText = TextEncoder(.tcvn3).encode("án 漢")
    #expect(encoded.bytes == [0xB8, 0x6E, 0x20, 0x3F])
    #expect(encoded.unencodable == ["漢"])
    #expect(TextDecoder(.tcvn3).decode([0xB8, 0x6E]).string == "án")
    #expect(TextEncoding(name: "cp1258") == .windows1258)
    #expect(TextEncoding.windows1258.rawValue == "windows-1258")
    #expect(TextEncoding.utf16LittleEndian.mark == [0xFF, 0xFE])
  }

  @Test func `names are folded, measured and matched`() {
    let folded = FoldedText("Hoà  Bình (1)")
    #expect(folded.plain == "hoa binh 1")
    #expect(folded.key == DelimitedText.folded("HÒA BÌNH 1"))
    #expect(composed("e\u{302}\u{323}").unicodeScalars.count == 1)
    #expect(editDistance("thi hanh", "thi hnah", limit: 3) == 1)
    let match = NearestMatch(FoldedText("Tong so thhu ly"), among: [FoldedText("Mới thụ lý"), FoldedText("Tổng số thụ lý")])
    #expect(match?.index == 1)
    #expect(match?.distance == 1)
    #expect(NearestMatch(FoldedText("xyz"), among: [FoldedText("Mới thụ lý")]) == nil)
  }
}
