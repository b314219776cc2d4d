/// The shortest decimal text that reads back as the same double.
enum DoubleText {
  /// The double as an integer of at most 15 digits with 0 to 4 decimals, where it is one.
  ///
  /// Decimals of at most 15 significant digits map to doubles one to one, so a candidate that reads back equal is the shortest text.
  @inline(__always)
  static func shortDecimal(_ value: Double) -> (unscaled: Int64, scale: Int)? {
    guard abs(value) < 1e11 else { return value.rounded() == value && abs(value) < 1e15 ? (Int64(value), 0) : nil }
    if value.rounded(.towardZero) == value { return (Int64(value), 0) }
    let hundredths = (value * 100).rounded()
    if hundredths / 100 == value { return (Int64(hundredths), 2) }
    let tenThousandths = (value * 10_000).rounded()
    if abs(tenThousandths) < 1e15, tenThousandths / 10_000 == value { return (Int64(tenThousandths), 4) }
    return nil
  }

  /// Writes Swift's shortest text, of at most 24 ASCII bytes, and returns their number.
  static func write(_ value: Double, to target: UnsafeMutablePointer<UInt8>) -> Int {
    var text = value.description
    return text.withUTF8 { utf8 in
      let count = min(utf8.count, 32)
      if let source = utf8.baseAddress { target.update(from: source, count: count) }
      return count
    }
  }
}
