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
  editDistance(first, LetterKinds(first), second, limit: limit)
}

private func editDistance(_ first: [UInt8], _ kinds: LetterKinds?, _ second: [UInt8], limit: Int) -> Int {
  guard let kinds, let others = LetterKinds(second) else {
    return editDistance(String(decoding: first, as: UTF8.self), String(decoding: second, as: UTF8.self), limit: limit)
  }
  // In ASCII each byte is a scalar.
  let limit = max(0, min(limit, first.count + second.count))
  return kinds.leastEdits(to: others) > limit ? limit + 1 : distance(first, second, limit: limit)
}

/// Which letters a text in ASCII holds, as a set of bits.
private struct LetterKinds {
  private var bits: UInt64 = 0

  /// Nil where another sign than those of ASCII is among them. (A digit and a letter may share a bit: then fewer seem to differ.)
  init?(_ text: [UInt8]) {
    var all: UInt8 = 0
    for byte in text {
      bits |= 1 << UInt64(byte & 63)
      all |= byte
    }
    if all >= 0x80 { return nil }
  }

  /// The fewest edits that may make one text of the other: each takes away no more than one kind of letter, and brings in no more than one.
  func leastEdits(to other: LetterKinds) -> Int {
    max((bits & ~other.bits).nonzeroBitCount, (other.bits & ~bits).nonzeroBitCount)
  }
}

private func distance<Letter: Equatable>(_ a: [Letter], _ b: [Letter], limit: Int) -> Int {
  if a == b { return 0 }
  let limit = max(0, min(limit, a.count + b.count))
  if abs(a.count - b.count) > limit || max(a.count, b.count) > 1024 { return limit + 1 }
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

/// The candidate nearest to a text, for "did you mean".
public struct NearestMatch: Hashable, Sendable {
  /// The index of the candidate.
  public let index: Int
  /// The edits between the plain forms; 0 where only diacritics, case or punctuation differ.
  public let distance: Int

  /// Finds the candidate nearest to `text`, the first of equals; `nil` where none is near enough: at most a third of the longer
  /// one's letters may differ.
  public init?(_ text: FoldedText, among candidates: [FoldedText]) {
    var best: (index: Int, distance: Int)?
    let kinds = LetterKinds(text.plainBytes)
    for index in candidates.indices {
      let tolerance = max(text.plainBytes.count, candidates[index].plainBytes.count) / 3
      let limit = min(tolerance, (best?.distance ?? .max) - 1)
      guard limit >= 0 else { break }
      let edits = editDistance(text.plainBytes, kinds, candidates[index].plainBytes, limit: limit)
      if edits <= limit { best = (index, edits) }
    }
    guard let best else { return nil }
    (index, distance) = best
  }
}
