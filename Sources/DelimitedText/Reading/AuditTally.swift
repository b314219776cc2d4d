/// The bytes of one kind that an audit found in one record after the other: each record that has some becomes one issue.
struct AuditTally {
  // (It is asked for each such byte, and counting who holds the index would take longer than the answer.)
  private unowned(unsafe) let index: RecordIndex
  private let kind: (Int) -> RecordIssue.Kind
  /// The record at hand, −1 before the first.
  private(set) var record = -1
  /// The first of its bytes that were found, where the record ends, and how many were found.
  private var (first, end, count) = (0, 0, 0)

  /// A tally of bytes in the records of `index`, which outlives it.
  init(of index: RecordIndex, _ kind: @escaping (Int) -> RecordIssue.Kind) { (self.index, self.kind) = (index, kind) }

  /// Counts `length` bytes from `position` on, which is not before the last ones, to the records that hold them.
  mutating func take(_ position: Int, _ length: Int) {
    var at = position
    while at < position + length {
      if at >= end {
        finish()
        record = recordIndex(at: at, from: max(record, 0))
        (first, end, count) = (at, max(Int(index.records[record].end), at + 1), 0)
      }
      let next = min(position + length, end)
      count += next - at
      at = next
    }
  }

  /// Adds the issue of the record at hand.
  func finish() {
    if count > 0 { index.add(FoundIssue(record: record, position: first, kind: kind(count))) }
  }

  /// The record that holds `position`, which lies in record `first` or behind it.
  private func recordIndex(at position: Int, from first: Int) -> Int {
    let records = index.records
    // Mostly it is the record behind the one of before.
    var (low, high) = (first, index.recordCount - 1)
    let near = min(first + 1, high)
    if Int(records[near].end) > position { high = near } else { low = near }
    while low < high {
      let middle = (low + high) / 2
      if Int(records[middle].end) <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
