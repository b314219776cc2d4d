import DelimitedText
import Enforcement

/// An office's case list of one period, as the Ministry's own program exports it: UTF-8 with a mark, `;`, CRLF, amounts in đồng.
struct CaseListFile: Sendable {
  let office: Office
  let period: Period
  let cases: [SampleCase]

  private static let headings = [
    "Mã đơn vị", "Kỳ báo cáo", "Số quyết định", "Ngày thụ lý", "Mã chấp hành viên", "Loại việc", "Nguồn", "Trạng thái",
    "Số tiền phải thi hành", "Số tiền đã thi hành", "Số tiền giảm", "Ghi chú",
  ]

  var file: SampleFile {
    var writer = DelimitedWriter(.semicolon, lineEnd: [0x0D, 0x0A])
    writer.append(record: Self.headings)
    let (code, month) = (office.id.code, period.description)
    // The Cục's decisions are signed otherwise than those of its Chi cục.
    let series = code.hasSuffix("000") ? "/QĐ-CTHADS" : "/QĐ-CCTHADS"
    for item in cases {
      writer.append(code)
      writer.append(month)
      writer.append("\(item.number)\(series)")
      writer.append(item.acceptedOn.vietnamese)
      writer.append(item.executor < 10 ? "CHV0\(item.executor)" : "CHV\(item.executor)")
      writer.append(item.kind.rawValue)
      writer.append(item.isCarriedOver ? "Năm trước chuyển sang" : "Mới thụ lý")
      writer.append(item.status.rawValue)
      for amount in [item.due, item.paid, item.reduced] { writer.append(amount * 1_000) }
      writer.append(item.note)
      writer.endRecord()
    }
    return SampleFile(
      path: "exports/\(period)/\(code.prefix(2))/\(code).csv", bytes: TextEncoding.utf8.mark + writer.takeBytes())
  }
}
