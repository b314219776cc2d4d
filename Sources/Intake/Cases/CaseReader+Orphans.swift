extension CaseReader {
  /// Keeps in mind the rejected rows whose office cannot be told, until the next office is known.
  mutating func orphan(_ rows: Range<Int>, _ cell: CellMeanings.OfficeCell) {
    guard fileOffice == nil else { return }
    if lastOffice == nil { asksForEntry = true }
    let text: String? = if case .unknown(let text, _) = cell { text } else { nil }
    orphans.text = orphans.rows.isEmpty || orphans.text == text ? text : nil
    orphans.rows += rows
  }

  /// Puts rows of unknown offices down to the offices around them, which may lack them. Several rows of one unknown office are a block of
  /// their own: an office that the registry lacks.
  mutating func adopt(_ found: Orphans, by office: Int?) {
    if found.rows.isEmpty { return }
    orphans = Orphans()
    if found.rows.count > 1, found.text != nil { return }
    guard let nearest = lastOffice ?? office else { return }
    for index in found.rows { reading.rows[index].office = nearest }
    if let office { withheld.formUnion([office, nearest]) }
  }
}
