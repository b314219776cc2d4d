import Enforcement
import Testing

/// The figures of the Ministry's announcements: what the software computes must be what was published.
@Suite struct PublishedFactsTests {
  @Test(arguments: [
    (Int64(539_290), Int64(653_719), "82,50"), (202_015, 410_615, "49,20"), (35_183_572_922_000, 159_795_801_768_000, "22,02"),
    (11_072, 13_409, "82,57"), (8431, 12_003, "70,24"), (26_515, 54_681, "48,49"),
  ])
  func `a published ratio follows from the published counts`(done: Int64, eligible: Int64, published: String) {
    #expect(Ratio(done, of: eligible).published?.vietnamese == published)
  }

  @Test func `the ratio of 2022 is 82,4957 before it is rounded`() {
    let ratio = BigRational(Ratio(539_290, of: 653_719))
    let millionths = BigInteger(824_957)
    #expect(ratio >= BigRational(millionths - BigInteger(1), over: BigInteger(1_000_000)))
    #expect(ratio < BigRational(millionths + BigInteger(1), over: BigInteger(1_000_000)))
  }

  @Test(arguments: [("82.50", "75.83", "6,67"), ("45.42", "31.21", "14,21"), ("82.57", "70.24", "12,33")])
  func `a published change is the difference of the published ratios`(now: String, before: String, change: String) throws {
    let (now, before) = try (#require(Points(decimal: now)), #require(Points(decimal: before)))
    #expect((now - before).vietnamese == change)
  }

  @Test(arguments: [("82.50", "81.50", "1,00"), ("45.42", "40.10", "5,32"), ("82.57", "82.00", "0,57")])
  func `the targets of 2022 were passed by what was announced`(reached: String, threshold: String, distance: String) throws {
    let (reached, threshold) = try (#require(Points(decimal: reached)), #require(Points(decimal: threshold)))
    let target = Target(above: threshold)
    #expect(target.isMet(by: reached))
    #expect(target.distance(of: reached).vietnamese == distance)
  }

  @Test(arguments: ["82.50", "45.50"]) func `the targets of 2023 are met only beyond them`(threshold: String) throws {
    let points = try #require(Points(decimal: threshold))
    #expect(!Target(above: points).isMet(by: points))
    #expect(Target(above: points).isMet(by: Points(hundredths: points.hundredths + 1)))
  }

  @Test func `the parts of 2022 make up what was to be enforced`() throws {
    let regime = try #require(CircularRules.history?.regime(inYear: 2022))
    let figures = CircularRules.figures(
      [
        (.carriedOver, 349_412), (.newlyAccepted, 547_121), (.delegated, 35_004), (.withdrawn, 0), (.toEnforce, 861_529),
        (.eligible, 653_719), (.notEligible, 195_675), (.postponedOther, 12_135), (.suspended, 0), (.done, 539_290),
      ], in: [.cases])
    let completed = try regime.completing(figures)
    #expect(try regime.breaches(in: completed).isEmpty)
    #expect(completed[.cases, .accepted] == 896_533)
    #expect(completed[.cases, .carriedForward] == 322_239)
  }

  @Test func `the parts of Gia Lai in 2022 make up its 18.819 cases`() throws {
    let regime = try #require(CircularRules.history?.regime(inYear: 2022))
    let figures = CircularRules.figures(
      [(.toEnforce, 18_819), (.eligible, 13_409), (.notEligible, 5255), (.postponedOther, 155), (.suspended, 0)], in: [.cases])
    #expect(try regime.breaches(in: figures).isEmpty)
    #expect(Ratio(13_409, of: 18_819).published?.vietnamese == "71,25")
    #expect(Ratio(155, of: 18_819).published?.vietnamese == "0,82")
  }

  @Test(arguments: [("83.24", "83.25"), ("46.44", "46.78"), ("83.86", "83.88"), ("51.46", "51.84")])
  func `preliminary and final ratios of one year differ, so a comparison must name its baseline`(first: String, final: String)
    throws
  {
    let (first, final) = try (#require(Points(decimal: first)), #require(Points(decimal: final)))
    #expect(first < final)
    let next = try #require(Points(decimal: "84.00"))
    #expect(next - first != next - final)
  }

  @Test func `a change of a count is relative, a change of a ratio is in points`() {
    // giảm 780 việc (giảm 27,95%) … đạt 29,39% (giảm 4,48 điểm): both in one announcement.
    let before: Int64 = 2791
    #expect(Ratio(-780, of: before).published?.vietnamese == "-27,95")
    #expect((Points(hundredths: 2939) - Points(hundredths: 3387)).vietnamese == "-4,48")
  }
}
