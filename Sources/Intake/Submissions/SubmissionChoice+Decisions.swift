import DelimitedText
import Enforcement

// A long list may be cut into parts, by months or by executors, and each part be sent as another submission; or the mended cases alone are sent
// again. Parts have few decisions in common, where a list that was mended as a whole has nearly all of those before.

extension SubmissionChoice {
  /// Whether a later case list has fewer than half of the decisions of the one before it. (One that adds up to the same is the same list, whose
  /// decisions are numbered in another way.)
  ///
  /// - Complexity: O(bytes): both files are read again, which only offices that sent several lists ask for.
  func lacksDecisions(_ place: Place, _ now: SubmissionFigures, of before: Place, _ past: SubmissionFigures) -> Bool {
    let workloads = FigureID.workload(.cases) + FigureID.workload(.money)
    if workloads.allSatisfy({ now.total[$0] == past.total[$0] }) { return false }
    guard let old = decisions(inFileOf: before), old.count >= Self.fewestDecisions, let new = decisions(inFileOf: place) else {
      return false
    }
    return old.sharedCount(with: new) * 2 < old.count
  }

  /// Of fewer all may have been wrong.
  private static var fewestDecisions: Int { 3 }
  /// More are not kept in mind: lists so long are held against each other by what they add up to alone.
  private static var mostDecisions: Int { 500_000 }

  /// The decisions that the file of a submission names, without their years, which may be written in another way; nil where it names none, or too
  /// many.
  private func decisions(inFileOf place: Place) -> MixedHashes? {
    let reading = readings[place.file]
    guard reading.tally != nil, let format = reading.format, let field = reading.table?.columns.roles[.decision],
      let vocabulary = reading.table?.vocabulary, let source = try? ByteSource(path: request.path(of: reading.file)),
      source.size == reading.size
    else { return nil }
    let numbers = NumberReader(format.encoding, vocabulary)
    let spelling = DecisionSpelling(format.encoding, vocabulary)
    var found = MixedHashes()
    var reader = RecordReader(source, format: format, range: reading.tableStart..<source.size, memory: ReaderMemory())
    while (try? reader.advance()) ?? false {
      let key = reader.withRecord { record in
        record.withBytes(of: field) { cell -> UInt64? in
          let text = numbers.textRange(of: cell)
          return text.isEmpty ? nil : spelling.key(of: cell.extracting(text))
        }
      }
      if let key = key ?? nil { _ = found.insert(key) }
      if found.count > Self.mostDecisions { return nil }
    }
    return found.count == 0 ? nil : found
  }
}
