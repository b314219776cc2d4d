extension MessySamples {
  /// Numbers, units and periods as people and Excel write them.
  static var numbers: [MessySample] { grouping + units + periods }

  private static func grouped(_ separator: String) -> (String) -> String {
    { $0.count > 3 ? "\($0.dropLast(3))\(separator)\($0.suffix(3))" : $0 }
  }

  private static var grouping: [MessySample] {
    let money = { (change: @escaping (String) -> String) in table { $0.eachFigure("money.", change) }.text }
    return [
      .used("numbers/dots.csv", "1.234: dấu chấm giữa các nhóm", money(grouped(".")), findings: ["number.ambiguous:2"]),
      .used("numbers/blanks.csv", "1 234: dấu cách", money(grouped(" "))),
      .used("numbers/no-break-blanks.csv", "dấu cách không ngắt dòng", money(grouped("\u{A0}"))),
      .used("numbers/thin-blanks.csv", "dấu cách hẹp", money(grouped("\u{202F}"))),
      .used("numbers/decimals.csv", "21.300,0: phần thập phân bằng 0", money { grouped(".")($0) + ",0" }),
      .used(
        "numbers/english.csv", "kiểu Anh: 21,300.00",
        table {
          $0.delimiter = "\t"
          $0.eachFigure("money.") { grouped(",")($0) + ".00" }
        }.text),
      .used(
        "numbers/english-excel.csv", "Excel tiếng Anh: tệp ngăn bằng dấu phẩy, số ngăn nhóm bằng dấu phẩy",
        table {
          $0.delimiter = ","
          $0.eachFigure("money.", grouped(","))
        }.text, findings: ["number.ambiguous:2"]),
      .rejected(
        "numbers/undecided.csv", "mọi số tiền như 21,300: không rõ dấu phẩy là gì",
        table {
          $0.remove("money.reduced")
          for id in $0.ids where id.contains(".") && !id.hasSuffix("eligible") && !id.hasSuffix("completed") { $0.remove(id) }
          for (id, heading) in [("cases.completed", "Việc"), ("money.completed", "Tiền")] {
            $0[heading: id] = "\(heading): Tổng số thi hành xong"
          }
          $0.eachFigure("money.", grouped(","))
        }.text, "number.undecided:2", "number.undecided:3"),
      .used(
        "numbers/currency.csv", "Excel định dạng tiền tệ: 21.300.000 ₫, - ₫",
        "Đơn vị tính: đồng\r\n" + table { $0.eachFigure("money.") { $0 == "0" ? "- ₫" : grouped(".")($0) + ".000 ₫" } }.text),
      .used(
        "numbers/zeros.csv", "dấu gạch và ô trống là 0",
        table(full: true) { table in
          (table["cases.separate_book", 0], table["cases.separate_book", 1]) = ("-", "")
          (table["money.separate_book", 0], table["money.separate_book", 1]) = ("–", "0")
        }.text, figures: MessySample.soundFigures + ["01001|Dân sự|cases.separate_book=0", "01001|Hình sự|money.separate_book=0"]),
      .used("numbers/signs.csv", "dấu cộng và cách thừa", money { " +\($0) " }),
      .used(
        "numbers/scientific.csv", "dạng khoa học còn đủ chữ số: 2,13E+4",
        table { $0["money.eligible", 0] = "2,13E+2" }.text
          .replacing("2,13E+2", with: "2,1300E+4")),
      .used(
        "numbers/ambiguous.csv", "1,234 có thể là 1.234 hoặc 1 phẩy 234",
        table(full: true) { $0["money.separate_book", 0] = "1,234" }.text,
        findings: ["number.ambiguous:2"], figures: MessySample.soundFigures + ["01001|Dân sự|money.separate_book=1234"]),
    ]
  }

  private static var units: [MessySample] {
    let inUnit = { (words: String, change: (String) -> String) in
      "Đơn vị tính: Việc, \(words)\r\n" + table { $0.eachFigure("money.", change) }.text
    }
    let million = { (text: String) -> String in
      let padded = String(repeating: "0", count: max(0, 4 - text.count)) + text
      return "\(padded.dropLast(3)),\(padded.suffix(3))"
    }
    let billion = { (text: String) -> String in
      let padded = String(repeating: "0", count: max(0, 7 - text.count)) + text
      return "\(padded.dropLast(6)),\(padded.suffix(6))"
    }
    return [
      .used("numbers/unit-dong.csv", "đơn vị tính: đồng", inUnit("đồng") { $0 == "0" ? $0 : $0 + "000" }),
      .used("numbers/unit-thousand.csv", "đơn vị tính: 1.000 đồng", inUnit("1.000 đồng") { $0 }),
      .used("numbers/unit-million.csv", "đơn vị tính: triệu đồng", inUnit("triệu đồng", million)),
      .used("numbers/unit-billion.csv", "đơn vị tính: tỷ đồng", inUnit("tỷ đồng", billion)),
      .used("numbers/unit-short.csv", "đơn vị tính viết tắt: tr.đ", inUnit("tr.đ", million)),
      .used(
        "numbers/unit-two-lines.csv", "mỗi loại đơn vị tính một dòng",
        "Đơn vị tính: Việc\r\n" + "Biểu 01 - Đơn vị tính: nghìn VNĐ\r\n" + table().text),
      .used(
        "numbers/unit-in-heading.csv", "đơn vị tính trong tiêu đề cột",
        table { table in
          for id in table.ids where id.hasPrefix("money.") { table[heading: id] += " (đồng)" }
          table.eachFigure("money.") { $0 + "000" }
        }.text),
    ]
  }

  private static var periods: [MessySample] {
    let written = [
      ("iso", "2022-09"), ("month-year", "09/2022"), ("digits", "202209"), ("day", "30/09/2022"), ("american-day", "09/30/2022"),
      ("words", "tháng 9 năm 2022"), ("months", "12 tháng năm 2022"), ("year", "năm 2022"), ("span", "01/10/2021 – 30/9/2022"),
      ("excel-month", "Sep-22"), ("excel-serial", "44834"), ("quarter", "Quý IV/2022"),
    ]
    return written.map { name, text in
      .used(
        "numbers/period-\(name).csv", "kỳ báo cáo ghi “\(text)”",
        table { $0.add("period", "Kỳ báo cáo", [text, text], beforeFigures: true) }.text)
    }
  }
}
