import Glibc

/// The files of an exports folder.
public enum ExportListing {
  /// The endings of names that are taken for exports, whatever their case.
  public static let endings = [".csv", ".txt", ".tsv"]
  /// How deep folders are entered.
  static let depthLimit = 16

  /// Every export below `folder`, as paths relative to it, in the order of their bytes. Hidden files are left out, linked folders are
  /// not entered; whatever else carries an export's name is listed, so that reading it says what it is. Empty where the folder does
  /// not exist.
  ///
  /// - Complexity: O(n log n).
  public static func files(in folder: String) -> [String] {
    var files: [String] = []
    collect(folder, prefix: "", depth: 0, into: &files)
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func collect(_ folder: String, prefix: String, depth: Int, into files: inout [String]) {
    guard depth < depthLimit, let handle = opendir(folder) else { return }
    defer { closedir(handle) }
    var folders: [String] = []
    while let entry = readdir(handle) {
      let name = name(of: entry)
      if name.hasPrefix(".") { continue }
      if endings.contains(where: name.lowercased().hasSuffix) {
        files.append(prefix + name)
      } else if isFolder("\(folder)/\(name)") {
        folders.append(name)
      }
    }
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

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
