import Enforcement

/// The columns of a statement, and what they are called.
enum ExportColumns {
  /// The measures of the regime from 2021 on, in the order of the form. What is done is not a column of the form: it follows.
  static let cases = measures.filter { $0 != .reduced }
  static let money = measures

  private static let measures: [Measure] = Measure.statement.filter { $0 != .takenUp && $0 != .done }

  /// The heading of `measure` on the form.
  static func heading(_ measure: Measure) -> String {
    switch measure {
    case .carriedOver: "Năm trước chuyển sang (trừ số đã chuyển sổ theo dõi riêng)"
    case .newlyAccepted: "Mới thụ lý"
    case .accepted: "Tổng số thụ lý"
    case .delegated: "Ủy thác thi hành án"
    case .withdrawn: "Thu hồi, hủy quyết định thi hành án"
    case .toEnforce: "Tổng số phải thi hành"
    case .eligible: "Có điều kiện thi hành"
    case .completed: "Thi hành xong"
    case .terminated: "Đình chỉ thi hành án"
    case .reduced: "Giảm thi hành án"
    case .inProgress: "Đang thi hành"
    case .postponedConsent: "Hoãn theo điểm c khoản 1 Điều 48"
    case .postponedOther: "Hoãn (trừ điểm c khoản 1 Điều 48)"
    case .suspended: "Tạm đình chỉ thi hành án"
    case .other: "Trường hợp khác"
    case .notEligible: "Chưa có điều kiện (trừ sổ theo dõi riêng)"
    case .carriedForward: "Chuyển kỳ sau"
    case .separateBook: "Đã chuyển sổ theo dõi riêng"
    case .takenUp, .done, .due, .onTime, .persons: measure.rawValue
    }
  }
}

/// A column that says whose figures a row holds.
enum IdentityColumn: CaseIterable {
  case office, name, period, category, submission

  /// Its Vietnamese heading.
  var heading: String {
    switch self {
    case .office: "Mã đơn vị"
    case .name: "Tên đơn vị"
    case .period: "Kỳ báo cáo"
    case .category: "Loại việc"
    case .submission: "Lần nộp"
    }
  }

  /// Its canonical heading.
  var canonical: String {
    switch self {
    case .office: "office"
    case .name: "name"
    case .period: "period"
    case .category: "category"
    case .submission: "submission"
    }
  }
}
