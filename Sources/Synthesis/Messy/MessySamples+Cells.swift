extension MessySamples {
  /// Cells that say what they must not.
  static var cells: [MessySample] {
    func full(_ id: String, _ cell: String, row: Int = 0) -> String { table(full: true) { $0[id, row] = cell }.text }
    let period = { (text: String) in
      table { $0.add("period", "Kỳ báo cáo", [text, text], beforeFigures: true) }.text
    }
    let submission = { (cells: [String]) in table { $0.add("submission", "Lần nộp", cells, beforeFigures: true) }.text }
    return [
      .rejected("cells/number-words.csv", "chữ trong ô số", full("cases.separate_book", "mười"), "number.invalid:2"),
      .rejected("cells/number-percent.csv", "phần trăm trong ô số", full("cases.separate_book", "82,5%"), "number.invalid:2"),
      .rejected("cells/number-half-case.csv", "số việc lẻ", full("cases.separate_book", "12,5"), "number.invalid:2"),
      .rejected("cells/number-groups.csv", "nhóm chữ số sai", full("cases.separate_book", "1 23"), "number.invalid:2"),
      .rejected(
        "cells/number-lost-digits.csv", "Excel đã làm mất chữ số", full("money.separate_book", "2,92475E+14"),
        "number.lost_digits:2"),
      .rejected(
        "cells/not-exported.csv", "cột hẹp: bảng tính lưu dấu # thay cho số", full("money.separate_book", "########"),
        "cell.not_exported:2"),
      .rejected(
        "cells/number-overflow.csv", "số quá lớn", full("cases.separate_book", "99999999999999999999"), "number.overflow:2"),
      .rejected("cells/number-negative.csv", "số âm", full("cases.separate_book", "(12)"), "number.negative:2"),
      .rejected(
        "cells/number-mixed.csv", "lẫn dấu chấm và dấu phẩy thập phân",
        table(full: true) { table in
          table["money.separate_book", 0] = "1,234"
          table["cases.separate_book", 0] = "12.0"
          table["money.separate_book", 1] = "12,5"
        }.text, "number.mixed_styles:2"),
      .rejected(
        "cells/office-unknown.csv", "mã không có trong danh sách",
        table { ($0["office", 0], $0["office", 1]) = ("01999", "01999") }.text, "office.unknown:2"),
      .rejected(
        "cells/office-unnamed.csv", "dòng không ghi đơn vị", table { ($0["office", 0], $0["name", 0]) = ("", "") }.text,
        "office.unnamed:2"),
      .used(
        "cells/office-spellings.csv", "mã trong ngoặc của Excel, mã kèm tên, tên viết tắt",
        table { table in
          table.remove("name")
          table.rows.append(table.row("Lao động", size: 1))
          table.rows.append(table.row("Khác", size: 1))
          let spellings = ["=\"01001\"", "'01001", "01001 - Chi cục THADS quận Ba Đình", "CCTHADS Q. Ba Đình"]
          for (row, spelling) in spellings.enumerated() { table["office", row] = spelling }
        }.text),
      .used(
        "cells/office-leading-zeros.csv", "mã mất số 0 ở đầu",
        table { ($0["office", 0], $0["office", 1]) = ("1001", "1001") }.text, findings: ["office.leading_zeros:2"]),
      .used("cells/office-by-name.csv", "không có mã, chỉ có tên", table { $0.remove("office") }.text),
      .used(
        "cells/office-name.csv", "tên khác tên của mã",
        table { ($0["name", 0], $0["name", 1]) = ("Chi cục THADS quận Hoàn Kiếm", "Chi cục THADS quận Hoàn Kiếm") }.text,
        findings: ["office.name_mismatch:2"]),
      .used(
        "cells/category-misspelt.csv", "loại việc viết sai", table { $0["category", 0] = "Dân sựt" }.text,
        findings: ["category.misspelt:2"]),
      .used(
        "cells/category-unknown.csv", "loại việc chưa biết", table { $0["category", 0] = "Môi trường" }.text,
        findings: ["category.unknown:2"], figures: ["01001|Môi trường|cases.eligible=210", "01001|Hình sự|money.reduced=200000"]),
      .rejected(
        "cells/category-sums-others.csv", "loại việc lạ bằng tổng các dòng khác",
        table { $0.rows.append($0.row("Tất cả", size: 5)) }.text, "category.sums_others:4", "category.unknown:4"),
      .rejected(
        "cells/category-section-sum.csv", "dòng cộng của một mục đứng trên các dòng của mục",
        table {
          $0.rows.insert($0.row("I. Chủ động", size: 5), at: 0)
          $0.rows.append($0.row("Lao động", size: 4))
        }.text, "category.sums_others:2", "category.unknown:2"),
      .rejected(
        "cells/category-repeats-other.csv", "loại việc lạ lặp lại số liệu của dòng khác",
        table { $0.rows.append($0.row("Án hình sự khác", size: 2)) }.text, "category.repeats_other:4", "category.unknown:4"),
      .rejected(
        "cells/category-not-one.csv", "dòng cùng kỳ năm trước không phải loại việc",
        table { $0.rows.append($0.row("Cùng kỳ năm trước", size: 4)) }.text, "category.not_one:4"),
      .used("cells/period-float.csv", "kỳ ghi 202209.0, như chương trình thống kê ghi cột có ô trống", period("202209.0")),
      .rejected("cells/period-wrong.csv", "kỳ khác", period("2022-08"), "period.wrong:2"),
      .rejected("cells/submission-invalid.csv", "lần nộp không phải số", submission(["cuối", "1"]), "submission.invalid:2"),
      .rejected("cells/submission-mixed.csv", "hai lần nộp trong một khối", submission(["1", "2"]), "submission.mixed:3"),
    ]
  }

  /// Figures that contradict one another.
  static var figures: [MessySample] {
    func raised(_ id: String, row: Int = 0) -> String {
      table(full: true) { $0[id, row] = "\((Int($0[id, row]) ?? 0) + 1)" }.text
    }
    let total = table(full: true) { table in
      table.rows.append(table.row("Tổng số", size: 5))
      table["cases.separate_book", 2] = "46"
    }
    return [
      .rejected("figures/accepted.csv", "tổng thụ lý không khớp", raised("cases.accepted"), "identity.accepted:2"),
      .rejected("figures/to-enforce.csv", "số phải thi hành không khớp", raised("cases.to_enforce"), "identity.to_enforce:2"),
      .rejected("figures/eligible.csv", "số có điều kiện không khớp", raised("cases.eligible"), "identity.eligible:2"),
      .rejected(
        "figures/conditions.csv", "chưa có điều kiện không khớp", raised("money.not_eligible", row: 1), "identity.conditions:3"),
      .rejected(
        "figures/carried-forward.csv", "chuyển kỳ sau không khớp", raised("cases.carried_forward"), "identity.carried_forward:2"),
      .rejected(
        "figures/done.csv", "tổng thi hành xong không khớp",
        table { $0.add("cases.done", "Việc: Tổng số thi hành xong", ["136", "90"]) }.text, "identity.done:2"),
      .rejected(
        "figures/done-over-eligible.csv", "thi hành xong nhiều hơn có điều kiện",
        table { table in
          table.remove("cases.in_progress", "cases.postponed_consent", "cases.other")
          table["cases.completed", 0] = "210"
        }.text, "bound.done:2"),
      .rejected(
        "figures/whole-province.csv", "Cục ghi số liệu toàn tỉnh làm một dòng của mình",
        table(full: true) { table in
          table.rows.insert(table.row("Toàn tỉnh", size: 8, office: "01000", name: "Cục THADS thành phố Hà Nội"), at: 0)
        }.text, "total.mismatch:2"),
      .rejected(
        "figures/province-by-name.csv", "Cục ghi số liệu toàn tỉnh dưới mã của mình",
        table(full: true) { table in
          table.rows.insert(table.row("Dân sự", size: 8, office: "01000", name: "Toàn tỉnh"), at: 0)
        }.text, "total.mismatch:2"),
      .rejected("figures/total.csv", "dòng tổng số không bằng tổng các dòng", total.text, "total.mismatch:4"),
      .used(
        "figures/thousandfold.csv", "tiền bình quân một việc quá lớn",
        table(full: true) { $0.eachFigure("money.") { $0 == "0" ? $0 : $0 + "000000" } }.text, findings: ["unit.thousandfold:2"],
        figures: ["01001|Dân sự|money.completed=12000000000000"]),
    ]
  }
}
