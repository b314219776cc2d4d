import DelimitedText
import Enforcement

/// The words of a layout, folded once, by which headings, keys and row labels are understood. One object for all files: every table that
/// was read points to it, and every row may ask it.
final class HeadingVocabulary: Sendable {
  /// What a heading says of its column; several cells above one another say it together.
  enum Word: Hashable, Sendable {
    case column(Layout.ColumnRole)
    case figure(FigureID)
    case measure(Measure)
    case aspect(Aspect)
    case group

    /// Whether the column holds what is counted or added up: a table has at least one such.
    var isFigure: Bool {
      switch self {
      case .measure, .figure: true
      case .column(let role): role.isAmount
      case .aspect, .group: false
      }
    }
  }

  /// A known heading, for suggestions.
  struct Known: Sendable {
    let text: String
    let folded: FoldedText
    let spelling: Misspelling
    let word: Word

    init(_ text: String, _ word: Word) {
      (self.text, self.word) = (text, word)
      folded = FoldedText(text)
      spelling = Misspelling(folded)
    }
  }

  let layout: Layout
  private let phrases: [Layout.WordList: [Phrase]]
  let words: PhraseTable<Word>
  let preamble: PhraseTable<Layout.PreambleKey>
  /// The labels of a submission, and what stands in some of them before another: "Báo cáo", "Nộp" before "lần".
  let submissionLabels: [Phrase]
  let submissionBeginnings: [Phrase]
  let categories: PhraseTable<Category>
  /// The labels of sums.
  let totals: PhraseTable<Bool>
  let totalEnds: PhraseTable<Bool>
  let origins: WordChoice<Measure>
  let statuses: WordChoice<Int>
  let aspects: [(aspect: Aspect, phrase: Phrase)]
  /// What adds nothing to what a heading says.
  let forms: HeadingForms
  /// The words for units.
  let units: UnitWords
  /// Words over figures that are not the cumulative ones of the period.
  let otherFigures: PhraseTable<Bool>
  let flowWords: PhraseTable<Bool>
  /// The first words of these and of what such cells begin with.
  let otherFigureStarts: Set<FoldedBytes>
  private let partRows: PhraseTable<Bool>
  private let partGroups: PhraseTable<Bool>
  private let monthGroups: PhraseTable<Bool>
  private let grandTotals: PhraseTable<Bool>
  private let rowNumbers: PhraseTable<Bool>
  /// The signs that a footnote begins with.
  let noteSigns: Set<Unicode.Scalar>
  private let derivedSigns: Set<Unicode.Scalar>
  private let derivedCells: Set<[UInt8]>
  let unreadHeadings: PhraseTable<Bool>
  /// What the statuses and origins of cases are called in two words or more.
  let choicePhrases: Lazy<[(phrase: Phrase, measure: Measure)]>
  /// All known headings.
  let known: Lazy<[Known]>
  /// Those of figures, of two words or more.
  let figurePhrases: Lazy<[Phrase]>
  /// The headings of all figures: one text for all findings that name it.
  private let figureHeadings: Lazy<[String]>
  /// The words of all headings, units and aspects, without diacritics; nil where they are too many to be remembered.
  private let plainWords: FieldTable?
  let knownCategories: [String]
  /// All of them in one text, and each folded.
  let categoryNames: Lazy<String>
  private let foldedCategories: Lazy<NearestMatch.Candidates>
  /// The letters of the categories and of the words for a total.
  private let categoryLetters: LetterChoice
  /// The letters of what stands for the cell above.
  private let dittoLetters: LetterChoice
  /// The words before the number of a decision that add nothing to it; see ``DecisionSpelling``.
  let decisionPrefixes: [UInt64]
  /// The first letters of notes, signatures and headings of offices, and those of words for a total.
  let noteLetters: LetterSet
  private let totalLetters: LetterSet

