public import Enforcement

/// A figure of the national sample that was published, and where it can be read. All the rest of a sample is synthetic.
public struct PublishedFigure: Hashable, Sendable {
  /// The period, `YYYY-MM`.
  public let period: String
  /// The code of the unit in the structure of 63 provinces: `VN`, or `64` for Gia Lai.
  public let unit: String
  /// The figure, such as `cases.eligible`.
  public let figure: String
  /// Cases, or đồng.
  public let value: Int64
  /// Where it was published.
  public let source: Source

  /// Where a figure was published.
  public enum Source: String, Hashable, Sendable, CaseIterable {
    /// The Ministry's report to the National Assembly on 8 November 2022, and its announcement of the year's results.
    case yearReport2022 = "Báo cáo công tác thi hành án năm 2022 (Bộ Tư pháp), vneconomy.vn 08/11/2022"
    /// The review of the year's work in the Ministry's journal.
    case journal2022 =
      "Tạp chí Dân chủ và Pháp luật (danchuphapluat.vn), “Công tác thi hành án dân sự năm 2022 - Thực trạng và một số đề xuất, kiến nghị”"
    /// The report on the first six months of 2022.
    case halfYearReport2022 = "Báo cáo kết quả công tác thi hành án dân sự 6 tháng đầu năm 2022 (Tổng cục Thi hành án dân sự)"
    /// The year's conference of Gia Lai.
    case giaLai2022 = "Hội nghị tổng kết Ban Chỉ đạo THADS tỉnh Gia Lai năm 2022, baogialai.com.vn 23/12/2022"
    /// The decision that set the targets of 2022.
    case targets2022 = "Quyết định giao chỉ tiêu, nhiệm vụ năm 2022 (Tổng cục Thi hành án dân sự), vietbao.vn"
  }

  /// Every published count and amount that the sample reproduces.
  public static let all: [PublishedFigure] = [
    PublishedFigure("2022-09", "VN", "cases.carried_over", 349_412, .journal2022),
    PublishedFigure("2022-09", "VN", "cases.newly_accepted", 547_121, .journal2022),
    PublishedFigure("2022-09", "VN", "cases.to_enforce", 861_529, .yearReport2022),
    PublishedFigure("2022-09", "VN", "cases.eligible", 653_719, .yearReport2022),
    PublishedFigure("2022-09", "VN", "cases.done", 539_290, .yearReport2022),
    PublishedFigure("2022-03", "VN", "cases.to_enforce", 587_739, .halfYearReport2022),
    PublishedFigure("2022-03", "VN", "cases.eligible", 410_615, .halfYearReport2022),
    PublishedFigure("2022-03", "VN", "cases.done", 202_015, .halfYearReport2022),
    PublishedFigure("2022-03", "VN", "money.to_enforce", 292_475_365_061_000, .halfYearReport2022),
    PublishedFigure("2022-03", "VN", "money.eligible", 159_795_801_768_000, .halfYearReport2022),
    PublishedFigure("2022-03", "VN", "money.done", 35_183_572_922_000, .halfYearReport2022),
    PublishedFigure("2022-09", "64", "cases.newly_accepted", 11_261, .giaLai2022),
    PublishedFigure("2022-09", "64", "cases.accepted", 18_916, .giaLai2022),
    PublishedFigure("2022-09", "64", "cases.to_enforce", 18_819, .giaLai2022),
    PublishedFigure("2022-09", "64", "cases.eligible", 13_409, .giaLai2022),
    PublishedFigure("2022-09", "64", "cases.not_eligible", 5255, .giaLai2022),
    PublishedFigure("2022-09", "64", "cases.done", 11_072, .giaLai2022),
    PublishedFigure("2021-09", "64", "cases.newly_accepted", 10_009, .giaLai2022),
    PublishedFigure("2021-09", "64", "cases.done", 8431, .giaLai2022),
  ]

  /// The cases postponed (but for điểm c khoản 1 Điều 48) or suspended in the nation in 2022, published as one sum.
  public static let setAside2022: Int64 = 12_135

  private init(_ period: String, _ unit: String, _ figure: String, _ value: Int64, _ source: Source) {
    (self.period, self.unit, self.figure, self.value, self.source) = (period, unit, figure, value, source)
  }
}

/// A ratio that was published; the sample's figures give it by rounding half up.
public struct PublishedRatio: Hashable, Sendable {
  /// The period, `YYYY-MM`.
  public let period: String
  /// The code of the unit in the structure of 63 provinces.
  public let unit: String
  /// The indicator, such as `cases.completion`.
  public let indicator: String
  /// The ratio as published.
  public let value: Points
  /// Where it was published.
  public let source: PublishedFigure.Source

  /// Every published ratio that the sample reproduces.
  public static let all: [PublishedRatio] = [
    PublishedRatio("2022-09", "VN", "cases.completion", 8250, .yearReport2022),
    PublishedRatio("2022-09", "VN", "money.completion", 4542, .yearReport2022),
    // The report of 2022 gives the changes, 6,67 and 14,21 points, and so these.
    PublishedRatio("2021-09", "VN", "cases.completion", 7583, .yearReport2022),
    PublishedRatio("2021-09", "VN", "money.completion", 3121, .yearReport2022),
    PublishedRatio("2022-03", "VN", "cases.completion", 4920, .halfYearReport2022),
    PublishedRatio("2022-03", "VN", "money.completion", 2202, .halfYearReport2022),
    PublishedRatio("2022-09", "64", "cases.completion", 8257, .giaLai2022),
    PublishedRatio("2021-09", "64", "cases.completion", 7024, .giaLai2022),
  ]

  private init(_ period: String, _ unit: String, _ indicator: String, _ hundredths: Int64, _ source: PublishedFigure.Source) {
    (self.period, self.unit, self.indicator, self.source) = (period, unit, indicator, source)
    value = Points(hundredths: hundredths)
  }
}
