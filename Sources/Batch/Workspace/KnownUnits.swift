import Configuration
import Enforcement
import Intake

/// The units of offices.csv, by which what other tables name is held to be known. A target of a unit that nobody has is nobody's: the report
/// would show the unit meant as if it had been given none.
struct KnownUnits: Sendable {
  /// Whether offices.csv has no unit at all, so that nothing can be said of others.
  let isEmpty: Bool
  private let nations: [Office]
  /// The units by what rows name them.
  private let names: Lazy<Names>

  private struct Names {
    let offices: [OfficeID: [Office]]
    /// The units by what is left of their codes in a spreadsheet.
    let remains: [OfficeID: [OfficeID]]

    init(_ all: [Office]) {
      offices = Dictionary(grouping: all, by: \.id)
      remains = Dictionary(grouping: offices.keys.sorted(), by: KnownUnits.remains)
    }
  }

  init(_ all: [Office]) {
    isEmpty = all.isEmpty
    nations = all.filter { $0.level == .nation }
    names = Lazy { Names(all) }
  }

  /// The structure in force on `day`: the latest vintage that has a nation then; nil where none has.
  func vintage(on day: CalendarDate) -> Vintage? { nations.filter { $0.exists(on: day) }.map(\.id.vintage).max() }

  /// What is wrong with a row that names `unit`; nil where nothing is.
  func warning(_ row: TableFile.Row, unit: OfficeID) -> WorkspaceWarning? {
    if isEmpty || names.value.offices[unit] != nil { return nil }
    let meant = meant(by: unit)
    return WorkspaceWarning(
      .unitUnknown, file: row.file, line: row.line, found: unit.code, expected: meant?.code ?? "",
      Self.unknown(unit, meant: meant))
  }

  /// What is wrong with a row that names `unit` in statistical year `year`; nil where nothing is.
  func warning(_ row: TableFile.Row, unit: OfficeID, year: Int) -> WorkspaceWarning? {
    guard let known = names.value.offices[unit] else { return warning(row, unit: unit) }
    let months = Period(year: year, month: 9)?.monthsToDate ?? []
    if months.contains(where: { isInForce(known, at: $0.lastDay) }) { return nil }
    return WorkspaceWarning(
      .unitOfOtherTime, file: row.file, line: row.line, found: unit.description, Self.ofOtherTime(unit, year))
  }

  /// The one unit whose code `unit`'s is but for zeros before it and for the case of letters; nil where there is none, or several.
  private func meant(by unit: OfficeID) -> OfficeID? {
    let candidates = names.value.remains[Self.remains(of: unit)] ?? []
    return candidates.count == 1 ? candidates.first : nil
  }

  /// What a spreadsheet leaves of a code that it takes for a number, in small letters.
  private static func remains(of unit: OfficeID) -> OfficeID {
    OfficeID(vintage: unit.vintage, code: String(unit.code.lowercased().drop { $0 == "0" }))
  }

  private func isInForce(_ office: [Office], at day: CalendarDate) -> Bool {
    let vintage = vintage(on: day)
    return office.contains { $0.id.vintage == vintage && $0.exists(on: day) }
  }

  private static func unknown(_ unit: OfficeID, meant: OfficeID?) -> Bilingual {
    let words = Bilingual(
      vi: "offices.csv không có đơn vị này (\(unit)), nên dòng này không được dùng",
      en: "offices.csv has no such unit (\(unit)), so that the row is not used")
    guard let meant else { return words }
    if meant.code.hasPrefix("0"), !unit.code.hasPrefix("0") {
      return Bilingual(
        vi: "\(words.vietnamese). Mã đã mất số 0 ở đầu? Ghi \(meant.code); định dạng cột mã là chữ (Text) trước khi lưu",
        en:
          "\(words.english). Has the code lost its leading zero? Write \(meant.code); make the column of codes text before saving"
      )
    }
    if unit.code.hasPrefix("0") {
      return Bilingual(
        vi: "\(words.vietnamese). offices.csv ghi \(meant.code): chính offices.csv đã mất số 0 ở đầu?",
        en: "\(words.english). offices.csv writes \(meant.code): has offices.csv itself lost its leading zeros?")
    }
    return Bilingual(
      vi: "\(words.vietnamese). Có phải là \(meant.code)?", en: "\(words.english). Is \(meant.code) meant?")
  }

  private static func ofOtherTime(_ unit: OfficeID, _ year: Int) -> Bilingual {
    Bilingual(
      vi:
        "đơn vị \(unit) không có trong năm thống kê \(year) theo offices.csv, nên dòng này không được dùng; kiểm tra cột vintage và year",
      en:
        "\(unit) is no unit of statistical year \(year) by offices.csv, so that the row is not used; look at the columns vintage and year"
    )
  }
}
