import DelimitedText
import TestSupport
import Testing

@testable import Intake

/// What is kept of a heading from file to file changes nothing of what is found in the next.
@Suite struct CommonHeadingTests {
  private static let heading = CaseRows.heading.joined(separator: ";") + "\r\n"

  /// Files below the same headings or other ones: what stands above and below them is each file's own.
  private static let files: [String] = {
    let list = CaseRows("01001").text
    let numbers = (1...12).map(String.init).joined(separator: ";") + "\r\n"
    let rows = list.split(separator: "\r\n", omittingEmptySubsequences: false).dropFirst().joined(separator: "\r\n")
    let statement = Statement("01001").text
    return [
      list, heading + numbers + rows, heading + "\r\n" + numbers + rows, heading + heading + rows,
      "Đơn vị tính: 1.000 đồng\r\n" + list, "Đơn vị tính: triệu đồng\r\n" + list, "Năm 2022\r\n" + list,
      heading.replacing("Mã chấp hành viên", with: "Đơn vị tính") + rows.replacing("CHV05", with: "1.000 đồng"), statement,
      heading.replacing("Ghi chú", with: "Số tiền") + rows,
      heading.replacing(";", with: "\";\"").replacing("Mã đơn", with: "\"Mã đơn")
        .replacing("Ghi chú", with: "Ghi chú\"") + rows, heading, "",
    ]
  }()

  /// What a search finds, in words.
  private struct Found: Equatable {
    let texts: [[String]]
    let rows: Range<Int>?
    let tableStart: Int?
    let columns: String
    let preamble: String

    init(_ head: HeadReading, _ search: HeadingSearch?) {
      texts = head.records.map(\.cells)
      (rows, tableStart) = (search?.rows, search?.tableStart)
      columns = search.map { "\($0.vocabulary.layout.id) \($0.columns.columns) \($0.unitColumns)" } ?? ""
      preamble = search.map { "\($0.preamble.units) \($0.preamble.periods) \($0.preamble.unit)" } ?? ""
    }
  }

  /// What one worker keeps.
  private struct Worker {
    let readers: [HeadingReader]
    let headings = CommonHeadings()
    let memory = ReaderMemory()

    init() throws { readers = try Templates.layouts().vocabularies.map { HeadingReader($0, period: nil) } }

    func read(_ file: String) throws -> (head: HeadReading, search: HeadingSearch?) {
      let head = try HeadReading(
        ByteSource(bytes: Array(file.utf8)), format: DelimitedFormat(), readers: readers, memory: memory, headings: headings)
      return (head, HeadingSearch(head.records, readers: readers))
    }
  }

  private func found(_ file: String, _ worker: Worker) throws -> Found {
    let (head, search) = try worker.read(file)
    return Found(head, search)
  }

  @Test(arguments: UInt64(1)...8)
  func `a worker that has read others finds what a new one does`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let worker = try Worker()
    for file in (Self.files + Self.files).shuffled(using: &random) { #expect(try found(file, worker) == found(file, Worker())) }
  }

  @Test func `files with the same heading share its cells and its columns`() throws {
    let worker = try Worker()
    let first = try worker.read(CaseRows("01001").text), second = try worker.read(CaseRows("64000").text)
    #expect(first.head.records[0].content === second.head.records[0].content)
    #expect(first.search?.columns === second.search?.columns)
    #expect(first.head.records[1].content !== second.head.records[1].content)
  }
}
