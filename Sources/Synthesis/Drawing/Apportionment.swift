/// Splits `total` into whole parts in proportion to `weights`, so that the parts add up to `total` exactly.
///
/// The running sum of the shares is rounded down and its steps are the parts, so no part is off by one or more, and no end of the
/// list is favoured. A part of weight zero is zero.
///
/// - Parameter caps: The most each part may be, nil for no limit. What a capped part cannot take goes to the others.
/// - Returns: The parts; their sum falls short of `total` only where every part with a weight has reached its cap.
/// - Complexity: O(n) without caps, a few passes with them.
func apportion(_ total: Int64, by weights: [Int64], caps: [Int64]? = nil) -> [Int64] {
  var parts = [Int64](repeating: 0, count: weights.count)
  func room(_ index: Int) -> Int64 { caps.map { $0[index] - parts[index] } ?? .max }
  var left = total
  while left > 0 {
    let open = weights.indices.filter { weights[$0] > 0 && room($0) > 0 }
    let sum = open.reduce(into: Int128(0)) { $0 += Int128(weights[$1]) }
    guard sum > 0 else { break }
    var running: Int128 = 0
    var before: Int128 = 0
    var given: Int64 = 0
    for index in open {
      running += Int128(weights[index])
      let upTo = Int128(left) * running / sum
      let part = min(Int64(upTo - before), room(index))
      before = upTo
      parts[index] += part
      given += part
    }
    left -= given
  }
  return parts
}
