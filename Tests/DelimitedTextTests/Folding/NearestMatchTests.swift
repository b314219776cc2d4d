import DelimitedText
import TestSupport
import Testing

@Suite struct NearestMatchTests {
  static let headings = [
    "Năm trước chuyển sang", "Mới thụ lý", "Tổng số thụ lý", "Thi hành xong", "Đình chỉ thi hành án", "Đang thi hành",
  ].map { FoldedText($0) }

  @Test(arguments: [
    ("Moi thu li", 1, 0), ("Moi thu lyi", 1, 1), ("thi hành xog", 3, 1), ("ĐANG THI HÀNH", 5, 0), ("Đình chỉ thi hanh an", 4, 0),
    ("nam truoc chuyen sag", 0, 1),
  ])
  func `the nearest heading is found`(text: String, index: Int, distance: Int) {
    let match = NearestMatch(FoldedText(text), among: Self.headings)
    #expect(match?.index == index)
    #expect(match?.distance == distance)
  }

  @Test func `nothing near is no match, and the first of equals wins`() {
    #expect(NearestMatch(FoldedText("Ghi chú"), among: Self.headings) == nil)
    #expect(NearestMatch(FoldedText("abc"), among: []) == nil)
    #expect(NearestMatch(FoldedText("abcx"), among: [FoldedText("abcy"), FoldedText("abcz")])?.index == 0)
  }

  @Test(arguments: UInt64(1)...50)
  func `the nearest is the one that measuring all of them finds`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    // (One of the letters is not ASCII, and two differ in a bit that a glance does not look at.)
    func word() -> FoldedText {
      let letters = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        ["a", "b", "c", "đ", "1", "q", "ж", " "].randomElement(using: &generator) ?? ""
      }
      return FoldedText(letters.joined())
    }
    let words = (0..<60).map { _ in word() }
    let candidates = NearestMatch.Candidates(words)
    for _ in 0..<40 {
      let text = word()
      let near = words.enumerated().compactMap { index, candidate -> (index: Int, distance: Int)? in
        let distance = editDistance(text.plain, candidate.plain)
        return distance <= max(text.plainBytes.count, candidate.plainBytes.count) / 3 ? (index, distance) : nil
      }
      let nearest = near.min { ($0.distance, $0.index) < ($1.distance, $1.index) }
      let match = NearestMatch(text, among: candidates)
      #expect(match?.index == nearest?.index)
      #expect(match?.distance == nearest?.distance)
    }
  }
}
