import Configuration
import DelimitedText
import Enforcement
import Intake

/// `<stem>.errors.csv`: what was found in a rejected file, cell by cell, for the clerk who mends it.
///
/// Semicolons, CRLF and a byte-order mark, so that a spreadsheet in Vietnamese opens it as it is.
enum ErrorList {
  static let columns = [
    "Bản ghi", "Dòng", "Vị trí byte", "Ký tự", "Ô", "Cột", "Giá trị", "Quy tắc", "Mức", "Đơn vị", "Vấn đề", "Cách sửa",
    "Ô trong tệp kèm theo",
  ]

  /// The name of the list beside the rows called `name`.
  static func name(beside name: String) -> String { "\(name.dropLast(4)).errors.csv" }

  /// A list that is being written.
  struct Writer {
    private var writer = PublishedTable(Dialect(delimiter: ";"), lineEnd: [0x0D, 0x0A])
    private var mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    init() { writer.append(record: columns) }

    /// Adds what was found in the record at `place`.
    mutating func add(_ finding: Finding, _ place: RecordNumbers.Place?) {
      let record = place?.number
      writer.append(record: [
        text(record), text(finding.line), text(finding.byteOffset), text(finding.column), cellName(finding.cell, row: record),
        finding.fieldName.isEmpty ? finding.field : finding.fieldName, finding.found, finding.ruleID,
        finding.severity.vietnamese, finding.office?.code ?? "", finding.problem(in: .vietnamese),
        finding.remedy(in: .vietnamese), cellName(finding.cell, row: place?.returned),
      ])
    }

    /// How many bytes wait to be taken.
    var count: Int { writer.bytes.count }

    /// Hands over what was written since the last time.
    mutating func takeBytes() -> [UInt8] {
      defer { mark = [] }
      return mark + writer.takeBytes()
    }
  }

  private static func text(_ number: Int?) -> String { number.map(String.init) ?? "" }

  /// The cell as a letter names it: in the file that goes with it, or of what does not go back in the one that came.
  static func cellInLetter(_ finding: Finding, _ place: RecordNumbers.Place?) -> String {
    let name = cellName(finding.cell, row: place?.returned ?? place?.number)
    return name.isEmpty || place?.returned != nil ? name : "\(name) (tệp gốc)"
  }

  /// "H7": the cell as a spreadsheet names it; nothing where column or row is not known.
  static func cellName(_ column: Int?, row: Int?) -> String {
    guard let column, let row, column >= 0 else { return "" }
    var name = ""
    var rest = column
    repeat {
      name = String(UnicodeScalar(UInt8(65 + rest % 26))) + name
      rest = rest / 26 - 1
    } while rest >= 0
    return "\(name)\(row)"
  }
}

extension Severity {
  /// Its name in Vietnamese.
  var vietnamese: String {
    switch self {
    case .error: "lỗi"
    case .warning: "cảnh báo"
    case .note: "lưu ý"
    }
  }
}
