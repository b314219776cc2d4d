import DelimitedText
import Enforcement

/// What the reading of every file rests on, made ready once a run. One object, to which every reader points.
final class IntakeRules: Sendable {
  let period: Period
  let registry: OfficeRegistry
  let thresholds: Thresholds
  let vocabularies: [HeadingVocabulary]
  let headings: Lazy<HeadingGlance>
  let offices: OfficeLookup
  let rules: FigureRules
  /// What the choice of a file's encoding weighs.
  let hints: DetectionHints
  /// How case lists become figures, by the layout's id.
  let caseRules: [String: CaseRules]
  let linkBounds: LinkBounds
  /// How many findings of rows are kept of a file, of errors and of others each: enough of one for a person to see, and of many files no
  /// more than fit in mind. The others are found again where someone wants them.
  let room: Int

  init(_ request: IntakeRequest, room: Int? = nil) {
    period = request.period
    registry = request.registry
    thresholds = request.thresholds
    let vocabularies = request.layouts.vocabularies
    self.vocabularies = vocabularies
    headings = Lazy { HeadingGlance(vocabularies) }
    offices = OfficeLookup(request.registry, others: request.otherOffices, layouts: request.layouts.layouts)
    let rules = FigureRules(request.regime)
    self.rules = rules
    let lists = request.layouts.layouts.filter { $0.kind == .cases }
    caseRules = Dictionary(lists.map { ($0.id, CaseRules($0, rules)) }) { first, _ in first }
    hints = request.layouts.hints
    linkBounds = LinkBounds([request.workspace, request.folder])
    let share = IntakeRules.roomOfAll / max(1, request.files.count)
    let least = max(1, min(IntakeRules.leastRoom, IntakeRules.leastRoomOfAll / max(1, request.files.count)))
    self.room = room ?? max(least, min(IntakeRules.mostRoom, share))
  }

  private static let leastRoom = 25
  private static let mostRoom = 200
  private static let roomOfAll = 16_384
  /// What the least of all files may come to: 800 files have 25 each, 20,000 have one.
  private static let leastRoomOfAll = 20_000

  /// The office whose code is the file's name without its ending, or the beginning of it, "01001 (1)"; nil where there is none.
  func office(ofFile file: String) -> Int? {
    switch unit(ofFile: file) {
    case .office(let position), .mended(let position): position
    default: nil
    }
  }

  /// The unit that a file's name says it is of. (The first point ends a code, not the last: "01001.2022-09.csv".)
  private func unit(ofFile file: String) -> OfficeLookup.Match {
    let bytes = file.utf8
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) } ?? file.startIndex
    let stem = file[start..<(bytes[start...].firstIndex(of: UInt8(ascii: ".")) ?? file.endIndex)]
    switch offices.match(String(stem), province: nil) {
    case .none, .strange: return officeBefore(stem).map { .office($0) } ?? .none
    case let match: return match
    }
  }

  /// The office whose code a name begins with, before anything else that is no digit: "01001_20221005", "01001 - Copy". A name with several
  /// codes is of none.
  private func officeBefore(_ stem: Substring) -> Int? {
    let words = stem.split { !$0.isASCII || !$0.isLetter && !$0.isNumber }
    guard let first = words.first, first.startIndex == stem.startIndex else { return nil }
    let code = reporting(first) ?? reporting(first.prefix(while: \.isNumber))
    return code.flatMap { code in words.dropFirst().contains { reporting($0).map { $0 != code } ?? false } ? nil : code }
  }

  /// The office with this very code.
  private func reporting(_ code: Substring) -> Int? {
    registry.position(of: String(code)).flatMap { registry.offices[$0].level == .office ? $0 : nil }
  }

  /// Whether rows of `office` do not belong into a file that is named by `fileOffice`, or else lies in the folder of `province`. A file of a
  /// province's own office may hold all offices of the province.
  func isElsewhere(_ office: Int, fileOffice: Int?, province: Int?) -> Bool {
    if let fileOffice {
      if fileOffice == office { return false }
      return registry.parent(of: fileOffice) != registry.parent(of: office) || !offices.isOfWholeProvince(fileOffice)
    }
    return province.map { registry.parent(of: office) != $0 } ?? false
  }

  /// The province whose code is the name of a folder on the file's path, or else of the file.
  func province(ofFile file: String) -> Int? {
    var folders = file.utf8[...]
    while let slash = folders.lastIndex(of: UInt8(ascii: "/")) {
      folders = folders[..<slash]
      let start = folders.lastIndex(of: UInt8(ascii: "/")).map { folders.index(after: $0) } ?? folders.startIndex
      let folder = String(file[start..<slash])
      if let position = registry.position(of: folder), registry.offices[position].level == .province { return position }
    }
    switch unit(ofFile: file) {
    case .office(let position), .mended(let position): return registry.parent(of: position)
    case .group(let position): return position == OfficeRegistry.nation ? nil : position
    default: return nil
    }
  }
}
