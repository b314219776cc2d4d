import TestSupport
import Testing

@testable import DelimitedText

/// Detection as one of many files: quicker, and nothing else.
@Suite struct `Detection with a memory` {
  /// What readers and checks rest on.
  private struct Choice: Equatable {
    let format: DelimitedFormat
    let encoding: TextEncoding
    let encodingScore: Double
    let encodingMargin: Double
    let encodingConfidence: Confidence
    let encodingBasis: EncodingDetection.Basis
    let lostLetters: Int
    let dialectConfidence: Confidence
    let dialectBasis: DialectDetection.Basis
    let dialectScore: Double

    init(_ detection: FormatDetection) {
      format = detection.format
      let found = detection.encoding
      (encoding, encodingScore, encodingMargin) = (found.encoding, found.score, found.margin)
      (encodingConfidence, encodingBasis, lostLetters) = (found.confidence, found.basis, found.lostLetters)
      let dialect = detection.dialect
      (dialectConfidence, dialectBasis, dialectScore) = (dialect.confidence, dialect.basis, dialect.score)
    }
  }

  private static let hints = DetectionHints(knownHeadings: WrittenPhrase.texts)

  /// A text of lines between some delimiter, with quotes, blanks and signs of other dialects strewn in.
  private static func text(_ generator: inout SeededGenerator) -> [UInt8] {
    func one(_ choices: [String]) -> String { choices[Int.random(in: 0..<choices.count, using: &generator)] }
    let delimiter = one([
      ";", ",", "\t", "|", "; ", ", ", "| ", "||", ";;", " ; ", " | ", "~|~", "|~|", "#;#", "^", ":", "#", "<>",
    ])
    let strewn = Int.random(in: 1...60, using: &generator)
    let isPadded = Int.random(in: 0..<4, using: &generator) == 0
    let width = Int.random(in: 1...12, using: &generator)
    var text = one(["", "\u{FEFF}", "Báo cáo, tháng 9; năm 2022\n", "sep=;\n", "\n\n"])
    for _ in 0..<Int.random(in: 0...400, using: &generator) {
      let fields = (0..<max(0, width + (Int.random(in: 0..<30, using: &generator) == 0 ? 1 : 0))).map { _ in
        if Int.random(in: 0..<strewn, using: &generator) == 0 {
          return one([
            "\"a;b\"", "'x'", "\\\"", "a, b", "a; b", "\"dòng một\ndòng hai\"", "\"", "A'na", "||", "", " ", "1,5", "x|y", " ; ",
            " 'x'",
          ])
        }
        return one([
          isPadded ? " 12 " : "12", isPadded ? " -   " : "1.234.567", "Dân sự", "Thi hành xong", "01/02/2022", "17/QĐ-CTHADS",
          "Hôn nhân và gia đình",
        ])
      }
      text += fields.joined(separator: delimiter) + one(["\n", "\n", "\n", "\r\n"])
    }
    return Array(text.utf8)
  }

  @Test func `chooses what detection by itself chooses`() throws {
    let memory = DetectionMemory(Self.hints, listsCandidates: false)
    for seed in UInt64(1)...800 {
      var generator = SeededGenerator(seed: seed)
      let source = ByteSource(bytes: Self.text(&generator))
      let alone = try FormatDetection(source, hints: Self.hints)
      let remembered = try FormatDetection(source, memory: memory)
      #expect(Choice(remembered) == Choice(alone), "seed \(seed)")
      #expect(remembered.dialect.margin <= alone.dialect.margin, "seed \(seed)")
    }
  }

  @Test(arguments: [
    "số tiền\n" + String(repeating: "12,5\n1.250,75\n-3,0\n", count: 40),
    "địa chỉ\n" + String(repeating: "Phố Huế, Hà Nội\nSố 5, ngõ 3, Phố Huế, Hà Nội\nĐắk Lắk\n", count: 400),
    "tên;số\n" + String(repeating: "An;;1\n\"Bình\";2\n", count: 400),
    "a;;b;;c\n" + String(repeating: "1;;2;;3\n", count: 40) + String(repeating: "1;2;3\n", count: 400),
    "a ; b ; c\n" + String(repeating: "1 ; x, y ; 3\n", count: 1000),
    "a;b;c;d\n" + String(repeating: "x; 1.234 ; -   ; 7 \n", count: 400),
    "a,b,c,d\n" + String(repeating: "x, 1 , -   , 7 \n", count: 5),
    "a|b|c|d\n" + String(repeating: "x| 1| 2| \"3\"\n", count: 400),
    "1; 2; 3\n" + String(repeating: "4;5;6\n7; \"8\"; 9\n", count: 400),
  ])
  func `tells one column and wide delimiters as without`(text: String) throws {
    let memory = DetectionMemory(Self.hints, listsCandidates: false)
    let source = ByteSource(bytes: Array(text.utf8))
    let alone = try FormatDetection(source, hints: Self.hints)
    let remembered = try FormatDetection(source, memory: memory)
    #expect(Choice(remembered) == Choice(alone))
    #expect(remembered.dialect.fieldCount == alone.dialect.fieldCount)
  }

  @Test func `chooses the encoding of each phrase as without, whatever it met before`() throws {
    let memory = DetectionMemory(Self.hints, listsCandidates: false)
    for _ in 1...2 {
      for phrase in WrittenPhrase.all {
        let source = ByteSource(bytes: phrase.bytes)
        #expect(Choice(try FormatDetection(source, memory: memory)) == Choice(try FormatDetection(source, hints: Self.hints)))
      }
    }
  }

  @Test func `leaves out what cannot win, and only then`() throws {
    let table = (1...40).map { "\($0);việc, tiền;\($0 * 3);x\n" }.joined()
    let source = ByteSource(bytes: Array((table + String(repeating: "7;một;8;y\n", count: 400)).utf8))
    let all = try FormatDetection(source).dialect
    let few = try FormatDetection(source, memory: DetectionMemory(listsCandidates: false)).dialect
    #expect(few.dialect == all.dialect)
    #expect(all.candidates.map(\.delimiter) == [";", ", ", ","])
    #expect(few.candidates.map(\.delimiter).first == ";")
    #expect(few.margin <= all.margin)
  }
}
