internal import Enforcement
internal import Report

/// The provinces as equal tiles, each with its ratio; coloured and marked by its distance from the target.
struct TileMapBlock {
  let map: TileMap
  let id: String
  /// Where a province's own page is.
  let pages: [OfficeID: String]

  private static let height = 460
  private static let gap = 40

  /// Islands that are drawn with the province they belong to, by the province's code in both structures.
  private static let islands = [("48", "Hoàng Sa"), ("56", "Trường Sa")]

  func write(to out: inout MarkupWriter) {
    let rows = map.tiles.map(\.row).max() ?? 1
    let frame = ChartFrame(
      id: id, title: map.title, altText: map.altText, height: (corner(row: rows + 1, column: 1).y + 20) / 10, holdsLinks: true)
    frame.write(to: &out) { out in
      Self.legend.write(to: &out)
      for tile in map.tiles.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) { write(tile, to: &out) }
      for (code, island) in Self.islands {
        guard let home = map.tiles.first(where: { $0.unit.code == code }) else { continue }
        writeIsland(island, of: home, to: &out)
      }
    }
  }

  /// One column more than the provinces need, for the islands in the east.
  private var width: Int {
    ChartFrame.width * 10 / max((map.tiles.map(\.column).max() ?? 1) + 1, 1) - Self.gap
  }

  /// The tile leads to the province's page where there is one; its class gives box and letters their colours.
  private func write(_ tile: TileMap.Tile, to out: inout MarkupWriter) {
    let (x, y) = corner(row: tile.row, column: tile.column)
    let page = pages[tile.unit]
    if page == nil { out.raw("<g") } else { out.raw("<a") }
    if let page { out.attribute("href", page) }
    out.attribute("class", "tile \(Self.style(of: tile.overTarget))")
    out.raw(">")
    out.element("title", Self.description(of: tile))
    out.box(x: x, y: y, width: width, height: Self.height)
    // Names are set at 11 px, the measure is that of 13.
    let lines = ChartLettering.lines(tile.name, within: (width - 40) * 13 / 11)
    for (index, line) in lines.enumerated() {
      out.label(line, x: x + width / 2, y: y + (lines.count == 1 ? 175 : 130 + index * 120))
    }
    let sign = tile.overTarget.map { $0.hundredths > 0 ? "▲ " : "▼ " } ?? ""
    let value = tile.value.map(VietnameseNumber.percent) ?? VietnameseNumber.undefined
    out.label(sign + value, x: x + width / 2, y: y + (lines.count == 1 ? 350 : 395), class: "figure")
    if page == nil { out.raw("</g>\n") } else { out.raw("</a>\n") }
  }

  private func writeIsland(_ name: String, of home: TileMap.Tile, to out: inout MarkupWriter) {
    let (x, y) = corner(row: home.row, column: home.column + 1)
    out.raw("<g class=\"tile island\">")
    out.box(x: x, y: y, width: width, height: Self.height)
    for (index, words) in ["Quần đảo", name, "(\(home.name))"].enumerated() {
      out.label(words, x: x + width / 2, y: y + 140 + index * 120)
    }
    out.raw("</g>\n")
  }

  private static let legend = Legend(entries: [
    (.tile("high-2"), "▲ vượt trên 5 điểm %"), (.tile("high-1"), "▲ vượt"),
    (.tile("low-1"), "▼ chưa đạt"),
    (.tile("low-2"), "▼ thấp hơn từ 5 điểm %"), (.tile("none"), "không có chỉ tiêu hoặc số liệu"),
  ])

  private func corner(row: Int, column: Int) -> (x: Int, y: Int) {
    ((column - 1) * (width + Self.gap) + Self.gap / 2, Self.legend.height + 60 + (row - 1) * (Self.height + Self.gap))
  }

  /// A class by the distance from the target: met is strictly above it.
  private static func style(of overTarget: Points?) -> String {
    guard let over = overTarget?.hundredths else { return "none" }
    return over > 500 ? "high-2" : over > 0 ? "high-1" : over > -500 ? "low-1" : "low-2"
  }

  private static func description(of tile: TileMap.Tile) -> String {
    let value = tile.value.map { "\(VietnameseNumber.percent($0))%" } ?? VietnameseNumber.undefined
    let over = tile.overTarget.map { ", \(VietnameseNumber.signed($0)) điểm % so với chỉ tiêu" } ?? ""
    return "\(tile.name): \(value)\(over)"
  }
}
