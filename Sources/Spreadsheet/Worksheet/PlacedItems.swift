/// A conditional format with its cells; its priority is its position on the sheet.
struct PlacedConditionalFormat {
  let ranges: [CellRange]
  let format: ConditionalFormat
  let differential: Int?
}

/// A data validation with its cells.
struct PlacedValidation {
  let ranges: [CellRange]
  let validation: DataValidation
}

/// Checks that are off on some cells.
struct PlacedIgnoredError {
  let ranges: [CellRange]
  let errors: [IgnoredError]
}

/// A table with the cells it covers.
struct PlacedTable {
  let table: WorksheetTable
  let range: CellRange
  let columns: [String]
  let totals: [TableTotal]?
}
