import Configuration
import DelimitedText
import Enforcement

// How this works. A row whose category is not known may be a sum by another name, and a row that repeats another's figures may be the same under
// two names: either way the office would count twice, and its total, which would tell, is mostly not there. So the figures are asked. All columns
// must agree, and there must be enough that differ: a few cases of the same fee are alike without being the same.

extension StatementReader {
  /// Whether some row of the office states what its other rows state already, and no control total says that it is a row like them; tells of the
  /// first.
  mutating func countsTwice(_ rows: [Int], _ office: Int, _ memory: ReaderMemory) throws(SourceError) -> Bool {
    guard !rows.contains(where: { reading.rows[$0].isFaulty }), rows.count > 1 else { return false }
    let total = vocabulary.layout[.totalWords].first ?? ""
    // (A control total says of one row that it is one like the others. Of several it may be no more than the sum that a program put below them.)
    let own = rows.filter { !reading.rows[$0].isControl }
    if own.count == rows.count, let (sum, scope) = hiddenSum(rows) {
      try tell(.categorySumsOthers, [sum], office, scope, expected: total, memory)
      return true
    }
    if let (breakdown, scope) = secondBreakdown(own) {
      try tell(.categorySumsOthers, breakdown, office, scope, expected: total, memory)
      return true
    }
    guard own.count == rows.count, let (row, other) = repeatedRow(rows) else { return false }
    let line = reading.rows[other].line
    let place = Bilingual(vi: " (dòng \(line))", en: " (line \(line))")
    try tell(.categoryRepeatsOther, [row], office, place, expected: reading.rows[other].category.name, memory)
    return true
  }

  /// Tells of some rows at the first of them.
  private mutating func tell(
    _ rule: Rule, _ rows: [Int], _ office: Int, _ detail: Bilingual, expected: String, _ memory: ReaderMemory
  ) throws(SourceError) {
    guard let index = rows.first else { return }
    let row = reading.rows[index]
    let names = rows.prefix(StatementReader.mostNamed).map { reading.rows[$0].category.name }
    var facts = FindingList.Facts(
      office: office, field: "category", fieldName: vocabulary.heading(of: .category),
      found: (names + (rows.count > names.count ? ["…"] : [])).joined(separator: "; "), expected: expected)
    facts.detail = detail
    try add(rule, range: row.range, line: row.line, field: places.category, facts, memory)
    reading.rows[index].breaches.append(rule)
  }

  /// The row that sums up others by a name which does not say so, and which those are.
  private func hiddenSum(_ rows: [Int]) -> (row: Int, scope: Bilingual)? {
    guard let sums = sums(over: rows) else { return nil }
    if let row = rows.last(where: { isUnknown(reading.rows[$0].category) && isHalf($0, of: sums) }) {
      return (row, Bilingual(vi: "các dòng khác", en: "all other rows"))
    }
    if let row = sumOfRowsAbove(rows) { return (row, Bilingual(vi: "các dòng ở trên", en: "all rows above it")) }
    for place in rows.indices {
      for step in [1, -1] {
        guard let last = lastRow(summedBy: place, of: rows, step: step) else { continue }
        let lines = [reading.rows[rows[place + step]].line, reading.rows[rows[last]].line].sorted()
        return (
          rows[place],
          Bilingual(vi: "các dòng \(lines[0])–\(lines[1])", en: "the rows in lines \(lines[0]) to \(lines[1])")
        )
      }
    }
    return nil
  }

  /// A row of an unknown category below two others or more that states the sum of all that stand above it.
  private func sumOfRowsAbove(_ rows: [Int]) -> Int? {
    var sums = [Int64](repeating: 0, count: columns.figures.count)
    for (number, row) in rows.enumerated() {
      guard let values = reading.rows[row].values else { return nil }
      let isSum = zip(columns.figures, sums).allSatisfy { column, sum in values[column.id.ordinal] == sum }
      if number > 1, isSum, sums.contains(where: { $0 != 0 }), isUnknown(reading.rows[row].category) { return row }
      if !add(values, to: &sums) { return nil }
    }
    return nil
  }