  init(_ layout: Layout) {
    self.layout = layout
    let phrases = layout.lists.mapValues { $0.map { Phrase($0) } }
    self.phrases = phrases
    let set = { (list: Layout.WordList) in PhraseTable(phrases[list] ?? [], true) }
    words = HeadingVocabulary.headingWords(layout)
    var preamble = PhraseTable<Layout.PreambleKey>()
    for entry in layout.preamble { for text in entry.texts + [entry.meaning.rawValue] { preamble.insert(text, entry.meaning) } }
    self.preamble = preamble
    submissionLabels = layout.preamble.filter { $0.meaning == .submission }.flatMap(\.texts).map { Phrase($0) }
    submissionBeginnings = HeadingVocabulary.beginnings(of: submissionLabels)
    var categories = PhraseTable<Category>()
    for entry in layout.categories { for text in entry.texts { categories.insert(text, entry.meaning) } }
    self.categories = categories
    totals = set(.totalWords)
    totalEnds = set(.totalEnds)
    origins = WordChoice(layout.origins.map { ($0.meaning, [$0.meaning.rawValue] + $0.texts) })
    statuses = WordChoice(layout.statuses.enumerated().map { ($0, [$1.measure.rawValue] + $1.texts) })
    // The longest phrase first, so that "Về việc" is not taken for "việc".
    aspects = layout.aspects.flatMap { entry in entry.texts.map { (entry.meaning, Phrase($0)) } }
      .sorted { $0.1.count > $1.1.count }
    forms = HeadingForms(layout)
    let units = UnitWords(layout)
    self.units = units
    otherFigures = set(.otherFigures)
    flowWords = set(.flowWords)
    let others: [Layout.WordList] = [
      .otherFigures, .flowWords, .otherFigureBeginnings, .comparisonTitles, .cumulativeDenials,
    ]
    otherFigureStarts = Set(
      others.flatMap { phrases[$0] ?? [] }.compactMap { phrase in
        phrase.plain.bytes.split(separator: 0x20).first.map { FoldedBytes(Array($0)) }
      })
    partRows = set(.partRows)
    partGroups = set(.partGroups)
    monthGroups = set(.monthGroups)
    grandTotals = set(.grandTotalWords)
    rowNumbers = set(.rowNumberHeadings)
    noteSigns = Set(layout[.noteSigns].flatMap(\.unicodeScalars))
    derivedSigns = Set(layout[.derivedSigns].flatMap(\.unicodeScalars))
    derivedCells = Set(layout[.derivedCells].map(HeadingVocabulary.signs))
    unreadHeadings = set(.unreadHeadings)
    choicePhrases = Lazy { HeadingVocabulary.choicePhrases(of: layout) }
    let known = Lazy { HeadingVocabulary.knownHeadings(layout) }
    self.known = known
    figurePhrases = Lazy { known.value.filter(\.word.isFigure).map { Phrase($0.text) }.filter { $0.count > 1 } }
    figureHeadings = Lazy { FigureID.all.map { HeadingVocabulary.heading(of: $0, in: layout) } }
    plainWords = HeadingVocabulary.table(
      words.phrases + aspects.map(\.phrase.plain) + units.phrases + forms.phrases + unreadHeadings.phrases)
    let knownCategories = layout.categories.map(\.meaning.name)
    self.knownCategories = knownCategories
    categoryNames = Lazy { knownCategories.joined(separator: "; ") }
    foldedCategories = Lazy { NearestMatch.Candidates(knownCategories.map { FoldedText($0) }) }
    categoryLetters = LetterChoice(layout.categories.flatMap(\.texts))
    dittoLetters = LetterChoice(layout[.dittoWords])
    decisionPrefixes = DecisionSpelling.hashes(of: layout[.decisionPrefixes])
    let officeTexts = layout.columns.filter { $0.meaning == .office }.flatMap(\.texts) + [Layout.ColumnRole.office.rawValue]
    noteLetters = LetterSet(firstOf: layout[.signatureWords] + layout[.noteWords] + officeTexts)
    totalLetters = LetterSet(firstOf: layout[.totalWords])
  }

  /// The words of a list, folded.
  subscript(list: Layout.WordList) -> [Phrase] { phrases[list] ?? [] }

