import Glibc

/// The files of an exports folder.
public enum ExportListing {
  /// The endings of names that are taken for exports, whatever their case.
  public static let endings = [".csv", ".txt", ".tsv"]
  /// How deep folders are entered.
  static let depthLimit = 16

  /// The endings of spreadsheets, which offices send instead of an export.
  static let spreadsheetEndings = [".xlsx", ".xls", ".xlsm", ".xlsb", ".ods"]

  /// Every export below `folder`, as paths relative to it, in the order of their bytes. Hidden files are left out. Whatever else
  /// could have been meant as an export is listed, so that reading it says what it is: a spreadsheet without an export of its name
  /// beside it; a folder that is linked, too deep or cannot be opened, and is therefore not entered. Empty where the folder does not
  /// exist.
  ///
  /// - Complexity: O(n log n).
  public static func files(in folder: String) -> [String] {
    var files: [String] = []
    collect(folder, prefix: "", depth: 0, into: &files)
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func collect(_ folder: String, prefix: String, depth: Int, into files: inout [String]) {
    guard depth < depthLimit, let handle = opendir(folder) else {
      if depth > 0 { files.append(String(prefix.dropLast())) }
      return
    }
    defer { closedir(handle) }
    var folders: [String] = []
    var spreadsheets: [String] = []
    let firstFile = files.count
    while let entry = readdir(handle) {
      let name = name(of: entry)
      if name.hasPrefix(".") { continue }
      if endings.contains(where: name.lowercased().hasSuffix) {
        files.append(prefix + name)
      } else if spreadsheetEndings.contains(where: name.lowercased().hasSuffix) {
        spreadsheets.append(name)
      } else {
        switch kind(of: "\(folder)/\(name)") {
        case .folder: folders.append(name)
        case .linkedFolder: files.append(prefix + name)
        case .other: break
        }
      }
    }
    let stems = Set(files[firstFile...].map { stem(of: $0) })
    files += spreadsheets.map { prefix + $0 }.filter { !stems.contains(stem(of: $0)) }
    for name in folders.sorted() { collect("\(folder)/\(name)", prefix: "\(prefix)\(name)/", depth: depth + 1, into: &files) }
  }

  /// The name of `entry`. One that is no UTF-8 is repaired: it will not open, and the finding shows it.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
        String(cString: $0)
      }
    }
  }

  /// A path without what follows its last point.
  private static func stem(of path: String) -> Substring {
    path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
  }

  private enum Kind {
    case folder, linkedFolder, other
  }

  private static func kind(of path: String) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .other }
    if status.st_mode & S_IFMT == S_IFDIR { return .folder }
    guard status.st_mode & S_IFMT == S_IFLNK, stat(path, &status) == 0 else { return .other }
    return status.st_mode & S_IFMT == S_IFDIR ? .linkedFolder : .other
  }
}
