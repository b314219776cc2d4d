/// Words of the workbook's own: what stands around the report's texts.
enum ReportWords {
  static let met = "Đạt"
  static let notMet = "Chưa đạt"
  static let undefined = "–"
  static let provisional = "SƠ BỘ"
  static let official = "SỐ LIỆU CHÍNH THỨC"
  static let coverName = "Bìa"
  static let contents = "MỤC LỤC"
  static let backToContents = "← Mục lục"
  static let contentsHeadings = ["STT", "Biểu", "Nội dung", "Mã biểu"]
  static let reportingUnit = "Đơn vị báo cáo: "
  static let receivingUnit = "Đơn vị nhận báo cáo: "
  static let reportingPeriod = "Kỳ báo cáo: "
  static let targetAbove = "Chỉ tiêu: trên "
  static let targetAtLeast = "Chỉ tiêu: ít nhất "
  static let above = "vượt "
  static let below = "thiếu "
  static let points = " điểm %"
  static let prior = "Cùng kỳ: "
  static let signature = "(Ký, ghi rõ họ tên)"
  static let sealedSignature = "(Ký, đóng dấu, ghi rõ họ tên)"
  static let trend = "Diễn biến"
  static let chartData = "Số liệu của biểu đồ"
  static let page = "Trang "
  static let conventions = [
    "Dấu “–” là không có giá trị: mẫu số bằng 0 hoặc không có số liệu; không phải là số 0.",
    "Các tổng, tỷ lệ, mức tăng/giảm và thứ hạng là công thức sống, dẫn về ô số liệu gốc. Tỷ lệ lưu dưới dạng phân số (0,825 hiển thị 82,50%).",
    "“điểm %” là hiệu của hai tỷ lệ; “%” là tỷ lệ tăng/giảm của một số đếm.",
  ]
}