  /// Whether a cell of these bytes may be a word for a total.
  @inline(__always)
  func mayBeTotal(_ bytes: Span<UInt8>) -> Bool {
    for at in bytes.indices {
      if bytes[at] >= 0x80 { return true }
      let letter = LetterSet(bytes[at])
      if letter.bits != 0 { return letter.isSubset(of: totalLetters) }
    }
    return true
  }

  /// What a cell tells of whether its row is a note.
  func noteMarks(of text: String) -> NoteMarks {
    guard HeadingReader.mayBeHeading(text) else { return [] }
    let phrase = Phrase(text)
    var marks: NoteMarks = []
    if self[.signatureWords].contains(where: phrase.hasPrefix) || phrase.isDateLine { marks.insert(.signature) }
    if self[.noteWords].contains(where: phrase.hasPrefix) { marks.insert(.note) }
    if words[phrase] == .column(.office) { marks.insert(.officeHeading) }
    return marks
  }

  /// Whether a text alone in its row is what a program or a printer wrote there: "6 rows selected.", "Trang 1/3", "- 1 -".
  func isFooter(_ text: String) -> Bool {
    var phrase = Phrase(text)
    while phrase.beginsWithNumber { phrase = phrase.removing(0..<1) }
    if phrase.isEmpty { return text.hasPrefix("-") && text.hasSuffix("-") }
    return self[.footerWords].contains(where: phrase.hasPrefix)
  }

  /// Whether a cell of these bytes may be blank, a known category or a total: a glance that spares decoding what is surely none.
  func mayBeCategory(_ bytes: Span<UInt8>) -> Bool { mayBeTotal(bytes) || categoryLetters.mayHold(bytes) }

  /// What the bytes of a cell tell at a glance of whether its row is a note.
  @inline(__always)
  func glance(at bytes: Span<UInt8>) -> NoteGlance {
    var at = 0
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    if at == bytes.count { return [] }
    var glance: NoteGlance = mayBeNote(bytes, from: at) ? [.filled, .mayBeNote] : .filled
    while at < bytes.count, bytes[at] &- 0x30 > 9 { at += 1 }
    if at < bytes.count { glance.insert(.digit) }
    return glance
  }

  /// Whether a cell may begin as a note, a signature or a repeated heading does, or be a line of place and date.
  private func mayBeNote(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    for at in start..<bytes.count {
      if bytes[at] >= 0x80 { return true }
      let letter = LetterSet(bytes[at])
      if letter.isEmpty { continue }
      return letter.isSubset(of: noteLetters) || bytes.count >= 14 && HeadingVocabulary.mayBeDateLine(bytes)
    }
    return false
  }

  /// Whether a cell of these bytes stands for the one above it: by a word, or by signs alone. (Most others are told by their letters.)
  func isDitto(_ bytes: Span<UInt8>, _ decoder: TextDecoder) -> Bool {
    guard dittoLetters.mayHold(bytes) else { return false }
    let phrase = Phrase(decoder.string(bytes))
    return phrase.isEmpty || self[.dittoWords].contains { $0.plain == phrase.plain }
  }

  /// Whether "ngày", "tháng" and "năm" may stand in these bytes, with blanks between 14 at least: few cells have a Y.
  private static func mayBeDateLine(_ bytes: Span<UInt8>) -> Bool {
    for at in bytes.indices where bytes[at] | 0x20 == 0x79 { return dateLetters.isSubset(of: LetterSet(bytes)) }
    return false
  }

  /// What the three words are written with beside letters with diacritics.
  private static let dateLetters = LetterSet("ngythm")

