/// A ratio the Ministry sets targets for: its id, and the figures that it divides.
public struct Indicator: Hashable, Sendable, CustomStringConvertible {
  /// Its id in the published files, such as `cases.completion`.
  public let id: String
  /// The Vietnamese name of the ratio.
  public let name: String
  /// In what it is taken.
  public let aspect: Aspect
  /// The figure that was reached.
  public let numerator: FigureID
  /// The figure it is a share of.
  public let denominator: FigureID

  /// Whether a target asks for more than its threshold: "trên 82,50%" of what can be enforced, but 100% of what is due an answer.
  public let asksForMore: Bool

  private init?(
    _ id: String, _ name: String, _ aspect: Aspect, _ numerator: Measure, of denominator: Measure, asksForMore: Bool = true
  ) {
    guard let over = FigureID(aspect, numerator), let under = FigureID(aspect, denominator) else { return nil }
    self.asksForMore = asksForMore
    (self.id, self.name, self.aspect, self.numerator, self.denominator) = (id, name, aspect, over, under)
  }

  /// Every indicator, in the order of the published files.
  public static let all: [Indicator] = [
    Indicator("cases.completion", "Tỷ lệ thi hành xong về việc", .cases, .done, of: .eligible),
    Indicator("money.completion", "Tỷ lệ thi hành xong về tiền", .money, .done, of: .eligible),
    Indicator("guidance.on_time", "Tỷ lệ trả lời hướng dẫn nghiệp vụ đúng hạn", .guidance, .onTime, of: .due, asksForMore: false),
    Indicator("complaints.on_time", "Tỷ lệ giải quyết khiếu nại đúng hạn", .complaints, .onTime, of: .due, asksForMore: false),
    Indicator("denunciations.on_time", "Tỷ lệ giải quyết tố cáo đúng hạn", .denunciations, .onTime, of: .due, asksForMore: false),
    Indicator("administrative.completion", "Tỷ lệ thi hành xong án hành chính", .administrative, .onTime, of: .due),
  ].compactMap { $0 }

  /// The indicator called `id`; nil where there is none.
  public init?(_ id: String) {
    guard let known = Self.all.first(where: { $0.id == id }) else { return nil }
    self = known
  }

  /// The ratio in `figures`; nil where either of its figures is absent.
  public func ratio(in figures: Figures) -> Ratio? {
    guard let over = figures[numerator], let under = figures[denominator] else { return nil }
    return Ratio(over, of: under)
  }

  /// Its id.
  public var description: String { id }
}
