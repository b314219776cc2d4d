extension MessySamples {
  /// A case list to be spoilt: a decision a row, amounts in đồng.
  struct CaseList {
    static let heading = [
      "Mã đơn vị", "Kỳ báo cáo", "Số quyết định", "Ngày thụ lý", "Loại việc", "Nguồn", "Trạng thái", "Số tiền phải thi hành",
      "Số tiền đã thi hành", "Số tiền giảm",
    ]
    /// The cells of each row, in the heading's order.
    var rows: [[String]] = [
      ["01001", "2022-09", "1/QĐ-CTHADS", "13/04/2022", "Dân sự", "Mới thụ lý", "Thi hành xong", "1000000", "1000000", "0"],
      ["01001", "2022-09", "2/QĐ-CTHADS", "14/04/2022", "Dân sự", "Mới thụ lý", "Đang thi hành", "2000000", "300000", "0"],
      [
        "01001", "2022-09", "3/QĐ-CTHADS", "15/06/2021", "Hình sự", "Năm trước chuyển sang", "Chưa có điều kiện", "500000", "0",
        "0",
      ],
    ]

    subscript(heading: String, row: Int) -> String {
      get { CaseList.heading.firstIndex(of: heading).map { rows[row][$0] } ?? "" }
      set { if let column = CaseList.heading.firstIndex(of: heading) { rows[row][column] = newValue } }
    }

    var text: String { ([CaseList.heading] + rows).map { $0.joined(separator: ";") + "\r\n" }.joined() }
  }

  /// A case list after `change`.
  static func caseList(_ change: (inout CaseList) -> Void = { _ in }) -> String {
    var list = CaseList()
    change(&list)
    return list.text
  }

  /// What the sound list adds up to.
  private static let soundCases = [
    "01001|Dân sự|cases.completed=1", "01001|Dân sự|cases.in_progress=1", "01001|Dân sự|money.completed=1300000",
    "01001|Hình sự|cases.not_eligible=1", "01001|Hình sự|money.not_eligible=500000",
  ]

  /// Lists of single cases, sound and not.
  static var cases: [MessySample] {
    func used(_ path: String, _ about: String, _ findings: [String] = [], _ change: (inout CaseList) -> Void = { _ in })
      -> MessySample
    {
      .used(path, about, caseList(change), findings: findings, figures: findings.isEmpty ? soundCases : [])
    }
    func rejected(_ path: String, _ about: String, _ finding: String, _ change: (inout CaseList) -> Void) -> MessySample {
      .rejected(path, about, caseList(change), finding)
    }
    return [
      used("cases/sound.csv", "danh sách việc, mỗi dòng một quyết định"),
      rejected("cases/origin.csv", "nguồn viết sai", "case.origin_unknown:2") { $0["Nguồn", 0] = "Năm trưc chuyển sang" },
      rejected("cases/status.csv", "trạng thái viết sai", "case.status_unknown:3") { $0["Trạng thái", 1] = "Dang thi hanhh" },
      rejected("cases/date.csv", "ngày không có trong lịch", "case.date_invalid:2") { $0["Ngày thụ lý", 0] = "31/02/2022" },
      rejected("cases/date-later.csv", "ngày sau kỳ báo cáo", "case.date_outside:2") { $0["Ngày thụ lý", 0] = "13/10/2022" },
      used("cases/date-month-first.csv", "tháng đứng trước ngày", ["case.date_month_first:-"]) { list in
        for (row, day) in ["04/13/2022", "04/14/2022", "06/15/2021"].enumerated() { list["Ngày thụ lý", row] = day }
      },
      rejected("cases/paid.csv", "đã thi hành nhiều hơn phải thi hành", "case.paid_exceeds_due:2") {
        $0["Số tiền đã thi hành", 0] = "1000001"
      },
      used("cases/completed-unpaid.csv", "xong mà chưa thu đủ", ["case.completed_unpaid:2"]) {
        $0["Số tiền đã thi hành", 0] = "999999"
      },
      used("cases/payment-uncounted.csv", "chưa có điều kiện mà đã thu tiền", ["case.payment_uncounted:4"]) {
        $0["Số tiền đã thi hành", 2] = "5"
      },
      used("cases/category-blank.csv", "một việc không ghi loại việc", ["category.blank:4"]) { $0["Loại việc", 2] = "" },
      used("cases/duplicate.csv", "một quyết định hai dòng", ["case.duplicate:3"]) { $0["Số quyết định", 1] = "1/QĐ-CTHADS" },
      used("cases/decision-unclear.csv", "ô số quyết định để trống dưới ô đã ghi", ["case.decision_unclear:3"]) {
        $0["Số quyết định", 1] = ""
      },
      used("cases/duplicate-otherwise.csv", "một quyết định hai dòng, viết hai cách", ["case.duplicate:3"]) {
        $0["Số quyết định", 1] = "Số 01/qđ – CTHADS"
      },
      used("cases/decision-lost.csv", "bảng tính đổi số quyết định thành ngày tháng", ["case.decision_lost:2"]) { list in
        for row in [0, 1] { list["Số quyết định", row] = "Jan-22" }
      },
      rejected("cases/date-not-exported.csv", "cột ngày hẹp: bảng tính lưu dấu #", "cell.not_exported:3") {
        $0["Ngày thụ lý", 1] = "########"
      },
      rejected("cases/twice.csv", "danh sách dán hai lần", "case.list_repeated:5") { $0.rows += $0.rows },
      .rejected(
        "cases/twice-without-decisions.csv", "danh sách không có số quyết định dán hai lần", repeated, "case.list_repeated:22"),
      .used(
        "cases/numbers-missing.csv", "danh sách đang lọc: số thứ tự bị ngắt", filtered,
        findings: ["case.numbers_missing:4"], figures: soundCases),
      rejected("cases/01001.csv", "tệp của 01001 có dòng của 01000", "office.not_of_file:3") { $0["Mã đơn vị", 1] = "01000" },
      .used(
        "cases/titles-and-totals.csv", "dòng đầu khối, dòng tổng không ghi gì, dòng tổng bằng chữ", titlesAndTotals,
        figures: soundCases),
      rejected("cases/count.csv", "dòng tổng ghi nhiều việc hơn số dòng", "total.mismatch:5") { list in
        list.rows.append(["Tổng số việc: 9"] + [String](repeating: "", count: CaseList.heading.count - 1))
      },
      used("cases/one-status.csv", "danh sách chỉ có việc đã xong", ["case.one_status:2"]) { list in
        list.rows = (1...50).map { row in
          var cells = list.rows[0]
          (cells[2], cells[3]) = ("\(row)/QĐ-CTHADS", "13/10/2021")
          return cells
        }
      },
      used("cases/one-month.csv", "danh sách chỉ có việc mới thụ lý trong tháng", ["case.one_month:2"]) { list in
        list.rows = (1...20).map { row in
          var cells = list.rows[row % 2]
          (cells[2], cells[3]) = ("\(row)/QĐ-CTHADS", "\(row + 10)/09/2022")
          return cells
        }
      },
      .rejected("cases/part-by-title.csv", "danh sách của riêng các việc đã xong", ofOneStatus, "heading.part:1"),
      .used(
        "cases/letters-alike.csv", "chữ о của bàn phím Nga trong tiêu đề",
        caseList().replacing("Loại", with: "L\u{43E}ại"), figures: soundCases),
      categories,
    ]
  }

  /// A list whose office stands in a row of its own above the cases, with totals below: one that is not called so, and one in words.
  private static var titlesAndTotals: String {
    caseList { list in
      for row in list.rows.indices { list["Mã đơn vị", row] = "" }
      let blank = [String](repeating: "", count: CaseList.heading.count - 1)
      list.rows.insert(["01001"] + blank, at: 0)
      list.rows.append(blank.dropLast(2) + ["3500000", "1300000", "0"])
      list.rows.append(["Tổng cộng: 3 việc"] + blank)
    }
  }

  /// A list without decisions that was pasted again below itself.
  private static var repeated: String {
    var heading = CaseList.heading
    heading.remove(at: 2)
    let rows = (1...20).map { row in
      ["01001", "2022-09", "13/04/2022", "Dân sự", "Mới thụ lý", "Đang thi hành", "\(row * 100_000)", "0", "0"]
    }
    return ([heading] + rows + rows).map { $0.joined(separator: ";") + "\r\n" }.joined()
  }

  /// A list of finished cases, under the title that says so.
  private static var ofOneStatus: String {
    "DANH SÁCH CÁC VIỆC THI HÀNH XONG\r\n" + caseList { $0.rows.removeLast(2) }
  }

  /// The sound list with numbers of its rows, from which others are missing.
  private static var filtered: String {
    let lines = caseList().split(separator: "\r\n")
    return zip(["STT", "1", "2", "5"], lines).map { "\($0);\($1)\r\n" }.joined()
  }

  /// More kinds of cases than a list may name, which is 64 with the ten known ones: the row that names one more is refused.
  private static var categories: MessySample {
    let text = caseList { list in
      list.rows = (1...55).map { row in
        var cells = list.rows[0]
        (cells[2], cells[4]) = ("\(row)/QĐ-CTHADS", "Loại \(row)")
        return cells
      }
    }
    let findings = (2...55).map { "category.unknown:\($0)" } + ["category.too_many:56", "category.unknown:56"]
    return MessySample(
      "cases/categories.csv", "quá nhiều loại việc lạ", Array(text.utf8), .rejected, findings, [])
  }
}
