public import DelimitedText
import Enforcement

// How this works. A file in which every row is bad has millions of findings, and no run keeps them: the intake counts them all and keeps
// the first. Whoever writes all of them down reads the file once more, by the same reader and the same rules, and takes what each row
// gives before the next one is read. What rests on the whole file or on other files (sums, duplicates of submissions, history) is little
// and was kept; it is put between the rows' findings where it belongs. The counts of both readings must agree.

/// Reads files a second time, for what was not kept of them. One object for all files.
final class Rereading: Sendable {
  let rules: IntakeRules
  let request: IntakeRequest

  init(rules: IntakeRules, request: IntakeRequest) { (self.rules, self.request) = (rules, request) }

  /// The table of `file`, opened anew.
  func table(_ file: String, size: Int) throws(RereadingError) -> OpenTable {
    let path = request.path(of: file)
    do throws(SourceError) {
      if let table = try FileReader(rules).reopen(file, path: path, size: size) { return table }
    } catch {
      throw .source(error)
    }
    throw .changed(path)
  }
}

/// A file that cannot be read a second time.
public enum RereadingError: Error, Hashable, Sendable {
  /// It is not what it was when it was first read.
  case changed(String)
  /// It cannot be read.
  case source(SourceError)
}

/// What is known of the findings of a file of which not all were kept.
struct FurtherFindings: Sendable {
  let file: String
  let size: Int
  /// How its case list was read; nil for a statement.
  let conventions: CaseReader.Conventions?
  /// Whether it is a statement of more rows than a statement may have.
  let isTooLarge: Bool
  /// The line of its last row.
  let lastLine: Int
  /// How many findings were kept.
  let keptCount: Int
  /// Where among them, in their order, those stand that do not come from rows.
  private let places: [Int]
  /// All findings of rows.
  let counts: FindingCounts
  /// The rule of which one finding stands for all rows.
  let toldAsOne: Rule?
  /// How many findings were not kept.
  let omittedShares: [FindingCounts.Share]

  init(_ reading: FileReading) {
    let list = reading.findings
    (file, size, conventions, isTooLarge) = (reading.file, reading.size, reading.tally, reading.isTooLarge)
    lastLine = reading.lastLine
    keptCount = list.entries.count
    places = list.sortedPlacesOfOthers
    counts = list.rowCounts
    toldAsOne = list.toldAsOne
    omittedShares = list.omittedShares
  }

  /// Tells those of the file's `findings` that were found in rows from the others.
  func parted(_ findings: ArraySlice<Finding>) -> Kept {
    var kept = Kept()
    var rest = places[...]
    for (place, finding) in findings.enumerated() {
      if rest.first == place {
        rest.removeFirst()
        kept.others.append(finding)
      } else {
        kept.ofRows.append(finding)
      }
    }
    return kept
  }

  /// The findings of a file that were kept.
  struct Kept {
    /// Those that do not come from rows, in order.
    var others: [Finding] = []
    /// The first of those found in rows.
    var ofRows: [Finding] = []
  }

  func omitted(_ severity: Severity) -> Int { omittedShares.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) } }
}