  private static func headingWords(_ layout: Layout) -> PhraseTable<Word> {
    var words = PhraseTable<Word>()
    for entry in layout.columns { for text in entry.texts { words.insert(text, .column(entry.meaning)) } }
    for entry in layout.measures { for text in entry.texts { words.insert(text, .measure(entry.meaning)) } }
    for entry in layout.aspects { for text in entry.texts { words.insert(text, .aspect(entry.meaning)) } }
    for text in layout[.groupWords] { words.insert(text, .group) }
    let derived = layout.phrases(of: .derivedWords)
    for text in layout[.otherFigures] where !derived.contains(where: Phrase(text).holds) {
      words.insert(text, .column(.ignored))
    }
    // The canonical ids.
    let roles = Layout.ColumnRole.common + layout.columns.map(\.meaning).filter { !Layout.ColumnRole.common.contains($0) }
    for role in roles where !role.isUnread { words.insert(role.rawValue, .column(role)) }
    for aspect in layout.aspects.map(\.meaning) {
      words.insert(aspect.rawValue, .aspect(aspect))
      for measure in layout.measures.map(\.meaning) {
        if let id = FigureID(aspect, measure) { words.insert(id.description, .figure(id)) }
      }
    }
    for measure in layout.measures.map(\.meaning) { words.insert(measure.rawValue, .measure(measure)) }
    return words
  }

  private static func table(_ phrases: [FoldedBytes]) -> FieldTable? {
    var table = FieldTable(isDense: true)
    let isWhole = phrases.allSatisfy { phrase in
      phrase.allWords { word in
        table.insert(1, for: word)
        return table.code(of: word) > 0
      }
    }
    return isWhole ? table : nil
  }

  /// Whether each word of `phrase` is a number or stands in some heading, unit or aspect: no other phrase says anything as a heading.
  func knowsWords(of phrase: Phrase) -> Bool {
    guard let plainWords else { return true }
    return phrase.plain.allWords { word in
      word.indices.allSatisfy { (0x30...0x39).contains(word[$0]) } || plainWords.code(of: word) > 0
    }
  }

  /// Whether a word without diacritics stands in some heading.
  func isWord(_ word: [UInt8]) -> Bool { plainWords.map { $0.code(of: word.span) > 0 } ?? false }

  /// Whether a heading, or a cell above one, is of columns that follow from others or compare them: "Tỷ lệ (%)", "So với cùng kỳ".
  func isDerived(_ phrase: Phrase) -> Bool {
    self[.derivedWords].contains(where: phrase.holds) && words[phrase] == nil
      && !units.labels.contains(where: phrase.hasPrefix)
  }

  /// The same of a cell, which a sign may tell as well: "Đạt (%)".
  func isDerived(_ cell: String) -> Bool {
    let phrase = Phrase(cell)
    return isDerived(phrase) || hasDerivedSign(cell) && !units.labels.contains(where: phrase.hasPrefix)
  }

  /// Whether a cell names such columns behind other words, as a title does.
  func isTitleOfDerived(_ cell: String) -> Bool {
    let phrase = Phrase(cell)
    return isDerived(cell) && !self[.derivedWords].contains(where: phrase.hasPrefix) && saysOtherFigures(phrase) != true
  }

  /// Whether a cell holds a sign of derived columns, or is one.
  func hasDerivedSign(_ cell: String) -> Bool {
    cell.unicodeScalars.contains(where: derivedSigns.contains) || isDerivedSign(cell)
  }

  /// Whether a cell says by signs alone, without a word or a number, that its column is derived: "(%)", "+/-".
  func isDerivedSign(_ cell: String) -> Bool {
    // (Nearly all other cells hold a letter or a digit.)
    if cell.isEmpty || cell.utf8.contains(where: { !LetterSet($0).isEmpty }) { return false }
    return isDerivedCell(cell) || !HeadingReader.mayBeHeading(cell) && cell.unicodeScalars.contains(where: derivedSigns.contains)
  }

  private func isDerivedCell(_ cell: String) -> Bool {
    cell.utf8.count <= Self.longestSigns && derivedCells.contains(Self.signs(cell))
  }

  private static let longestSigns = 16

  /// The signs of a cell, without blanks and brackets.
  private static func signs(_ cell: String) -> [UInt8] { cell.utf8.filter { !" ()[]".utf8.contains($0) } }

  /// Whether the column of `heading` counts women.
  func isOfWomen(_ heading: String) -> Bool { self[.womenHeadings].contains { $0.plain == Phrase(heading).plain } }

  /// Whether a phrase says of all figures below it that they are a part of others.
  func saysPart(_ phrase: Phrase) -> Bool {
    self[.partWords].contains { phrase.hasPrefix($0) && phrase.count > $0.count } && reading(of: phrase) == nil
  }

