/// Which rows of a filtered range stay in sight, by one column.
///
/// The file holds the criterion and, apart from it, which rows are hidden: a spreadsheet program applies a filter only when someone
/// asks for it again. Hide the rows that do not match by ``RowProperties/isHidden``.
public enum FilterCriterion: Hashable, Sendable {
  /// A comparison of the cell with a number or text; text may hold `*` and `?`.
  public enum Comparison: Hashable, Sendable {
    /// Equal.
    case equal(String)
    /// Different.
    case notEqual(String)
    /// Above.
    case greaterThan(Number)
    /// At or above.
    case atLeast(Number)
    /// Below.
    case lessThan(Number)
    /// At or below.
    case atMost(Number)
  }

  /// One of these texts as cells show them, or also blank cells.
  case values([String], blanks: Bool = false)
  /// One comparison holds.
  case one(Comparison)
  /// Both hold.
  case both(Comparison, Comparison)
  /// At least one holds.
  case either(Comparison, Comparison)
  /// Among the `rank` largest, or percent of largest.
  case top(rank: Int, isPercent: Bool = false)
  /// Among the `rank` smallest, or percent of smallest.
  case bottom(rank: Int, isPercent: Bool = false)

  func checked() throws(SpreadsheetError) {
    switch self {
    case .values(let values, let blanks):
      if values.isEmpty, !blanks { throw .empty(what: "the values of a filter") }
      for value in values { try TextLimit.check(value, .other("a filter's value"), limit: 255) }
    case .one(let comparison): try comparison.checked()
    case .both(let first, let second), .either(let first, let second):
      try first.checked()
      try second.checked()
    case .top(let rank, let isPercent), .bottom(let rank, let isPercent):
      let limit = isPercent ? 100 : 500
      guard (1...limit).contains(rank) else {
        throw .outOfRange(what: "a filter's rank", value: "\(rank)", allowed: "1...\(limit)")
      }
    }
  }
}

extension FilterCriterion.Comparison {
  func checked() throws(SpreadsheetError) {
    switch self {
    case .equal(let text), .notEqual(let text): try TextLimit.check(text, .other("a filter's value"), limit: 255)
    case .greaterThan(let number), .atLeast(let number), .lessThan(let number), .atMost(let number): _ = try number.checked()
    }
  }

  /// The operator (nil for equal, the default) and operand in the file.
  fileprivate var fileForm: (operation: String?, value: String) {
    switch self {
    case .equal(let text): (nil, text)
    case .notEqual(let text): ("notEqual", text)
    case .greaterThan(let number): ("greaterThan", number.text)
    case .atLeast(let number): ("greaterThanOrEqual", number.text)
    case .lessThan(let number): ("lessThan", number.text)
    case .atMost(let number): ("lessThanOrEqual", number.text)
    }
  }
}

/// `autoFilter` with the criteria of its columns.
enum FilterXML {
  /// `criteria` by column of the sheet, from 1.
  static func write(_ range: CellRange, _ criteria: [Int: FilterCriterion], to xml: inout XMLWriter) {
    xml.element("autoFilter", ["ref": range.description]) { xml in
      for (column, criterion) in criteria.sorted(by: { $0.key < $1.key }) {
        xml.element("filterColumn", ["colId": String(column - range.first.column)]) { xml in write(criterion, to: &xml) }
      }
    }
  }

  private static func write(_ criterion: FilterCriterion, to xml: inout XMLWriter) {
    func custom(_ comparisons: [FilterCriterion.Comparison], all: Bool) {
      xml.element("customFilters", ["and": XMLWriter.flag(all)]) { xml in
        for comparison in comparisons {
          let form = comparison.fileForm
          xml.leaf("customFilter", ["operator": form.operation, "val": XMLText.xstring(form.value)])
        }
      }
    }
    switch criterion {
    case .values(let values, let blanks):
      xml.element("filters", ["blank": XMLWriter.flag(blanks)]) { xml in
        for value in values { xml.leaf("filter", ["val": XMLText.xstring(value)]) }
      }
    case .one(let comparison): custom([comparison], all: false)
    case .both(let first, let second): custom([first, second], all: true)
    case .either(let first, let second): custom([first, second], all: false)
    case .top(let rank, let isPercent):
      xml.leaf("top10", ["percent": XMLWriter.flag(isPercent), "val": String(rank)])
    case .bottom(let rank, let isPercent):
      xml.leaf("top10", ["top": "0", "percent": XMLWriter.flag(isPercent), "val": String(rank)])
    }
  }
}
