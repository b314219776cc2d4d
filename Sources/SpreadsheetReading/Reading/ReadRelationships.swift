/// The relationships of a part that is read: where its ids lead.
struct ReadRelationships: Sendable {
  struct Target: Sendable {
    /// The last word of the type's address: `worksheet`, `styles`. Transitional and strict files differ before it.
    let kind: String
    /// The part's full name.
    let part: String
  }

  private(set) var targets: [String: Target] = [:]
  /// In the order of the file.
  private(set) var all: [Target] = []

  /// Those of `source`, "" for the package's own; none where it has no list.
  init(of source: String, in archive: ReadArchive) throws(SpreadsheetReadingError) {
    var folders = source.split(separator: "/").map(String.init)
    let file = folders.popLast() ?? ""
    let name = (folders + ["_rels", "\(file).rels"]).joined(separator: "/")
    guard archive.contains(name) else { return }
    var xml = try XMLReader(try archive.part(name), part: name)
    while let event = try xml.next() {
      guard case .start = event, xml.isNamed("Relationship"), xml.attribute("TargetMode") != "External" else { continue }
      guard let id = xml.attribute("Id"), let type = xml.attribute("Type"), let path = xml.attribute("Target") else {
        throw .content(part: name, fault: "a relationship lacks its id, type or target")
      }
      let target = Target(kind: type.split(separator: "/").last.map(String.init) ?? "", part: Self.resolve(path, from: folders))
      targets[id] = target
      all.append(target)
    }
  }

  /// The first of a kind.
  func first(_ kind: String) -> String? { all.first { $0.kind == kind }?.part }

  /// `../tables/table1.xml` seen from a folder; `/xl/…` from the root.
  private static func resolve(_ path: String, from folders: [String]) -> String {
    var result = path.hasPrefix("/") ? [] : folders
    for step in path.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = result.popLast()
      default: result.append(String(step))
      }
    }
    return result.joined(separator: "/")
  }
}
