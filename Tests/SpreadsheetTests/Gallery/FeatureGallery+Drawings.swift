import Spreadsheet

extension FeatureGallery {
  static let drawings: [(name: String, make: Making)] = charts + others

  private static let others: [(name: String, make: Making)] = [
    ("scatter-chart", { try sheet(scatter) }),
    ("combined-chart", { try sheet(combined) }),
    ("pictures", { try sheet(pictures) }),
    ("comments", { try sheet(comments) }),
    ("hyperlinks", { try sheet(hyperlinks) }),
  ]

  private static let charts: [(name: String, make: Making)] = [
    ("column-chart", { try sheet { try add(.column(.clustered), $0, $1) } }),
    ("bar-chart", { try sheet { try add(.bar(.clustered), $0, $1) } }),
    ("stacked-chart", { try sheet { try add(.column(.stacked), $0, $1) } }),
    ("percent-stacked-chart", { try sheet { try add(.bar(.percentStacked), $0, $1) } }),
    ("line-chart", { try sheet { try add(.line(markers: true), $0, $1) } }),
    ("area-chart", { try sheet { try add(.area(.stacked), $0, $1) } }),
    ("pie-chart", { try sheet { try add(.pie, $0, $1) } }),
    ("doughnut-chart", { try sheet { try add(.doughnut(hole: 60), $0, $1) } }),
  ]

  private static func series(_ sheet: Worksheet, column: String, _ values: [Number]) throws -> ChartSeries {
    ChartSeries(
      name: .cell(SheetRange(sheet: sheet.name, try CellRange("\(column)1")), cached: column == "B" ? "Có điều kiện" : "Xong"),
      categories: ChartLabels(
        SheetRange(sheet: sheet.name, try CellRange("A2:A5")), cached: ["Hà Nội", "Gia Lai", "Huế", "An Giang"]),
      values: ChartValues(
        SheetRange(sheet: sheet.name, try CellRange("\(column)2:\(column)5")), cached: values, formatCode: "#,##0"))
  }

  private static func add(_ kind: Chart.Kind, _ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    try offices(record, sheet)
    var done = try series(sheet, column: "C", [825, 11072, 540, 81])
    done.pointColors = [1: .rgb(0xC00000)]
    done.labels = ChartDataLabels(formatCode: "#,##0")
    let isWhole = kind == .pie || kind == .doughnut(hole: 60)
    var chart = Chart(kind, series: isWhole ? [done] : [try series(sheet, column: "B", [1000, 13409, 720, 90]), done])
    chart.title = "Kết quả & tỷ lệ"
    chart.altText = "Số việc của bốn đơn vị"
    try sheet.addChart(chart, at: .over(CellRange("F1:N18")))
  }

  private static func scatter(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    try offices(record, sheet)
    func values(_ column: String, _ cached: [Number]) throws -> ChartValues {
      ChartValues(SheetRange(sheet: sheet.name, try CellRange("\(column)2:\(column)5")), cached: cached)
    }
    let eligible = try values("B", [1000, 13409, 720, 90])
    let ratio = try values("D", [8250, 8257, 7500, 9000].map { .decimal($0, scale: 4) })
    var chart = Chart(.scatter(lines: false), series: [ChartSeries(x: eligible, y: ratio)])
    chart.categoryAxis = ChartAxis(title: "việc", formatCode: "#,##0")
    chart.valueAxis = ChartAxis(title: "%", formatCode: "0%", minimum: 0.5, maximum: 1)
    try sheet.addChart(chart, at: .at(CellReference("F1"), widthInCentimetres: 14, heightInCentimetres: 8))
  }

  private static func combined(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    try offices(record, sheet)
    var chart = Chart(.column(.clustered), series: [try series(sheet, column: "B", [1000, 13409, 720, 90])])
    let ratio = try series(sheet, column: "D", [8250, 8257, 7500, 9000].map { .decimal($0, scale: 4) })
    chart.layers.append(Chart.Layer(.line(markers: true), series: [ratio], usesSecondaryAxis: true))
    chart.secondaryAxis = ChartAxis(title: "%", formatCode: "0%", minimum: 0, maximum: 1)
    chart.valueAxis = ChartAxis(title: "việc", formatCode: "#,##0", hasMajorGridlines: true)
    try sheet.addChart(chart, at: .over(CellRange("F1:N18")))
  }

  private static func pictures(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    try record.row(sheet, ["PNG", "JPEG"])
    let png = try Picture(Images.png, altText: "Quốc huy", name: "Huy hiệu")
    try sheet.addPicture(png, at: .at(CellReference("A2"), widthInCentimetres: 2, heightInCentimetres: 1))
    try sheet.addPicture(try Picture(Images.jpeg, altText: "Trụ sở <&>"), at: .over(CellRange("B2:C4")))
    try sheet.addPicture(png, at: CellReference("E2"))
  }

  private static func comments(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    try record.row(sheet, ["có ghi chú", 1])
    try sheet.addComment(Comment("Nguồn: báo cáo\ntháng 9 <&>", author: "Vụ Thống kê"), at: CellReference("A1"))
    try sheet.addComment(Comment("luôn hiện", width: 200, height: 60, visible: true), at: CellReference("B1"))
  }

  private static func hyperlinks(_ record: RecordedWorkbook, _ sheet: Worksheet) throws {
    let other = try record.sheet("Tỉnh 'A' x")
    try record.row(other, ["đích"])
    try record.row(sheet, ["trang", "ô", "tên", "thư"])
    try sheet.addHyperlink(.external("https://example.org/?a=1&b=\"2\"#đoạn"), at: CellRange("A1"), tooltip: "Mở <trang>")
    try sheet.addHyperlink(.cell(sheet: other.name, CellReference("A1")), at: CellRange("B1"))
    try record.book.defineName("Dich", SheetRange(sheet: other.name, CellRange("A1")))
    try sheet.addHyperlink(.name("Dich"), at: CellRange("C1"))
    try sheet.addHyperlink(.external("mailto:a@example.org"), at: CellRange("D1"))
  }
}
