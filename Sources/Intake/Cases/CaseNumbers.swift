import DelimitedText
import Enforcement

/// The numbers of a list's rows, "STT": where they jump, rows were filtered out or hidden.
///
/// They may begin anew with each section or office. What else they do says that they number something else, and nothing is told.
struct CaseNumbers: Sendable {
  /// A list may have more rows than a statement.
  private static let mostDigits = 9

  /// The number that a cell states; nil where it states none.
  static func number(_ bytes: Span<UInt8>) -> Int? {
    RowNumbers.number(bytes, mostDigits: mostDigits).flatMap { $0 > 0 ? $0 : nil }
  }

  /// The first row with a number.
  struct First: Sendable {
    let number: Int
    let office: Int
    let place: CaseTally.Place
  }

  private(set) var first: First?
  private var last = 0
  /// The position of the last row's office.
  private var lastOffice = -1
  /// How many rows have a number, the sum of these and the highest.
  private var rows = 0
  private var sum = 0
  private var highest = 0
  /// Whether some number follows the one before it.
  private var isCounting = false
  /// Whether numbers fall and do not begin anew: nothing is told any more.
  private(set) var falls = false

  /// Takes the next row's number; how many are missing before it.
  ///
  /// Where another office's rows begin, they may go on in a list of all offices of which these are some.
  mutating func take(_ number: Int, of office: Int, at place: CaseTally.Place) -> Int {
    count(number, rows: 1, sum: number)
    return follow(number, office, at: place)
  }

  private mutating func count(_ highest: Int, rows: Int, sum: Int) {
    self.rows += rows
    self.sum &+= sum
    self.highest = max(self.highest, highest)
  }

  private mutating func follow(_ number: Int, _ office: Int, at place: CaseTally.Place) -> Int {
    let (before, officeBefore) = (last, lastOffice)
    (last, lastOffice) = (number, office)
    if first == nil {
      first = First(number: number, office: office, place: place)
      return 0
    }
    if number == before + 1 { isCounting = true }
    if number <= before, number != 1 { falls = true }
    return number > before + 1 && office == officeBefore ? number - before - 1 : 0
  }

  /// Takes those of the numbers that go on by one from the last row, and returns which is the first that does not.
  mutating func takeRun(_ numbers: Span<Int64>, _ places: Range<Int>) -> Int {
    if first == nil { return places.lowerBound }
    var (at, next) = (places.lowerBound, Int64(last) &+ 1)
    var sum: Int64 = 0
    while at < places.upperBound, numbers[at] == next {
      sum &+= next
      next &+= 1
      at &+= 1
    }
    if at == places.lowerBound { return at }
    isCounting = true
    last = Int(next) - 1
    count(last, rows: at - places.lowerBound, sum: Int(sum))
    return at
  }

  /// Says whose the last row was.
  mutating func end(in office: Int) { lastOffice = office }

  /// Takes those of the next part of the file, whose first row now stands at `place`; how many are missing between them.
  mutating func absorb(_ part: CaseNumbers, firstAt place: CaseTally.Place) -> Int {
    guard let theirs = part.first else { return 0 }
    let missing = follow(theirs.number, theirs.office, at: place)
    count(part.highest, rows: part.rows, sum: part.sum)
    (last, lastOffice) = (part.last, part.lastOffice)
    (isCounting, falls) = (isCounting || part.isCounting, falls || part.falls)
    return missing
  }

  /// Whether missing numbers say that rows are missing. They do not where the list was numbered and then sorted: all numbers are there; nor
  /// where it begins further on than it has rows, as numbers of a database do.
  var tellOfRows: Bool {
    guard isCounting, !falls, let first, first.number <= rows else { return false }
    return rows != highest || sum != rows * (rows + 1) / 2
  }
}

extension CaseReader {
  /// Takes the numbers of usual rows.
  mutating func takeNumbers(
    _ block: borrowing RecordBlock, _ rows: Range<Int>, by columns: borrowing CaseColumns, from first: Int
  ) {
    let end = first + rows.count
    var at = first
    while at < end, !numbers.falls {
      let next = numbers.takeRun(columns.rowNumbers.span, at..<end)
      if next > at { numbers.end(in: tally.offices[columns.slot(next - 1)].position) }
      if next == end { return }
      let slot = columns.slot(next)
      let office = tally.offices[slot].position
      block.withRecord(rows.lowerBound + next - first) { record in
        takeNumber(record, office, slot, CaseTally.Place(line: record.line, range: record.byteRange))
      }
      at = next + 1
    }
  }

  /// Takes the number of a sound row.
  mutating func takeNumber(_ record: borrowing Record, _ office: Int, _ slot: Int, _ place: CaseTally.Place) {
    if numbers.falls { return }
    guard let number = record.withBytes(of: fields.rowNumber, { CaseNumbers.number($0) }) else { return }
    let missing = numbers.take(number, of: office, at: place)
    if missing > 0 { tally.remark(.caseNumbersMissing, slot: slot, at: place, value: number - missing, count: missing) }
  }

  /// Takes the numbers of the next part of the file, whose lines are counted from `lines` on, before the remarks upon its rows are taken.
  mutating func absorbNumbers(of part: CaseReader, lines: Int) {
    guard let first = part.numbers.first else { return }
    let place = first.place.moved(by: lines)
    let missing = numbers.absorb(part.numbers, firstAt: place)
    if missing > 0, let slot = tally.slot(of: first.office) {
      tally.remark(.caseNumbersMissing, slot: slot, at: place, value: first.number - missing, count: missing)
    }
  }

  /// The first numbers that are missing, "3–4", before the row of `remark`.
  func firstGap(_ remark: CaseTally.Remark, _ memory: ReaderMemory) throws(SourceError) -> String {
    let text = try text(of: fields.rowNumber, in: remark.place.range, memory)
    let last = (CaseNumbers.number(Array(text.utf8).span) ?? 1) - 1
    return last > remark.value ? "\(remark.value)–\(last)" : "\(remark.value)"
  }
}
