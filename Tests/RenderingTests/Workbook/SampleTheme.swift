import Configuration
import Report
import Spreadsheet

@testable import Rendering

/// The look that tests render in.
enum SampleTheme {
  static let palette = Palette(
    colors: [
      .text: .rgb(0x1A1A1A), .muted: .rgb(0x595959), .heading: .rgb(0x1F3864), .headingText: .rgb(0xFFFFFF),
      .total: .rgb(0xD9E2F3),
      .group: .rgb(0xEEF3FA), .line: .rgb(0xA6A6A6), .accent: .rgb(0x2F5597), .met: .rgb(0x1E6B3A), .missed: .rgb(0xB3261E),
      .up: .rgb(0x1E6B3A), .down: .rgb(0xB3261E), .reference: .rgb(0xB4C1D6), .provisional: .rgb(0x9C3B00),
      .scaleLow: .rgb(0xB35806),
      .scaleMiddle: .rgb(0x9DC3E6), .scaleHigh: .rgb(0x2166AC),
    ], fontName: "Times New Roman", size: 11, titleSize: 14)

  static let renderer = WorkbookRenderer(
    palette: palette, motto: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"])
}
