import DelimitedText
import Enforcement

/// What the reading of every file rests on, made ready once a run.
struct IntakeRules: Sendable {
  let period: Period
  let registry: OfficeRegistry
  let thresholds: Thresholds
  let vocabularies: [HeadingVocabulary]
  let offices: OfficeLookup
  let rules: FigureRules
  /// What the choice of a file's encoding weighs.
  let hints: DetectionHints
  /// How case lists become figures, by the layout's id.
  let caseRules: [String: CaseRules]
  let linkBounds: LinkBounds
  /// How many findings of rows are kept of a file, of errors and of others each: enough of one for a person to see, and of many files no
  /// more than fit in mind. The others are found again where someone wants them.
  var room: Int

  init(_ request: IntakeRequest) {
    period = request.period
    registry = request.registry
    thresholds = request.thresholds
    vocabularies = request.layouts.layouts.map { HeadingVocabulary($0) }
    offices = OfficeLookup(request.registry, layouts: request.layouts.layouts)
    let rules = FigureRules(request.regime)
    self.rules = rules
    let lists = request.layouts.layouts.filter { $0.kind == .cases }
    caseRules = Dictionary(lists.map { ($0.id, CaseRules($0, rules)) }) { first, _ in first }
    hints = DetectionHints(knownHeadings: request.layouts.knownHeadings)
    linkBounds = LinkBounds([request.workspace, request.folder])
    room = max(IntakeRules.leastRoom, min(IntakeRules.mostRoom, IntakeRules.roomOfAll / max(1, request.files.count)))
  }

  private static let leastRoom = 25
  private static let mostRoom = 200
  private static let roomOfAll = 16_384

  /// The office whose code is the file's name without its ending, nil where there is none.
  func office(ofFile file: String) -> Int? {
    let name = file.split(separator: "/").last ?? ""
    let stem = String(name.prefix { $0 != "." })
    return switch offices.match(stem, province: nil) {
    case .office(let position), .mended(let position): position
    default: nil
    }
  }

  /// The province whose code is the name of a folder on the file's path.
  func province(ofFile file: String) -> Int? {
    for folder in file.split(separator: "/").dropLast().reversed() {
      if let position = registry.position(of: String(folder)), registry.offices[position].level == .province { return position }
    }
    return office(ofFile: file).flatMap { registry.parent(of: $0) }
  }
}

extension LayoutCatalogue {
  /// Every heading of every layout: what the choice of an encoding weighs.
  var knownHeadings: [String] { layouts.flatMap { $0.columns.flatMap(\.texts) + $0.measures.flatMap(\.texts) } }
}