  /// The place of the farthest of the rows on one side of that at `place`, two or more right beside it, that it is the sum of: one of an unknown
  /// category of any, one of a known category of those that are not known, which may be its parts.
  private func lastRow(summedBy place: Int, of rows: [Int], step: Int) -> Int? {
    guard let sum = reading.rows[rows[place]].values, differs(sum, inFigures: StatementReader.figuresOfSum) else { return nil }
    let mayBeOfKnown = isUnknown(reading.rows[rows[place]].category)
    let wholes = columns.figures.map { sum[$0.id.ordinal] }
    var sums = [Int64](repeating: 0, count: columns.figures.count)
    var filled = 0
    var next = place + step
    while rows.indices.contains(next), abs(next - place) <= StatementReader.mostSummed {
      let row = reading.rows[rows[next]]
      guard let values = row.values, mayBeOfKnown || isUnknown(row.category) else { return nil }
      // (Figures are not negative: a sum that is more by now will not become the same.)
      if !add(values, to: &sums) || zip(sums, wholes).contains(where: >) { return nil }
      if columns.figures.contains(where: { values[$0.id.ordinal] != 0 }) { filled += 1 }
      if sums == wholes { return filled > 1 ? next : nil }
      next += step
    }
    return nil
  }

  /// Two rows with the same figures, of which one has a category that is not known: that one, or the later of two such, and the other.
  private func repeatedRow(_ rows: [Int]) -> (row: Int, other: Int)? {
    var first: [[Int64]: Int] = [:]
    for row in rows {
      guard let values = reading.rows[row].values, differs(values, inFigures: StatementReader.figuresOfRepeat) else { continue }
      let figures = columns.figures.map { values[$0.id.ordinal] }
      guard let other = first[figures] else {
        first[figures] = row
        continue
      }
      let areUnknown = [other, row].map { isUnknown(reading.rows[$0].category) }
      // (Two categories of the list are two by their names.)
      if areUnknown == [false, false] { continue }
      return areUnknown == [true, false] ? (other, row) : (row, other)
    }
    return nil
  }

  /// The rows that break down once more the cases which the office's other rows break down: "Chủ động" and "Theo đơn" below categories, executors
  /// above them. Those of unknown categories add up to what the others do, or each of several runs of rows to the same; nil where nothing does.
  private func secondBreakdown(_ rows: [Int]) -> (rows: [Int], scope: Bilingual)? {
    let unknown = rows.filter { isUnknown(reading.rows[$0].category) }
    guard unknown.count > 1, rows.count > 2, let whole = sums(over: rows), differ(whole, inFigures: StatementReader.figuresOfSum)
    else { return nil }
    if whole.allSatisfy({ $0 % 2 == 0 }), unknown.count + 1 < rows.count, sums(over: unknown) == whole.map({ $0 / 2 }) {
      return (unknown, Bilingual(vi: "các loại việc khác", en: "the other categories"))
    }
    for count in 2...StatementReader.mostBreakdowns {
      guard let runs = runs(of: rows, each: count, of: whole),
        let second = runs.dropFirst().last(where: { $0.count > 1 && !Set($0).isDisjoint(with: unknown) }),
        let first = runs.first.flatMap({ $0.first }), let last = runs.first.flatMap({ $0.last })
      else { continue }
      let (from, to) = (reading.rows[first].line, reading.rows[last].line)
      return (Array(second), Bilingual(vi: "các dòng \(from)–\(to)", en: "the rows in lines \(from) to \(to)"))
    }
    return nil
  }

  /// The runs of rows, `count` of them, each of which adds up to the same; nil where they do not part so.
  private func runs(of rows: [Int], each count: Int, of whole: [Int64]) -> [ArraySlice<Int>]? {
    guard rows.count > count, whole.allSatisfy({ $0 % Int64(count) == 0 }) else { return nil }
    let part = whole.map { $0 / Int64(count) }
    var sums = [Int64](repeating: 0, count: part.count)
    var runs: [ArraySlice<Int>] = []
    var start = rows.startIndex
    for (place, row) in rows.enumerated() {
      guard let values = reading.rows[row].values, add(values, to: &sums), !zip(sums, part).contains(where: >) else { return nil }
      if sums != part { continue }
      runs.append(rows[start...place])
      start = place + 1
      for column in sums.indices { sums[column] = 0 }
    }
    return runs.count == count ? runs : nil
  }

