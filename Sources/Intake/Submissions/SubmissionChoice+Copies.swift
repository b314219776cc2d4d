import DelimitedText
import Enforcement

extension SubmissionChoice {
  /// Finds the files that say again, byte for byte, what an earlier file said of the same offices: they are no submissions, and all that is
  /// told of them is that.
  ///
  /// - Complexity: O(files), and O(bytes) of files of one size, the same offices and the same beginning.
  mutating func findCopies() {
    // Mostly no two files are alike; where there are very many, their senders are not kept for that.
    let sizes = repeated(readings.indices.map { readings[$0].size })
    let alike = readings.indices.filter { readings[$0].size > 0 && sizes.contains(readings[$0].size) }
    let senders = alike.map { Sender(readings[$0]).hashValue }
    let shared = repeated(senders)
    var originals: [Likeness: [Int]] = [:]
    for (file, sender) in zip(alike, senders) where shared.contains(sender) {
      let likeness = Likeness(sender: Sender(readings[file]), beginning: beginning(of: file))
      guard let original = originals[likeness]?.first(where: { isSame($0, file) }) else {
        originals[likeness, default: []].append(file)
        continue
      }
      readings[file].becomeCopy()
      readings[file].findings.add(.submissionDuplicateBytes, FindingList.Facts(expected: readings[original].file))
    }
  }

  /// Those of `numbers` that stand among them more than once.
  private func repeated(_ numbers: [Int]) -> Set<Int> {
    let sorted = numbers.sorted()
    return Set(zip(sorted, sorted.dropFirst()).filter { $0 == $1 }.map(\.0))
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

  /// What copies have in common: comparing each file with all others of its size would take the square of their number.
  private struct Likeness: Hashable {
    let sender: Sender
    let beginning: UInt64
  }

  /// FNV-1a of the first bytes of a file; 0 where they cannot be had.
  private func beginning(of file: Int) -> UInt64 {
    guard let source = try? ByteSource(path: request.path(of: readings[file].file)),
      let bytes = try? source.bytes(in: 0..<(1 << 16))
    else { return 0 }
    return bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
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
    (totals.superseded, totals.account.recognised) = (totals.rejected, totals.account.recognised + totals.account.rejected)
    (totals.filesRejected, totals.rejected, totals.account.rejected, totals.rejectedFigures) = (0, 0, 0, FigureSum())
    coverage = ByteCoverage(from: size)
  }
}
