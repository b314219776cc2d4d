internal import Enforcement

/// A sheet with its tables drafted, before charts and references between sheets can be made.
struct SheetDraft: Sendable {
  private let form: Form
  private let scope: ReportScope
  /// The tables that hold of the report, from top to bottom.
  let tables: [TableDraft]

  /// The sheet of `form` in the report of `scope`.
  init(_ form: Form, scope: ReportScope) {
    self.form = form
    self.scope = scope
    tables = form.blocks.compactMap { block in
      guard case .table(let table) = block.content, scope.holds(block.conditions) else { return nil }
      return TableDraft(table, of: form.id, isStatutory: form.isStatutory, bearsMarks: !form.isData, scope: scope)
    }
  }

  /// Whether the sheet may be left out and has nothing to show.
  var isLeftOut: Bool { form.isOptional && !tables.contains(where: \.hasFigures) }

  /// What its key figures and its tables show.
  var shown: [ShownQuantity] {
    let keys = form.blocks.filter { scope.holds($0.conditions) }.flatMap { block -> [ShownQuantity] in
      guard case .keyFigures(let form) = block.content else { return [] }
      return form.items.map { shown($0.indicator) }
    }
    return keys + tables.flatMap(\.shown)
  }

  private func shown(_ indicator: Indicator) -> ShownQuantity {
    let ratio = Quantity.ratio(indicator)
    return ShownQuantity(quantity: ratio, subject: scope.whole, value: scope.value(ratio, of: scope.whole))
  }

  /// The finished sheet.
  func sheet(from book: CellBook) -> Sheet {
    let facts = scope.facts.values
    return Sheet(
      id: form.id, name: form.sheet, formCode: form.code, title: form.title.filled(facts), subtitle: form.subtitle?.filled(facts),
      isStatutory: form.isStatutory, isData: form.isData, page: form.page?.place(at: scope.unit.level) ?? .report,
      blocks: book.sums.explained(form.blocks.filter { scope.holds($0.conditions) }.flatMap { blocks($0.content, from: book) }))
  }

  private func blocks(_ content: BlockForm.Content, from book: CellBook) -> [Block] {
    switch content {
    case .keyFigures(let form): [.keyFigures(keyFigures(form, from: book))]
    case .announcement(let announcement): [.text([announcement.text(scope.outcome, lacking: lacking, facts: scope.facts)])]
    case .text(let patterns): [.text(patterns.map { $0.filled(scope.facts.values) })]
    case .table(let form): table(form, from: book)
    case .chart(let form): ChartDraft(form: form, scope: scope).chart(from: book).map { [.chart($0)] } ?? []
    case .tileMap(let form): TileMapDraft(form: form, scope: scope).map.map { [.tileMap($0)] } ?? []
    case .notes(let notes): self.notes(notes)
    }
  }

  /// The table and what it leaves out, or the text in place of an empty one.
  private func table(_ form: TableForm, from book: CellBook) -> [Block] {
    guard let table = book.table(form.id, of: self.form.id) else {
      return form.emptyText.map { [.text([$0.filled(scope.facts.values)])] } ?? []
    }
    let rest = tables.first { $0.form.id == form.id }?.rest ?? 0
    guard rest > 0, let text = form.restText else { return [.table(table)] }
    return [.table(table), .text([text.filled(scope.facts.adding(["rest": VietnameseNumber.count(Int64(rest))]))])]
  }

  private func notes(_ notes: [NoteForm]) -> [Block] {
    let shown = notes.filter { scope.holds($0.conditions) }
    guard !shown.isEmpty else { return [] }
    return [.notes(shown.map { Note(mark: $0.mark, heading: $0.heading, text: $0.text.filled(scope.facts.values)) })]
  }

  /// How many offices are not in the ratio of `indicator`, for they did not send what it is made of.
  private func lacking(_ indicator: Indicator) -> Int {
    scope.lackingOffices(.ratio(indicator), in: scope.period).count
  }

  private func keyFigures(_ form: KeyFiguresForm, from book: CellBook) -> [KeyFigure] {
    form.items.map { item in
      let outcome = scope.outcome(item.indicator)
      return KeyFigure(
        label: item.label.filled(scope.facts.values), value: outcome?.value,
        source: book.homes[CellBook.Address(.ratio(item.indicator), of: scope.whole)], basis: basis(item, outcome?.ratio),
        target: outcome?.target, overTarget: outcome?.overTarget, isMet: outcome?.isMet, prior: outcome?.priorValue,
        change: outcome?.change, comparison: outcome?.change == nil ? nil : form.comparison.filled(scope.facts.values),
        noteMark: book.sums.mark(of: shown(item.indicator)))
    }
  }

  /// What the basis of a key figure, there to be read at a glance, says of an amount: a đồng or a thousand whole, else two decimals.
  private static func decimals(of unit: MoneyUnit) -> Int { unit.scale <= 3 ? 0 : 2 }

  private func basis(_ item: KeyFiguresForm.Item, _ ratio: Ratio?) -> String {
    func words(_ number: Int64?) -> String {
      guard let number else { return VietnameseNumber.undefined }
      guard item.indicator.aspect == .money else { return VietnameseNumber.count(number) }
      return VietnameseNumber.money(number, in: item.money, decimals: Self.decimals(of: item.money))
    }
    return item.basis.filled(
      scope.facts.adding(["numerator": words(ratio?.numerator), "denominator": words(ratio?.denominator)]))
  }
}
