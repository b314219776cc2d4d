import DelimitedText
import Enforcement

// How this works. A row that sums up others does not say which: all of them, those since the last sum, or those up to the next. It is right where
// one of these agrees, or what it carries from page to page, all rows above it. Where none does, the finding compares it with the one that it differs least from, for that is the one that was meant.

extension StatementReader {
  /// Compares the office's control totals with the sums of its categories.
  mutating func agreesWithControls(_ rows: [Int], _ office: Int, _ memory: ReaderMemory) throws(SourceError) -> Bool {
    let controls = rows.filter { reading.rows[$0].isControl }
    if controls.isEmpty { return true }
    let details = rows.filter { !reading.rows[$0].isControl }
    let grand = controls.filter { reading.rows[$0].isGrandTotal }
    var agree = true
    for (place, control) in controls.enumerated() {
      let row = reading.rows[control]
      // (Where one sum alone says so, it sums up all.)
      let spans =
        grand == [control] || controls.count == 1 && row.hasBlankCategory
        ? [0..<Int.max]
        : StatementReader.spans(
          since: place == 0 ? 0 : controls[place - 1], at: control,
          before: place + 1 < controls.count ? controls[place + 1] : .max)
      let scopes = spans.map { span in details.filter { span.contains($0) } }
      guard let values = row.values, let mismatch = mismatch(values, scopes)?.0 else { continue }
      try add(mismatch, range: row.range, line: row.line, office: office, memory)
      reading.rows[control].breaches.append(.totalMismatch)
      agree = false
    }
    return agree
  }

  /// Puts rows with the totals in which an office sums up all offices under its own name, where the file has rows of others. (Where it has none, the
  /// row is the office's own total.)
  mutating func takeSumsOfOffices() {
    if !reading.rows.contains(where: \.isSumOfOffices) { return }
    let offices = Set(reading.rows.compactMap(\.office))
    let sums = reading.rows.filter { sum in
      sum.isSumOfOffices && !sum.isFaulty && offices.count > (sum.office == nil ? 0 : 1)
    }
    // (Each is compared with what it may sum up; so many that this takes long are no sums, and remain rows that stand twice.)
    let room = max(0, Int(clamping: rules.thresholds.mostTotals) - totalRows.count)
    let taken = sums.prefix(room).filter { $0.values != nil }
    let starts = Set(taken.map(\.range.lowerBound))
    reading.rows.removeAll { starts.contains($0.range.lowerBound) }
    for row in taken {
      guard let values = row.values else { continue }
      reading.totals.totalRows += 1
      reading.totals.account.recognised += row.range.count
      totalRows.append(
        TotalRow(
          line: row.line, range: row.range, category: row.category == .total ? nil : row.category, hasBlankCategory: false,
          group: nil, block: row.maySumOwnRows ? row.office : nil, statedBy: row.office,
          values: values))
    }
    if !sums.isEmpty { totalRows.sort { $0.range.lowerBound < $1.range.lowerBound } }
  }

  /// Compares the rows that sum up several offices with what they may sum up; the offices of those that agree with nothing.
  mutating func officesWithBrokenTotals(_ memory: ReaderMemory) throws(SourceError) -> Set<Int> {
    var withheld: Set<Int> = []
    for (index, total) in totalRows.enumerated() {
      let scopes = scopes(of: total, at: index)
      let details = scopes.map { self.details(in: $0, total.category) }
      let (found, scope) = mismatch(total.values, details) ?? lacking(total, details) ?? (nil, agreeing(total.values, details))
      let offices = scopes.indices.contains(scope) ? Set(scopes[scope].compactMap { reading.rows[$0].office }) : []
      reading.sums.append(
        SumRow(range: total.range, offices: offices.union([total.statedBy].compactMap { $0 }), isBelowOther: total.isBelowOther))
      guard let mismatch = found else { continue }
      let office = total.statedBy ?? (offices.count == 1 ? offices.first : fileOffice)
      try add(mismatch, range: total.range, line: total.line, office: office, memory)
      withheld.formUnion(offices)
    }
    return withheld
  }

  /// How a total over a known category of which there is no row differs from nothing; nil where it states nothing either, or where some row that
  /// is not read or not split may hold cases of it.
  private func lacking(_ total: TotalRow, _ details: [[Int]]) -> (Mismatch?, scope: Int)? {
    guard let category = total.category, vocabulary.layout.categories.contains(where: { $0.meaning == category }),
      !details.isEmpty, details.allSatisfy(\.isEmpty),
      reading.rows.allSatisfy({ $0.isControl || !$0.isFaulty && $0.category != .total })
    else { return nil }
    return mismatch(total.values, sumOver: []).map { ($0, 0) }
  }

  /// The sets of rows that a total may sum up: those of its group; all, those since the last total, those up to the next, or those of the office right
  /// above or below; where it names an office, of these the office's.
  private func scopes(of total: TotalRow, at index: Int) -> [[Int]] {
    if let group = total.group {
      return [reading.rows.indices.filter { belongs(reading.rows[$0], to: group) }].filter { !$0.isEmpty }
    }
    let isAlike = { (other: TotalRow) in other.category == total.category && other.group == nil }
    let spans = StatementReader.spans(
      since: totalRows[..<index].last(where: isAlike)?.range.lowerBound ?? 0, at: total.range.lowerBound,
      before: totalRows[(index + 1)...].first(where: isAlike)?.range.lowerBound ?? .max)
    let scopes = spans.map { span in reading.rows.indices.filter { span.contains(reading.rows[$0].range.lowerBound) } }
    let own = scopes.map { rows in rows.filter { reading.rows[$0].office == total.office } }.filter { !$0.isEmpty }
    // (A province's own office may be named for all of its province.)
    if let office = total.office, !own.isEmpty, !rules.offices.isOfWholeProvince(office) { return own }
    let beside = [total.block, officeBelow(total, before: totalRows[(index + 1)...].first)].compactMap { $0 }.map { office in
      reading.rows.indices.filter { reading.rows[$0].office == office }
    }
    let named = total.office == nil ? [] : own
    return (scopes + named + beside).filter { !$0.isEmpty }
  }

