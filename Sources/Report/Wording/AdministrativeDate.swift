public import Enforcement

/// Dates in administrative documents.
public enum AdministrativeDate {
  /// "ngày 05 tháng 01 năm 2022": days below 10 and the months 1 and 2 carry a leading zero (Nghị định 30/2020/NĐ-CP, phụ lục I,
  /// phần I, mục II, điểm 4b).
  public static func words(_ date: CalendarDate) -> String {
    let day = date.day < 10 ? "0\(date.day)" : "\(date.day)"
    let month = date.month < 3 ? "0\(date.month)" : "\(date.month)"
    return "ngày \(day) tháng \(month) năm \(date.year)"
  }
}
