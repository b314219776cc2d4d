import Configuration
import Enforcement
import Intake
import Rendering
import Report

/// The letter that goes back to an office with what it must mend: a page that can be mailed, printed or opened without anything else.
struct ReturnLetter {
  /// Who writes.
  let issuer: Issuer
  /// The period.
  let period: Period
  /// The day it carries.
  let date: CalendarDate
  /// Whom it goes to: the office's name and code, or the file where no office is known.
  let addressee: String
  /// What came from it and is not used.
  let parts: [Part]
  /// Whether the report has other figures of it.
  let standing: Standing

  /// Whether the report has figures of the addressee.
  enum Standing {
    case unknown, withoutFigures, withOtherFigures
  }

  /// A file that is not used, or not whole.
  struct Part {
    /// The file as it was received.
    let file: String
    /// Its rows for mending and the list of errors, beside the letter.
    let attachments: [String]
    /// How many rows are withheld; nil where the whole file is.
    let rows: Int?
    /// Whether its figures stand beside those of a statement.
    let isSupplement: Bool
    /// What was found in it.
    let shown: Shown
  }

  /// Beyond this many rows of a table the list of errors is referred to, which holds all of them.
  static let shownFindings = 200

  /// The first errors and warnings of many, in their order, and how many there are.
  struct Shown {
    private(set) var entries: [Severity: [Entry]] = [:]
    private(set) var counts: [Severity: Int] = [:]
    let limit: Int

    /// A finding, the spreadsheet's name of its cell, and its number in the file.
    struct Entry {
      let finding: Finding
      let cell: String
      let number: Int
    }

    init(limit: Int) { self.limit = limit }

    mutating func add(_ finding: Finding, cell: String, number: Int) {
      let severity = finding.severity
      counts[severity, default: 0] += 1
      if entries[severity, default: []].count < limit {
        entries[severity, default: []].append(Entry(finding: finding, cell: cell, number: number))
      }
    }

    /// These and others of the same file.
    func joined(with other: Shown) -> Shown {
      var joined = Shown(limit: limit)
      for severity in Severity.allCases {
        let all = (entries[severity] ?? []) + (other.entries[severity] ?? [])
        joined.entries[severity] = Array(all.sorted { $0.number < $1.number }.prefix(limit))
        joined.counts[severity] = (counts[severity] ?? 0) + (other.counts[severity] ?? 0)
      }
      return joined
    }
  }

  /// The page, in Vietnamese, UTF-8.
  var html: String {
    let title = "Thông báo trả lại số liệu kỳ \(period.name)"
    var page = """
      <!DOCTYPE html>
      <html lang="vi">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(MarkupText.escaped("\(title) – \(addressee)"))</title>
      <style>
      body { font-family: "Times New Roman", Tinos, "Liberation Serif", serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; line-height: 1.45; }
      header { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: space-between; }
      header p { margin: 0; } h1 { font-size: 1.35rem; text-align: center; } h2 { font-size: 1.1rem; }
      .table { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .95rem; }
      th, td { border: 1px solid #555; padding: .25rem .4rem; text-align: left; vertical-align: top; }
      th, td:nth-child(2), td:nth-child(7) { white-space: nowrap; } td:nth-child(4) { overflow-wrap: anywhere; min-width: 5rem; }
      th { background: #eee; } td.n { text-align: right; white-space: nowrap; } footer { margin-top: 2rem; text-align: right; }
      @media print { @page { size: A4 landscape; margin: 15mm; } body { margin: 0; max-width: none; } thead { display: table-header-group; } tr { break-inside: avoid; } }
      </style>
      </head>
      <body>
      <header><p>\(MarkupText.escaped(issuer.superior))<br><strong>\(MarkupText.escaped(issuer.unit))</strong></p>
      <p>\(MarkupText.escaped(issuer.place)), \(AdministrativeDate.words(date))</p></header>
      <main>
      <h1>\(MarkupText.escaped(title))</h1>
      <p>Kính gửi: <strong>\(MarkupText.escaped(addressee))</strong></p>
      <p>\(MarkupText.escaped(opening))</p>

      """
    for part in parts { page += section(part) }
    page += """
      <h2>Đề nghị đơn vị</h2>
      <ol>
      <li>Sửa các ô nêu trên ngay trong tệp kèm theo (giữ nguyên dòng tiêu đề, bảng mã và dấu phân cách) hoặc trong phần mềm rồi kết xuất lại.</li>
      <li>\(whatToSend)</li>
      <li>Ghi lần nộp lớn hơn lần trước; tệp có lần nộp lớn nhất và không có lỗi được dùng.</li>
      </ol>
      </main>
      <footer><p>\(MarkupText.escaped(issuer.unit))</p></footer>
      </body>
      </html>

      """
    return page
  }

