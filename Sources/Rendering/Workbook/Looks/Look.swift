internal import Report
internal import Spreadsheet

/// What a cell is, as far as its look goes. Each look is one cell format of the workbook.
enum Look: Hashable {
  /// "← Mục lục" above each sheet.
  case navigation
  /// "SƠ BỘ" and its reasons.
  case banner, bannerTag, bannerReason, officialTag
  /// The statutory frame: left and right blocks, and the middle one.
  case frameSide, frameMiddle
  /// Titles of sheets, of the cover, of parts.
  case title, coverTitle, subtitle, heading
  /// Title and subtitle of a sheet for machines: in one cell, running on over empty ones.
  case dataTitle, dataSubtitle
  /// Running text; the announcement stands out.
  case paragraph, announcement, note
  /// Above a table: what it shows, and its unit.
  case caption, unitLabel
  /// A key figure's lines.
  case figureLabel, figureLine, figureLastLine, figureMet, figureMissed
  /// A key figure's number, with the mark of a note.
  case figureValue(noteMark: String?)
  /// A table's headings.
  case columnHeading, columnNumber
  /// A table's cell.
  case body(BodyLook)
  /// A link in a table.
  case link
  /// The signature block.
  case placeAndDate, signatureTitle, signatureHint
}

/// The look of a table's cell: of its row, its column and its own.
struct BodyLook: Hashable {
  let row: Row.Kind
  let kind: ColumnKind
  let decimals: Int
  let isSigned: Bool
  /// How deep a name is nested.
  let indent: Int
  let noteMark: String?
}

extension Look {
  /// The cell format in the colours and fonts of `palette`.
  func format(_ palette: Palette) -> CellFormat {
    switch self {
    case .navigation: return CellFormat(font: palette.font(.accent, times: 0.9, underlined: true))
    case .banner:
      return CellFormat(
        font: palette.font(.headingText, times: 1.6, bold: true), fill: .solid(palette.color(.provisional)),
        alignment: Alignment(.center, vertical: .center))
    case .bannerTag:
      return CellFormat(font: palette.font(.provisional, bold: true), alignment: Alignment(.right, vertical: .center))
    case .bannerReason:
      return CellFormat(
        font: palette.font(.provisional), border: Border(bottom: Border.Line(.thin, color: palette.color(.provisional))),
        alignment: Alignment(.left, vertical: .center, wraps: true, indent: 1))
    case .officialTag:
      return CellFormat(font: palette.font(.met, times: 1.2, bold: true), alignment: Alignment(.center, vertical: .center))
    case .frameSide: return CellFormat(font: palette.font(times: 0.95), alignment: Alignment(.left, vertical: .top, wraps: true))
    case .frameMiddle: return CellFormat(font: palette.font(), alignment: Alignment(.center, vertical: .top, wraps: true))
    case .title, .coverTitle, .subtitle, .heading, .caption, .unitLabel: return titleFormat(palette)
    case .paragraph, .note: return CellFormat(font: palette.font(), alignment: Alignment(.left, vertical: .top, wraps: true))
    case .dataTitle:
      return CellFormat(
        font: palette.font(.heading, times: palette.titleSize / palette.size, bold: true),
        alignment: Alignment(.left, vertical: .center))
    case .dataSubtitle: return CellFormat(font: palette.font(), alignment: Alignment(.left, vertical: .center))
    case .announcement:
      return CellFormat(
        font: palette.font(times: 1.15, bold: true), border: Border(left: Border.Line(.thick, color: palette.color(.accent))),
        alignment: Alignment(.left, vertical: .center, wraps: true, indent: 1))
    case .figureLabel, .figureValue, .figureLine, .figureLastLine, .figureMet, .figureMissed: return figureFormat(palette)
    case .columnHeading:
      return CellFormat(
        font: palette.font(.headingText, times: 0.95, bold: true), fill: .solid(palette.color(.heading)), border: palette.line,
        alignment: Alignment(.center, vertical: .center, wraps: true))
    case .columnNumber:
      return CellFormat(
        font: palette.font(.muted, times: 0.85, italic: true), border: palette.line,
        alignment: Alignment(.center, vertical: .center))
    case .body(let look): return look.format(palette)
    case .link:
      return CellFormat(
        font: palette.font(.accent, underlined: true), border: palette.line,
        alignment: Alignment(.left, vertical: .center, wraps: true))
    case .placeAndDate: return CellFormat(font: palette.font(italic: true), alignment: Alignment(.center, wraps: true))
    case .signatureTitle: return CellFormat(font: palette.font(bold: true), alignment: Alignment(.center, wraps: true))
    case .signatureHint:
      return CellFormat(font: palette.font(times: 0.9, italic: true), alignment: Alignment(.center, wraps: true))
    }
  }

  private func titleFormat(_ palette: Palette) -> CellFormat {
    let isCentred = self == .coverTitle || self == .subtitle
    let font: Font =
      switch self {
      case .coverTitle: palette.font(.heading, times: palette.titleSize * 1.4 / palette.size, bold: true)
      case .title: palette.font(.heading, times: palette.titleSize / palette.size, bold: true)
      case .subtitle: palette.font(times: 1.15)
      case .heading: palette.font(.heading, times: 1.15, bold: true)
      case .unitLabel: palette.font(italic: true)
      default: palette.font(.heading, bold: true)
      }
    return CellFormat(
      font: font,
      alignment: Alignment(
        self == .unitLabel ? .right : isCentred ? .center : .left, vertical: self == .unitLabel ? .bottom : .center, wraps: true))
  }

  private func figureFormat(_ palette: Palette) -> CellFormat {
    let line = Border.Line(.thin, color: palette.color(.line))
    let left = Border.Line(.thick, color: palette.color(.accent))
    switch self {
    case .figureLabel:
      return CellFormat(
        font: palette.font(.muted, bold: true), border: Border(left: left, right: line, top: line),
        alignment: Alignment(.left, vertical: .center, indent: 1))
    case .figureValue(let mark):
      return CellFormat(
        font: palette.font(.heading, times: 2.2, bold: true), border: Border(left: left, right: line),
        alignment: Alignment(.left, vertical: .center, indent: 1), numberFormat: NumberCodes.format(.percent, mark: mark))
    case .figureMet, .figureMissed:
      return CellFormat(
        font: palette.font(self == .figureMet ? .met : .missed, bold: true), border: Border(left: left, right: line),
        alignment: Alignment(.left, vertical: .center, wraps: true, indent: 1))
    default:
      return CellFormat(
        font: palette.font(), border: Border(left: left, right: line, bottom: self == .figureLastLine ? line : nil),
        alignment: Alignment(.left, vertical: .center, wraps: true, indent: 1))
    }
  }
}

extension BodyLook {
  func format(_ palette: Palette) -> CellFormat {
    let fill: Fill =
      switch row {
      case .total: .solid(palette.color(.total))
      case .group: .solid(palette.color(.group))
      case .item: .none
      }
    let horizontal: Alignment.Horizontal =
      switch kind {
      case .text: .left
      case .ordinal, .rank, .met: .center
      default: .right
      }
    return CellFormat(
      font: palette.font(bold: row != .item), fill: fill, border: palette.line,
      alignment: Alignment(horizontal, vertical: .center, wraps: kind == .text, indent: horizontal == .left ? indent + 1 : 0),
      numberFormat: NumberCodes.format(kind, decimals: decimals, isSigned: isSigned, mark: noteMark))
  }
}
