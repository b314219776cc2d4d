import DelimitedText
import Enforcement

// How this works. Rows that leave the cell of the office blank are of the block that they stand in. A block begins with a row that names its
// office, or under a row of its own, its title. What cannot be understood as a title ends the block all the same: figures below it would
// else go to the office above, without a word.

/// A row that says whose the rows below it are.
struct BlockTitle: Sendable {
  /// What it says.
  enum Meaning: Sendable {
    /// An office.
    case office
    /// Sums over offices.
    case sums(CellMeanings.Sum)
    /// Something that is no office.
    case unknown(String)
    /// The head of a further page, within a block or not: whose the rows below it are cannot be told.
    case pageHead
  }

  let meaning: Meaning
  private(set) var line: Int
  /// Its bytes, which go back with the rows of the block; nil where they do so anyway, being a row of figures.
  let range: Range<Int>?
  /// Whether it was told that it is no office.
  let isTold: Bool
  /// Whether it repeats a line above the table within the block of another office: with the heading below it, it is the head of a page.
  let mayBePageHead: Bool

  /// The title that `record` is.
  init(_ meaning: Meaning, _ record: borrowing Record, mayBePageHead: Bool = false) {
    (self.meaning, line, range, isTold) = (meaning, record.line, record.byteRange, false)
    self.mayBePageHead = mayBePageHead
  }

  /// What a row of figures says that names `office`, which is none.
  init(unknown office: String, line: Int, isTold: Bool) {
    (meaning, self.line, range, self.isTold, mayBePageHead) = (.unknown(office), line, nil, isTold, false)
  }

  /// The same title with its line counted from elsewhere.
  func moved(by lines: Int) -> BlockTitle {
    var moved = self
    moved.line += lines
    return moved
  }

  /// What stands in place of an office, where it is none.
  var unknownOffice: String? { if case .unknown(let text) = meaning { text } else { nil } }

  /// Whether the rows below it are those of no office that is known.
  var leavesOpen: Bool {
    switch meaning {
    case .unknown, .pageHead: true
    case .office, .sums: false
    }
  }
}

extension TableReader {
  /// Whether the table says of its rows whose they are.
  var hasOffices: Bool { places.office != nil || places.officeName != nil }

  /// Begins a block: of `office`, or of none that is known.
  mutating func enterBlock(of office: Int?, under title: BlockTitle? = nil) {
    if office == nil || office != blockOffice { blockSubmission = nil }
    blockOffice = office
    // (Mostly there is none and was none before.)
    if title != nil || self.title != nil { self.title = title }
    hasEnteredBlock = true
  }

  /// The office of a row that leaves its cell blank.
  var officeOfBlock: Int? { blockOffice ?? (title?.leavesOpen ?? false ? nil : preambleOffice) }

  /// Takes a row of a text that is no note by its words: a section's heading, a title, a footnote, the names of those who sign.
  mutating func takeText(_ record: borrowing Record, _ office: CellMeanings.OfficeCell) {
    enter(meaningOfText(in: record, office), of: record)
    noteTaken(record)
  }

  /// Begins the block that a text of this meaning begins, if it does.
  mutating func enter(_ meaning: CellMeanings.OfficeCell, of record: borrowing Record) {
    beginSection()
    switch meaning {
    case .office(let position):
      enterBlock(of: position, under: BlockTitle(.office, record, mayBePageHead: repeatsSender(record, position)))
    case .total, .group: if let sum = meaning.sum { enterSums(of: sum, record) }
    case .unknown(let text, _), .someOffices(let text):
      if hasBlocks(beside: text) { enterBlock(of: nil, under: BlockTitle(.unknown(text), record)) }
    case .blank: if announcesParts(record) { enterParts() }
    }
  }

  /// Whether a row of a text alone says that parts of the row above follow.
  private mutating func announcesParts(_ record: borrowing Record) -> Bool {
    guard let first = Self.firstFilled(record) else { return false }
    return vocabulary.announcesParts(Phrase(record.text(of: first)))
  }