  /// No form breaks its cases down in more ways.
  private static let mostBreakdowns = 4
  /// So many rows are called by their names.
  private static let mostNamed = 4

  /// Of so many figures a row must state different ones for its sum, or another row with the same, to be no chance.
  private static let (figuresOfSum, figuresOfRepeat) = (5, 10)
  /// No section of a statement has more rows.
  private static let mostSummed = 64

  /// Whether a row states at least `count` different figures, zeros apart.
  private func differs(_ values: RowValues, inFigures count: Int) -> Bool {
    differ(columns.figures.map { values[$0.id.ordinal] }, inFigures: count)
  }

  /// Whether there are at least `count` different ones among `figures`, zeros apart.
  private func differ(_ figures: [Int64], inFigures count: Int) -> Bool {
    var met: Set<Int64> = []
    for figure in figures where figure != 0 {
      met.insert(figure)
      if met.count == count { return true }
    }
    return false
  }

  private func isUnknown(_ category: Category) -> Bool {
    category != .total && !vocabulary.knownCategories.isEmpty && !vocabulary.knownCategories.contains(category.name)
  }

  /// The sums of the columns over `rows`; nil where they cannot be taken.
  private func sums(over rows: [Int]) -> [Int64]? {
    var sums = [Int64](repeating: 0, count: columns.figures.count)
    for index in rows {
      guard let values = reading.rows[index].values, add(values, to: &sums) else { return nil }
    }
    return sums
  }

  /// Adds the figures of a row to `sums`, in the order of the columns; false where one leaves 64 bits.
  private func add(_ values: RowValues, to sums: inout [Int64]) -> Bool {
    for (place, column) in columns.figures.enumerated() {
      let (sum, overflow) = sums[place].addingReportingOverflow(values[column.id.ordinal])
      if overflow { return false }
      sums[place] = sum
    }
    return true
  }

  /// Whether a row states half of each sum, and something at all: as much as all other rows.
  private func isHalf(_ row: Int, of sums: [Int64]) -> Bool {
    guard let values = reading.rows[row].values, sums.contains(where: { $0 != 0 }) else { return false }
    return zip(columns.figures, sums).allSatisfy { column, sum in sum % 2 == 0 && values[column.id.ordinal] == sum / 2 }
  }
}

// A form over all cases knows parts of them, such as those of bank credits. Beside categories of the list a row that is called so is contained in
// them, unless a total says that it is added to them. Where the parts stand alone, they are how the office breaks its cases down.

extension StatementReader {
  /// Refuses the office's rows that are called as parts of its categories are.
  mutating func refuseParts(_ rows: [Int], _ office: Int, _ memory: ReaderMemory) throws(SourceError) {
    let details = rows.filter { !reading.rows[$0].isControl && reading.rows[$0].values != nil }
    let known = Set(details.map { reading.rows[$0].category }.filter { $0 != .total && !isUnknown($0) })
    guard known.count > 1, details.count > known.count, !isTotalStated(of: details, among: rows) else { return }
    for index in details where isUnknown(reading.rows[index].category) && reading.rows[index].breaches.isEmpty {
      let row = reading.rows[index]
      guard vocabulary.namesPart(Phrase(row.category.name), beside: known) else { continue }
      reading.rows[index].breaches.append(.categoryNotOne)
      try addOfRow(.categoryNotOne, row, field: places.category, memory) { reader throws(SourceError) in
        var facts = FindingList.Facts(
          office: office, field: "category", fieldName: reader.vocabulary.heading(of: .category), found: row.category.name)
        facts.detail = Bilingual(
          vi: " (là một phần của các loại việc ở các dòng khác)", en: " (a part of the categories in the other rows)")
        return facts
      }
    }
  }

  /// Whether some control total of the office is the sum of all these rows.
  private func isTotalStated(of details: [Int], among rows: [Int]) -> Bool {
    guard let sums = sums(over: details) else { return false }
    return rows.contains { index in
      guard reading.rows[index].isControl, let total = reading.rows[index].values else { return false }
      return zip(columns.figures, sums).allSatisfy { column, sum in total[column.id.ordinal] == sum }
    }
  }
}
