internal import Report

/// Ids of a page's parts, made of the document's stable ids, so that a link to a section stays right next month.
enum Identifiers {
  static func section(_ sheet: Sheet) -> String { sheet.id }
  static func heading(_ sheet: Sheet) -> String { "h-\(sheet.id)" }
  static func caption(_ sheet: Sheet, _ table: Table) -> String { "c-\(sheet.id)-\(table.id)" }
  static func chart(_ sheet: Sheet, _ chart: String) -> String { "g-\(sheet.id)-\(chart)" }

  /// Where the note with `mark` stands; nil where the sheet has none. Marks may be signs that ids cannot hold, so the notes with
  /// marks are counted.
  static func note(_ mark: String, of sheet: Sheet) -> String? {
    let marks = sheet.blocks.flatMap { block -> [String] in
      guard case .notes(let notes) = block else { return [] }
      return notes.compactMap(\.mark)
    }
    return marks.firstIndex(of: mark).map { "n-\(sheet.id)-\($0 + 1)" }
  }
}
