internal import Report
internal import Spreadsheet

/// The theme as a workbook needs it: colours by role and the fonts' sizes.
struct Palette {
  private let colours: [Report.Theme.Role: Color]
  /// The font of all cells.
  let fontName: String
  /// The size of body text in points.
  let size: Double
  /// The size of sheet titles in points.
  let titleSize: Double

  init(colors: [Report.Theme.Role: Color], fontName: String, size: Double, titleSize: Double) {
    colours = colors
    self.fontName = fontName
    self.size = min(max(size, 8), 14)
    self.titleSize = min(max(titleSize, 10), 24)
  }

  init(_ theme: Report.Theme) {
    var colours: [Report.Theme.Role: Color] = [:]
    for role in Report.Theme.Role.allCases {
      let colour = theme.colour(role)
      colours[role] = .rgb(UInt32(colour.red) << 16 | UInt32(colour.green) << 8 | UInt32(colour.blue))
    }
    self.init(
      colors: colours, fontName: theme.fonts.workbook, size: Double(theme.fonts.size), titleSize: Double(theme.fonts.titleSize))
  }

  /// The colour of bars behind numbers: the accent, light enough to read through.
  var barColor: Color {
    guard case .rgb(let accent) = color(.accent) else { return color(.group) }
    func light(_ shift: UInt32) -> UInt32 { (255 - (255 - (accent >> shift & 0xFF)) * 3 / 10) << shift }
    return .rgb(light(16) | light(8) | light(0))
  }

  /// The colour of a role.
  func color(_ role: Report.Theme.Role) -> Color { colours[role] ?? .black }

  /// A font of the workbook in the colour of `role`; `times` enlarges it.
  func font(
    _ role: Report.Theme.Role = .text, times: Double = 1, bold: Bool = false, italic: Bool = false, underlined: Bool = false
  ) -> Font {
    Font(
      name: fontName, size: (size * times * 2).rounded() / 2, bold: bold, italic: italic, underline: underlined ? .single : nil,
      color: color(role))
  }

  /// The lines of a table's cells.
  var line: Border { .all(Border.Line(.thin, color: color(.line))) }
}
