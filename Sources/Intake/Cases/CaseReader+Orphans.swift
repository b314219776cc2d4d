extension CaseReader {
  /// Keeps in mind a rejected row whose office cannot be told, until the next office is known.
  mutating func orphan(_ sum: FaultTally.Sum, _ cell: CellMeanings.OfficeCell) {
    guard fileOffice == nil else { return faults.add(sum, office: fileOffice) }
    let text: String? = if case .unknown(let text, _) = cell { text } else { nil }
    orphans.add(Orphans(sum: sum, text: text))
  }

  /// Puts rows of unknown offices down to the offices around them, which may lack them. Several rows of one unknown office are a block of
  /// their own: an office that the registry lacks. (Those before the first office of a part may follow others of the part before it.)
  mutating func adopt(by office: Int?) {
    if isPart, lastOffice == nil {
      (firstOffice, leadingOrphans, orphans) = (office, orphans, Orphans())
      return
    }
    guard let sum = orphans.sum else { return }
    let isBlock = sum.rows > 1 && orphans.text != nil
    orphans = Orphans()
    guard !isBlock, let nearest = lastOffice ?? office else { return faults.add(sum, office: nil) }
    faults.add(sum, office: nearest)
    if let office { withheld.formUnion([office, nearest]) }
  }

  /// Takes in those of the next part of the file, whose lines are counted from `lines` on: they go on with those at hand up to its first office.
  mutating func absorbOrphans(of part: CaseReader, lines: Int) {
    guard let office = part.firstOffice else { return orphans.add(part.orphans.moved(by: lines)) }
    orphans.add(part.leadingOrphans.moved(by: lines))
    adopt(by: office)
    orphans = part.orphans.moved(by: lines)
  }
}
