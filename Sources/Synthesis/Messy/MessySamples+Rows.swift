extension MessySamples {
  /// Files and headings that cannot be used, and rows that are cut wrongly.
  static var wholeFiles: [MessySample] {
    [
      MessySample("files/empty.csv", "tệp rỗng", [], .rejected, ["file.empty:-"], []),
      .rejected("files/blank.csv", "chỉ có dòng trống", "\r\n \r\n", "file.empty:-"),
      MessySample(
        "files/workbook.csv", "tệp XLSX đổi đuôi", Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 7, count: 90), .rejected,
        ["file.not_text:-"], []),
      .rejected("files/page.csv", "tệp HTML đổi đuôi", "<html><body><table>", "file.not_text:-"),
      .rejected(
        "files/wrapped.csv", "mỗi dòng nằm trọn trong một cặp ngoặc kép",
        table().text.split(separator: "\r\n").map { "\"\($0)\"\r\n" }.joined(), "file.wrapped:-"),
      .rejected(
        "files/fixed-width.csv", "các cột cách nhau bằng khoảng trắng, như khi in từ cơ sở dữ liệu", printed(table()),
        "file.fixed_width:-"),
      .rejected("files/other-table.csv", "không phải biểu nào đã biết", "a;b;c\r\n1;2;3\r\n", "layout.unknown:-"),
      .rejected("files/headings-only.csv", "chỉ có tiêu đề", table { $0.rows = [] }.text, "table.empty:-"),
      .rejected(
        "files/heading-missing.csv", "thiếu cột bắt buộc", table { $0.remove("cases.eligible", "cases.in_progress") }.text,
        "heading.missing:1"),
      .rejected(
        "files/heading-misspelt.csv", "tiêu đề viết sai",
        table { $0[heading: "money.completed"] = "Tiền: Thi hàn xong" }.text, "heading.misspelt:1"),
      .rejected(
        "files/heading-without-aspect.csv", "tiêu đề không nói là việc hay tiền", withoutAspects { _ in }.text,
        "heading.without_aspect:1"),
      .rejected(
        "files/table-aspects-apart.csv", "bảng việc ở trên, bảng tiền ở dưới", aspectsApart, "table.aspects_apart:2"),
      .rejected(
        "files/heading-unnamed.csv", "cột số liệu không có tiêu đề",
        table(full: true) { $0[heading: "cases.separate_book"] = "" }.text, "heading.unnamed:1"),
      .rejected(
        "files/heading-below-figures.csv", "dòng số liệu đứng trên tiêu đề, như khi sắp xếp cả tiêu đề",
        table().text.headingMovedDown, "heading.below_figures:1"),
      .rejected(
        "files/heading-other-figures.csv", "số liệu cùng kỳ năm trước, không phải của kỳ này",
        table().line(["Mã đơn vị", "Tên đơn vị", "Loại việc", "Cùng kỳ năm trước"] + table().ids.dropFirst(4).map { _ in "" })
          + table().text, "heading.other_figures:1"),
      .rejected(
        "files/heading-part.csv", "biểu của riêng án tín dụng, không phải báo cáo thống kê",
        "KẾT QUẢ THI HÀNH ÁN TÍN DỤNG, NGÂN HÀNG\r\n" + table().text, "heading.part:1"),
      .rejected(
        "files/office-contradictory.csv", "mã và tên đơn vị ghi trên bảng là của hai đơn vị",
        "Mã đơn vị: 01001\r\nĐơn vị báo cáo: Cục THADS thành phố Hà Nội\r\n" + table { $0.remove("office", "name") }.text,
        "office.contradictory:2"),
      .rejected(
        "files/heading-repeated.csv", "hai cột cùng nghĩa",
        table { $0.add("again", "Việc: Đã thi hành xong", ["120", "80"]) }.text, "heading.repeated:1"),
      .used(
        "files/heading-unknown.csv", "cột lạ, không đọc",
        table(full: true) { $0.add("density", "Mật độ dân cư", ["7", "8"]) }.text, findings: ["heading.unknown:1"]),
    ]
  }

  /// A table as the client of a database prints it.
  private static func printed(_ table: MessyTable) -> String {
    let rows = [table.headings] + table.rows
    let widths = table.headings.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count + 2) }.joined() + "\r\n"
    }.joined()
  }

  /// A table whose headings do not say whether cases or money is meant.
  private static func withoutAspects(_ change: (inout MessyTable) -> Void) -> MessyTable {
    table { table in
      change(&table)
      for id in table.ids where id.contains(".") { table[heading: id] = String(table[heading: id].dropFirst(6)) }
    }
  }

  /// Cases and money in two tables, each under its title.
  private static var aspectsApart: String {
    let tables = ["cases.", "money."].map { aspect in
      withoutAspects { table in
        for id in table.ids where id.contains(".") && !id.hasPrefix(aspect) { table.remove(id) }
      }.text
    }
    return "I. VỀ VIỆC\r\n\(tables[0])\r\nII. VỀ TIỀN\r\n\(tables[1])"
  }

  /// Rows that are cut wrongly. They are never shifted into other columns.
  static var rows: [MessySample] {
    let sound = table()
    return [
      .rejected("rows/too-short.csv", "dòng thiếu ô", String(sound.text.dropLast(1)).dropLastCell + "\r\n", "row.too_short:3"),
      .rejected("rows/too-long.csv", "dòng thừa ô", sound.text.replacing(";Hình sự;", with: ";Hình; sự;"), "row.too_long:3"),
      .rejected(
        "rows/joined.csv", "dòng cuối của 01000 và dòng đầu của 01001 nối liền nhau",
        table { table in
          table.rows[0] = table.row("Dân sự", size: 3, office: "01000", name: "Cục THADS thành phố Hà Nội")
          table.rows.append(table.row("Dân sự", size: 1))
        }.text.joiningLines(1), "row.joined:2", "row.too_long:2"),
      .used(
        "rows/numbers-missing.csv", "số thứ tự bị ngắt, có thể do lọc",
        table { table in
          table.rows.append(table.row("Lao động", size: 1))
          table.add("number", "STT", ["1", "2", "5"], beforeFigures: true)
        }.text, findings: ["row.numbers_missing:4"]),
      .rejected(
        "rows/carried.csv", "số trang trước mang sang không khớp",
        table { table in
          for (place, size) in [(1, 3), (2, 4)] { table.rows.insert(table.row("Trang trước mang sang", size: size), at: place) }
        }.text, "total.mismatch:4"),
      .rejected(
        "rows/part.csv", "dòng dưới “Trong đó:” là một phần của dòng trên",
        table { table in
          table.rows.insert(table.ids.map { $0 == "category" ? "Trong đó:" : "" }, at: 1)
        }.text, "category.not_one:4"),
      .rejected(
        "rows/open-quote.csv", "dấu nháy mở không đóng, ba dòng sau vẫn đọc được",
        sound.line(sound.headings) + sound.line(sound.rows[0]).replacing("Dân sự", with: "\"Dân sự")
          + sound.line(sound.row("Hình sự", size: 2)) + sound.line(sound.row("Lao động", size: 1)), "row.open_quote:2"),
      .rejected(
        "rows/no-figures.csv", "dòng không có số nào",
        table { table in for id in table.ids where id.contains(".") { table[id, 1] = "" } }.text, "row.no_figures:3"),
      .rejected("rows/duplicate.csv", "một loại việc hai lần", table { $0["category", 1] = "dân  sự" }.text, "row.duplicate:3"),
    ]
  }
}

extension String {
  /// The line without its last cell.
  fileprivate var dropLastCell: String { lastIndex(of: ";").map { String(self[..<$0]) } ?? self }

  /// The lines, of which the one at `line` and the next are one.
  fileprivate func joiningLines(_ line: Int) -> String {
    var lines = split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    if lines.indices.contains(line + 1) { lines[line] += lines.remove(at: line + 1) }
    return lines.joined(separator: "\r\n")
  }

  /// The lines with the first and the second in each other's place.
  fileprivate var headingMovedDown: String {
    var lines = split(separator: "\r\n", omittingEmptySubsequences: false)
    if lines.count > 1 { lines.swapAt(0, 1) }
    return lines.joined(separator: "\r\n")
  }
}
