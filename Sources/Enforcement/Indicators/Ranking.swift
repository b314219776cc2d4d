/// Ranks values from the highest: ties share a rank and the next ones are skipped (1, 2, 2, 4), as a workbook's RANK does. An
/// undefined value has no rank.
///
/// - Complexity: O(n log n).
public func ranks(of values: [Points?]) -> [Int?] {
  let descending = values.compactMap { $0 }.sorted(by: >)
  var first: [Points: Int] = [:]
  for (index, value) in descending.enumerated() where first[value] == nil { first[value] = index + 1 }
  return values.map { $0.flatMap { first[$0] } }
}
