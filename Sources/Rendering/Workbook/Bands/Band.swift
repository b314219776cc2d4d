internal import Report
internal import Spreadsheet

/// A part of a sheet from its left to its right edge. Bands know how many rows they take before anything is written, so that every
/// cell of the document has its place when the first formula is made.
protocol Band {
  /// How many rows it takes, with the space below it.
  var rowCount: Int { get }

  /// Writes it from row `first` on.
  func write(to canvas: inout SheetCanvas, from first: Int) throws(SpreadsheetError)
}

/// A band and the row it begins in.
struct PlacedBand {
  let band: any Band
  let firstRow: Int
}
