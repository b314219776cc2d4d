import Enforcement

/// Small trees of offices for tests.
enum SmallRegistry {
  static let vintage = Vintage(year: 2008)

  static func office(
    _ code: String, _ level: Level, under parent: String?, vintage: Vintage = vintage, from: String = "", to: String = ""
  ) -> Office {
    Office(
      id: OfficeID(vintage: vintage, code: code), name: "Đơn vị \(code)", level: level, parent: parent,
      validFrom: CalendarDate(iso: from), validTo: CalendarDate(iso: to))
  }

  /// A nation of provinces `01`, `02` …, each with as many offices.
  static func offices(provinces: Int, offices: Int, vintage: Vintage = vintage) -> [Office] {
    [office("VN", .nation, under: nil, vintage: vintage)]
      + (1...provinces).flatMap { province in
        let code = province < 10 ? "0\(province)" : "\(province)"
        return [office(code, .province, under: "VN", vintage: vintage)]
          + (0..<offices).map { office("\(code)00\($0)", .office, under: code, vintage: vintage) }
      }
  }

  static func registry(provinces: Int, offices count: Int, vintage: Vintage = vintage) throws -> OfficeRegistry {
    try registry(offices(provinces: provinces, offices: count, vintage: vintage), vintage: vintage)
  }

  static func registry(_ offices: [Office], vintage: Vintage = vintage, on day: String = "2022-09-30") throws -> OfficeRegistry {
    guard let day = CalendarDate(iso: day) else { throw BadDay() }
    return try OfficeRegistry(offices, vintage: vintage, on: day)
  }

  struct BadDay: Error {}
}
