import TestSupport

/// A sound case list to be spoilt: rows as gen_cases of the benchmarks writes them, but that its dates are of decisions: cases of either origin
/// have one within the year.
struct CaseRows {
  /// A decision.
  struct Row {
    var office: String
    var period = "2022-09"
    var decision: String
    var date = "13/04/2022"
    var officer = "CHV05"
    var kind = "Dân sự"
    var origin = "Mới thụ lý"
    var status = "Thi hành xong"
    var due = "12850000"
    var paid = "12850000"
    var reduced = "0"
    var note = ""

    init(_ office: String, _ number: Int) {
      self.office = office
      decision = "\(number)/QĐ-CTHADS"
    }
  }

  static let heading = [
    "Mã đơn vị", "Kỳ báo cáo", "Số quyết định", "Ngày ra quyết định", "Mã chấp hành viên", "Loại việc", "Nguồn", "Trạng thái",
    "Số tiền phải thi hành", "Số tiền đã thi hành", "Số tiền giảm", "Ghi chú",
  ]
  static let statuses = [
    "Thi hành xong", "Đình chỉ", "Đang thi hành", "Hoãn (điểm c khoản 1 Điều 48)", "Hoãn khác", "Tạm đình chỉ",
    "Chưa có điều kiện",
  ]

  var heading = CaseRows.heading
  var rows: [Row]
  var delimiter = ";"
  var lineEnd = "\r\n"

  /// One case of each status of `office`: due 1,000,000 each, of which 300,000 are paid where it is in progress and 50,000 were waived
  /// where it was terminated.
  init(_ office: String) {
    rows = CaseRows.statuses.enumerated().map { index, status in
      var row = Row(office, index + 1)
      row.status = status
      row.origin = index % 2 == 0 ? "Mới thụ lý" : "Năm trước chuyển sang"
      row.kind = index < 4 ? "Dân sự" : "Hình sự"
      row.due = "1000000"
      row.paid = index == 0 ? "1000000" : index == 2 ? "300000" : "0"
      row.reduced = index == 1 ? "50000" : "0"
      return row
    }
  }

  /// `count` drawn cases of the offices in turn, with notes that hold quotes, separators and line breaks.
  init(_ offices: [String], count: Int, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let notes = ["", "Đã giao kê biên", "\"Chờ; xác minh\"", "\"Theo đơn \"\"tự nguyện\"\"\"", "\"Dòng một\nDòng hai\"", "-"]
    rows = (0..<count).map { index in
      var row = Row(offices[index * offices.count / max(1, count)], index + 1)
      let status = Int.random(in: 0..<7, using: &random)
      let due = Int.random(in: 0...9_999_999, using: &random)
      row.status = CaseRows.statuses[status]
      row.origin = Bool.random(using: &random) ? "Mới thụ lý" : "Năm trước chuyển sang"
      row.kind = ["Dân sự", "Hình sự", "\"Kinh doanh, thương mại\"", "Lao động"][Int.random(in: 0..<4, using: &random)]
      row.date = "\(Int.random(in: 10...28, using: &random))/0\(Int.random(in: 1...9, using: &random))/2022"
      row.due = "\(due)"
      row.paid = status == 0 ? "\(due)" : status == 2 ? "\(due / 3)" : "0"
      row.reduced = status == 1 ? "\(due / 20)" : "0"
      row.note = notes[Int.random(in: 0..<notes.count, using: &random)]
      return row
    }
  }

  private static func cells(_ row: Row) -> [String] {
    [
      row.office, row.period, row.decision, row.date, row.officer, row.kind, row.origin, row.status, row.due, row.paid,
      row.reduced,
      row.note,
    ]
  }

  /// A row of sums, as it stands below a list.
  var total: String {
    let sums = [\Row.due, \.paid, \.reduced].map { field in "\(rows.reduce(0) { $0 + (Int($1[keyPath: field]) ?? 0) })" }
    return (["Tổng số"] + [String](repeating: "", count: 7) + sums + [""]).joined(separator: delimiter) + lineEnd
  }

  var text: String { text(from: 0) }

  /// The list without its first column, that of the offices.
  var textWithoutOffices: String { text(from: 1) }

  private func text(from first: Int) -> String {
    ([heading] + rows.map(CaseRows.cells)).map { $0.dropFirst(first).joined(separator: delimiter) + lineEnd }.joined()
  }
}
