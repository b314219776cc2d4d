import DelimitedText
import Testing

@Suite struct FormatDetectionTests {
  @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian], [true, false])
  func `mark, sep line and records tile the file`(encoding: TextEncoding, hasLine: Bool) throws {
    let text = (hasLine ? "sep=;\r\n" : "") + "Tên đơn vị;Số việc\r\nChi cục A;1\r\n"
    let bytes = encoding.mark + TextEncoder(encoding).encode(text).bytes
    let source = ByteSource(bytes: bytes)
    let detection = try FormatDetection(source)
    #expect(detection.mark == 0..<encoding.mark.count)
    #expect((detection.separatorLine != nil) == hasLine)
    #expect(detection.separatorLine?.lowerBound ?? encoding.mark.count == encoding.mark.count)
    #expect(detection.format.contentStart == detection.separatorLine?.upperBound ?? encoding.mark.count)
    #expect(detection.format.contentLine == (hasLine ? 2 : 1))
    #expect(detection.format.encoding == encoding)
    #expect(detection.format.expectedFieldCount == 2)
    var reader = RecordReader(source, format: detection.format)
    #expect(try reader.advance())
    reader.withRecord { record in
      let texts = record.texts
      #expect(texts == ["Tên đơn vị", "Số việc"])
      #expect(record.line == (hasLine ? 2 : 1))
      #expect(record.location.byteOffset == detection.format.contentStart)
    }
  }

  @Test func `hints are kept as given`() throws {
    var hints = DetectionHints(encoding: .tcvn3, dialect: .tab, knownHeadings: ["Số việc"])
    #expect(hints.knownHeadings == ["Số việc"])
    let source = ByteSource(bytes: Array("a;b\n".utf8))
    let detection = try FormatDetection(source, hints: hints)
    #expect(detection.format.encoding == .tcvn3)
    #expect(detection.format.dialect == .tab)
    hints.encoding = nil
    hints.dialect = nil
    #expect(try FormatDetection(source, hints: hints).format.dialect == .semicolon)
  }

  @Test func `no more than the sample is looked at for the dialect`() throws {
    let head = String(repeating: "a;b\n", count: FormatDetection.sampleSize / 4)
    let detection = try FormatDetection(ByteSource(bytes: Array((head + String(repeating: "a,b,c,d\n", count: 50_000)).utf8)))
    #expect(detection.dialect.dialect == .semicolon)
    #expect(detection.dialect.lineEnds.lf == FormatDetection.sampleSize / 4)
  }

  @Test func `a zip file is named and not taken for text`() throws {
    let detection = try FormatDetection(ByteSource(bytes: [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0xA7, count: 500)))
    #expect(detection.content == .zip)
  }
}
