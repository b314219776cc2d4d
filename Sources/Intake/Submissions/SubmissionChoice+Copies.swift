import DelimitedText
import Enforcement

extension SubmissionChoice {
  /// Finds the files that say again, byte for byte, what an earlier file said of the same offices: they are no submissions, and all that is
  /// told of them is that.
  ///
  /// - Complexity: O(files), and O(bytes) of files of one size and the same offices.
  mutating func findCopies() {
    var originals: [Sender: [Int]] = [:]
    for file in readings.indices where readings[file].size > 0 {
      let sender = Sender(readings[file])
      guard let original = originals[sender]?.first(where: { isSame($0, file) }) else {
        originals[sender, default: []].append(file)
        continue
      }
      readings[file].becomeCopy()
      readings[file].findings.add(.submissionDuplicateBytes, FindingList.Facts(expected: readings[original].file))
    }
  }

  /// What files have in common that may be copies: size and offices; where no table was read, the folder and the offices they stand for.
  private struct Sender: Hashable {
    let size: Int
    let offices: [Int]
    let folder: Substring?

    init(_ reading: FileReading) {
      size = reading.size
      offices = reading.isRejectedWhole ? reading.explains.sorted() : reading.submissions.map(\.office)
      folder = reading.isRejectedWhole ? reading.file[..<(reading.file.lastIndex(of: "/") ?? reading.file.startIndex)] : nil
    }
  }

  private func isSame(_ first: Int, _ second: Int) -> Bool {
    guard let left = try? ByteSource(path: request.path(of: readings[first].file)),
      let right = try? ByteSource(path: request.path(of: readings[second].file)), left.size == right.size
    else { return false }
    var offset = 0
    while offset < left.size {
      let range = offset..<min(offset + 1 << 16, left.size)
      guard let a = try? left.bytes(in: range), let b = try? right.bytes(in: range), a == b else { return false }
      offset = range.upperBound
    }
    return true
  }
}

extension FileReading {
  /// Forgets what was found in the file; its records are no submission of anyone.
  fileprivate mutating func becomeCopy() {
    isCopy = true
    for index in rows.indices { rows[index].fate = .superseded }
    findings = FindingList(file: file, period: findings.period, registry: findings.registry)
    explains = []
    guard isRejectedWhole else { return }
    isRejectedWhole = false
    totals = ControlTotals()
    (totals.files, totals.bytes, totals.account.recognised) = (1, size, size)
    coverage = ByteCoverage(from: size)
  }
}
