import CCaseColumns
import DelimitedText
import Enforcement

/// What the rows of a case list add up to, by office, category, origin and status, before anything is made of it.
struct CaseTally: Sendable {
  /// A place in the file.
  struct Place: Hashable, Sendable {
    var line: Int
    let range: Range<Int>
  }

  /// The rows of one office.
  struct Office: Sendable {
    let position: Int
    /// Sums by category, origin and status, in this order.
    var sums: [Sum] = []
    /// The first row of each category.
    var first: [Place?] = []
    /// The submission that its first row states.
    var submission: Int
    /// Whether a sum left 64 bits.
    var overflows = false
    /// What is told of the office once, each by a rule of its own.
    var remarks: [Remark] = []
  }

  /// Something told once of many rows: where first, and of how many.
  struct Remark: Hashable, Sendable {
    let rule: Rule
    var place: Place
    /// A number that the finding shows.
    var value = 0
    var count = 1
  }

  /// How many origins and statuses there are.
  let originCount: Int
  let statusCount: Int
  private(set) var offices: [Office] = []
  private var slots: [Int: Int] = [:]
  /// The place of the office that was asked for last.
  private var latest = 0
  /// The total, the categories of the layout, then others that were met.
  private(set) var categories: [Category]

  init(categories: [Category], originCount: Int, statusCount: Int) {
    self.categories = [.total] + categories
    self.originCount = max(1, originCount)
    self.statusCount = max(1, statusCount)
  }

  /// The place of an office in ``offices``.
  mutating func slot(of position: Int, submission: Int) -> Int {
    // (Rows of an office stand together.)
    if latest < offices.count, offices[latest].position == position { return latest }
    latest = slots[position] ?? offices.count
    if latest < offices.count { return latest }
    slots[position] = latest
    var office = Office(position: position, submission: submission)
    // Room for what most offices have: it is not widened category by category.
    office.widen(to: categories.count - 1, block: originCount * statusCount)
    offices.append(office)
    return latest
  }

  func slot(of position: Int) -> Int? { slots[position] }

  /// The place of a category in ``categories``.
  mutating func category(_ category: Category) -> Int {
    if let known = categories.firstIndex(of: category) { return known }
    categories.append(category)
    return categories.count - 1
  }

  /// The place of a category, origin and status among the sums of an office, plus one: the kind of a case.
  func kind(category: Int, origin: Int, status: Int) -> Int { (category * originCount + origin) * statusCount + status + 1 }

  /// The places of which ``kind(category:origin:status:)`` makes `kind`.
  func places(ofKind kind: Int32) -> (category: Int, origin: Int, status: Int) {
    // (Asked of each row at fault, and half the bits are divided in half the time.)
    let (rest, status) = (UInt32(bitPattern: kind) &- 1).quotientAndRemainder(dividingBy: UInt32(truncatingIfNeeded: statusCount))
    let (category, origin) = rest.quotientAndRemainder(dividingBy: UInt32(truncatingIfNeeded: originCount))
    return (Int(category), Int(origin), Int(status))
  }

  /// Adds a case, or several at the first one's place, to the office in `slot`.
  mutating func add(_ sum: Sum, slot: Int, category: Int, origin: Int, status: Int, at place: Place) {
    offices[slot].widen(to: category, block: originCount * statusCount)
    if offices[slot].first[category] == nil { offices[slot].first[category] = place }
    let index = kind(category: category, origin: origin, status: status) - 1
    if !offices[slot].sums[index].add(sum) { offices[slot].overflows = true }
  }

  /// Gives the cases of the office in `slot` that name no category to `category`.
  mutating func moveTotal(of slot: Int, to category: Category) {
    guard let place = offices[slot].first[0] else { return }
    let target = self.category(category)
    let block = originCount * statusCount
    offices[slot].widen(to: target, block: block)
    offices[slot].first[0] = nil
    offices[slot].first[target] = [offices[slot].first[target], place].compactMap { $0 }.min { $0.line < $1.line }
    for index in 0..<block {
      if !offices[slot].sums[target * block + index].add(offices[slot].sums[index]) { offices[slot].overflows = true }
      offices[slot].sums[index] = Sum()
    }
  }

  /// Adds rows whose columns are read, the first of which has the place `first` in them, and adds them up in `sum` as well.
  ///
  /// - Returns: the bytes of the rows.
  mutating func add(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, by columns: borrowing CaseColumns, from first: Int, sum: inout Sum
  ) -> Int {
    var bytes = 0
    var at = first
    let end = first + rows.count
    while at < end {
      let next = columns.endOfOffice(at, before: end)
      let row = rows.lowerBound &+ at &- first
      bytes += offices[columns.slot(at)].add(
        block, row..<row &+ next &- at, by: columns, from: at, kinds: originCount * statusCount, sum: &sum)
      at = next
    }
    return bytes
  }

  /// Notes what `rule` finds in a row of the office in `slot`.
  mutating func remark(_ rule: Rule, slot: Int, at place: Place, value: Int = 0, count: Int = 1) {
    offices[slot].remark(Remark(rule: rule, place: place, value: value, count: count))
  }

  /// All cases of an office, by category or in all.
  func sum(of office: Office, category: Int? = nil) -> Sum {
    var total = Sum()
    let range = category.map { sumPlaces(of: $0) } ?? office.sums.indices
    for index in range.clamped(to: office.sums.indices) where office.sums[index].cases > 0 {
      if !total.add(office.sums[index]) { return total }
    }
    return total
  }

