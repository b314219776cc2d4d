import Enforcement
import Report
import Testing

@Suite struct `The announcement's sentence` {
  /// The sentence of the national document.
  private func sentence(_ sample: SampleInput) throws -> String {
    let overview = try #require(try sample.builder().national().sheets.first)
    for case .text(let texts) in overview.blocks { return texts.joined() }
    return ""
  }

  private func withCases(done: Int64, eligible: Int64, target: String? = "81.50", prior: (Int64, Int64)? = (75_830, 100_000))
    throws -> String
  {
    var sample = try SampleInput.published()
    sample.figures["01000"] = [
      .total: SampleInput.figures([
        "cases.eligible": eligible, "cases.done": done, "money.eligible": 100_000_000_000, "money.done": 45_420_000_000,
      ])
    ]
    var old = ["money.eligible": Int64(100_000_000_000), "money.done": 31_210_000_000]
    if let prior { (old["cases.done"], old["cases.eligible"]) = prior }
    sample.prior = ["01000": [.total: SampleInput.figures(old)]]
    sample.targets = [:]
    if let target { sample.target("VN", "cases.completion", above: target) }
    sample.target("VN", "money.completion", above: "40.10")
    return try sentence(sample)
  }

  private let money = "về tiền đạt 45,42%, vượt 5,32%, tăng 14,21%"

  @Test func `says the published results of 2022 word for word`() throws {
    #expect(
      try sentence(.published())
        == "Kết quả thi hành án dân sự năm 2022 trên phạm vi toàn quốc: "
        + "về việc đạt 82,50%, vượt 1,00%, tăng 6,67% so với năm 2021; về tiền đạt 45,42%, vượt 5,32%, tăng 14,21%.")
  }

  @Test func `says what is below the target and lower than before`() throws {
    #expect(
      try withCases(done: 7501, eligible: 10_000).hasSuffix(
        ": về việc đạt 75,01%, thấp hơn chỉ tiêu 6,49%, giảm 0,82% so với năm 2021; \(money)."))
  }

  @Test func `says that the target is only equalled, which does not meet it`() throws {
    #expect(
      try withCases(done: 8150, eligible: 10_000).hasSuffix(
        ": về việc đạt 81,50%, bằng mức chỉ tiêu 81,50% (chỉ tiêu giao là trên 81,50%), tăng 5,67% so với năm 2021; \(money)."))
  }

  @Test func `says that nothing changed`() throws {
    #expect(
      try withCases(done: 7583, eligible: 10_000, target: "70.00").hasSuffix(
        ": về việc đạt 75,83%, vượt 5,83%, không thay đổi so với năm 2021; \(money)."))
  }

  @Test func `says nothing of a target that is not set`() throws {
    #expect(
      try withCases(done: 8250, eligible: 10_000, target: nil).hasSuffix(
        ": về việc đạt 82,50%, tăng 6,67% so với năm 2021; \(money)."))
  }

  @Test func `says which part cannot be compared, and names the prior year with the first that can`() throws {
    #expect(
      try withCases(done: 8250, eligible: 10_000, prior: nil).hasSuffix(
        ": về việc đạt 82,50%, vượt 1,00%, chưa có số liệu năm 2021 để so sánh; \(money) so với năm 2021."))
  }

  @Test func `says once that there is no prior year`() throws {
    var sample = try SampleInput.published()
    sample.prior = nil
    #expect(
      try sentence(sample).hasSuffix(
        ": về việc đạt 82,50%, vượt 1,00%; về tiền đạt 45,42%, vượt 5,32% (chưa có số liệu năm 2021 để so sánh)."))
  }

  @Test func `says that a ratio of nothing is undefined`() throws {
    #expect(
      try withCases(done: 0, eligible: 0).hasSuffix(
        ": về việc không xác định được tỷ lệ do số có điều kiện thi hành bằng 0; \(money) so với năm 2021."))
  }

  @Test func `says that nothing was reported`() throws {
    var sample = try SampleInput.published()
    sample.figures = [:]
    #expect(
      try sentence(sample).hasSuffix(": về việc chưa có số liệu; về tiền chưa có số liệu (chưa có số liệu năm 2021 để so sánh)."))
  }

  @Test func `names the months where the period is not a whole year`() throws {
    var sample = try SampleInput.published()
    sample.period = try #require(Period("2022-03"))
    #expect(try sentence(sample).hasPrefix("Kết quả thi hành án dân sự 6 tháng năm 2022 trên phạm vi toàn quốc: về việc đạt"))
    #expect(try sentence(sample).contains("so với 6 tháng năm 2021;"))
  }

  @Test func `is about the province in a province's document`() throws {
    let document = try SampleInput.published().builder().province(SampleInput.id("01"))
    guard case .text(let texts) = document.sheets.first?.blocks.first else {
      Issue.record("the overview does not begin with the sentence")
      return
    }
    #expect(
      texts == [
        "Kết quả thi hành án dân sự năm 2022 trên địa bàn thành phố Hà Nội: "
          + "về việc đạt 82,50%, tăng 6,67% so với năm 2021; về tiền đạt 45,42%, tăng 14,21%."
      ])
  }

  @Test func `takes the exact change where that is the policy`() throws {
    var sample = try SampleInput.published()
    sample.policy = .exact
    // 539290/653719 = 82,4957…%, less 75,83 exactly: 6,6657…
    #expect(try sentence(sample).contains("tăng 6,67% so với năm 2021"))
    sample.figures["01000"] = [
      .total: SampleInput.figures(["cases.eligible": 100_000, "cases.done": 82_496, "money.eligible": 10, "money.done": 5])
    ]
    sample.prior = ["01000": [.total: SampleInput.figures(["cases.eligible": 100_000, "cases.done": 75_834])]]
    #expect(try sentence(sample).contains("về việc đạt 82,50%, vượt 1,00%, tăng 6,66% so với năm 2021"))
  }
}