  /// Takes the title of rows of several offices, `text`: whose those are that do not say it themselves cannot be told.
  mutating func takeTitle(_ record: borrowing Record, ofSome text: String) {
    enter(.someOffices(text), of: record)
    noteTaken(record)
  }

  /// What the text of a row means that holds nothing else, where the cells of the office say `office`: blank where it tells of rows of the same
  /// block.
  mutating func meaningOfText(in record: borrowing Record, _ office: CellMeanings.OfficeCell) -> CellMeanings.OfficeCell {
    switch office {
    case .office, .total, .group, .someOffices: return office
    case .unknown, .blank: break
    }
    let number = sectionNumber(of: record)
    let field =
      number.flatMap { number in (number + 1..<record.fieldCount).first { !isBlank(record, $0) } } ?? Self.firstFilled(record)
    return field.map { meaningOfText(in: record, at: $0) } ?? .blank
  }

  /// What the text in `field` of such a row means.
  mutating func meaningOfText(in record: borrowing Record, at field: Int) -> CellMeanings.OfficeCell {
    if let known = record.withBytes(of: field, { cells.texts.value(for: $0) }) { return known }
    let text = Preamble.trimmed(record.text(of: field)[...])
    let name = Preamble.office(in: text, vocabulary) ?? text
    let meaning =
      isPartOfBlock(text)
      ? .blank
      : CellMeanings.office(name, byNameOnly: false, province: province, suggest: false, rules.offices, vocabulary).cell
    cells.texts.insert(meaning, for: record.bytes(of: field))
    return meaning
  }

  /// Whether a title gives the rows below it to another office than stands above the heading, and no column says whose they are. (Mutating, or the
  /// reader, which is large, would be copied for the question.)
  mutating func isOfOther(_ title: BlockTitle) -> Bool {
    if hasOffices || search.isSectioned || blockOffice == preambleOffice { return false }
    if case .sums = title.meaning { return false }
    return true
  }

  /// Rejects a row of another office than the one above the heading: which rows are whose would be told by lines between them alone.
  mutating func changeOffice(_ record: borrowing Record, under title: BlockTitle) {
    reading.note(TableChange(start: title.range?.lowerBound ?? record.byteRange.lowerBound, legible: .all))
    if reading.findings.note(.tableOfficeChanged, of: preambleOffice) {
      let code = { [registry = rules.registry] (office: Int?) in office.map { registry.offices[$0].id.code } }
      let facts = FindingList.Facts(
        office: preambleOffice, found: code(blockOffice) ?? title.unknownOffice ?? "", expected: code(preambleOffice) ?? "")
      if !keep(.tableOfficeChanged, atTitle: title, told: nil, facts) {
        reading.findings.keep(.tableOfficeChanged, record, field: nil, facts)
      }
    }
    reject(record, office: blockOffice, Breaches(.tableOfficeChanged))
  }

  /// Whether rows below `text`, which names no known office, may be of another than those above: where titles alone say whose they are, below any;
  /// where no column does, below a code with its label; else not where the office stands above the heading alone, unless the text looks like the name of one.
  private func hasBlocks(beside text: String) -> Bool {
    if search.isSectioned { return true }
    if !hasOffices { return text.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    return blockOffice != nil || title != nil || preambleOffice == nil || rules.offices.mayMeanOffice(text)
  }

  /// Whether a text that stands alone tells of rows of the same block: "Trong đó", a category, a heading, or signs without words.
  private func isPartOfBlock(_ text: String) -> Bool {
    let phrase = Phrase(text)
    return phrase.isEmpty || vocabulary.words[phrase] != nil || vocabulary.categories[phrase] != nil
      || vocabulary.announcesParts(phrase) || vocabulary.titlesSection(phrase)
  }
}
