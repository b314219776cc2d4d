import DelimitedText
import Enforcement

/// Reads the exports of a period: every file is read, checked and accounted for, and bad input is a finding, never a failure.
///
///     let request = IntakeRequest(period: period, folder: folder, files: ExportListing(of: folder).files, …)
///     let result = await Intake.read(request)
///     guard result.isBalanced else { … }        // a fault of the program
///     result.figures, result.findings, result.rejected
///
/// A row that breaks a rule rejects its office's whole submission, so that a sum is always of whole offices. The result does not
/// depend on how many files are read at a time.
public enum Intake {
  /// Reads, checks and chooses.
  ///
  /// - Complexity: O(bytes), on `request.jobs` cores.
  public static func read(_ request: IntakeRequest) async -> IntakeResult {
    await readFiles(request).result(comparedWith: request.history)
  }

  /// Reads and checks the files alone, for a caller that has the history only later; `request.history` is not looked at.
  ///
  /// - Complexity: O(bytes), on `request.jobs` cores.
  public static func readFiles(_ request: IntakeRequest) async -> IntakeReadings {
    await readings(request, IntakeRules(request), partSize: CaseList.partSize)
  }

  /// Reads by rules made ready before, big case lists in parts of `partSize` bytes.
  static func read(_ request: IntakeRequest, by rules: IntakeRules, partSize: Int = CaseList.partSize) async -> IntakeResult {
    await readings(request, rules, partSize: partSize).result(comparedWith: request.history)
  }

  /// Reads the files, each worker taking the next one that is left; then the parts of big ones in the same way.
  private static func readings(_ request: IntakeRequest, _ rules: IntakeRules, partSize: Int) async -> IntakeReadings {
    var openings = await spread(request.files.count, jobs: request.jobs) {
      let reader = FileReader(rules)
      return { index in
        let file = request.files[index]
        return reader.open(file, path: request.path(of: file), partSize: partSize)
      }
    }
    var pieces: [(list: CaseList, range: Range<Int>)] = []
    for case .cases(let list, let parts) in openings { pieces += parts.map { (list, $0) } }
    let work = pieces
    var parts = await spread(work.count, jobs: request.jobs) {
      let reader = FileReader(rules)
      return { reader.read(work[$0].range, of: work[$0].list) }
    }[...]
    let joiner = FileReader(rules)
    // From the last on, so that each leaves memory once it is taken over.
    var boxes: [FileReadings.Box] = []
    boxes.reserveCapacity(openings.count)
    var notes: [String] = []
    while let opening = openings.popLast() {
      switch opening {
      case .note: notes.append(request.files[openings.count])
      case .read(let box): boxes.append(box)
      case .cases(let list, let ranges):
        let reading = await joiner.join(Array(parts.suffix(ranges.count)), of: list) { ranges, told in
          await spread(ranges.count, jobs: request.jobs) {
            let reader = FileReader(rules)
            return { reader.read(ranges[$0], of: list, after: told) }
          }
        }
        boxes.append(FileReadings.Box(reading))
        parts = parts.dropLast(ranges.count)
      }
    }
    boxes.reverse()
    return IntakeReadings(request: request.passingOver(notes), rules: rules, readings: FileReadings(boxes))
  }
}
