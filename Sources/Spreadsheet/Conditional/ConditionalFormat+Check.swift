extension ConditionalFormat {
  /// The rule with its formulas checked and prefixed, or what is wrong with it.
  func checked() throws(SpreadsheetError) -> ConditionalFormat {
    var copy = self
    switch rule {
    case .cell(let comparison, let look): copy.rule = .cell(try comparison.checked(), look)
    case .expression(let formula, let look): copy.rule = .expression(try FormulaScan.rule(formula), look)
    case .top(let rank, let isPercent, _), .bottom(let rank, let isPercent, _):
      let limit = isPercent ? 100 : 1000
      guard (1...limit).contains(rank) else { throw .outOfRange(what: "a rank", value: "\(rank)", allowed: "1...\(limit)") }
    case .containsText(let text, _), .lacksText(let text, _), .beginsWith(let text, _), .endsWith(let text, _):
      if text.isEmpty { throw .empty(what: "the text of a conditional format") }
      try TextLimit.check(text, .other("the text of a conditional format"), limit: 255)
    case .aboveAverage, .belowAverage, .duplicates, .uniques, .blanks, .notBlanks, .errors, .notErrors: break
    case .dataBar(var bar):
      if bar.minimum == .maximum || bar.maximum == .minimum {
        throw .mismatch("a data bar's shortest value cannot be the range's largest, nor its longest the smallest")
      }
      bar.minimum = try bar.minimum.checked()
      bar.maximum = try bar.maximum.checked()
      copy.rule = .dataBar(bar)
    case .colorScale(var scale):
      guard (2...3).contains(scale.stops.count) else {
        throw .outOfRange(what: "the colours of a scale", value: "\(scale.stops.count)", allowed: "2...3")
      }
      let ends = scale.stops.map(\.threshold)
      guard ends.first != .maximum, ends.last != .minimum, !ends.dropFirst().dropLast().contains(where: \.isEnd) else {
        throw .mismatch("a colour scale runs from the smallest value to the largest, and its middle is neither")
      }
      for index in scale.stops.indices { scale.stops[index].threshold = try scale.stops[index].threshold.checked() }
      copy.rule = .colorScale(scale)
    case .iconSet(var icons):
      guard icons.thresholds.isEmpty || icons.thresholds.count == icons.style.iconCount - 1 else {
        throw .outOfRange(
          what: "the thresholds of an icon set", value: "\(icons.thresholds.count)", allowed: "0 or \(icons.style.iconCount - 1)")
      }
      if icons.thresholds.contains(where: \.isEnd) {
        throw .mismatch("an icon begins at a number, percentage, percentile or formula, not at an end of the range")
      }
      for index in icons.thresholds.indices { icons.thresholds[index] = try icons.thresholds[index].checked() }
      copy.rule = .iconSet(icons)
    }
    return copy
  }

  /// What the rule lays over the cell, nil for bars, scales and icons.
  var look: DifferentialFormat? {
    switch rule {
    case .cell(_, let look), .expression(_, let look), .top(_, _, let look), .bottom(_, _, let look), .aboveAverage(let look),
      .belowAverage(let look), .containsText(_, let look), .lacksText(_, let look), .beginsWith(_, let look),
      .endsWith(_, let look),
      .duplicates(let look), .uniques(let look), .blanks(let look), .notBlanks(let look), .errors(let look), .notErrors(let look):
      look
    case .dataBar, .colorScale, .iconSet: nil
    }
  }

  /// The sheets that its formulas refer to.
  var sheets: [String] {
    let formulas: [String] =
      switch rule {
      case .cell(let comparison, _): comparison.operands
      case .expression(let formula, _): [formula]
      case .dataBar(let bar): [bar.minimum, bar.maximum].compactMap(\.formula)
      case .colorScale(let scale): scale.stops.compactMap(\.threshold.formula)
      case .iconSet(let icons): icons.thresholds.compactMap(\.formula)
      default: []
      }
    return formulas.flatMap { (try? FormulaScan($0))?.sheets ?? [] }
  }
}

extension ConditionalFormat.Comparison {
  /// The operator's name in the file.
  var name: String {
    switch self {
    case .between: "between"
    case .notBetween: "notBetween"
    case .equal: "equal"
    case .notEqual: "notEqual"
    case .greaterThan: "greaterThan"
    case .lessThan: "lessThan"
    case .atLeast: "greaterThanOrEqual"
    case .atMost: "lessThanOrEqual"
    }
  }

  /// One or two formulas.
  var operands: [String] {
    switch self {
    case .between(let low, let high), .notBetween(let low, let high): [low, high]
    case .equal(let one), .notEqual(let one), .greaterThan(let one), .lessThan(let one), .atLeast(let one), .atMost(let one):
      [one]
    }
  }

  func checked() throws(SpreadsheetError) -> ConditionalFormat.Comparison {
    func fit(_ formula: String) throws(SpreadsheetError) -> String { try FormulaScan.rule(formula) }
    switch self {
    case .between(let low, let high): return .between(try fit(low), try fit(high))
    case .notBetween(let low, let high): return .notBetween(try fit(low), try fit(high))
    case .equal(let one): return .equal(try fit(one))
    case .notEqual(let one): return .notEqual(try fit(one))
    case .greaterThan(let one): return .greaterThan(try fit(one))
    case .lessThan(let one): return .lessThan(try fit(one))
    case .atLeast(let one): return .atLeast(try fit(one))
    case .atMost(let one): return .atMost(try fit(one))
    }
  }
}

extension ConditionalFormat.Threshold {
  /// Whether it is an end of the range, or left to Excel.
  var isEnd: Bool { self == .minimum || self == .maximum || self == .automatic }

  /// The formula, nil for the other kinds.
  var formula: String? { if case .formula(let text) = self { text } else { nil } }

  func checked() throws(SpreadsheetError) -> ConditionalFormat.Threshold {
    switch self {
    case .number(let number): return .number(try number.checked())
    case .percent(let value), .percentile(let value):
      guard (0...100).contains(value) else { throw .outOfRange(what: "a percentage", value: "\(value)", allowed: "0...100") }
      return self
    case .formula(let formula): return .formula(try FormulaScan.rule(formula))
    case .minimum, .maximum, .automatic: return self
    }
  }
}
