extension MessySamples {
  /// Rows of groups that hold no word of the form, above a whole heading or below each measure, and the head of a page again.
  static var groups: [MessySample] {
    let sound = table()
    let (ids, figures) = (Array(sound.headings[..<3]), Array(sound.headings[3...]))
    let blanks = { (count: Int) in [String](repeating: "", count: count) }
    let merged = { (words: String) in [words] + blanks(figures.count - 1) }
    let title = "KẾT QUẢ THI HÀNH ÁN 12 THÁNG NĂM 2022\r\n"
    let pages = sound.rows.map { title + sound.line(sound.headings) + sound.line($0) }
    let aspects = sound.ids.dropFirst(3).map { id in
      id == "cases.eligible" ? "12 tháng năm 2022" : id == "money.eligible" ? "Cùng kỳ năm trước" : ""
    }
    return [
      .rejected(
        "headings/year-above-heading.csv", "ô “2021” gộp trên cả dòng tiêu đề",
        sound.line(blanks(3) + merged("2021")) + sound.text, "period.wrong:1"),
      .rejected(
        "headings/last-year-above-money.csv", "trên các cột tiền ghi “Cùng kỳ năm trước”, trên các cột việc ghi kỳ này",
        sound.line(blanks(3) + aspects) + sound.text, "heading.missing:2"),
      .used(
        "headings/two-years-above.csv", "“Năm 2021” và “Năm 2022” trên cả dòng tiêu đề",
        sound.line(blanks(3) + merged("Năm 2021") + merged("Năm 2022")) + sound.line(ids + figures + figures)
          + lines(sound) { figures in figures.map { _ in "1" } + figures }),
      .used(
        "headings/parts-below.csv", "dưới mỗi chỉ tiêu: “Tổng số”, “Chủ động”, “Theo đơn”, “+/-”",
        sound.line(ids + figures.flatMap { [$0, "", "", ""] })
          + sound.line(blanks(3) + figures.flatMap { _ in ["Tổng số", "Chủ động", "Theo đơn", "+/-"] })
          + lines(sound) { figures in figures.flatMap { [$0, "1", "1", "1"] } }),
      .used("headings/page-heads.csv", "tên biểu và tiêu đề lặp lại đầu mỗi trang", pages.joined()),
    ]
  }

  /// The rows of a table with other cells made of its figures.
  private static func lines(_ table: MessyTable, _ figures: ([String]) -> [String]) -> String {
    table.rows.map { table.line(Array($0[..<3]) + figures(Array($0[3...]))) }.joined()
  }
}
