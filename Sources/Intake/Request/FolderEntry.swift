import Glibc

/// What a folder holds under one name.
struct FolderEntry {
  /// What it is, links followed.
  enum Kind {
    case folder, linkedFolder, other
  }

  private let entry: UnsafeMutablePointer<dirent>
  private let folder: OpaquePointer
  /// Its name. One that is no UTF-8 is repaired: it will not open, and the finding shows it.
  let name: String

  private init(_ entry: UnsafeMutablePointer<dirent>, in folder: OpaquePointer) {
    (self.entry, self.folder) = (entry, folder)
    name = FolderEntry.withName(of: entry) { String(cString: $0) }
  }

  /// Passes the entries of the folder at `path`, in no order; false where it cannot be opened. An entry is not to be kept.
  static func forEach(in path: String, _ body: (FolderEntry) -> Void) -> Bool {
    guard let folder = opendir(path) else { return false }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let entry = FolderEntry(entry, in: folder)
      if entry.name != "." && entry.name != ".." { body(entry) }
    }
    return true
  }

  /// What it is, by its name as it is written in the folder: the system is asked.
  var kind: Kind {
    FolderEntry.withName(of: entry) { name in
      var status = stat()
      guard fstatat(dirfd(folder), name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
      if status.st_mode & S_IFMT == S_IFDIR { return .folder }
      guard status.st_mode & S_IFMT == S_IFLNK, fstatat(dirfd(folder), name, &status, 0) == 0 else { return .other }
      return status.st_mode & S_IFMT == S_IFDIR ? .linkedFolder : .other
    }
  }

  private static func withName<R>(of entry: UnsafeMutablePointer<dirent>, _ body: (UnsafePointer<CChar>) -> R) -> R {
    withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name), body)
    }
  }
}