  /// Whether only figures that stand beside a statement are at fault, and the statement is used.
  private var isStatementUsed: Bool { standing == .withOtherFigures && parts.allSatisfy(\.isSupplement) }

  private var whatToSend: String {
    isStatementUsed
      ? "Gửi lại <strong>toàn bộ</strong> các tệp nêu trên, không chỉ các dòng sai; không phải gửi lại báo cáo thống kê."
      : "Gửi lại <strong>toàn bộ</strong> số liệu của đơn vị trong kỳ, không chỉ các dòng sai."
  }

  private var opening: String {
    let known =
      switch standing {
      case .unknown: ""
      case .withoutFigures: " Đơn vị hiện chưa có số liệu trong báo cáo của kỳ này."
      case .withOtherFigures where isStatementUsed:
        " Báo cáo thống kê của đơn vị đã được dùng; riêng các số liệu này chưa có trong báo cáo của kỳ."
      case .withOtherFigures: " Báo cáo của kỳ này đang dùng số liệu của một lần nộp khác của đơn vị."
      }
    return "Số liệu kỳ \(period.name) (\(period.span)) trong các tệp dưới đây chưa được tổng hợp vì có lỗi.\(known)"
  }

  private func section(_ part: Part) -> String {
    var text = "<h2>Tệp \(MarkupText.escaped(part.file))</h2>\n"
    let what = part.rows.map { "\($0) dòng không được dùng" } ?? "cả tệp không được dùng"
    text += "<p>\(MarkupText.escaped("\(what); kèm theo: \(part.attachments.joined(separator: ", "))."))</p>\n"
    text += table("Lỗi phải sửa", part, .error) + table("Cần kiểm tra lại", part, .warning)
    return text
  }

  /// Whose the row of a finding is, where it is not the addressee's.
  private func whose(_ finding: Finding) -> String {
    guard let office = finding.office else { return "" }
    let name = "\(finding.officeName) (\(office.code))"
    return name == addressee ? "" : " (Dòng của \(name).)"
  }

  private func table(_ title: String, _ part: Part, _ severity: Severity) -> String {
    let (rows, count) = (part.shown.entries[severity] ?? [], part.shown.counts[severity] ?? 0)
    if rows.isEmpty { return "" }
    var text = """
      <div class="table" tabindex="0" role="region" aria-label="\(MarkupText.escaped("\(title): \(part.file)"))">
      <table>
      <caption>\(MarkupText.escaped(title)) (\(count))</caption>
      <thead><tr><th scope="col">Dòng (tệp gốc)</th><th scope="col">Ô (tệp kèm theo)</th><th scope="col">Cột</th><th scope="col">Đang ghi</th><th scope="col">Vấn đề</th><th scope="col">Cách sửa</th><th scope="col">Quy tắc</th></tr></thead>
      <tbody>

      """
    for entry in rows {
      let finding = entry.finding
      let cells = [
        entry.cell, finding.fieldName.isEmpty ? finding.field : finding.fieldName, finding.found,
        finding.problem(in: .vietnamese) + whose(finding),
        finding.remedy(in: .vietnamese), finding.ruleID,
      ]
      text += "<tr><td class=\"n\">\(finding.line.map(String.init) ?? "")</td>"
      text += cells.map { "<td>\(MarkupText.escaped($0))</td>" }.joined() + "</tr>\n"
    }
    text += "</tbody>\n</table>\n</div>\n"
    let rest = count - rows.count
    if rest > 0 { text += "<p>… và \(rest) mục nữa trong danh sách lỗi kèm theo.</p>\n" }
    return text
  }
}
