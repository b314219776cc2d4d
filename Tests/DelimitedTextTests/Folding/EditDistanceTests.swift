import DelimitedText
import Testing
import TestSupport

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("viec", "viec", 0), ("viec", "veic", 1), ("viec", "vic", 1), ("viec", "vviec", 1),
    ("viec", "tien", 2), ("ca", "abc", 3),
    ("thi hanh", "thi hnah xong", 6),
  ])
  func `the distance counts edits and swaps`(first: String, second: String, distance: Int) {
    #expect(editDistance(first, second) == distance)
    #expect(editDistance(second, first) == distance)
  }

  @Test func `beyond the limit the distance is the limit and one`() {
    #expect(editDistance("abcdef", "uvwxyz", limit: 3) == 4)
    #expect(editDistance("a", "abcdef", limit: 2) == 3)
    #expect(editDistance("a", "b", limit: 0) == 1)
    #expect(editDistance("a", "b", limit: -5) == 1)
    #expect(editDistance("a", "b", limit: .max) == 1)
    #expect(editDistance(String(repeating: "a", count: 2000), String(repeating: "b", count: 2000), limit: 5) == 6)
    #expect(editDistance(String(repeating: "a", count: 2000), String(repeating: "a", count: 2000), limit: 5) == 0)
  }

  /// The definition of optimal string alignment, written down as it stands.
  static func plain(_ a: [Character], _ b: [Character]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        guard i > 0, j > 0 else {
          table[i][j] = i + j
          continue
        }
        var best = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, table[i - 2][j - 2] + 1) }
        table[i][j] = best
      }
    }
    return table[a.count][b.count]
  }

  @Test(arguments: UInt64(1)...50)
  func `the distance is that of the plain table, with any limit`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func word() -> [Character] {
      (0..<Int.random(in: 0...9, using: &generator)).map { _ in Array("abc")[Int.random(in: 0...2, using: &generator)] }
    }
    for _ in 0..<40 {
      let (a, b) = (word(), word())
      let expected = Self.plain(a, b)
      for limit in 0...9 { #expect(editDistance(String(a), String(b), limit: limit) == min(expected, limit + 1)) }
    }
  }

  /// Up to 64 letters a text is a pattern whose columns are words.
  @Test(arguments: UInt64(1)...40)
  func `the distance of long texts is that of the plain table`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func word() -> [Character] {
      (0..<Int.random(in: 55...70, using: &generator)).map { _ in Array("ab c")[Int.random(in: 0...3, using: &generator)] }
    }
    let a = word()
    var b = seed % 2 == 0 ? word() : a
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      b.swapAt(Int.random(in: 0..<b.count, using: &generator), Int.random(in: 0..<b.count, using: &generator))
    }
    let (first, second) = (Array(String(a).utf8), Array(String(b).utf8))
    #expect(editDistance(first, second) == Self.plain(a, b) && editDistance(second, first) == Self.plain(a, b))
  }

  @Test(arguments: UInt64(1)...30)
  func `the distance of texts in UTF-8 is that of their scalars, with any limit`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let letters = Array(seed % 3 == 0 ? "abcđ 1q" : "abcd 1q")
    func word() -> String {
      String((0..<Int.random(in: 0...9, using: &generator)).map { _ in letters.randomElement(using: &generator) ?? "a" })
    }
    for _ in 0..<40 {
      let (a, b) = (word(), word())
      for limit in -1...9 {
        #expect(editDistance(Array(a.utf8), Array(b.utf8), limit: limit) == editDistance(a, b, limit: limit), "\(a), \(b)")
      }
    }
  }
}
