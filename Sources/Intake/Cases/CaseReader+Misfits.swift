import DelimitedText

// How this works. Where the rows of a whole list have a cell too few or too many, the office that they begin with can be read all the same. From its second
// row on it is known by its bytes, and a row that fills more cells than a note does is nothing but a row that does not fit the heading. Any doubt sends a
// row the long way.

extension CaseReader {
  /// Rejects a row with cells too few or too many that begins with an office known from another one; false, and nothing done, where that is not so or
  /// the row may be something else.
  mutating func takeMisfit(_ record: borrowing Record) -> Bool {
    let fields = setting.fields
    guard fields.officeKey == 0, !record.isFragment, !isBelowSignatures, CaseReader.isFull(record) else { return false }
    let position = record.code(of: fields.officeKey, in: known.misfits) - 1
    if position < 0 || CaseReader.hasBlankRest(record, from: fields.width) { return false }
    takeMisfit(record, of: position)
    return true
  }

  /// Makes the office of a row that does not fit the heading known by its bytes, as far as they were understood and are those of no note.
  mutating func learnMisfit(_ record: borrowing Record) {
    let field = setting.fields.officeKey
    guard field == 0, record.fieldCount != setting.fields.width, !record.hasIssues, !record.isFragment else { return }
    let vocabulary = setting.search.vocabulary
    record.withBytes(of: field) { bytes in
      let cell = places.office == nil ? cells.names.value(for: bytes) : cells.offices.value(for: bytes)
      guard case .office(let position) = cell, !vocabulary.glance(at: bytes).contains(.mayBeNote) else { return }
      known.misfits.insert(position + 1, for: bytes)
    }
  }
}
