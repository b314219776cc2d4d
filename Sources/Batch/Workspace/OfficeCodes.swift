import Configuration
import Enforcement

// Saved from a spreadsheet, "01" is "1" and "01001" is "1001". The register is then sound in itself, figures are published under those codes, and every
// office is told that its own right code has lost a zero.

/// Finds codes of offices.csv that have lost the zeros before them.
enum OfficeCodes {
  /// How many codes a warning names.
  private static let named = 5

  /// A warning for each vintage and level with such codes, at the first of them.
  static func warnings(_ rows: [TableFile.Row], _ offices: [Office]) -> [WorkspaceWarning] {
    let faulty = zip(rows, offices).filter { isFaulty($0.1) }
    let groups = Dictionary(grouping: faulty) { OfficeID(vintage: $0.1.id.vintage, code: $0.1.level.rawValue) }
    return groups.sorted { $0.key < $1.key }.compactMap { _, group in
      group.first.map { warning($0.0, level: $0.1.level, codes: group.map(\.1.id.code)) }
    }
  }

  /// A province has two digits. An office may be called anything, but in digits it has five.
  private static func isFaulty(_ office: Office) -> Bool {
    let code = office.id.code.utf8
    let isNumber = code.allSatisfy { (0x30...0x39).contains($0) }
    return switch office.level {
    case .nation: false
    case .province: !isNumber || code.count != 2
    case .office: isNumber && code.count < 5
    }
  }

  private static func warning(_ row: TableFile.Row, level: Level, codes: [String]) -> WorkspaceWarning {
    let rest = codes.count > named ? " …" : ""
    let list = codes.prefix(named).joined(separator: ", ") + rest
    let advice = Bilingual(
      vi: "mã đã mất số 0 ở đầu khi lưu từ Excel? Ghi lại cho đủ, định dạng cột mã là chữ (Text) trước khi lưu",
      en:
        "have they lost their leading zeros in a spreadsheet? Write them in full, and make the column of codes text before saving"
    )
    let words =
      level == .province
      ? Bilingual(
        vi: "\(codes.count) mã cấp tỉnh không có đúng hai chữ số (\(list))",
        en: "\(codes.count) codes of provinces are not two digits (\(list))")
      : Bilingual(
        vi: "\(codes.count) mã đơn vị chỉ có chữ số mà chưa đủ năm (\(list))",
        en: "\(codes.count) codes of offices are numbers of fewer than five digits (\(list))")
    return WorkspaceWarning(
      .codeWithoutZeros, file: row.file, line: row.line, found: codes.first ?? "",
      Bilingual(vi: "\(words.vietnamese): \(advice.vietnamese)", en: "\(words.english): \(advice.english)"))
  }
}
