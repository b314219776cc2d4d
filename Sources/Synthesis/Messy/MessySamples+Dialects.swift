extension MessySamples {
  /// A table as the client of a database draws it, in a box of bars and dashes; of Markdown, with a single rule.
  private static func boxed(_ table: MessyTable, rule: String) -> String {
    let rows = [table.headings] + table.rows
    let widths = table.headings.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      "|" + zip(row, widths).map { " " + $0 + String(repeating: " ", count: $1 - $0.count) + " |" }.joined() + "\n"
    }
    let dashes = rule + widths.map { String(repeating: "-", count: $0 + 2) + rule }.joined() + "\n"
    let isBox = rule == "+"
    return (isBox ? dashes : "") + lines[0] + dashes + lines.dropFirst().joined() + (isBox ? dashes : "")
  }

  /// Every way to part cells and lines.
  static var dialects: [MessySample] {
    let notes = { (cells: [String]) in table { $0.add("note", "Ghi chú", cells) } }
    var mixed = table().text.replacing("\r\n", with: "\n")
    if let first = mixed.firstIndex(of: "\n") { mixed.replaceSubrange(first...first, with: "\r\n") }
    let single = table { $0.delimiter = "," }
    let accounting = table { $0.eachFigure { $0 == "0" ? " -   " : " \($0) " } }
    // In settings with commas a program cuts the lines at those within cells.
    let lines = table(full: true).text.split(separator: "\r\n").map(String.init)
    let commas = lines.map { line in line.count { $0 == "," } }
    let opened = zip(lines, commas).map { line, count in
      line + String(repeating: ",", count: (commas.max() ?? 0) - count) + "\r\n"
    }
    let pasted = lines.map { line in line.contains(",") ? "\"\(line)\"\r\n" : "\(line)\r\n" }
    return [
      .used("dialects/semicolon.csv", "dấu chấm phẩy, CRLF", table().text),
      .used("dialects/comma.csv", "dấu phẩy, LF", table { ($0.delimiter, $0.lineEnd) = (",", "\n") }.text),
      .used("dialects/tab.tsv", "dấu TAB", table { $0.delimiter = "\t" }.text),
      .used("dialects/pipe.csv", "dấu gạch đứng", table { $0.delimiter = "|" }.text),
      .used("dialects/comma-and-blank.csv", "dấu phân cách nhiều ký tự: phẩy và cách", table { $0.delimiter = ", " }.text),
      .used("dialects/blanks-around-numbers.csv", "số ở định dạng kế toán của Excel, cách ở hai bên", accounting.text),
      .used(
        "dialects/opened-with-commas.csv", "tệp dấu chấm phẩy mở và lưu bằng Excel đặt dấu phẩy: dấu phẩy thừa cuối dòng",
        opened.joined()),
      .used(
        "dialects/pasted-with-commas.csv", "tệp dấu chấm phẩy dán vào Excel đặt dấu phẩy: dòng có dấu phẩy nằm trong nháy kép",
        pasted.joined()),
      .used("dialects/all-quoted.csv", "mọi ô trong dấu nháy", table { $0.quotesAll = true }.text),
      .used(
        "dialects/single-quotes.csv", "dấu nháy đơn",
        single.line(single.headings).replacing("Mã đơn vị", with: "'Mã đơn vị'")
          + single.rows.map { single.line($0.map { "'\($0)'" }) }.joined()),
      .used("dialects/doubled-quotes.csv", "dấu nháy viết đôi trong ô", notes(["theo \"biểu 1\"; đã đối chiếu", ""]).text),
      .used(
        "dialects/backslash-quotes.csv", "dấu nháy sau dấu gạch chéo ngược",
        notes(["GHI", "CHU"]).text.replacing("GHI", with: "\"theo \\\"biểu 1\\\"; đã đối chiếu\"")
          .replacing("CHU", with: "\"xem \\\"biểu 2\\\"\"")),
      .used(
        "dialects/stray-quotes.csv", "dấu nháy lẻ trong ô không có nháy",
        notes(["GHI", ""]).text.replacing("GHI", with: "màn hình 15\" cũ")),
      .used("dialects/line-break-in-cell.csv", "xuống dòng trong ô", notes(["dòng một\ndòng hai", ""]).text),
      .used("dialects/lf.csv", "LF", table { $0.lineEnd = "\n" }.text),
      .used("dialects/cr.csv", "CR", table { $0.lineEnd = "\r" }.text),
      .used("dialects/mixed-line-ends.csv", "CRLF và LF lẫn lộn", mixed),
      .used("dialects/no-last-line-end.csv", "dòng cuối không xuống dòng", String(table().text.dropLast(1))),
      .used("dialects/trailing-separators.csv", "thừa dấu phân cách cuối dòng", table().text.replacing("\r\n", with: ";;;;\r\n")),
      .used(
        "dialects/closed-by-bars.csv", "bảng của chương trình mysql, mỗi dòng có gạch đứng ở cả hai đầu",
        boxed(table(), rule: "+")),
      .used("dialects/markdown.csv", "bảng Markdown", boxed(table(), rule: "|")),
      .used(
        "dialects/sep-line-wrong.csv", "dòng sep=, trên bảng phân cách bằng chấm phẩy", "sep=,\r\n" + table().text,
        findings: ["file.separator_line:1"]),
      .used("dialects/sep-line.csv", "dòng sep=; của Excel", "sep=;\r\n" + table().text),
      .used(
        "dialects/blank-lines.csv", "dòng trống và dòng chỉ có dấu phân cách",
        table().text.replacing("\r\n", with: "\r\n\r\n;;;;\r\n")),
    ]
  }
}
