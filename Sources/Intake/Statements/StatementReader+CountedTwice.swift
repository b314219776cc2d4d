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
    let isDoubtful = rows.contains { reading.rows[$0].isControl || reading.rows[$0].isFaulty }
    guard !isDoubtful, rows.count > 1 else { return false }
    if let (sum, scope) = hiddenSum(rows) {
      try tell(.categorySumsOthers, sum, office, scope, memory) { reader in reader.vocabulary.layout[.totalWords].first ?? "" }
      return true
    }
    guard let (row, other) = repeatedRow(rows) else { return false }
    let line = reading.rows[other].line
    let place = Bilingual(vi: " (dòng \(line))", en: " (line \(line))")
    try tell(.categoryRepeatsOther, row, office, place, memory) { reader in reader.reading.rows[other].category.name }
    return true
  }

  private mutating func tell(
    _ rule: Rule, _ index: Int, _ office: Int, _ detail: Bilingual, _ memory: ReaderMemory,
    expected: (StatementReader) -> String
  ) throws(SourceError) {
    let row = reading.rows[index]
    var facts = FindingList.Facts(
      office: office, field: "category", fieldName: vocabulary.heading(of: .category), found: row.category.name,
      expected: expected(self))
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

  /// Of so many figures a row must state different ones for its sum, or another row with the same, to be no chance.
  private static let (figuresOfSum, figuresOfRepeat) = (5, 10)
  /// No section of a statement has more rows.
  private static let mostSummed = 64

  /// Whether a row states at least `count` different figures, zeros apart.
  private func differs(_ values: RowValues, inFigures count: Int) -> Bool {
    var met: Set<Int64> = []
    for column in columns.figures where values[column.id.ordinal] != 0 {
      met.insert(values[column.id.ordinal])
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
