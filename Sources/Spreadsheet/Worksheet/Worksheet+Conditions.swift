extension Worksheet {
  /// Gives cells a look that depends on their values. Rules given first win where two set the same thing.
  ///
  /// Formulas of a rule are written for the first cell of the first range, as Excel's own dialog does.
  public func addConditionalFormat(_ format: ConditionalFormat, to ranges: [CellRange]) throws(SpreadsheetError) {
    if ranges.isEmpty { throw .empty(what: "the ranges of a conditional format") }
    let checked = try format.checked()
    let differential = if let look = checked.look { try styles.differential(look) } else { Int?.none }
    conditionals.append(PlacedConditionalFormat(ranges: ranges, format: checked, differential: differential))
  }

  /// Gives cells a look that depends on their values.
  public func addConditionalFormat(_ format: ConditionalFormat, to range: CellRange) throws(SpreadsheetError) {
    try addConditionalFormat(format, to: [range])
  }

  /// Says what may be typed into cells.
  public func addValidation(_ validation: DataValidation, to ranges: [CellRange]) throws(SpreadsheetError) {
    if ranges.isEmpty { throw .empty(what: "the ranges of a data validation") }
    validations.append(PlacedValidation(ranges: ranges, validation: try validation.checked()))
  }
}
