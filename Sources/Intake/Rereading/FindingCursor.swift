import DelimitedText

/// Gives all findings of an intake one after the other, in their order, however many there are: in bounded memory, by reading files of which
/// not all were kept once more.
///
///     let cursor = FindingCursor(result)
///     while let finding = try cursor.next() { … }
public final class FindingCursor {
  private let findings: [Finding]
  private var at = 0
  private var further: [String: FurtherFindings]
  private let rereading: Rereading?
  private var current: FileFindings?

  /// The findings of `result`, or those in one of its files alone.
  public init(_ result: IntakeResult, file: String? = nil) {
    findings = file.map { file in result.findings.filter { $0.file == file } } ?? result.findings
    further = Dictionary(result.further.map { ($0.file, $0) }) { first, _ in first }
    rereading = result.rereading
  }

  /// The next finding; nil after the last.
  ///
  /// - Throws: ``RereadingError`` where a file is not what it was when it was first read.
  public func next() throws(RereadingError) -> Finding? {
    while true {
      if let current {
        if let finding = try current.next() { return finding }
        self.current = nil
      }
      guard at < findings.count else { return nil }
      let finding = findings[at]
      guard let rereading, let more = further.removeValue(forKey: finding.file) else {
        at += 1
        return finding
      }
      // What was kept of the file is among all that is found in it.
      let kept = more.parted(findings[at..<at + more.keptCount])
      current = try FileFindings(more, kept, rereading)
      at += more.keptCount
    }
  }
}

/// All findings of one file, those of its rows found again.
private final class FileFindings {
  private let further: FurtherFindings
  /// The findings of its rows that were kept.
  private let kept: [Finding]
  private let path: String
  private let rows: any RowFindings
  private var queue: ArraySlice<Finding> = []
  private var others: ArraySlice<Finding>
  private var isAtEnd = false
  /// How many of the findings that were kept have come by.
  private var keptSeen = 0

  init(_ further: FurtherFindings, _ kept: FurtherFindings.Kept, _ rereading: Rereading) throws(RereadingError) {
    (self.further, self.kept) = (further, kept.ofRows)
    path = rereading.request.path(of: further.file)
    others = kept.others[...]
    let table = try rereading.table(further.file, size: further.size)
    do throws(SourceError) {
      rows =
        if let conventions = further.conventions {
          try CaseFindings(table, rules: rereading.rules, conventions: conventions)
        } else if further.isTooLarge {
          try LargeStatementFindings(table, rules: rereading.rules, further, kept: kept.ofRows)
        } else {
          StatementFindings(table, rules: rereading.rules, further, kept: kept.ofRows)
        }
    } catch {
      throw .source(error)
    }
  }

  func next() throws(RereadingError) -> Finding? {
    try fill()
    guard let row = queue.first else { return others.popFirst() }
    if let other = others.first, other.precedes(row) { return others.popFirst() }
    if keptSeen < kept.count, kept[keptSeen] == row { keptSeen += 1 }
    return queue.popFirst()
  }

  private func fill() throws(RereadingError) {
    while queue.isEmpty, !isAtEnd {
      let found: [Finding]?
      do throws(SourceError) { found = try rows.next() } catch { throw .source(error) }
      if let found {
        queue = found[...]
      } else {
        isAtEnd = true
        guard rows.counts == further.counts, keptSeen == kept.count else { throw .changed(path) }
      }
    }
  }
}
