/// What lies in an exports folder: the files that are read, and those that are not.
///
/// Whatever could have been meant as an export is among the files, so that reading it says what it is: a spreadsheet; a folder that is
/// linked, too deep or cannot be opened, and is therefore not entered. What only machines leave behind is in neither list.
///
/// - Complexity: O(n log n).
public struct ExportListing: Sendable {
  /// A file that is not read.
  public struct Unread: Hashable, Sendable {
    /// Its path relative to the folder.
    public let file: String
    /// The export that stands in its place: of a spreadsheet, the one that it was converted to.
    public let standIn: String?
    /// Whether it looks like an export and lies where none is read: in a hidden folder, or beside the folder of the period.
    public let isOutOfPlace: Bool

    init(file: String, standIn: String?, isOutOfPlace: Bool = false) {
      (self.file, self.standIn, self.isOutOfPlace) = (file, standIn, isOutOfPlace)
    }
  }

  /// The files to read, as paths relative to the folder, in the order of their bytes.
  public private(set) var files: [String] = []
  /// All others, in the same order.
  public private(set) var unread: [Unread] = []

  /// The endings of names that are taken for exports, whatever their case.
  public static let endings = [".csv", ".txt", ".tsv"]
  /// How deep folders are entered.
  static let depthLimit = 16

  /// The endings of spreadsheets, which offices send instead of an export.
  public static let spreadsheetEndings = [".xlsx", ".xls", ".xlsm", ".xlsb", ".ods"]
  /// How the names begin of what machines leave behind: what a Mac puts beside a file, locks of a file that is open in a spreadsheet program, and the
  /// folders of what was deleted, of versions and of indexes.
  static let passedOverBeginnings = [
    "._", "~$", ".~", ".trash", ".git", ".svn", ".spotlight", ".fsevents", ".temporaryitems", ".documentrevisions",
  ]
  /// Names of such files, in small letters.
  static let passedOver: Set<String> = ["thumbs.db", "desktop.ini"]

  /// Lists what lies below `folder`; nothing where it does not exist.
  public init(of folder: String) {
    collect(folder, prefix: "", depth: 0)
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    unread.sort { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
  }

  /// What lies in `folder` itself, whatever it is, hidden things left out; in no order.
  static func top(of folder: String) -> (files: [String], folders: [String]) {
    var (files, folders): ([String], [String]) = ([], [])
    _ = FolderEntry.forEach(in: folder) { entry in
      if entry.name.hasPrefix(".") || isPassedOver(entry.name) { return }
      if entry.kind == .folder { folders.append(entry.name) } else { files.append(entry.name) }
    }
    return (files, folders)
  }

  /// Every export below `folder`.
  public static func files(in folder: String) -> [String] { ExportListing(of: folder).files }

  private mutating func collect(_ folder: String, prefix: String, depth: Int) {
    // (Reading what is not entered says why.)
    guard depth < ExportListing.depthLimit else { return files.append(String(prefix.dropLast())) }
    var folders: [String] = []
    var spreadsheets: [String] = []
    let firstFile = files.count
    let isOpened = FolderEntry.forEach(in: folder) { entry in
      let name = entry.name
      if ExportListing.isPassedOver(name) { return }
      if name.hasPrefix(".") { return hide(name, prefix, isFolder: entry.kind == .folder, in: folder) }
      let plain = ExportListing.withoutBlanksBehind(name).lowercased()
      if ExportListing.endings.contains(where: plain.hasSuffix) {
        files.append(prefix + name)
      } else if ExportListing.spreadsheetEndings.contains(where: plain.hasSuffix) {
        spreadsheets.append(prefix + name)
      } else {
        switch entry.kind {
        // What was repaired in the name of a folder is told by a finding; what stands in it cannot be reached.
        case .folder where name.contains("\u{FFFD}"): files.append(prefix + name)
        case .folder: folders.append(name)
        case .linkedFolder: files.append(prefix + name)
        case .other where ExportListing.passedOver.contains(plain): break
        case .other: unread.append(Unread(file: prefix + name, standIn: nil))
        }
      }
    }
    if !isOpened, depth > 0 { files.append(String(prefix.dropLast())) }
    if !spreadsheets.isEmpty { add(spreadsheets, beside: files[firstFile...]) }
    for name in folders.sorted() { collect("\(folder)/\(name)", prefix: "\(prefix)\(name)/", depth: depth + 1) }
  }

  /// Adds what looks like an export among hidden things to those that are not read: somebody hid it, or some program did for him.
  private mutating func hide(_ name: String, _ prefix: String, isFolder: Bool, in folder: String) {
    let hidden = isFolder ? ExportListing(of: "\(folder)/\(name)").files.map { "\(name)/\($0)" } : [name]
    for file in hidden where ExportListing.endings.contains(where: file.lowercased().hasSuffix) {
      unread.append(Unread(file: prefix + file, standIn: nil, isOutOfPlace: true))
    }
  }

  private static func isPassedOver(_ name: String) -> Bool {
    let plain = name.lowercased()
    return passedOverBeginnings.contains(where: plain.hasPrefix)
  }

  /// Adds `spreadsheets`: those with an export of their name among `exports` as not read, for it was made of them.
  private mutating func add(_ spreadsheets: [String], beside exports: ArraySlice<String>) {
    let exports = Dictionary(exports.map { (ExportListing.stem(of: $0), $0) }) { min($0, $1) }
    for file in spreadsheets {
      if let export = exports[ExportListing.stem(of: file)] {
        unread.append(Unread(file: file, standIn: export))
      } else {
        files.append(file)
      }
    }
  }

  /// A name without the blanks that some mail programs leave at its end.
  private static func withoutBlanksBehind(_ name: String) -> Substring {
    var rest = name[...]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }

  /// A path or name without what follows its last point.
  static func stem(of path: some StringProtocol) -> Substring {
    let path = Substring(path)
    return path.utf8.lastIndex(of: UInt8(ascii: ".")).map { path[..<$0] } ?? path
  }
}
