import Enforcement
import Intake

/// Whom a letter goes to: an office, or whoever sent a file of which no office is known.
enum Addressee: Hashable {
  case office(OfficeID)
  /// The file as it was received, and the stem of what goes back of it.
  case sender(of: String, stem: String)

  /// The stem of the letter's name.
  var stem: String {
    switch self {
    case .office(let id): id.code
    case .sender(_, let stem): "tep-\(stem)"
    }
  }

  /// Its name in the letter.
  func name(in registry: OfficeRegistry) -> String {
    switch self {
    case .office(let id): registry.position(of: id.code).map { "\(registry.offices[$0].name) (\(id.code))" } ?? id.code
    case .sender(let file, _): "đơn vị gửi tệp \(file)"
    }
  }
}

/// Gathers what each office gets back, file by file.
struct LetterSorting {
  private var parts: [Addressee: [ReturnLetter.Part]] = [:]
  private var senders: [Addressee] = []

  /// Adds a file to the letters of the offices whose rows it holds.
  mutating func add(_ file: ReturnedFile) {
    let rejected = file.rejected
    let sender = rejected.office.map(Addressee.office) ?? .sender(of: rejected.file, stem: String(rejected.name.dropLast(4)))
    guard !rejected.isWhole else { return add(file, to: sender, rows: nil, file.findings.indices.map { $0 }) }
    var rows: [Addressee: Int] = [:]
    for record in rejected.records { rows[record.office.map(Addressee.office) ?? sender, default: 0] += record.count }
    for (addressee, count) in rows {
      // What concerns the file, or an office that gets no letter, concerns all that get one.
      let own = file.findings.indices.filter { index in
        guard let office = file.findings[index].office.map(Addressee.office), rows[office] != nil else { return true }
        return office == addressee
      }
      add(file, to: addressee, rows: count, own)
    }
  }

  private mutating func add(_ file: ReturnedFile, to addressee: Addressee, rows: Int?, _ findings: [Int]) {
    parts[addressee, default: []].append(
      ReturnLetter.Part(
        file: file.rejected.file, attachments: [file.rejected.name, file.errorList], rows: rows,
        findings: findings.map { file.findings[$0] },
        cells: findings.map { ErrorList.cellName(file.findings[$0].cell, row: file.records[$0]) }))
    if case .sender = addressee, !senders.contains(addressee) { senders.append(addressee) }
  }

  /// The letters, offices in the order of the registry before senders in that of the exports.
  func all(registry: OfficeRegistry) -> [(addressee: Addressee, parts: [ReturnLetter.Part])] {
    let offices = registry.offices.map { Addressee.office($0.id) }
    return (offices + senders).compactMap { addressee in parts[addressee].map { (addressee, $0) } }
  }
}
