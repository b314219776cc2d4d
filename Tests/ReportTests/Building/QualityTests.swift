import Enforcement
import Report
import Testing

@Suite struct `Data quality in a document` {
  private func sample() throws -> SampleInput {
    var sample = try SampleInput.twoProvinces()
    sample.figures["64001"] = nil
    sample.rejected = 2
    sample.findings = [
      finding("error", office: SampleInput.id("64000"), line: 12), finding("warning", office: SampleInput.id("01001"), line: nil),
      finding("error", office: nil, line: 3),
    ]
    return sample
  }

  private func finding(_ severity: String, office: OfficeID?, line: Int?) -> QualitySummary.Finding {
    QualitySummary.Finding(
      rule: "identity.to_enforce", severity: severity, file: "2022-09/64/64000.csv", line: line, office: office,
      message: "Tổng số phải thi hành không bằng tổng các phần")
  }

  @Test func `is final where every office has reported and nothing was rejected`() throws {
    let document = try SampleInput.twoProvinces().builder().national()
    #expect(document.provisionalReasons.isEmpty)
    #expect(document.subtitle.hasSuffix("Số liệu chính thức"))
  }

  @Test func `is provisional with its reasons, on the first sheet too`() throws {
    let document = try sample().builder().national()
    #expect(
      document.provisionalReasons == [
        "1 trong tổng số 4 đơn vị chưa có số liệu của kỳ báo cáo.",
        "2 bản ghi không đạt yêu cầu kiểm tra, chưa được tính vào số liệu.",
        "2 lỗi trong các tệp số liệu, xem phần Chất lượng dữ liệu.",
      ])
    #expect(document.subtitle.hasSuffix("Số liệu sơ bộ"))
    #expect(document.sheets.first?.subtitle?.contains("sơ bộ") == true)
  }

  @Test func `is a province's own`() throws {
    let builder = try sample().builder()
    #expect(try builder.province(SampleInput.id("01")).provisionalReasons.isEmpty)
    #expect(
      try builder.province(SampleInput.id("64")).provisionalReasons == [
        "1 trong tổng số 2 đơn vị chưa có số liệu của kỳ báo cáo.", "1 lỗi trong các tệp số liệu, xem phần Chất lượng dữ liệu.",
      ])
  }

  @Test func `marks incomplete units and leaves their figures undefined, never zero`() throws {
    let document = try sample().builder().national()
    #expect(document.cell("results-cases", "units", "64001", "done")?.value == .undefined)
    #expect(document.cell("results-cases", "units", "64001", "ratio")?.value == .undefined)
    for (code, mark) in [("64001", "*"), ("64", "*"), ("VN", "*"), ("01", nil)] {
      #expect(document.cell("results-cases", "units", code, "name")?.noteMark == mark)
    }
  }

  @Test func `lists missing offices and findings`() throws {
    let document = try sample().builder().national()
    let missing = try #require(document.table("missing", of: "quality"))
    #expect(
      missing.rows.map { $0.cells.map(DocumentText.text) } == [["1", "64001", "Chi cục THADS thành phố Pleiku", "Tỉnh Gia Lai"]])
    let findings = try #require(document.table("findings", of: "quality"))
    #expect(
      findings.rows.first?.cells.map(DocumentText.text) == [
        "1", "Lỗi", "Tổng số phải thi hành không bằng tổng các phần", "Cục THADS tỉnh Gia Lai", "2022-09/64/64000.csv", "12",
        "identity.to_enforce",
      ])
    #expect(findings.rows.map { $0.cells[5].value } == [.count(12), .blank, .count(3)])
  }

  @Test func `reconciles the control totals`() throws {
    let document = try sample().builder().national()
    let numbers = try #require(document.table("totals", of: "quality")).rows.map { ($0.key, DocumentText.text($0.cells[1])) }
    #expect(
      numbers.map { "\($0.0) \($0.1)" } == [
        "files 4", "read Σ14", "used 8", "recognised 4", "rejected 2", "expected Σ4", "received 3", "missing 1",
      ])
  }

  @Test func `tells how many findings it leaves out`() throws {
    var sample = try sample()
    sample.findings = [QualitySummary.Finding](repeating: finding("note", office: nil, line: 1), count: 1700)
    let document = try sample.builder().national()
    #expect(document.table("findings", of: "quality")?.rows.count == 500)
    let texts = document.sheet("quality")?.blocks.compactMap { if case .text(let texts) = $0 { texts.joined() } else { nil } }
    #expect(texts == ["Còn 1.200 phát hiện khác, xem tệp data/findings.csv."])
  }
}
