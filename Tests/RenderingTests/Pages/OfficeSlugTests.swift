import Testing

@testable import Rendering

@Suite struct `Office slug` {
  @Test(arguments: [
    ("Tỉnh Hòa Bình", "hoa-binh"), ("Tỉnh Hoà Bình", "hoa-binh"), ("Thành phố Hà Nội", "ha-noi"),
    ("Thành phố Đà Nẵng", "da-nang"),
    ("Tỉnh Bà Rịa - Vũng Tàu", "ba-ria-vung-tau"), ("TỈNH ĐẮK LẮK", "dak-lak"), ("Tỉnh Thừa Thiên Huế", "thua-thien-hue"),
    ("Tỉnh", "tinh"),
    ("  ", ""), ("../../etc/passwd", "etc-passwd"), ("Tỉnh Gia Lai", "gia-lai"), ("Thành phố Hồ Chí Minh", "ho-chi-minh"),
  ])
  func `a name becomes plain letters without its kind`(name: String, slug: String) {
    #expect(OfficeSlug.of(name) == slug)
  }

  @Test func `every province of the sample has a file name of its own`() throws {
    let names = try ProjectFiles.rows("samples/national/offices.csv").filter { $0[3] == "province" && $0[0] == "2008" }.map {
      $0[2]
    }
    let slugs = names.map(OfficeSlug.of)
    #expect(names.count >= 63)
    #expect(Set(slugs).count == Set(names).count)
    for slug in slugs {
      #expect(
        slug.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 } && !slug.hasPrefix("-") && !slug.hasSuffix("-"), "\(slug)")
      #expect(!slug.hasPrefix("tinh-") && !slug.hasPrefix("thanh-pho-"))
    }
  }
}
