internal import Enforcement

/// The sums of a document that some offices are not in, for they did not send the column, and the notes that say so.
///
/// Each set of offices has a mark, the same on every sheet, so that all cells of a column carry one mark and lead to one note. Ranks and
/// verdicts carry none: the ratio that they rest on stands in their row.
struct IncompleteSums: Sendable {
  /// A column of sums: a quantity of a period, whatever the unit.
  private struct Column: Hashable {
    let quantity: Quantity
    let period: Period

    init(of shown: ShownQuantity) { (quantity, period) = (shown.quantity, shown.subject.period) }
  }

  private let scope: ReportScope
  private let marks: [Column: String]
  /// A note for each mark, in the order in which the marks are met.
  private let notes: [Note]

  /// Those among what the `drafts` show.
  init(in drafts: [SheetDraft], scope: ReportScope) {
    var sets: [[LackingOffice]] = []
    var numbers: [Column: Int] = [:]
    for shown in scope.input.gaps.isEmpty ? [] : drafts.flatMap(\.shown) {
      let column = Column(of: shown)
      guard numbers[column] == nil, shown.value.isNumber, scope.isLacking(shown.quantity, shown.subject) else { continue }
      let offices = scope.lackingOffices(shown.quantity, in: shown.subject.period)
      numbers[column] = sets.firstIndex(of: offices) ?? sets.count
      if numbers[column] == sets.count { sets.append(offices) }
    }
    let wording = scope.sumWording
    let mark = { (number: Int) in sets.count > 1 ? "\(wording.mark)\(number + 1)" : wording.mark }
    self.scope = scope
    marks = numbers.mapValues(mark)
    notes = sets.enumerated().map { Note(mark: mark($0), text: wording.text(of: $1, in: scope)) }
  }

  /// The mark of what is shown; nil where every office is in it, or it is no number.
  func mark(of shown: ShownQuantity) -> String? {
    guard !marks.isEmpty, shown.value.isNumber, scope.isLacking(shown.quantity, shown.subject) else { return nil }
    return marks[Column(of: shown)]
  }

  /// `blocks` with the notes that their marks refer to, behind the sheet's own.
  func explained(_ blocks: [Block]) -> [Block] {
    guard !notes.isEmpty else { return blocks }
    let used = Set(blocks.flatMap(\.marks))
    let notes = notes.filter { $0.mark.map(used.contains) ?? false }
    if notes.isEmpty { return blocks }
    guard case .notes(let own)? = blocks.last else { return blocks + [.notes(notes)] }
    return blocks.dropLast() + [.notes(own + notes)]
  }
}

/// What a cell or a key figure shows.
struct ShownQuantity {
  let quantity: Quantity
  let subject: Subject
  let value: Value
}

/// An office that a sum lacks, and the province it belongs to.
struct LackingOffice: Hashable, Sendable {
  let office: Office
  let province: Office?
}

extension ReportScope {
  /// Whether what `quantity` of `subject` is made of are sums that some office is not in.
  func isLacking(_ quantity: Quantity, _ subject: Subject) -> Bool {
    guard !input.gaps.isEmpty, registry.offices[subject.position].level != .office else { return false }
    return quantity.sums.contains { figure, year in
      guard let gaps = input.gaps[subject.period(of: year)], let position = position(of: subject.position, in: gaps.registry)
      else { return false }
      return gaps.isLacking(figure, at: position, in: subject.category)
    }
  }

  /// The offices of the report that are not in the sums that `quantity` is made of.
  func lackingOffices(_ quantity: Quantity, in period: Period) -> [LackingOffice] {
    var offices: [OfficeID: LackingOffice] = [:]
    let whole = Subject(position: position, category: .total, period: period)
    for (figure, year) in quantity.sums {
      guard let gaps = input.gaps[whole.period(of: year)], let position = position(of: position, in: gaps.registry) else {
        continue
      }
      for place in gaps.offices(lacking: figure, at: position) {
        let office = gaps.registry.offices[place]
        let province = gaps.registry.province(of: place).map { gaps.registry.offices[$0] }
        if offices[office.id] == nil { offices[office.id] = LackingOffice(office: office, province: province) }
      }
    }
    return offices.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Where the unit at `unit` stands in the registry of another month: of another structure, only the nation does.
  private func position(of unit: Int, in other: OfficeRegistry) -> Int? {
    guard other.vintage == registry.vintage else { return unit == OfficeRegistry.nation ? OfficeRegistry.nation : nil }
    return other.position(of: registry.offices[unit].id.code)
  }
}

extension Subject {
  fileprivate func period(of year: Quantity.Year) -> Period { year == .this ? period : period.priorYear }
}

extension Quantity {
  /// The figures it is made of, as far as it is a number made of sums.
  fileprivate var sums: [(figure: FigureID, year: Year)] {
    switch self {
    case .figure(let figure, let year): [(figure, year)]
    case .share(let over, let under, let year): [(over, year), (under, year)]
    case .growth(let figure), .difference(let figure): [(figure, .this), (figure, .prior)]
    case .shareChange(let over, let under): [(over, .this), (under, .this), (over, .prior), (under, .prior)]
    case .overTarget(let indicator), .stillNeeded(let indicator): Quantity.ratio(indicator).sums
    case .target, .met, .abovePrior, .rank: []
    }
  }
}

extension Value {
  fileprivate var isNumber: Bool {
    switch self {
    case .count, .money, .percent, .points: true
    case .blank, .text, .rank, .met, .undefined: false
    }
  }
}

extension Block {
  /// The marks that its figures bear.
  fileprivate var marks: [String] {
    switch self {
    case .table(let table): table.rows.flatMap { $0.cells.compactMap(\.noteMark) }
    case .keyFigures(let figures): figures.compactMap(\.noteMark)
    case .text, .chart, .tileMap, .notes: []
    }
  }
}
