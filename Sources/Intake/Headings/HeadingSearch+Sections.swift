import DelimitedText
import Enforcement

// A printed list of a province has no column of offices: the name of each stands alone in a row above its cases. Such a title gives its rows to the
// office as a cell would, but only where it names the office in full and nothing else says whose the rows are; rows above the first are nobody's.

extension HeadingSearch {
  /// Notes that titles among the rows say whose they are, where one of the first rows of a case list is such a title.
  mutating func takeSections(_ head: [HeadRecord], ofFile file: String, _ rules: IntakeRules) {
    guard vocabulary.layout.kind == .cases, columns.places.office == nil, columns.places.officeName == nil,
      preamble[.office] == nil, preamble[.officeName] == nil
    else { return }
    let province = rules.province(ofFile: file)
    guard let title = head[tableStart...].firstIndex(where: { namesOffice($0, province, rules) }),
      head[title...].contains(where: HeadingSearch.holdsRow)
    else { return }
    isSectioned = true
    letterhead = Set(head[..<rows.lowerBound].flatMap { record in record.candidates.map { Phrase(record.cells[$0]) } })
  }

  /// Whether a record may be the row of a case: below the list the name of an office is that of who signs.
  private static func holdsRow(_ record: HeadRecord) -> Bool { record.filled > 2 && record.filled > record.candidates.count }

  /// Whether a record holds the name of an office, and no other text but what numbers it.
  private func namesOffice(_ record: HeadRecord, _ province: Int?, _ rules: IntakeRules) -> Bool {
    let texts = record.candidates.map { Preamble.trimmed(record.cells[$0][...]) }.filter {
      $0.utf8.count > HeadingSearch.longestNumber
    }
    guard texts.count == 1, let text = texts.first, rules.offices.mayMeanOffice(text) else { return false }
    let match = CellMeanings.office(text, byNameOnly: false, province: province, suggest: false, rules.offices, vocabulary)
    if case .office = match.cell { return true }
    return false
  }

  /// "VIII."
  private static var longestNumber: Int { 5 }
}
