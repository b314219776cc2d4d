import Enforcement
import Testing

@testable import Intake

/// The column that numbers the rows of a case list.
@Suite struct CaseNumberTests {
  /// What is found in a list whose rows have these offices and numbers; "01001" where only numbers are given.
  private func read(
    _ rows: [(office: String, number: String)], heading: String = "STT", partSize: Int = CaseList.partSize,
    _ edit: (inout [String]) -> Void = { _ in }
  ) async throws -> [String] {
    let bench = try Workbench()
    bench.writeSound(except: "01001", "64000")
    var lines = [heading + ";" + CaseRows.heading.joined(separator: ";")]
    for (place, row) in rows.enumerated() {
      var one = CaseRows(row.office)
      one.rows = [CaseRows.Row(row.office, place + 1)]
      one.rows[0].date = "13/10/2021"
      if place == 1 { one.rows[0].status = "Đang thi hành" }
      lines.append("\(row.number);\(one.text.split(separator: "\r\n")[1])")
    }
    edit(&lines)
    bench.write("ds.csv", lines.map { $0 + "\r\n" }.joined())
    let result = await bench.read(partSize: partSize)
    #expect(result.isBalanced)
    return result.findings.filter { $0.rule != .officeMissing }.map {
      "\($0.ruleID) \($0.line.map(String.init) ?? "-") \($0.office?.code ?? "-") \($0.expected): \($0.found)"
    }
  }

  private func read(_ numbers: [Int], partSize: Int = CaseList.partSize) async throws -> [String] {
    try await read(numbers.map { ("01001", "\($0)") }, partSize: partSize)
  }

  @Test func `numbers that are missing are counted, and the first of them told`() async throws {
    for heading in ["STT", "Số TT", "tt"] {
      let rows = ["1", "2", "5", "9"].map { (office: "01001", number: $0) }
      #expect(try await read(rows, heading: heading) == ["case.numbers_missing 4 01001 5: 3–4"])
    }
    #expect(try await read([1, 2, 4, 5, 6]) == ["case.numbers_missing 4 01001 1: 3"])
  }

  /// Rows that are read by columns and rows that are not, whole and in parts.
  @Test(arguments: [60, 400, 5000, CaseList.partSize])
  func `they are found wherever they are missing in a long list`(_ partSize: Int) async throws {
    for missing in [2...2, 130...140, 255...255, 256...300] {
      let numbers = (1...600).filter { !missing.contains($0) }
      let gap = missing.count == 1 ? "\(missing.lowerBound)" : "\(missing.lowerBound)–\(missing.upperBound)"
      #expect(
        try await read(numbers, partSize: partSize)
          == ["case.numbers_missing \(missing.lowerBound + 1) 01001 \(missing.count): \(gap)"])
    }
    #expect(try await read(Array(1...600), partSize: partSize) == [])
    #expect(try await read((1...600).filter { $0 % 3 > 0 }, partSize: partSize) == ["case.numbers_missing 4 01001 199: 3"])
    #expect(try await read(Array(1...300) + Array(1...200), partSize: partSize) == [])
    #expect(try await read(Array(1...300) + Array((1...200).reversed()), partSize: partSize) == [])
  }

  @Test(arguments: [
    [1, 2, 3], [10, 20, 30], [1, 2, 1, 2], [3, 2, 1], [1, 1, 3], [1, 2, 5, 4], [4, 5, 6], [1_002_340, 1_002_341, 1_002_345],
    [0, 0, 0], [2, 4, 5, 1, 3],
  ])
  func `numbers that begin anew, were sorted or count something else say nothing`(_ numbers: [Int]) async throws {
    #expect(try await read(numbers) == [])
  }

  @Test func `numbers begin anew with an office, or go on over all of them`() async throws {
    let offices = { (numbers: [(String, Int)]) in numbers.map { (office: $0.0, number: "\($0.1)") } }
    let anew = offices([("01001", 1), ("01001", 2), ("01001", 3), ("64000", 1), ("64000", 2)])
    #expect(try await read(anew) == [])
    let further = offices([("01001", 1), ("01001", 2), ("64000", 3), ("64000", 4)])
    #expect(try await read(further) == [])
    // Some offices of a longer list.
    let some = offices([("01001", 1), ("01001", 2), ("64000", 10), ("64000", 11)])
    #expect(try await read(some) == [])
    // Numbered, then sorted by office.
    let sorted = offices([("01001", 2), ("01001", 3), ("01001", 6), ("64000", 1), ("64000", 4), ("64000", 5)])
    #expect(try await read(sorted) == [])
    let filtered = offices([("01001", 1), ("01001", 2), ("01001", 4), ("64000", 1), ("64000", 2), ("64000", 7)])
    #expect(
      try await read(filtered) == ["case.numbers_missing 4 01001 1: 3", "case.numbers_missing 7 64000 4: 3–6"])
  }

  @Test func `numbers are read with points and blanks, and rows without one go with the row above`() async throws {
    let rows = ["1.", " 2", "", "5 ", "6."].map { (office: "01001", number: $0) }
    #expect(try await read(rows) == ["case.numbers_missing 5 01001 2: 3–4"])
    let whole = ["1.", "", "2.", "", "3."].map { (office: "01001", number: $0) }
    #expect(try await read(whole) == [])
  }

  @Test func `titles of sections have numbers of their own`() async throws {
    let found = try await read((1...4).map { (office: "01001", number: "\($0)") }) { lines in
      lines.insert("7;Chấp hành viên Nguyễn Văn A" + String(repeating: ";", count: 11), at: 3)
    }
    #expect(found.allSatisfy { !$0.hasPrefix("case.numbers_missing") })
  }

  @Test func `a row that is not read may be the one that is missing`() async throws {
    let found = try await read((1...4).map { (office: "01001", number: "\($0)") }) { lines in
      lines[3] = lines[3].replacing("Mới thụ lý", with: "Mới thụ lí x")
    }
    #expect(found.count == 1 && found[0].hasPrefix("case.origin_unknown"))
  }
}
