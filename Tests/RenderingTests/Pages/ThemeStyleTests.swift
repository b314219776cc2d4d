import Testing

@testable import Rendering

@Suite struct `Theme style` {
  /// What is read on what, and the least contrast (WCAG 2.2 AA: 4,5 for text, 3 for marks).
  static let pairs: [(ink: String, ground: String, least: Double)] =
    ["text", "muted", "heading", "accent", "met", "missed", "up", "down", "provisional"].map { ($0, "page", 4.5) }
    + ["text", "muted", "heading", "met", "missed", "up", "down"].map { ($0, "card", 4.5) }
    + ["text", "muted", "accent"].map { ($0, "group", 4.5) } + [
      ("text", "total", 4.5), ("accent", "total", 4.5), ("text", "bar", 4.5),
    ]
    + [("reference", "page", 3)]

  @Test(arguments: [false, true])
  func `words and marks stand out in both schemes`(isDark: Bool) throws {
    let style = ThemeStyle(theme: try ProjectFiles.theme())
    var shades = Dictionary(uniqueKeysWithValues: style.light.map { ($0.name, $0.shade) })
    if isDark { shades.merge(style.dark.map { ($0.name, $0.shade) }) { $1 } }
    for pair in Self.pairs {
      let contrast = try #require(shades[pair.ink]).contrast(with: #require(shades[pair.ground]))
      #expect(contrast >= pair.least, "\(pair.ink) on \(pair.ground)")
    }
    for tile in ["low-2", "low-1", "none", "high-1", "high-2"] {
      #expect(try #require(shades["tile-\(tile)"]).contrast(with: #require(shades["ink-\(tile)"])) >= 4.5, "tile \(tile)")
    }
  }
}
