import Spreadsheet

/// A picture, comments, links: `pictures OUT.xlsx`.
@main struct Pictures {
  static func main() throws {
    let workbook = Workbook()
    let link = try workbook.format(CellFormat(font: Font(underline: .single, color: .rgb(0x0563C1))))
    let sheet = try workbook.addWorksheet("Bìa")
    let details = try workbook.addWorksheet("Chi tiết")
    try details.appendRow(["Đích của liên kết"])
    try sheet.setColumn(1, ColumnProperties(width: 40))

    try sheet.appendRow(["Xem chi tiết"], link)
    try sheet.addHyperlink(.cell(sheet: details.name, .a1), at: CellRange("A1"))
    try sheet.appendRow(["Trang của hệ thống"], link)
    try sheet.addHyperlink(.external("https://thads.moj.gov.vn/"), at: CellRange("A2"), tooltip: "Mở trong trình duyệt")
    try sheet.appendRow(["Có ghi chú"])
    try sheet.addComment(Comment("Nguồn: báo cáo của các Cục", author: "Vụ Thống kê", visible: true), at: CellReference("A3"))

    let flag = try Picture(dot, altText: "Một ô vuông đỏ và xanh")
    try sheet.addPicture(flag, at: .at(CellReference("A6"), widthInCentimetres: 4, heightInCentimetres: 2))
    try workbook.write(to: CommandLine.arguments.last ?? "pictures.xlsx")
  }

  /// A PNG of 2 × 1 pixels.
  private static let dot: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00, 0x02, 0x00,
    0x00, 0x00, 0x01, 0x08, 0x02, 0x00, 0x00, 0x00, 0x7B, 0x40, 0xE8, 0xDD, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x44, 0x41, 0x54, 0x78,
    0x9C, 0x63, 0xF8, 0xCF, 0x00, 0x04, 0xFF, 0x01, 0x07, 0x00, 0x01, 0xFF, 0xE2, 0x23, 0x9E, 0x59, 0x00, 0x00, 0x00, 0x00, 0x49,
    0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]
}
