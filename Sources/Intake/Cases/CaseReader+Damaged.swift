import DelimitedText

// How this works. Where a list is damaged, it is mostly so in very many rows, whose offices can be read all the same. They are known by their bytes from
// the second row on; apart from those of sound rows, since what stands first under an office may be a title of its rows (``takeKnown(_:_:)``).

extension CaseReader {
  /// Takes a damaged row whose office is known by its bytes; false, and nothing done, where that is not so.
  mutating func takeDamaged(_ record: borrowing Record) -> Bool {
    let field = setting.fields.officeKey
    guard record.hasIssues, !record.isFragment, field >= 0, let rule = record.firstDamage?.rule else { return false }
    let position = record.code(of: field, in: known.damaged) - 1
    if position < 0 { return false }
    takeDamaged(record, rule, of: position)
    return true
  }

  /// Makes the office of a damaged row known by its bytes, as far as they were understood.
  mutating func learnDamaged(_ record: borrowing Record) {
    let field = setting.fields.officeKey
    guard record.hasIssues, !record.isFragment, field >= 0 else { return }
    record.withBytes(of: field) { bytes in
      let cell = places.office == nil ? cells.names.value(for: bytes) : cells.offices.value(for: bytes)
      if case .office(let position) = cell { known.damaged.insert(position + 1, for: bytes) }
    }
  }
}