  /// The office of the rows right below a total, as outlines have them; nil where another total stands there.
  private func officeBelow(_ total: TotalRow, before next: TotalRow?) -> Int? {
    let below = reading.rows.first { $0.range.lowerBound > total.range.lowerBound }
    return below.flatMap { row in next.map { $0.range.lowerBound < row.range.lowerBound } ?? false ? nil : row.office }
  }

  /// Where the rows may stand that a sum adds up which stands between two others: anywhere, on one side of it, or above it.
  private static func spans(since last: Int, at place: Int, before next: Int) -> [Range<Int>] {
    [0..<Int.max, last..<place, place..<next, 0..<place]
  }

  /// The rows of `scope` that a total over several offices adds up: of `category` alone, or of each office its categories where it has
  /// some, else its total.
  private func details(in scope: [Int], _ category: Category?) -> [Int] {
    if let category { return scope.filter { reading.rows[$0].category == category || isUnread($0) } }
    let split = Set(scope.filter { reading.rows[$0].category != .total }.compactMap { reading.rows[$0].office })
    return scope.filter { index in
      let row = reading.rows[index]
      return row.category != .total || isUnread(index) || row.office.map { !split.contains($0) } ?? true
    }
  }

  /// Whether a row was rejected whose figures could not be read, nor what they are of: no total that may sum it up can be judged. (One total too many
  /// is no such row.)
  private func isUnread(_ index: Int) -> Bool {
    reading.rows[index].values == nil && !reading.rows[index].breaches.areOnly(.totalTooMany)
  }

  /// Where a total is not the sum of some rows.
  private struct Mismatch {
    /// The first figure, by column, that is not their sum.
    let ordinal: Int
    let stated: Int64
    let sum: Int64
    /// How many rows were added up.
    let rows: Int
    /// How many figures are not.
    var count = 1

    /// Whether the total differs less from these rows than from others.
    func isLess(than other: Mismatch) -> Bool {
      (count, (stated &- sum).magnitude) < (other.count, (other.stated &- other.sum).magnitude)
    }
  }

  /// How `total` differs from that of `scopes` which it differs least from, and which that is; nil where it is the sum of one, or where there are
  /// none.
  private func mismatch(_ total: RowValues, _ scopes: [[Int]]) -> (Mismatch?, scope: Int)? {
    var least: (mismatch: Mismatch, scope: Int)?
    for (index, scope) in scopes.enumerated() where !scope.isEmpty {
      guard let found = mismatch(total, sumOver: scope) else { return nil }
      if least.map({ found.isLess(than: $0.mismatch) }) ?? true { least = (found, index) }
    }
    return least
  }

  /// The first of `scopes` that holds rows which a total does not differ from.
  private func agreeing(_ total: RowValues, _ scopes: [[Int]]) -> Int {
    scopes.firstIndex { !$0.isEmpty && mismatch(total, sumOver: $0) == nil } ?? scopes.endIndex
  }

  /// How `total` differs from the sums over `rows`; figures that some row cannot be trusted for are left out.
  private func mismatch(_ total: RowValues, sumOver rows: [Int]) -> Mismatch? {
    var sums = [Int64](repeating: 0, count: FigureID.count)
    var tainted = total.tainted
    for index in rows {
      guard let values = reading.rows[index].values else { return nil }
      tainted |= values.tainted
      for column in columns.figures {
        let ordinal = column.id.ordinal
        let (sum, overflow) = sums[ordinal].addingReportingOverflow(values[ordinal])
        if overflow { tainted |= 1 << UInt64(ordinal) } else { sums[ordinal] = sum }
      }
    }
    var mismatch: Mismatch?
    for column in columns.figures {
      let ordinal = column.id.ordinal
      guard total.states(ordinal), tainted & 1 << UInt64(ordinal) == 0, total[ordinal] != sums[ordinal] else { continue }
      if mismatch != nil {
        mismatch?.count += 1
      } else {
        mismatch = Mismatch(ordinal: ordinal, stated: total[ordinal], sum: sums[ordinal], rows: rows.count)
      }
    }
    return mismatch
  }

  private mutating func add(
    _ mismatch: Mismatch, range: Range<Int>, line: Int, office: Int?, _ memory: ReaderMemory
  ) throws(SourceError) {
    var facts = facts(of: mismatch.ordinal, office: office)
    facts.found = StatementReader.shown(mismatch.stated, unit: unit(of: mismatch.ordinal))
    facts.expected = StatementReader.shown(mismatch.sum, unit: unit(of: mismatch.ordinal))
    facts.detail =
      StatementReader.rounding(of: mismatch.rows + 1, unit: unit(of: mismatch.ordinal), by: mismatch.stated &- mismatch.sum)
      ?? facts.detail
    try add(.totalMismatch, range: range, line: line, field: columns.field(of: FigureID.all[mismatch.ordinal]), facts, memory)
  }
}