  /// Whether a title says that its table holds a part of the figures: "KẾT QUẢ THI HÀNH ÁN TÍN DỤNG, NGÂN HÀNG". One over both parts there are,
  /// "án chủ động và theo đơn", or that takes a part in, says nothing of the kind.
  func saysPart(title: Phrase) -> Bool {
    namesPart(title) || saysPartInTitle(title)
  }

  private func saysPartInTitle(_ title: Phrase) -> Bool {
    if saysPart(title) || namesOwner(title) { return true }
    guard self[.partTitles].contains(where: title.holds) else { return false }
    let end = self[.partTitleEnds].compactMap { title.places(of: $0).first?.lowerBound }.min() ?? title.count
    let rest = title.removing(end..<title.count)
    return self[.partTitles].contains(where: rest.holds)
  }

  /// Whether a row in the column of categories is called as a part of the cases is: "Tín dụng ngân hàng". One that names a category without a row of
  /// its own stands in the place of that: "Dân sự chủ động". (What is a part as the one word over all figures may be an office's own category here.)
  func namesPart(_ phrase: Phrase, beside categories: Set<Category>) -> Bool {
    guard saysPartInTitle(phrase) else { return false }
    return !layout.categories.contains { entry in
      !categories.contains(entry.meaning) && entry.texts.contains { phrase.holds(Phrase($0)) }
    }
  }

  /// Whether a cell is the name of a part and nothing else: "Chủ động".
  func namesPart(_ phrase: Phrase) -> Bool { partGroups[phrase] != nil }

  /// Whether a cell below a measure is called as a part of the cases is, behind "trong đó" or not: "Án chủ động", "Trong đó: theo đơn". (What is a
  /// measure of its own is none.)
  func namesPartOfCases(_ phrase: Phrase) -> Bool {
    let rest = self[.partWords].first(where: phrase.hasPrefix).map { phrase.removing(0..<$0.count) } ?? phrase
    return namesPart(rest) || self[.partTitles].contains(where: rest.holds)
  }

  /// Whether a group is called after the month or the period itself, which beside cumulative figures holds its own: "Tháng báo cáo".
  func namesMonth(_ phrase: Phrase) -> Bool { monthGroups[phrase] != nil }

  /// Whether a title names the person whose cases alone the table holds: "KẾT QUẢ THI HÀNH ÁN CỦA CHẤP HÀNH VIÊN NGUYỄN VĂN A".
  private func namesOwner(_ title: Phrase) -> Bool {
    self[.partOwners].contains { words in
      title.places(of: words).contains { place in
        let name = title.removing(0..<place.upperBound)
        return name.count > 1 && !name.beginsWithNumber && !self[.partOwnerExceptions].contains(where: name.hasPrefix)
      }
    }
  }

  /// Whether a row that holds this text alone stands above parts of the row before it: "Trong đó:".
  func announcesParts(_ phrase: Phrase) -> Bool { partRows[phrase] == true }

  /// Whether a column with this heading numbers the rows.
  func numbersRows(_ heading: String) -> Bool { rowNumbers[Phrase(heading)] == true }

  /// Whether a word for a sum means all rows of the office.
  func isGrandTotal(_ phrase: Phrase) -> Bool { grandTotals[phrase] == true }

  /// Whether a text is the title of a report.
  func isTitleOfReport(_ phrase: Phrase) -> Bool { self[.reportWords].contains(where: phrase.hasPrefix) }

  /// Whether a cell sums up others.
  func isTotal(_ text: String) -> Bool { isTotal(Phrase(text)) }

  /// Whether a label is a word for a sum, or begins with one: "Tổng số việc", "Cộng (I+II)". Its own diacritics decide, so that "Công ích" is no
  /// "Cộng"; a label without any is taken for what it may be.
  func isTotal(_ phrase: Phrase) -> Bool {
    func begins(_ word: Phrase) -> Bool {
      !word.isEmpty && (phrase.key.holds(word.key, at: 0) || phrase.key.holds(word.plain, at: 0))
    }
    if totals[phrase] == true || phrase.withoutNumber.map({ isTotal($0) }) ?? false { return true }
    return categories[phrase] == nil && self[.totalWords].contains(where: begins)
      && !self[.totalExceptions].contains(where: begins)
  }

