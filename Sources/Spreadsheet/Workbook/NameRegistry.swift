/// The names of a workbook that must differ: tables and defined names of the whole workbook share one space.
final class NameRegistry {
  private(set) var defined: [DefinedName] = []
  private var taken: Set<String> = []
  private var tables: Set<String> = []

  func addTable(_ name: String) throws(SpreadsheetError) {
    guard taken.insert(name.lowercased()).inserted else { throw .duplicateName(name) }
    tables.insert(name.lowercased())
  }

  /// Whether there is a table of this name, in any letter case.
  func hasTable(_ name: String) -> Bool { tables.contains(name.lowercased()) }

  /// Whether there is a defined name, of the workbook or a sheet.
  func hasName(_ name: String) -> Bool {
    let folded = name.lowercased()
    return tables.contains(folded) || defined.contains { $0.name.lowercased() == folded }
  }

  func add(_ name: DefinedName) throws(SpreadsheetError) {
    let scope = name.sheet.map { "\($0.lowercased())!" } ?? ""
    guard taken.insert(scope + name.name.lowercased()).inserted else { throw .duplicateName(name.name) }
    defined.append(name)
  }
}

/// A name for a formula or range.
struct DefinedName {
  let name: String
  let formula: String
  let sheets: [String]
  let tables: [String]
  /// The sheet that the name is of, nil for the whole workbook.
  let sheet: String?
  let isHidden: Bool
}
