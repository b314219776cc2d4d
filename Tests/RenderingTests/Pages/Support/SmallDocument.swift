import Enforcement
import Report
import Testing

/// A document made by hand, with every kind of block and cell.
enum SmallDocument {
  static let nation = OfficeID(vintage: Vintage(year: 2008), code: "VN")
  static let province = OfficeID(vintage: Vintage(year: 2008), code: "64")
  static let office = OfficeID(vintage: Vintage(year: 2008), code: "64000")

  static let table = Table(
    id: "units", caption: "Kết quả <thử>", unitLabel: "Đơn vị tính: Việc",
    columns: [
      Column(id: "ordinal", heading: ["STT"], number: "A", kind: .ordinal),
      Column(id: "name", heading: ["Tên"], number: "B", kind: .text),
      Column(id: "all", heading: ["Thụ lý", "Tổng số"], number: "1", kind: .count, noteMark: "1"),
      Column(id: "money", heading: ["Thụ lý", "Tiền"], number: "2", kind: .money(.thousand)),
      Column(id: "ratio", heading: ["Tỷ lệ (%)"], number: "3", kind: .percent, showsBars: true),
      Column(id: "change", heading: ["Tăng, giảm"], kind: .points), Column(id: "met", heading: ["Kết quả"], kind: .met),
    ], headerColumns: 2, showsColumnNumbers: true,
    rows: [
      Row(
        key: "VN", kind: .total, depth: 0, unit: nation,
        cells: [
          .blank, Cell(.text("Tổng số")), Cell(.count(1_234_567)), Cell(.money(1_234_567_890)), percent(8_250), points(667),
          Cell(.met(true)),
        ]),
      Row(
        key: "64", kind: .group, depth: 1, unit: province,
        cells: [
          Cell(.text("1")), Cell(.text("Gia Lai & Co"), noteMark: "*"), Cell(.count(0)), Cell(.money(5_000)), percent(4_000),
          points(-35),
          Cell(.met(false)),
        ]),
      Row(
        key: "64000", kind: .item, depth: 2, unit: office,
        cells: [
          Cell(.text("1")), Cell(.text("Cục")), Cell(.undefined), Cell(.undefined), Cell(.undefined), points(0), Cell(.undefined),
        ]),
    ])

  static func document(reasons: [String] = [], unit: Office? = nil, sheets: [Sheet]? = nil) throws -> Document {
    Document(
      unit: unit ?? Office(id: nation, name: "Toàn quốc", level: .nation, parent: nil), period: try #require(Period("2022-09")),
      title: "Kết quả <b>", subtitle: "Toàn quốc & \"kỳ\"", provisionalReasons: reasons,
      frame: FormFrame(
        legalBasis: ["Ban hành"], reportingUnit: "Tổng cục", receivingUnit: "Bộ", placeAndDate: "Hà Nội", preparer: "NGƯỜI LẬP",
        head: "THỦ TRƯỞNG"),
      sheets: sheets ?? [
        sheet([
          .text(["Câu công bố 82,50%."]), .table(table), .chart(chart(.line)),
          .notes([Note(mark: "1", text: "Ghi chú"), Note(mark: "*", text: "Sao")]),
        ])
      ])
  }

  static func sheet(_ blocks: [Block], id: String = "overview", page: SheetPage = .report) -> Sheet {
    Sheet(id: id, name: "Tổng quan", title: "Tổng quan \(id)", isStatutory: true, page: page, blocks: blocks)
  }

  static func chart(_ kind: Chart.Kind) -> Chart {
    Chart(
      id: "c", kind: kind, title: "Tỷ lệ (%)", altText: "Hai đơn vị", categories: ["Hà Nội", "Gia Lai"], categoryCells: [],
      series: [
        Chart.Series(name: "2022", cells: [], values: [Points(hundredths: 8_250), Points(hundredths: 4_000)]),
        Chart.Series(name: "2021", cells: [], values: [Points(hundredths: 7_583), nil], isReference: true),
      ])
  }

  private static func percent(_ hundredths: Int64) -> Cell { Cell(.percent(Points(hundredths: hundredths))) }
  private static func points(_ hundredths: Int64) -> Cell { Cell(.points(Points(hundredths: hundredths))) }
}
