/// How much of the nation's cases falls to each office, relative to the others.
enum OfficeWeights {
  /// The weight of the office `code`.
  static func weight(of code: String, seed: UInt64) -> Int64 {
    if islandsWithoutCases.contains(code) { return 0 }
    let province = String(code.prefix(2))
    var local = Draws(seed: seed, key: "weight/\(code)")
    var regional = Draws(seed: seed, key: "weight/\(province)")
    // A product of two draws is skewed as the sizes of offices are: many small ones, a few large.
    let size = local.central(in: 25...175) * local.number(in: 40...160)
    let scale = regional.central(in: 60...140) * (metropolises[province] ?? 10)
    return code.hasSuffix("000") ? size * scale * 6 / 5 : smallIslands.contains(code) ? size * scale / 60 : size * scale
  }

  /// Hoàng Sa and Trường Sa have no cases: their files hold zeros, and their ratios are undefined.
  private static let islandsWithoutCases: Set = ["48498", "56576"]
  /// Cô Tô, Bạch Long Vĩ, Cồn Cỏ, Lý Sơn, Côn Đảo, Phú Quý.
  private static let smallIslands: Set = ["22207", "31318", "45471", "51536", "77755", "60601"]
  /// Hà Nội, Thành phố Hồ Chí Minh and the provinces around it have more cases an office, in tenths.
  private static let metropolises: [String: Int64] = [
    "01": 16, "79": 34, "74": 20, "75": 18, "80": 14, "92": 13, "48": 14, "31": 12,
  ]
}
