import Spreadsheet

/// Columns with a line on a second axis, and a doughnut: `charts OUT.xlsx`.
@main struct Charts {
  static func main() throws {
    let workbook = Workbook()
    let percent = try workbook.format(CellFormat(numberFormat: .percentTwoDecimals))
    let sheet = try workbook.addWorksheet("Biểu đồ")
    let names = ["Hà Nội", "Gia Lai", "Huế", "An Giang"]
    let counts: [Number] = [1000, 1340, 720, 910]
    let ratios: [Number] = [
      .decimal(8250, scale: 4), .decimal(8257, scale: 4), .decimal(7500, scale: 4), .decimal(9000, scale: 4),
    ]
    try sheet.appendRow(["Đơn vị", "Việc", "Tỷ lệ"])
    for (name, (count, ratio)) in zip(names, zip(counts, ratios)) {
      try sheet.beginRow()
      try sheet.append(.string(name))
      try sheet.append(.number(count))
      try sheet.append(.number(ratio), percent)
    }

    let labels = ChartLabels(SheetRange(sheet: sheet.name, try CellRange("A2:A5")), cached: names)
    let cases = ChartValues(SheetRange(sheet: sheet.name, try CellRange("B2:B5")), cached: counts, formatCode: "#,##0")
    let done = ChartValues(SheetRange(sheet: sheet.name, try CellRange("C2:C5")), cached: ratios, formatCode: "0.00%")
    let columns = ChartSeries(name: .text("Việc"), categories: labels, values: cases, color: .rgb(0x9DC3E6))
    let line = ChartSeries(
      name: .text("Tỷ lệ"), categories: labels, values: done, color: .rgb(0xC00000), labels: ChartDataLabels(position: .above))
    var chart = Chart(.column(.clustered), series: [columns])
    chart.layers.append(Chart.Layer(.line(markers: true), series: [line], usesSecondaryAxis: true))
    chart.title = "Việc có điều kiện và tỷ lệ thi hành xong"
    chart.altText = "Bốn đơn vị: tỷ lệ từ 75,00% (Huế) đến 90,00% (An Giang)"
    chart.valueAxis = ChartAxis(title: "việc", formatCode: "#,##0", hasMajorGridlines: true)
    chart.secondaryAxis = ChartAxis(title: "%", formatCode: "0%", minimum: 0, maximum: 1)
    try sheet.addChart(chart, at: .over(CellRange("A7:G24")))

    var parts = Chart(.doughnut(hole: 55), series: [ChartSeries(categories: labels, values: cases)])
    parts.title = "Cơ cấu việc"
    parts.altText = "Phần của bốn đơn vị trong tổng số việc"
    try sheet.addChart(parts, at: .over(CellRange("H7:L24")))
    try sheet.setPrint(PrintSetup(orientation: .landscape, scaling: .fit(pagesWide: 1, pagesHigh: 1)))
    try workbook.write(to: CommandLine.arguments.last ?? "charts.xlsx")
  }
}
