import Configuration
import Intake
import Testing

/// Rows that are a part of the row above them: added to it they would count twice.
@Suite struct PartRowTests {
  /// A statement of 01001 whose rows are named by `labels`; one without a size is a line of its own.
  private func read(_ labels: [(label: String, size: Int?)]) async throws -> (Workbench, IntakeResult) {
    let bench = try Workbench()
    bench.writeSound(except: "01001")
    var statement = Statement("01001")
    statement.rows = labels.map { label, size in
      size.map { Statement.row("01001", label, size: $0) } ?? ["category": label]
    }
    bench.write("01/01001.csv", statement.text)
    let result = await bench.read()
    #expect(result.isBalanced)
    return (bench, result)
  }

  @Test(arguments: ["Trong đó:", "Trong đó", "TRONG ĐÓ :", "Tr.đó:", "Bao gồm:", "Chia ra", "Trong số đó:"])
  func `the row below a line that announces parts is one, whatever its name`(_ line: String) async throws {
    for part in ["Hôn nhân và gia đình", "Tín dụng, ngân hàng"] {
      let (_, result) = try await read([("Dân sự", 3), (line, nil), (part, 2), ("Hình sự", 2)])
      #expect(result.summary.contains("category.not_one 01/01001.csv:4 01001"))
      #expect(result.missing.count == 1)
      #expect(result.findings.first { $0.rule == .categoryNotOne }?.detail.vietnamese == " (dưới dòng “Trong đó”)")
    }
  }

  @Test(arguments: ["Tổng số", ""])
  func `below a sum it announces the rows that are summed up`(_ label: String) async throws {
    let (bench, result) = try await read([(label, 5), ("Trong đó:", nil), ("Dân sự", 3), ("Hình sự", 2)])
    #expect(result.summary == [])
    #expect(bench.figure(result, "01001", "cases.eligible", "Hình sự") == 140)
  }

  @Test func `below the row of another office it says nothing`() async throws {
    let bench = try Workbench()
    bench.writeSound(except: "01000", "01001")
    let (first, second) = (Statement("01000"), Statement("01001"))
    bench.write("01/01.csv", first.text + ";;Trong đó:\r\n" + second.body)
    #expect(await bench.read().summary == [])
  }

  @Test(arguments: [
    "\u{F0B7} ", "\u{F0A7}", "·", "▪ ", "○", "→ ", "‐ ", "‑", "− ", "o ", "(a) ", "i) ", "a/ ", "(1.1) ", "1a. ", "I.1 ",
    "Riêng ", "T.đó: ", "■ ",
  ])
  func `a part behind any bullet is no category`(_ sign: String) async throws {
    let (_, result) = try await read([("Dân sự", 3), (sign + "Tín dụng", 1), ("Hình sự", 2)])
    #expect(result.summary == ["category.not_one 01/01001.csv:3 01001"])
  }

  @Test(arguments: ["\u{F0B7} ", "· ", "o ", "‑ ", "(b) ", "▪ "])
  func `a category of the list is one behind any bullet`(_ sign: String) async throws {
    let (bench, result) = try await read([(sign + "Dân sự", 3), (sign + "Hình sự", 2)])
    #expect(result.summary == [])
    #expect(bench.figure(result, "01001", "cases.eligible", "Hình sự") == 140)
  }
}
