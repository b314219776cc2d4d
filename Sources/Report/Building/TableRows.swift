internal import Enforcement

/// The rows of a table, from what its form says they are about.
struct TableRows {
  let form: TableForm
  let scope: ReportScope

  /// The rows in order, and how many were left out at the end.
  var rows: (rows: [TableDraft.Row], rest: Int) {
    switch form.rows {
    case .units(let units): self.units(units)
    case .indicators(let indicators, let always): (self.indicators(indicators, always: always), 0)
    case .months: (months, 0)
    case .categories: (categories, 0)
    case .controlTotals: (ControlTotal.rows(scope, words: form.words), 0)
    case .missing: (missing, 0)
    case .findings(let limit): findings(limit)
    case .programme: (programme, 0)
    }
  }

  // MARK: Units

  private func units(_ form: UnitRows) -> (rows: [TableDraft.Row], rest: Int) {
    var rows: [TableDraft.Row] = []
    guard form.hasTotal else {
      let chosen = chosen(form)
      for (index, child) in chosen.prefix(form.limit ?? .max).enumerated() {
        append(child, levels: form.levels - 1, ordinal: index + 1, depth: form.levels > 1 ? 1 : 0, to: &rows)
      }
      return (rows, chosen.count - rows.count)
    }
    append(scope.position, levels: form.levels, ordinal: nil, depth: 0, to: &rows)
    if let indicator = form.indicator, !rows.isEmpty { return (sorted(rows, by: indicator), 0) }
    return (rows, 0)
  }

  /// The units directly below the report's that the form asks for, in its order. Units without a ratio are at neither end.
  private func chosen(_ form: UnitRows) -> [Int] {
    let ranked = ordered(by: form.indicator)
    guard let indicator = form.indicator, form.isSelection || form.order == .lowest else { return ranked }
    let chosen = ranked.filter { position in
      guard let outcome = scope.input.assessment.outcome(of: position, indicator), outcome.rank != nil else { return false }
      switch form.condition {
      case nil: return true
      case .missed: return outcome.isMet == false
      case .fell: return outcome.change.map { $0 < Points(hundredths: 0) } ?? false
      }
    }
    return form.order == .highest ? chosen : chosen.reversed()
  }

  private func append(_ position: Int, levels: Int, ordinal: Int?, depth: Int, to rows: inout [TableDraft.Row]) {
    let children = levels > 0 ? scope.registry.children(of: position) : []
    let kind: Row.Kind = ordinal == nil ? .total : children.isEmpty ? .item : .group
    let index = rows.count
    rows.append(unit(position, kind: kind, ordinal: ordinal, depth: depth))
    var parts: [Int] = []
    for (number, child) in children.enumerated() {
      parts.append(rows.count)
      append(child, levels: levels - 1, ordinal: number + 1, depth: depth + 1, to: &rows)
    }
    rows[index].parts = parts
  }

  private func unit(_ position: Int, kind: Row.Kind, ordinal: Int?, depth: Int) -> TableDraft.Row {
    let office = scope.registry.offices[position]
    let isComplete = scope.input.assessment.figures.isComplete(position) && isEveryIndicatorComplete(of: position)
    let name = kind == .total ? form.total?.filled(scope.facts.values) ?? office.name : office.name
    return TableDraft.Row(
      key: office.id.code, kind: kind, depth: depth, unit: office.id,
      subject: Subject(position: position, category: .total, period: scope.period), indicator: nil,
      facts: [
        .ordinal: Self.ordinal(ordinal), .code: Cell(.text(office.id.code)),
        .level: Cell(.text(form.words[office.level.rawValue] ?? office.level.rawValue)),
        .parent: Cell(.text(scope.registry.parent(of: position).map { scope.registry.offices[$0].name } ?? "")),
        .name: Cell(.text(name), noteMark: isComplete ? nil : form.incompleteMark),
        .short: Cell(.text(kind == .total ? name : scope.names.short(name)), noteMark: isComplete ? nil : form.incompleteMark),
      ])
  }

  /// The units directly below the report's, the highest ratio first; ties and undefined ones in registry order.
  private func ordered(by indicator: Indicator?) -> [Int] {
    let children = scope.registry.children(of: scope.position)
    guard let indicator else { return children }
    let ranked = children.map { (position: $0, rank: scope.input.assessment.outcome(of: $0, indicator)?.rank ?? Int.max) }
    return ranked.sorted { ($0.rank, $0.position) < ($1.rank, $1.position) }.map(\.position)
  }

  /// The total row, and the rows below it by rank with new running numbers.
  private func sorted(_ rows: [TableDraft.Row], by indicator: Indicator) -> [TableDraft.Row] {
    let items = ordered(by: indicator).enumerated().map { unit($1, kind: .item, ordinal: $0 + 1, depth: 1) }
    guard var total = rows.first else { return rows }
    total.parts = items.indices.map { $0 + 1 }
    return [total] + items
  }

  // MARK: Indicators, months, categories

  private func indicators(_ indicators: [Indicator], always: Int) -> [TableDraft.Row] {
    let shown = indicators.enumerated().filter { index, indicator in
      let outcome = scope.outcome(indicator)
      return index < always || outcome?.ratio != nil || outcome?.prior != nil
    }
    return shown.enumerated().map { number, entry in
      TableDraft.Row(
        key: entry.element.id, kind: .item, depth: 0, unit: nil,
        subject: Subject(position: scope.position, category: .total, period: scope.period), indicator: entry.element,
        facts: [
          .ordinal: Self.ordinal(number + 1),
          .name: Cell(.text(entry.element.name), noteMark: mark(of: entry.element)),
          .requirement: requirement(entry.element),
        ])
    }
  }

