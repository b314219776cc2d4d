/// The number of edits by which two texts differ: a scalar put in, left out, replaced, or two neighbours swapped (optimal string
/// alignment). Counts from ``FoldedText`` keys or plain forms serve for "did you mean".
///
/// - Parameter limit: no more than this is wanted; a greater distance is returned as `limit + 1`, without measuring it.
/// - Complexity: O(n · m), less where the limit cuts it short. Texts over 1,024 scalars are only compared for equality.
public func editDistance(_ first: String, _ second: String, limit: Int = .max - 1) -> Int {
  if first == second { return 0 }
  return distance(Array(first.unicodeScalars), Array(second.unicodeScalars), limit: limit)
}

/// The same of texts in UTF-8, such as ``FoldedText/plainBytes``.
///
/// - Complexity: O(n) for texts in ASCII that hold too many letters which the other one lacks, as nearly all do that have nothing in common.
public func editDistance(_ first: [UInt8], _ second: [UInt8], limit: Int = .max - 1) -> Int {
  editDistance(first, LetterGlance(first), EditPattern(first), second, LetterGlance(second), limit: limit)
}

/// The same of texts that were looked at beforehand, `pattern` being the first where it is short enough.
func editDistance(
  _ first: [UInt8], _ glance: LetterGlance, _ pattern: EditPattern?, _ second: [UInt8], _ other: LetterGlance, limit: Int
) -> Int {
  guard glance.isASCII, other.isASCII else {
    return editDistance(String(decoding: first, as: UTF8.self), String(decoding: second, as: UTF8.self), limit: limit)
  }
  // In ASCII each byte is a scalar.
  let limit = max(0, min(limit, first.count + second.count))
  if glance.isFarther(from: other, than: limit) { return limit + 1 }
  guard let pattern, second.count <= longestMeasured else { return distance(first, second, limit: limit) }
  return min(pattern.distance(to: second), limit + 1)
}

private let longestMeasured = 1024

private func distance<Letter: Equatable>(_ a: [Letter], _ b: [Letter], limit: Int) -> Int {
  if a == b { return 0 }
  let limit = max(0, min(limit, a.count + b.count))
  if abs(a.count - b.count) > limit || max(a.count, b.count) > longestMeasured { return limit + 1 }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var row = last
  for (i, left) in a.enumerated() {
    row[0] = i + 1
    var least = row[0]
    for (j, right) in b.enumerated() {
      var best = min(last[j] + (left == right ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, left == b[j - 1], a[i - 1] == right { best = min(best, beforeLast[j - 1] + 1) }
      row[j + 1] = best
      least = min(least, best)
    }
    if least > limit { return limit + 1 }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return min(last[b.count], limit + 1)
}
