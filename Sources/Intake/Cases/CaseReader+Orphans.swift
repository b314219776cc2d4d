extension CaseReader {
  /// Keeps in mind a rejected row whose office cannot be told, until the next office is known.
  mutating func orphan(_ sum: FaultTally.Sum, _ cell: CellMeanings.OfficeCell) {
    guard fileOffice == nil else { return faults.add(sum, office: fileOffice) }
    if lastOffice == nil { asksForEntry = true }
    let text: String? = if case .unknown(let text, _) = cell { text } else { nil }
    if orphans.sum == nil {
      orphans = Orphans(sum: sum, text: text)
    } else {
      orphans.sum?.add(sum)
      if orphans.text != text { orphans.text = nil }
    }
  }

  /// Puts rows of unknown offices down to the offices around them, which may lack them. Several rows of one unknown office are a block of
  /// their own: an office that the registry lacks.
  mutating func adopt(by office: Int?) {
    guard let sum = orphans.sum else { return }
    let isBlock = sum.rows > 1 && orphans.text != nil
    orphans = Orphans()
    guard !isBlock, let nearest = lastOffice ?? office else { return faults.add(sum, office: nil) }
    faults.add(sum, office: nearest)
    if let office { withheld.formUnion([office, nearest]) }
  }
}
