// A heading of few columns: one of internal counts that are collected theme by theme, or of two rows in the lower of which few cells stand, "Phải thi
// hành | Đã thi hành" below "Số tiền". It is looked for only where no record has as many known cells as headings mostly have.

extension HeadingSearch {
  /// The rows of the heading of which most is known: below them stands a row with a number, one of them holds nothing but known cells, one of which
  /// names figures, and they have as many known cells as a heading of one row, or are all of a form that goes beside others.
  static func fewColumns(_ head: [HeadRecord], _ readers: [HeadingReader]) -> (HeadingReader, Range<Int>)? {
    var best: (reader: HeadingReader, rows: Range<Int>, count: Int)?
    for reader in readers {
      for (index, record) in head.prefix(reader.searchRows).enumerated() {
        let filled = record.filled - signs(in: record, reader)
        guard record.candidates.count == filled else { continue }
        let known = known(record, reader)
        guard known.measures >= 1, known.count + known.unread + totals(in: record, reader) == filled else { continue }
        let rows = block(around: index, head, reader)
        let count = head[rows].reduce(0) { $0 + Self.known($1, reader).count }
        guard count >= 3 || isWhole(rows, head, reader), count > best?.count ?? 0, hasNumbers(below: rows, head) else { continue }
        best = (reader, rows, count)
      }
    }
    return best.map { ($0.reader, $0.rows) }
  }

  /// How many cells hold a word for a sum: "Tổng số" beside "Đúng hạn" belongs to a heading, though it does not say of what it is the sum.
  private static func totals(in record: HeadRecord, _ reader: HeadingReader) -> Int {
    record.candidates.count { reader.reading(of: record.cells[$0]) == nil && reader.vocabulary.isTotal(record.cells[$0]) }
  }

  /// Whether rows hold nothing but headings of a form that goes beside others, one of which names its kind of figures.
  private static func isWhole(_ rows: Range<Int>, _ head: [HeadRecord], _ reader: HeadingReader) -> Bool {
    guard reader.vocabulary.layout.isSupplement else { return false }
    let isKnown = head[rows].allSatisfy { record in
      let known = known(record, reader)
      return known.count + known.unread == record.filled - signs(in: record, reader)
    }
    return isKnown
      && head[rows].contains { record in record.candidates.contains { reader.reading(of: record.cells[$0])?.aspect != nil } }
  }

  /// Whether a cell of the first row below a heading that is not blank holds a number and nothing else.
  private static func hasNumbers(below rows: Range<Int>, _ head: [HeadRecord]) -> Bool {
    guard let next = head[rows.upperBound...].first(where: { !$0.isEmpty }) else { return false }
    return next.cells.contains { $0.utf8.contains { 0x30...0x39 ~= $0 } && !HeadingReader.mayBeHeading($0) }
  }
}
