import Enforcement

/// The offices of a sample, of both structures: names, codes and parents as offices.csv lists them.
struct SampleOffices: Sendable {
  static let old = Vintage(year: 2008)
  static let new = Vintage(year: 2025)

  /// How many regional divisions (Phòng THADS khu vực) the structure of 34 provinces has.
  static let regionalDivisions: Int64 = 355

  let all: [Office]

  init(_ geography: Geography) {
    all = Self.of63(geography) + Self.of34(geography)
  }

  /// The offices of 63 provinces that send exports, in the order of their codes: each Cục and its Chi cục.
  var exporting: [Office] {
    all.filter { $0.id.vintage == Self.old && $0.level == .office && Self.existsInSample($0) }.sorted { $0.id < $1.id }
  }

  /// The nation and the provinces of the structure of 63 in the sample's years, in the order of their codes, the nation first.
  var units: [Office] {
    let old = all.filter { $0.id.vintage == Self.old && Self.existsInSample($0) }
    return old.filter { $0.level == .nation } + old.filter { $0.level == .province }.sorted { $0.id < $1.id }
  }

  private static let lastExport = CalendarDate(iso: "2022-09-30")
  private static let opening63 = CalendarDate(iso: "2008-08-01")
  private static let closing63 = CalendarDate(iso: "2025-06-30")
  private static let opening34 = CalendarDate(iso: "2025-07-01")
  /// Thừa Thiên Huế became Thành phố Huế on 1 January 2025, half a year before the structure changed.
  private static let lastOfFormerName = CalendarDate(iso: "2024-12-31")
  private static let firstOfLaterName = CalendarDate(iso: "2025-01-01")

  private static func existsInSample(_ office: Office) -> Bool { lastExport.map(office.exists) ?? false }

  private static func of63(_ geography: Geography) -> [Office] {
    var offices = [office(old, "VN", "Toàn quốc", .nation, nil, opening63, closing63)]
    for province in geography.provinces63 {
      let spans =
        province.formerName == province.name
        ? [(province.name, opening63, closing63)]
        : [(province.formerName, opening63, lastOfFormerName), (province.name, firstOfLaterName, closing63)]
      for (name, from, to) in spans {
        offices.append(office(old, province.code, name, .province, "VN", from, to))
        offices.append(
          office(old, province.code + "000", "Cục Thi hành án dân sự \(lowered(name))", .office, province.code, from, to))
      }
      for district in geography.districts where district.province == province.code {
        offices.append(
          office(
            old, province.code + district.code, "Chi cục Thi hành án dân sự \(lowered(district.name))", .office, province.code,
            opening63, closing63))
      }
    }
    return offices
  }

  /// The divisions are as many as there are in fact; how many each province has is split by its communes, which is synthetic.
  private static func of34(_ geography: Geography) -> [Office] {
    var offices = [office(new, "VN", "Toàn quốc", .nation, nil, opening34, nil)]
    let divisions = apportion(regionalDivisions, by: geography.provinces34.map(\.communes))
    for (province, count) in zip(geography.provinces34, divisions) {
      offices.append(office(new, province.code, province.name, .province, "VN", opening34, nil))
      offices.append(
        office(new, province.code + "000", "Thi hành án dân sự \(lowered(province.name))", .office, province.code, opening34, nil)
      )
      for number in stride(from: Int64(1), through: count, by: 1) {
        offices.append(
          office(
            new, "\(province.code)K\(number < 10 ? "0" : "")\(number)",
            "Phòng Thi hành án dân sự khu vực \(number) - \(province.shortName)", .office, province.code, opening34, nil))
      }
    }
    return offices
  }

  private static func office(
    _ vintage: Vintage, _ code: String, _ name: String, _ level: Level, _ parent: String?, _ from: CalendarDate?,
    _ to: CalendarDate?
  ) -> Office {
    Office(id: OfficeID(vintage: vintage, code: code), name: name, level: level, parent: parent, validFrom: from, validTo: to)
  }

  /// The name inside a longer one: "tỉnh Gia Lai", "huyện Chư Păh".
  static func lowered(_ name: String) -> String { name.prefix(1).lowercased() + name.dropFirst() }
}