  /// The mark of an indicator whose ratio, or the prior year's beside it, is one of some offices only.
  private func mark(of indicator: Indicator) -> String? {
    guard let outcome = scope.outcome(indicator) else { return nil }
    return outcome.isOfSomeOffices
      ? form.incompleteMark : outcome.isComparedWithSomeOffices ? form.incompletePriorMark : nil
  }

  /// Whether no ratio that the table shows of the unit at `position` is one of some offices only, but for those that say so themselves.
  private func isEveryIndicatorComplete(of position: Int) -> Bool {
    let unit = Subject(position: position, category: .total, period: scope.period)
    return form.indicators.allSatisfy { indicator in
      scope.isLacking(.ratio(indicator), unit)
        || !(scope.input.assessment.outcome(of: position, indicator)?.isOfSomeOffices ?? false)
    }
  }

  /// When the target of `indicator` is met, in words.
  private func requirement(_ indicator: Indicator) -> Cell {
    guard let target = scope.outcome(indicator)?.target else { return .blank }
    return Cell(.text(form.words[target.isStrict ? "above" : "at_least"] ?? ""))
  }

  /// The months from October to the last one known of this or the prior year.
  private var months: [TableDraft.Row] {
    let year = scope.period.statisticalYear
    let known = scope.input.months.map(\.period).filter { $0.statisticalYear == year || $0.statisticalYear == year - 1 }
    let last = known.map(\.monthsCovered).reduce(scope.period.monthsCovered, max)
    return (1...last).compactMap { number in
      guard let period = Period(year: number <= 3 ? year - 1 : year, month: number <= 3 ? number + 9 : number - 3) else {
        return nil
      }
      let words = scope.facts.adding([
        "months": "\(number)", "period": period.name, "span": period.span, "last_day": period.lastDay.vietnamese,
      ])
      return TableDraft.Row(
        key: "\(number)", kind: .item, depth: 0, unit: nil,
        subject: Subject(position: scope.position, category: .total, period: period), indicator: nil,
        facts: [
          .ordinal: Self.ordinal(number), .name: Cell(.text(form.monthName?.filled(words) ?? period.name)),
          .span: Cell(.text(period.span)),
        ])
    }
  }

  private var categories: [TableDraft.Row] {
    let known = scope.input.assessment.figures.categories(of: scope.position).filter { $0 != .total }
    guard !known.isEmpty else { return [] }
    let total = category(.total, key: "total", kind: .total, ordinal: nil, depth: 0, parts: known.indices.map { $0 + 1 })
    return [total]
      + known.enumerated().map { category($1, key: "\($0 + 1)", kind: .item, ordinal: $0 + 1, depth: 1, parts: []) }
  }

  private func category(
    _ category: Category, key: String, kind: Row.Kind, ordinal: Int?, depth: Int, parts: [Int]
  ) -> TableDraft.Row {
    let name = category == .total ? form.total?.filled(scope.facts.values) ?? scope.unit.name : category.name
    return TableDraft.Row(
      key: key, kind: kind, depth: depth, unit: nil,
      subject: Subject(position: scope.position, category: category, period: scope.period), indicator: nil, parts: parts,
      facts: [.ordinal: Self.ordinal(ordinal), .name: Cell(.text(name))])
  }

  private var programme: [TableDraft.Row] {
    scope.input.programme.enumerated().map { number, item in
      TableDraft.Row(
        key: "\(number + 1)", kind: .item, depth: 0, unit: nil,
        subject: Subject(position: scope.position, category: .total, period: scope.period), indicator: item.indicator,
        facts: [
          .ordinal: Self.ordinal(number + 1), .code: Cell(.text(item.id)), .name: Cell(.text(item.text)),
          .group: Cell(.text(form.words[item.group.rawValue] ?? item.group.rawValue)),
          .threshold: item.threshold.map { Cell(.percent($0)) } ?? .blank,
        ])
    }
  }

  // MARK: Data quality

  private var missing: [TableDraft.Row] {
    scope.missing.enumerated().map { number, position in
      let office = scope.registry.offices[position]
      let parent = scope.registry.parent(of: position).map { scope.registry.offices[$0].name }
      return TableDraft.Row(
        key: office.id.code, kind: .item, depth: 0, unit: office.id, subject: nil, indicator: nil,
        facts: [
          .ordinal: Self.ordinal(number + 1), .code: Cell(.text(office.id.code)), .name: Cell(.text(office.name)),
          .parent: Cell(.text(parent ?? "")),
        ])
    }
  }

  private func findings(_ limit: Int) -> ([TableDraft.Row], Int) {
    let rows = scope.findings.prefix(limit).enumerated().map { number, finding in
      let name = finding.office.map { office in
        office.vintage == scope.registry.vintage
          ? scope.registry.position(of: office.code).map { scope.registry.offices[$0].name } ?? office.code : office.code
      }
      return TableDraft.Row(
        key: "\(number + 1)", kind: .item, depth: 0, unit: finding.office, subject: nil, indicator: nil,
        facts: [
          .ordinal: Self.ordinal(number + 1), .severity: Cell(.text(form.words[finding.severity] ?? finding.severity)),
          .rule: Cell(.text(finding.rule)), .file: Cell(.text(finding.file)),
          .line: finding.line.map { Cell(.count(Int64($0))) } ?? .blank, .unit: Cell(.text(name ?? "")),
          .message: Cell(.text(finding.message)),
        ])
    }
    return (rows, scope.findings.count + scope.furtherFindings - rows.count)
  }

  /// A running number; none for the whole.
  static func ordinal(_ number: Int?) -> Cell { number.map { Cell(.count(Int64($0))) } ?? .blank }
}
