import Foundation

/// File names made of provinces' names.
public enum OfficeSlug {
  /// The kinds of province, which names begin with and slugs leave out.
  private static let kinds = ["tinh-", "thanh-pho-"]

  /// The name in lower-case ASCII with `-` between words, without the kind of province: "Tỉnh Hòa Bình" gives `hoa-binh`,
  /// "Thành phố Đà Nẵng" gives `da-nang`. Empty for a name without a Latin letter or digit.
  public static func of(_ name: String) -> String {
    var slug = ""
    for scalar in name.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      case "đ": slug += "d"
      case "\u{300}"..."\u{36F}": continue
      default: if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
      }
    }
    if slug.hasSuffix("-") { slug.removeLast() }
    guard let kind = kinds.first(where: { slug.hasPrefix($0) && slug.count > $0.count }) else { return slug }
    return String(slug.dropFirst(kind.count))
  }
}