  /// Whether a text names a group of offices: "II. Các Chi cục THADS".
  func namesSomeOffices(_ text: String) -> Bool {
    let phrase = Phrase(text)
    return self[.officeGroups].contains { phrase.hasPrefix($0) || phrase.withoutNumber?.hasPrefix($0) ?? false }
  }

  /// Whether words for a sum name more than one office: "Toàn tỉnh", "Tổng số toàn tỉnh".
  func isTotalOfOffices(_ phrase: Phrase) -> Bool { self[.officeTotalWords].contains(where: phrase.holds) }

  /// Whether a text in the column of categories that is none of those known says that its row is no category: the same period of another
  /// year, a part of the row above, a comparison. (A layout without signs tells none.)
  func isNoCategory(_ text: String, _ phrase: Phrase) -> Bool {
    if layout[.categorySigns].isEmpty { return false }
    let start = text.drop { $0.isWhitespace }.unicodeScalars
    func begins(with sign: String) -> Bool {
      var rest = start.makeIterator()
      return sign.unicodeScalars.allSatisfy { wanted in
        rest.next().map { $0 == wanted || wanted == "#" && Character($0).isWholeNumber } ?? false
      }
    }
    return layout[.categorySigns].contains(where: begins) || self[.categoryExclusions].contains { phrase.hasPrefix($0) }
      || self[.categoryExclusionsWithin].contains(where: phrase.holds) || PeriodText(text).isLabel
  }

  /// The category of the list that a text names, with or without a number or a letter before it: "1. Dân sự".
  func category(of phrase: Phrase) -> Category? { categories[phrase] ?? phrase.withoutNumber.flatMap { categories[$0] } }

  /// The first heading of a measure in an aspect, or of a column: how to name it to a person.
  func heading(of id: FigureID) -> String { figureHeadings.value[id.ordinal] }

  private static func heading(of id: FigureID, in layout: Layout) -> String {
    let measure = layout.measures.first { $0.meaning == id.measure }?.texts.first ?? id.measure.rawValue
    let aspect = layout.aspects.first { $0.meaning == id.aspect }?.texts.first ?? id.aspect.rawValue
    return "\(aspect): \(measure)"
  }

  /// The first heading of a column that is no figure.
  func heading(of role: Layout.ColumnRole) -> String {
    // (By places: an entry that all workers share is not copied to be looked at.)
    let columns = layout.columns
    return columns.indices.first { columns[$0].meaning == role }.flatMap { columns[$0].texts.first } ?? role.rawValue
  }

  /// How the unit of a table is labelled.
  var unitLabel: String { layout.preamble.first { $0.meaning == .unit }?.texts.first ?? Layout.PreambleKey.unit.rawValue }

  private static func knownHeadings(_ layout: Layout) -> [Known] {
    var known: [Known] = []
    // "Tháng" and "Năm" are so short that other words are near them: "Tăng" is no slip for "Tháng".
    for entry in layout.columns where !entry.meaning.isUnread && ![.month, .year].contains(entry.meaning) {
      for text in entry.texts + [entry.meaning.rawValue] {
        known.append(Known(text, .column(entry.meaning)))
      }
    }
    for entry in layout.measures {
      for text in entry.texts { known.append(Known(text, .measure(entry.meaning))) }
      for aspect in layout.aspects.map(\.meaning) {
        guard let id = FigureID(aspect, entry.meaning) else { continue }
        known.append(Known(id.description, .figure(id)))
      }
    }
    return known
  }

  /// The known category nearest to `text`, and whether so little differs that it can hardly be another.
  func suggestedCategory(for text: String) -> (name: String, isClose: Bool)? {
    let folded = FoldedText(text)
    guard let match = foldedCategories.withValue({ NearestMatch(folded, among: $0) }) else { return nil }
    return (knownCategories[match.index], match.distance <= max(1, min(2, folded.plainBytes.count / 6)))
  }
}
