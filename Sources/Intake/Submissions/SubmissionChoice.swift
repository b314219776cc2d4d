import DelimitedText
import Enforcement

/// Decides, over all files, which submission of each office counts: of the valid ones the one with the highest number, whole. Two valid
/// ones with one number are an error for both; the same bytes again are no submission.
struct SubmissionChoice: ~Copyable {
  var readings: FileReadings
  /// The submission that counts, by office position.
  private(set) var chosen: [Int: Place] = [:]
  /// The supplements that count beside it: more than one where sections of an office send figures of different kinds.
  private(set) var supplements: [Int: [Place]] = [:]
  /// What files that were rejected whole state of each office.
  let statements: [Int: [(file: Int, statement: RejectedStatement)]]
  let request: IntakeRequest

  /// A submission: the file and its place in it.
  struct Place: Hashable {
    let file: Int
    let submission: Int
  }

  init(_ readings: consuming FileReadings, request: IntakeRequest) {
    self.readings = readings
    self.request = request
    statements = SubmissionChoice.statements(in: self.readings)
    findCopies()
    var places = [[Place]](repeating: [], count: request.registry.offices.count)
    var others: [Int: [Place]] = [:]
    for file in self.readings.indices where !self.readings[file].isCopy {
      for (index, submission) in self.readings[file].submissions.enumerated() {
        let place = Place(file: file, submission: index)
        if submission.isSupplement {
          others[submission.office, default: []].append(place)
        } else {
          places[submission.office].append(place)
        }
      }
    }
    for (office, places) in places.enumerated() where !places.isEmpty { chosen[office] = choose(office, places) }
    compareWithOthers()
    tellSameFigures()
    for office in others.keys.sorted() {
      if chosen[office] != nil {
        supplements[office] = byKind(others[office] ?? []).compactMap { choose(office, $0) }
      } else {
        for place in others[office] ?? [] { withhold(place, office) }
      }
    }
    rejectSumsOfOthersBesideStatements()
  }

  private static func statements(in readings: borrowing FileReadings) -> [Int: [(file: Int, statement: RejectedStatement)]] {
    var statements: [Int: [(file: Int, statement: RejectedStatement)]] = [:]
    for file in readings.indices {
      for statement in readings[file].rejectedStatements { statements[statement.office, default: []].append((file, statement)) }
    }
    return statements
  }

  /// Supplements in groups, so that no two groups state figures of the same kind.
  private func byKind(_ places: [Place]) -> [[Place]] {
    if places.count < 2 { return [places] }
    var groups: [(scope: FigureSet, places: [Place])] = []
    for place in places {
      var group = (scope: figures(place)?.scope ?? .none, places: [place])
      while let other = groups.firstIndex(where: { !$0.scope.intersection(group.scope).isEmpty }) {
        let known = groups.remove(at: other)
        group = (known.scope.union(group.scope), known.places + group.places)
      }
      groups.append(group)
    }
    return groups.map(\.places)
  }

  func submission(_ place: Place) -> Submission { readings[place.file].submissions[place.submission] }

  /// Gives each of the submissions of an office its fate; the one that counts.
  private mutating func choose(_ office: Int, _ places: [Place]) -> Place? {
    // (Mostly there is one.)
    if places.count == 1, let only = places.first, submission(only).isValid {
      tellReduction(by: only, office, sinceRejected: [])
      settle(only, .used)
      return only
    }
    let rest = places.filter { submission($0).isValid }
    let rejected = places.filter { !submission($0).isValid }
    for place in rejected { settle(place, .rejected) }
    let rivals = Dictionary(grouping: rest) { submission($0).number }.sorted { $0.key < $1.key }.map(\.value)
    // Each is held against those before it that are whole, so that a part does not become the measure of the next part.
    var whole: [Place] = []
    // (To find a part out may take reading both files again.)
    var parts: [Place: (rule: Rule, before: Place)] = [:]
    for group in rivals {
      guard let first = group.first, sayTheSame(group) else { continue }
      if let before = lackedFigures(of: first, sinceOneOf: whole) {
        parts[first] = (.submissionIncomplete, before)
      } else if whole.isEmpty, let before = rejectedWhole(ofPart: first, rejected) {
        parts[first] = (.submissionOfMended, before)
      } else {
        whole.append(first)
      }
    }
    let winner = whole.last
    if let winner, whole.count > 1 {
      tellReduction(by: winner, office, sinceOneOf: whole.dropLast())
    } else if let winner {
      tellReduction(by: winner, office, sinceRejected: rejected)
    }
    for group in rivals {
      guard let first = group.first else { continue }
      if let winner, submission(first).number < submission(winner).number {
        for place in group { supersede(place, office, by: winner) }
      } else if first == winner {
        settle(first, .used)
        for place in group.dropFirst() { supersede(place, office, by: first) }
      } else if let part = parts[first] {
        for place in group { refuse(place, office, part.rule, for: part.before) }
      } else {
        for (index, place) in group.enumerated() { tie(place, office, with: group[index == 0 ? 1 : 0]) }
      }
    }
    return winner
  }

