import Configuration

extension WorkspaceWarning.Kind {
  /// What it is about, for the page of rules.
  var problem: Bilingual {
    switch self {
    case .unitUnknown:
      Bilingual(
        vi:
          "Một dòng của targets.csv hay crosswalk.csv ghi đơn vị không có trong offices.csv, nên không được dùng; nếu chỉ thiếu số 0 ở đầu thì mã đúng được nêu.",
        en:
          "A row of targets.csv or crosswalk.csv names a unit that offices.csv does not have, and is not used; where only zeros before the code are missing, the right code is named."
      )
    case .unitOfOtherTime:
      Bilingual(
        vi: "Một dòng của targets.csv ghi đơn vị không có trong năm thống kê của dòng ấy.",
        en: "A row of targets.csv names a unit that is none of the row's statistical year.")
    case .codeWithoutZeros:
      Bilingual(
        vi: "Mã trong offices.csv ngắn hơn thường lệ: mã tỉnh có đúng hai chữ số, mã đơn vị viết bằng chữ số có năm.",
        en: "Codes of offices.csv are shorter than usual: a province has two digits, an office that is called by a number five.")
    case .dateAssumed:
      Bilingual(
        vi:
          "Ngày viết dạng dd/mm/yyyy mà không ngày nào trong tệp cho biết ngày hay tháng đứng trước; được đọc là ngày/tháng/năm.",
        en:
          "A date is written with slashes, and no date of the file tells whether day or month comes first; it is read with the day first."
      )
    case .fileNotRead:
      Bilingual(
        vi: "Tệp có tên gần giống một bảng của thư mục làm việc nhưng không được đọc.",
        en: "A file is nearly called like a table of the workspace and is not read.")
    }
  }

  /// What brings it about.
  var example: String {
    switch self {
    case .unitUnknown: "targets.csv: 2022,2008,1,cases.completion,70"
    case .unitOfOtherTime: "targets.csv: 2022,2025,52,cases.completion,70"
    case .codeWithoutZeros: "offices.csv: 2008,1,Thành phố Hà Nội,province,VN"
    case .dateAssumed: "crosswalk.csv: 2008;64;2025;52;01/07/2025"
    case .fileNotRead: "Targets.csv; targets.csv.txt; targets (1).csv; thads.yml"
    }
  }
}
