import Enforcement

/// The tables of a workspace that are not figures.
enum WorkspaceTables {
  static let settings = """
    # Thiết lập của không gian làm việc; khóa nào bỏ trống thì lấy giá trị mặc định.
    issuer:
      unit: "Tổng cục Thi hành án dân sự"
      superior: "Bộ Tư pháp"
      place: "Hà Nội"
    # Số liệu năm trước: exports (đọc lại tệp của các đơn vị), archive (bản đã khóa mới nhất) hoặc archive:v1.
    baseline: exports
    # Chênh lệch: published (hiệu của hai tỷ lệ đã công bố) hoặc exact.
    change: published

    """

  static func offices(_ offices: [Office]) -> SampleFile {
    SampleFile(
      "offices.csv", heading: ["vintage", "code", "name", "level", "parent", "valid_from", "valid_to"],
      rows: offices.map { office in
        [
          office.id.vintage.description, office.id.code, office.name, office.level.rawValue, office.parent ?? "",
          office.validFrom?.iso ?? "", office.validTo?.iso ?? "",
        ]
      })
  }

  static func crosswalk(_ mergers: [Geography.Merger]) -> SampleFile {
    SampleFile(
      "crosswalk.csv", heading: ["from_vintage", "from_code", "to_vintage", "to_code", "effective"],
      rows: mergers.map { [SampleOffices.old.description, $0.from, SampleOffices.new.description, $0.to, $0.effective] })
  }
}
