import DelimitedText
import Enforcement

/// Decides, over all files, which submission of each office counts: of the valid ones the one with the highest number, whole. Two valid
/// ones with one number are an error for both; the same bytes again are no submission.
struct SubmissionChoice: ~Copyable {
  var readings: FileReadings
  /// The submission that counts, by office position.
  private(set) var chosen: [Int: Place] = [:]
  /// The supplement that counts beside it.
  private(set) var supplements: [Int: Place] = [:]
  let request: IntakeRequest

  /// A submission: the file and its place in it.
  struct Place: Hashable {
    let file: Int
    let submission: Int
  }

  init(_ readings: consuming FileReadings, request: IntakeRequest) {
    self.readings = readings
    self.request = request
    findCopies()
    var places: [Int: [Place]] = [:]
    var others: [Int: [Place]] = [:]
    for file in self.readings.indices where !self.readings[file].isCopy {
      for (index, submission) in self.readings[file].submissions.enumerated() {
        let place = Place(file: file, submission: index)
        if submission.isSupplement {
          others[submission.office, default: []].append(place)
        } else {
          places[submission.office, default: []].append(place)
        }
      }
    }
    for office in places.keys.sorted() { chosen[office] = choose(office, places[office] ?? []) }
    for office in others.keys.sorted() {
      if chosen[office] != nil {
        supplements[office] = choose(office, others[office] ?? [])
      } else {
        for place in others[office] ?? [] { withhold(place, office) }
      }
    }
  }

  private func submission(_ place: Place) -> Submission { readings[place.file].submissions[place.submission] }

  /// Gives each of the submissions of an office its fate; the one that counts.
  private mutating func choose(_ office: Int, _ places: [Place]) -> Place? {
    var chosen: Place?
    var rest: [Place] = []
    for place in places {
      if submission(place).isValid {
        rest.append(place)
      } else {
        settle(place, .rejected)
      }
    }
    for number in Set(rest.map { submission($0).number }).sorted(by: >) {
      let rivals = rest.filter { submission($0).number == number }
      if let winner = chosen {
        for place in rivals { supersede(place, office, by: winner) }
      } else if rivals.count == 1, let winner = rivals.first {
        chosen = winner
        settle(winner, .used)
      } else {
        for (index, place) in rivals.enumerated() { tie(place, office, with: rivals[index == 0 ? 1 : 0]) }
      }
    }
    return chosen
  }

  /// Gives the rows of a submission their fate.
  private mutating func settle(_ place: Place, _ fate: StatementRow.Fate) {
    for index in submission(place).rows {
      let isControl = readings[place.file].rows[index].isControl
      readings[place.file].rows[index].fate = isControl && fate == .used ? .control : fate
    }
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
    settle(place, .rejected)
    // (A row that sums up cases is not at fault by itself.)
    if readings[place.file].tally == nil, let first = submission(place).rows.first {
      readings[place.file].rows[first].breaches.append(.submissionTie)
    }
    let facts = FindingList.Facts(
      office: office, field: "submission", fieldName: submissionHeading(place), found: "\(submission(place).number)",
      expected: readings[other.file].file)
    readings[place.file].findings.add(.submissionTie, line: firstLine(place), facts)
    readings[place.file].explains.insert(office)
  }

  /// What the column of submission numbers is called in the file's layout.
  private func submissionHeading(_ place: Place) -> String {
    readings[place.file].table?.vocabulary.heading(of: .submission) ?? ""
  }

  private func firstLine(_ place: Place) -> Int? { submission(place).rows.first.map { readings[place.file].rows[$0].line } }
}
