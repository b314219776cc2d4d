/// A percentage, or a difference of percentages, in hundredths of a percentage point: 8250 is 82,50%.
///
/// What is published has two decimals; arithmetic on published values (change, distance from the target) is exact in this unit.
public struct Points: Hashable, Comparable, Sendable {
  /// Hundredths of a percentage point.
  public let hundredths: Int64

  /// The percentage with `hundredths` of a point.
  public init(hundredths: Int64) { self.hundredths = hundredths }

  /// 100%: all of it.
  public static let whole = Points(hundredths: 100_00)

  /// Reads a decimal such as `82.5` or `-0.07`, with at most two decimals and '.' as decimal sign; nil for any other text.
  public init?(decimal text: some StringProtocol) {
    let negative = text.hasPrefix("-")
    let parts = (negative ? text.dropFirst() : text[...]).split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, (1...2).contains(parts.count), (1...15).contains(whole.utf8.count) else { return nil }
    let decimals = parts.count == 2 ? parts[1] : "0"
    guard (1...2).contains(decimals.utf8.count),
      [String(whole), String(decimals)].joined().utf8.allSatisfy({ (48...57).contains($0) }),
      let units = Int64(whole), let fraction = Int64(decimals)
    else { return nil }
    let magnitude = units * 100 + (decimals.utf8.count == 1 ? fraction * 10 : fraction)
    hundredths = negative ? -magnitude : magnitude
  }

  /// Reads the percentage of a share: such a decimal from 0 to 100; nil for any other text.
  public init?(share text: some StringProtocol) {
    guard let points = Points(decimal: text), (Points(hundredths: 0)...Points.whole).contains(points) else { return nil }
    self = points
  }

  /// The difference in points, held at the limits of 64 bits, which no pair of published ratios comes near.
  public static func - (lhs: Points, rhs: Points) -> Points {
    let (difference, overflow) = lhs.hundredths.subtractingReportingOverflow(rhs.hundredths)
    return Points(hundredths: overflow ? (lhs > rhs ? .max : .min) : difference)
  }

  /// The smaller number of points first.
  public static func < (lhs: Points, rhs: Points) -> Bool { lhs.hundredths < rhs.hundredths }

  /// The number with two decimals and '.' as decimal sign: `82.50`, `-0.07`.
  public var decimal: String { text(decimalSign: ".") }

  /// The number as Vietnamese writes it, without unit: `82,50`, `-0,07`.
  public var vietnamese: String { text(decimalSign: ",") }

  private func text(decimalSign: String) -> String {
    let magnitude = hundredths.magnitude
    let decimals = magnitude % 100
    return "\(hundredths < 0 ? "-" : "")\(magnitude / 100)\(decimalSign)\(decimals < 10 ? "0" : "")\(decimals)"
  }
}