  /// How many cases an office has of a category, and the bytes of their rows.
  func count(of office: Office, category: Int) -> (cases: Int, bytes: Int) {
    var (cases, bytes): (Int64, Int64) = (0, 0)
    for index in sumPlaces(of: category) {
      cases &+= office.sums[index].cases
      bytes &+= office.sums[index].bytes
    }
    return (Int(cases), Int(bytes))
  }

  /// How many offices and categories there are cases of.
  var shareCount: Int { offices.reduce(0) { $0 + $1.first.count { $0 != nil } } }

  /// Where the sums of a category stand among those of an office.
  private func sumPlaces(of category: Int) -> Range<Int> {
    let block = originCount * statusCount
    return category * block..<(category + 1) * block
  }

  /// The status that all cases of an office have; nil where they have several.
  func onlyStatus(of office: Office) -> Int? {
    var only: Int?
    for (index, sum) in office.sums.enumerated() where sum.cases > 0 {
      let status = index % statusCount
      if let only, only != status { return nil }
      only = status
    }
    return only
  }

  /// The figures of an office's cases of a category; nil where a sum leaves 64 bits. (Not asked of the reader, which would be copied for it.)
  func values(of office: Office, _ category: Int, by rules: borrowing CaseRules) -> RowValues? {
    office.overflows ? nil : rules.values(office.sums.span.extracting(sumPlaces(of: category)))
  }

  /// Adds the rows of a later part of the file, whose lines are counted from `lines` on.
  mutating func absorb(_ other: CaseTally, lines: Int) {
    let names = other.categories.map { category($0) }
    for theirs in other.offices {
      let isNew = slots[theirs.position] == nil
      let slot = slot(of: theirs.position, submission: theirs.submission)
      for (index, first) in theirs.first.enumerated() {
        guard let first else { continue }
        let category = names[index]
        for origin in 0..<originCount {
          for status in 0..<statusCount {
            let sum = theirs.sums[kind(category: index, origin: origin, status: status) - 1]
            if sum.cases == 0 { continue }
            add(sum, slot: slot, category: category, origin: origin, status: status, at: first.moved(by: lines))
          }
        }
      }
      offices[slot].overflows = offices[slot].overflows || theirs.overflows
      if !isNew, offices[slot].submission != theirs.submission,
        !offices[slot].remarks.contains(where: { $0.rule == .submissionMixed }),
        let first = theirs.first.compactMap({ $0 }).min(by: { $0.range.lowerBound < $1.range.lowerBound })
      {
        offices[slot].remarks.append(
          Remark(rule: .submissionMixed, place: first.moved(by: lines), value: theirs.submission))
      }
      for var theirs in theirs.remarks {
        theirs.place = theirs.place.moved(by: lines)
        offices[slot].remark(theirs)
      }
    }
  }
}

extension CaseTally.Office {
  /// Notes a remark, or counts it with the one by its rule that was noted before.
  mutating func remark(_ remark: CaseTally.Remark) {
    if let known = remarks.firstIndex(where: { $0.rule == remark.rule }) {
      remarks[known].count += remark.count
    } else {
      remarks.append(remark)
    }
  }

  /// Makes room for the category.
  mutating func widen(to category: Int, block: Int) {
    let missing = category + 1 - first.count
    if missing <= 0 { return }
    first += repeatElement(nil, count: missing)
    sums += repeatElement(CaseTally.Sum(), count: missing * block)
  }

  /// Adds rows of this office whose columns are read, of `kinds` kinds a category; see ``CaseTally/add(_:_:by:from:sum:)``.
  fileprivate mutating func add(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, by columns: borrowing CaseColumns, from place: Int, kinds: Int,
    sum: inout CaseTally.Sum
  ) -> Int {
    let end = place &+ rows.count
    let highest = columns.highestKind(place..<end)
    if highest > sums.count { widen(to: (highest - 1) / kinds, block: kinds) }
    var taken: [CaseTally.Sum] = []
    swap(&taken, &sums)
    defer { swap(&taken, &sums) }
    var all = CaseTally.Sum()
    // No amount of a usual row is negative, so a sum that leaves 64 bits shows by its sign.
    var isNegative = false
    var at = place
    while true {
      at = columns.add(at..<end, to: &taken, &all, &isNegative)
      if at == end { break }
      // The first of its kind.
      let index = Int(columns.kinds[at]) - 1
      meet(index / kinds, block, rows.lowerBound &+ at &- place)
      let one = columns.sum(at)
      taken[index].add(wrapping: one)
      all.add(wrapping: one)
      at &+= 1
    }
    if isNegative { overflows = true }
    sum.add(wrapping: all)
    return Int(all.bytes)
  }

  /// Notes the row as the first of its category, unless there was one.
  private mutating func meet(_ category: Int, _ block: borrowing RecordBlock, _ row: Int) {
    if first[category] != nil { return }
    first[category] = block.withRecord(row) { CaseTally.Place(line: $0.line, range: $0.byteRange) }
  }
}

extension CaseTally.Place {
  func moved(by lines: Int) -> CaseTally.Place { CaseTally.Place(line: line + lines, range: range) }
}
