/// programme.csv: the year's register of targets (chỉ tiêu), tasks (nhiệm vụ) and solutions (giải pháp).
///
/// The Ministry's programme counts 9, 5 and 9 of them. The thresholds of the two ratios and of what must be answered on time are
/// published; the wording of the others illustrates the register and quotes no document.
enum ProgrammeTable {
  static var file: SampleFile {
    var rows: [[String]] = []
    for year in [2022, 2023].map(String.init) {
      for (index, target) in targets(year).enumerated() {
        rows.append([year, "CT\(index + 1)", "target", target.kind, target.indicator, target.threshold, target.unit, target.text])
      }
      for (index, task) in tasks.enumerated() { rows.append([year, "NV\(index + 1)", "task", "qualitative", "", "", "", task]) }
      for (index, solution) in solutions.enumerated() {
        rows.append([year, "GP\(index + 1)", "solution", "qualitative", "", "", "", solution])
      }
    }
    return SampleFile(
      "programme.csv", heading: ["year", "id", "group", "kind", "indicator", "threshold", "unit", "text"], rows: rows)
  }

  private struct Target {
    let kind: String
    let indicator: String
    let threshold: String
    let unit: String
    let text: String

    init(_ indicator: String, _ threshold: String, _ text: String) {
      kind = threshold.isEmpty ? "qualitative" : "quantitative"
      (self.indicator, self.threshold, self.text) = (indicator, threshold, text)
      unit = threshold.isEmpty ? "" : "%"
    }
  }

  private static func targets(_ year: String) -> [Target] {
    [
      Target("", "", "Ra quyết định thi hành án đúng thời hạn đối với toàn bộ bản án, quyết định có hiệu lực"),
      Target("", "", "Xác minh, phân loại chính xác việc có điều kiện và chưa có điều kiện thi hành"),
      Target("cases.completion", year == "2022" ? "81.50" : "82.50", "Tỷ lệ thi hành xong về việc trên số có điều kiện thi hành"),
      Target("money.completion", year == "2022" ? "40.10" : "45.50", "Tỷ lệ thi hành xong về tiền trên số có điều kiện thi hành"),
      Target("guidance.on_time", "100.00", "Trả lời đúng, đúng hạn các văn bản đề nghị hướng dẫn nghiệp vụ"),
      Target("complaints.on_time", "100.00", "Giải quyết đúng hạn khiếu nại thuộc thẩm quyền"),
      Target("denunciations.on_time", "100.00", "Giải quyết đúng hạn tố cáo thuộc thẩm quyền"),
      Target("", "", "Thực hiện tốt công tác tiếp công dân"),
      Target("administrative.completion", "100.00", "Theo dõi thi hành án hành chính đối với toàn bộ bản án thuộc trách nhiệm"),
    ]
  }

  private static let tasks = [
    "Tổ chức thi hành các vụ việc trọng điểm, phức tạp",
    "Thu hồi tài sản trong các vụ án tham nhũng, kinh tế",
    "Thi hành các khoản liên quan đến tổ chức tín dụng, ngân hàng",
    "Thực hiện chế độ báo cáo, thống kê đúng thời hạn, đúng quy định",
    "Kiện toàn tổ chức, nâng cao năng lực đội ngũ chấp hành viên",
  ]

  private static let solutions = [
    "Bám sát chỉ tiêu được giao, phân công theo từng chấp hành viên",
    "Tăng cường phối hợp với các cơ quan liên quan ở địa phương",
    "Tự kiểm tra, kiểm tra chuyên đề theo kế hoạch",
    "Rà soát việc tồn đọng lâu năm, chuyển sổ theo dõi riêng đúng quy định",
    "Đẩy mạnh thuyết phục, vận động tự nguyện thi hành",
    "Ứng dụng công nghệ thông tin trong quản lý hồ sơ và thống kê",
    "Công khai thông tin người phải thi hành án chưa có điều kiện",
    "Đối thoại, giải quyết dứt điểm khiếu nại, tố cáo kéo dài",
    "Thi đua, khen thưởng gắn với kết quả thi hành án",
  ]
}
