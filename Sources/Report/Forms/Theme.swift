internal import Enforcement

/// How reports look and what stands around their tables: fonts, colours, titles, status and signature block, from
/// templates/theme.yaml.
public struct Theme: Sendable {
  /// The typefaces.
  public struct Fonts: Hashable, Sendable {
    /// The workbook's font, metric-compatible with Times New Roman.
    public let workbook: String
    /// The page's text, a CSS family list.
    public let page: String
    /// The page's figures, a CSS family list.
    public let numbers: String
    /// The size of text in workbooks, in points.
    public let size: Int
    /// The size of titles in workbooks, in points.
    public let titleSize: Int
  }

  /// What a colour is for.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    case text, muted, heading
    case headingText = "heading_text"
    case total, group, line, accent, met, missed, up, down, reference, provisional
    case scaleLow = "scale_low"
    case scaleMiddle = "scale_middle"
    case scaleHigh = "scale_high"
  }

  /// A colour.
  public struct Colour: Hashable, Sendable {
    /// The parts, 0 to 255.
    public let red, green, blue: UInt8

    /// Black.
    static let black = Colour(red: 0, green: 0, blue: 0)

    private init(red: UInt8, green: UInt8, blue: UInt8) { (self.red, self.green, self.blue) = (red, green, blue) }

    /// Six hexadecimal digits, `1F4E79`.
    public var hex: String {
      [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }

    /// Reads `#1F4E79`; nil for any other spelling.
    init?(_ text: String) {
      let digits = Array(text.utf8.dropFirst()).compactMap { Character(UnicodeScalar($0)).hexDigitValue }
      guard text.hasPrefix("#"), text.utf8.count == 7, digits.count == 6 else { return nil }
      let parts = stride(from: 0, to: 6, by: 2).map { UInt8(clamping: digits[$0] * 16 + digits[$0 + 1]) }
      (red, green, blue) = (parts[0], parts[1], parts[2])
    }
  }

  /// The typefaces.
  public let fonts: Fonts
  /// A colour for each role.
  public let colours: [Role: Colour]
  /// Quốc hiệu and Tiêu ngữ, a line each (Nghị định 30/2020/NĐ-CP, phụ lục I, phần I, mục II, điểm 1), for forms that carry them.
  public let motto: [String]

  /// The names of units in running text.
  let names: UnitNames
  /// What an enforcement agency of a province is called, by the year its structure came into force.
  let agencies: [(fromYear: Int, name: TextPattern)]
  /// Where results were reached, in a sentence: "trên phạm vi toàn quốc", "trên địa bàn tỉnh Gia Lai".
  let nationTerritory, provinceTerritory: TextPattern
  let finalStatus: String
  let provisionalStatus: String
  /// Why figures are provisional, in words.
  struct Reasons: Sendable {
    /// `{missing_offices}`, `{reporting_offices}`; `{rejected}`; `{errors}`.
    let missing, rejected, errors: TextPattern
    /// For figures that were sealed as provisional; the period's own are not sealed yet.
    let sealed: TextPattern?
  }

  /// Why the period's own figures are, and why the prior year's that they are compared with.
  let reasons, priorReasons: Reasons
  /// What stands behind the name of the prior year where its figures are provisional.
  let priorRemark: String
  /// Why nothing is compared with the prior year: there are no figures, or they are of another structure with no crosswalk to this.
  let noFigures, noCrosswalk: TextPattern
  /// How it is said that a sum lacks offices which did not send its column.
  let incompleteSums: SumWording
  let title, subtitle: TextPattern
  let nationFrame, provinceFrame: FrameForm

  /// The colour for `role`. Reading a theme leaves no role without one.
  public func colour(_ role: Role) -> Colour { colours[role] ?? .black }

  /// The name of the agency that the report of `unit` comes from.
  func agency(of unit: Office, issuer: Issuer) -> String {
    guard unit.level != .nation, let name = agencies.last(where: { $0.fromYear <= unit.id.vintage.year })?.name else {
      return issuer.unit
    }
    return name.filled(words(unit))
  }

  /// Where the results of `unit` were reached, in a sentence.
  func territory(of unit: Office) -> String { (unit.level == .nation ? nationTerritory : provinceTerritory).filled(words(unit)) }

  private func words(_ unit: Office) -> [String: String] { ["unit": unit.name, "unit_inline": names.inline(unit.name)] }

  /// "chính thức" or "sơ bộ".
  func status(isProvisional: Bool) -> String { isProvisional ? provisionalStatus : finalStatus }
}

/// What stands around a statutory form's table.
struct FrameForm: Sendable {
  let legalBasis: [TextPattern]
  let reportingUnit, receivingUnit, placeAndDate, preparer, head: TextPattern

  /// The frame with the facts filled in.
  func filled(_ facts: ReportFacts) -> FormFrame {
    FormFrame(
      legalBasis: legalBasis.map { $0.filled(facts.values) }, reportingUnit: reportingUnit.filled(facts.values),
      receivingUnit: receivingUnit.filled(facts.values), placeAndDate: placeAndDate.filled(facts.values),
      preparer: preparer.filled(facts.values), head: head.filled(facts.values))
  }
}
