/// The names of a workbook that must differ: tables and defined names of the whole workbook share one space.
final class NameRegistry {
  private(set) var defined: [DefinedName] = []
  private var taken: Set<String> = []

  func addTable(_ name: String) throws(SpreadsheetError) {
    guard taken.insert(name.lowercased()).inserted else { throw .duplicateName(name) }
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
  /// The sheet that the name is of, nil for the whole workbook.
  let sheet: String?
  let isHidden: Bool
}
