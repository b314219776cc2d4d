import Spreadsheet
import Testing

@Suite(.enabled(if: Programs.hasOpenpyxl, "SKIPPED: python3 has no openpyxl")) struct `Charts and pictures as openpyxl reads them`
{
  private static func values(_ sheet: String, _ range: String) throws -> ChartValues {
    ChartValues(SheetRange(sheet: sheet, try CellRange(range)), cached: [1, .decimal(25, scale: 1), nil], formatCode: "0.0")
  }

  private static func series(_ sheet: String = "s") throws -> ChartSeries {
    let names = ChartLabels(SheetRange(sheet: sheet, try CellRange("A1:A3")), cached: ["x", "y", "z"])
    return ChartSeries(name: .text("2022"), categories: names, values: try values(sheet, "B1:B3"), color: .rgb(0x2F5597))
  }

  @Test(arguments: [
    (Chart.Kind.column(.clustered), "BarChart"), (.column(.stacked), "BarChart"), (.bar(.clustered), "BarChart"),
    (.bar(.percentStacked), "BarChart"), (.line(markers: true), "LineChart"), (.area(.stacked), "AreaChart"), (.pie, "PieChart"),
    (.doughnut(hole: 50), "DoughnutChart"),
  ])
  func `a chart of each kind over texts is read as that kind`(kind: Chart.Kind, name: String) throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    var chart = Chart(kind, series: [try Self.series()])
    chart.title = "Tỷ lệ"
    try sheet.addChart(chart, at: .over(CellRange("D1:J15")))
    let script = "c = s._charts[0]; print(type(c).__name__, len(c.series), c.series[0].val.numRef.f, c.title.tx.rich.p[0].r[0].t)"
    let lines = try Examination.lines(of: book, script)
    #expect(lines == ["\(name) 1 's'!$B$1:$B$3 Tỷ lệ".replacing("'s'", with: "s")])
  }

  @Test func `a scatter chart has numbers on both axes`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    let chart = Chart(
      .scatter(lines: true), series: [ChartSeries(x: try Self.values("s", "A1:A3"), y: try Self.values("s", "B1:B3"))])
    try sheet.addChart(chart, at: .over(CellRange("D1:J15")))
    let script = "c = s._charts[0]; print(type(c).__name__, c.series[0].xVal.numRef.f, c.series[0].yVal.numRef.f)"
    let lines = try Examination.lines(of: book, script)
    #expect(lines == ["ScatterChart s!$A$1:$A$3 s!$B$1:$B$3"])
  }

  @Test func `columns and a line on a second axis share a chart, with axis titles, labels and alt text`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    var bars = try Self.series()
    bars.labels = ChartDataLabels(position: .outsideEnd, formatCode: "0.00")
    bars.pointColors = [1: .rgb(0xC00000)]
    var chart = Chart(.column(.clustered), series: [bars])
    chart.layers.append(Chart.Layer(.line(markers: false), series: [try Self.series()], usesSecondaryAxis: true))
    chart.valueAxis = ChartAxis(
      title: "việc", formatCode: "#,##0", minimum: 0, maximum: 10, majorUnit: 5, hasMajorGridlines: true)
    chart.secondaryAxis = ChartAxis(title: "%", formatCode: "0%")
    chart.altText = "Việc và tỷ lệ"
    try sheet.addChart(chart, at: .over(CellRange("D1:J15")))
    let script = """
      x = part('xl/charts/chart1.xml'); print(re.findall('<c:(barChart|lineChart)>', x), x.count('<c:valAx>'), x.count('<c:crosses val="max"/>'))
      print(re.findall('<c:max val="(.*?)"', x), re.findall('<c:majorUnit val="(.*?)"', x), 'Việc và tỷ lệ' in part('xl/drawings/drawing1.xml'))
      c = s._charts[0]; print(c.y_axis.title.tx.rich.p[0].r[0].t, c.series[0].dLbls.numFmt, c.series[0].dPt[0].idx)
      """
    let lines = try Examination.lines(of: book, script)
    #expect(lines == ["['barChart', 'lineChart'] 2 1", "['10'] ['5'] True", "việc 0.00 1"])
  }

  @Test func `pictures keep their bytes, size and alt text; equal ones are kept once`() throws {
    let book = Workbook()
    let sheet = try book.addWorksheet("s")
    let png = try Picture(Images.png, altText: "Quốc huy", name: "Huy hiệu")
    let jpeg = try Picture(Images.jpeg, altText: "Trụ sở")
    #expect(png.width == 2 && png.height == 1 && png.format == .png)
    #expect(jpeg.width == 2 && jpeg.height == 1 && jpeg.format == .jpeg)
    try sheet.addPicture(png, at: .at(.a1, widthInCentimetres: 2, heightInCentimetres: 1))
    try sheet.addPicture(jpeg, at: CellReference("C3"))
    try sheet.addPicture(png, at: .over(CellRange("E1:F3")))
    try book.addWorksheet("khác").addPicture(png, at: .a1)
    let script = """
      print(sorted(n for n in z.namelist() if 'media' in n), len(s._images), len(a.worksheets[1]._images))
      print(re.findall('name="(.*?)" descr="(.*?)"', part('xl/drawings/drawing1.xml')))
      t = part('[Content_Types].xml'); print('Extension="png" ContentType="image/png"' in t, 'Extension="jpeg"' in t)
      """
    let lines = try Examination.lines(of: book, script)
    #expect(
      lines == [
        "['xl/media/image1.png', 'xl/media/image2.jpeg'] 3 1",
        "[('Huy hiệu', 'Quốc huy'), ('Picture 2', 'Trụ sở'), ('Huy hiệu', 'Quốc huy')]", "True True",
      ])
  }

  @Test(arguments: [
    ([], PictureFault.unknownFormat), (Array("GIF89a".utf8), .unknownFormat), (Array(Images.png.prefix(20)), .damagedHeader),
    (Array(Images.jpeg.prefix(30)), .damagedHeader), (Array(Images.png.prefix(16)) + [UInt8](repeating: 0, count: 20), .noPixels),
    ([0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x00, 0xFF, 0xD9], .damagedHeader),
  ])
  func `bytes that are no picture are refused`(bytes: [UInt8], fault: PictureFault) {
    #expect(throws: SpreadsheetError.picture(fault)) { try Picture(bytes, altText: "") }
  }

  @Test func `a picture cut anywhere is read or refused, never more`() {
    for bytes in [Images.png, Images.jpeg] {
      var read = 0
      for count in 0...bytes.count { if (try? Picture(Array(bytes.prefix(count)), altText: "")) != nil { read += 1 } }
      #expect((1..<bytes.count).contains(read))
    }
  }
}
