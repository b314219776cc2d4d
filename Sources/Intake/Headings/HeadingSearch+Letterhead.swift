import DelimitedText
import Enforcement

// A letter names the office that sends it at the top left, below its superior and without a label. By itself that may be any office, so it counts only
// where the file is called after the same one and the table says nothing of whose its rows are.

extension HeadingSearch {
  /// Takes the office of the file's name for that of the table, where a cell above the table is its name, and none that of another but a superior.
  mutating func takeLetterhead(_ head: [HeadRecord], ofFile file: String, _ rules: IntakeRules) {
    guard columns.places.office == nil, columns.places.officeName == nil, preamble[.office] == nil, preamble[.officeName] == nil,
      let office = rules.office(ofFile: file)
    else { return }
    let province = rules.registry.parent(of: office)
    var own: Preamble.Entry?
    for (index, record) in head[..<rows.lowerBound].enumerated() {
      for field in record.candidates {
        for line in record.cells[field].split(whereSeparator: \.isNewline) {
          let text = Preamble.trimmed(line)
          guard case .office(let named) = rules.offices.match(name: text, province: province) else { continue }
          if named == office {
            if own == nil, rules.offices.mayMeanOffice(text) { own = Preamble.Entry(value: text, record: index, field: field) }
          } else if rules.registry.parent(of: named) != province || !rules.offices.isOfWholeProvince(named) {
            return
          }
        }
      }
    }
    if let own { preamble.takeOffice(own) }
  }
}
