import Enforcement

/// A mistake of offices.csv that shows only once its offices are put together.
struct RegistryMistake {
  private let error: RegistryError

  init(_ error: RegistryError) { self.error = error }

  /// The mistake at the row that makes it, for which the file in `folder` is read again.
  func located(in folder: String) -> RunError {
    guard let table = try? Workspace.officesTable(in: folder), let row = table.rows.last(where: isMade) else {
      return .registry(error)
    }
    return row.mistake(column, error.problem)
  }

  private func isMade(by row: TableFile.Row) -> Bool {
    guard let unit = try? Workspace.unit(row, vintage: "vintage", code: "code") else { return false }
    switch error {
    case .duplicate(let id), .wrongParent(let id, _): return unit == id
    case .notOneNation(let vintage, let count):
      return count > 0 && unit.vintage == vintage && row["level"] == Level.nation.rawValue
    }
  }

  private var column: String {
    switch error {
    case .duplicate: "code"
    case .wrongParent: "parent"
    case .notOneNation: "level"
    }
  }
}
