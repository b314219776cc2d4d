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

extension Addressee {
  /// Whom the letter about the rejected file goes to that is of no known office.
  static func sender(of rejected: RejectedFile) -> Addressee {
    rejected.office.map(Addressee.office) ?? .sender(of: rejected.file, stem: String(rejected.name.dropLast(4)))
  }

  /// Those who get a letter about a rejected file, with the number of their rows; nil where the whole file is rejected.
  static func all(of rejected: RejectedFile) -> [(addressee: Addressee, rows: Int?)] {
    let sender = Addressee.sender(of: rejected)
    if rejected.isWhole { return [(sender, nil)] }
    var places: [Addressee: Int] = [:]
    var counts: [(addressee: Addressee, rows: Int?)] = []
    for record in rejected.records {
      let addressee = record.office.map(Addressee.office) ?? sender
      if let place = places[addressee] {
        counts[place].rows = (counts[place].rows ?? 0) + record.count
      } else {
        places[addressee] = counts.count
        counts.append((addressee, record.count))
      }
    }
    return counts
  }
}

/// Gathers what each office gets back, file by file and finding by finding: of many findings the first, and how many there are.
struct LetterSorting {
  private var parts: [Addressee: [ReturnLetter.Part]] = [:]
  /// The file at hand: what concerns one addressee, and what concerns all.
  private var own: [Addressee: ReturnLetter.Shown] = [:]
  private var common = ReturnLetter.Shown(limit: 0)
  private var number = 0

  /// The most findings that are kept of a file for its letters.
  private static let room = 16_384
  private static let leastShown = 25

  /// Begins with the findings of `file`.
  mutating func begin(_ file: RejectedFile) {
    let addressees = Addressee.all(of: file)
    let limit = max(LetterSorting.leastShown, min(ReturnLetter.shownFindings, LetterSorting.room / max(1, addressees.count)))
    own = Dictionary(uniqueKeysWithValues: addressees.map { ($0.addressee, ReturnLetter.Shown(limit: limit)) })
    common = ReturnLetter.Shown(limit: limit)
    number = 0
  }

  /// Adds the next finding of the file, in the cell that a spreadsheet calls `cell`.
  mutating func add(_ finding: Finding, cell: String) {
    number += 1
    guard let office = finding.office.map(Addressee.office), own[office] != nil else {
      if !LetterSorting.isOfRowsInUse(finding) { common.add(finding, cell: cell, number: number) }
      return
    }
    own[office]?.add(finding, cell: cell, number: number)
  }

  /// Whether a finding about an office that gets no letter is of that office alone: a remark about rows that are used. What else is found concerns
  /// the file, and with it all that get a letter.
  private static func isOfRowsInUse(_ finding: Finding) -> Bool {
    let isOfFile = finding.line == nil || finding.rule.family == .encoding || finding.rule.family == .structure
    return finding.office != nil && finding.severity != .error && !isOfFile
  }

  /// Ends with the findings of `file`, whose list of errors is called `errorList`.
  mutating func end(_ file: RejectedFile, errorList: String) {
    for (addressee, rows) in Addressee.all(of: file) {
      guard let shown = own[addressee] else { continue }
      parts[addressee, default: []].append(
        ReturnLetter.Part(
          file: file.file, attachments: [file.name, errorList], rows: rows, isSupplement: file.isSupplement,
          shown: shown.joined(with: common)))
    }
    own = [:]
    common = ReturnLetter.Shown(limit: 0)
  }

  /// Hands over the parts of a letter.
  mutating func take(_ addressee: Addressee) -> [ReturnLetter.Part] { parts.removeValue(forKey: addressee) ?? [] }
}
