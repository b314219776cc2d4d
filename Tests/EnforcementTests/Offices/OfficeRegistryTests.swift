import Enforcement
import Testing
import TestSupport

@Suite struct OfficeRegistryTests {
  private func office(_ code: String, _ level: Level, under parent: String?) -> Office {
    SmallRegistry.office(code, level, under: parent)
  }

  private func id(_ code: String) -> OfficeID { OfficeID(vintage: SmallRegistry.vintage, code: code) }

  @Test(arguments: UInt64(1)...50) func `offices in any order make the same tree, parents before children`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let offices = SmallRegistry.offices(provinces: 5, offices: 3)
    let registry = try SmallRegistry.registry(offices.shuffled(using: &generator))
    #expect(registry.offices == offices)
    #expect(registry.offices[OfficeRegistry.nation].level == .nation)
    for position in registry.offices.indices {
      #expect(registry.position(of: registry.offices[position].id.code) == position)
      for child in registry.children(of: position) {
        #expect(child > position)
        #expect(registry.parent(of: child) == position)
      }
    }
    #expect(registry.reportingCount == 15)
    #expect(registry.positions(of: .province).count == 5)
  }

  @Test func `an office belongs to its province, a province to itself, the nation to none`() throws {
    let registry = try SmallRegistry.registry(provinces: 2, offices: 2)
    let province = try #require(registry.position(of: "02"))
    #expect(registry.province(of: try #require(registry.position(of: "02001"))) == province)
    #expect(registry.province(of: province) == province)
    #expect(registry.province(of: OfficeRegistry.nation) == nil)
    #expect(registry.parent(of: OfficeRegistry.nation) == nil)
    #expect(registry.position(of: "99") == nil)
  }

  @Test func `a code given twice is refused`() {
    #expect(throws: RegistryError.duplicate(id("01"))) {
      try SmallRegistry.registry(SmallRegistry.offices(provinces: 2, offices: 1) + [office("01", .province, under: "VN")])
    }
  }

  @Test func `an office under an unknown parent is refused`() {
    #expect(throws: RegistryError.wrongParent(id("07001"), parent: "07")) {
      try SmallRegistry.registry(SmallRegistry.offices(provinces: 2, offices: 1) + [office("07001", .office, under: "07")])
    }
    #expect(throws: RegistryError.wrongParent(id("07"), parent: "")) {
      try SmallRegistry.registry(SmallRegistry.offices(provinces: 2, offices: 1) + [office("07", .province, under: nil)])
    }
  }

  @Test func `an office stands under a province, a province under the nation`() {
    let tree = SmallRegistry.offices(provinces: 1, offices: 1)
    #expect(throws: RegistryError.wrongParent(id("01009"), parent: "VN")) {
      try SmallRegistry.registry(tree + [office("01009", .office, under: "VN")])
    }
    #expect(throws: RegistryError.wrongParent(id("03"), parent: "01")) {
      try SmallRegistry.registry(tree + [office("03", .province, under: "01")])
    }
    #expect(throws: RegistryError.wrongParent(id("01009"), parent: "01000")) {
      try SmallRegistry.registry(tree + [office("01009", .office, under: "01000")])
    }
  }

  @Test func `a circle of parents is refused`() {
    let tree = SmallRegistry.offices(provinces: 1, offices: 1)
    #expect(throws: RegistryError.wrongParent(id("08"), parent: "09")) {
      try SmallRegistry.registry(tree + [office("08", .province, under: "09"), office("09", .province, under: "08")])
    }
    #expect(throws: RegistryError.wrongParent(id("08"), parent: "08")) {
      try SmallRegistry.registry(tree + [office("08", .province, under: "08")])
    }
  }

  @Test func `there is exactly one nation`() {
    #expect(throws: RegistryError.notOneNation(SmallRegistry.vintage, count: 0)) {
      try SmallRegistry.registry([office("01", .province, under: "VN")])
    }
    #expect(throws: RegistryError.notOneNation(SmallRegistry.vintage, count: 2)) {
      try SmallRegistry.registry([office("VN", .nation, under: nil), office("VM", .nation, under: nil)])
    }
  }

  @Test func `only offices that exist on the day stand in the tree`() throws {
    let offices = [
      SmallRegistry.office("VN", .nation, under: nil), SmallRegistry.office("46", .province, under: "VN", to: "2024-12-31"),
      Office(
        id: id("46"), name: "Thành phố Huế", level: .province, parent: "VN", validFrom: CalendarDate(iso: "2025-01-01"),
        validTo: nil),
    ]
    #expect(try SmallRegistry.registry(offices, on: "2024-12-31").offices.last?.name == "Đơn vị 46")
    #expect(try SmallRegistry.registry(offices, on: "2025-01-01").offices.last?.name == "Thành phố Huế")
  }

  @Test func `a code means another office in another vintage`() throws {
    let new = Vintage(year: 2025)
    let offices =
      SmallRegistry.offices(provinces: 2, offices: 1) + SmallRegistry.offices(provinces: 1, offices: 1, vintage: new)
    #expect(try SmallRegistry.registry(offices).offices.count == 5)
    #expect(try SmallRegistry.registry(offices, vintage: new).offices.count == 3)
    #expect(id("01") != OfficeID(vintage: new, code: "01"))
    #expect(id("99") < OfficeID(vintage: new, code: "01"))
  }
}
