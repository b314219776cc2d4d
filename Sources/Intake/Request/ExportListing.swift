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
        switch kind(of: entry, in: handle) {
        // What was repaired in the name of a folder is told by a finding; what stands in it cannot be reached.
        case .folder where name.contains("\u{FFFD}"): files.append(prefix + name)
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
    withName(of: entry) { String(cString: $0) }
  }

  private static func withName<R>(of entry: UnsafeMutablePointer<dirent>, _ body: (UnsafePointer<CChar>) -> R) -> R {
    withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name), body)
    }
  }

  /// A path without what follows its last point.
  private static func stem(of path: String) -> Substring {
    path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
  }

  private enum Kind {
    case folder, linkedFolder, other
  }

  /// What `entry` of the folder open as `handle` is, by its name as it is written there.
  private static func kind(of entry: UnsafeMutablePointer<dirent>, in handle: OpaquePointer) -> Kind {
    withName(of: entry) { name in
      var status = stat()
      guard fstatat(dirfd(handle), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
      if status.st_mode & S_IFMT == S_IFDIR { return .folder }
      guard status.st_mode & S_IFMT == S_IFLNK, fstatat(dirfd(handle), name, &status, 0) == 0 else { return .other }
      return status.st_mode & S_IFMT == S_IFDIR ? .linkedFolder : .other
    }
  }
}
