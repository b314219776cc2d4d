import Synthesis
import Testing

/// Case lists of any size.
@Suite struct CaseListSampleTests {
  private func files(rows: Int, seed: UInt64 = 1) throws -> [SampleFile] {
    var files: [SampleFile] = []
    CaseListSample(geography: try SampleFixture.geography(), rows: rows, seed: seed).forEachFile { files.append($0) }
    return files
  }

  private func lists(_ files: [SampleFile], of period: String) -> [String] {
    files.filter { $0.path.hasPrefix("exports/\(period)/") }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private func count(_ words: String, in lists: [String]) -> Int { lists.reduce(0) { $0 + $1.ranges(of: words).count } }

  @Test(arguments: [2, 3, 41, 1_000, 30_719, 60_001])
  func `there are as many rows as were asked for, half of them in each year`(rows: Int) throws {
    let files = try files(rows: rows)
    let counts = ["2021-09", "2022-09"].map { count("/QĐ-C", in: lists(files, of: $0)) }
    #expect(counts == [rows / 2, rows - rows / 2])
    #expect(files.prefix(5).map(\.path) == ["README.md", "thads.yaml", "offices.csv", "targets.csv", "programme.csv"])
  }

  @Test func `few rows are those of the first offices, many those of all`() throws {
    #expect(try lists(files(rows: 400), of: "2022-09").count == 10)
    #expect(try lists(files(rows: 40_000), of: "2022-09").count == 768)
  }

  @Test func `what is left undone is carried over into the next year`() throws {
    let files = try files(rows: 20_000)
    let (first, second) = (lists(files, of: "2021-09"), lists(files, of: "2022-09"))
    let done = count(";Thi hành xong;", in: first) + count(";Đình chỉ;", in: first)
    // An office with a row less in the second year than it left undone has no room for one of them.
    let left = 10_000 - done
    #expect((left - 2...left).contains(count(";Năm trước chuyển sang;", in: second)))
    #expect(count(";Mới thụ lý;", in: first) > count(";Năm trước chuyển sang;", in: first))
  }

  @Test func `a seed gives the same bytes, another one others`() throws {
    #expect(try files(rows: 500) == files(rows: 500))
    #expect(try files(rows: 500) != files(rows: 500, seed: 2))
  }
}
