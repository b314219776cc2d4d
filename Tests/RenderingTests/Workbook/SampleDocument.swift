import Enforcement
import Report

/// A report made by hand, with every kind of block, column and derivation, of any size.
struct SampleDocument {
  var provinces = 3
  var offices = 3
  /// More columns of counts in the tables of results, to reach the size of a national report.
  var extraColumns = 0
  var isProvisional = false
  /// Put before each name, to see what hostile names do.
  var prefix = ""

  static let vintage = Vintage(year: 2008)

  /// A count of an office, by the place of province, office and measure; the first province's last office reports nothing eligible.
  func count(_ province: Int, _ office: Int, _ measure: Int) -> Int64 {
    if province == 0, office == offices - 1, measure >= 2 { return 0 }
    let seed = (province * 131 + office * 37 + measure * 17 + 11) % 97
    return Int64([900, 600, 1000, 700, 80][min(measure, 4)] + seed * (measure < 2 ? 31 : measure == 2 ? 19 : 7))
  }

  var unit: Office { Office(id: OfficeID(vintage: Self.vintage, code: "VN"), name: "Toàn quốc", level: .nation, parent: nil) }

  /// The document.
  func document(adding others: [Sheet] = []) throws -> Document {
    guard let period = Period(year: 2022, month: 9) else { throw SampleError.period }
    return Document(
      unit: unit, period: period, title: "Kết quả thi hành án dân sự năm 2022",
      subtitle: "Toàn quốc – năm 2022 (01/10/2021–30/09/2022) – số liệu \(isProvisional ? "sơ bộ" : "chính thức")",
      provisionalReasons: isProvisional
        ? ["Thiếu báo cáo của 2 cơ quan: Chi cục THADS huyện A; Chi cục THADS huyện B", "Có 1 tệp bị từ chối"] : [],
      frame: FormFrame(
        legalBasis: ["Ban hành kèm theo Thông tư số 06/2019/TT-BTP", "Ngày nhận báo cáo: ……/……/2022"],
        reportingUnit: "Tổng cục Thi hành án dân sự", receivingUnit: "Bộ Tư pháp",
        placeAndDate: "Hà Nội, ngày 30 tháng 9 năm 2022",
        preparer: "NGƯỜI LẬP BIỂU", head: "THỦ TRƯỞNG ĐƠN VỊ"),
      sheets: [overview, results(isMoney: false), results(isMoney: true), comparison, ranking, quality, notes] + others)
  }

  func key(_ sheet: String, _ row: String, _ column: String, table: String = "units") -> CellKey {
    CellKey(sheet: sheet, table: table, row: row, column: column)
  }

  func code(_ province: Int) -> String { province < 9 ? "0\(province + 1)" : "\(province + 1)" }
  func officeCode(_ province: Int, _ office: Int) -> String { code(province) + (office < 10 ? "00\(office)" : "0\(office)") }
  func provinceName(_ province: Int) -> String {
    let names = ["Hà Nội", "Hà Giang", "Cao Bằng", "Bắc Kạn", "Thừa Thiên Huế"]
    return prefix + (province < names.count ? names[province] : "Tỉnh thứ \(province + 1)")
  }
  func officeName(_ province: Int, _ office: Int) -> String {
    office == 0 ? "Cục THADS \(provinceName(province))" : prefix + "Chi cục THADS huyện số \(office)"
  }
}

enum SampleError: Error { case period }
