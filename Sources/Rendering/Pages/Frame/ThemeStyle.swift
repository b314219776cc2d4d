internal import Report

/// The theme's fonts and colours as CSS custom properties for report.css: `--heading-text` and the like, `--page` and `--card` for
/// grounds, `--bar-image` for bars in cells, `--tile-high-2` and `--ink-high-2` for the map.
///
/// On dark screens the same names hold colours derived from the theme's, each light enough to be read on the dark grounds. Paper is
/// always light.
struct ThemeStyle {
  let theme: Theme

  /// The style rules.
  var css: String {
    """
    :root { \(Self.list(light)) \(Self.bar(light)) --font: \(Self.family(theme.fonts.page)); --numbers: \(Self.family(theme.fonts.numbers)); }
    @media screen and (prefers-color-scheme: dark) { :root { \(Self.list(dark)) \(Self.bar(dark)) } }
    \(Self.barLengths)
    """
  }

  /// The colours of paper and light screens, in a fixed order.
  var light: [(name: String, shade: Shade)] {
    Theme.Role.allCases.map { (Self.name($0), shade($0)) }
      + [
        ("page", .white), ("card", Shade.white.mixed(with: shade(.group), percent: 50)),
        ("bar", Shade.white.mixed(with: shade(.accent), percent: 22)),
      ] + tiles
  }

  /// What differs on dark screens.
  var dark: [(name: String, shade: Shade)] {
    let inks: [(Theme.Role, Double)] = [
      (.text, 13), (.muted, 8), (.heading, 8), (.accent, 8), (.met, 8), (.missed, 8), (.up, 8), (.down, 8), (.provisional, 8),
      (.reference, 6),
    ]
    let grounds: [(String, Theme.Role, Int)] = [
      ("total", .heading, 60), ("group", .heading, 30), ("card", .heading, 15), ("bar", .accent, 45), ("line", .line, 55),
    ]
    return inks.map { (Self.name($0.0), shade($0.0).lightened(on: .night, to: $0.1)) }
      + grounds.map { ($0.0, Shade.night.mixed(with: shade($0.1), percent: $0.2)) } + [("page", .night)]
  }

  /// The tiles of the map from far below the target to far above it, each with the ink for its words.
  private var tiles: [(name: String, shade: Shade)] {
    let middle = shade(.scaleMiddle)
    let fills: [(String, Shade)] = [
      ("low-2", shade(.scaleLow)), ("low-1", middle.mixed(with: shade(.scaleLow), percent: 40)), ("none", middle),
      ("high-1", middle.mixed(with: shade(.scaleHigh), percent: 40)), ("high-2", shade(.scaleHigh)),
    ]
    return fills.flatMap { [("tile-\($0.0)", $0.1), ("ink-\($0.0)", $0.1.ink)] }
  }

  private func shade(_ role: Theme.Role) -> Shade { Shade(theme.colour(role)) }

  private static func name(_ role: Theme.Role) -> String { role.rawValue.split(separator: "_").joined(separator: "-") }

  /// Bars in cells are pictures of one colour, so that their length can be set beside the ground of the row.
  private static func bar(_ colours: [(name: String, shade: Shade)]) -> String {
    let bar = (colours.first { $0.name == "bar" }?.shade ?? .white).css
    return "--bar-image: linear-gradient(to right, \(bar), \(bar));"
  }

  /// A class for each length of a bar in percent, since the page's policy allows no style but the one it was made with.
  private static let barLengths = (0...100).map { ".w\($0){--w:\($0)%}" }.joined()

  /// A list of families, which cannot end the declaration it stands in.
  private static func family(_ list: String) -> String { list.filter { !"<>{};\\\n".contains($0) } }

  private static func list(_ colours: [(name: String, shade: Shade)]) -> String {
    colours.map { "--\($0.name): \($0.shade.css);" }.joined(separator: " ")
  }
}
