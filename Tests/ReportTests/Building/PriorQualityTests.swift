import Enforcement
import Report
import Testing

/// A period that lacks nothing, compared with a prior year that does.
@Suite struct `A comparison with incomplete figures` {
  private func sample(_ spoil: (inout PriorQuality) -> Void) throws -> SampleInput {
    var sample = try SampleInput.twoProvinces()
    spoil(&sample.priorQuality)
    return sample
  }

  private func texts(_ document: Document, _ sheet: String) -> String {
    (document.sheet(sheet)?.blocks ?? []).flatMap { block -> [String] in
      switch block {
      case .text(let texts): texts
      case .notes(let notes): notes.map(\.text)
      case .keyFigures(let figures): figures.compactMap(\.comparison)
      default: []
      }
    }.joined(separator: "\n")
  }

  @Test(arguments: [
    ("missing", "Số liệu năm 2021 dùng để so sánh còn thiếu 1 đơn vị: số tăng, giảm là sơ bộ."),
    ("rejected", "Số liệu năm 2021 dùng để so sánh có 3 bản ghi không đạt yêu cầu kiểm tra, chưa được tính."),
    ("errors", "2 lỗi trong các tệp số liệu năm 2021 dùng để so sánh, xem tệp data/findings.csv."),
    ("sealed", "Số liệu năm 2021 dùng để so sánh được chốt khi còn sơ bộ: số tăng, giảm là sơ bộ."),
  ])
  func `is provisional, and says that it is for the prior year's`(_ lack: String, _ reason: String) throws {
    let document = try sample { quality in
      switch lack {
      case "missing": quality.add(missing: 1, of: SampleInput.id("64"))
      case "rejected": quality.recordsRejected = 3
      case "errors": quality.add(errors: 2, of: SampleInput.id("64"))
      default: quality.isSealedProvisional = true
      }
    }.builder().national()
    #expect(document.provisionalReasons == [reason])
    #expect(document.subtitle.hasSuffix("Số liệu sơ bộ"))
    #expect(texts(document, "overview").contains("so với năm 2021 (số liệu sơ bộ)"))
    let notes = texts(document, "notes")
    #expect(notes.contains("Số liệu năm 2021 dùng để so sánh là sơ bộ"))
    #expect(notes.contains("Số liệu của kỳ báo cáo: tất cả đơn vị phải báo cáo đều đã có số liệu"))
    #expect(!notes.contains("Số liệu chính thức"))
  }

  @Test func `concerns the province that lacks something, and no other`() throws {
    let builder = try sample { $0.add(missing: 1, of: SampleInput.id("64")) }.builder()
    #expect(try builder.province(SampleInput.id("64")).provisionalReasons.count == 1)
    let other = try builder.province(SampleInput.id("01"))
    #expect(other.provisionalReasons == [])
    #expect(other.subtitle.hasSuffix("Số liệu chính thức"))
    #expect(!texts(other, "overview").contains("sơ bộ"))
  }
}
