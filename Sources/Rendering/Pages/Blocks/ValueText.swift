internal import Enforcement
internal import Report

/// A cell's value in words, and the class that colours it.
struct ValueText {
  let text: String
  /// A class beside the column's; nil for the usual look. Colour only repeats what sign or word says.
  let style: StaticString?

  /// - Parameter decimals: how many decimals an amount is shown with, those its column needs (see ``decimals(in:_:)``).
  init(_ value: Value, in kind: ColumnKind, decimals: Int = 0) {
    switch value {
    case .blank: self.init("")
    case .text(let text): self.init(text)
    case .count(let count):
      self.init(kind == .points || kind == .relative ? VietnameseNumber.signed(count) : VietnameseNumber.count(count))
    case .money(let dong):
      if case .money(let unit) = kind {
        self.init(VietnameseNumber.money(dong, in: unit, decimals: dong == 0 ? 0 : decimals))
      } else {
        self.init(VietnameseNumber.count(dong))
      }
    case .percent(let points): self.init(VietnameseNumber.percent(points))
    case .points(let points):
      self.init(VietnameseNumber.signed(points), points.hundredths > 0 ? "up" : points.hundredths < 0 ? "down" : nil)
    case .rank(let rank): self.init(VietnameseNumber.count(Int64(rank)))
    case .met(let isMet): self.init(isMet ? "✓ Đạt" : "✗ Chưa đạt", isMet ? "met" : "missed")
    case .undefined: self.init(VietnameseNumber.undefined)
    }
  }

  private init(_ text: String, _ style: StaticString? = nil) {
    self.text = text
    self.style = style
  }

  /// The decimals that show every amount of a column exactly, so that the column's decimal signs stand under one another.
  static func decimals(in kind: ColumnKind, _ values: some Sequence<Value>) -> Int {
    guard case .money(let unit) = kind else { return 0 }
    var needed = 0
    for case .money(let dong) in values {
      var (rest, decimals) = (dong, unit.scale)
      while decimals > needed, rest % 10 == 0 { (rest, decimals) = (rest / 10, decimals - 1) }
      needed = max(needed, decimals)
    }
    return needed
  }
}
