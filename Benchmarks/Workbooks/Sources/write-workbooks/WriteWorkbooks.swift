import Glibc
import Spreadsheet

/// Writes the workbooks that `Benchmarks/xlsx.sh` measures; the cells are those of the peers' programs, value for value.
///
///     write-workbooks table OUT ROWS memory|streaming THREADS LEVEL     one sheet of ROWS × 50 cells
///     write-workbooks reports FOLDER COUNT THREADS                     COUNT workbooks of six styled sheets with a chart each
///     write-workbooks huge OUT GIBIBYTES THREADS                       one streamed sheet of so much XML
@main struct WriteWorkbooks {
  static func main() throws {
    let arguments = CommandLine.arguments
    func number(_ index: Int, _ fallback: Int) -> Int { arguments.count > index ? Int(arguments[index]) ?? fallback : fallback }
    switch arguments.dropFirst().first {
    case "table" where arguments.count >= 5:
      try Table.write(
        to: arguments[2], rows: number(3, 20_000), streaming: arguments[4] == "streaming", threads: number(5, 1),
        level: number(6, WorkbookOptions.defaultCompressionLevel))
    case "reports" where arguments.count >= 4:
      try Reports.write(to: arguments[2], count: number(3, 64), threads: number(4, 1))
    case "huge" where arguments.count >= 4: try Huge.write(to: arguments[2], gibibytes: number(3, 5), threads: number(4, 1))
    default:
      let usage =
        "usage: write-workbooks table OUT ROWS memory|streaming [THREADS [LEVEL]] | reports FOLDER COUNT [THREADS] | huge OUT GIB\n"
      _ = usage.withCString { write(STDERR_FILENO, $0, strlen($0)) }
      exit(64)
    }
  }
}

/// One sheet, half numbers in a format, half repeated texts: shared/bench/write_lxw.c cell by cell.
enum Table {
  private static let words = [
    "Thi hành xong", "Đình chỉ", "Đang thi hành", "Hoãn", "Tạm đình chỉ", "Chưa có điều kiện", "Hà Nội", "Nghệ An",
  ]

  static func write(to path: String, rows: Int, streaming: Bool, threads: Int, level: Int) throws {
    let options =
      streaming
      ? WorkbookOptions.streaming(compressionLevel: level, threads: threads)
      : WorkbookOptions(compressionLevel: level, threads: threads)
    let book = Workbook(options)
    let money = try book.format(CellFormat(numberFormat: .groupedTwoDecimals))
    let sheet = try book.addWorksheet("Sheet1")
    let words = words
    for row in 0..<rows {
      try sheet.beginRow()
      for column in 0..<50 {
        if column % 2 == 1 {
          try sheet.append(string: words[(row * 7 + column) % 8])
        } else {
          let value = Double((row * 7919 + column * 104_729) % 1_000_003)
          try sheet.append(double: column % 4 == 0 ? value / 100 : value, money)
        }
      }
    }
    try book.write(to: path)
  }
}

/// Workbooks like a month's reports: six sheets of styled rows with formulas, conditional formats and a chart.
enum Reports {
  static func write(to folder: String, count: Int, threads: Int) throws {
    for number in 1...max(1, count) { try write(to: "\(folder)/\(number).xlsx", seed: number, threads: threads) }
  }

  private static func write(to path: String, seed: Int, threads: Int) throws {
    let book = Workbook(WorkbookOptions(threads: threads))
    let heading = try book.format(
      CellFormat(
        font: Font(bold: true), fill: .solid(.rgb(0xDDEBF7)), border: .box,
        alignment: Alignment(.center, vertical: .center, wraps: true)))
    let name = try book.format(CellFormat(border: .box))
    let count = try book.format(CellFormat(border: .box, numberFormat: .groupedInteger))
    let ratio = try book.format(CellFormat(border: .box, numberFormat: .percentTwoDecimals))
    for page in 1...6 {
      let sheet = try book.addWorksheet("Bảng \(page)")
      try sheet.setColumn(1, ColumnProperties(width: 34))
      try sheet.freeze(rows: 1, columns: 1)
      try sheet.appendRow(["Đơn vị", "Thụ lý", "Có điều kiện", "Xong", "Tỷ lệ", "Năm trước", "Tăng, giảm", "Ghi chú"], heading)
      for row in 2...61 {
        let eligible = 500 + (row * 7919 + page * 31 + seed) % 9001
        let done = eligible * (60 + (row * 13 + seed) % 35) / 100
        try sheet.beginRow()
        try sheet.append(string: "Chi cục Thi hành án dân sự số \(row - 1)", name)
        try sheet.append(integer: Int64(eligible + 300), count)
        try sheet.append(integer: Int64(eligible), count)
        try sheet.append(integer: Int64(done), count)
        let percent = Int64((Double(done) / Double(eligible) * 10_000).rounded())
        try sheet.append(.formula(try Formula("ROUND(D\(row)/C\(row),4)", cached: .number(.decimal(percent, scale: 4)))), ratio)
        try sheet.append(unscaled: percent - 213, scale: 4, ratio)
        try sheet.append(.formula(try Formula("E\(row)-F\(row)", cached: .number(.decimal(213, scale: 4)))), ratio)
        try sheet.append(string: row % 3 == 0 ? "vượt" : "thiếu", name)
      }
      try sheet.addConditionalFormat(
        ConditionalFormat(.dataBar(DataBar(color: .rgb(0x5B9BD5)))), to: CellRange("E2:E61"))
      let values = ChartValues(SheetRange(sheet: sheet.name, try CellRange("D2:D61")), cached: Array(repeating: nil, count: 60))
      try sheet.addChart(Chart(.column(.clustered), series: [ChartSeries(values: values)]), at: .over(CellRange("J2:R20")))
    }
    try book.write(to: path)
  }
}

/// A sheet beyond 4 GiB: long texts, so that the rows of one sheet are enough.
enum Huge {
  static func write(to path: String, gibibytes: Int, threads: Int) throws {
    let book = Workbook(.streaming(compressionLevel: 1, threads: threads))
    let sheet = try book.addWorksheet("Lớn")
    let text = String(repeating: "Thi hành án dân sự. ", count: 40)
    let cell = text.utf8.count + 44
    let rows = min(CellReference.lastRow, (gibibytes << 30) / (cell * 10) + 1)
    for row in 0..<rows {
      try sheet.beginRow()
      try sheet.append(integer: Int64(row))
      for _ in 0..<10 { try sheet.append(string: text) }
    }
    try book.write(to: path)
  }
}
