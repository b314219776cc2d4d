import Enforcement

/// What the rows of a case list that are at fault add up to, by the office that they are put down to.
struct FaultTally: Sendable {
  /// Rows of one office, or of none that is known.
  struct Sum: Sendable {
    /// The first of them, and what is wrong with it.
    var place: CaseTally.Place
    var breaches: Breaches
    var rows = 0
    var bytes = 0
    /// How many of them have amounts that can be read, and what is due in these, as far as it fits 64 bits.
    var readable = 0
    var due: Int64 = 0

    /// Adds rows that follow.
    mutating func add(_ other: Sum) {
      let (due, overflow) = self.due.addingReportingOverflow(other.due)
      rows += other.rows
      bytes += other.bytes
      if overflow { return }
      self.due = due
      readable += other.readable
    }

    func moved(by lines: Int) -> Sum {
      var moved = self
      moved.place = place.moved(by: lines)
      return moved
    }
  }

  private var sums: [Sum] = []
  private var offices: [Int?] = []
  private var slots: [Int: Int] = [:]
  private var last = -1
  /// Rows in all.
  private(set) var rows = 0

  var isEmpty: Bool { rows == 0 }

  /// The sums with their offices, in the order in which these first appear.
  var byOffice: [(office: Int?, sum: Sum)] { zip(offices, sums).map { ($0, $1) } }

  /// Adds rows that are put down to `office`.
  mutating func add(_ sum: Sum, office: Int?) {
    rows += sum.rows
    if last >= 0, offices[last] == office { return sums[last].add(sum) }
    let key = office ?? -1
    if let slot = slots[key] {
      last = slot
      // (Rows whose office is found out later may stand before the first that is known.)
      if sum.place.range.lowerBound < sums[slot].place.range.lowerBound {
        var whole = sum
        whole.add(sums[slot])
        sums[slot] = whole
      } else {
        sums[slot].add(sum)
      }
      return
    }
    slots[key] = sums.count
    last = sums.count
    sums.append(sum)
    offices.append(office)
  }

  /// Adds the rows of the next part of the file, whose lines are counted from `lines` on.
  mutating func absorb(_ part: FaultTally, lines: Int) {
    for (office, sum) in part.byOffice { add(sum.moved(by: lines), office: office) }
  }
}
