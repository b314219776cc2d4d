import Glibc
import Spreadsheet
import SpreadsheetReading

/// A form made by staff, filled with as many offices as told: `template FORM.xlsx OFFICES OUT.xlsx`.
@main struct Template {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let count = Int(arguments[2]), count >= 0, let file = fopen(arguments[1], "rb") else { exit(64) }
    var form = [UInt8](repeating: 0, count: 16 << 20)
    form.removeLast(form.count - fread(&form, 1, form.count, file))
    fclose(file)

    let template = try WorkbookTemplate(form)
    let filled = try template.filled(
      with: TemplateContent(
        values: texts, lists: ["provinces": try (0..<count).map(office), "offices": try (0..<count).map(office)]))
    for cell in filled.uncomputed { print("\(cell): computed when the file is opened") }

    guard let out = fopen(arguments[3], "wb") else { exit(73) }
    fwrite(filled.bytes, 1, filled.bytes.count, out)
    fclose(out)
  }

  private static let texts = [
    "title": "Kết quả thi hành án dân sự", "period": "9 tháng năm 2022", "first_day": "01/10/2021", "last_day": "30/06/2022",
    "status": "chính thức", "legal_basis.1": "Ban hành theo TT số 06/2019/TT-BTP", "legal_basis.2": "ngày 21/11/2019",
    "reporting_unit": "Cục THADS tỉnh Gia Lai", "receiving_unit": "Tổng cục THADS", "preparer": "Nguyễn Văn A",
    "head": "Trần Thị B",
    "place_and_date": "Gia Lai, ngày 30 tháng 6 năm 2022",
  ].mapValues(TemplateValue.text)

  /// Figures whose identities hold: what is to be enforced is eligible, not eligible, postponed or suspended.
  private static func office(_ index: Int) throws -> [String: TemplateValue] {
    func number(_ value: Int) throws -> TemplateValue { try .number(.integer(Int64(value)), text: "\(value)") }
    let eligible = 400 + index * 7919 % 5003
    var values = ["name": TemplateValue.text("Chi cục THADS số \(index + 1)"), "order": try number(index + 1)]
    for aspect in ["cases", "money"] {
      let unit = aspect == "money" ? 1_371 : 1
      let figures = [
        "carried_over": eligible / 3, "newly_accepted": eligible - eligible / 3 + 160, "delegated": 12, "withdrawn": 8,
        "eligible": eligible, "completed": eligible * 7 / 10, "terminated": eligible / 50, "reduced": eligible / 90,
        "postponed_other": 25, "suspended": 15, "not_eligible": 100,
      ]
      for (measure, value) in figures { values["\(aspect).\(measure)"] = try number(value * unit) }
    }
    return values
  }
}
