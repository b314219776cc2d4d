/// What a group of offices adds up to in one aspect at the end of a year: cases, or thousand đồng.
struct Totals: Hashable, Sendable {
  var carriedOver: Int64
  var delegated: Int64
  var withdrawn: Int64
  var eligible: Int64
  /// Postponed (but for điểm c khoản 1 Điều 48) and suspended.
  var setAside: Int64
  var notEligible: Int64
  var done: Int64

  static func - (whole: Totals, part: Totals) -> Totals {
    Totals(
      carriedOver: whole.carriedOver - part.carriedOver, delegated: whole.delegated - part.delegated,
      withdrawn: whole.withdrawn - part.withdrawn, eligible: whole.eligible - part.eligible,
      setAside: whole.setAside - part.setAside,
      notEligible: whole.notEligible - part.notEligible, done: whole.done - part.done)
  }
}

/// What the nation adds up to in one aspect after six months.
struct HalfYear: Hashable, Sendable {
  var toEnforce: Int64
  var eligible: Int64
  var done: Int64
}

/// The sums that the offices' figures of a statistical year are split from.
struct YearTotals: Hashable, Sendable {
  let year: Int
  let nationCases: Totals
  let nationMoney: Totals
  /// Gia Lai, the one province with published figures of its own.
  let giaLaiCases: Totals
  let giaLaiMoney: Totals
  let halfYearCases: HalfYear
  let halfYearMoney: HalfYear

  static let giaLai = "64"
}

extension YearTotals {
  /// Published: ``PublishedFigure/all``. Within the published rounding: the nation's money (nearly 337 nghìn tỷ to enforce, over 165
  /// eligible, over 75 done, at 45,42%) and Gia Lai's (over 1.684 tỷ carried over, 773 new, 2.406 to enforce, 1.270 eligible, 1.051 not).
  /// Synthetic: the split of delegated and withdrawn, what is set aside in money, and Gia Lai's money done.
  static let year2022 = YearTotals(
    year: 2022,
    nationCases: Totals(
      carriedOver: 349_412, delegated: 22_310, withdrawn: 12_694, eligible: 653_719, setAside: 12_135, notEligible: 195_675,
      done: 539_290),
    nationMoney: Totals(
      carriedOver: 229_864_117_205, delegated: 5_113_802_640, withdrawn: 1_907_226_118, eligible: 165_213_407_512,
      setAside: 8_046_215_330, notEligible: 163_652_782_476, done: 75_040_318_946),
    giaLaiCases: Totals(
      carriedOver: 7655, delegated: 61, withdrawn: 36, eligible: 13_409, setAside: 155, notEligible: 5255, done: 11_072),
    giaLaiMoney: Totals(
      carriedOver: 1_684_218_640, delegated: 33_815_904, withdrawn: 17_416_368, eligible: 1_270_514_880, setAside: 84_036_384,
      notEligible: 1_051_840_216, done: 541_302_775),
    halfYearCases: HalfYear(toEnforce: 587_739, eligible: 410_615, done: 202_015),
    halfYearMoney: HalfYear(toEnforce: 292_475_365_061, eligible: 159_795_801_768, done: 35_183_572_922))

  /// Published: the nation's ratios 75,83% and 31,21%, Gia Lai's 8.431 cases done of what makes 70,24%, and its 10.009 new cases. All
  /// counts and amounts else are synthetic, chosen so that 2022 can be carried over from them.
  static let year2021 = YearTotals(
    year: 2021,
    nationCases: Totals(
      carriedOver: 341_206, delegated: 20_415, withdrawn: 11_306, eligible: 633_204, setAside: 12_908, notEligible: 202_025,
      done: 480_159),
    nationMoney: Totals(
      carriedOver: 205_318_442_870, delegated: 4_612_330_915, withdrawn: 1_703_815_226, eligible: 152_318_640_275,
      setAside: 7_731_408_295, notEligible: 131_356_070_160, done: 47_538_902_614),
    giaLaiCases: Totals(
      carriedOver: 6720, delegated: 58, withdrawn: 31, eligible: 12_003, setAside: 148, notEligible: 4489, done: 8431),
    giaLaiMoney: Totals(
      carriedOver: 1_512_406_880, delegated: 30_112_045, withdrawn: 15_206_330, eligible: 1_104_226_310, setAside: 71_315_220,
      notEligible: 985_640_118, done: 378_418_605),
    halfYearCases: HalfYear(toEnforce: 561_880, eligible: 398_412, done: 178_406),
    halfYearMoney: HalfYear(toEnforce: 251_318_640_902, eligible: 138_204_117_655, done: 22_806_514_310))

  /// The years of the national sample, oldest first.
  static let all = [year2021, year2022]
}