  func figures(_ place: Place) -> SubmissionFigures? { SubmissionFigures(submission(place), in: readings[place.file]) }

  /// Whether submissions state the same figures: one that was saved in another way, or sent twice.
  private func sayTheSame(_ places: [Place]) -> Bool {
    guard let first = places.first else { return false }
    return places.dropFirst().allSatisfy { sayTheSame(first, $0) }
  }

  private func sayTheSame(_ one: Place, _ other: Place) -> Bool {
    guard let left = figures(one), let right = figures(other) else { return false }
    return left.statesTheSame(as: right)
  }

  /// Rejects a submission that is a part of the one before it.
  private mutating func refuse(_ place: Place, _ office: Int, _ rule: Rule, for before: Place) {
    reject(place, office, rule, for: "\(readings[before.file].file) (\(submission(before).number))")
  }

  /// Rejects by `rule` what counts of an office, for others.
  mutating func withdraw(_ office: Int, _ rule: Rule, for others: String) {
    if let place = chosen.removeValue(forKey: office) { reject(place, office, rule, for: others) }
  }

  /// Rejects by `rule` what counts beside the statement of an office, for others.
  mutating func withdrawSupplements(of office: Int, _ rule: Rule, for others: String) {
    for place in supplements.removeValue(forKey: office) ?? [] { reject(place, office, rule, for: others) }
  }

  /// Rejects a submission by `rule` for another one.
  private mutating func reject(_ place: Place, _ office: Int, _ rule: Rule, for other: String) {
    settle(place, .rejected)
    // (A row that sums up cases is not at fault by itself.)
    if readings[place.file].tally == nil, let first = submission(place).rows.first {
      readings[place.file].rows[first].breaches.append(rule)
    }
    let facts = FindingList.Facts(
      office: office, field: "submission", fieldName: submissionHeading(place), found: "\(submission(place).number)",
      expected: other)
    readings[place.file].findings.add(rule, line: firstLine(place), facts)
  }

  /// Gives the rows of a submission their fate.
  private mutating func settle(_ place: Place, _ fate: StatementRow.Fate) {
    readings[place.file].settle(place.submission, fate)
  }

  /// Rejects a supplement, for there is nothing that it could stand beside.
  private mutating func withhold(_ place: Place, _ office: Int) {
    settle(place, .rejected)
    if !submission(place).isValid { return }
    readings[place.file].findings.add(.submissionWithoutStatement, line: firstLine(place), FindingList.Facts(office: office))
  }

  private mutating func supersede(_ place: Place, _ office: Int, by winner: Place) {
    settle(place, .superseded)
    let facts = FindingList.Facts(
      office: office, field: "submission", fieldName: submissionHeading(place), found: "\(submission(place).number)",
      expected: "\(readings[winner.file].file) (\(submission(winner).number))")
    readings[place.file].findings.add(.submissionSuperseded, line: firstLine(place), facts)
  }

  private mutating func tie(_ place: Place, _ office: Int, with other: Place) {
    reject(place, office, .submissionTie, for: readings[other.file].file)
    readings[place.file].explains.insert(office)
  }

  /// What the column of submission numbers is called in the file's layout.
  func submissionHeading(_ place: Place) -> String {
    readings[place.file].table?.vocabulary.heading(of: .submission) ?? ""
  }

  func firstLine(_ place: Place) -> Int? { submission(place).rows.first.map { readings[place.file].rows[$0].line } }
}

extension FileReading {
  /// Gives the rows of the submission at `index` their fate.
  fileprivate mutating func settle(_ index: Int, _ fate: StatementRow.Fate) {
    for row in submissions[index].rows { rows[row].fate = rows[row].isControl && fate == .used ? .control : fate }
  }
}
