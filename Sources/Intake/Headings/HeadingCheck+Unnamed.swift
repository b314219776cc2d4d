import DelimitedText
import Enforcement

// A heading that was cleared, or that merged cells left elsewhere, leaves a column of figures without a name: what stands in it would be left out in
// silence. Only where some column has no heading are rows looked at for it.

extension HeadingCheck {
  /// How many rows are looked at.
  private static let rowsLookedAt = 10_000

  /// The columns that hold numbers, and whose headings do not say of what. (A column of the rows' numbers may go without a heading, and so may codes
  /// of offices beside their names.)
  func unnamedFigures(_ registry: OfficeRegistry) throws(SourceError) -> [Int] {
    let (columns, width) = (search.columns, search.columns.width)
    let written = head[search.rows].lazy.map(\.width).max() ?? width
    if columns.unnamed.isEmpty, columns.groupsAlone.isEmpty, written <= width { return [] }
    let behind = width < written ? Array(width..<written) : []
    let among = (columns.unnamed + columns.groupsAlone).filter(standsBehindFigures)
    var fields = Set(among.filter(holdsNumber))
    let others = (columns.unnamed + behind).filter { !fields.contains($0) }
    if others.isEmpty { return fields.sorted() }
    let contents = try contents(of: others) { registry.position(of: $0) != nil }
    for (field, contents) in zip(others, contents) where contents.holdsFigures && (field < width || contents.isOfMostRows) {
      if field == 0, contents.indexesRows { continue }
      fields.insert(field)
    }
    return fields.sorted()
  }

  /// What there is of a heading over a column: its cells, or the words right below the heading with those that they stand below.
  func words(over field: Int) -> String {
    let columns = search.columns.columns
    if columns.indices.contains(field), !columns[field].heading.isEmpty { return columns[field].heading }
    let start = search.rows.upperBound
    guard head.indices.contains(start), head[start].cells.indices.contains(field),
      HeadingReader.mayBeHeading(head[start].cells[field])
    else { return "" }
    let group = columns.prefix(field).last { !$0.heading.isEmpty }?.heading
    return [group, head[start].cells[field].withSingleBlanks].compactMap(\.self).joined(separator: " / ")
  }

  /// Whether a column of a statement stands behind the first of its figures, where whatever holds a number is one.
  private func standsBehindFigures(_ field: Int) -> Bool {
    guard search.vocabulary.layout.kind == .statement else { return false }
    return search.columns.figures.map(\.field).min().map { field > $0 } ?? false
  }

  /// What stands in `fields` below the heading.
  func contents(of fields: [Int], isCode: (String) -> Bool) throws(SourceError) -> [ColumnContents] {
    var contents = [ColumnContents](repeating: ColumnContents(), count: fields.count)
    guard head.indices.contains(search.tableStart) else { return contents }
    let first = head[search.tableStart]
    var reader = RecordReader(
      source, format: format, range: first.range.lowerBound..<source.size, firstLine: first.line, memory: memory)
    for _ in 0..<Self.rowsLookedAt {
      guard try reader.advance() else { break }
      reader.withRecord { record in
        if record.isEmpty || record.byteRange.count > HeadReading.recordLimit { return }
        for (place, field) in fields.enumerated() {
          contents[place].take(field < record.fieldCount ? record.text(of: field) : "", isCode: isCode)
        }
      }
    }
    return contents
  }
}
