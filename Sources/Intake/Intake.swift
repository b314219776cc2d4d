import DelimitedText
import Enforcement
import Synchronization

/// Reads the exports of a period: every file is read, checked and accounted for, and bad input is a finding, never a failure.
///
///     let request = IntakeRequest(period: period, folder: folder, files: ExportListing.files(in: folder), …)
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
    await read(request, by: IntakeRules(request))
  }

  /// Reads by rules made ready before.
  static func read(_ request: IntakeRequest, by rules: IntakeRules) async -> IntakeResult {
    var readings = await readings(request, rules)
    HistoryCheck(request).judge(&readings)
    let choice = SubmissionChoice(readings, request: request)
    return ResultAssembly(request: request, choice: choice).result()
  }

  /// Reads the files, each worker taking the next one that is left.
  private static func readings(_ request: IntakeRequest, _ rules: IntakeRules) async -> [FileReading] {
    let next = Counter()
    var readings = [FileReading?](repeating: nil, count: request.files.count)
    await withTaskGroup(of: [(Int, FileReading)].self) { group in
      for _ in 0..<min(request.jobs, max(1, request.files.count)) {
        group.addTask {
          let reader = FileReader(rules)
          var done: [(Int, FileReading)] = []
          while let index = next.take(below: request.files.count) {
            let file = request.files[index]
            done.append((index, reader.read(file, path: request.path(of: file))))
          }
          return done
        }
      }
      for await done in group {
        for (index, reading) in done { readings[index] = reading }
      }
    }
    return readings.compactMap { $0 }
  }

  /// Gives out numbers from 0.
  private final class Counter: Sendable {
    private let value = Atomic<Int>(0)

    func take(below limit: Int) -> Int? {
      let number = value.wrappingAdd(1, ordering: .relaxed).oldValue
      return number < limit ? number : nil
    }
  }
}
