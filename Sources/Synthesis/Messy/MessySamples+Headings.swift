extension MessySamples {
  /// Two offices in the file of a province, each under a title of its own.
  private static var blockTitles: MessySample {
    let sound = table()
    let body = table { table in
      for row in 0...1 { (table["office", row], table["name", row]) = ("", "") }
    }.body
    let text =
      sound.line(sound.headings) + "01000;Cục THADS thành phố Hà Nội;;;;;;;;;;;;;;\r\n" + body
      + "01001;Chi cục THADS quận Ba Đình;;;;;;;;;;;;;;\r\n" + body
    return .used(
      "headings/block-titles.csv", "hai đơn vị trong một tệp, mỗi khối có dòng đầu riêng", text,
      figures: [
        "01000|Dân sự|cases.eligible=210", "01000|Hình sự|cases.eligible=140", "01001|Dân sự|cases.eligible=210",
        "01001|Hình sự|money.completed=8000000",
      ])
  }

  /// Cells of categories that are merged over the rows of two offices.
  private static var mergedCategories: MessySample {
    let sound = table()
    let cuc = "Cục THADS thành phố Hà Nội"
    let rows = [("Dân sự", 3), ("Hình sự", 2)].map { category, size in
      sound.line(sound.row(category, size: size, office: "01000", name: cuc)) + sound.line(sound.row("", size: size + 1))
    }
    return .used(
      "headings/merged-categories.csv", "loại việc chỉ ở dòng đầu khối, mỗi dòng một đơn vị",
      sound.line(sound.headings) + rows.joined(),
      figures: [
        "01000|Dân sự|cases.eligible=210", "01001|Dân sự|cases.eligible=280", "01000|Hình sự|cases.eligible=140",
        "01001|Hình sự|money.completed=12000000",
      ])
  }

  /// A sum of the first two rows, one of the third, which is of size 4, and one of all.
  private static func severalSums(ofPart size: Int) -> String {
    let sound = table()
    return sound.text
      + [("Cộng", 5), ("Lao động", 4), ("Cộng", size), ("Tổng cộng", 9)].map { sound.line(sound.row($0, size: $1)) }
      .joined()
  }

  /// Totals of an office and of the file by other words.
  private static var totalWords: String {
    let sound = table()
    return sound.text + sound.line(sound.row("Tổng số việc", size: 5))
      + sound.line(sound.row("", size: 5, office: "TỔNG CỘNG (I+II)", name: ""))
      + sound.line(sound.row("", size: 5, office: "Cộng trang", name: ""))
  }

  /// Every form of heading, of what stands above it, and of what stands between and below the rows.
  static var headings: [MessySample] {
    let canonical = table { table in
      for id in table.ids { table[heading: id] = id }
      table[heading: "name"] = "name"
    }
    let sound = table()
    let ownerless = table { $0.remove("office", "name") }
    let numbers = sound.line(["A", "B", "C"] + (1...sound.ids.count - 3).map(String.init))
    let total = sound.line(sound.row("Tổng số", size: 5))
    let signatures =
      ";\"Hà Nội, ngày 05 tháng 10 năm 2022\";\r\nNGƯỜI LẬP BIỂU;;THỦ TRƯỞNG ĐƠN VỊ\r\nNguyễn Văn A;;Trần Thị B\r\n"
    return [
      .used("headings/canonical.csv", "mã chuẩn: office, cases.eligible …", canonical.text),
      .used("headings/two-rows.csv", "tiêu đề hai dòng: Việc, Tiền ở trên", rows(2) + sound.body),
      .used("headings/three-rows.csv", "tiêu đề ba dòng, có dòng “Trong đó”", rows(3) + sound.body),
      .used("headings/column-numbers.csv", "dòng đánh số cột", rows(2) + numbers + sound.body),
      .used(
        "headings/preamble.csv", "cơ quan, tên biểu, kỳ, lần nộp, đơn vị tính ở trên",
        "TỔNG CỤC THI HÀNH ÁN DÂN SỰ\r\nKẾT QUẢ THI HÀNH ÁN DÂN SỰ\r\nKỳ báo cáo: 12 tháng năm 2022\r\nLần nộp:;2\r\n"
          + ";;\"Đơn vị tính: Việc; 1.000 đồng\"\r\n\r\n" + sound.text),
      .used(
        "headings/office-in-preamble.csv", "đơn vị chỉ ghi ở trên bảng",
        "Mã đơn vị: 01001\r\n" + table { $0.remove("office", "name") }.text),
      .used(
        "headings/no-diacritics.csv", "không dấu, chữ hoa",
        table { table in
          table[heading: "office"] = "MA DON VI"
          table[heading: "category"] = "LOAI VIEC"
          table[heading: "cases.eligible"] = "VIEC: CO DIEU KIEN THI HANH"
          table[heading: "money.completed"] = "TIEN - THI HANH XONG"
        }.text),
      .used(
        "headings/other-spelling.csv", "đặt dấu thanh kiểu khác, gạch nối, xuống dòng trong ô",
        table(full: true) { table in
          table[heading: "cases.delegated"] = "Việc: Uỷ thác thi hành án"
          table[heading: "money.delegated"] = "Tiền – Uỷ thác\nthi hành án"
          table[heading: "cases.withdrawn"] = "Việc: Thu hồi, huỷ quyết định"
        }.text),
      .used(
        "headings/aspect-behind.csv", "“(việc)”, “(tiền, 1.000 đồng)” sau tên cột",
        table { table in
          for id in table.ids where id.contains(".") {
            let name = table[heading: id].dropFirst(6)
            table[heading: id] = id.hasPrefix("money.") ? "\(name) (tiền, 1.000 đồng)" : "\(name) (việc)"
          }
        }.text),
      .used(
        "headings/merged-blanks.csv", "mã và tên đơn vị chỉ ở dòng đầu khối",
        table { table in
          table["office", 1] = ""
          table["name", 1] = ""
        }.text),
      mergedCategories,
      .used(
        "headings/block-title.csv", "dòng đầu khối chỉ có đơn vị, dòng sau chỉ có loại việc",
        sound.line(sound.headings) + "01001;Chi cục THADS quận Ba Đình;;;;;;;;;;;;;;\r\n"
          + table { table in
            for row in 0...1 {
              table["office", row] = ""
              table["name", row] = ""
            }
          }.body),
      blockTitles,
      .rejected(
        "headings/block-title-unknown.csv", "dòng đầu khối ghi tên không có trong danh sách",
        sound.line(sound.headings) + sound.line(sound.rows[0]) + ";Chi cục THADS quận Hoàn Kiếm;;;;;;;;;;;;;;\r\n"
          + table { table in
            table.rows.removeFirst()
            (table["office", 0], table["name", 0]) = ("", "")
          }.body, "office.unknown:3"),
      .used(
        "headings/derived-columns.csv", "cột tỷ lệ và so sánh dưới nhóm Việc, Tiền",
        table { table in
          table.add("ratio", "Việc: Tỷ lệ (%)", ["64,29%", "64,29%"], beforeFigures: true)
          table.add("change", "Tăng/giảm so với cùng kỳ", ["-4,48", "2,10"])
        }.text),
      .used(
        "headings/several-sums.csv", "“Cộng” từng phần và “Tổng cộng” trong một khối", severalSums(ofPart: 4),
        figures: ["01001|Hình sự|cases.eligible=140", "01001|Lao động|cases.eligible=280"]),
      .rejected(
        "headings/wrong-sum.csv", "“Cộng” của phần sau sai, “Tổng cộng” đúng", severalSums(ofPart: 3), "total.mismatch:6"),
      .rejected(
        "headings/uneven-rows.csv", "dòng tiêu đề thứ hai thừa một ô", rows(2).dropLast() + ";Ghi chú\r\n" + sound.body,
        "row.too_short:3"),
      .used(
        "headings/men-and-women.csv", "cột Nam, Nữ viết không dấu: Nam không phải là năm",
        table(full: true) { table in
          table.add("men", "NAM", ["150", "90"])
          table.add("women", "NU", ["60", "50"])
        }.text, findings: ["heading.unknown:1"]),
      .used(
        "headings/office-groups.csv", "dòng “II. Các Chi cục THADS” là tổng các đơn vị bên dưới",
        table(full: true) { table in
          table.rows.insert(table.row("", size: 5, office: "", name: "II. Các Chi cục THADS"), at: 0)
        }.text),
      .used("headings/total-words.csv", "dòng tổng ghi bằng chữ khác", totalWords),
      .used(
        "headings/unit-row.csv", "dòng đơn vị tính dưới tiêu đề",
        sound.line(sound.headings)
          + sound.line(["", "", ""] + sound.ids.dropFirst(3).map { $0.hasPrefix("money.") ? "1.000đ" : "việc" }) + sound.body),
      .used(
        "headings/column-parts.csv", "dòng đánh số cột có 2a, 2b và dấu ngoặc",
        sound.line(sound.headings) + "A;B;C;[1];[2];[2a];[2b];[3];[4];[5=6+7];[6];[6.1];[6.2];[7];[8];[9]\r\n" + sound.body),
      .used(
        "headings/footnotes.csv", "chú thích có số và người ký không có chức danh",
        sound.text + "(1) Trong đó có 5 việc ủy thác;;;;;;;;;;;;;;;\r\nNguyễn Văn A;;Trần Thị B;;;;;;;;;;;;;\r\n"),
      .used("headings/totals-and-signatures.csv", "dòng tổng số và chữ ký", sound.text + total + signatures),
      .used(
        "headings/two-tables.csv", "hai bảng trong một tệp, tiêu đề lặp lại đầu trang",
        sound.line(sound.headings) + sound.line(sound.rows[0]) + "\r\n" + sound.line(sound.headings) + sound.line(sound.rows[1])),
      .used(
        "headings/note-rows.csv", "dòng ghi chú và tên mục giữa các dòng số liệu",
        sound.line(sound.headings) + "I. Các chi cục\r\n" + sound.body + "Ghi chú: số liệu đã đối chiếu\r\n"),
      .rejected(
        "headings/two-units.csv", "hai bảng trong một tệp, bảng sau tính bằng đồng",
        sound.line(sound.headings) + sound.line(sound.rows[0]) + "\r\nĐơn vị tính: đồng\r\n" + sound.line(sound.headings)
          + sound.line(sound.rows[1]), "table.unit_changed:4"),
      .used(
        "headings/titles.csv", "tên biểu ghi đúng kỳ, dưới đó là các ngày khác",
        "KẾT QUẢ THI HÀNH ÁN DÂN SỰ 12 THÁNG NĂM 2022\r\n(Từ ngày 01/10/2021 đến ngày 30/9/2022)\r\n"
          + "Ban hành theo TT 06/2019/TT-BTP ngày 21/11/2019\r\nNgày nhận báo cáo: 05/10/2022\r\nLần nộp thứ 2\r\n" + sound.text),
      .used(
        "headings/column-numbers-behind-blank.csv", "dòng đánh số cột sau một dòng trống",
        sound.line(sound.headings) + "\r\n" + numbers + sound.body),
      .rejected(
        "headings/group-unknown.csv", "nhóm cột không có trong biểu, các cột bên dưới viết đúng",
        "Mã đơn vị;Kiểm tra nghiệp vụ;;Khiếu nại;\r\n;Phải trả lời;Đúng hạn;Phải giải quyết;Đúng hạn\r\n01001;9;8;7;6\r\n",
        "heading.group_unknown:1"),
      .used(
        "headings/other-form.csv", "cột khiếu nại đặt bên cạnh biểu thống kê",
        table(full: true) { table in
          table.add("due", "Khiếu nại: Phải giải quyết", ["8", "8"])
          table.add("on_time", "Khiếu nại: Đúng hạn", ["7", "7"])
        }.text, findings: ["heading.other_form:1"]),
      .rejected(
        "headings/title-of-other-period.csv", "tên biểu ghi kỳ khác",
        "KẾT QUẢ THI HÀNH ÁN DÂN SỰ 8 THÁNG NĂM 2022\r\n" + sound.text,
        "period.wrong:1"),
      .rejected(
        "headings/line-of-other-period.csv", "giữa bảng có dòng ghi kỳ khác",
        sound.line(sound.headings) + sound.line(sound.rows[0]) + "KẾT QUẢ 11 THÁNG NĂM 2022;;;;;;;;;;;;;;;\r\n"
          + sound.line(sound.rows[1]), "period.wrong:3"),
      .used(
        "headings/footnote-of-other-period.csv", "chú thích dưới bảng ghi kỳ khác",
        sound.text + "(*) Số liệu từ 01/10/2021 đến 31/8/2022;;;;;;;;;;;;;;;\r\n", findings: ["period.note:4"]),
      .rejected(
        "headings/group-of-part.csv", "nhóm cột trên toàn bộ số liệu ghi một phần: Chủ động",
        sound.line(["Mã đơn vị", "Tên đơn vị", "Loại việc", "Chủ động"] + sound.ids.dropFirst(4).map { _ in "" })
          + sound.line(sound.headings) + sound.body, "heading.part:1"),
      .rejected(
        "headings/title-of-year-end.csv", "tên biểu ghi 6 tháng cuối năm",
        "KẾT QUẢ THI HÀNH ÁN DÂN SỰ 6 THÁNG CUỐI NĂM 2022\r\n" + sound.text, "period.wrong:1"),
      .rejected(
        "headings/unit-unknown.csv", "đơn vị tính không hiểu được: trăm triệu đồng",
        "Đơn vị tính: trăm triệu đồng\r\n" + sound.text, "unit.unknown:1"),
      .rejected(
        "headings/unit-contradictory.csv", "đơn vị tính ở trên bảng khác ở tiêu đề cột",
        "Đơn vị tính: 1.000 đồng\r\n" + table { $0[heading: "money.eligible"] += " (đồng)" }.text, "unit.contradictory:2"),
      .rejected(
        "headings/second-heading.csv", "bảng thứ hai có thứ tự cột khác",
        sound.line(sound.headings) + sound.line(sound.rows[0]) + "\r\n" + sound.line(swapped(sound.headings))
          + sound.line(swapped(sound.rows[1])), "table.heading_changed:4"),
      .rejected(
        "headings/sections-of-offices.csv", "bảng không có cột mã đơn vị, giữa bảng ghi đơn vị khác",
        "Mã đơn vị: 01001\r\n" + ownerless.line(ownerless.headings) + ownerless.line(ownerless.rows[0]) + "Mã đơn vị: 01002\r\n"
          + ownerless.line(ownerless.rows[1]), "table.office_changed:4"),
      .rejected(
        "headings/open-quote.csv", "dấu nháy mở trong dòng tiêu đề không đóng",
        sound.line(sound.headings).replacing("Việc: Thi hành xong", with: "\"Việc: Thi hành xong") + sound.body,
        "row.open_quote:1"),
    ]
  }

  /// Cells of which the fourth and the fifth have changed places.
  private static func swapped(_ cells: [String]) -> [String] { Array(cells[..<3]) + [cells[4], cells[3]] + cells[5...] }

  /// The heading in `count` rows: Việc and Tiền over their columns, and "Trong đó" between.
  private static func rows(_ count: Int) -> String {
    let sound = table()
    let (cases, money) = (sound.ids.count { $0.hasPrefix("cases.") }, sound.ids.count { $0.hasPrefix("money.") })
    let blank = { (count: Int) in [String](repeating: "", count: count) }
    let top = ["Mã đơn vị", "Tên đơn vị", "Loại việc", "Việc"] + blank(cases - 1) + ["Tiền"] + blank(money - 1)
    let bottom = blank(3) + sound.headings.dropFirst(3).map { String($0.dropFirst(6)) }
    if count == 2 { return sound.line(top) + sound.line(bottom) }
    // Eligible stands in the second row, over the third's members of it.
    var (middle, last) = (blank(3), blank(3))
    for id in sound.ids.dropFirst(3) {
      let name = String(sound[heading: id].dropFirst(6))
      let isWhole = id.hasSuffix(".eligible")
      middle.append(isWhole ? name : id.hasSuffix(".completed") ? "Trong đó" : "")
      last.append(isWhole ? "" : name)
    }
    return sound.line(top) + sound.line(middle) + sound.line(last)
  }
}
