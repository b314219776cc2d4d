import Enforcement
import Report
import Testing

/// The army's branch reports in parallel: a national total may hold it or not, so a report says which.
@Suite struct `The note on sources` {
  private func source(_ units: [(code: String, name: String, offices: [(code: String, name: String)])]) throws -> String {
    let notes = try #require(try SampleInput(units).builder().national().sheet("notes"))
    return notes.blocks.flatMap { block -> [String] in
      guard case .notes(let notes) = block else { return [] }
      return notes.filter { $0.heading == "Nguồn số liệu" }.map(\.text)
    }.joined(separator: "|")
  }

  private let province = (code: "15", name: "Tỉnh Lào Cai", offices: [(code: "15000", name: "THADS tỉnh Lào Cai")])

  @Test func `says that the nation is without the army's branch where the register has none`() throws {
    let text = try source([province])
    #expect(text.hasSuffix("không gồm thi hành án trong quân đội."))
    #expect(!text.contains("|"))
  }

  @Test(arguments: [
    ("Ngành THADS Quân đội", "Phòng THA Quân khu 1", "Ngành THADS Quân đội"),
    ("Cục Thi hành án Bộ Quốc phòng", "Phòng 1", "Cục Thi hành án Bộ Quốc phòng"),
    ("Đơn vị khác", "Phòng THA QUÂN KHU 7", "Phòng THA QUÂN KHU 7"),
  ])
  func `says that it is with it where the register has one, by name`(_ name: String, _ office: String, _ shown: String) throws {
    let text = try source([province, (code: "QD", name: name, offices: [(code: "QDK1", name: office)])])
    #expect(text.contains("gồm cả thi hành án trong quân đội (\(shown))"))
    #expect(!text.contains("không gồm") && !text.contains("|"))
  }
}
