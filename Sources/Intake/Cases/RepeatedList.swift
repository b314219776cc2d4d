import Configuration
import DelimitedText
import Enforcement

// Where rows have no decisions, some may be equal by chance, but not the whole of a list and in the same order; nor, where many differ, each of them
// to one that is its own, as in a list that was sorted after it was put there twice. A list that stands in its file twice has an even number of cases
// of each kind, and even amounts: what does not is not read again to find out.

extension CaseReader {
  /// Tells of the lists without decisions that stand in the file twice, one behind the other; their offices.
  mutating func tellRepeatedList(_ memory: ReaderMemory) throws(SourceError) -> Set<Int> {
    guard register.isEmpty, fields.officeKey >= 0 || tally.offices.count == 1 else { return [] }
    let suspects = tally.offices.filter { tally.mayStandTwice($0) }
    if suspects.isEmpty { return [] }
    let repeated = try repeatedLists(of: suspects, memory)
    for (office, place, rows) in repeated {
      var facts = FindingList.Facts(office: office, expected: "\(rows)")
      facts.detail = Bilingual(vi: "dòng này", en: "this row")
      try add(.caseListRepeated, range: place.range, line: place.line, field: nil, facts, memory)
    }
    return Set(repeated.map(\.office))
  }

  /// Those of the offices whose rows are repeated as a whole, with the place from which on they are, and how many.
  ///
  /// - Complexity: O(bytes): the table is read again.
  private func repeatedLists(
    of offices: [CaseTally.Office], _ memory: ReaderMemory
  ) throws(SourceError) -> [(office: Int, place: CaseTally.Place, rows: Int)] {
    // By the bytes of the cell that names them, as it stands in the first row of each.
    var halves: [UInt64: ListHalves] = [:]
    let lists = offices.map { ($0.beginning, ListHalves(of: $0.position, rows: Int(tally.sum(of: $0).cases) / 2)) }
    let beginnings = Dictionary(lists) { first, _ in first }
    let read = fields.ofCase
    var key: UInt64 = 0
    var reader = RecordReader(
      source, format: format, range: tableStart..<source.size, firstLine: setting.tableLine, memory: memory)
    while try reader.advance() {
      reader.withRecord { record in
        guard statesStatus(record) else { return }
        if fields.officeKey >= 0, !isBlank(record, fields.officeKey) {
          key = record.withBytes(of: fields.officeKey) { stableHash($0, from: 0) }
        }
        if let own = beginnings[record.byteRange.lowerBound] { halves[key] = own }
        halves[key]?.take(readHash(record, read), at: CaseTally.Place(line: record.line, range: record.byteRange))
      }
    }
    let repeated = halves.values.compactMap { list in list.repeatedFrom.map { (list.office, $0, list.rows) } }
    return repeated.sorted { $0.0 < $1.0 }
  }

  /// Whether a row says what became of a case, which neither titles nor sums nor headings do.
  func statesStatus(_ record: borrowing Record) -> Bool {
    guard fields.status < record.fieldCount, record.fieldCount >= fields.width else { return false }
    return record.code(of: fields.status, in: known.statuses) > 0
      || setting.search.vocabulary.statuses.meaning(of: record.text(of: fields.status)) != nil
  }
}

/// The first and the second half of an office's list, and its rows in any order, as far as it is read.
private struct ListHalves {
  let office: Int
  /// The rows of a half.
  let rows: Int
  private var count = 0
  private var hashes: (first: UInt64, second: UInt64) = (0, 0)
  /// All rows by bits: none are left where each stands an even number of times.
  private var odd: UInt64 = 0
  /// Some of the different rows.
  private var different = MixedHashes()
  private var middle: CaseTally.Place?
  /// The first row that is one of these once more.
  private var again: CaseTally.Place?

  /// Of fewer different rows the order says too little.
  private static let leastDifferent = 10
  /// Of so many different ones each hardly stands an even number of times by chance.
  private static let leastInAnyOrder = 20
  /// The rows that are kept to find which is repeated first.
  private static let mostKept = 4096

  init(of office: Int, rows: Int) { (self.office, self.rows) = (office, rows) }

  mutating func take(_ row: UInt64, at place: CaseTally.Place) {
    if count == rows { middle = place }
    if count < rows {
      hashes.first = mixed(hashes.first ^ row)
    } else {
      hashes.second = mixed(hashes.second ^ row)
    }
    odd ^= mixed(row)
    if again == nil, different.contains(row) { again = place }
    if different.count < ListHalves.mostKept { _ = different.insert(row) }
    count += 1
  }

  /// Where the second half begins, if it is the first once more, or the first row that is repeated, if all are.
  var repeatedFrom: CaseTally.Place? {
    if count != rows * 2 { return nil }
    if hashes.first == hashes.second, different.count >= ListHalves.leastDifferent { return middle }
    return odd == 0 && different.count >= ListHalves.leastInAnyOrder ? again : nil
  }
}

extension CaseTally {
  /// Whether an office's rows are enough, and may be the same ones twice by what they add up to.
  fileprivate func mayStandTwice(_ office: Office) -> Bool {
    sum(of: office).cases >= 2 * CaseTally.leastRows
      && office.sums.allSatisfy { ($0.cases | $0.due | $0.paid | $0.reduced) & 1 == 0 }
  }

  /// The rows that a list must have for its repetition to be none by chance.
  private static let leastRows: Int64 = 20
}

extension CaseTally.Office {
  /// Where its first row begins.
  fileprivate var beginning: Int { first.compactMap { $0?.range.lowerBound }.min() ?? -1 }
}
