import DelimitedText
import Enforcement

// Files are put together by `copy a+b`; where the first has no line end at its end, its last row and the first one of the next stand in one line. The
// line is too long and rejects the office that it begins with; the other one would be read without that row, and nothing would show it.

extension TableReader {
  /// Withholds the offices whose rows stand behind the first one of a line that is too long, which is of `office`.
  mutating func withholdJoined(_ record: borrowing Record, to office: Int?) {
    let (count, width) = (record.fieldCount, columns.width)
    // (The last cell of the first row and the first one of the second are mostly one.)
    guard width > 1, count >= 2 * width - 1 else { return }
    let step = count % width == 0 ? width : width - 1
    var found: [Int] = []
    for start in stride(from: step, to: count, by: step) {
      guard let other = officeOfRow(in: record, from: start, isGlued: step < width), other != office, !found.contains(other)
      else { continue }
      found.append(other)
      withheld.insert(other)
      if reading.findings.note(.rowJoined, of: other) {
        reading.findings.keep(.rowJoined, record, field: start, FindingList.Facts(office: other))
      }
    }
  }

  /// The office of the row whose first cell is `start`; glued to what stands before it, a code is what the cell ends in.
  private mutating func officeOfRow(in record: borrowing Record, from start: Int, isGlued: Bool) -> Int? {
    for place in [places.office, places.officeName].compactMap({ $0 }) where start + place < record.fieldCount {
      let text = Preamble.trimmed(record.text(of: start + place)[...])
      if isGlued, place == 0, let office = office(atEndOf: text) { return office }
      let meaning = CellMeanings.office(
        text, byNameOnly: place != places.office, province: province, suggest: false, rules.offices, vocabulary)
      if case .office(let office) = meaning.cell { return office }
    }
    return nil
  }

  private mutating func office(atEndOf text: String) -> Int? {
    for count in stride(from: min(text.count, Self.longestCode), to: 1, by: -1) {
      if let office = rules.registry.position(of: String(text.suffix(count))), rules.registry.offices[office].level == .office {
        return office
      }
    }
    return nil
  }

  private static var longestCode: Int { 12 }
}
